/** Processes that read reports for a worker, one report at a time each; one that is too slow is ended, one that died is started anew. */
import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import type { EngineOptions } from '../engine.js'
import { projectRoot } from '../load/files.js'
import type { Asked, Refusal } from './wire.js'

export type Told =
  | { readonly options: Pick<EngineOptions, 'model' | 'without' | 'labels'> }
  | { readonly asked: Omit<Asked, 'timeout'> }

export type Answer =
  | { readonly ready: true }
  | { readonly records: Uint8Array }
  | { readonly refusal: Refusal }

/** `slow`: it took longer than it may; `died`: the process ended over it. Neither is a word of the report's own. */
export type Outcome = Answer | { readonly slow: number } | { readonly died: string }

interface Reader {
  readonly ask: (told: Told, seconds?: number) => Promise<Outcome>
  readonly alive: () => boolean
  readonly end: () => void
}

const file = join(projectRoot, 'dist', 'src', 'reader.js')

function readerOf(): Reader {
  const child: ChildProcess = fork(file, { serialization: 'advanced', execArgv: [] })
  let waiting: ((outcome: Outcome) => void) | undefined
  let dead = false
  const tell = (outcome: Outcome): void => {
    const one = waiting
    waiting = undefined
    one?.(outcome)
  }
  child.on('message', (answer: Answer) => tell(answer))
  child.on('error', ({ message }) => {
    dead = true
    tell({ died: message })
  })
  child.on('exit', (code, signal) => {
    dead = true
    tell({ died: signal ?? `exit ${code}` })
  })
  return {
    ask: (told, seconds) =>
      new Promise((done) => {
        const timer =
          seconds === undefined
            ? undefined
            : setTimeout(() => {
                tell({ slow: seconds })
                child.kill('SIGKILL')
              }, seconds * 1000)
        waiting = (outcome) => {
          clearTimeout(timer)
          done(outcome)
        }
        if (dead) tell({ died: 'it has ended' })
        else child.send(told)
      }),
    alive: () => !dead,
    end: () => {
      child.kill('SIGKILL')
    },
  }
}

export interface Readers {
  /** As many may be asked at once as there are readers. */
  readonly read: (asked: Asked) => Promise<Outcome>
  readonly close: () => void
}

/** All of them opened; else why one could not be. */
export async function openReaders(
  count: number,
  options: Pick<EngineOptions, 'model' | 'without' | 'labels'>,
): Promise<Readers | Refusal> {
  const open = async (): Promise<Reader | Refusal> => {
    const reader = readerOf()
    const outcome = await reader.ask({ options })
    if ('ready' in outcome) return reader
    reader.end()
    if ('refusal' in outcome) return outcome.refusal
    return { own: false, message: `a reader ended as it began: ${JSON.stringify(outcome)}` }
  }
  const first = await Promise.all(Array.from({ length: count }, open))
  const bad = first.find((each): each is Refusal => 'message' in each)
  const good = first.filter((each): each is Reader => 'ask' in each)
  if (bad) {
    for (const each of good) each.end()
    return bad
  }
  const free = [...good]
  return {
    read: async ({ timeout, ...asked }) => {
      const idle = free.pop()
      const reader = idle?.alive() ? idle : await open()
      if ('message' in reader) return { refusal: reader }
      const outcome = await reader.ask({ asked }, timeout)
      free.push(reader)
      return outcome
    },
    close: () => {
      for (const each of free) each.end()
    },
  }
}
