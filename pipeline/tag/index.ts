/**
 * Two stages around the rules, so that a model in worker threads reads while the rules do. `ask` needs passages and adds
 * `asked` (the model's answer to come); `tag` needs that and adds `tagged` (candidates per passage). Uses: a Tagger; without
 * one the layer is empty.
 */
import type { Candidate } from '../document.js'
import { withinLine } from '../read/by-line.js'
import type { Reading } from '../read/index.js'
import type { Stage } from '../stage.js'
import { withMemory } from './memory.js'
import type { Tagger } from './tagger.js'

type Answer = readonly (readonly Candidate[])[]

export interface Asked {
  readonly asked: { readonly answer: Promise<Answer> }
}

export interface Tagged {
  readonly tagged: Answer
}

export const ask = (tagger: Tagger | undefined): Stage<Reading, Asked> => ({
  name: 'ask',
  run: ({ passages }) => {
    const answer = tagger?.tag(passages) ?? Promise.resolve(passages.map(() => []))
    // A failure is told by `tag`; until then nobody listens.
    answer.catch(() => undefined)
    return { asked: { answer } }
  },
})

export const tag: Stage<Reading & Asked, Tagged> = {
  name: 'tag',
  run: async ({ passages, asked }) => {
    const answer = await asked.answer
    const within = passages.map((passage, at) => (answer[at] ?? []).filter(withinLine(passage)))
    return { tagged: withMemory(passages, within) }
  },
}
