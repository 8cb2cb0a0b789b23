/** Stretches of text where names may stand: neighbouring capitalised words, initials and the particles between them. */
import type { Passage } from '../../document.js'
import type { Word, Words } from './words.js'

/** Longer stretches (a text in capitals) are cut: a name is never that long. */
const longest = 40

const joined = (passage: Passage, left: Word, right: Word): boolean =>
  /^[ \t\u00a0\u202f]*(?:\r?\n)?[ \t\u00a0]*$/.test(passage.text.slice(left.end, right.start))

const opensRun = (word: Word): boolean =>
  word.kind === 'name' || word.kind === 'initial' || word.kind === 'letter'

const goesOn = (word: Word): boolean => opensRun(word) || word.kind === 'particle'

const opener = /\p{Lu}|(?:аль|эль|ас|ад|аш|al|el|as|ad|ash)-\p{Lu}/uy

function mayOpen(passage: Passage, at: number): boolean {
  opener.lastIndex = passage.tokens[at]!.start
  return opener.test(passage.text)
}

/** Maximal runs in the order of the text. */
export function runsOf(passage: Passage, words: Words): readonly (readonly Word[])[] {
  const runs: Word[][] = []
  let run: Word[] = []
  const close = () => {
    if (run.length > 0) runs.push(run)
    run = []
  }
  for (let at = 0; at < words.length; at++) {
    // Most words begin no name and stand in none: they are not looked at.
    if (run.length === 0 && !mayOpen(passage, at)) continue
    const word = words.at(at)!
    const last = run[run.length - 1]
    if (last && (run.length >= longest || !joined(passage, last, word))) close()
    if (run.length > 0 ? goesOn(word) : opensRun(word)) run.push(word)
    else close()
  }
  close()
  return runs
}
