/** A town that no list has: who lives there, was born there or goes there tells it (`родом из Кладно`, `переехала в Злин`). */
import { isSurname } from './context.js'
import type { Line } from './line.js'
import { matchAt } from './match.js'
import type { Proposal } from './proposal.js'
import type { Role } from './words.js'

const shortest = 4
/** How far before the preposition the verb may stand, and how far behind the name. */
const reach = { before: 5, behind: 2 }

const ends = /^[.;:!?…«»"“”()—–]$/u

const others: readonly Role[] = [
  'opener',
  'nationality',
  'month',
  'office',
  'body',
  'body-capital',
  'type-after',
  'type-before',
  'slogan',
  'no-village',
]

/** A word with a capital by itself and of no other kind; nobody comes from a person or lives in one. */
const free = (line: Line, at: number): boolean =>
  line.capital(at) &&
  line.joined(at) &&
  /^\p{Lu}[\p{Ll}-]+$/u.test(line.raw(at)) &&
  line.word(at).length >= shortest &&
  !(line.joined(at + 1) && (line.capital(at + 1) || line.initial(at + 1))) &&
  (line.is('head-preposition', at - 1) || !isSurname(line, at)) &&
  !others.some((role) => line.is(role, at)) &&
  !line.lexicon.isOrdinary(line.word(at), 'ru')

function sojourns(line: Line, preposition: number): boolean {
  for (let at = preposition - 1; at >= Math.max(0, preposition - reach.before); at--) {
    if (ends.test(line.raw(at))) return false
    if (line.phrase('sojourn', at)) return true
    if (line.ends('verb', at)) return false
  }
  for (let at = preposition + 2; at < preposition + 2 + reach.behind; at++) {
    if (!line.isWord(at)) return false
    if (line.is('sojourn', at)) return true
  }
  return false
}

/** `через Грац к Эссену`: a way goes on from a town. */
const goesOn = (line: Line, preposition: number): boolean =>
  line.is('towards', preposition) &&
  line.is('locative', preposition - 2) &&
  matchAt(line, preposition - 1) !== undefined

export function unlisted(line: Line, token: number): readonly Proposal[] {
  if (line.language !== 'ru' || !free(line, token)) return []
  const before = token - 1
  const stays = line.is('locative', before) && sojourns(line, before)
  if (!stays && !goesOn(line, before)) return []
  return [{ start: line.start(token), end: line.end(token), by: 'unlisted', score: 0.55 }]
}
