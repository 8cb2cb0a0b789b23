/**
 * The distinct names of a list in typed arrays. Equal words in equal roles are one name, whatever their order and capitals;
 * rows keep their own text.
 */
import type { ParsedName, Part } from '../name.js'
import { Numbers } from './numbers.js'
import { mix, Postings } from './postings.js'

type Frame = Omit<ParsedName, 'text' | 'parts'>

const salt = 7

export class Store {
  readonly parts: Part[] = []
  readonly texts: string[] = []
  /** Full parts are shared by the names that have them. */
  readonly #met = new Map<Part, number>()
  readonly #partIds = new Map<string, number>()
  readonly #frames: Frame[] = []
  readonly #frameIds = new Map<string, number>()
  readonly #nodeOf = new Numbers()
  readonly #firstRow = new Numbers()
  readonly #frameOf = new Numbers()
  readonly #repeated = new Set<number>()
  readonly #start = new Numbers()
  readonly #partAt = new Numbers()
  readonly #byHash = new Postings(1 << 20)
  readonly #problems = new Map<string, number>()

  /** Number of distinct names. */
  get size(): number {
    return this.#firstRow.length
  }

  add(name: ParsedName): void {
    this.texts.push(name.text)
    const { text, parts, ...frame } = name
    if (name.problem) {
      const known = this.#problems.get(text)
      if (known === undefined) this.#problems.set(text, this.size)
      this.#nodeOf.push(known ?? this.#found([], frame))
      return
    }
    const ids = parts.map((part) => this.#idOf(part)).sort((a, b) => a - b)
    const hash = ids.reduce((sum, id) => mix(sum, id, salt), ids.length)
    let node = -1
    this.#byHash.each(hash, (other) => {
      if (!this.#equal(other, ids)) return undefined
      node = other
      return false
    })
    if (node < 0) {
      node = this.#found(
        parts.map((part) => this.#idOf(part)),
        frame,
      )
      this.#byHash.add(hash, node)
    } else this.#repeated.add(node)
    this.#nodeOf.push(node)
  }

  #found(ids: readonly number[], frame: Frame): number {
    const key = Object.values(frame).join()
    let at = this.#frameIds.get(key)
    if (at === undefined) {
      at = this.#frames.push(frame) - 1
      this.#frameIds.set(key, at)
    }
    this.#frameOf.push(at)
    this.#start.push(this.#partAt.length)
    for (const id of ids) this.#partAt.push(id)
    this.#firstRow.push(this.texts.length - 1)
    return this.size - 1
  }

  #idOf(part: Part): number {
    const met = this.#met.get(part)
    if (met !== undefined) return met
    const id = this.#idByText(part)
    if (part.kind === 'full') this.#met.set(part, id)
    return id
  }

  #idByText(part: Part): number {
    const key =
      part.kind === 'full'
        ? `${part.role} ${part.word.text} ${part.long?.text ?? ''}`
        : `${part.role}.${part.text}`
    const known = this.#partIds.get(key)
    if (known !== undefined) return known
    this.#partIds.set(key, this.parts.length)
    return this.parts.push(part) - 1
  }

  #equal(node: number, sorted: readonly number[]): boolean {
    const own = this.partsOf(node)
    if (own.length !== sorted.length) return false
    own.sort((a, b) => a - b)
    return own.every((id, at) => id === sorted[at])
  }

  /** Numbers of the parts of a name, in its order. */
  partsOf(node: number): number[] {
    const end = node + 1 < this.size ? this.#start.at(node + 1) : this.#partAt.length
    const out: number[] = []
    for (let at = this.#start.at(node); at < end; at++) out.push(this.#partAt.at(at))
    return out
  }

  /** Stands in more than one row. */
  isRepeated = (node: number): boolean => this.#repeated.has(node)

  frame = (node: number): Frame => this.#frames[this.#frameOf.at(node)]!

  text = (node: number): string => this.texts[this.#firstRow.at(node)]!

  /** The parsed name, put together again. */
  name(node: number): ParsedName {
    const frame = this.frame(node)
    const text = this.text(node)
    if (frame.problem) return { ...frame, text, parts: [] }
    const { plain, gender, genderSure, generation } = frame
    const parts = this.partsOf(node).map((id) => this.parts[id]!)
    return { text, parts, plain, gender, genderSure, generation }
  }

  nodeOf = (row: number): number => this.#nodeOf.at(row)
}
