/**
 * Names side by side that only their case tells apart: `Сестре Абишева Сауле`, `университет имени Абая Роза Оспанова`.
 * The run is cut where the first of them ends.
 */
import type { CueRow } from './rows.js'
import type { Word, Words } from './words.js'

type Gender = 'm' | 'f'
type Case = 'first' | 'genitive' | 'accusative' | 'other'

interface Kin {
  readonly gender: Gender
  readonly case: Case
}

const mother = /^(?:мат|доч|свекров)/
const uncle = /^(?:дяд|дедушк)/
/** Kin whose row is an oblique form. */
const oblique = /^(?:матер|дочер|отц)/
const several = /(?:ья|ев|ам|ами|ах|и|ы)$/

/** Gender and case of a word for kin; undefined for several of them. */
function kinOf(folded: string, { word }: CueRow): Kin | undefined {
  const gender = mother.test(word) || (/[ая]$/.test(word) && !uncle.test(word)) ? 'f' : 'm'
  if (folded === word && !oblique.test(word))
    return several.test(word) ? undefined : { gender, case: 'first' }
  if (gender === 'f') return { gender, case: /[ую]$/.test(folded) ? 'accusative' : 'other' }
  if (several.test(folded)) return undefined
  return { gender, case: /[ая]$/.test(folded) ? 'genitive' : 'other' }
}

/** `Дочь Омарова Мадину`: by its own form the first case too. */
const asNamed = (kin: Kin, name: Word): Kin =>
  kin.gender === 'f' && /[ую]$/.test(name.folded) && name.readings[0]?.evidence.given !== 2
    ? { ...kin, case: 'accusative' }
    : kin

const masculine = /(?:[ое]ва|[иы]на)$/
const feminine = /(?:[ое]вой|[иы]ной)$/

/** `Пака`, `Марата`: the genitive of a name that ends in a consonant in the first case. */
const genitive = ({ folded, readings }: Word, part: 'given' | 'family'): boolean =>
  /[ая]$/.test(folded) &&
  readings[0]?.evidence[part] !== 2 &&
  readings
    .slice(1)
    .some(({ form, evidence }) => (evidence[part] > 0 || evidence.made) && !/[ая]$/.test(form))

/** Whether the word is a genitive that cannot be the kin's own name. */
function ownedBy(word: Word, { gender, case: of }: Kin): boolean {
  if (feminine.test(word.folded)) return gender === 'm' || of === 'first' || of === 'accusative'
  if (masculine.test(word.folded)) return gender === 'f' ? of !== 'first' : of !== 'genitive'
  if (!genitive(word, 'family') && !genitive(word, 'given')) return false
  return gender === 'f' || of !== 'genitive'
}

/** How many words name whose mother, brother, … the person behind them is. */
function owners(run: readonly Word[], kin: Kin): number {
  const [first, second] = run as [Word, Word]
  // A man's given name in the genitive takes his surname along.
  const man = genitive(first, 'given') && !masculine.test(first.folded)
  if (man && masculine.test(second.folded)) return 2
  // `Жена Тулегенова Айнур Садыкова`: two surnames.
  const last = run[2]?.evidence
  const two = masculine.test(first.folded) && last?.family === 2 && last.patronymic === 0
  if (!two && !ownedBy(first, kin)) return 0
  // `Мать Адиля Сарсена`: both are his.
  const both = genitive(second, 'given') || genitive(second, 'family')
  return both && (kin.gender === 'f' || kin.case !== 'genitive') ? 2 : 1
}

const isGiven = (word: Word | undefined, nominative: boolean): boolean =>
  word?.kind === 'name' &&
  (nominative ? word.readings.slice(0, 1) : word.readings).some(
    ({ evidence: { given } }) => given === 2,
  )

const surname = /(?:[ое]ва|[иы]на|ого|[уе]лы|^аль-.+|^әл-.+)$/

/** How many words belong to the thing that is named after somebody, a whole name behind them. */
function namesakes(run: readonly Word[]): number {
  let at = run.findIndex((word) => word.kind === 'name') + 1
  for (; at > 0 && at < run.length - 1 && at < 4; at++)
    if (isGiven(run[at], !surname.test(run[at - 1]!.folded))) return at
  return 0
}

const after = new Set(['имени', 'им', 'им.'])

/** The run, or both names that it holds. */
export function parted(words: Words, run: readonly Word[]): readonly (readonly Word[])[] {
  if (run.length < 2) return [run]
  const before = words.at(run[0]!.at - 1)
  // The end of a longer word (`47-летнего`) owns nobody.
  const row = before?.cues.find(
    ({ kind, language, word }) => kind === 'kin' && language === 'ru' && !word.startsWith('-'),
  )
  const kin = before && row && kinOf(before.folded, row)
  const cut = after.has(before?.folded ?? '')
    ? namesakes(run)
    : kin
      ? owners(run, asNamed(kin, run[1]!))
      : 0
  return cut > 0 && cut < run.length ? [run.slice(0, cut), run.slice(cut)] : [run]
}
