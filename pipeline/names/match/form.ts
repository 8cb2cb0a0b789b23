/** A spelling as distances see it. */

/** A spelt form, numbered so that distances can be kept. */
export interface Form {
  readonly id: number
  readonly symbols: Uint8Array
}
