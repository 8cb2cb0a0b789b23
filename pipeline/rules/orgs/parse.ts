/** The notation of patterns, read into a tree. `data/orgs/README.md` tells the notation. */

export interface Times {
  readonly least: number
  readonly most: number
}

/** How a word must be written: `^` capital, `^^` in capitals alone, `_` small. */
export type Case = 'any' | 'capital' | 'loud' | 'small'

export type Piece =
  | {
      readonly is: 'word'
      readonly keys: readonly string[]
      readonly written: Case
      readonly glued: boolean
    }
  | { readonly is: 'shape'; readonly shape: RegExp; readonly written: Case }
  | { readonly is: 'test'; readonly name: string }
  | { readonly is: 'mark'; readonly side: 'from' | 'to' }
  | { readonly is: 'not'; readonly keys: ReadonlySet<string>; readonly side: 'before' | 'after' }
  | { readonly is: 'sequence'; readonly parts: readonly Piece[] }
  | { readonly is: 'choice'; readonly parts: readonly Piece[] }
  | { readonly is: 'repeat'; readonly part: Piece; readonly times: Times }

export type ClassOf = (name: string) => Piece

const lexeme = /\)(?:\?|\{\d+,\d+\})?(?=\s|$)|\S+/gu
const counted = /^(.+?)(\?|\{\d+,\d+\})$/u
const cases: Readonly<Record<string, Case>> = {
  '': 'any',
  '^': 'capital',
  '^^': 'loud',
  _: 'small',
}

const timesOf = (mark: string): Times => {
  if (mark === '?') return { least: 0, most: 1 }
  const [least, most] = mark.slice(1, -1).split(',').map(Number)
  return { least: least!, most: most! }
}

/** The words that a class names, wherever in it they stand. */
export const keysIn = (piece: Piece): readonly string[] => {
  if (piece.is === 'word') return piece.keys
  if (piece.is === 'choice' || piece.is === 'sequence') return piece.parts.flatMap(keysIn)
  return piece.is === 'repeat' ? keysIn(piece.part) : []
}

/** `^@class`: how the first word of each alternative must be written. */
function writtenAs(piece: Piece, written: Case): Piece {
  if (written === 'any') return piece
  switch (piece.is) {
    case 'word':
    case 'shape':
      return { ...piece, written }
    case 'choice':
      return { ...piece, parts: piece.parts.map((part) => writtenAs(part, written)) }
    case 'sequence':
      return {
        ...piece,
        parts: piece.parts.map((part, at) => (at === 0 ? writtenAs(part, written) : part)),
      }
    default:
      return piece
  }
}

function atom(text: string, classOf: ClassOf): Piece {
  if (text === '[' || text === ']') return { is: 'mark', side: text === '[' ? 'from' : 'to' }
  const not = /^<([-!])(.+)>$/u.exec(text)
  if (not) {
    const keys = not[2]!
      .split('|')
      .flatMap((key) => (/^@./.test(key) ? keysIn(classOf(key.slice(1))) : [key]))
    return { is: 'not', keys: new Set(keys), side: not[1] === '-' ? 'before' : 'after' }
  }
  if (/^<.+>$/u.test(text)) return { is: 'test', name: text.slice(1, -1) }
  const [, glue, mark, rest] = /^(\+?)(\^\^|\^|_|)(.+)$/u.exec(text)!
  const written = cases[mark!]!
  if (/^@./.test(rest!)) {
    const [name, ...words] = rest!.slice(1).split('|')
    const named = classOf(name!)
    if (words.length === 0) return writtenAs(named, written)
    return writtenAs({ is: 'choice', parts: [named, atom(words.join('|'), classOf)] }, written)
  }
  if (/^\/.+\/$/u.test(rest!))
    return { is: 'shape', shape: new RegExp(rest!.slice(1, -1), 'u'), written }
  return { is: 'word', keys: rest!.split('|').filter(Boolean), written, glued: glue === '+' }
}

const joined = (is: 'sequence' | 'choice', parts: readonly Piece[]): Piece =>
  parts.length === 1 ? parts[0]! : { is, parts }

/** Throws where brackets do not close. `classOf` gives the piece that a `@name` stands for. */
export function parsePattern(pattern: string, classOf: ClassOf): Piece {
  const lexemes = [...pattern.matchAll(lexeme)].map((found) => found[0])
  let at = 0
  const choice = (): Piece => {
    const parts = [sequence()]
    while (lexemes[at] === '|') {
      at++
      parts.push(sequence())
    }
    return joined('choice', parts)
  }
  const group = (): Piece => {
    const inner = choice()
    const close = lexemes[at++]
    if (!close?.startsWith(')')) throw new Error(`no closing bracket: ${pattern}`)
    return close === ')' ? inner : { is: 'repeat', part: inner, times: timesOf(close.slice(1)) }
  }
  const one = (text: string): Piece => {
    if (text === '(') return group()
    const many = /^(?:\^{0,2}\/|<[-!])/.test(text) ? null : counted.exec(text)
    const part = atom(many ? many[1]! : text, classOf)
    return many ? { is: 'repeat', part, times: timesOf(many[2]!) } : part
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
    return joined('sequence', parts)
  }
  const whole = choice()
  if (at < lexemes.length) throw new Error(`a bracket too many: ${pattern}`)
  return whole
}
