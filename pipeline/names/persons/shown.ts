/** Parts of a name → the nominative forms that a record shows, written as the text writes them. */
import type { Part } from './parts.js'

/** The letters that both forms share stay as written; `ЖЫЛАНБАЕВ` is shown as `Жыланбаев`. */
function written(raw: string, folded: string, form: string): string {
  if (raw.length !== folded.length) return raw
  let same = 0
  while (same < form.length && form[same] === folded[same]) same++
  const shown = raw.slice(0, same) + form.slice(same)
  return shown.length > 1 && raw === raw.toUpperCase()
    ? shown[0] + shown.slice(1).toLowerCase()
    : shown
}

/** The pieces of a hyphenated name one by one. */
function hyphened(raw: string, folded: string, form: string): string {
  if (!folded.includes('-')) return written(raw, folded, form)
  const [shown, own, forms] = [raw, folded, form].map((text) => text.split('-')) as [
    string[],
    string[],
    string[],
  ]
  if (shown.length !== forms.length || own.length !== forms.length) return raw
  return shown.map((piece, at) => written(piece, own[at]!, forms[at]!)).join('-')
}

/** All words of a part as shown, particles as they stand. */
export function shownPart({ words, readings }: Part): string {
  let at = 0
  return words
    .map(({ kind, raw, folded }) =>
      kind === 'particle' ? raw : hyphened(raw, folded, readings[at++]?.form ?? folded),
    )
    .join(' ')
}
