/** The program against the plainest reading of the notation: sets of states, tree by tree. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Token } from '../../pipeline/document.js'
import { scanner } from '../../pipeline/match/scan.js'
import { Gap } from '../../pipeline/read/gap.js'
import { read } from '../kit.js'
import { setup } from './kit.js'

type Tree =
  | { readonly is: 'word'; readonly letters: string; readonly glued: boolean }
  | { readonly is: 'look'; readonly sign: string; readonly letters: string }
  | { readonly is: 'open' | 'close' }
  | { readonly is: 'all' | 'any'; readonly of: readonly Tree[] }
  | { readonly is: 'times'; readonly of: Tree; readonly least: number; readonly most: number }

interface State {
  readonly at: number
  readonly from?: number
  readonly to?: number
}

const letters = fc.constantFrom('a', 'a', 'a|b', 'b', 'b|c')
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ is: fc.constant('word' as const), letters, glued: fc.boolean() }),
    fc.record({
      is: fc.constant('look' as const),
      sign: fc.constantFrom('!', '=', '-', '+'),
      letters,
    }),
    fc.record({ is: fc.constantFrom('open' as const, 'close' as const) }),
    fc.record({
      is: fc.constantFrom('all' as const, 'any' as const),
      of: fc.array(tie('tree'), { minLength: 1, maxLength: 3 }),
    }),
    fc.record({
      is: fc.constant('times' as const),
      of: tie('tree'),
      least: fc.constant(0),
      most: fc.integer({ min: 1, max: 3 }),
    }),
  ),
}))

/** Repeats before, in and behind the span: it may begin and end in many places. */
const repeated = fc
  .record({ of: tree, most: fc.integer({ min: 1, max: 3 }) })
  .map(({ of, most }): Tree => ({ is: 'times', of, least: 0, most }))
const spanned = fc.tuple(repeated, repeated, repeated).map(
  ([before, inner, behind]): Tree => ({
    is: 'all',
    of: [before, { is: 'open' }, inner, { is: 'close' }, behind],
  }),
)

function written(tree: Tree): string {
  switch (tree.is) {
    case 'word':
      return `${tree.glued ? '+' : ''}${tree.letters}`
    case 'look':
      return `<${tree.sign}${tree.letters}>`
    case 'open':
      return '['
    case 'close':
      return ']'
    case 'times':
      return `( ${written(tree.of)} ){${tree.least},${tree.most}}`
    default:
      return `( ${tree.of.map(written).join(tree.is === 'all' ? ' ' : ' | ')} )`
  }
}

const keyOf = ({ at, from, to }: State): string => `${at} ${from} ${to}`
const distinct = (states: readonly State[]): readonly State[] => [
  ...new Map(states.map((state) => [keyOf(state), state])).values(),
]

function looks({ sign, letters }: Tree & { is: 'look' }, tokens: readonly Token[], at: number) {
  const token = tokens[sign === '-' || sign === '+' ? at - 1 : at]
  const such = token !== undefined && letters.split('|').includes(token.folded)
  return such === (sign === '=' || sign === '+')
}

function ends(tree: Tree, tokens: readonly Token[], state: State): readonly State[] {
  const { at } = state
  switch (tree.is) {
    case 'word': {
      const token = tokens[at]
      if (!token || !tree.letters.split('|').includes(token.folded)) return []
      return tree.glued && (at === 0 || token.gap !== Gap.glued) ? [] : [{ ...state, at: at + 1 }]
    }
    case 'look':
      return looks(tree, tokens, at) ? [state] : []
    case 'open':
      return [{ at, from: at }]
    case 'close':
      return [{ ...state, to: state.to ?? at }]
    case 'any':
      return distinct(tree.of.flatMap((part) => ends(part, tokens, state)))
    case 'all':
      return tree.of.reduce<readonly State[]>(
        (states, part) => distinct(states.flatMap((each) => ends(part, tokens, each))),
        [state],
      )
    case 'times': {
      let front: readonly State[] = [state]
      let all = front
      for (let time = 0; time < tree.most; time++) {
        front = distinct(front.flatMap((each) => ends(tree.of, tokens, each)))
        all = distinct([...all, ...front])
      }
      return all
    }
  }
}

/** The longest spans from a start. */
function longest(tree: Tree, tokens: readonly Token[], start: number): readonly string[] {
  const spans = ends(tree, tokens, { at: start }).map(({ at, from = start, to = at }) => ({
    from,
    to,
  }))
  const width = Math.max(0, ...spans.map(({ from, to }) => to - from))
  return spans
    .filter(({ from, to }) => width > 0 && to - from === width)
    .map(({ from, to }) => `${from}-${to}`)
}

const text = fc
  .array(fc.tuple(fc.constantFrom('a', 'a', 'a', 'b', 'c', '.'), fc.constantFrom(' ', ' ', '')), {
    maxLength: 12,
  })
  .map((all) => all.map(([letter, blank]) => letter + (letter === '.' ? blank : ' ')).join(''))

describe('laws of patterns', () => {
  it('a program finds what its pattern says, from every start', () => {
    fc.assert(
      fc.property(fc.oneof(tree, spanned), text, (pattern, line) => {
        // The dot is a word that no pattern can do without: every start is near it.
        const whole: Tree = { is: 'all', of: [pattern, { is: 'word', letters: '.', glued: false }] }
        const tokens = read(line)
        const scan = scanner([{ id: 'x', pattern: written(whole) }], setup())
        const hits = scan(tokens).map(({ from, to }) => `${from}-${to}`)
        const wanted = tokens.map((_, start) => longest(whole, tokens, start))
        for (const spans of wanted)
          if (spans.length > 0) expect(spans.some((span) => hits.includes(span))).toBe(true)
        for (const hit of hits) expect(wanted.flat()).toContain(hit)
      }),
      { numRuns: 2000 },
    )
  })

  const hard: readonly string[] = [
    '( a | a a ){0,30} b',
    '( ( a{0,5} ){0,5} ){0,5} b',
    'a{0,9} a{0,9} a{0,9} a{0,9} a{0,9} a{0,9} b',
    '( a? a? a? a? a? a? a? a? ){0,8} b',
    '( [ a{0,5} ] a{0,5} ){0,5} b',
    'x:( a | a a ){0,20} y:( a | a a ){0,20} b',
    '<-b> ( <!b> a | a <!b> a ){0,30} <=b> b',
    'a ( a | a a ){0,40} ( <!c> a ){0,40} [ a{0,20} ]',
  ]
  it.each(hard)('%s takes no more than a time that grows with the text', (pattern) => {
    const scan = scanner([{ id: 'x', pattern }], setup())
    const start = performance.now()
    expect(scan(read(`${'a '.repeat(40)}b `.repeat(20))).length).toBeGreaterThan(0)
    expect(performance.now() - start).toBeLessThan(5000)
  })
})
