/** Groups of mentions that are one individual: a union that remembers what may not be joined. */
import type { Contradicts, Side } from './contradicted.js'
import type { KnownPerson } from './register.js'
import type { Subject } from './subjects.js'

export interface Group {
  readonly id: number
  readonly members: Subject[]
  /** Whom a register knows as this. */
  readonly known?: KnownPerson
}

type Held = { -readonly [K in keyof Group]: Group[K] }

const pairKey = (a: KnownPerson, b: KnownPerson): string =>
  [a.personId, b.personId].sort().join(' ')

export class People {
  readonly #groups = new Map<number, Held>()
  readonly #of = new Map<Subject, number>()
  #last = 0
  readonly #apart = new Map<number, Set<number>>()
  readonly #parted = new Set<string>()
  readonly #sides = new Map<number, Side[]>()
  readonly #contradicts: Contradicts
  /** Ids that gave way, with those that stay. */
  readonly aliases: (readonly [string, string])[] = []

  /** `contradicts`: told apart by their names. */
  constructor(contradicts: Contradicts) {
    this.#contradicts = contradicts
  }

  /** What a group's names are, before anything is joined. */
  tell(group: Group, side: Side): void {
    this.#sides.set(group.id, [side])
  }

  add(members: readonly Subject[], known?: KnownPerson): Group {
    const group = { id: ++this.#last, members: [...members], ...(known && { known }) }
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
    if (from.members.length === 0 && !from.known) this.#groups.delete(from.id)
    to.members.push(member)
    this.#of.set(member, to.id)
  }

  groups = (): readonly Group[] => [...this.#groups.values()]

  forbid(a: Group, b: Group): void {
    if (a.id === b.id) return
    this.#mark(a.id, b.id)
    this.#mark(b.id, a.id)
  }

  /** A person has said that these two are two: nothing joins them. */
  part(a: Group, b: Group): void {
    if (!a.known || !b.known) return
    this.#parted.add(pairKey(a.known, b.known))
    this.forbid(a, b)
  }

  parted = (a: Group, b: Group): boolean =>
    a.known !== undefined && b.known !== undefined && this.#parted.has(pairKey(a.known, b.known))

  #mark(a: number, b: number): void {
    const known = this.#apart.get(a)
    if (known) known.add(b)
    else this.#apart.set(a, new Set([b]))
  }

  /** Told apart by the names or by a person. */
  contradicted = (a: Group, b: Group): boolean =>
    this.#apart.get(a.id)?.has(b.id) === true ||
    (a.id !== b.id &&
      this.#sidesOf(a).some((one) => this.#sidesOf(b).some((two) => this.#contradicts(one, two))))

  #sidesOf = ({ id }: Group): readonly Side[] => this.#sides.get(id) ?? []

  /** Two people of the register stay two. */
  mayJoin = (a: Group, b: Group): boolean =>
    a.id !== b.id && !this.contradicted(a, b) && !(a.known && b.known)

  /** Joins the second group into the first; what was forbidden to either is forbidden to both. Two known people stay two. */
  join(a: Group, b: Group): void {
    if (!(a.known && b.known)) this.#unite(a, b)
  }

  /** Joins two groups also where both are known: the younger id becomes an alias. */
  joinForSure(a: Group, b: Group): void {
    if (!this.parted(a, b)) this.#unite(a, b)
  }

  #unite(a: Held, b: Group): void {
    const [one, two] = [a.known, b.known]
    if (one && two) {
      const [kept, gone] = one.age <= two.age ? [one, two] : [two, one]
      this.aliases.push([gone.personId, kept.personId])
      a.known = kept
    } else if (two) a.known = two
    for (const member of b.members) {
      a.members.push(member)
      this.#of.set(member, a.id)
    }
    for (const other of this.#apart.get(b.id) ?? []) {
      this.#mark(a.id, other)
      this.#mark(other, a.id)
    }
    this.#sides.set(a.id, [...this.#sidesOf(a), ...this.#sidesOf(b)])
    this.#sides.delete(b.id)
    this.#groups.delete(b.id)
  }
}
