/** Licences of all that the program is made of, and what its packages do when they are installed. */
import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { projectRoot } from '../../src/load/files.js'
import { isAllowed } from '../../src/maintain/licences/allowed.js'
import { dataFiles, licenceRows, toldFiles } from '../../src/maintain/licences/files.js'
import { packagesIn } from '../../src/maintain/licences/packages.js'

describe('licences', () => {
  it('are told of every file of data and weights, and free', () => {
    const { of, problems } = toldFiles(dataFiles(), licenceRows())
    expect(problems).toEqual([])
    expect(of.length).toBeGreaterThan(200)
    for (const { path, row } of of)
      expect(
        isAllowed(row.licence, path.startsWith('models/') ? 'weights' : 'data'),
        `${path}: ${row.licence}`,
      ).toBe(true)
  })

  it('are asked of a new file, and a row without a file is told', () => {
    const row = { files: 'data/x/*.tsv', source: 'own rows', licence: 'MIT' }
    const paths = ['data/x/a.tsv', 'data/x/deep/b.tsv', 'data/x/c.json']
    expect(toldFiles(paths, [row, { ...row, files: 'data/y.tsv' }]).problems).toEqual([
      'data/x/deep/b.tsv: has no source and licence; expected a row in data/licences.tsv',
      'data/x/c.json: has no source and licence; expected a row in data/licences.tsv',
      'data/licences.tsv: data/y.tsv: no such file',
    ])
  })

  it('of packages are free; those in the package freer', () => {
    const packages = packagesIn()
    expect(packages.filter(({ use }) => use === 'dependency').length).toBeGreaterThan(30)
    expect(packages.filter(({ licence, use }) => !isAllowed(licence, use))).toEqual([])
    const bundled = readFileSync(join(projectRoot, 'dist/LICENSES.txt'), 'utf8')
    const named = [...bundled.matchAll(/^(\S+ \d+\.\d+\.\d+\S*) \((.+)\)$/gm)]
    expect(named.length).toBeGreaterThan(5)
    expect(named.filter(([, , licence]) => !isAllowed(licence!, 'dependency'))).toEqual([])
  })

  it('that are not known, or not for that use, are refused', () => {
    expect(isAllowed('GPL-3.0-or-later', 'tool')).toBe(false)
    expect(isAllowed('(MIT OR GPL-3.0-or-later)', 'dependency')).toBe(true)
    expect(isAllowed('MIT AND GPL-3.0-or-later', 'dependency')).toBe(false)
    expect(isAllowed('MPL-2.0', 'dependency')).toBe(false)
    expect(isAllowed('', 'tool')).toBe(false)
  })
})

describe('packages of the package', () => {
  it('run nothing when they are installed', () => {
    expect(packagesIn().filter(({ use, script }) => use === 'dependency' && script)).toEqual([])
    const locked = { 'node_modules/a': { version: '1.0.0', hasInstallScript: true } }
    expect(packagesIn({ packages: locked })[0]!.script).toBe(true)
    expect(readFileSync(join(projectRoot, '.npmrc'), 'utf8')).toContain('ignore-scripts=true')
    const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
    expect(
      Object.keys(scripts).filter((name) => /^(?:pre|post)?install$|^prepare$/.test(name)),
    ).toEqual([])
  })

  it('stand in a bill of materials', () => {
    const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], {
      cwd: projectRoot,
      encoding: 'utf8',
      maxBuffer: 1 << 26,
    })
    const { bomFormat, components } = JSON.parse(stdout) as {
      readonly bomFormat: string
      readonly components: readonly { readonly name: string; readonly version: string }[]
    }
    expect(bomFormat).toBe('CycloneDX')
    const listed = new Set(components.map(({ name, version }) => `${name}@${version}`))
    const own = packagesIn().filter(({ use }) => use === 'dependency')
    expect(own.filter(({ name, version }) => !listed.has(`${name}@${version}`))).toEqual([])
  })
})
