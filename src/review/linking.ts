/** People of corrected documents: linked anew only where what tells people apart was changed. */
import type { Decided } from '../../pipeline/correct/people.js'
import { idOf } from '../../pipeline/identity.js'
import type { Linked } from '../../pipeline/link/index.js'
import { namesOf } from '../../pipeline/link/names-of.js'
import { withIds } from '../../pipeline/link/write.js'
import type { Annotated } from '../../pipeline/records.js'
import { peopleIn } from '../write/document.js'
import type { Run } from '../write/run-files.js'

export type Link = (documents: readonly Annotated[], decided: Decided) => Linked

/** `state`: of what else the people depend on, such as a register. */
export type Linking = (documents: readonly Annotated[], decided: Decided, state?: string) => Run

export function linkingBy(link: Link): Linking {
  const names = new WeakMap<Annotated, string>()
  let last: (Run & { readonly key: string }) | undefined
  let ready = new WeakMap<Annotated, Run['documents'][number]>()
  const nameKey = (document: Annotated): string => {
    const key = names.get(document) ?? idOf(JSON.stringify(namesOf(document).entries))
    names.set(document, key)
    return key
  }
  return (documents, decided, state = '') => {
    const key = idOf(state, JSON.stringify(decided), ...documents.map(nameKey))
    if (last?.key !== key) {
      last = { key, documents: [], people: link(documents, decided).people }
      ready = new WeakMap()
    }
    const { people } = last
    const fresh = documents.filter((each) => !ready.has(each))
    for (const [at, each] of withIds(fresh, people).entries())
      ready.set(fresh[at]!, { ...each, people: peopleIn(each.entries, people) })
    return { people, documents: documents.map((each) => ready.get(each)!) }
  }
}
