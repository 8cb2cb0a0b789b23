/** Many short odd texts, in batches that a seed tells apart. */
import fc from 'fast-check'
import type { Engine } from '../../engine.js'
import { oddText } from './texts.js'
import { tried } from './trial.js'

const batch = 500
/** One in so many has its files written as well, and one in so many is read twice. */
const written = 20
const twice = 10

export interface Found {
  /** What makes it again: `--seed`. */
  readonly seed: number
  readonly text: string
  readonly faults: readonly string[]
}

export interface Fuzzed {
  readonly texts: number
  readonly signs: number
  /** Processor milliseconds for a KB, of the worst text of 1 KB or more. */
  readonly slowest: number
  readonly found: readonly Found[]
}

/** The smallest text that fast-check finds of those that break the law that `fault` names. */
async function smallest(engine: Engine, seed: number, count: number, beat: Asked['beat']) {
  const each = fc.asyncProperty(oddText(), async (text) => {
    beat?.(`--seed ${seed}, smaller: ${JSON.stringify(text)}`)
    const { faults } = await tried(engine, text, true)
    if (faults.length > 0) throw new Error(faults.join('; '))
  })
  const { failed, counterexample, errorInstance } = await fc.check(each, { seed, numRuns: count })
  const faults = [`made smaller: ${(errorInstance as Error | null)?.message}`]
  return failed ? [{ seed, text: counterexample?.[0] ?? '', faults }] : []
}

/** One batch: the texts that break a law. */
async function batchOf(engine: Engine, seed: number, count: number, asked: Asked): Promise<Fuzzed> {
  const { beat = () => {} } = asked
  const texts = fc.sample(oddText(), { seed, numRuns: count })
  const found: Found[] = []
  const first: (readonly [string, string])[] = []
  let [signs, slowest] = [0, 0]
  for (const [at, text] of texts.entries()) {
    beat(`--seed ${seed}: ${JSON.stringify(text)}`)
    const { faults, records, cost } = await tried(engine, text, at % written === 0)
    signs += text.length
    if (text.length >= 1000) slowest = Math.max(slowest, (cost * 1000) / text.length)
    if (at % twice === 0) first.push([text, records])
    if (faults.length > 0) found.push({ seed, text, faults })
  }
  for (const [text, records] of first.reverse()) {
    beat(`--seed ${seed}, again: ${JSON.stringify(text)}`)
    const again = await tried(engine, text, false)
    if (again.records !== records)
      found.push({ seed, text, faults: ['other records at the second time'] })
  }
  const small = found.length > 0 && asked.smaller ? await smallest(engine, seed, count, beat) : []
  return { texts: texts.length, signs, slowest, found: [...found, ...small] }
}

export interface Asked {
  readonly texts: number
  readonly seed: number
  /** Of each batch with faults the smallest text that breaks a law is looked for, which takes its time. */
  readonly smaller?: boolean
  readonly beat?: (what: string) => void
  /** Hears of each fault at once. */
  readonly broke?: (found: Found) => void
  readonly said?: (done: number) => void
}

/** The same seed gives the same texts. */
export async function fuzzed(engine: Engine, asked: Asked): Promise<Fuzzed> {
  const { texts, seed, broke = () => {}, said = () => {} } = asked
  let all: Fuzzed = { texts: 0, signs: 0, slowest: 0, found: [] }
  for (let done = 0, nth = 0; done < texts; done += batch, nth++) {
    const one = await batchOf(engine, seed + nth, Math.min(batch, texts - done), asked)
    all = {
      texts: all.texts + one.texts,
      signs: all.signs + one.signs,
      slowest: Math.max(all.slowest, one.slowest),
      found: [...all.found, ...one.found],
    }
    for (const each of one.found) broke(each)
    said(all.texts)
  }
  return all
}
