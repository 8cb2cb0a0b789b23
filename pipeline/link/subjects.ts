/** Mentions of persons over all documents, each with its parsed name and where it stands. */

import { surnameGender } from '../names/grammar/surname-gender.js'
import type { Matcher } from '../names/match/matcher.js'
import type { ParsedName } from '../names/match/name.js'
import { oneLine } from '../read/plain.js'
import type { MentionRecord } from '../record.js'
import type { Annotated } from '../records.js'
import type { PersonValue } from '../values.js'
import type { Contexts } from './contexts.js'
import { grouped } from './grouped.js'
import { Place } from './place.js'
import type { Spelt } from './register.js'

/** A mention, as far as linking asks for it. */
interface Stands {
  readonly id: string
  /** On one line. */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** A spelling, once for all who are spelt so. */
interface Read extends Named {
  /** The same with the surname that its own text tells: for the title. */
  readonly told: ParsedName
}

/** One of very many: it holds what is its own, and asks for the rest where that is. */
export class Subject {
  readonly #read: Read
  readonly place: Place
  readonly id: string
  readonly start: number
  readonly end: number

  constructor(read: Read, place: Place, { id, start, end }: MentionRecord) {
    this.#read = read
    this.place = place
    this.id = id
    this.start = start
    this.end = end
  }

  get mention(): Stands {
    return this
  }
  get text(): string {
    return this.#read.text
  }
  get value(): PersonValue {
    return this.#read.value
  }
  get name(): ParsedName {
    return this.#read.name
  }
  get told(): ParsedName {
    return this.#read.told
  }
  /** Equal for mentions that are spelt alike. */
  get key(): string {
    return this.#read.key
  }
  /** One word only: a surname or a given name standing alone. */
  get lone(): boolean {
    return this.#read.lone
  }
  get document(): number {
    return this.place.document
  }
  /** `document:entry`. */
  get entry(): string {
    return this.place.key
  }
}

const personValue = (mention: MentionRecord): PersonValue => (mention.value ?? {}) as PersonValue

const dotted = (initials: string): string =>
  (initials.match(/\p{Lu}\p{Ll}*/gu) ?? [initials]).map((each) => `${each}.`).join(' ')

interface Texts {
  /** For comparing. */
  readonly compared: string
  /** For showing: surname first. */
  readonly told: string
}

/** A surname with more of the name: the reader has told its nominative. */
export const isNominative = ({ family, given, initials }: PersonValue): boolean =>
  family !== undefined && Boolean(given || initials)

/** `Марата`, `Динару`: of a name that is the same for a man and a woman, or no surname at all, the reader tells the nominative. */
const isDeclined = ({ lang, value: { family } }: Spelt): boolean =>
  lang === 'kk' || (lang === 'ru' && surnameGender(family ?? '') === undefined)

/**
 * The name as the value tells it, where it has a surname and more. One word alone is taken as it is written where a Russian
 * ending may mean a woman or a case; Kazakh endings mean cases only.
 */
function textsOf(spelt: Spelt): Texts {
  const { text, value } = spelt
  const { family, given, initials, patronymic } = value
  if (!family || !isNominative(value)) {
    const alone = (isDeclined(spelt) && family) || given || text
    return { compared: alone, told: alone }
  }
  const rest = [given ?? dotted(initials ?? ''), patronymic].filter(Boolean).join(' ')
  const told = `${family}, ${rest}`
  if (!given || patronymic) return { compared: told, told }
  // Which of two full words is the surname the matcher tells better, from all that it knows of names.
  const surnameFirst = text.startsWith(family.slice(0, 3))
  return { compared: surnameFirst ? `${family} ${rest}` : `${rest} ${family}`, told }
}

const partKey = (name: ParsedName): string =>
  name.parts
    .map(
      (part) => `${part.role}:${part.kind === 'full' ? part.word.text : part.text.toLowerCase()}`,
    )
    .sort()
    .join(' ')

/** A spelling as it is compared. */
export interface Named {
  readonly text: string
  readonly value: PersonValue
  readonly name: ParsedName
  readonly key: string
  readonly lone: boolean
}

export function namedOf(spelt: Spelt, matcher: Matcher): Named {
  const name = matcher.parse(textsOf(spelt).compared, { running: spelt.lang !== 'en' })
  return {
    text: spelt.text,
    value: spelt.value,
    name,
    key: name.problem ? `? ${spelt.text}` : `${name.gender} ${partKey(name)}`,
    lone: name.parts.length < 2,
  }
}

export function toldOf(spelt: Spelt, { name }: Named, matcher: Matcher): ParsedName {
  const { compared, told } = textsOf(spelt)
  return told === compared ? name : matcher.parse(told, { running: spelt.lang !== 'en' })
}

/** What of a mention tells its name; its text is on one line. */
export const speltOf = (mention: MentionRecord, lang: string): Spelt => {
  const { personId: _, ...value } = personValue(mention)
  return { text: oneLine(mention.text), lang, value }
}

/** Names that come again are read once. */
function reader(matcher: Matcher): (spelt: Spelt) => Read {
  const known = new Map<string, Read>()
  return (spelt) => {
    const { text, lang, value } = spelt
    const { family, given, initials, patronymic, gender } = value
    const key = [lang, text, family, given, initials, patronymic, gender].join('|')
    const found = known.get(key)
    if (found) return found
    const named = namedOf(spelt, matcher)
    const made = { ...named, told: toldOf(spelt, named, matcher) }
    known.set(key, made)
    return made
  }
}

/** Where the numbers and the entries of other documents than the run's begin. */
interface Others {
  readonly from: number
  readonly mark: string
}

export function subjectsOf(
  documents: readonly Pick<Annotated, 'entries'>[],
  matcher: Matcher,
  contexts: Contexts,
  { from, mark }: Others = { from: 0, mark: '' },
): readonly Subject[] {
  const read = reader(matcher)
  const out: Subject[] = []
  documents.forEach((document, at) => {
    document.entries.forEach((record, nth) => {
      const people = record.mentions.filter((mention) => mention.label === 'PERSON')
      if (people.length === 0) return
      const place = new Place(document, nth, {
        document: from + at,
        key: `${mark}${at}:${record.id}`,
        start: record.start,
        ...contexts.add(record),
      })
      for (const mention of people)
        out.push(new Subject(read(speltOf(mention, record.lang)), place, mention))
    })
  })
  return out
}

/** Those that are spelt alike, together. */
export const bySpelling = (subjects: readonly Subject[]): readonly (readonly Subject[])[] => [
  ...grouped(subjects, (subject) => subject.key).values(),
]
