/** What the library tells of a labelled folder. */
import type { Label } from '../pipeline/document.js'

/** Shares from 0 to 1. */
export interface Share {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

/** How records fit a folder of labelled texts. */
export interface Scores {
  readonly texts: number
  readonly entries: number
  /** Range and label both right. */
  readonly labels: readonly (Share & {
    readonly label: Label
    readonly gold: number
    readonly right: number
  })[]
  /** Who was tied to which provision and which sanction. */
  readonly relations: Readonly<Record<'provision' | 'penalty', Share>>
  /** B³ of the people. */
  readonly people: Share
}
