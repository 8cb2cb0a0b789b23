/**
 * The program as it is shipped: the command line, the library and the model's worker, with chunks that load when they are needed.
 * Packages of `dependencies` stay outside; all others are bundled as far as they are used. What maintainers run is bundled by itself.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { defineConfig } from 'rolldown'

const { dependencies = {}, peerDependencies = {} } = JSON.parse(readFileSync('package.json', 'utf8'))
const outside = Object.keys({ ...dependencies, ...peerDependencies })

const entries = (paths) => Object.fromEntries(paths.map((path) => [path, `${path}.ts`]))

const of = (paths, chunks, external = outside) => ({
  input: entries(paths),
  external: (id) => external.some((name) => id === name || id.startsWith(`${name}/`)),
  platform: 'node',
  output: {
    dir: 'dist',
    format: 'es',
    entryFileNames: '[name].js',
    chunkFileNames: `${chunks}/[name].js`,
  },
})

const maintained = readdirSync('src/maintain')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => `src/maintain/${name.slice(0, -'.ts'.length)}`)

export default defineConfig([
  of(['src/cli', 'src/index', 'models/worker'], 'chunks'),
  of(maintained, 'src/maintain/chunks', [...outside, 'compromise']),
])
