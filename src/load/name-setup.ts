import { readFileSync } from 'node:fs'
import { type Setup, setupOf } from '../../eval/names/compose/setup.js'
import { dataPath } from './files.js'
import { loadSurnames } from './match-rows.js'
import { loadSchemes } from './translit.js'

/** What invented people are made of. */
export function loadSetup(): Setup {
  const given = readFileSync(dataPath('names/match/given.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', gender = '', count = '', source = ''] = line.split('\t')
      return { name, gender, count: Number(count), source }
    })
  return setupOf(given, loadSurnames(), loadSchemes())
}
