/** Judgements of a person before any comparison. */
import type { Comparison } from './compare.js'
import type { Matcher } from './matcher.js'
import type { Judgement } from './schema.js'

/** Names as judgements know them: capitals and spaces do not matter. */
export const spoken = (text: string): string =>
  text.normalize('NFC').toLowerCase().replace(/\s+/g, ' ').trim()

const keyOf = (a: string, b: string): string => [spoken(a), spoken(b)].sort().join('\t')

/** Compares two texts; where a person has decided, that is the verdict. */
export function decided(
  matcher: Matcher,
  judgements: readonly Judgement[],
): (a: string, b: string) => Comparison {
  if (judgements.length === 0) return matcher.match
  const known = new Map(judgements.map((row) => [keyOf(row.a, row.b), row]))
  return (a, b) => {
    const row = known.get(keyOf(a, b))
    if (!row) return matcher.match(a, b)
    const agrees = row.verdict === 'same'
    return {
      verdict: row.verdict,
      probability: agrees ? 1 : 0,
      contradictions: [],
      reasons: [
        {
          part: 'name',
          finding: agrees ? 'judged same' : 'judged different',
          a: row.by,
          b: row.date,
        },
      ],
    }
  }
}
