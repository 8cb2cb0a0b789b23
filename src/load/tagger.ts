/** Which model a run uses. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Tagger } from '../../pipeline/tag/tagger.js'
import type { EngineOptions } from '../engine.js'
import { Problem } from '../problem.js'
import { attempt } from '../run.js'
import { projectRoot } from './files.js'

export type OpenTagger = Tagger & { close(): Promise<void> }

/** A checkout without weights still works, with rules and names. */
const shipped = (): boolean => existsSync(join(projectRoot, 'models', 'manifest.json'))

/** No tagger where none is wanted, or none is shipped; throws a Problem for one that is missing or damaged. */
export async function openTagger({
  model,
  without = [],
  jobs = 1,
  warn,
}: EngineOptions): Promise<OpenTagger | undefined> {
  if (model === 'none' || without.includes('model')) return undefined
  if (model === undefined && !shipped()) {
    warn?.('no model is shipped here; going on with rules and names alone')
    return undefined
  }
  const { loadTagger } = await import('../../models/load.js')
  const opened = await attempt('model', () => loadTagger(model, { threads: jobs }))
  if ('value' in opened) return opened.value
  const { error } = opened.failure
  throw error instanceof Error ? new Problem(error.message, { cause: error }) : error
}
