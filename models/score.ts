/**
 * Runs windows through networks: in this thread, or in worker threads that each hold their own. One window a run: 8-bit arithmetic takes its
 * scale from all that is in a run, and what a window says must not depend on its neighbours.
 */
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Place } from './place.js'

export interface Scorer {
  /** Piece ids → a row for each of them, a logit per label in each. */
  readonly score: (ids: readonly number[]) => Promise<Float32Array>
  readonly close: () => Promise<void>
}

/** Many windows at once may be asked for; they are answered one after the other. */
export function inThisThread(network: Scorer): Scorer {
  let last: Promise<unknown> = Promise.resolve()
  return {
    score: (ids) => {
      const next = last.then(() => network.score(ids))
      last = next.catch(() => undefined)
      return next
    },
    close: network.close,
  }
}

export type Question = { readonly number: number; readonly ids: readonly number[] }
export type Told = Question | 'end'
export type Answer =
  | { readonly number: number; readonly logits: Float32Array }
  | { readonly number: number; readonly error: string }

interface Waiting {
  readonly resolve: (logits: Float32Array) => void
  readonly reject: (error: Error) => void
}

/** What a worker thread is given; where `stop[0]` is not 0 it answers no more and ends when it is told to. */
export interface Given {
  readonly place: Place
  readonly stop: Int32Array
}

/** One worker: it opens its network at once and answers questions in order; `free` hears of each answer. */
function workerOf(
  file: string,
  place: Place,
  free: () => void,
): Scorer & { readonly load: () => number } {
  const stop = new Int32Array(new SharedArrayBuffer(4))
  // Short-lived arrays would else fill 48 MB before they are swept.
  const worker = new Worker(file, {
    workerData: { place, stop } satisfies Given,
    resourceLimits: { maxYoungGenerationSizeMb: 6 },
  })
  const ended = new Promise<void>((done) => worker.on('exit', () => done()))
  const waiting = new Map<number, Waiting>()
  let asked = 0
  let dead: Error | undefined
  worker.on('message', (answer: Answer) => {
    const one = waiting.get(answer.number)
    waiting.delete(answer.number)
    if ('error' in answer) one?.reject(new Error(answer.error))
    else one?.resolve(answer.logits)
    if (waiting.size === 0) worker.unref()
    free()
  })
  const failAll = (error: Error) => {
    dead = error
    for (const one of waiting.values()) one.reject(error)
    waiting.clear()
    free()
  }
  worker.on('error', failAll)
  worker.on('exit', () => failAll(new Error('a worker thread of the model ended')))
  worker.unref()
  return {
    load: () => waiting.size,
    score: (ids) =>
      new Promise((resolve, reject) => {
        if (dead) return reject(dead)
        const number = asked++
        waiting.set(number, { resolve, reject })
        worker.ref()
        worker.postMessage({ number, ids } satisfies Question)
      }),
    // Never terminated from here: the network's library ends the whole process where that meets it at work or while it loads.
    close: () => {
      Atomics.store(stop, 0, 1)
      if (dead) return ended
      worker.ref()
      worker.postMessage('end' satisfies Told)
      return ended
    },
  }
}

/** The built worker, from `dist` or from the sources; without one the network runs in this thread. */
function workerFile(): string | undefined {
  const places = ['../models/worker.js', '../dist/models/worker.js']
  return places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync)
}

/** Windows that wait in a worker before another worker is worth its start, and how many it may hold while this thread is busy. */
const crowd = 8
const held = 128

/** At most `threads` workers; those after the first start when windows have to wait, so that a short text pays for one. */
export async function inWorkers(
  place: Place,
  threads: number,
  open: (place: Place) => Promise<Scorer>,
): Promise<Scorer> {
  const file = workerFile()
  if (!file) return inThisThread(await open(place))
  const queue: ((worker: Scorer) => void)[] = []
  const start = () => workerOf(file, place, pass)
  function pass(): void {
    while (queue.length > 0) {
      const free = workers.reduce((best, each) => (each.load() < best.load() ? each : best))
      if (free.load() >= crowd && workers.length < threads) workers.push(start())
      else if (free.load() < held) queue.shift()!(free)
      else return
    }
  }
  const workers = [start()]
  return {
    score: (ids) =>
      new Promise((resolve, reject) => {
        queue.push((worker) => worker.score(ids).then(resolve, reject))
        pass()
      }),
    close: async () => {
      await Promise.all(workers.map((worker) => worker.close()))
    },
  }
}
