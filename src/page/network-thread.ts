/** A thread of the page with a network of its own: batches of piece ids in, logits out. The one door to onnxruntime-web. */
import { env, InferenceSession, Tensor } from 'ort-web/wasm'
import { padded } from '../../models/padded.js'
import type { Answer, Question } from './network-messages.js'
import { scopeOf } from './scope.js'

const scope = scopeOf<Question, Answer>()
let session: Promise<InferenceSession>

async function open(wasm: ArrayBuffer, weights: ArrayBuffer): Promise<InferenceSession> {
  env.wasm.numThreads = 1
  env.wasm.wasmBinary = wasm
  env.logLevel = 'error'
  return InferenceSession.create(new Uint8Array(weights), { executionProviders: ['wasm'] })
}

async function score(batch: readonly (readonly number[])[], pad: number) {
  const { ids, mask, dims, width } = padded(batch, pad)
  const { logits } = await (await session).run({
    input_ids: new Tensor('int64', ids, dims),
    attention_mask: new Tensor('int64', mask, dims),
  })
  return { logits: Float32Array.from(logits!.data as Float32Array), width }
}

async function answer(question: Question): Promise<void> {
  if (question.do === 'open') {
    session = open(question.wasm, question.weights)
    await session
    scope.postMessage({ told: 'open' })
  } else {
    const scores = await score(question.batch, question.pad)
    scope.postMessage({ told: 'scores', number: question.number, ...scores }, [
      scores.logits.buffer,
    ])
  }
}

scope.onmessage = ({ data }) => {
  answer(data).catch((error) =>
    scope.postMessage({
      told: 'failed',
      message: error instanceof Error ? error.message : String(error),
    }),
  )
}
