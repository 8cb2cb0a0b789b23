/** The tokens as one expression, slow and short: what the scanner is held against. */
const letter = '[\\p{L}\\p{M}\\u00ad\\u200b-\\u200d\\u2060]'
const initial =
  "(?:Shch|Dzh|Zh|Sh|Ch|Kh|Gh|Ts|Ye|Yu|Ya|Yo|Iu|Ia|Ng|Дж|[\\p{Lu}]\\p{M}*)\\.(?![\\u2019']?\\p{L}{0,0}\\d)"
/** An apostrophe inside a word, but not the possessive `’s` at its end. */
const inner = `(?:[’'ʼ](?!s(?!${letter}))(?=\\p{L}))`
const plain = `\\p{L}(?:${letter}|${inner}|[-‑](?=\\p{L}))*`

export const expression = (abbreviations: readonly string[]): RegExp => {
  const listed = [...abbreviations]
    .sort((a, b) => b.length - a.length)
    .map((row) => row.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  const known = listed.length > 0 ? `(?:${listed.join('|')})` : '(?!)'
  return new RegExp(
    [
      '(?<mark>\\[\\d{1,4}\\])',
      `(?<glued>(?<!${letter})(?!inDrive)(?:the|of|at|by|from|and|in|on|to)(?=\\p{Lu}\\p{Ll}{2}))`,
      `(?<abbreviation>(?<!${letter})${known})`,
      `(?<initial>(?<!${letter})${initial})`,
      '(?<number>\\d{1,3}(?:[  ]\\d{3})+(?!\\d)(?:[.,]\\d+)?|\\d{1,3}(?:,\\d{3})+(?!\\d)(?:\\.\\d+)?|\\d+(?:[.,]\\d+)+|\\d+(?:[-–]\\d+)*)',
      `(?<word>${plain})`,
      '(?<other>(?:\\p{Extended_Pictographic}|\\p{RI}\\p{RI})(?:\\ufe0f|\\u200d\\p{Extended_Pictographic}|\\p{Emoji_Modifier})*|[^\\s])',
    ].join('|'),
    'gu',
  )
}
