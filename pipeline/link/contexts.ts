/** What entries tell besides names, as numbers: each told thing once, those of all entries in one list. */
import { oneLine } from '../read/plain.js'
import type { EntryRecord } from '../record.js'
import type { DateValue, PlaceValue, StatuteValue } from '../values.js'

const weights = { statute: 1, date: 1, place: 0.5, person: 1 } as const
type Kind = keyof typeof weights

/** Where in the list stands what an entry tells, nothing of it twice. */
export interface Context {
  readonly of: Contexts
  readonly from: number
  readonly until: number
}

export class Contexts {
  readonly #numbers = new Map<string, number>()
  readonly #kinds: Kind[] = []
  #list = new Int32Array(1024)
  #length = 0

  add({ mentions }: Pick<EntryRecord, 'mentions'>): Context {
    const from = this.#length
    for (const { label, value, text } of mentions) {
      if (label === 'PERSON') this.#put(from, 'person', oneLine(text))
      if (label === 'PLACE') this.#put(from, 'place', (value as PlaceValue | undefined)?.name)
      if (label === 'DATE') this.#put(from, 'date', (value as DateValue | undefined)?.iso)
      if (label === 'STATUTE')
        for (const { law, article } of (value as StatuteValue | undefined)?.provisions ?? [])
          this.#put(from, 'statute', `${law} ${article ?? ''}`)
    }
    return { of: this, from, until: this.#length }
  }

  #put(from: number, kind: Kind, text: string | undefined): void {
    if (!text) return
    const key = `${kind} ${text}`
    const number = this.#numbers.get(key) ?? this.#kinds.push(kind) - 1
    this.#numbers.set(key, number)
    for (let at = from; at < this.#length; at++) if (this.#list[at] === number) return
    if (this.#length === this.#list.length) {
      const longer = new Int32Array(2 * this.#length)
      longer.set(this.#list)
      this.#list = longer
    }
    this.#list[this.#length++] = number
  }

  numbers = ({ from, until }: Context): ReadonlySet<number> =>
    new Set(this.#list.subarray(from, until))

  /** What is told of both, but for the name `besides`. */
  shared(own: ReadonlySet<number>, other: Context, besides: string): number {
    const aside = this.#numbers.get(`person ${besides}`)
    let sum = 0
    for (let at = other.from; at < other.until; at++) {
      const number = this.#list[at]!
      if (number !== aside && own.has(number)) sum += weights[this.#kinds[number]!]
    }
    return sum
  }

  sharesStatute(own: ReadonlySet<number>, other: Context): boolean {
    for (let at = other.from; at < other.until; at++) {
      const number = this.#list[at]!
      if (this.#kinds[number] === 'statute' && own.has(number)) return true
    }
    return false
  }
}
