/** What kind of body a name tells by its own words, or by the type word beside it: `Фонд Сороса`, `газета «Дала»`. */
import type { Language, Token } from '../../document.js'
import type { KeysOf } from '../../match/questions.js'
import { memo } from '../../read/memo.js'
import type { OrgHit } from './hit.js'

/** The kind that the words of a hit tell; undefined where none does. */
export type KindOf = (
  tokens: readonly Token[],
  hit: OrgHit,
  language: Language,
) => string | undefined

/** Behind these an English name says what the body is about: `Union of Bank Workers`. */
const about = new Set(['of', 'for', 'against', 'to', 'on', 'from', 'in'])

/** `kinds`: kind by key of a word. */
export function kindBy(kinds: ReadonlyMap<string, string>, keysOf: KeysOf): KindOf {
  const told = memo((form) => {
    const key = keysOf(form).find((each) => kinds.has(each))
    return key === undefined ? undefined : kinds.get(key)
  })
  const all = (words: readonly Token[]) => words.flatMap(({ form }) => told(form) ?? [])
  /** `полиция департаменті`: a department is one of what stands right before it. */
  const last = (words: readonly Token[]): string | undefined => {
    const at = words.findLastIndex(({ form }) => told(form) !== undefined)
    const own = at < 0 ? undefined : told(words[at]!.form)
    return (own === 'government' && at > 0 ? told(words[at - 1]!.form) : undefined) ?? own
  }
  /** `Управление полиции`: an administration is one of what stands right behind it. */
  const first = (words: readonly Token[]): string | undefined => {
    const at = words.findIndex(({ form }) => told(form) !== undefined)
    const own = at < 0 ? undefined : told(words[at]!.form)
    const next = words[at + 1]
    return (own === 'government' && next ? told(next.form) : undefined) ?? own
  }
  /** Where the head of a name stands: in Russian first, in Kazakh last, in English last before what it is about. */
  const head = (words: readonly Token[], language: Language): string | undefined => {
    if (language === 'ru') return first(words)
    if (language === 'kk') return last(words)
    const border = words.findIndex(({ folded }) => about.has(folded))
    return all(border < 0 ? words : words.slice(0, border)).at(-1) ?? all(words)[0]
  }
  return (tokens, { from, to, type }, language) =>
    (type && head(tokens.slice(type.from, type.to), language)) ??
    head(tokens.slice(from, to), language)
}
