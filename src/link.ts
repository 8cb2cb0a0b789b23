/** People of a run as the texts, the judgements that ship and a person have them. */
import { type Decided, decisionsOfIds } from '../pipeline/correct/people.js'
import { type Linked, linkPeople } from '../pipeline/link/index.js'
import type { Register } from '../pipeline/link/register.js'
import type { Matcher } from '../pipeline/names/match/matcher.js'
import type { Annotated } from '../pipeline/records.js'
import { loadJudgements } from './load/match.js'

/** Twice where two ids are decided of: what they stand for is known after the first time. */
export function linkDecided(
  documents: readonly Annotated[],
  decided: Decided,
  matcher: Matcher,
  register: Register | undefined,
): Linked {
  const judgements = [...loadJudgements(), ...decided.judgements]
  const link = (decisions: Decided['mentions']) =>
    linkPeople(documents, matcher, judgements, { decisions, ...(register && { register }) })
  const linked = link(decided.mentions)
  if (decided.ids.length === 0) return linked
  return link([...decided.mentions, ...decisionsOfIds(decided, linked.people)])
}
