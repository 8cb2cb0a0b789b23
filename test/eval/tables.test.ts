/** The READMEs quote what the program prints, and gains are told against the frozen run. */
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { expect, it } from 'vitest'

it.runIf(existsSync('dist/src/maintain/tables.js'))(
  'the tables are those of the program',
  () => {
    expect(() =>
      execFileSync('node', ['dist/src/maintain/tables.js', '--check'], { stdio: 'pipe' }),
    ).not.toThrow()
  },
  240_000,
)

it.runIf(existsSync('dist/src/cli.js'))(
  'gains are told against the frozen run',
  () => {
    const said = execFileSync('node', ['dist/src/cli.js', 'eval', '--gains'], { encoding: 'utf8' })
    expect(said).toMatch(/\d+ changes against the frozen run; strict F1 of all labels/)
  },
  120_000,
)
