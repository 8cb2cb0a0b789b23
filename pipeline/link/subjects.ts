/** Mentions of persons over all documents, each with its parsed name and where it stands. */

import type { Matcher } from '../names/match/matcher.js'
import type { ParsedName } from '../names/match/name.js'
import { oneLine } from '../read/plain.js'
import type { EntryRecord, MentionRecord } from '../record.js'
import type { Annotated } from '../records.js'
import type { PersonValue } from '../values.js'
import { grouped } from './grouped.js'
import type { Spelt } from './register.js'

export interface Subject {
  readonly mention: MentionRecord
  readonly text: string
  readonly value: PersonValue
  readonly name: ParsedName
  /** The same with the surname that its own text tells: for the title. */
  readonly told: ParsedName
  /** Equal for mentions that are spelt alike. */
  readonly key: string
  readonly document: number
  /** `document:entry`. */
  readonly entry: string
  readonly record: EntryRecord
  /** One word only: a surname or a given name standing alone. */
  readonly lone: boolean
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

/**
 * The name as the value tells it, where it has a surname and more. One word alone is taken as it is written, as a Russian
 * ending may mean a woman or a case; Kazakh endings mean cases only.
 */
function textsOf({ text, value, lang }: Spelt): Texts {
  const { family, given, initials, patronymic } = value
  if (!family || !(given || initials)) {
    const alone = (lang === 'kk' && (family ?? given)) || text
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

/** Names that a line break or a soft hyphen goes through are compared, and shown, on one line. */
function onOneLine(record: EntryRecord): EntryRecord {
  const texts = record.mentions.map(({ text }) => oneLine(text))
  if (texts.every((text, at) => text === record.mentions[at]!.text)) return record
  const mentions = record.mentions.map((mention, at) => ({ ...mention, text: texts[at]! }))
  return { ...record, mentions }
}

/** A spelling as it is compared. */
export interface Named extends Pick<Subject, 'name' | 'key' | 'lone' | 'value'> {
  readonly text: string
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
function reader(matcher: Matcher): (spelt: Spelt) => Named & Pick<Subject, 'told'> {
  const known = new Map<string, Named & Pick<Subject, 'told'>>()
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

export function subjectsOf(
  documents: readonly Pick<Annotated, 'entries'>[],
  matcher: Matcher,
): readonly Subject[] {
  const read = reader(matcher)
  return documents.flatMap((document, at) =>
    document.entries.map(onOneLine).flatMap((record) => {
      const entry = `${at}:${record.id}`
      return record.mentions
        .filter((mention) => mention.label === 'PERSON')
        .map(
          (mention): Subject => ({
            ...read(speltOf(mention, record.lang)),
            mention,
            document: at,
            entry,
            record,
          }),
        )
    }),
  )
}

/** Those that are spelt alike, together. */
export const bySpelling = (subjects: readonly Subject[]): readonly (readonly Subject[])[] => [
  ...grouped(subjects, (subject) => subject.key).values(),
]
