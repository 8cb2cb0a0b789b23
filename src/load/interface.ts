/** Reads `data/interface`: what pages and terminal say, in the languages of the readers. */
import { z } from 'zod'
import type { Language } from '../../pipeline/document.js'
import { readJson, readTsv } from './files.js'

const filled = z.string().min(1)
export const wordRow = z.object({ key: filled, en: filled, ru: filled, kk: filled })
export const placeRow = z.object({ name: filled, ru: filled, kk: filled })
export const spellingRow = z.object({ written: filled, heard: z.string() })
const outline = z.array(z.array(z.tuple([z.number(), z.number()])))

/** Forms of a wording; more than one where a number decides. */
export type Forms = readonly string[]
export type Wording = ReadonlyMap<string, Readonly<Record<Language, Forms>>>

const forms = (cell: string): Forms => cell.split('|')

export const loadWording = (): Wording =>
  new Map(
    readTsv('interface/words.tsv', wordRow).map(({ key, en, ru, kk }) => [
      key,
      { en: forms(en), ru: forms(ru), kk: forms(kk) },
    ]),
  )

/** English name of a place → its name in each language. */
export const loadPlaceNames = (): ReadonlyMap<string, Readonly<Record<Language, string>>> =>
  new Map(
    readTsv('interface/places.tsv', placeRow).map(({ name, ru, kk }) => [
      name,
      { en: name, ru, kk },
    ]),
  )

/** What the search of the pages takes for the same: written → heard. */
export const loadSpelling = (): readonly (readonly [string, string])[] =>
  readTsv('interface/spelling.tsv', spellingRow).map(({ written, heard }) => [written, heard])

/** Rings of longitude and latitude, degrees. */
export const loadOutline = (): readonly (readonly (readonly [number, number])[])[] =>
  readJson('interface/outline.json', outline)
