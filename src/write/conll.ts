/**
 * CoNLL as of 2003, which spaCy converts: a line for each token (TOKEN, `-`, ENTRY:START-END, its IOB2 label), a
 * document for each entry. spaCy reads every line between two documents as a token, so that nothing else can stand
 * there; its second column is a part of speech, which nobody told. Offsets count UTF-16 units into the entry.
 */
import type { Range, Token } from '../../pipeline/document.js'
import type { ReadText } from '../../pipeline/read/reading.js'
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { Document, Writer } from './document.js'

/** Python takes some control characters for white space too. */
const solid = /[^\s\p{Cc}]+/gu

/** Tokens without white space inside (`172 500` is two), cut at the borders of mentions. */
function pieces(entry: EntryRecord, tokens: readonly Token[]): readonly Range[] {
  const borders = new Set(entry.mentions.flatMap((mention) => [mention.start, mention.end]))
  const cut = (word: Range): readonly Range[] => {
    for (let at = word.start + 1; at < word.end; at++)
      if (borders.has(at)) return [{ start: word.start, end: at }, ...cut({ ...word, start: at })]
    return [word]
  }
  return tokens.flatMap((token) =>
    [...entry.text.slice(token.start, token.end).matchAll(solid)].flatMap((word) => {
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
    yield `${entry.text.slice(start, end)}\t-\t${entry.number}:${start}-${end}\t${label}\n`
  }
}

/** `read`: the pipeline's own. */
export const conll = (read: ReadText): Writer =>
  function* (document: Document) {
    for (const entry of document.entries) {
      yield '-DOCSTART- -X- O O\n\n'
      yield* lines(entry, read(entry.text))
      yield '\n'
    }
  }
