/** What the worker of the page holds of the corrections in the storage of the browser. */
import { expect, it } from 'vitest'
import { lineId } from '../../pipeline/correct/index.js'
import { stamped } from '../../src/corrections/lines.js'
import { type InBrowser, inBrowser } from '../../src/page/kept.js'
import type { Told } from '../../src/page/messages.js'

/** A window whose storage is a list. */
function windowOf() {
  const lines: string[] = []
  const kept: Told[] = []
  const worker: InBrowser = inBrowser((told) => {
    if (told.told === 'kept') kept.push(told)
    if (told.told !== 'storage') return
    if ('keep' in told) lines.push(...told.keep)
    const since = 'keep' in told ? lines.length : told.since
    const found = lines.map((line, at) => [at + 1, line] as const).filter(([key]) => key > since)
    const { number } = told
    queueMicrotask(() => worker.heard({ do: 'stored', number, count: lines.length, found }))
  })
  return { worker, kept, lines }
}

const text = (all: readonly object[]) => all.map((each) => `${JSON.stringify(each)}\n`).join('')
const [first, second] = stamped(
  ['Taraz', 'Oral'].map((name) => ({ kind: 'mark-removed', at: { text: name }, label: 'PLACE' })),
)
const [gone] = stamped([{ kind: 'withdrawn', line: lineId(first!) }])

it('counts of a file what holds, as it counts what is kept', async () => {
  const { worker, kept } = windowOf()
  const taken = await worker.take(text([first!, second!, gone!]), 'c.jsonl')
  expect(taken).toEqual({ lines: 3, added: 1, known: 0, problems: [] })
  await worker.look()
  expect(kept.at(-1)).toEqual({ told: 'kept', holding: 1, lines: 3 })
  const again = await worker.take(text([first!, second!]), 'c.jsonl')
  expect(again).toEqual({ lines: 2, added: 0, known: 1, problems: [] })
})

it('adds a line once where two look at the same time', async () => {
  const { worker, kept, lines } = windowOf()
  lines.push(JSON.stringify(first))
  await Promise.all([worker.look(), worker.look()])
  expect(kept).toEqual([{ told: 'kept', holding: 1, lines: 1 }])
})
