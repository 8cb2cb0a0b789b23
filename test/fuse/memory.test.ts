import { describe, expect, it } from 'vitest'
import type { Candidate } from '../../pipeline/document.js'
import { withMemory } from '../../pipeline/tag/memory.js'
import { marked, passage, render } from '../kit.js'

/** Lines with what the model read; a line's marks get the score given. */
const recalled = (lines: readonly string[], score = 0.99): readonly string[] => {
  const read = lines.map(marked)
  const tagged = read.map(({ spans }) =>
    spans.map((span): Candidate => ({ ...span, by: 'model/1', score })),
  )
  const passages = read.map(({ text }) => passage(text))
  return withMemory(passages, tagged).map((each, at) => render(read[at]!.text, each))
}

describe('memory of a document', () => {
  it('finds a name of several words wherever it is written the same way', () => {
    expect(
      recalled([
        'Talks with [ORG Zhaiyk Press] and [PERSON Saule Ertay] failed.',
        'Reporters of Zhaiyk Press wrote to Saule Ertay, not to Saule.',
      ]),
    ).toEqual([
      'Talks with [ORG Zhaiyk Press] and [PERSON Saule Ertay] failed.',
      'Reporters of [ORG Zhaiyk Press] wrote to [PERSON Saule Ertay], not to Saule.',
    ])
  })

  it('asks two readings of a name of one word', () => {
    expect(recalled(['[PERSON Wife] of the convict.', 'Wife and son came.'])[1]).toBe(
      'Wife and son came.',
    )
    expect(recalled(['[ORG Qonys] sued.', '[ORG Qonys] lost.', 'The board of Qonys met.'])[2]).toBe(
      'The board of [ORG Qonys] met.',
    )
  })

  it('keeps what the model read there, and doubtful readings are not remembered', () => {
    expect(
      recalled(['[PLACE Arna Zhol] was closed.', 'At [PLACE Arna Zhol street] he stood.'])[1],
    ).toBe('At [PLACE Arna Zhol street] he stood.')
    expect(recalled(['[ORG Zhaiyk Press] wrote.', 'Zhaiyk Press wrote.'], 0.9)[1]).toBe(
      'Zhaiyk Press wrote.',
    )
  })

  it('does not choose between two readings', () => {
    expect(
      recalled(['[ORG Arna Zhol] sued.', '[PLACE Arna Zhol] is closed.', 'Arna Zhol again.'])[2],
    ).toBe('Arna Zhol again.')
  })

  it('does not propose borders inside words', () => {
    expect(recalled(['[PERSON Ali Omar] left.', 'The Ali Omarov case.'])[1]).toBe(
      'The Ali Omarov case.',
    )
  })
})
