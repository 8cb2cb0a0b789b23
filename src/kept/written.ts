/** Which files of a run are on the disk as they should be: a line for each, added when it is whole. */
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

interface Line {
  readonly path: string
  /** Of everything that the file is made of. */
  readonly of: string
  readonly size: number
  readonly time: number
}

function lineIn(text: string): Line | undefined {
  try {
    return JSON.parse(text)
  } catch {
    // A kill has cut the line off: its file is written again.
    return undefined
  }
}

const told = (path: string): Pick<Line, 'size' | 'time'> | undefined => {
  const found = statSync(path, { throwIfNoEntry: false })
  return found && { size: found.size, time: found.mtimeMs }
}

export interface Written {
  /** True where the file is there, made of the same, and nobody has touched it since. */
  readonly has: (path: string, of: string) => boolean
  readonly add: (path: string, of: string) => void
}

export function writtenIn(folder: string): Written {
  const file = join(folder, 'written.jsonl')
  const lines = existsSync(file) ? readFileSync(file, 'utf8').split('\n') : []
  const known = new Map(
    lines.flatMap((text) => {
      const line = lineIn(text)
      return line ? [[line.path, line] as const] : []
    }),
  )
  const text = (line: Line): string => `${JSON.stringify(line)}\n`
  writeFileSync(file, [...known.values()].map(text).join(''))
  return {
    has: (path, of) => {
      const line = known.get(path)
      const now = told(path)
      return line?.of === of && now?.size === line.size && now.time === line.time
    },
    add: (path, of) => {
      const now = told(path)
      if (now) appendFileSync(file, text({ path, of, ...now }))
    },
  }
}
