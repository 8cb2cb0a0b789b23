/** `atau page`: the whole program as one page. Returns the exit status. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { pageHtml } from './page/markup.js'
import { licences, packedParts } from './page/parts.js'
import { describe } from './problem.js'
import { attempt } from './run.js'
import { interruptible, writeWhole } from './write/files.js'

export interface PageOptions {
  /** Directory for the page. */
  readonly out: string
  readonly model?: 'none'
}

async function write({ out, model }: PageOptions): Promise<string> {
  const path = join(out, model === 'none' ? 'atau-rules.html' : 'atau.html')
  const parts: (readonly [string, string])[] = []
  for await (const each of packedParts(model !== 'none')) parts.push(each)
  await interruptible(() => writeWhole({ path, pieces: () => pageHtml(parts, licences()) }))
  return path
}

export async function page(options: PageOptions): Promise<number> {
  const done = await attempt('page', () => write(options))
  if ('failure' in done) {
    process.stderr.write(`atau: ${describe(done.failure.error)}\n`)
    return 1
  }
  const megabytes = (statSync(done.value).size / 1e6).toFixed(1)
  process.stderr.write(`atau: ${done.value}, ${megabytes} MB; open it in a browser\n`)
  return 0
}
