/** English: what small texts tell of people, and what helpers, sides and small words say of whom it happened to. */
import { describe, expect, it } from 'vitest'
import { assertionOf } from '../../pipeline/cases/assertion.js'
import { clausesOf } from '../../pipeline/cases/clauses.js'
import { sceneOf, sentencesOf } from '../../pipeline/cases/scene.js'
import { triggersOf } from '../../pipeline/cases/triggers.js'
import { build } from '../../pipeline/index.js'
import { wordIndex } from '../../pipeline/lexicon/lookup.js'
import { loadProbes, outcomesOf } from '../../src/evaluate-cases.js'
import { loadLexicon } from '../../src/load.js'
import { openEngine } from '../../src/open.js'

const lexicon = loadLexicon()
const index = wordIndex(lexicon.words)
const pipeline = build(lexicon)

const run = (text: string) => pipeline.run({ id: 'x', text, origin: { file: 'x', sha256: '' } })

/** Triggers of a text, in their order, with what it asserts of each. */
async function told(text: string): Promise<readonly string[]> {
  const document = await run(text)
  return document.valued.flatMap(({ passage, mentions }) => {
    const scene = sceneOf({ ...passage, language: 'en' }, mentions, index)
    return clausesOf(scene, sentencesOf(scene)).flatMap((clause) => {
      const all = triggersOf(scene, clause)
      return all.map((one) => `${one.event} ${one.voice} ${assertionOf(scene, one, all)}`)
    })
  })
}

/** Cases of a text as `name event`. */
async function happened(text: string): Promise<readonly string[]> {
  const document = await run(text)
  return document.cases.flatMap((cases, at) =>
    cases.map(({ person, event }) => {
      const mention = document.valued[at]!.mentions.find(({ id }) => id === person)!
      return `${document.valued[at]!.passage.text.slice(mention.start, mention.end)} ${event}`
    }),
  )
}

describe('what a verb asserts', () => {
  it.each([
    ['Police detain blogger Askar Omarov in Taraz', ['detention active asserted']],
    ['A group of men attacked journalist Askar Omarov.', ['attack active asserted']],
    ['Askar Omarov has been refusing food.', ['hunger_strike active asserted']],
    ['Prosecutors want to charge Askar Omarov.', ['charge active demanded']],
    ['Askar Omarov refused to testify and denied the charges.', ['charge active false']],
    ['Officials refused to let Askar Omarov leave.', ['refusal active asserted']],
    ['The questioning of Askar Omarov will go on.', ['interrogation passive named']],
    ['The arrest of Askar Omarov on 5 May 2023 drew protests.', ['detention passive asserted']],
    ['Askar Omarov may appeal.', ['appeal active possible']],
    [
      'Askar Omarov was neither searched nor questioned.',
      ['search passive negated', 'interrogation passive negated'],
    ],
  ])('%s', async (text, expected) => expect(await told(text)).toEqual(expected))
})

describe('whom it happened to', () => {
  it.each([
    ['Supporters of the blogger Askar Omarov were detained.', []],
    ['Three friends of Askar Omarov were arrested.', []],
    ['His brother beat Askar Omarov.', ['Askar Omarov attack']],
    ['Askar Omarov was detained by Captain Timur Galiev.', ['Askar Omarov detention']],
    ["The court dismissed Askar Omarov's appeal.", ['Askar Omarov appeal']],
    ['A case was opened against Askar Omarov.', ['Askar Omarov charge']],
    ['Askar Omarov faces charges of libel.', ['Askar Omarov charge']],
    ['Askar Omarov accused the police of lying.', []],
    ['Askar Omarov said police officers had beaten him.', ['Askar Omarov attack']],
    [
      '“I was questioned for six hours,” Askar Omarov told reporters.',
      ['Askar Omarov interrogation'],
    ],
    [
      'Askar Omarov and Oleg Li came. All of them were fined.',
      ['Askar Omarov fine', 'Oleg Li fine'],
    ],
    ['Askar Omarov came. The other blogger was fined.', []],
    ['The body of Askar Omarov was found in a river.', ['Askar Omarov death']],
  ])('%s', async (text, expected) => expect(await happened(text)).toEqual(expected))
})

describe('small texts', () => {
  it('tell whom it happened to, when and where', { timeout: 60_000 }, async () => {
    const engine = await openEngine({ model: 'none' })
    const outcomes = await outcomesOf(loadProbes(['data/gold/cases-lines/en.txt']), engine)
    const wrong = outcomes.filter(({ faults }) => faults.some((each) => each.startsWith('case')))
    // Names and sanctions that are not found yet have no cases.
    expect(wrong.map(({ unit }) => unit.probe.about).length).toBeLessThanOrEqual(6)
    await engine.close()
  })
})
