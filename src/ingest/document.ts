/** A document of any kind as this program reads it: paragraphs, then the list of its notes, in one text. */

export interface Note {
  /** Digits, as they stand in the brackets of the text. */
  readonly mark: string
  readonly text: string
}

/** One block of the text, and what stands between it and the one before. */
export interface Block {
  readonly text: string
  /** A further line of the same list. */
  readonly listed?: boolean
}

export interface ReadDocument {
  readonly text: string
  /** What the document says of itself beside its text. */
  readonly title?: string
  /** ISO 8601, a day. */
  readonly published?: string
}

/** Blank lines between paragraphs, none in a list; a list of notes as `[12] https://…`. */
export function textOf(blocks: readonly Block[], notes: readonly Note[]): string {
  const body = blocks
    .filter(({ text }) => text !== '')
    .map(({ text, listed }, at) => (at === 0 ? text : `${listed ? '\n' : '\n\n'}${text}`))
    .join('')
  const list = notes.map(({ mark, text }) => `[${mark}] ${text}`)
  return `${[body, ...list].filter((part) => part !== '').join('\n\n')}\n`
}

/** The day in what a program wrote for a time: `2023-06-05T08:00:00Z`, `D:20230605080000+06'00'`; undefined for anything else. */
export function dayOf(written: string | null | undefined): string | undefined {
  const found = /^\s*(?:D:)?((?:19|20)\d\d)-?(\d\d)-?(\d\d)/.exec(written ?? '')
  if (!found) return undefined
  const day = `${found[1]}-${found[2]}-${found[3]}`
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day
}

/**
 * The day on which a file was made is that of a report, unless all years of its text are before: then it may be that of a copy.
 */
export function dayMade(text: string, written: string | undefined): string | undefined {
  const day = dayOf(written)
  const years = (text.match(/(?<!\d)(?:19|20)\d\d(?!\d)/g) ?? []).map(Number)
  const last = years.reduce((most, year) => Math.max(most, year), 0)
  return day && last > 0 && last < Number(day.slice(0, 4)) ? undefined : day
}

/** A title that a program made up of the name of a file tells nothing. */
export function titleOf(written: string | null | undefined): string | undefined {
  const title = written?.replace(/\s+/gu, ' ').trim()
  if (!title || /\.(?:docx?|pdf|rtf|odt|html?|txt|indd)$/i.test(title)) return undefined
  return /^(?:microsoft word\b|untitled$|about:blank$)/i.test(title) || /^https?:/i.test(title)
    ? undefined
    : title
}
