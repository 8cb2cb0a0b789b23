/** CoNLL: one token a line with its IOB2 label, a blank line after each entry. Offsets count UTF-16 units. */
import type { Range, Token } from '../../pipeline/document.js'
import type { ReadText } from '../../pipeline/read/reading.js'
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { Document, Writer } from './document.js'

/** Tokens without white space inside (`172 500` is two), cut at the borders of mentions. */
function pieces(entry: EntryRecord, tokens: readonly Token[]): readonly Range[] {
  const borders = new Set(entry.mentions.flatMap((mention) => [mention.start, mention.end]))
  const cut = (word: Range): readonly Range[] => {
    for (let at = word.start + 1; at < word.end; at++)
      if (borders.has(at)) return [{ start: word.start, end: at }, ...cut({ ...word, start: at })]
    return [word]
  }
  return tokens.flatMap((token) =>
    [...entry.text.slice(token.start, token.end).matchAll(/\S+/g)].flatMap((word) => {
      const start = token.start + word.index
      return cut({ start, end: start + word[0].length })
    }),
  )
}

function* lines(entry: EntryRecord, tokens: readonly Token[]): Iterable<string> {
  let next = 0
  let open: MentionRecord | undefined
  for (const { start, end } of pieces(entry, tokens)) {
    while ((entry.mentions[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++
    const found = entry.mentions[next]
    const mention = found && found.start <= start ? found : undefined
    const label = mention ? `${mention === open ? 'I' : 'B'}-${mention.label}` : 'O'
    open = mention
    yield `${entry.text.slice(start, end)}\t${start}\t${end}\t${label}\n`
  }
}

/** `read`: the pipeline's own. */
export const conll = (read: ReadText): Writer =>
  function* (document: Document) {
    yield `# file = ${document.report.source.file}\n# sha256 = ${document.report.source.sha256}\n`
    yield '# columns = TOKEN START END LABEL, by tabs; offsets are UTF-16 units into the entry\n\n'
    for (const entry of document.entries) {
      yield `# entry = ${entry.number}\n# id = ${entry.id}\n# range = ${entry.start}-${entry.end}\n`
      yield* lines(entry, read(entry.text))
      yield '\n'
    }
  }
