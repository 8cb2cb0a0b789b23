/** Ways in which mail, printers and web pages write a text that says the same. */
import type { Passage } from '../../pipeline/document.js'
import { read } from '../../pipeline/read/index.js'
import { split } from '../../pipeline/split/index.js'
import { loadDates } from '../../src/load/dates.js'
import { loadSplit } from '../../src/load/split.js'
import { read as tokensOf } from '../kit.js'

/** Lines no longer than a width, cut at blanks. */
export const fold = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => {
      const lines: string[] = []
      for (const word of line.split(' ')) {
        const last = lines.at(-1)
        if (last !== undefined && last.length + 1 + word.length <= width)
          lines[lines.length - 1] = `${last} ${word}`
        else lines.push(word)
      }
      return lines.join('\n')
    })
    .join('\n')

/** The same with long words broken, as printers do. */
export const breakWords = (text: string, width: number): string =>
  text
    .split('\n')
    .map((line) => {
      const lines: string[] = []
      for (const word of line.split(' ')) {
        const last = lines.pop()
        if (last === undefined) lines.push(word)
        else if (last.length + 1 + word.length <= width) lines.push(`${last} ${word}`)
        else {
          const room = Math.min(width - last.length - 2, word.length - 3)
          const broken = room >= 3 && /^\p{L}\p{Ll}{6,}[.,;:]?$/u.test(word)
          if (broken) lines.push(`${last} ${word.slice(0, room)}-`, word.slice(room))
          else lines.push(last, word)
        }
      }
      return lines.join('\n')
    })
    .join('\n')

/** Every so many letters a sign that says nothing inside a word. */
export const strew = (text: string, sign: string, every: number): string => {
  let count = 0
  return text.replace(/\p{L}(?=\p{L})/gu, (letter) =>
    ++count % every === 0 ? `${letter}${sign}` : letter,
  )
}

const stage = split(loadSplit(), loadDates(), tokensOf)

export interface Cut {
  readonly title: string | undefined
  readonly passages: readonly Passage[]
}

export function cutText(text: string): Cut {
  const source = { id: 'x', text, origin: { file: 'x.txt', sha256: '0' } }
  const context = { note: () => {} }
  const entries = stage.run(source, context) as Awaited<ReturnType<typeof stage.run>>
  const { passages } = read.run({ ...source, ...entries }, context) as Awaited<
    ReturnType<typeof read.run>
  >
  return { title: entries.head.title, passages }
}

/** All that the finders see of a text. */
export const seen = ({ title, passages }: Cut) => ({
  title,
  entries: passages.map(({ text, language, period }) => ({
    text: text.replace(/\s+/g, ' '),
    language,
    period,
  })),
})
