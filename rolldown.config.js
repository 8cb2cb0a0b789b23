/**
 * The program as it is shipped: the command line, the library and the model's worker, with chunks that load when they are needed.
 * Packages of `dependencies` stay outside; all others are bundled as far as they are used. What maintainers run is bundled by itself.
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

const of = (paths, chunks, external = outside) => ({
  input: entries(paths),
  external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
  platform: 'node',
  plugins: [...faster, ...(chunks === 'chunks' ? [licencesIn('LICENSES.txt')] : [])],
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: `${chunks}/[name].js`,
  },
})

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
  of(['src/cli', 'src/index', 'src/reader', 'models/worker'], 'chunks'),
  ofPage('worker'),
  ofPage('network-thread'),
  of(maintained, 'src/maintain/chunks', [...outside, 'compromise', 'docx', 'fast-check', 'playwright-core']),
])
