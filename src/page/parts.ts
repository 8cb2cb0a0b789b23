/** What the page carries: code, tables, rows and the model, each packed. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { modelsFolder } from '../../models/place.js'
import { countryNames } from '../load/countries.js'
import { dataText, projectRoot } from '../load/files.js'
import { part } from '../load/table.js'
import { programVersion } from '../load/version.js'
import { Problem } from '../problem.js'
import { stored } from './stored.js'

/** Files of `data/` that a run reads beside the tables. */
const rows = [
  'interface/words.tsv',
  'interface/places.tsv',
  'interface/spelling.tsv',
  'interface/outline.json',
  'tables/columns.tsv',
  'ingest/hyphens.tsv',
  'statutes/articles-ru.tsv',
  'judgements.jsonl',
]

const built = (name: string): string => join(projectRoot, 'dist', 'page', name)

const packed = (bytes: Uint8Array | string): string =>
  gzipSync(bytes, { level: 9 }).toString('base64')

function bytesOf(path: string): Buffer {
  if (!existsSync(path))
    throw new Problem(`${path}: no such file; expected a built program with its model`)
  return readFileSync(path)
}

/** What the licences of the code inside ask for. */
export const licences = (): string =>
  ['worker', 'network-thread']
    .map((name) => bytesOf(built(`${name}.licences.txt`)).toString('utf8'))
    .join('\n\n---\n\n')

function* model(): Iterable<readonly [string, string]> {
  const manifest = readFileSync(join(modelsFolder, 'manifest.json'), 'utf8')
  const weights = join(modelsFolder, JSON.parse(manifest).folder)
  yield ['model/manifest.json', packed(manifest)]
  yield ['model/config.json', packed(bytesOf(join(weights, 'config.json')))]
  yield ['model/tokenizer.json', packed(bytesOf(join(weights, 'tokenizer.json')))]
  yield ['model/weights.onnx', packed(bytesOf(join(weights, 'onnx', 'model_quantized.onnx')))]
  yield ['model/thread.js', packed(bytesOf(built('network-thread.js')))]
  yield ['model/ort.wasm', bytesOf(built('ort.wasm.gz')).toString('base64')]
}

/** Name → gzip in base64. */
export async function* packedParts(withModel: boolean): AsyncIterable<readonly [string, string]> {
  yield ['worker.js', packed(bytesOf(built('worker.js')))]
  yield ['version', packed(programVersion())]
  yield ['data/countries', packed(JSON.stringify(countryNames()))]
  const { parts } = await import('../load/parts.js')
  for (const name of Object.keys(parts) as (keyof typeof parts)[])
    yield [`tables/${name}`, packed(stored(part(name)))]
  for (const path of rows) {
    const text = dataText(path)
    if (text !== undefined) yield [`data/${path}`, packed(text)]
  }
  yield ['register/sql.wasm', bytesOf(built('sql.wasm.gz')).toString('base64')]
  if (withModel) yield* model()
}
