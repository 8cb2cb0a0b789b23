/** Whether a lone word stands where places stand: `in Shevchenko`, `Шевченкода`, in the line of date and place. */
import type { Passage } from '../../document.js'
import { cue, isBefore } from './cue.js'
import type { CueKind } from './rows.js'
import type { Word, Words } from './words.js'

const where: ReadonlySet<CueKind> = new Set(['where', 'place', 'area'])
const locative = /(?:[нд]?[дт][ае]|[дтн][ае]н|[дт][ае]ғы|[дт]егі)$/
/** As far as a date, a region and a town reach. */
const head = 48

export function located(passage: Passage, words: Words, word: Word): boolean {
  if (cue(words.at(word.at - 1), where, isBefore)) return true
  if (passage.language === 'kk' && locative.test(word.folded)) return true
  const line = passage.text.slice(passage.text.lastIndexOf('\n', word.start) + 1, word.start)
  if (line.length > head) return false
  const dated = line === '' || /\d[^.!?]*[,.–—-]\s*$|^[\p{L}\s-]+,\s*$/u.test(line)
  return dated && /^[,.:–—]$/.test(words.raw(word.at + 1))
}
