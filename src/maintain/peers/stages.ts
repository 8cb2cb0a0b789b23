/** Which stage takes which share of the time, without the model. */
import { build } from '../../../pipeline/index.js'
import { textSource } from '../../ingest.js'
import { loadLexicon } from '../../load.js'

const rounds = 3

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

/** Stage → share. The texts are read once before anything is counted. */
export async function stageShares(
  texts: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const stages = build(loadLexicon())
  const sources = texts.map((text) => textSource(text, 'text'))
  for (const source of sources) await stages.run(source)
  const costs = new Map<string, number>()
  for (let round = 0; round < rounds; round++)
    for (const source of sources) {
      let begun = cpu()
      await stages.run(source, (name) => {
        const now = cpu()
        costs.set(name, (costs.get(name) ?? 0) + now - begun)
        begun = cpu()
      })
    }
  const all = [...costs.values()].reduce((sum, each) => sum + each, 0)
  return Object.fromEntries(
    [...costs].map(([name, cost]) => [name, Math.round((cost / all) * 1000) / 1000]),
  )
}
