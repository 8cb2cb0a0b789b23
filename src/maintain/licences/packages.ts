/** Packages of the lock file, with their licences and whether they run something when they are installed. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from '../../load/files.js'
import type { Use } from './allowed.js'

export interface Package {
  readonly name: string
  readonly version: string
  readonly licence: string
  readonly use: Use
  readonly script: boolean
}

interface Locked {
  readonly version?: string
  readonly license?: string
  readonly dev?: boolean
  readonly link?: boolean
  readonly hasInstallScript?: boolean
}

const readJson = (path: string) => JSON.parse(readFileSync(join(projectRoot, path), 'utf8'))

/** Each version once. A link stands for a folder of the project, which says its own licence. */
export function packagesIn(
  lock: { readonly packages: Readonly<Record<string, Locked>> } = readJson('package-lock.json'),
): readonly Package[] {
  const all = Object.entries(lock.packages).filter(([path, { link }]) => path !== '' && !link)
  const packages = all.map(
    ([path, each]): Package => ({
      name: path.replace(/^.*node_modules\//, ''),
      version: each.version ?? '',
      licence:
        each.license ??
        (path.includes('node_modules') ? '' : (readJson(`${path}/package.json`).license ?? '')),
      use: each.dev ? 'tool' : 'dependency',
      script: each.hasInstallScript === true,
    }),
  )
  return [
    ...new Map(packages.map((each) => [`${each.name}@${each.version} ${each.use}`, each])).values(),
  ]
}
