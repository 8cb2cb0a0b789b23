/** Where a model lies and whether its files are whole. Errors name the file, what was expected and what was found. */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, openSync, readFileSync, readSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Manifest, manifestOf } from './manifest.js'

export interface Place {
  /** Id and revision, as the report line shows it. */
  readonly id: string
  /** A folder, or the id on the hub. */
  readonly path: string
  readonly remote: boolean
  /** File of the weights in four-fold precision (`fp32`) or in eight bits (`q8`). */
  readonly dtype: 'q8' | 'fp32'
  readonly manifest?: Manifest
}

const here = dirname(fileURLToPath(import.meta.url))

/** The folder of this program's models, also when the program runs from somewhere in `dist`. */
export const modelsFolder =
  [here, ...['../..', '../../../..'].map((up) => join(here, up, 'models'))].find((folder) =>
    existsSync(join(folder, 'manifest.json')),
  ) ?? here

const quantized = join('onnx', 'model_quantized.onnx')
const full = join('onnx', 'model.onnx')

/** In pieces, so that a file is never held whole in memory. */
function sha256(path: string): string {
  const hash = createHash('sha256')
  const piece = Buffer.allocUnsafe(1 << 20)
  const file = openSync(path, 'r')
  try {
    for (let read = 1; read > 0; ) {
      read = readSync(file, piece)
      hash.update(piece.subarray(0, read))
    }
  } finally {
    closeSync(file)
  }
  return hash.digest('hex')
}

function held(folder: string, manifest: Manifest): void {
  for (const [file, expected] of Object.entries(manifest.files)) {
    const path = join(folder, file)
    if (!existsSync(path)) throw new Error(`model file missing: ${path} (the manifest lists it)`)
    const found = sha256(path)
    if (found !== expected)
      throw new Error(
        `model file damaged or changed: ${path}: expected sha256 ${expected.slice(0, 12)}…, found ${found.slice(0, 12)}…`,
      )
  }
}

function withManifest(path: string): Place {
  const manifest = manifestOf(readFileSync(path, 'utf8'), path)
  const folder = resolve(dirname(path), manifest.folder)
  held(folder, manifest)
  const id = `${manifest.id}@${manifest.revision}`
  return { id, path: folder, remote: false, dtype: dtypeOf(folder), manifest }
}

function dtypeOf(folder: string): Place['dtype'] {
  const layout = `expected config.json, tokenizer.json and ${full} or ${quantized}`
  for (const file of ['config.json', 'tokenizer.json'])
    if (!existsSync(join(folder, file))) throw new Error(`model ${folder}: no ${file}; ${layout}`)
  if (existsSync(join(folder, quantized))) return 'q8'
  if (existsSync(join(folder, full))) return 'fp32'
  throw new Error(`model ${folder}: no weights; ${layout}`)
}

/** `undefined` is the shipped model; else a folder, or an id on the hub (`name/model`) where no such folder is. */
export function placeOf(model: string | undefined): Place {
  if (model === undefined) {
    const path = join(modelsFolder, 'manifest.json')
    if (!existsSync(path))
      throw new Error(
        `the shipped model is missing: no ${path}; name another with --model, or --model none`,
      )
    return withManifest(path)
  }
  if (existsSync(model)) {
    const folder = resolve(model)
    if (!statSync(folder).isDirectory())
      throw new Error(
        `model ${model}: a file; expected the folder that holds config.json and onnx/`,
      )
    if (existsSync(join(folder, 'manifest.json')))
      return withManifest(join(folder, 'manifest.json'))
    return { id: basename(folder), path: folder, remote: false, dtype: dtypeOf(folder) }
  }
  if (/^[\w.-]+\/[\w.-]+$/.test(model) && !model.startsWith('.'))
    return { id: model, path: model, remote: true, dtype: 'q8' }
  throw new Error(`model ${model}: no such folder, and no id on the hub (name/model)`)
}

/** A JSON file of a local place. */
export function jsonIn(place: Place, file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(place.path, file), 'utf8'))
  } catch (error) {
    throw new Error(`model file ${join(place.path, file)}: ${(error as Error).message}`)
  }
}
