/** The one door to `@xenova/transformers`: opens tokenizer and network of a place, and a tagger made of both. */
import type { Tagger } from '../pipeline/tag/tagger.js'
import { piecesBy } from './align.js'
import { jsonIn, type Place, placeOf } from './place.js'
import { inThisThread, inWorkers, type Scorer } from './score.js'
import { taggerOf } from './tag.js'
import { tagOf } from './tags.js'
import { ownMarks, unigramOf } from './unigram.js'
import type { Marks } from './windows.js'

const ourWindow = { size: 128, overlap: 32 }

async function library(place: Place) {
  const { AutoConfig, AutoModelForTokenClassification, AutoTokenizer, env, Tensor } = await import(
    '@xenova/transformers'
  )
  env.allowRemoteModels = place.remote
  env.allowLocalModels = !place.remote
  return { AutoConfig, AutoModelForTokenClassification, AutoTokenizer, Tensor }
}

/** One line instead of a trace: which model, and what the library said. */
const failed = (place: Place, error: unknown): never => {
  const said = error instanceof Error ? error.message.split('\n')[0] : String(error)
  throw new Error(`model ${place.path} cannot be loaded: ${said}`)
}

/** The network of a place: the piece ids of a window in, logits out. One intra-op thread. */
export async function openNetwork(place: Place): Promise<Scorer> {
  const { AutoModelForTokenClassification, Tensor } = await library(place)
  const session_options = { intraOpNumThreads: 1, interOpNumThreads: 1 }
  const open = (dtype: Place['dtype']) =>
    AutoModelForTokenClassification.from_pretrained(place.path, {
      dtype,
      device: 'cpu',
      session_options,
    })
  const network = await open(place.dtype)
    .catch((error) => (place.remote ? open('fp32') : Promise.reject(error)))
    .catch((error) => failed(place, error))
  let closed: Promise<unknown> | undefined
  return {
    score: async (ids) => {
      const dims = [1, ids.length]
      const { logits } = await network({
        input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), dims),
        attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), dims),
      })
      return Float32Array.from(logits.data as Float32Array)
    },
    // Once: the library refuses a second time.
    close: async () => {
      closed ??= network.dispose()
      await closed
    },
  }
}

export interface Reading {
  readonly encode: (text: string) => readonly number[]
  readonly marks: Marks
  readonly names: readonly string[]
  /** Most pieces that the network can see at once. */
  readonly most: number
}

/** Some networks count positions from two. */
const mostOf = (config: Config) => (config.max_position_embeddings ?? 512) - 2

interface Config {
  readonly id2label?: Readonly<Record<string, string>>
  readonly max_position_embeddings?: number
}

const namesOf = (place: Place, { id2label }: Config): readonly string[] => {
  if (!id2label)
    throw new Error(`model ${place.path}: config.json has no id2label: no token classifier`)
  return Object.keys(id2label)
    .sort((a, b) => Number(a) - Number(b))
    .map((id) => id2label[id]!)
}

/** Tokenizer and labels of a place: our own reader where the tokenizer is of our making, else the library's. */
export async function openReading(place: Place): Promise<Reading> {
  const encode = place.manifest && unigramOf(jsonIn(place, 'tokenizer.json'))
  if (!encode) return readingByLibrary(place)
  const config = jsonIn(place, 'config.json') as Config
  return { encode, marks: ownMarks, names: namesOf(place, config), most: mostOf(config) }
}

export async function readingByLibrary(place: Place): Promise<Reading> {
  const { AutoConfig, AutoTokenizer } = await library(place)
  const [tokenizer, config] = await Promise.all([
    AutoTokenizer.from_pretrained(place.path),
    AutoConfig.from_pretrained(place.path) as Promise<unknown>,
  ]).catch((error) => failed(place, error))
  const [begin, end, ...others] = tokenizer.encode('')
  if (begin === undefined || end === undefined || others.length > 0)
    throw new Error(
      `model ${place.path}: expected a tokenizer with one piece before and one after a text`,
    )
  return {
    encode: (text) => tokenizer.encode(text, { add_special_tokens: false }),
    marks: { begin, end },
    names: namesOf(place, config as Config),
    most: mostOf(config as Config),
  }
}

/**
 * A tagger of the shipped model (`undefined`), of a folder in the transformers.js layout, or of an id on the hub (then,
 * and only then, the network is asked). `threads` above one run the model in worker threads. Throws with one clear line.
 */
export async function loadTagger(
  model: string | undefined,
  options: { readonly threads?: number } = {},
): Promise<Tagger & { close(): Promise<void> }> {
  const place = placeOf(model)
  const threads = options.threads ?? 1
  const network =
    threads > 1 ? inWorkers(place, threads, openNetwork) : openNetwork(place).then(inThisThread)
  // Both are waited for before either's failure is told: a rejection that nobody awaits yet ends the process.
  const [opened, read] = await Promise.allSettled([network, openReading(place)])
  if (read.status === 'rejected') {
    if (opened.status === 'fulfilled') await opened.value.close().catch(() => undefined)
    throw read.reason
  }
  if (opened.status === 'rejected') throw opened.reason
  const scorer = opened.value
  const reading = read.value
  const { manifest } = place
  return taggerOf({
    id: place.id,
    by: `model/${manifest?.revision ?? place.id}`,
    pieces: piecesBy(reading.encode),
    marks: reading.marks,
    shape: manifest?.window ?? { ...ourWindow, size: Math.min(ourWindow.size, reading.most) },
    scheme: {
      tags: reading.names.map(tagOf),
      strict: manifest !== undefined,
      temperature: manifest?.temperature ?? 1,
    },
    scorer,
  })
}
