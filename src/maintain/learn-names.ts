/**
 * Learns data/names/match/{costs,weights}.json: `node dist/src/maintain/learn-names.js CORPORA`. The folder holds
 * `wd_en_ru_tokens_train80.tsv` (latin, cyrillic, count) and `dev_pairs.tsv` (label, a, b, source, group).
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { learnNames } from '../../eval/names/learn/index.js'
import { readPairs } from '../../eval/names/pairs.js'
import { dataPath } from '../load/files.js'
import { loadMatchRows } from '../load/match-rows.js'
import { loadSetup } from '../load/name-setup.js'
import { loadSchemes } from '../load/translit.js'

const startingWeights = 'names/match/weights.start.json'

function learn(folder: string): void {
  const text = (name: string) => readFileSync(join(folder, name), 'utf8')
  const words = text('wd_en_ru_tokens_train80.tsv')
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [latin, cyrillic] = line.split('\t')
      return latin && cyrillic ? [{ latin, cyrillic }] : []
    })
  const weights = JSON.parse(readFileSync(dataPath(startingWeights), 'utf8'))
  const { costs, weights: learnt } = learnNames({
    data: { ...loadMatchRows(), weights },
    schemes: loadSchemes().filter((scheme) => scheme.id !== 'kk-russian'),
    setup: loadSetup(),
    words,
    pairs: readPairs(text('dev_pairs.tsv')),
  })
  writeFileSync(dataPath('names/match/costs.json'), `${JSON.stringify(costs, null, 1)}\n`)
  writeFileSync(dataPath('names/match/weights.json'), `${JSON.stringify(learnt, null, 1)}\n`)
}

const [folder] = process.argv.slice(2)
if (folder === undefined) {
  process.stderr.write('learn-names: expected the folder of the corpora\n')
  process.exitCode = 2
} else learn(folder)
