/** Lexicon, model and stages together: everything that a run needs, opened once. */
import { nobody } from '../pipeline/correct/people.js'
import { annotator, asker, explainer } from '../pipeline/index.js'
import type { Lexicon } from '../pipeline/lexicon.js'
import type { Engine, EngineOptions } from './engine.js'
import type { Explainer } from './explain.js'
import { packingShelf } from './kept/pack.js'
import { hashOf, programState } from './kept/state.js'
import { linkDecided } from './link.js'
import { loadMatcher } from './load/match.js'
import { modelId, type OpenTagger, openTagger } from './load/tagger.js'
import { loadLexicon } from './load.js'
import { attempt } from './run.js'
import { titlesOf } from './titles.js'

/** The lexicon is read while the model opens; where it cannot be, nothing of the model goes on loading. */
async function openBoth(
  options: EngineOptions,
): Promise<readonly [OpenTagger | undefined, Lexicon]> {
  const opening = openTagger(options.elsewhere ? { model: 'none' } : options)
  const read = await attempt('lexicon', async () => loadLexicon())
  if ('value' in read) return [await opening, read.value]
  await attempt('model', async () => (await opening)?.close())
  throw read.failure.error
}

const once = <T>(make: () => T): (() => T) => {
  let made: { readonly value: T } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

export async function openEngine(options: EngineOptions = {}): Promise<Engine> {
  const [tagger, lexicon] = await openBoth(options)
  const matcher = once(loadMatcher)
  const model = options.elsewhere ? await modelId(options) : tagger?.id
  const annotate = annotator(lexicon, tagger, { ...options, shelfOf: packingShelf })
  const ask = once(() => asker(lexicon))
  return {
    annotate: (source) => {
      const annotated = annotate(source)
      // While the model reads, this thread has time for what is needed at the end.
      if (tagger) setImmediate(() => attempt('names', async () => matcher()))
      return annotated
    },
    link: (documents, decided = nobody, register) =>
      linkDecided(documents, decided, matcher(), register),
    matcher,
    ask: (...asked) => ask()(...asked),
    titles: titlesOf(lexicon),
    state: () => {
      const { without, labels } = options
      return hashOf(programState(options.model), model ?? null, without ?? [], labels ?? [])
    },
    close: async () => tagger?.close(),
  }
}

export async function openExplainer(
  options: EngineOptions = {},
): Promise<{ readonly explain: Explainer; readonly close: () => Promise<void> }> {
  const [tagger, lexicon] = await openBoth(options)
  return { explain: explainer(lexicon, tagger), close: async () => tagger?.close() }
}
