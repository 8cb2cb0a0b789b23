/** Which people of a register the names of new reports may be: by blocking keys first, then by comparison. */

import { spoken } from '../names/match/judged.js'
import type { Matcher } from '../names/match/matcher.js'
import type { Judged } from './judged.js'
import { fitness, fitting } from './lone.js'
import { nearKeys, pairedKeys, surnameKeys } from './pairs.js'
import type { Hit, KeyKind, KnownSpelling, Register, Spelt } from './register.js'
import { type Named, namedOf, type Subject } from './subjects.js'

/** Keys of every word that may be a surname, as it is: by these a word standing alone finds a fuller name. */
export const exactKeys = ({ name }: Pick<Named, 'name'>): readonly number[] =>
  name.parts.flatMap((part) =>
    part.kind !== 'full' || part.role === 'patronymic' || part.role === 'given'
      ? []
      : [...part.word.keys, ...part.word.bareKeys, ...part.word.givenKeys],
  )

/** Less likely people are not even shown for review: a large register has too many of them. */
const likely = 0.35

/** A surname of two consonants with one of them gone says nothing. */
const shortest = 100

/** Of the surname, and of it with a consonant gone. */
function surnamePairs(named: Pick<Named, 'name'>): readonly number[] {
  const own = new Set(surnameKeys(named))
  return pairedKeys(named, (part) =>
    nearKeys(part).filter((key) => key >= shortest || own.has(key)),
  )
}

/** The keys under which a register keeps a spelling. */
export function keysOf(
  matcher: Matcher,
  spelt: Spelt,
): Readonly<Record<KeyKind, readonly number[]>> {
  const named = namedOf(spelt, matcher)
  if (named.name.problem) return { near: [], alone: [], fuller: [] }
  const exact = [...new Set(exactKeys(named))]
  return named.lone
    ? { near: [], alone: exact, fuller: [] }
    : { near: [...new Set(surnamePairs(named))], alone: [], fuller: exact }
}

type Find = (keys: readonly number[]) => ReadonlySet<KnownSpelling>

/** All keys asked for at once, then told key by key. */
function finder(register: Register, kind: KeyKind, keys: Iterable<number>): Find {
  const byKey = new Map<number, KnownSpelling[]>()
  const hits: readonly Hit[] = register.hits(kind, new Set(keys))
  for (const { key, spelling } of hits) {
    const found = byKey.get(key)
    if (found) found.push(spelling)
    else byKey.set(key, [spelling])
  }
  return (asked) => new Set(asked.flatMap((key) => byKey.get(key) ?? []))
}

const oncePerKey = (subjects: readonly Subject[]): readonly Subject[] => [
  ...new Map(subjects.map((subject) => [subject.key, subject])).values(),
]

/** Ids of people whom one of these names may be, and of those that stand in the way of being sure. */
export function candidatesOf(
  matcher: Matcher,
  register: Register,
  subjects: readonly Subject[],
  judged: readonly Judged[],
): ReadonlySet<string> {
  const names = oncePerKey(subjects)
  const comparable = names.filter(({ name }) => !name.problem)
  const full = comparable.filter(({ lone }) => !lone)
  const lone = comparable.filter((subject) => subject.lone)
  const found = new Set(register.spelt(askedByText(names, judged)))
  const parsed = new Map<KnownSpelling, Named>()
  const named = (spelling: KnownSpelling): Named => {
    const known = parsed.get(spelling) ?? namedOf(spelling, matcher)
    parsed.set(spelling, known)
    return known
  }

  const near = finder(register, 'near', full.flatMap(surnamePairs))
  for (const subject of full)
    for (const spelling of near(surnamePairs(subject))) {
      const { probability, contradictions } = matcher.judge(subject.name, named(spelling).name)
      if (contradictions.length === 0 && probability >= likely) found.add(spelling.personId)
    }

  const exact = finder(register, 'alone', comparable.flatMap(exactKeys))
  const alone = new Map<string, Named>()
  for (const subject of full)
    for (const spelling of exact(exactKeys(subject))) {
      const other = named(spelling)
      if (fitness(matcher, other, subject, false) <= fitting) continue
      found.add(spelling.personId)
      alone.set(other.key, other)
    }
  for (const subject of lone)
    for (const spelling of exact(exactKeys(subject)))
      if (named(spelling).key === subject.key) found.add(spelling.personId)

  // A word alone is nobody's for sure while another fuller name fits it.
  const words: readonly Named[] = [...lone, ...alone.values()]
  const fuller = finder(register, 'fuller', words.flatMap(exactKeys))
  for (const word of words)
    for (const spelling of fuller(exactKeys(word))) {
      if (fitness(matcher, word, named(spelling), false) > fitting) found.add(spelling.personId)
    }
  return found
}

/** Names that cannot be compared are found by their letters; so is what a person has judged to be the same. */
function askedByText(names: readonly Subject[], judged: readonly Judged[]): readonly string[] {
  const texts = new Set(names.map(({ text }) => spoken(text)))
  return [
    ...names.filter(({ name }) => name.problem).map(({ text }) => text),
    ...judged.filter(({ a, b }) => texts.has(a) || texts.has(b)).flatMap(({ a, b }) => [a, b]),
  ]
}
