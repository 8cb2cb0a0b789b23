/** A worker thread with a network of its own: questions in, logits out. It ends by itself, when it is told to and nothing runs. */
import { parentPort, workerData } from 'node:worker_threads'
import { openNetwork } from './load.js'
import type { Answer, Given, Question, Told } from './score.js'

const { place, stop } = workerData as Given
const network = openNetwork(place)
// An unopened network is reported with the first question.
network.catch(() => undefined)

const stopped = (): boolean => Atomics.load(stop, 0) !== 0

async function answer({ number, ids }: Question): Promise<void> {
  try {
    const opened = await network
    if (stopped()) return
    const logits = await opened.score(ids)
    const found: Answer = { number, logits }
    parentPort?.postMessage(found, [logits.buffer as ArrayBuffer])
  } catch (error) {
    const found: Answer = { number, error: error instanceof Error ? error.message : String(error) }
    parentPort?.postMessage(found)
  }
}

async function end(): Promise<void> {
  await network.then(
    (opened) => opened.close(),
    () => undefined,
  )
  parentPort?.close()
}

parentPort?.on('message', (told: Told) => (told === 'end' ? end() : answer(told)))
