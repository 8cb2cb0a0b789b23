/** Groups of mentions that are one individual: a union that remembers what may not be joined. */
import type { Subject } from './subjects.js'

export interface Group {
  readonly id: number
  readonly members: Subject[]
}

export class People {
  readonly #groups = new Map<number, Group>()
  readonly #of = new Map<Subject, number>()
  #last = 0
  readonly #apart = new Map<number, Set<number>>()

  add(members: readonly Subject[]): Group {
    const group = { id: ++this.#last, members: [...members] }
    this.#groups.set(group.id, group)
    for (const member of members) this.#of.set(member, group.id)
    return group
  }

  groupOf = (member: Subject): Group | undefined => {
    const id = this.#of.get(member)
    return id === undefined ? undefined : this.#groups.get(id)
  }

  /** Takes a member out of its group and puts it into another. */
  move(member: Subject, to: Group): void {
    const from = this.groupOf(member)
    if (!from || from.id === to.id) return
    from.members.splice(from.members.indexOf(member), 1)
    if (from.members.length === 0) this.#groups.delete(from.id)
    to.members.push(member)
    this.#of.set(member, to.id)
  }

  groups = (): readonly Group[] => [...this.#groups.values()]

  forbid(a: Group, b: Group): void {
    if (a.id === b.id) return
    this.#mark(a.id, b.id)
    this.#mark(b.id, a.id)
  }

  #mark(a: number, b: number): void {
    const known = this.#apart.get(a)
    if (known) known.add(b)
    else this.#apart.set(a, new Set([b]))
  }

  mayJoin = (a: Group, b: Group): boolean => a.id !== b.id && !this.#apart.get(a.id)?.has(b.id)

  /** Joins the second group into the first; what was forbidden to either is forbidden to both. */
  join(a: Group, b: Group): void {
    for (const member of b.members) {
      a.members.push(member)
      this.#of.set(member, a.id)
    }
    for (const other of this.#apart.get(b.id) ?? []) {
      this.#mark(a.id, other)
      this.#mark(other, a.id)
    }
    this.#groups.delete(b.id)
  }
}
