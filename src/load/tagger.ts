/** Which model a run uses. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Tagger } from '../../pipeline/tag/tagger.js'
import type { EngineOptions } from '../engine.js'
import { Problem } from '../problem.js'
import { attempt } from '../run.js'
import { projectRoot } from './files.js'

export type OpenTagger = Tagger & { close(): Promise<void> }

/** A checkout without weights still works, with rules and names. */
const shipped = (): boolean => existsSync(join(projectRoot, 'models', 'manifest.json'))

/** Which package runs the network; it is installed beside the program by who wants the model. */
const runtime = 'onnxruntime-node'

function hasRuntime(): boolean {
  try {
    createRequire(import.meta.url).resolve(runtime)
    return true
  } catch {
    return false
  }
}

const isWanted = ({ model, without = [] }: EngineOptions): boolean =>
  model !== 'none' && !without.includes('model')

/** As `id` of the tagger that would be opened; nothing is opened for it. */
export async function modelId(options: EngineOptions): Promise<string | undefined> {
  if (!isWanted(options)) return undefined
  const { placeOf } = await import('../../models/place.js')
  const found = await attempt('model', async () => placeOf(options.model).id)
  if ('value' in found) return found.value
  const { error } = found.failure
  throw error instanceof Error ? new Problem(error.message, { cause: error }) : error
}

/** No tagger where none is wanted, none is shipped or nothing is there to run it; throws a Problem for one that is missing or damaged. */
export async function openTagger(options: EngineOptions): Promise<OpenTagger | undefined> {
  if (!isWanted(options)) return undefined
  const { model, jobs = 1, warn } = options
  if (model === undefined && !shipped()) {
    warn?.('no model is shipped here; going on with rules and names alone')
    return undefined
  }
  if (!hasRuntime()) {
    const missing = `the model needs ${runtime}, which is not installed (npm install ${runtime}@1.30.0)`
    if (model !== undefined) throw new Problem(`${missing}; or --model none`)
    warn?.(`${missing}; going on with rules and names alone`)
    return undefined
  }
  const { loadTagger } = await import('../../models/load.js')
  const opened = await attempt('model', () => loadTagger(model, { threads: jobs }))
  if ('value' in opened) return opened.value
  const { error } = opened.failure
  throw error instanceof Error ? new Problem(error.message, { cause: error }) : error
}
