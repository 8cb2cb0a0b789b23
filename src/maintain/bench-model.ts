/**
 * `node dist/src/maintain/bench-model.js [ROUNDS] [--one]`: pieces a second of the model as the program runs it, beside onnxruntime alone on the same
 * windows, in one process and in turns, on one thread and on two (`--one`: on one). Times hold all that the program does: words, pieces, windows, decoding.
 */
import { readFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { InferenceSession, Tensor } from 'onnxruntime-node'
import { columns } from '../../eval/report/columns.js'
import { piecesBy } from '../../models/align.js'
import { loadTagger, openReading } from '../../models/load.js'
import { placeOf } from '../../models/place.js'
import { windowsOf } from '../../models/windows.js'
import { wordsOf } from '../../models/words.js'
import type { Language } from '../../pipeline/document.js'
import { loadGold } from '../load/gold.js'

const rounds = Number(process.argv[2] ?? 7)

const place = placeOf(undefined)
const reading = await openReading(place)
const shape = place.manifest!.window
const texts = loadGold().texts.flatMap(({ entries }) =>
  entries.map(({ text, lang }) => ({ text, language: lang as Language })),
)
const windows = texts
  .flatMap(({ text }) =>
    windowsOf(piecesBy(reading.encode).of(wordsOf(text)), shape, reading.marks),
  )
  .map(({ ids }) => ids)
const pieces = windows.reduce((sum, ids) => sum + ids.length, 0)

/** Tensors made beforehand: nothing but the runtime is timed. */
const feeds = windows.map((ids) => ({
  input_ids: new Tensor('int64', BigInt64Array.from(ids, BigInt), [1, ids.length]),
  attention_mask: new Tensor('int64', new BigInt64Array(ids.length).fill(1n), [1, ids.length]),
}))

const weights = readFileSync(join(place.path, 'onnx', 'model_quantized.onnx'))

async function seconds(run: () => Promise<unknown>): Promise<number> {
  const begun = performance.now()
  await run()
  return (performance.now() - begun) / 1000
}

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1]!

async function compared(threads: number): Promise<readonly string[]> {
  const tagger = await loadTagger(undefined, { threads })
  const session = await InferenceSession.create(weights, {
    intraOpNumThreads: threads,
    interOpNumThreads: 1,
  })
  const alone = async () => {
    for (const feed of feeds) await session.run(feed)
  }
  const whole = () => tagger.tag(texts)
  await alone()
  await whole()
  const ours: number[] = []
  const theirs: number[] = []
  for (let round = 0; round < rounds; round++) {
    theirs.push(pieces / (await seconds(alone)))
    ours.push(pieces / (await seconds(whole)))
  }
  await tagger.close()
  await session.release()
  const range = (values: readonly number[]) =>
    `${Math.round(Math.min(...values))}–${Math.round(Math.max(...values))}`
  return [
    String(threads),
    String(Math.round(median(theirs))),
    range(theirs),
    String(Math.round(median(ours))),
    range(ours),
    median(ours.map((each, at) => each / theirs[at]!)).toFixed(2),
  ]
}

const rows = [
  ['threads', 'onnxruntime alone', 'spread', 'program', 'spread', 'median ratio'],
  await compared(1),
  ...(process.argv.includes('--one') ? [] : [await compared(2)]),
]
process.stdout.write(
  `${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}; ${windows.length} windows, ${pieces} pieces, ${rounds} rounds in turns; pieces a second\n\n${columns(rows)}\n`,
)
