/** displaCy's own input, one text an entry, for `displacy.render(…, style="ent", manual=True)`. It counts code points. */
import type { EntryRecord } from '../../pipeline/record.js'
import type { Document } from './document.js'
import { codePoints } from './points.js'

function shownOf({ text, mentions, number, source }: EntryRecord) {
  const at = codePoints(text)
  return {
    text,
    ents: mentions.map(({ start, end, label }) => ({ start: at(start), end: at(end), label })),
    title: `${source.file}, ${number}`,
  }
}

/** One JSON array, an entry a line. */
export function* displacy(document: Document): Iterable<string> {
  let before = '[\n'
  for (const entry of document.entries) {
    yield `${before}${JSON.stringify(shownOf(entry))}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
