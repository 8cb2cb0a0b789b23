/** The name of a law at a place: `Criminal Code of the RK`, `УК РК`, `Law “On Political Parties”`, `ҚР ҚК`. */
import { countryAfter, countryBefore, endOfWord } from './country.js'
import { yearBehind } from './issue-date.js'
import type { LawRow } from './lexicon.js'
import { numberedTreatyAt } from './numbered.js'
import { endOf, isMark, plays, type Scene } from './scene.js'
import { titleAt } from './title.js'
import { topicAt } from './topic.js'
import { unlistedAt } from './unlisted.js'
import { longestRow, type Walk } from './walk.js'

export interface LawName {
  /** First atom and the one after the last; a country in front is not counted. */
  readonly from: number
  readonly to: number
  /** `KZ-CC`, `RU-CC`, `KZ-LAW-…`; undefined for a title that no row knows. */
  readonly law?: string
  readonly row?: LawRow
  /** Needs an article or a country beside it. */
  readonly short: boolean
  /** A country named with it, before or after. */
  readonly country?: string
  /** Where a country in front begins. */
  readonly lead?: number
  /** Written `Law on …`, `«… туралы» Заң`: what stands in front of it is no part of it. */
  readonly titled: boolean
}

const capitals = (raw: string): number => raw.match(/\p{Lu}/gu)?.length ?? 0

const allowed =
  (scene: Scene, from: number) =>
  ({ named, to }: Walk): boolean =>
    !named.capitals || capitals(scene.text.slice(scene.starts[from]!, endOf(scene, to - 1))) > 1

/** Kazakh laws by their row; another country's code by the same rest of the id. */
const idOf = (row: LawRow, country: string | undefined): string =>
  country && country !== 'KZ' && row.id.startsWith('KZ-') ? row.id.replace('KZ', country) : row.id

/** The same name where the words in front of it tell its country: `Kyrgyzstan’s` + `Criminal Code`. */
export const abroad = (name: LawName, country: string): LawName =>
  name.country || !name.row || name.row.head === 'treaty'
    ? name
    : { ...name, country, law: idOf(name.row, country) }

export function lawNameAt(scene: Scene, at: number): LawName | undefined {
  const piece = scene.pieces[at]
  if (!piece || piece.kind === 'number') return undefined
  const defined = scene.defined.get(piece.raw)
  if (defined) return nameOf(scene, at, { to: at + 1, short: true, titled: false, ...defined })
  if (plays(scene, at, 'constitutional')) {
    const law = lawNameAt(scene, at + 1)
    if (law?.titled) return { ...law, from: at }
  }
  const topic = topical(scene, at)
  const title = titleAt(scene, at)
  const whole = topic && title && plays(scene, topic.to, 'in', 'and') ? undefined : title
  const longest = [listed(scene, at), whole, topic, numberedTreatyAt(scene, at)].reduce<
    Bare | undefined
  >((best, each) => (each && each.to > (best?.to ?? 0) ? each : best), undefined)
  // `European Convention on Extradition` is not that on human rights.
  const cut = longest?.row?.head === 'treaty' && plays(scene, longest.to, 'on')
  const other = cut ? listed(scene, longest.to - 1) : undefined
  const unlisted = !longest || cut || longest === topic ? unlistedAt(scene, at) : undefined
  const beyond = longest === topic && longest && !cut ? longest.to + 1 : 0
  // `закон о защите прав потребителей финансовых услуг` is not the one on consumers.
  const found = other ?? (unlisted && unlisted.to > beyond ? unlisted : undefined) ?? longest
  return found && nameOf(scene, at, found)
}

function listed(scene: Scene, at: number): Bare | undefined {
  const found = longestRow(scene, scene.lexicon.names, at, allowed(scene, at))
  if (!found) return undefined
  const { named, to, country } = found
  const titled = named.law.head === 'law'
  return { to, row: named.law, short: named.short, titled, ...(country && { country }) }
}

function topical(scene: Scene, at: number): Bare | undefined {
  const found = topicAt(scene, at)
  return found && { ...found, short: false, titled: found.row.head === 'law' }
}

export type Bare = Omit<LawName, 'from' | 'law' | 'lead'> & { readonly slug?: string }

/** The name with the country beside it and the id that follows from both. */
export function nameOf(scene: Scene, from: number, bare: Bare): LawName {
  const { slug, ...name } = bare
  const own = endOfWord(scene, name.to)
  // `… туралы заң жобасы`
  const end = name.titled && plays(scene, own, 'draft') ? endOfWord(scene, own + 1) : own
  const national = name.row?.head !== 'treaty'
  const before = national ? countryBefore(scene, from) : undefined
  const after = national && !name.country ? countryAfter(scene, end, name.titled) : undefined
  const country = name.country ?? after?.code ?? before?.code
  const law = name.row ? idOf(name.row, country) : slug && `${country ?? 'KZ'}-LAW-${slug}`
  return {
    ...name,
    from,
    to: name.row?.head === 'code' ? yearBehind(scene, after?.to ?? end) : (after?.to ?? end),
    ...(law && { law }),
    ...(country && { country }),
    ...(before?.kind === 'noun' && { lead: before.from }),
  }
}

/** `Constitution Day`, `площадь Конституции`: the name of something else. */
export function isGuarded(scene: Scene, name: LawName): boolean {
  const draft = name.titled && plays(scene, name.from - 1, 'draft')
  if (!draft && plays(scene, name.from - 1, 'before', 'both')) return true
  // `УИК № 12` is a polling station.
  if (name.row?.head === 'code' && plays(scene, name.to, 'number-sign')) return true
  const next = isMark(scene, name.to, '-‑') ? name.to + 1 : name.to
  return plays(scene, next, 'after', 'both')
}
