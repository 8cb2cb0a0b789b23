/** Every text that the project carries to be read. */
import { readdirSync, readFileSync } from 'node:fs'
import { dataPath } from '../../src/load/files.js'

export const texts: readonly (readonly [string, string])[] = ['gold', 'gold/challenge', 'samples']
  .flatMap((folder) =>
    readdirSync(dataPath(folder))
      .filter((name) => name.endsWith('.txt'))
      .map((name) => `${folder}/${name}`),
  )
  .map((name) => [name, readFileSync(dataPath(name), 'utf8')])
