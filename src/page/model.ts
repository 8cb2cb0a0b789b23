/** The model of the page: the tagger of `models/` over threads that run its network. */
import { piecesBy } from '../../models/align.js'
import { manifestOf } from '../../models/manifest.js'
import type { Scorer } from '../../models/score.js'
import { taggerOf } from '../../models/tag.js'
import { tagOf } from '../../models/tags.js'
import { ownMarks, unigramOf } from '../../models/unigram.js'
import type { Tagger } from '../../pipeline/tag/tagger.js'
import type { Packed } from './messages.js'
import type { Answer, Question } from './network-messages.js'
import { type Thread, threadOf, unzipped, unzippedText } from './scope.js'

/** Windows that were asked and answered since the last call. */
export type Counted = (by: { readonly asked: number; readonly done: number }) => void

interface Job {
  readonly ids: readonly number[]
  readonly resolve: (logits: Float32Array) => void
  readonly reject: (error: Error) => void
}

type Network = Thread<Question, Answer>

function opened(code: string, wasm: ArrayBuffer, weights: ArrayBuffer): Promise<Network> {
  const thread = threadOf<Question, Answer>(code)
  return new Promise((resolve, reject) => {
    const fail = (message: string) => reject(new Error(`the model cannot be opened: ${message}`))
    thread.onerror = ({ message }) => fail(message ?? 'its thread ended')
    thread.onmessage = ({ data }) => {
      if (data.told === 'open') resolve(thread)
      else if (data.told === 'failed') fail(data.message)
    }
    thread.postMessage({ do: 'open', wasm, weights })
  })
}

/** Whichever thread is free takes the next window. */
function scorerOf(first: Network, others: readonly Promise<Network>[], counted: Counted): Scorer {
  const waiting: Job[] = []
  const busy = new Map<Network, Job>()
  const free: Network[] = []
  let next = 0
  function pass(): void {
    while (free.length > 0 && waiting.length > 0) {
      const thread = free.pop()!
      const job = waiting.shift()!
      busy.set(thread, job)
      thread.postMessage({ do: 'score', number: next++, ids: job.ids })
    }
  }
  function hire(thread: Network): void {
    const end = (settle: (job: Job) => void) => {
      const job = busy.get(thread)
      busy.delete(thread)
      if (job) settle(job)
      counted({ asked: 0, done: 1 })
    }
    thread.onmessage = ({ data }) => {
      if (data.told === 'failed') end(({ reject }) => reject(new Error(data.message)))
      else if (data.told === 'scores') end(({ resolve }) => resolve(data.logits))
      free.push(thread)
      pass()
    }
    thread.onerror = ({ message }) =>
      end(({ reject }) => reject(new Error(message ?? 'a thread of the model ended')))
    free.push(thread)
    pass()
  }
  hire(first)
  for (const other of others) other.then(hire, () => {})
  return {
    score: (ids) =>
      new Promise((resolve, reject) => {
        waiting.push({ ids, resolve, reject })
        counted({ asked: 1, done: 0 })
        pass()
      }),
    close: async () => {},
  }
}

interface Config {
  readonly id2label: Readonly<Record<string, string>>
}

/** `threads`: how many run the network, each in one thread of its own. */
export async function openModel(parts: Packed, threads: number, counted: Counted): Promise<Tagger> {
  const text = (name: string) => unzippedText(parts[`model/${name}`]!)
  const [manifest, config, tokenizer, code] = await Promise.all(
    ['manifest.json', 'config.json', 'tokenizer.json', 'thread.js'].map(text),
  )
  const [wasm, weights] = await Promise.all(
    ['ort.wasm', 'weights.onnx'].map((name) => unzipped(parts[`model/${name}`]!)),
  )
  const { id, revision, window, temperature } = manifestOf(manifest!, 'manifest.json')
  const encode = unigramOf(JSON.parse(tokenizer!))
  if (!encode) throw new Error('the model has a tokenizer of another making')
  const { id2label } = JSON.parse(config!) as Config
  const names = Object.keys(id2label)
    .sort((a, b) => Number(a) - Number(b))
    .map((each) => id2label[each]!)
  const start = () => opened(code!, wasm!, weights!)
  const first = await start()
  const others = Array.from({ length: threads - 1 }, start)
  return taggerOf({
    id: `${id}@${revision}`,
    by: `model/${revision}`,
    pieces: piecesBy(encode),
    marks: ownMarks,
    shape: window,
    scheme: { tags: names.map(tagOf), strict: true, temperature },
    scorer: scorerOf(first, others, counted),
  })
}
