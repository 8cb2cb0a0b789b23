/**
 * `npm run licences`: licences of all packages of the lock file, of data and of weights, counted; every package with `--all`. Exit 1 where one
 * is missing or not among those of `licences/allowed.ts`.
 */
import { columns } from '../../eval/report/columns.js'
import { isAllowed, type Use } from './licences/allowed.js'
import { dataFiles, licenceRows, toldFiles } from './licences/files.js'
import { packagesIn } from './licences/packages.js'

interface Item {
  readonly name: string
  readonly use: Use
  readonly licence: string
}

const packages = packagesIn()
const { of, problems } = toldFiles(dataFiles(), licenceRows())
const items: readonly Item[] = [
  ...packages.map(({ name, version, use, licence }) => ({
    name: `${name} ${version}`,
    use,
    licence,
  })),
  ...of.map(({ path, row }) => ({
    name: path,
    use: path.startsWith('models/') ? ('weights' as const) : ('data' as const),
    licence: row.licence,
  })),
]

const counts = new Map<string, number>()
for (const { use, licence } of items) {
  const key = `${licence}\t${use}`
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
const counted = [...counts].sort().map(([key, count]) => [...key.split('\t'), String(count)])
const whole = [...items].map(({ name, use, licence }) => [licence, use, name])
const rows = process.argv.includes('--all')
  ? [['licence', 'of a', 'name'], ...whole]
  : [['licence', 'of a', 'how many'], ...counted]
process.stdout.write(`${columns(rows)}\n`)

const wrong = [
  ...problems,
  ...items
    .filter(({ licence, use }) => !isAllowed(licence, use))
    .map(
      ({ name, licence, use }) =>
        `${name}: ${licence || 'no licence'}; expected one that a ${use} may be under`,
    ),
]
for (const each of wrong) process.stderr.write(`${each}\n`)
process.exitCode = wrong.length > 0 ? 1 : 0
