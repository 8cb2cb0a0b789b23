/** Is it one place? By spelling alone, or by rows of names that one place goes by. */
import type { SamePlace } from './pair.js'

export const plainName = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{M}'’ʼ]/gu, '')
    .toLowerCase()

export const sameSpelling: SamePlace = (a, b) => plainName(a) === plainName(b)

const bare = (name: string): string =>
  plainName(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/ city\b/, '')
    .replace(/ oblast\b/, ' region')
    .replace('kazakhstan region', 'kazakhstan')
    .trim()

const region = / region$/

/** `rows`: one place a line, its names with a tab between. A region may go by any name of its town. */
export function samePlaceBy(rows: string): SamePlace {
  const sets = rows
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => new Set(line.split('\t').map(bare)))
  const known = (a: string, b: string) =>
    a === b || sets.some((names) => names.has(a) && names.has(b))
  return (a, b) => {
    const [one, other] = [bare(a), bare(b)]
    if (known(one, other)) return true
    return (
      region.test(one) &&
      region.test(other) &&
      known(one.replace(region, ''), other.replace(region, ''))
    )
  }
}
