/**
 * Opens a script of `dist/chunks` with what V8 made of it when the program was built: nothing of it is parsed or compiled at the start. That
 * holds for the very V8 that was asked then; another one opens the script as any other, and from Node 22 on it keeps its own of it.
 */
import './compile-late.js'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import module, { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'

type Require = (name: string) => unknown
type Import = (name: string) => Promise<unknown>
type Body = (...given: readonly [object, Require, object, string, string, Import]) => void

const folder = dirname(fileURLToPath(import.meta.url))
const required = createRequire(import.meta.url)

/** What this V8 has kept. */
const own = join(folder, 'kept', process.versions.v8)
const keptOf = (name: string): string => join(own, name)

const scripts = new Map<string, Script>()
const opened = new Map<string, { readonly exports: object }>()

function scriptOf(name: string): Script {
  const filename = join(folder, name)
  const source = readFileSync(filename, 'utf8')
  const kept = keptOf(name)
  return new Script(
    `(function (exports, require, module, __filename, __dirname, __lent) { ${source}\n})`,
    { filename, ...(existsSync(kept) && { cachedData: readFileSync(kept) }) },
  )
}

function open(name: string): object {
  const before = opened.get(name)
  if (before) return before.exports
  const made = { exports: {} }
  opened.set(name, made)
  const script = scriptOf(name)
  scripts.set(name, script)
  const require = (other: string) =>
    other.startsWith('./') ? open(other.slice(2)) : required(other)
  const body = script.runInThisContext() as Body
  body(made.exports, require, made, join(folder, name), folder, (each) => import(each))
  return made.exports
}

export function start(name: string): void {
  if (existsSync(own)) open(name)
  else {
    ;(module as { readonly enableCompileCache?: () => void }).enableCompileCache?.()
    required(`./${name}`)
  }
}

/** A run of the build: what V8 has made of every script that it needed is kept. */
export function startAndKeep(name: string): void {
  process.on('exit', () => {
    mkdirSync(own, { recursive: true })
    for (const [each, script] of scripts) writeFileSync(keptOf(each), script.createCachedData())
  })
  open(name)
}
