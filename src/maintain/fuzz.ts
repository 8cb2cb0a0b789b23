/**
 * `npm run fuzz -- [--texts N] [--files N] [--huge SIGNS] [--seed S] [--smaller] [--model none]`: odd texts and damaged files, made from a seed, against
 * the laws of `fuzz/laws.ts` and `fuzz/formats.ts`. Prints what broke one, as small as it still does; exit 1 then.
 */
import { cpus } from 'node:os'
import { parseArgs } from 'node:util'
import { columns } from '../../eval/report/columns.js'
import { openEngine } from '../open.js'
import { damagedFiles } from './fuzz/damaged-files.js'
import { grown } from './fuzz/huge.js'
import { fuzzed } from './fuzz/short.js'
import { hugeTexts } from './fuzz/texts.js'
import { watchdog } from './fuzz/watchdog.js'

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: '2000' },
    files: { type: 'string', default: '0' },
    kind: { type: 'string' },
    huge: { type: 'string', default: '0' },
    seed: { type: 'string', default: '1' },
    smaller: { type: 'boolean', default: false },
    model: { type: 'string', default: 'none' },
  },
})
const [texts, files, huge, seed] = [values.texts, values.files, values.huge, values.seed].map(
  Number,
) as [number, number, number, number]

const engine = await openEngine({ model: values.model })
const { beat, stop } = watchdog(120)
const tell = (line: string) => process.stderr.write(`${line}\n`)
let faults = 0
const broke = (what: string, found: readonly string[]) => {
  faults += found.length
  for (const fault of found) tell(`${what}: ${fault}`)
}

if (texts > 0) {
  const begun = process.cpuUsage()
  const said = (done: number) => done % 10_000 === 0 && tell(`${done} texts`)
  const all = await fuzzed(engine, {
    texts,
    seed,
    beat,
    said,
    broke: (each) =>
      broke(`--seed ${each.seed}`, [
        `${each.faults.join('; ')}: ${JSON.stringify(each.text.slice(0, 2000))}`,
      ]),
    smaller: values.smaller,
  })
  const { user, system } = process.cpuUsage(begun)
  process.stdout.write(
    `${all.texts} texts of seed ${seed}, ${(all.signs / 1e6).toFixed(1)} million signs, ${Math.round((user + system) / 1e6)} s of processor; the slowest of 1 KB or more ${Math.round(all.slowest)} ms a KB; ${all.found.length} with faults\n`,
  )
}

if (files > 0) {
  const { found } = await damagedFiles(engine, {
    files,
    seed,
    beat,
    broke: (each) => broke(`--seed ${each.seed} --kind ${each.kind}`, each.faults),
    ...(values.kind && { only: values.kind }),
  })
  process.stdout.write(`${files} damaged files of seed ${seed}; ${found.length} with faults\n`)
}

if (huge > 0) {
  const rows = [['one long thing', `ms at ${huge / 4} signs`, `ms at ${huge}`, 'ratio']]
  for (const name of Object.keys(hugeTexts)) {
    const one = await grown(engine, name, huge, beat)
    broke(name, one.faults)
    rows.push([
      name,
      Math.round(one.small).toString(),
      Math.round(one.large).toString(),
      (one.large / one.small).toFixed(1),
    ])
    tell(rows.at(-1)!.join('\t'))
  }
  process.stdout.write(`${cpus()[0]?.model}, Node ${process.version}\n\n${columns(rows)}\n`)
}

await stop()
await engine.close()
process.exitCode = faults > 0 ? 1 : 0
