/** What decides of the records besides the text, the same on every machine: who asks and who works have to agree in all of it. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import type { EngineOptions } from '../engine.js'
import { hashOf } from '../kept/state.js'
import { builtState } from '../load/table.js'
import { programVersion } from '../load/version.js'

export interface Identity {
  /** `0.1.0`, and a hash of the program with its data. */
  readonly program: string
  /** `none`, or its id and a hash of its files. */
  readonly model: string
  readonly without: string
  readonly labels: string
}

async function hashOfFile(path: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  return hash.digest('hex')
}

const modelFiles = ['config.json', 'tokenizer.json', 'onnx/model_quantized.onnx', 'onnx/model.onnx']

async function modelOf({ model, without = [] }: EngineOptions): Promise<string> {
  if (model === 'none' || without.includes('model')) return 'none'
  const { placeOf } = await import('../../models/place.js')
  const { id, path, remote, manifest } = placeOf(model)
  if (remote) return id
  const files = manifest
    ? manifest.files
    : await Promise.all(
        modelFiles
          .map((file) => join(path, file))
          .filter(existsSync)
          .map(hashOfFile),
      )
  return `${id} (${hashOf(files).slice(0, 8)})`
}

const words = (list: readonly string[] | undefined): string => [...(list ?? [])].sort().join(',')

export const identityOf = async (options: EngineOptions): Promise<Identity> => ({
  program: `${programVersion()} (${builtState().slice(0, 8)})`,
  model: await modelOf(options),
  without: words(options.without),
  labels: words(options.labels),
})

const told: Readonly<Record<keyof Identity, string>> = {
  program: 'version',
  model: '--model',
  without: '--without',
  labels: '--labels',
}

/** `--model: none there, lexi@3 here`; empty where they agree. */
export const differences = (there: Identity, here: Identity): string =>
  (Object.keys(told) as (keyof Identity)[])
    .filter((key) => there[key] !== here[key])
    .map(
      (key) => `${told[key]}: ${there[key] || 'not given'} there, ${here[key] || 'not given'} here`,
    )
    .join('; ')

/** One queue for all who agree. */
export const queueOf = (identity: Identity): string => `read-${hashOf(identity)}`
