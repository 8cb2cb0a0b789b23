/** What the notation is read into: a tree of pieces, and what each word is asked. */

/** How many, both ends included. */
export interface Length {
  readonly least: number
  readonly most: number
}

/** What is asked of one word; the answer depends on its form alone. */
export type Ask =
  /** Any of its keys is one of these: `court`, `суд~`, `#court`. */
  | { readonly is: 'keys'; readonly keys: readonly string[] }
  /** Its folded spelling fits. */
  | { readonly is: 'spelling'; readonly fits: RegExp }
  /** It has any of these bits of `Shape`. */
  | { readonly is: 'shape'; readonly bits: number }
  | { readonly is: 'all' | 'any'; readonly of: readonly Ask[] }
  | { readonly is: 'not'; readonly of: Ask }

export type Piece =
  | { readonly is: 'word'; readonly ask: Ask; readonly glued: boolean }
  /** Takes no word: the next or the previous one is, or is not, such. */
  | {
      readonly is: 'look'
      readonly side: 'before' | 'after'
      readonly holds: boolean
      readonly ask: Ask
      readonly glued: boolean
    }
  /** A span that the finder found by itself. */
  | { readonly is: 'lent'; readonly name: string; readonly length: Length }
  | { readonly is: 'mark'; readonly side: 'from' | 'to' }
  | { readonly is: 'field'; readonly name: string; readonly part: Piece }
  | { readonly is: 'sequence' | 'choice'; readonly parts: readonly Piece[] }
  | { readonly is: 'repeat'; readonly part: Piece; readonly times: Length }

type Word = Extract<Piece, { is: 'word' }>
type Look = Extract<Piece, { is: 'look' }>

function joined(is: 'all' | 'any', asks: readonly Ask[]): Ask {
  const of = asks.flatMap((ask) => (ask.is === is ? ask.of : [ask]))
  return of.length === 1 ? of[0]! : { is, of }
}

export const allOf = (asks: readonly Ask[]): Ask => joined('all', asks)
export const anyOf = (asks: readonly Ask[]): Ask => joined('any', asks)

export const word = (ask: Ask): Piece => ({ is: 'word', ask, glued: false })

/** A word whatever blank stands before it. */
const isFree = (piece: Piece | undefined): piece is Word => piece?.is === 'word' && !piece.glued

/** A look at the next word whatever blank stands before it: if that is then taken, the look is one more thing it is asked. */
const isAhead = ({ side, glued }: Look): boolean => side === 'after' && !glued

const lookedFor = ({ holds, ask }: Look): Ask => (holds ? ask : { is: 'not', of: ask })

/** Looks that come before a word are asked of it: `<!of> <cap>` is one word. */
export function sequenceOf(parts: readonly Piece[]): Piece {
  const made: Piece[] = []
  let looks: readonly Look[] = []
  for (const part of parts.flatMap((each) => (each.is === 'sequence' ? each.parts : each))) {
    if (part.is === 'mark' || (part.is === 'look' && !isAhead(part))) made.push(part)
    else if (part.is === 'look') looks = [...looks, part]
    else {
      if (isFree(part)) made.push(word(allOf([...looks.map(lookedFor), part.ask])))
      else made.push(...looks, part)
      looks = []
    }
  }
  made.push(...looks)
  return made.length === 1 ? made[0]! : { is: 'sequence', parts: made }
}

/** Neighbours that take one word are one word: `court | <cap> | city court` has two ways. */
export function choiceOf(parts: readonly Piece[]): Piece {
  const ways: Piece[] = []
  for (const part of parts.flatMap((each) => (each.is === 'choice' ? each.parts : each))) {
    const before = ways.at(-1)
    if (isFree(before) && isFree(part)) ways[ways.length - 1] = word(anyOf([before.ask, part.ask]))
    else ways.push(part)
  }
  return ways.length === 1 ? ways[0]! : { is: 'choice', parts: ways }
}

export const nothing: Length = { least: 0, most: 0 }
const one: Length = { least: 1, most: 1 }

export const plus = (a: Length, b: Length): Length => ({
  least: a.least + b.least,
  most: a.most + b.most,
})

/** Words that a piece takes. */
export function lengthOf(piece: Piece): Length {
  switch (piece.is) {
    case 'word':
      return one
    case 'lent':
      return piece.length
    case 'look':
    case 'mark':
      return nothing
    case 'field':
      return lengthOf(piece.part)
    case 'sequence':
      return piece.parts.map(lengthOf).reduce(plus, nothing)
    case 'choice': {
      const all = piece.parts.map(lengthOf)
      return {
        least: Math.min(...all.map(({ least }) => least)),
        most: Math.max(...all.map(({ most }) => most)),
      }
    }
    case 'repeat': {
      const each = lengthOf(piece.part)
      return { least: each.least * piece.times.least, most: each.most * piece.times.most }
    }
  }
}

const askedKeys = (ask: Ask): readonly string[] => {
  if (ask.is === 'keys') return ask.keys
  return ask.is === 'all' || ask.is === 'any' ? ask.of.flatMap(askedKeys) : []
}

/** The words that a piece names, wherever in it they stand. */
export function keysIn(piece: Piece): readonly string[] {
  switch (piece.is) {
    case 'word':
      return askedKeys(piece.ask)
    case 'sequence':
    case 'choice':
      return piece.parts.flatMap(keysIn)
    case 'repeat':
    case 'field':
      return keysIn(piece.part)
    default:
      return []
  }
}
