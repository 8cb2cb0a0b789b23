/** Whether the same marks are one person's, as somebody's ids have it and as the program's → same and different people. */
import { anchorOf } from '../../pipeline/correct/place.js'
import type { Annotated } from '../../pipeline/records.js'
import type { PersonValue } from '../../pipeline/values.js'
import type { Pair } from './between-marks.js'
import type { NewCorrection } from './lines.js'

interface Member {
  readonly document: Annotated
  readonly pair: Pair
  readonly own: string
  readonly given: string
}

const membersOf = (document: Annotated, pairs: readonly Pair[]): readonly Member[] =>
  pairs.flatMap((pair) => {
    const { mention } = pair.own
    const own = (mention.value as PersonValue | undefined)?.personId
    const { label, fields } = pair.mark
    return mention.label === 'PERSON' && label === 'PERSON' && own && fields
      ? [{ document, pair, own, given: fields }]
      : []
  })

const anchor = ({ document, pair }: Member) => anchorOf(document, pair.own.entry, pair.own.mention)

/** The first member for each value of a key, in order. */
function firsts(members: readonly Member[], key: 'own' | 'given'): readonly Member[] {
  const seen = new Map<string, Member>()
  for (const each of members) if (!seen.has(each[key])) seen.set(each[key], each)
  return [...seen.values()]
}

const groups = (members: readonly Member[], key: 'own' | 'given') =>
  [...new Set(members.map((each) => each[key]))].map((id) =>
    members.filter((each) => each[key] === id),
  )

/** Over all documents at once. Ids may be any; only which marks share one counts. */
export function betweenPeople(
  documents: readonly { readonly document: Annotated; readonly pairs: readonly Pair[] }[],
): readonly NewCorrection[] {
  const members = documents.flatMap(({ document, pairs }) => membersOf(document, pairs))
  const split = groups(members, 'own').flatMap((group) => {
    const [first, ...others] = firsts(group, 'given')
    return others.map(
      (each): NewCorrection => ({ kind: 'different-person', a: anchor(first!), b: anchor(each) }),
    )
  })
  const joined = groups(members, 'given').flatMap((group) => {
    const [first, ...others] = firsts(group, 'own')
    return others.map(
      (each): NewCorrection => ({ kind: 'same-person', a: anchor(first!), b: anchor(each) }),
    )
  })
  return [...split, ...joined]
}
