/** Rows with patterns, made ready: their programs, and what each form tells of where to try them. */
import type { Form } from '../read/form.js'
import { memo } from '../read/memo.js'
import { anchoring } from './anchors.js'
import { compile } from './compile.js'
import { firstOf } from './first.js'
import { type Names, notation } from './notation.js'
import type { Program } from './program.js'
import {
  type Answers,
  answering,
  holds,
  type KeysOf,
  type Question,
  questions,
} from './questions.js'
import type { Piece } from './tree.js'

export interface Row {
  readonly id: string
  /** Notation: `data/patterns/README.md`. */
  readonly pattern: string
}

/** What patterns are written in. */
export interface Setup extends Names {
  readonly keysOf: KeysOf
  /** Words too frequent to be looked for. */
  readonly common?: ReadonlySet<string>
}

/** What patterns know of a form. */
export interface Known {
  readonly answers: Answers
  /** Patterns to be tried near it, three numbers each: which, and how many words before it at least and at most. */
  readonly trials: Int32Array
}

export interface Patterns {
  /** By row, as what else is numbered by it. */
  readonly programs: readonly Program[]
  /** What the first word of a match answers. */
  readonly firsts: readonly number[]
  readonly known: (form: Form) => Known
  /** Words before an anchor at most. */
  readonly reach: number
}

interface Trial {
  /** Of an anchor. */
  readonly question: number
  readonly numbers: readonly [pattern: number, least: number, most: number]
}

/** Patterns made ready as far as no form is needed for it: plain data. */
export interface CompiledPatterns {
  readonly list: readonly Question[]
  readonly trials: readonly Trial[]
  readonly programs: readonly Program[]
  readonly firsts: readonly number[]
  readonly reach: number
}

/** Throws where a pattern cannot be read. */
export function compilePatterns(
  rows: readonly Row[],
  setup: Omit<Setup, 'keysOf'>,
): CompiledPatterns {
  const parse = notation(setup)
  const lent = Object.keys(setup.lent ?? {})
  const { numberOf, list } = questions()
  const anchorsOf = anchoring(setup.common ?? new Set())
  const pieces = rows.map(({ pattern }) => parse(pattern))
  const trialsOf = (piece: Piece, at: number): readonly Trial[] => {
    const anchors = anchorsOf(piece)
    if (!anchors) throw new Error(`pattern ${rows[at]!.id} has no word that it cannot do without`)
    return anchors.map(({ ask, before: { least, most } }) => ({
      question: numberOf(ask),
      numbers: [at, least, most],
    }))
  }
  const trials = pieces.flatMap(trialsOf)
  return {
    trials,
    programs: pieces.map((piece) => compile(piece, numberOf, lent)),
    firsts: pieces.map((piece) => numberOf(firstOf(piece))),
    list,
    reach: Math.max(0, ...trials.map(({ numbers }) => numbers[2])),
  }
}

export function patternsBy(
  { list, trials, programs, firsts, reach }: CompiledPatterns,
  keysOf: KeysOf,
): Patterns {
  const answersOf = answering(list, keysOf)
  const knownOf = (answers: Answers): Known => {
    const own = trials.filter(({ question }) => holds(answers, question))
    return { answers, trials: Int32Array.from(own.flatMap(({ numbers }) => numbers)) }
  }
  const shared = new Map<Answers, Known>()
  const known = memo((form): Known => {
    const answers = answersOf(form)
    const before = shared.get(answers) ?? knownOf(answers)
    shared.set(answers, before)
    return before
  })
  return { programs, firsts, known, reach }
}
