/**
 * What a citation is read from: words, numbers and marks, a little finer than tokens. `УК-нің` is `УК` and an ending, `158,147` two
 * numbers, `ст.ст.` one word. Each is made once for a spelling, with the keys under which names of laws are looked up.
 */
import type { Language } from '../../document.js'
import { foldWord } from '../../fold.js'
import type { ReadKazakhLatin } from '../../lexicon/kazakh-latin.js'
import type { WordIndex } from '../../lexicon/lookup.js'
import type { Form } from '../../read/form.js'
import { Gap } from '../../read/gap.js'
import { memo } from '../../read/memo.js'
import { provisionNumber } from './provision-number.js'
import { type Roles, rolesOf } from './roles.js'
import { keyOf, otherKazakhKey } from './stem.js'

export interface Piece {
  /** Where it lies in its token. */
  readonly from: number
  readonly to: number
  readonly raw: string
  /** Folded, without full stops. */
  readonly word: string
  readonly kind: 'word' | 'number' | 'mark'
  /** Of a number that may be a provision's. */
  readonly number: string | undefined
  readonly keys: readonly string[]
  readonly roles: Roles
  /** It may begin a citation; every other one is passed over at once. */
  readonly starts: boolean
  /** Of the first word of a web address. */
  readonly address: boolean
  /** What stands before it in its token. */
  readonly gap: Gap
}

export type MayStart = (keys: readonly string[], roles: Roles) => boolean

const words = /[^-‑]+/gu
const figures = /\d+(?:[-–.]\d+)*|,/gu

function cut({ raw, script }: Form): readonly string[] {
  const digits = script === 'digit'
  return (digits ? /[\s,]/ : /[^-‑][-‑]/).test(raw)
    ? (raw.match(digits ? figures : words) ?? [])
    : [raw]
}

const kindOf = (form: Form, raw: string): Piece['kind'] => {
  if (form.script === 'digit') return raw === ',' ? 'mark' : 'number'
  return form.script !== 'other' || /\p{L}/u.test(raw) ? 'word' : 'mark'
}

const languagesOf = (form: Form, word: string): readonly Language[] =>
  form.script === 'cyrillic' || (form.script === 'mixed' && /\p{Script=Cyrillic}/u.test(word))
    ? ['ru', 'kk']
    : ['en']

/** Of a quotation, of an article. */
const signs = '“„«‘"\'‹’”§№'

const none: readonly never[] = []

function keysOf(word: string, languages: readonly Language[]): readonly string[] {
  const keys = languages.map((language) => keyOf(language, word))
  if (languages.includes('kk')) keys.push(otherKazakhKey(word))
  return keys.filter((key, at) => keys.indexOf(key) === at)
}

/** How words of the text are looked up. */
export interface Lookup {
  readonly index: WordIndex
  readonly mayStart: MayStart
  /** Whether names of laws have a word of this key. */
  readonly isKnown: (key: string) => boolean
  readonly readLatin: ReadKazakhLatin
}

export type PiecesOf = (form: Form) => readonly Piece[]

/** `kazakh`: of a Kazakh text, where Latin letters may be Kazakh too. */
export function piecesBy(
  { index, mayStart, isKnown, readLatin }: Lookup,
  kazakh: boolean,
): PiecesOf {
  const latin = (piece: Piece): Piece => {
    const read = readLatin(piece.word).map((word) => ({
      word,
      roles: rolesOf(index, word, ['kk']),
      keys: keysOf(word, ['kk']).filter(isKnown),
    }))
    const first =
      read.find(({ roles }) => roles.size > 0) ?? read.find(({ keys }) => keys.length > 0)
    if (!first) return piece
    const keys = [...new Set(read.flatMap((each) => each.keys))]
    return { ...piece, ...first, keys, starts: mayStart(keys, first.roles) }
  }
  const pieceOf = (form: Form, raw: string, from: number): Piece => {
    const kind = kindOf(form, raw)
    const folded = raw === form.raw ? form.folded : foldWord(raw)
    const word = kind === 'word' && folded.includes('.') ? folded.replaceAll('.', '') : folded
    const languages = languagesOf(form, word)
    const keys = kind === 'number' ? none : keysOf(word, languages)
    const roles = rolesOf(index, word, languages)
    return {
      from,
      to: from + raw.length,
      raw,
      word,
      kind,
      number: kind === 'number' ? provisionNumber(raw) : undefined,
      keys,
      roles,
      address: /^(?:https?|www)$/.test(word),
      starts: kind === 'word' ? mayStart(keys, roles) : kind === 'number' || signs.includes(raw),
      gap: from > 0 && /\s/.test(form.raw[from - 1]!) ? Gap.blank : Gap.glued,
    }
  }
  return memo((form) => {
    let last = 0
    return cut(form).map((raw) => {
      const from = form.raw.indexOf(raw, last)
      last = from + raw.length
      const piece = pieceOf(form, raw, from)
      const foreign = kazakh && piece.kind === 'word' && /\p{Script=Latin}/u.test(raw)
      return foreign ? latin(piece) : piece
    })
  })
}
