/** The order of the stages: the only place that knows it. */
import { cases } from './cases/index.js'
import { check } from './check/index.js'
import { type Asker, valuesOf } from './correct/ask.js'
import type { Label, Source } from './document.js'
import { type Explanation, explanationOf } from './explain.js'
import { fuse } from './fuse/index.js'
import { wordIndex } from './lexicon/lookup.js'
import type { Lexicon } from './lexicon.js'
import { names } from './names/index.js'
import { persons as personFinder } from './names/persons/index.js'
import { datesReader } from './normalise/date.js'
import { normalise, type ReadersOf } from './normalise/index.js'
import { orgReader } from './normalise/org.js'
import { penaltyReader } from './normalise/penalty.js'
import { personsReader } from './normalise/person.js'
import { bodyTown } from './normalise/place/body-town.js'
import { placeReader } from './normalise/place/index.js'
import { statuteReader } from './normalise/statute/index.js'
import { inParts, openShelf, type Shelf } from './parts.js'
import { read } from './read/index.js'
import { reader } from './read/reading.js'
import { type Annotated, annotatedOf, type Cut, recordsOf } from './records.js'
import { dates } from './rules/dates/index.js'
import { rules } from './rules/index.js'
import { orgs } from './rules/orgs/index.js'
import { penalties } from './rules/penalties/index.js'
import { placeLines, places } from './rules/places/index.js'
import { statutes } from './rules/statutes/index.js'
import { type Entries, long, split } from './split/index.js'
import { type Pipeline, pipeline } from './stage.js'
import { ask, tag } from './tag/index.js'
import type { Tagger } from './tag/tagger.js'

export type { Annotated } from './records.js'

export const proposers = ['rules', 'names', 'model'] as const
export type Proposer = (typeof proposers)[number]

export interface Options {
  /** Proposers to leave out: their layer stays empty. */
  readonly without?: readonly Proposer[]
  readonly labels?: readonly Label[]
  /** For the records of a long text; they are held as they are where it is left out. */
  readonly shelfOf?: (text: string) => Shelf
}

function readersFor(lexicon: Lexicon, placesIn = placeLines(lexicon.places)): ReadersOf {
  const readers = {
    PLACE: placeReader(placesIn),
    PENALTY: penaltyReader(lexicon.penalties),
    ORG: orgReader(lexicon.orgs),
  }
  const persons = personsReader(lexicon.names)
  const dated = datesReader(lexicon.dates)
  const cited = statuteReader(lexicon.statutes)
  return (passages, mentions) => ({
    ...readers,
    PERSON: persons(passages, mentions),
    DATE: dated(passages, mentions),
    STATUTE: cited(passages, mentions),
  })
}

/** How a text is cut into entries, and what comes after. */
function stagesOf(lexicon: Lexicon, tagger: Tagger | undefined, { without = [], labels }: Options) {
  const placesIn = placeLines(lexicon.places)
  const finders = [
    statutes(lexicon.statutes),
    penalties(lexicon.penalties),
    dates(lexicon.dates),
    places(placesIn),
    orgs(lexicon.orgs),
  ]
  const leftOut = (proposer: Proposer) => without.includes(proposer)
  const besideModel =
    tagger !== undefined && !leftOut('model') && !(leftOut('rules') && leftOut('names'))
  const cut = pipeline<Source>().add(
    split(lexicon.split, lexicon.dates, reader(lexicon.abbreviations)),
  )
  const after = <In extends object, Out extends Source & Entries>(begun: Pipeline<In, Out>) =>
    begun
      .add(read)
      .add(ask(leftOut('model') ? undefined : tagger))
      .add(rules(leftOut('rules') ? [] : finders))
      .add(
        names(
          leftOut('names') ? (passages) => passages.map(() => []) : personFinder(lexicon.names),
        ),
      )
      .add(tag)
      .add(fuse(lexicon.fusion, besideModel, labels))
      .add(normalise(readersFor(lexicon, placesIn)))
      .add(
        cases(
          wordIndex(lexicon.words),
          lexicon.statutes.laws,
          lexicon.names.bases,
          (body, language) => bodyTown(body, language, lexicon.places),
        ),
      )
      .add(check(lexicon.penalties.mci))
  return { cut, after }
}

/** The stages over a lexicon. Compiled once, run on any number of sources. */
export function build(lexicon: Lexicon, tagger?: Tagger, options: Options = {}) {
  const { cut, after } = stagesOf(lexicon, tagger, options)
  return after(cut)
}

/** Source → the records of one text, people not yet linked. */
export function annotator(
  lexicon: Lexicon,
  tagger?: Tagger,
  options: Options = {},
): (source: Source) => Promise<Annotated> {
  const { cut, after } = stagesOf(lexicon, tagger, options)
  const stages = after(pipeline<Cut>())
  const { shelfOf = openShelf } = options
  const model = options.without?.includes('model') ? null : (tagger?.id ?? null)
  return async (source) => {
    const doc = await cut.run(source)
    const read = async (part: Cut) => {
      const { notes, ...found } = await stages.run(part)
      return { ...found, notes: [...part.notes, ...notes] }
    }
    if (source.text.length <= long) return recordsOf(await read(doc), model)
    const { entries, counts } = await inParts(doc, read, shelfOf(source.text))
    return annotatedOf(doc, entries, counts, model)
  }
}

/** Asks for the values of marks that a person made: Source and ranges of it → what the readers say. */
export function asker(lexicon: Lexicon): Asker {
  const readersOf = readersFor(lexicon)
  const stages = pipeline<Source>()
    .add(split(lexicon.split, lexicon.dates, reader(lexicon.abbreviations)))
    .add(read)
  return async (source, marks, around) =>
    valuesOf(await stages.run(source), readersOf, marks, around)
}

export function explainer(
  lexicon: Lexicon,
  tagger?: Tagger,
): (source: Source, offset: number) => Promise<Explanation> {
  const stages = build(lexicon, tagger)
  return async (source, offset) => explanationOf(await stages.run(source), offset)
}
