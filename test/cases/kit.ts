/** What the tests of the three languages ask of a text: its triggers, its cases, and which small texts come out wrong. */
import { assertionOf } from '../../pipeline/cases/assertion.js'
import { clausesOf } from '../../pipeline/cases/clauses.js'
import { sceneOf, sentencesOf } from '../../pipeline/cases/scene.js'
import type { Trigger } from '../../pipeline/cases/trigger.js'
import { triggersOf } from '../../pipeline/cases/triggers.js'
import type { Language } from '../../pipeline/document.js'
import { build } from '../../pipeline/index.js'
import { wordIndex } from '../../pipeline/lexicon/lookup.js'
import { loadProbes, outcomesOf } from '../../src/evaluate-cases.js'
import { loadLexicon } from '../../src/load.js'
import { openEngine } from '../../src/open.js'

const lexicon = loadLexicon()
const index = wordIndex(lexicon.words)
const pipeline = build(lexicon)

const run = (text: string) => pipeline.run({ id: 'x', text, origin: { file: 'x', sha256: '' } })

/** Triggers of a text, in their order, with what it asserts of each: `detention asserted`. */
export async function told(
  text: string,
  language: Language,
  named: (trigger: Trigger) => string = ({ event }) => event,
): Promise<readonly string[]> {
  const document = await run(text)
  return document.valued.flatMap(({ passage, mentions }) => {
    const scene = sceneOf({ ...passage, language }, mentions, index, lexicon.names.bases)
    return clausesOf(scene, sentencesOf(scene)).flatMap((clause) => {
      const all = triggersOf(scene, clause)
      return all.map((one) => `${named(one)} ${assertionOf(scene, one, all)}`)
    })
  })
}

/** Of sanctions: asked for, threatened, done away with. */
const unimposed = /^(?:possible|sought|lifted)$/

/** Who of a text has which case: `Ким release`; all, or only what is said to have been done. */
export async function happened(
  text: string,
  which: 'all' | 'done' = 'all',
): Promise<readonly string[]> {
  const document = await run(text)
  return document.valued.flatMap(({ passage, mentions }, at) =>
    document.cases[at]!.filter(
      ({ modality }) => which === 'all' || !unimposed.test(modality ?? ''),
    ).map(({ person, event }) => {
      const { start, end } = mentions.find((each) => each.id === person)!
      return `${passage.text.slice(start, end)} ${event}`
    }),
  )
}

/** `kind: about` of the small texts of a language whose cases are not as labelled. */
export async function wrongIn(language: Language): Promise<readonly string[]> {
  const engine = await openEngine({ model: 'none' })
  const probes = loadProbes([`data/gold/cases-lines/${language}.txt`])
  const outcomes = await outcomesOf(probes, engine)
  await engine.close()
  return outcomes
    .filter(({ faults }) => faults.some((each) => each.startsWith('case')))
    .map(({ unit: { probe } }) => `${probe.kind}: ${probe.about}`)
}
