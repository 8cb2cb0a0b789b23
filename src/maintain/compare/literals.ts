/** The sentences in the tests: strings of TypeScript files, cells of line files. */

const skipped = /\/\*[\s\S]*?\*\/|(?<!:)\/\/[^\n]*/
const string = /'((?:\\.|[^'\\\n])*)'|"((?:\\.|[^"\\\n])*)"|`((?:\\[\s\S]|[^`\\])*)`/
const token = new RegExp(`${skipped.source}|${string.source}`, 'g')

const escapes: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', 0: '\0' }

const unescaped = (body: string): string =>
  body.replace(
    /\\(?:u\{([\da-f]+)\}|u([\da-f]{4})|x([\da-f]{2})|(\n)|(.))/gi,
    (_, braced, four, two, broken, sign) => {
      const code = braced ?? four ?? two
      if (code !== undefined) return String.fromCodePoint(Number.parseInt(code, 16))
      return broken ? '' : (escapes[sign] ?? sign)
    },
  )

const title = /\b(?:it|test|describe)(?:\.\w+)?\(\s*$/

/** A string literal's text, titles of tests apart; one with something put in is no sentence. A slip over a quote inside a pattern costs a line, no more. */
export const stringsOf = (code: string): readonly string[] =>
  [...code.matchAll(token)].flatMap(({ index, 1: single, 2: double, 3: template }) => {
    const body = single ?? double ?? template
    if (body === undefined || template?.includes('${')) return []
    return title.test(code.slice(Math.max(0, index - 30), index)) ? [] : [unescaped(body)]
  })

/** Long enough to be a sentence, and more than one word. */
export const isSentence = (text: string): boolean => text.length >= 12 && /\S\s+\S/u.test(text)

/** Of each line the first cell that is a sentence; the answers stand behind it, after a tab or `=>`. Remarks begin with `#`. */
export const sentencesOf = (lines: string): readonly string[] =>
  lines
    .split('\n')
    .filter((line) => !line.startsWith('#'))
    .flatMap(
      (line) =>
        line
          .replace(/ => .*/u, '')
          .split('\t')
          .find(isSentence) ?? [],
    )

/** Marks of either notation gone: `[PLACE Almaty]`, `{L:Almaty;city|Almaty}`. */
export function unmarked(line: string): string {
  let text = line
  for (let before = ''; before !== text; ) {
    before = text
    text = text
      .replace(/\{[PLSXDO](?::[^|{}\n]*)?\|([^{}]*)\}/g, '$1')
      .replace(/\[(?:PERSON|PLACE|STATUTE|PENALTY|ORG|DATE) ((?:[^[\]]|\[[^[\]]*\])*)\]/g, '$1')
  }
  return text
}
