/**
 * `atau dedupe` on lists as long as wanted: `node dist/src/maintain/bench-lists.js [--write] [ROWS…]`. Invented people as those of `bench-names`, three
 * rows each; the whole command in a process of its own, its output thrown away. With `--write` the table goes into `eval/bench/README.md`.
 */
import {
  closeSync,
  mkdtempSync,
  openSync,
  readFileSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { denseList, denseOptions, denseSchemes, denseStock } from '../../eval/bench/names-list.js'
import { columns, markdown } from '../../eval/report/columns.js'
import { random } from '../../eval/statistics/random.js'
import { romaniser } from '../../pipeline/names/translit/scheme.js'
import { projectRoot } from '../load/files.js'
import { loadSetup } from '../load/name-setup.js'
import { loadScheme } from '../load/translit.js'
import { meter } from './meter.js'

const sizes = process.argv.slice(2).map(Number).filter(Number.isFinite)
const folder = mkdtempSync(join(tmpdir(), 'atau-'))
process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
const measure = meter(folder)

/** Written a piece at a time: one string holds no list of ten million names. */
function writeList(path: string, people: number): number {
  const { stock, census } = loadSetup()
  const options = { ...denseOptions, people }
  const more = census.surnames.map((each) => each.forms)
  const schemes = denseSchemes.map((id) => romaniser(loadScheme(id)))
  const rows = denseList(denseStock(stock, more, options), schemes, options, random(5))
  const file = openSync(path, 'w')
  for (let at = 0; at < rows.length; at += 10_000)
    writeSync(
      file,
      `${rows
        .slice(at, at + 10_000)
        .map(({ text }) => text)
        .join('\n')}\n`,
    )
  closeSync(file)
  return rows.length
}

const rows = (sizes.length > 0 ? sizes : [1_000_000, 3_000_000]).map((size) => {
  const path = join(folder, 'list.txt')
  const count = writeList(path, Math.ceil(size / 3))
  const { cpu, memory } = measure(projectRoot, ['dedupe', path, '--quiet'])
  const each = (cpu * 1e6) / count
  return [String(count), cpu.toFixed(0), each.toFixed(0), String(Math.round(memory / 1e6))]
})
const table = [['rows', 'seconds', 'µs a row', 'MB'], ...rows]
process.stdout.write(`${columns(table)}\n`)
if (process.argv.includes('--write')) {
  const readme = join(projectRoot, 'eval/bench/README.md')
  const made = `<!-- lists -->\n\n${markdown(table)}\n\n<!-- /lists -->`
  const text = readFileSync(readme, 'utf8')
  writeFileSync(
    readme,
    text.replace(/<!-- lists -->[\s\S]*<!-- \/lists -->/, () => made),
  )
}
