/** Runs beside the window of the page: opens what the page holds, annotates, corrects, writes. */
import { config } from 'zod'
import { describe } from '../problem.js'
import { openDesk } from './desk.js'
import { openEngine } from './engine.js'
import { give } from './host/given.js'
import { inBrowser } from './kept.js'
import type { Asked, Packed, Told } from './messages.js'
import { openModel } from './model.js'
import { scopeOf, unzipped, unzippedText } from './scope.js'

// Its compiled checks would need `eval`.
config({ jitless: true })

const scope = scopeOf<Asked, Told>()
const tell = (told: Told, transfer?: readonly ArrayBuffer[]): void =>
  scope.postMessage(told, transfer)

const kept = inBrowser(tell)
const desk = openDesk(tell, kept)

async function open({ 'register/sql.wasm': sql, ...parts }: Packed): Promise<void> {
  const texts = await Promise.all(
    Object.entries(parts).map(
      async ([name, packed]) => [name, await unzippedText(packed)] as const,
    ),
  )
  give(new Map(texts))
  desk.open(openEngine(), () => unzipped(sql!))
  tell({ told: 'ready' })
  await kept.look()
}

/** Its failure is told and the rules stand. */
function openWithModel(parts: Packed, threads: number): void {
  const opening = openModel(parts, threads, desk.counted)
  desk.later(opening.then((tagger) => openEngine(tagger)))
  opening.then(
    ({ id }) => tell({ told: 'model', id }),
    (error) => tell({ told: 'noModel', message: describe(error) }),
  )
}

async function answer(asked: Asked): Promise<void> {
  switch (asked.do) {
    case 'open':
      return open(asked.parts)
    case 'model':
      return openWithModel(asked.parts, asked.threads)
    case 'annotate':
      return desk.annotate(asked.files)
    case 'show':
      return desk.show(asked.page)
    case 'correct':
      return desk.correct(asked)
    case 'ask':
      return desk.ask(asked)
    case 'save':
      return desk.save(asked.format)
    case 'stored':
      return kept.heard(asked)
  }
}

scope.onmessage = ({ data }) => {
  answer(data).catch((error) => tell({ told: 'failed', message: describe(error) }))
}
