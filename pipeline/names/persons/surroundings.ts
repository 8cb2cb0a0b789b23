/** What the words before a name say of its case: a preposition, kin, a role in a case of its own. */
import type { Gender, Hints } from '../grammar/agreement.js'
import { anyCase, Case, type Cases } from '../grammar/cases.js'
import { skipped } from './cues.js'
import type { NameLexicon } from './lexicon.js'
import type { CueKind } from './rows.js'
import type { Word, Words } from './words.js'

const governing: Partial<Record<CueKind, Cases>> = {
  case: Case.genitive | Case.dative | Case.accusative,
  accusative: Case.accusative | Case.locative | Case.instrumental,
  genitive: Case.genitive,
  dative: Case.dative,
  instrumental: Case.instrumental,
  prepositional: Case.locative,
}

const womanly = /(?:[нчт]ка|ица|жа)$/

/** `адвоката`: in its own cases stands the name behind it; where it is the first the name may be of whom the lawyer is. */
function ofRole(lexicon: NameLexicon, { folded, cues }: Word): Hints {
  const row = cues.find(({ kind }) => kind === 'role' || kind === 'office' || kind === 'title')
  if (!row) return {}
  if (row.word === folded) return womanly.test(folded) ? { gender: 'f' } : {}
  const base = lexicon.bases(folded, row.language).find(({ form }) => form === row.word)
  const cases = base?.ways.reduce((sum, way) => sum | way.cases, 0)
  if (!cases) return {}
  // `полицейским`: of several a dative too.
  return {
    cases: cases === Case.instrumental && /[ыи]м$/.test(folded) ? cases | Case.dative : cases,
  }
}

/** `задержали`, `судят`: several who act; one person beside them is their object. */
const several = /([а-яё])ли$|[аеиуюя](?:ют|ят)$/
/** Of verbs that no row names only behind a vowel: not `если`. */
const severalAct = (verb: string): boolean => {
  const end = several.exec(verb)
  return end !== null && !/[бвгджзйклмнпрстфхцчшщ]/.test(end[1] ?? '')
}
const shortestVerb = 5

/** `Плакатов не нашли`: the next verb, nothing but small words between, tells what several did. */
export function severalBehind(words: Words, at: number): boolean {
  for (let next = at + 1; next <= at + reach; next++) {
    const word = words.at(next)
    if (!word || word.kind !== 'other' || !/[\p{L}\d]/u.test(word.raw)) return false
    if (word.folded.length < shortestVerb || !several.test(word.folded)) continue
    return !word.cues.some(({ kind }) => kind === 'plain')
  }
  return false
}
const reach = 4

/** `Тулегенову арестовали`: not to him; `Тулегенову назначили`: not her. */
const neverBeside: Partial<Record<CueKind, Cases>> = {
  object: Case.dative,
  recipient: Case.accusative,
}

/** `признал`, `признала`: one who acts. */
const oneActs = /[аеиоуыюя]л(а?)(?:с[ья])?$/

const actorOf = (folded: string): Hints => {
  const found = oneActs.exec(folded)
  return found ? { subject: found[1] ? 'f' : 'm' } : {}
}

/** `listed`: the name is one of several, who may be those who act; `ahead`: the verb stands before it. */
function byVerb(word: Word | undefined, listed: boolean, ahead = false): Hints | undefined {
  if (!word) return undefined
  const { folded, cues } = word
  const never = cues.reduce<Cases>((sum, { kind }) => sum | (neverBeside[kind] ?? 0), 0)
  // `Задержали Жукова С. и Лапина А.`: those who do so are not named behind it.
  const objects = ahead && cues.some(({ kind }) => kind === 'object')
  if (never !== 0 && (word.kind === 'other' || objects))
    return {
      cases:
        anyCase & ~never & ~((objects || !listed) && several.test(folded) ? Case.nominative : 0),
      ...(!listed && actorOf(folded)),
    }
  // At the head of a sentence a verb has a capital, too.
  if (word.kind !== 'other' && !word.opens) return undefined
  if (listed || word.folded.length < shortestVerb) return undefined
  const plain = cues.some(({ kind }) => kind === 'plain')
  if (severalAct(folded)) return plain ? undefined : { cases: anyCase & ~Case.nominative }
  const actor = actorOf(folded)
  const sheSays = actor.subject === 'f' && cues.some(({ kind }) => kind === 'speech')
  if (sheSays && !plain) return { cases: Case.nominative, gender: 'f' }
  return actor.subject ? actor : undefined
}

/** `признал Ахметова Руслана виновным`, `признала Ахметову Динару подозреваемой`: what is found of somebody has their gender. */
const foundOf: readonly (readonly [RegExp, Gender])[] = [
  [/[ыи]м$/, 'm'],
  [/(?:[нв]н|ем|вш)[ое]й$/, 'f'],
]

const byFinding = ({ folded = '' }: Partial<Word> = {}): Pick<Hints, 'gender'> => {
  const gender = foundOf.find(([ending]) => ending.test(folded))?.[1]
  return gender ? { gender } : {}
}

const links = new Set([',', 'и', 'или', 'да'])
const named = (word: Word | undefined): boolean =>
  word !== undefined && word.kind !== 'other' && word.kind !== 'blocked'

/** `Ахметова А. и Сериков Б. вышли`: of several who act each is in the first case. */
const beside = (words: Words, link: number, other: number): boolean =>
  links.has(words.raw(link)) && named(words.at(other))

const longestList = 24

/** Where the list begins that a name is a further member of. */
const listStart = (words: Words, from: number): number => {
  let at = from
  const inList = (each: number) =>
    (links.has(words.raw(each)) || named(words.at(each))) && !words.at(each)?.cues.length
  while (at > 0 && from - at < longestList && inList(at - 1)) at--
  return at
}

/** `from`: the first word of the name; `to`: the first behind it. */
export function hintsAt(
  lexicon: NameLexicon,
  words: Words,
  from: number,
  to: number,
  lone: boolean,
): Hints {
  const before = fromBefore(lexicon, words.at(from - 1), lone, words.at(from - 2))
  if (before.cases !== undefined) return before
  const further = beside(words, from - 1, from - 2)
  const listed = further || beside(words, to, to + 1)
  const led = further ? byVerb(words.at(listStart(words, from) - 1), true, true) : undefined
  const verb = led ?? byVerb(words.at(from - 1), listed, true)
  if (verb) return { ...byFinding(words.at(to)), ...verb }
  // `Ахметова уже штрафовали`
  const next = skipped.has(words.at(to)?.folded ?? '') ? to + 1 : to
  return byVerb(words.at(next), listed) ?? {}
}

/** `мужу Руслану Ахметову`, but `мужу Айгуль Ахметовой` too. */
const ofKin = (lexicon: NameLexicon, { folded, cues }: Word, others: Cases): Cases => {
  const row = cues.find(({ kind }) => kind === 'kin')
  const base = lexicon.bases(folded, 'ru').find(({ form }) => form === row?.word)
  if (!base || row?.word === folded) return others === 0 ? Case.nominative : anyCase
  return base.ways.reduce<Cases>((sum, way) => sum | way.cases, others)
}

const whose: ReadonlySet<CueKind> = new Set(['whose'])

function fromBefore(
  lexicon: NameLexicon,
  before: Word | undefined,
  lone: boolean,
  further: Word | undefined,
): Hints {
  if (!before || before.cues.length === 0) return {}
  const { cues } = before
  let cases: Cases = 0
  // `задержана` is no form of `задержание`, though a stem joins them.
  for (const { kind, word } of cues)
    if (before.folded.startsWith(word.slice(0, -1))) cases |= governing[kind] ?? 0
  // `Мать Ахметова` is his mother; what she does says nothing of him.
  const isKin = cases === 0 && cues.some(({ kind }) => kind === 'kin')
  // `её муж Нариман`, `его сестру Дину`: whose is told already.
  if (isKin && further?.cues.some(({ kind }) => whose.has(kind)))
    return { cases: ofKin(lexicon, before, 0) }
  if (isKin)
    return { cases: lone ? anyCase & ~Case.nominative : ofKin(lexicon, before, Case.genitive) }
  if (cases > 0) return { cases }
  return ofRole(lexicon, before)
}
