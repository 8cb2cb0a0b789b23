/** The notation of patterns, read into a tree. `data/patterns/README.md` tells the notation. */
import { Shape } from '../read/shape.js'
import { type Ask, allOf, choiceOf, type Length, type Piece, sequenceOf, word } from './tree.js'

export interface Names {
  /** Pieces by the name that a pattern writes: `@place-en` by `place-en`, `<cap>` by `<cap>`. */
  readonly macros: ReadonlyMap<string, string>
  /** What the finder finds by itself and lends by name, `<org>`, with the words that each takes. */
  readonly lent?: Readonly<Record<string, Length>>
}

/** Throws where a pattern cannot be read. */
export type Parse = (pattern: string) => Piece

const lexeme = /\)(?:\?|\{\d+,\d+\})?(?=\s|$)|\S+/gu
const counted = /^(.+?)(\?|\{\d+,\d+\})$/u
const fielded = /^([a-z][a-z\d-]*):(.+)$/u
const looking = /^<([-+!=])(.+)>$/u
const marked = /^(\+?)(\^\^|\^|_|)(.+)$/u
const spelled = /^\/.+\/$/u
const named = /^@./u
const tested = /^<.+>$/u

const capital: Ask = { is: 'shape', bits: Shape.capital }
const cases: Readonly<Record<string, Ask>> = {
  '^': capital,
  '^^': { is: 'shape', bits: Shape.loud },
  _: { is: 'not', of: capital },
}

function timesOf(mark: string): Length {
  if (mark === '?') return { least: 0, most: 1 }
  const [least, most] = mark.slice(1, -1).split(',').map(Number)
  return { least: least!, most: most! }
}

type Word = Extract<Piece, { is: 'word' }>

/** The piece with the first word of each of its ways changed: `^@class`, `+@class`. */
function atFirst(piece: Piece, change: (word: Word) => Word): Piece {
  switch (piece.is) {
    case 'word':
      return change(piece)
    case 'field':
      return { ...piece, part: atFirst(piece.part, change) }
    case 'choice':
      return choiceOf(piece.parts.map((part) => atFirst(part, change)))
    case 'sequence': {
      const first = piece.parts.findIndex((part) => part.is !== 'look' && part.is !== 'mark')
      if (first < 0) throw new Error('expected a word behind ^, _ or +, found none')
      const parts = piece.parts.map((part, at) => (at === first ? atFirst(part, change) : part))
      return { ...piece, parts }
    }
    default:
      throw new Error(`expected a word behind ^, _ or +, found a ${piece.is}`)
  }
}

function written(piece: Piece, glue: string, mark: string): Piece {
  const how = cases[mark]
  if (!how && glue === '') return piece
  return atFirst(piece, ({ ask, glued }) => ({
    is: 'word',
    ask: how ? allOf([how, ask]) : ask,
    glued: glued || glue === '+',
  }))
}

/** A look asks of one word; `+` in it, that no blank stands between. */
function look(text: string, sign: string, inner: Piece): Piece {
  if (inner.is !== 'word') throw new Error(`${text} looks at more than a word`)
  const { ask, glued } = inner
  const side = sign === '-' || sign === '+' ? 'before' : 'after'
  return { is: 'look', side, holds: sign === '+' || sign === '=', ask, glued }
}

interface Lookup {
  readonly macro: (name: string) => Piece
  readonly test: (name: string) => Piece
}

/** `court|@place-en|суд~` */
function alternatives(text: string, { macro }: Lookup): Piece {
  const all = text.split('|').filter(Boolean)
  const keys = all.filter((each) => !named.test(each))
  const words = keys.length > 0 ? [word({ is: 'keys', keys })] : []
  const macros = all.filter((each) => named.test(each)).map((each) => macro(each.slice(1)))
  return choiceOf([...words, ...macros])
}

function atom(text: string, names: Lookup): Piece {
  if (text === '[' || text === ']') return { is: 'mark', side: text === '[' ? 'from' : 'to' }
  const [, sign, inner] = looking.exec(text) ?? []
  if (sign !== undefined) return look(text, sign, atom(inner!, names))
  const [, glue, mark, rest] = marked.exec(text)!
  const piece = spelled.test(rest!)
    ? word({ is: 'spelling', fits: new RegExp(rest!.slice(1, -1), 'u') })
    : tested.test(rest!)
      ? names.test(rest!)
      : alternatives(rest!, names)
  return written(piece, glue!, mark!)
}

function parse(pattern: string, names: Lookup): Piece {
  const lexemes = [...pattern.matchAll(lexeme)].map(([text]) => text)
  let at = 0
  const choice = (): Piece => {
    const parts = [sequence()]
    while (lexemes[at] === '|') {
      at++
      parts.push(sequence())
    }
    return choiceOf(parts)
  }
  const group = (): Piece => {
    const part = choice()
    const close = lexemes[at++]
    if (!close?.startsWith(')')) throw new Error(`no closing bracket: ${pattern}`)
    return close === ')' ? part : { is: 'repeat', part, times: timesOf(close.slice(1)) }
  }
  const one = (text: string): Piece => {
    if (text === '(') return group()
    const [, name, rest] = fielded.exec(text) ?? []
    if (name !== undefined) return { is: 'field', name, part: one(rest!) }
    const [, each, times] = counted.exec(text) ?? []
    if (times === undefined) return atom(text, names)
    return { is: 'repeat', part: atom(each!, names), times: timesOf(times) }
  }
  const sequence = (): Piece => {
    const parts: Piece[] = []
    for (
      let next = lexemes[at];
      next && next !== '|' && !next.startsWith(')');
      next = lexemes[at]
    ) {
      at++
      parts.push(one(next))
    }
    return sequenceOf(parts)
  }
  const whole = choice()
  if (at < lexemes.length) throw new Error(`a bracket too many: ${pattern}`)
  return whole
}

/** The bit of `read/shape` that a test names: `<capital>`. */
const shapes: ReadonlyMap<string, number> = new Map(
  Object.entries(Shape).map(([name, bits]) => [`<${name}>`, bits]),
)

/** `<stop>` has one meaning. */
function refuseTwice({ macros, lent = {} }: Names): void {
  const lentTests = Object.keys(lent).map((name) => `<${name}>`)
  const twice = [...shapes.keys(), ...lentTests].find((name) => macros.has(name))
  if (twice) throw new Error(`expected one meaning of ${twice}, found a macro beside it`)
}

/** A macro is read when it is first named and then shared; one that names itself is an error. */
export function notation(names: Names): Parse {
  const { macros, lent = {} } = names
  refuseTwice(names)
  const known = new Map<string, Piece | undefined>()
  const macro = (name: string): Piece => {
    const before = known.get(name)
    if (before) return before
    const text = macros.get(name)
    if (text === undefined) throw new Error(`no macro @${name}`)
    if (known.has(name)) throw new Error(`macro @${name} names itself`)
    known.set(name, undefined)
    const piece = read(text)
    known.set(name, piece)
    return piece
  }
  const test = (name: string): Piece => {
    if (macros.has(name)) return macro(name)
    const length = lent[name.slice(1, -1)]
    if (length) return { is: 'lent', name: name.slice(1, -1), length }
    const bits = shapes.get(name)
    if (bits !== undefined) return word({ is: 'shape', bits })
    throw new Error(`no test ${name}`)
  }
  const read: Parse = (pattern) => parse(pattern, { macro, test })
  return read
}
