/**
 * The program as it is shipped: the command line, the library and the model's worker, as scripts (`src/start.ts` says why) that are opened when
 * they are needed. Packages of `dependencies` stay outside; all others are bundled as far as they are used. What maintainers run is bundled by itself.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { defineConfig } from 'rolldown'
import { faster } from './rolldown.faster.js'

const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'))
const outside = Object.keys({ ...dependencies, ...peerDependencies })

const entries = (paths) => Object.fromEntries(paths.map((path) => [path, `${path}.ts`]))

/** Licences of the packages that are bundled, as they ask for. */
const licencesIn = (fileName) => ({
  name: 'licences',
  generateBundle(_, bundle) {
    const within = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//
    const modules = Object.values(bundle).flatMap(({ moduleIds = [] }) => moduleIds)
    const folders = new Set(modules.flatMap((id) => within.exec(id)?.[1] ?? []))
    const texts = [...folders].sort().map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'))
      const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each))
      return `${name} ${version} (${license})\n\n${file ? readFileSync(`${folder}/${file}`, 'utf8') : ''}`
    })
    this.emitFile({ type: 'asset', fileName, source: texts.join('\n\n---\n\n') })
  },
})

const isOf = (names) => (id) => names.some((name) => id === name || id.startsWith(`${name}/`))

/** The one module that waits before it is there, for rows that are newer than their tables: a script has them at once. */
const atOnce = {
  name: 'at-once',
  resolveId: (source) => (source === './parts.cjs' ? { id: source, external: 'absolute' } : null),
  transform: {
    filter: { id: /\/src\/load\/table\.ts$/ },
    handler(code) {
      const waiting = "await import('./parts.js')"
      if (!code.includes(waiting)) throw new Error(`src/load/table.ts: expected ${waiting}`)
      return { code: code.replace(waiting, "require('./parts.cjs')"), map: null }
    },
  },
}

/** What opens a script from outside. */
const doors = {
  'src/cli.js': `#!/usr/bin/env node\nimport { start } from '../chunks/start.js'\n\nstart('cli.cjs')\n`,
  'src/reader.js': `import { start } from '../chunks/start.js'\n\nstart('reader.cjs')\n`,
  'models/worker.js': `import { start } from '../chunks/start.js'\n\nstart('worker.cjs')\n`,
  'src/index.js': `export * from '../chunks/index.cjs'\n`,
}

const withDoors = {
  name: 'doors',
  generateBundle() {
    for (const [fileName, source] of Object.entries(doors))
      this.emitFile({ type: 'asset', fileName, source })
  },
}

/** A script that V8 has kept cannot import a package by itself: who opens it lends it the means. */
const lentImport = {
  name: 'lent-import',
  renderChunk(code) {
    const lent = code.replaceAll(/\bimport\((?="[^."])/g, '__import(')
    if (lent === code) return null
    const means = "typeof __lent === 'undefined' ? (name) => import(name) : __lent"
    return `const __import = ${means};\n${lent}`
  },
}

/** What runs all the time is one script: a name of another one is looked up at each use. */
const together = {
  name: 'pipeline',
  test: /\/pipeline\/(?!.*schema)(?!names\/(?:distance|match\/dedupe))/,
}

const scripts = {
  input: {
    cli: 'src/cli.ts',
    index: 'src/index.ts',
    reader: 'src/reader.ts',
    worker: 'models/worker.ts',
    parts: 'src/load/parts.ts',
  },
  external: isOf(outside),
  platform: 'node',
  plugins: [atOnce, ...faster, lentImport, licencesIn('LICENSES.txt'), withDoors],
  output: {
    dir: 'dist',
    format: 'cjs',
    entryFileNames: 'chunks/[name].cjs',
    chunkFileNames: 'chunks/[name].cjs',
    codeSplitting: { groups: [together], includeDependenciesRecursively: false },
  },
}

const start = {
  input: 'src/start.ts',
  platform: 'node',
  output: { file: 'dist/chunks/start.js', format: 'es' },
}

/** What of Node the page does without, each with its stand-in in a browser. */
const stands = (name) => resolve(`src/page/host/${name}.ts`)
const twins = new Map([
  [resolve('src/load/countries.ts'), stands('countries')],
  [resolve('src/load/files.ts'), stands('files')],
  [resolve('src/load/table.ts'), stands('table')],
  [resolve('src/load/version.ts'), stands('version')],
  [resolve('src/register/database.ts'), stands('database')],
  ['node:crypto', stands('crypto')],
  ['node:zlib', stands('zlib')],
  ['write-excel-file/node', stands('workbook')],
])

const inBrowser = {
  name: 'in-browser',
  resolveId: {
    order: 'pre',
    async handler(source, importer, options) {
      if (source === 'csv-stringify/sync') return this.resolve('csv-stringify/browser/esm/sync', importer)
      if (twins.has(source)) return twins.get(source)
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (found?.id.endsWith('/mammoth/browser/unzip.js')) return stands('unzip')
      return twins.get(found?.id) ?? found
    },
  },
}

/** A script of the page: one file for a classic worker. */
const ofPage = (name) => ({
  input: `src/page/${name}.ts`,
  platform: 'browser',
  plugins: [...faster, inBrowser, licencesIn(`${name}.licences.txt`)],
  transform: { define: { 'import.meta.url': '"blob:page"', 'import.meta': '{}' } },
  output: { file: `dist/page/${name}.js`, format: 'iife', codeSplitting: false, minify: true },
})

const maintained = readdirSync('src/maintain')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/maintain/${name.slice(0, -'.ts'.length)}`)

export default defineConfig([
  scripts,
  start,
  ofPage('worker'),
  ofPage('network-thread'),
  {
    input: entries(maintained),
    external: isOf([...outside, 'compromise', 'docx', 'fast-check', 'playwright-core']),
    platform: 'node',
    plugins: faster,
    output: {
      dir: 'dist',
      format: 'es',
      entryFileNames: '[name].js',
      chunkFileNames: 'src/maintain/chunks/[name].js',
    },
  },
])
