/**
 * Linking month by month against all at once on invented reports: `node dist/src/maintain/bench-register.js [PEOPLE]`.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { madeMonths } from '../../eval/bench/months.js'
import { bCubed, type Clusters } from '../../eval/clusters/measures.js'
import { linkPeople } from '../../pipeline/link/index.js'
import { romaniser } from '../../pipeline/names/translit/scheme.js'
import { loadMatcher } from '../load/match.js'
import { loadGiven } from '../load/match-rows.js'
import { loadScheme } from '../load/translit.js'
import { continueRegister } from '../register/continue.js'
import { registerRun } from '../register/run.js'

const matcher = loadMatcher()
const linker = {
  link: (documents, register) => linkPeople(documents, matcher, [], { register }),
  matcher: () => matcher,
} satisfies Parameters<typeof continueRegister>[2]

const given = loadGiven().filter((_, at) => at % 2 === 0)
const [kazakh, russian] = [
  ['kk-press', 'kk-bgn-pcgn'],
  ['ru-press', 'ru-icao-9303'],
].map((ids) => ids.map((id) => romaniser(loadScheme(id))))
const clustersOf = (ids: Iterable<readonly [string, string | number]>): Clusters => {
  const out = new Map<string | number, Set<string>>()
  for (const [mention, person] of ids) out.set(person, (out.get(person) ?? new Set()).add(mention))
  return [...out.values()]
}
const folder = mkdtempSync(join(tmpdir(), 'atau-'))
for (const seed of [1, 2]) {
  const { reports, truth } = madeMonths({
    seed,
    people: Number(process.argv[3] ?? 400),
    surnames: Number(process.argv[2] ?? 200),
    months: 24,
    entries: Number(process.argv[4] ?? 60),
    given,
    kazakh: kazakh!,
    russian: russian!,
  })
  const gold = clustersOf(truth)
  const begun = performance.now()
  const atOnce = clustersOf(
    linkPeople(reports, matcher, []).people.flatMap(({ personId, mentions }) =>
      mentions.map((mention) => [mention, personId] as const),
    ),
  )
  const after = performance.now()
  const months = (name: string, order: readonly (typeof reports)[number][]): Clusters => {
    const path = join(folder, name)
    for (const report of order) continueRegister(path, [report], linker)
    return clustersOf(
      registerRun(path).people.flatMap(({ personId, mentions }) =>
        mentions.map((mention) => [mention, personId] as const),
      ),
    )
  }
  const forth = months(`${seed}-a.db`, reports)
  const mid = performance.now()
  const back = months(`${seed}-b.db`, [...reports].reverse())
  const mixed = months(
    `${seed}-c.db`,
    reports.map((_, at) => reports[(at * 7) % reports.length]!),
  )
  const b3 = (a: Clusters, b: Clusters) => bCubed(a, b).f1.toFixed(4)
  console.log(
    `seed ${seed}: ${truth.size} mentions, ${gold.length} people; at once ${atOnce.length} ${b3(gold, atOnce)} in ${Math.round(after - begun)} ms;`,
    `months ${forth.length} ${b3(gold, forth)} in ${Math.round(mid - after)} ms, back ${b3(gold, back)}, mixed ${b3(gold, mixed)};`,
    `between ${b3(forth, back)} ${b3(forth, mixed)}, to at once ${b3(atOnce, forth)}; ${statSync(join(folder, `${seed}-a.db`)).size >> 10} KB`,
  )
}
rmSync(folder, { recursive: true })
