/** Ends a process that hangs: a thread of its own hears the process work, and says where it stopped. */
import { Worker } from 'node:worker_threads'

const thread = `
const { workerData: { shared, seconds } } = require('node:worker_threads')
const { writeSync } = require('node:fs')
const beats = new Int32Array(shared, 0, 1)
const note = new Uint8Array(shared, 8)
let last = -1
let used = 0
const cpu = () => (({ user, system }) => (user + system) / 1e6)(process.cpuUsage())
setInterval(() => {
  const now = Atomics.load(beats, 0)
  if (now !== last) used = cpu()
  else if (cpu() - used > seconds) {
    const text = Buffer.from(note.slice(0, note.indexOf(0))).toString()
    writeSync(2, 'fuzz: no end after ' + seconds + ' s of processor: ' + text + '\\n')
    process.kill(process.pid, 'SIGKILL')
  }
  last = now
}, 1000)
`
const longest = 4000

export interface Watchdog {
  /** What is at work now, in a line. */
  readonly beat: (what: string) => void
  readonly stop: () => Promise<unknown>
}

/** `seconds` of processor time without a beat end the process. */
export function watchdog(seconds: number): Watchdog {
  const shared = new SharedArrayBuffer(8 + longest + 1)
  const beats = new Int32Array(shared, 0, 1)
  const note = new Uint8Array(shared, 8)
  const worker = new Worker(thread, { eval: true, workerData: { shared, seconds } })
  worker.unref()
  return {
    beat: (what) => {
      note.fill(0)
      new TextEncoder().encodeInto(what.slice(0, longest / 4), note.subarray(0, longest))
      Atomics.add(beats, 0, 1)
    },
    stop: () => worker.terminate(),
  }
}
