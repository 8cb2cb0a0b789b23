/** Phrases of the rows over tokens: the longest that begins at a place. */
import type { Token } from '../document.js'
import { foldWord } from '../fold.js'

/** Index after the longest phrase that begins with a token, or the same index. */
export type Phrases = (tokens: readonly Token[], at: number) => number

export function phrases(rows: readonly string[]): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>()
  for (const row of rows) {
    const words = row.split(' ').map(foldWord)
    const first = words[0]!
    byFirst.set(first, [...(byFirst.get(first) ?? []), words])
  }
  for (const rivals of byFirst.values()) rivals.sort((a, b) => b.length - a.length)
  return (tokens, at) => {
    const found = byFirst
      .get(tokens[at]?.folded ?? '')
      ?.find((words) => words.every((word, step) => tokens[at + step]?.folded === word))
    return at + (found?.length ?? 0)
  }
}
