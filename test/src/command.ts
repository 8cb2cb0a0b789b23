/** The built program, as a user meets it: one run in a folder that goes when the tests end. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { projectRoot } from '../../src/load/files.js'

const cli = join(projectRoot, 'dist/src/cli.js')
export const folder = mkdtempSync(join(tmpdir(), 'atau-'))
afterAll(() => rmSync(folder, { recursive: true }))

export interface Ran {
  readonly status: number | null
  readonly out: string
  readonly said: string
}

export function atau(
  words: readonly string[],
  input: string | Buffer = '',
  environment: NodeJS.ProcessEnv = {},
): Ran {
  const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
    cwd: folder,
    env: { ...process.env, ...environment },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  })
  return { status, out: stdout, said: stderr }
}
