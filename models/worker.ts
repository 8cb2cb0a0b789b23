/** A worker thread with a network of its own: questions in, logits out. */
import { parentPort, workerData } from 'node:worker_threads'
import { openNetwork } from './load.js'
import type { Place } from './place.js'
import type { Answer, Question } from './score.js'

const network = openNetwork(workerData as Place)
// An unopened network is reported with the first question.
network.catch(() => undefined)

parentPort?.on('message', async ({ number, ids }: Question) => {
  try {
    const logits = await (await network).score(ids)
    const answer: Answer = { number, logits }
    parentPort?.postMessage(answer, [logits.buffer as ArrayBuffer])
  } catch (error) {
    const answer: Answer = { number, error: error instanceof Error ? error.message : String(error) }
    parentPort?.postMessage(answer)
  }
})
