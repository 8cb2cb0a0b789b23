import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Candidate, labels } from '../../pipeline/document.js'
import { choose } from '../../pipeline/fuse/choose.js'
import { overlaps } from '../../pipeline/range.js'
import { loadFusion } from '../../src/load/fusion.js'
import { marked, render } from '../kit.js'

const rows = loadFusion()

/** Candidates of marked lines over one text; `score` is theirs in turn. */
const candidates = (lines: readonly (readonly [string, number])[]): readonly Candidate[] =>
  lines.flatMap(([line, score]) =>
    marked(line).spans.map((span) => ({ ...span, score, by: `test/${score}` })),
  )

describe('fuse', () => {
  const chosen = (...lines: readonly (readonly [string, number])[]) => {
    const text = marked(lines[0]![0]).text
    return render(text, choose(text, candidates(lines), rows))
  }
  it('lets the longer name hold the shorter', () =>
    expect(chosen(['[PLACE Almaty] city court', 0.95], ['[ORG Almaty city court]', 0.7])).toBe(
      '[ORG Almaty city court]',
    ))
  it('takes the surer of two readings of one word', () =>
    expect(chosen(['[PLACE Semey] said', 0.5], ['[PERSON Semey] said', 0.8])).toBe(
      '[PERSON Semey] said',
    ))
  it('takes a listed body rather than a full name of the same words', () => {
    const text = 'Adil Soz wrote'
    const at = { start: 0, end: 8 }
    const all: readonly Candidate[] = [
      { ...at, label: 'PERSON', by: 'names/full-name', score: 0.98 },
      { ...at, label: 'ORG', by: 'orgs/list/adil-soz', score: 0.95 },
    ]
    expect(render(text, choose(text, all, rows))).toBe('[ORG Adil Soz] wrote')
  })
  it.each([
    ['[PERSON M.] left', 'M. left'],
    ['The [PLACE airport] is closed', 'The airport is closed'],
    ['[PERSON Mo Li] left', '[PERSON Mo Li] left'],
    ['[PERSON mo li] left', '[PERSON mo li] left'],
  ])('believes the model alone only of what is written as a name: %s', (line, expected) => {
    const { text, spans } = marked(line)
    const all = spans.map((span): Candidate => ({ ...span, by: 'model/1', score: 0.999 }))
    expect(render(text, choose(text, all, rows, true))).toBe(expected)
  })
  it('takes from the model alone nothing that a rule keeps away, and what another proposes too', () => {
    const { text, spans } = marked('without [PENALTY confiscation of property]')
    const at = spans[0]!
    const byModel: Candidate = { ...at, by: 'model/1', score: 0.999 }
    const denial: Candidate = { ...at, end: at.end - 9, by: 'rule/no', score: 0, denies: true }
    const byRule: Candidate = { ...at, by: 'penalties/confiscation', score: 0.9 }
    expect(choose(text, [byModel], rows, true)).toHaveLength(1)
    expect(choose(text, [byModel, denial], rows, true)).toEqual([])
    expect(choose(text, [byModel, denial, byRule], rows, true)).toHaveLength(1)
  })
  it('takes two names rather than a doubtful one across both', () =>
    expect(
      chosen(['[PERSON Asan B.], [PERSON Kali D.]', 0.9], ['[PERSON Asan B., Kali D.]', 0.4]),
    ).toBe('[PERSON Asan B.], [PERSON Kali D.]'))
  it('drops what is below the floor', () =>
    expect(chosen(['[ORG Something]', 0.1])).toBe('Something'))

  const anyCandidates = fc.array(
    fc.record({
      start: fc.nat(40),
      length: fc.integer({ min: 1, max: 12 }),
      label: fc.constantFrom(...labels),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    { maxLength: 30 },
  )
  const text = 'one two three four five six seven eight nine ten eleven twelve'
  const made = (
    raw: readonly { start: number; length: number; label: Candidate['label']; score: number }[],
  ) =>
    raw.map(({ start, length, label, score }) => ({
      start,
      end: start + length,
      label,
      score,
      by: 'any/one',
    }))
  it('never overlaps, for any candidates', () =>
    fc.assert(
      fc.property(anyCandidates, (raw) => {
        const layer = choose(text, made(raw), rows)
        layer.forEach((a, at) => {
          for (const b of layer.slice(at + 1)) expect(overlaps(a, b)).toBe(false)
        })
      }),
    ))
  it('does not look at the order of its input', () =>
    fc.assert(
      fc.property(anyCandidates, (raw) => {
        const ranges = (list: readonly Candidate[]) =>
          choose(text, list, rows).map(({ start, end, label }) => [start, end, label])
        expect(ranges([...made(raw)].reverse())).toEqual(ranges(made(raw)))
      }),
    ))
})
