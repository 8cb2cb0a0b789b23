/** Stretches of text where names may stand: neighbouring capitalised words, initials and the particles between them. */
import type { Token } from '../../document.js'
import { Gap } from '../../read/gap.js'
import { Shape } from '../../read/shape.js'
import { article, isCapital } from './orthography.js'
import type { Word, Words } from './words.js'

/** Longer stretches (a text in capitals) are cut: a name is never that long. */
const longest = 40

const opensRun = (word: Word): boolean =>
  word.kind === 'name' || word.kind === 'initial' || word.kind === 'letter'

const goesOn = (word: Word): boolean => opensRun(word) || word.kind === 'particle'

/** Most words begin no name and stand in none: they are not looked at. */
const mayOpen = ({ form: { shape, raw } }: Token): boolean =>
  isCapital(shape) || ((shape & (Shape.word | Shape.lower)) === Shape.word && article.test(raw))

/** Names one a line: a line of its own that holds a whole name is no wrapped one. */
const fillsLine = ([first, second]: readonly Word[]): boolean =>
  second !== undefined && (first!.at === 0 || first!.gap >= Gap.line)

const latin = /^[\p{Script=Latin}\p{M}'’-]+$/u
const cyrillic = /^[\p{Script=Cyrillic}-]+$/u

/** `Арман Қожа Steppe Times`: nobody is written in two alphabets. */
const inOtherLetters = (last: Word | undefined, { folded }: Word): boolean =>
  last?.kind === 'name' && cyrillic.test(last.folded) && latin.test(folded)

/** Maximal runs in the order of the text. */
export function runsOf(tokens: readonly Token[], words: Words): readonly (readonly Word[])[] {
  const runs: Word[][] = []
  let run: Word[] = []
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (let at = 0; at < words.length; at++) {
    if (run.length === 0 && !mayOpen(tokens[at]!)) continue
    const word = words.at(at)!
    if (run.length >= longest || word.gap > Gap.line) close()
    else if (word.gap === Gap.line && fillsLine(run)) close()
    else if (word.kind === 'name' && inOtherLetters(run.at(-1), word)) close()
    if (run.length > 0 ? goesOn(word) : opensRun(word)) run.push(word)
    else close()
  }
  close()
  return runs
}
