/** Runs the command line in a process of its own and says what it cost. */
import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

export interface Cost {
  /** Processor seconds. */
  readonly cpu: number
  readonly wall: number
  /** Largest resident size, bytes. */
  readonly memory: number
}

export interface Metered extends Cost {
  /** What it said on standard error. */
  readonly said: string
}

/** `folder`: where the measuring is kept. `side`: the folder of a build. Throws where the command fails. */
export function meter(folder: string): (side: string, words: readonly string[]) => Metered {
  const script = join(folder, 'meter.mjs')
  const measured = join(folder, 'measured.json')
  writeFileSync(
    script,
    `import { writeFileSync } from 'node:fs'
process.on('exit', () => {
  const { user, system } = process.cpuUsage()
  const { maxRSS } = process.resourceUsage()
  writeFileSync(${JSON.stringify(measured)}, JSON.stringify({ cpu: (user + system) / 1e6, memory: maxRSS * 1024 }))
})`,
  )
  return (side, words) => {
    const begun = performance.now()
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', script, join(side, 'dist/src/cli.js'), ...words],
      { encoding: 'utf8', maxBuffer: 1 << 30, stdio: ['ignore', 'ignore', 'pipe'] },
    )
    const wall = (performance.now() - begun) / 1000
    if (status !== 0) throw new Error(`${side}: exit ${status}: ${stderr.slice(-300)}`)
    return { ...JSON.parse(readFileSync(measured, 'utf8')), wall, said: stderr }
  }
}
