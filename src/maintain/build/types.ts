/** Of the declarations that the compiler writes, those that the library shows. */
import { readdirSync, readFileSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'

function reached(file: string, found = new Set<string>()): ReadonlySet<string> {
  if (found.has(file)) return found
  found.add(file)
  for (const [, name] of readFileSync(file, 'utf8').matchAll(/from '([^']+)'/g)) {
    if (!name!.startsWith('.')) throw new Error(`${file}: the library's types need ${name}`)
    reached(join(dirname(file), name!.replace(/\.js$/, '.d.ts')), found)
  }
  return found
}

/** Deletes the others. Throws where one that is shown needs the types of a package. */
export function keepTypesOf(folder: string, entry: string): void {
  const kept = reached(join(folder, entry))
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }))
    if (name.endsWith('.d.ts') && !kept.has(join(folder, name))) rmSync(join(folder, name))
}
