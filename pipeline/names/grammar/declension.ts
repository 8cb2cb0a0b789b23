/**
 * The ways to read a word of a name: in which cases it may stand, and how its nominative is written. Guesses by the ending alone, all that
 * `data/names/declension.tsv` allows; which of them holds is for the words beside it to say (`agreement.ts`).
 */
import type { Language } from '../../document.js'
import { Case, type Cases, type GrammaticalCase } from './cases.js'

type Gender = 'm' | 'f'

export interface DeclensionRow {
  readonly language: Language
  /** Where it explains a word, the rows that fit any name are not asked. */
  readonly sure: boolean
  readonly gender?: Gender
  /** Several people of the name: `Ахметовых`. */
  readonly plural: boolean
  readonly stem: readonly string[]
  readonly endings: Readonly<Record<GrammaticalCase, readonly string[]>>
}

/** One reading of a word by its ending. */
export interface Way {
  readonly cases: Cases
  /** The gender of the declension; both where absent. */
  readonly gender?: Gender
  readonly plural?: boolean
}

/** A nominative that a word may stand for, with the ways to get from one to the other. */
export interface Base {
  readonly form: string
  readonly ways: readonly Way[]
}

interface Ending {
  readonly row: DeclensionRow
  readonly stem: RegExp
  readonly nominative: string
  readonly cases: Cases
}

const longest = 6
const shortest = 3

const endingsOf = (row: DeclensionRow): readonly (readonly [string, Ending])[] => {
  const stem = new RegExp(`(?:${row.stem.join('|')})$`, 'u')
  const [nominative = ''] = row.endings.nominative
  const cases = new Map<string, Cases>()
  for (const [name, endings] of Object.entries(row.endings))
    for (const ending of row.plural && name === 'nominative' ? endings.slice(1) : endings)
      cases.set(ending, (cases.get(ending) ?? 0) | Case[name as GrammaticalCase])
  return [...cases].map(([ending, each]) => [ending, { row, stem, nominative, cases: each }])
}

/** Bases of a folded word, itself first; where nothing else is known it may stand in any case. */
export type Bases = (folded: string) => readonly Base[]

function basesBy(rows: readonly DeclensionRow[]): Bases {
  const byEnding = new Map<string, Ending[]>()
  for (const [ending, each] of rows.flatMap(endingsOf)) {
    const known = byEnding.get(ending)
    if (known) known.push(each)
    else byEnding.set(ending, [each])
  }
  return (folded) => {
    const found: { form: string; way: Way; sure: boolean }[] = []
    for (let length = 0; length <= Math.min(longest, folded.length - 1); length++) {
      const cut = folded.slice(0, folded.length - length)
      for (const { row, stem, nominative, cases } of byEnding.get(folded.slice(cut.length)) ?? []) {
        const form = cut + nominative
        if (!stem.test(cut) || (form !== folded && form.length < shortest)) continue
        const way = {
          cases,
          ...(row.gender && { gender: row.gender }),
          ...(row.plural && { plural: true }),
        }
        found.push({ form, way, sure: row.sure })
      }
    }
    const own = surest(found.filter(({ form }) => form === folded))
    const forms = new Map<string, Way[]>([[folded, own.map(({ way }) => way)]])
    for (const { form, way } of surest(found.filter((each) => each.form !== folded))) {
      const known = forms.get(form)
      if (known) known.push(way)
      else forms.set(form, [way])
    }
    return [...forms].map(([form, ways]) => ({ form, ways }))
  }
}

const surest = <F extends { readonly sure: boolean }>(found: readonly F[]): readonly F[] => {
  const sure = found.filter((each) => each.sure)
  return sure.length > 0 ? sure : found
}

const isCyrillic = /[а-яәғқңөұүһі]/
const kazakhLetter = /[әғқңөұүһі]/
const unchanged: Bases = (folded) => [{ form: folded, ways: [{ cases: 127 }] }]

/** A word in Latin letters by the endings of the Cyrillic ones; its base is cut where the spelling of the base ends. */
function latinBases(kazakh: Bases, spellings: readonly ((word: string) => string)[]): Bases {
  return (folded) => {
    const forms = new Map<string, Way[]>([[folded, [{ cases: Case.nominative }]]])
    for (const spell of spellings)
      for (const { form, ways } of kazakh(spell(folded)).slice(1)) {
        let length = folded.length - 1
        while (length >= shortest && spell(folded.slice(0, length)) !== form) length--
        const base = folded.slice(0, length)
        if (length >= shortest && !forms.has(base)) forms.set(base, [...ways])
      }
    return [...forms].map(([form, ways]) => ({ form, ways }))
  }
}

/** `spellings`: Kazakh in Latin letters → in Cyrillic ones, one for each alphabet. */
export function declensions(
  rows: readonly DeclensionRow[],
  spellings: readonly ((word: string) => string)[],
): (folded: string, language: Language) => readonly Base[] {
  const russian = basesBy(rows.filter(({ language }) => language === 'ru'))
  const kazakh = basesBy(rows.filter(({ language }) => language === 'kk'))
  const latin = latinBases(kazakh, spellings)
  return (folded, language) => {
    // `Әbjanov`: a letter of the Cyrillic alphabet amid Latin ones.
    const latinWord = !isCyrillic.test(folded) || (language === 'kk' && /[a-z]{2}/.test(folded))
    if (latinWord) return language === 'kk' ? latin(folded) : unchanged(folded)
    if (language === 'kk' || kazakhLetter.test(folded)) return kazakh(folded)
    return russian(folded)
  }
}
