/**
 * The words of one name stand in one case and have one gender: `Станислава Журика` is Станислав Журик's, as no woman's surname ends so.
 * Of all ways to read its words the likeliest that agree is taken.
 */
import { anyCase, Case, type Cases } from './cases.js'
import type { Base, Way } from './declension.js'

export type Gender = 'm' | 'f'

/** A base of a word with what speaks for it, and for a gender. */
export interface Choice<B extends Base> {
  readonly base: B
  readonly weight: number
  readonly gender?: Gender
}

/** What stands around a name says of its case, where it says anything. */
export interface Hints {
  readonly cases?: Cases
  readonly gender?: Gender
  /** Whose name it is where it stands in the first case: `признал` has no woman for its subject. */
  readonly subject?: Gender
}

export interface Agreed<B extends Base> {
  /** One per word. */
  readonly bases: readonly B[]
  readonly cases: Cases
  readonly gender?: Gender
  /** How much likelier than the best reading with other bases. */
  readonly margin: number
}

const plainest = 1
const contrary = -3

interface State<B extends Base> {
  readonly bases: readonly B[]
  readonly cases: Cases
  readonly gender: Gender | undefined
  readonly weight: number
}

const joint = (a: Gender | undefined, b: Gender | undefined): Gender | undefined | null =>
  a && b && a !== b ? null : (a ?? b)

/** The state with one word more, or nothing where the word does not agree. */
function joined<B extends Base>(
  state: State<B>,
  choice: Choice<B>,
  way: Way,
): State<B> | undefined {
  const own = joint(choice.gender, way.gender)
  if (own === null) return undefined
  const gender = joint(state.gender, own)
  const cases = state.cases & way.cases
  if (gender === null || cases === 0) return undefined
  return {
    bases: [...state.bases, choice.base],
    cases,
    gender,
    weight: state.weight + choice.weight,
  }
}

function judged<B extends Base>(state: State<B>, hints: Hints): State<B> {
  const told = hints.cases === undefined ? state.cases : state.cases & hints.cases
  const fitting = joint(state.gender, hints.subject) === null ? told & ~Case.nominative : told
  const gender = joint(state.gender, hints.gender)
  const weight =
    state.weight +
    ((fitting || state.cases) & Case.nominative ? plainest : 0) +
    (fitting === 0 ? contrary : 0) +
    (gender === null ? contrary : 0)
  return { bases: state.bases, cases: fitting || state.cases, gender: state.gender, weight }
}

const alike = <B extends Base>(a: readonly B[], b: readonly B[]): boolean =>
  a.every((base, at) => base.form === b[at]?.form)

/** `words`: the choices of each word. Nothing where no choice of them agrees. */
export function agree<B extends Base>(
  words: readonly (readonly Choice<B>[])[],
  hints: Hints,
): Agreed<B> | undefined {
  let states: readonly State<B>[] = [{ bases: [], cases: anyCase, gender: undefined, weight: 0 }]
  for (const choices of words) {
    const next: State<B>[] = []
    for (const state of states)
      for (const choice of choices)
        for (const way of choice.base.ways) {
          const one = joined(state, choice, way)
          if (one) next.push(one)
        }
    states = next
  }
  const ranked = states.map((state) => judged(state, hints)).sort((a, b) => b.weight - a.weight)
  const [best] = ranked
  if (!best) return undefined
  const other = ranked.find(({ bases }) => !alike(bases, best.bases))
  // Readings of equal weight leave open what they do not share.
  const even = ranked.filter(
    ({ bases, weight }) => weight === best.weight && alike(bases, best.bases),
  )
  const cases = even.reduce((sum, state) => sum | state.cases, 0)
  const genders = new Set(even.map(({ gender }) => gender))
  return {
    bases: best.bases,
    cases,
    ...(genders.size === 1 && best.gender && { gender: best.gender }),
    margin: other ? best.weight - other.weight : Number.POSITIVE_INFINITY,
  }
}
