/** Which word is the family name, which the given name, which the patronymic. */

import type { Compound } from './compound.js'
import type { Role } from './name.js'
import type { Word } from './token.js'

export interface Seen extends Compound {
  readonly word: Word | undefined
}

/** Russian address by given name and patronymic: only in Russian letters, as -wicz and -vich end surnames too. */
const slavic = /(?:вич|вич[ауе]|вичем|вн[аыеу]|вной|ичн[аыеу]|ичной)$/u
const familyLike = (word: Word): boolean => word.family !== undefined && word.given === undefined
const givenLike = (word: Word): boolean => word.given !== undefined && !familyLike(word)

/** Index of the patronymic among the full words, or −1. */
function patronymicAt(full: readonly Seen[], initials: number): number {
  const at = full.findLastIndex((each) => each.word?.patronymic !== undefined)
  if (at < 0) return -1
  if (full.length > 2) return full.length > 3 || at > 0 ? at : -1
  if (full.length === 2 && initials === 0) {
    const other = full[1 - at]!.word!
    const isSlavic = slavic.test(full[at]!.word!.text)
    return isSlavic && at === 1 && (givenLike(other) || !familyLike(other))
      ? at
      : familyLike(other)
        ? at
        : -1
  }
  return -1
}

function rolesOfTwo(a: Seen, b: Seen): readonly [Role, Role] {
  if (a.segment !== b.segment) return ['family', 'given']
  if (a.capitals !== b.capitals) return a.capitals ? ['family', 'given'] : ['given', 'family']
  const one = a.word!
  const two = b.word!
  if (a.hyphen !== b.hyphen && b.hyphen && one.given === undefined) return ['family', 'family']
  if (familyLike(one) !== familyLike(two))
    return familyLike(one) ? ['family', 'given'] : ['given', 'family']
  if (givenLike(one) !== givenLike(two))
    return givenLike(one) ? ['given', 'family'] : ['family', 'given']
  if (one.family && !two.family) return ['family', 'given']
  if (two.family && !one.family) return ['given', 'family']
  return ['name', 'name']
}

function rolesOfMany(rest: readonly Seen[]): readonly Role[] {
  const segments = new Set(rest.map((each) => each.segment)).size
  if (segments > 1)
    return rest.map((each) => (each.segment === rest[0]!.segment ? 'family' : 'given'))
  if (rest.some((each) => each.capitals))
    return rest.map((each) => (each.capitals ? 'family' : 'given'))
  const last = rest.length - 1
  const family = rest.map((each) => familyLike(each.word!))
  if (family.filter(Boolean).length === 1) return family.map((is) => (is ? 'family' : 'given'))
  if (rest[last]!.hyphen)
    return rest.map((each, at) => (each.hyphen || at === last - 1 ? 'family' : 'given'))
  return rest.map((_, at) => (at === 0 || at === last ? 'name' : 'given'))
}

/** Roles in the order of the pieces; initials are given name and patronymic. */
export function rolesOf(seen: readonly Seen[]): readonly Role[] {
  const full = seen.filter((each) => !each.initial)
  const initials = seen.length - full.length
  const father = patronymicAt(full, initials)
  const roles = new Map<Seen, Role>()
  const rest = full.filter((_, at) => at !== father)
  if (father >= 0) roles.set(full[father]!, 'patronymic')
  const before = father > 0 ? full[father - 1] : undefined
  if (rest.length === 1) {
    const only = rest[0]!
    const lone = initials === 0 && father < 0
    const given = father >= 0 && !familyLike(only.word!)
    roles.set(only, given ? 'given' : lone && !only.word!.family ? 'name' : 'family')
  } else if (before && rest.length === 2 && full[0]!.segment === full[full.length - 1]!.segment) {
    for (const each of rest) roles.set(each, each === before ? 'given' : 'family')
  } else if (rest.length === 2 && initials > 0 && !rest.some((each) => familyLike(each.word!))) {
    roles.set(rest[0]!, 'name')
    roles.set(rest[1]!, 'name')
  } else if (rest.length === 2) {
    const [one, two] = rolesOfTwo(rest[0]!, rest[1]!)
    roles.set(rest[0]!, one)
    roles.set(rest[1]!, two)
  } else
    rolesOfMany(rest).forEach((role, at) => {
      roles.set(rest[at]!, role)
    })
  const hasGiven = [...roles.values()].some((role) => role === 'given')
  let nth = hasGiven || [...roles.values()].filter((role) => role === 'name').length > 1 ? 1 : 0
  return seen.map((each) => roles.get(each) ?? (nth++ === 0 ? 'given' : 'patronymic'))
}
