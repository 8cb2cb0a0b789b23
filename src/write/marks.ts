/** The text with its marks and cases in it, to be corrected in any editor and read back by `import`; also gold for `eval`. */
import { fieldsOf } from '../../eval/gold/fields.js'
import { caseLine, toldOf, writeMarkedFile } from '../../eval/gold/marked-file.js'
import type { Mark } from '../../eval/gold/marks.js'
import type { Document } from './document.js'

/** All marks of a text, with their values in the short notation. */
export const marksOf = ({ entries }: Pick<Document, 'entries'>): readonly Mark[] =>
  entries.flatMap(({ start, mentions }) =>
    mentions.map((mention) => ({
      start: start + mention.start,
      end: start + mention.end,
      label: mention.label,
      fields: fieldsOf(mention.label, mention.value),
    })),
  )

export function* marks({ source, entries }: Document): Iterable<string> {
  const all = marksOf({ entries })
  const cases = entries.map((entry) => ({
    at: entry.end,
    lines: [
      ...new Set(
        entry.cases.flatMap((each) => {
          const told = toldOf(entry, each)
          return told ? [caseLine(told)] : []
        }),
      ),
    ],
  }))
  const { file, sha256 } = source.origin
  const { language, period } = source.given ?? {}
  yield* writeMarkedFile({ text: source.text, marks: all }, cases, {
    file,
    sha256,
    ...(period && { period }),
    ...(language && { language }),
  })
}
