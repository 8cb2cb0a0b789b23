/** Countries beside laws: `of the Republic of Kazakhstan`, `РК`, `Kazakhstan’s`. */
import type { Country } from './compile.js'
import { isGlued, isMark, plays, type Scene } from './scene.js'
import { step, type Trie } from './trie.js'

export interface CountryFound {
  readonly code: string
  readonly kind: Country['kind']
  /** `РК`, `Republic of Kazakhstan`: a form that titles of laws use. */
  readonly official: boolean
  /** Index after the last atom. */
  readonly to: number
}

/** The country named from the atom `at` on, the longest form. */
export function countryAt(scene: Scene, at: number): CountryFound | undefined {
  let found: CountryFound | undefined
  const { countries } = scene.lexicon
  if (!scene.pieces[at]?.keys.some((key) => countries.next.has(key))) return undefined
  let nodes: readonly Trie<Country>[] = [countries]
  for (let to = at; nodes.length > 0 && to < scene.pieces.length; ) {
    const article = to > at && plays(scene, to, 'the')
    const keys = scene.pieces[to]!.keys
    to++
    // Inside a name it comes and goes; behind `RK` it begins what follows.
    if (article) continue
    nodes = nodes.flatMap((node) => step(node, keys))
    const rows = nodes.flatMap((node) => node.values)
    const row = rows.find((each) => each.language === scene.language) ?? rows[0]
    if (row && fits(scene, at, row)) found = { ...row, to }
  }
  return found
}

/** Abbreviations of countries are written in capitals: `РК`, not `рк`; `US`, not `us`. */
const fits = (scene: Scene, at: number, row: Country): boolean =>
  row.form !== row.form.toUpperCase() ||
  scene.pieces[at]!.raw === scene.pieces[at]!.raw.toUpperCase()

const possessive = (scene: Scene, at: number): number => {
  if (!isMark(scene, at, "’'ʼ") || !isGlued(scene, at)) return at
  return scene.pieces[at + 1]?.raw === 's' && isGlued(scene, at + 1) ? at + 2 : at + 1
}

/** A country that stands right before `at`, and where it begins: `Kazakhstan’s`, `ҚР`, `Қазақстан Республикасының`. */
export function countryBefore(
  scene: Scene,
  at: number,
): (CountryFound & { readonly from: number }) | undefined {
  for (let from = Math.max(0, at - 5); from < at; from++) {
    const found = countryAt(scene, from)
    if (found && endOfLead(scene, found.to) === at) return { ...found, from }
  }
  return undefined
}

/** Behind a leading country: its possessive `’s`, its glued ending (`ҚР-ның`). */
export const endOfLead = (scene: Scene, at: number): number =>
  endOfWord(scene, possessive(scene, at))

/** Behind an ending that hangs on by a hyphen: `УК-нің`, `ҚР-ның`. */
export const endOfWord = (scene: Scene, at: number): number => {
  const atom = scene.pieces[at]
  return atom?.kind === 'word' &&
    isGlued(scene, at) &&
    /[-‑]/.test(scene.text[scene.starts[at]! - 1]!)
    ? at + 1
    : at
}

/** A country that follows a law's name: `of the RK`, `РК`, `(РК)`. */
export function countryAfter(scene: Scene, at: number, inside: boolean): CountryFound | undefined {
  let next = at
  if (plays(scene, next, 'of') || (inside && plays(scene, next, 'in'))) next++
  while (plays(scene, next, 'the')) next++
  const bracketed = next === at && isMark(scene, at, '(')
  const found = countryAt(scene, bracketed ? at + 1 : next)
  if (!found || found.kind === 'adjective') return undefined
  if (plays(scene, at, 'in') && !found.official) return undefined
  if (bracketed) return isMark(scene, found.to, ')') ? { ...found, to: found.to + 1 } : undefined
  const to = endOfWord(scene, found.to)
  return isMark(scene, to, "’'") && scene.pieces[to + 1]?.raw === 's' ? undefined : { ...found, to }
}
