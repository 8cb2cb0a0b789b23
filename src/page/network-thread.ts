/** A thread of the page with a network of its own: the piece ids of a window in, logits out. The one door to onnxruntime-web. */
import { env, InferenceSession, Tensor } from 'ort-web/wasm'
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

async function score(ids: readonly number[]): Promise<Float32Array<ArrayBuffer>> {
  const dims = [1, ids.length]
  const { logits } = await (await session).run({
    input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), dims),
    attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), dims),
  })
  return Float32Array.from(logits!.data as Float32Array)
}

async function answer(question: Question): Promise<void> {
  if (question.do === 'open') {
    session = open(question.wasm, question.weights)
    await session
    scope.postMessage({ told: 'open' })
  } else {
    const logits = await score(question.ids)
    scope.postMessage({ told: 'scores', number: question.number, logits }, [logits.buffer])
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
