/** Where surely no person's name stands, whatever a network takes it for: titles and roles, months, what a thing is called. */
import type { Range, Token } from '../../document.js'
import { cue, isBefore } from './cue.js'
import { isFamily } from './family.js'
import { areMany, isMany } from './many.js'
import { isCapital } from './orthography.js'
import { type CueKind, prepositions } from './rows.js'
import { described, leading } from './things.js'
import type { Word, Words } from './words.js'

/** Log-odds from which what names a thing leaves no doubt. */
const thing = -5

const unknown = ({ evidence: { given, family, patronymic, made } }: Word): boolean =>
  given + family + patronymic === 0 && !made

/** `heard witness S. Yesterday he …`, `потерпевшей Р. Заслушали и …`: the letter ended a sentence. */
const behindLetter = (words: Words, word: Word): boolean => {
  const before = words.at(word.at - 1)
  return before?.kind === 'initial' && !before.opens
}

/** At the head of a sentence, behind such a letter too; in `Қ. Орын ұсталды` the letter began it. */
const opens = (words: Words, word: Word): boolean =>
  words.at(word.at - 1)?.kind === 'initial' ? behindLetter(words, word) : word.opens

/** How ordinary a word must be that is surely no name where it stands. */
const ordinary = (words: Words, word: Word): number =>
  words.language === 'kk' ||
  (words.language === 'ru' && (behindLetter(words, word) || leadsOn(words, word)))
    ? 1
    : 2

const governing: ReadonlySet<CueKind> = new Set(prepositions)

/** `Клевету из УК убрали`: a form of an ordinary word, and a preposition behind it. */
const leadsOn = (words: Words, word: Word): boolean =>
  words.at(word.at + 1)?.cues.some(({ kind }) => governing.has(kind)) === true

const titles: ReadonlySet<CueKind> = new Set(['title'])

/** `Maj Ospanov`, though somebody may be called `Maj` */
const isTitle = (words: Words, word: Word): boolean =>
  words.language === 'en' &&
  words.at(word.at + 1)?.kind === 'name' &&
  cue(word, titles, isBefore) !== undefined

/** `Messrs`, `Baptists`, `Қаңтар`; at the head of a sentence `Yesterday`, `Мүлкін`. */
const isNobody = (words: Words, word: Word): boolean =>
  isTitle(words, word) ||
  (isFamily(words, word) && words.at(word.at - 1)?.kind !== 'name') ||
  (word.month && word.common === 2) ||
  isMany(words, word) ||
  areMany(word) ||
  (unknown(word) &&
    (word.kind === 'blocked'
      ? word.cues.length > 0 || word.common > 0
      : word.kind === 'name' && opens(words, word) && word.common >= ordinary(words, word)))

/** `read Anna Karenina`, `улица Абая` */
const isThing = (words: Words, run: readonly Word[]): boolean => {
  const to = run[run.length - 1]!.at + 1
  return (leading(words, run[0]!.at, to) ?? described(words, to)) <= thing
}

/** `runs`: the capitalised words of the passage that stand side by side. In no order. */
export const nobodiesIn = (
  tokens: readonly Token[],
  words: Words,
  runs: readonly (readonly Word[])[],
): readonly Range[] => [
  ...tokens.flatMap((token, at) => {
    const word = isCapital(token.form.shape) ? words.at(at) : undefined
    return word && isNobody(words, word) ? [word] : []
  }),
  ...runs
    .filter((run) => isThing(words, run))
    .map((run) => ({ start: run[0]!.start, end: run[run.length - 1]!.end })),
]
