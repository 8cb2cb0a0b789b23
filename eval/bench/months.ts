/**
 * Invented monthly reports about invented people, whose truth is known: names in three languages and several romanisations,
 * with initials, in full, alone, and namesakes. For the register: what it makes of them month by month against all at once.
 */
import type { Language } from '../../pipeline/document.js'
import { idOf } from '../../pipeline/identity.js'
import type { CaseRecord, EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { Annotated } from '../../pipeline/records.js'
import type { Gender, PersonValue, Values } from '../../pipeline/values.js'
import { random } from '../statistics/random.js'

export interface MonthsOptions {
  readonly seed: number
  readonly people: number
  readonly months: number
  /** In each report. */
  readonly entries: number
  /** Fewer surnames, more namesakes. */
  readonly surnames: number
  /** Kazakh given names; surnames are made of them. */
  readonly given: readonly { readonly name: string; readonly gender: string }[]
  /** Ways in which the press writes Kazakh Cyrillic, and Russian, in Latin letters. */
  readonly kazakh: readonly ((text: string) => string)[]
  readonly russian: readonly ((text: string) => string)[]
}

export interface Months {
  readonly reports: readonly Annotated[]
  /** Mention id → who it is. */
  readonly truth: ReadonlyMap<string, number>
}

interface Person {
  readonly number: number
  readonly family: string
  readonly given: string
  readonly gender: Gender
  readonly home: string
  readonly article: string
  /** The first month that speaks of the person, and for how many months. */
  readonly since: number
  readonly during: number
}

const places = ['Almaty', 'Astana', 'Shymkent', 'Aktobe', 'Karaganda', 'Taraz', 'Oral', 'Semey']
const articles = ['488', '405', '174', '274', '434', '260']

const bare: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
}
const inRussian = (text: string): string =>
  text.replace(/[әғқңөұүһі]/giu, (letter) => {
    const to = bare[letter.toLowerCase()]!
    return letter === letter.toLowerCase() ? to : to.toUpperCase()
  })

type Chance = () => number
const pick = <T>(chance: Chance, list: readonly T[]): T => list[Math.floor(chance() * list.length)]!

const surnameOf = (name: string): string => {
  const stem = name.replace(/[аеыіоуиәөүұьй]+$/u, '')
  return `${stem}${/[аеыіоуиәөүұьй]$/u.test(name) ? 'ев' : 'ов'}`
}

function madePeople(chance: Chance, options: MonthsOptions): readonly Person[] {
  const men = options.given.filter(({ gender }) => gender === 'm')
  const women = options.given.filter(({ gender }) => gender === 'f')
  const families = Array.from({ length: options.surnames }, () => surnameOf(pick(chance, men).name))
  return Array.from({ length: options.people }, (_, number) => {
    const gender = chance() < 0.6 ? 'm' : 'f'
    const family = pick(chance, families)
    return {
      number,
      family: gender === 'f' ? `${family}а` : family,
      given: pick(chance, gender === 'm' ? men : women).name,
      gender,
      home: pick(chance, places),
      article: pick(chance, articles),
      since: Math.floor(chance() * options.months) - 2,
      during: 1 + Math.floor(chance() ** 2 * options.months),
    }
  })
}

interface Piece {
  readonly text: string
  readonly mention?: {
    readonly label: MentionRecord['label']
    readonly value?: Values[keyof Values]
    readonly who?: number
  }
}

/** The initial as it is read: two letters where the romanisation writes two. */
const initialOf = (given: string): string => /^(?:Zh|Sh|Ch|Kh|Yu|Ya|Ye|Dzh)|^./u.exec(given)![0]

function written(
  chance: Chance,
  options: MonthsOptions,
  person: Person,
  language: Language,
  alone: boolean,
): Piece {
  const way = pick(chance, [
    ...options.kazakh,
    ...options.russian.map((each) => (text: string) => each(inRussian(text))),
  ])
  const spell = language === 'kk' ? (text: string) => text : language === 'ru' ? inRussian : way
  const [family, given] = [spell(person.family), spell(person.given)]
  const initial = initialOf(given)
  const { gender, number: who } = person
  const piece = (text: string, value: PersonValue): Piece => ({
    text,
    mention: { label: 'PERSON', value: { ...value, gender }, who },
  })
  if (alone) return piece(family, { family })
  const style = chance()
  if (style < 0.3) return piece(`${family} ${initial}.`, { family, initials: initial })
  if (style < 0.4) return piece(`${initial}. ${family}`, { family, initials: initial })
  if (style < 0.8) return piece(`${given} ${family}`, { family, given })
  return piece(`${family} ${given}`, { family, given })
}

const wording: Readonly<Record<Language, { and: string; was: string; law: string }>> = {
  en: { and: ' and ', was: ' was detained under Article ', law: ' of the CAO. Later ' },
  ru: { and: ' и ', was: ' по статье ', law: ' КоАП, суд. Позже ' },
  kk: { and: ' және ', was: ' ӘҚБтК ', law: '-бабы бойынша ұсталды. Кейін ' },
}

function entryPieces(
  chance: Chance,
  options: MonthsOptions,
  present: readonly Person[],
  language: Language,
  month: string,
): readonly Piece[] {
  const day = String(1 + Math.floor(chance() * 28)).padStart(2, '0')
  const person = pick(chance, present)
  const date = `${month}-${day}`
  const { and, was, law } = wording[language]
  const name = (who: Person, alone = false) => written(chance, options, who, language, alone)
  const other = chance() < 0.2 ? pick(chance, present) : person
  return [
    { text: date, mention: { label: 'DATE', value: { iso: date } } },
    { text: ', ' },
    {
      text: person.home,
      mention: { label: 'PLACE', value: { name: person.home, kind: 'city', country: 'KZ' } },
    },
    { text: ', ' },
    name(person),
    ...(other === person ? [] : [{ text: and }, name(other)]),
    { text: was },
    {
      text: person.article,
      mention: {
        label: 'STATUTE',
        value: { provisions: [{ law: 'KZ-CAO', article: person.article }] },
      },
    },
    { text: law },
    ...(chance() < 0.3 ? [name(person, chance() < 0.5)] : []),
    { text: '.' },
  ]
}

function entryOf(
  pieces: readonly Piece[],
  number: number,
  start: number,
  source: EntryRecord['source'],
  lang: Language,
  truth: Map<string, number>,
): EntryRecord {
  let text = ''
  const mentions: MentionRecord[] = []
  for (const piece of pieces) {
    if (piece.mention) {
      const { label, value, who } = piece.mention
      const id = idOf(source.sha256, start + text.length, label)
      if (who !== undefined) truth.set(id, who)
      mentions.push({
        id,
        label,
        start: text.length,
        end: text.length + piece.text.length,
        text: piece.text,
        score: null,
        by: ['made'],
        ...(value && { value }),
      })
    }
    text += piece.text
  }
  const of = (label: MentionRecord['label']) => mentions.find((each) => each.label === label)!.id
  const only: CaseRecord = {
    person: of('PERSON'),
    event: 'detention',
    statutes: [of('STATUTE')],
    place: of('PLACE'),
    date: of('DATE'),
    because: [{ rule: 'made', start: 0, end: text.length }],
  }
  return {
    type: 'entry',
    source,
    id: idOf(source.sha256, start),
    number,
    lang,
    start,
    end: start + text.length,
    text,
    references: [],
    mentions,
    cases: [only],
    notes: [],
  }
}

/** The same options give the same reports. */
export function madeMonths(options: MonthsOptions): Months {
  const chance = random(options.seed)
  const people = madePeople(chance, options)
  const truth = new Map<string, number>()
  const reports = Array.from({ length: options.months }, (_, at): Annotated => {
    const month = `${2022 + Math.floor(at / 12)}-${String(1 + (at % 12)).padStart(2, '0')}`
    const sha256 = idOf('month', options.seed, at)
    const source = { file: `${month}.txt`, sha256 }
    const present = people.filter(({ since, during }) => since <= at && at < since + during)
    const entries: EntryRecord[] = []
    let start = 0
    for (let number = 1; number <= options.entries; number++) {
      const language = pick(chance, ['en', 'en', 'ru', 'kk'] as const)
      const pieces = entryPieces(chance, options, present, language, month)
      const entry = entryOf(pieces, number, start, source, language, truth)
      entries.push(entry)
      start = entry.end + 1
    }
    const counts = { PERSON: 0, PLACE: 0, STATUTE: 0, PENALTY: 0, ORG: 0, DATE: 0, cases: 0 }
    return {
      source: { id: sha256, text: entries.map(({ text }) => text).join('\n'), origin: source },
      entries,
      report: { type: 'report', source, entries: entries.length, counts, notes: [], model: null },
    }
  })
  return { reports, truth }
}
