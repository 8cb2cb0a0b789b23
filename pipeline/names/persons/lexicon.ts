/** The rows of `data/names`, indexed for lookup by sound key and by word. */
import type { Language } from '../../document.js'
import type { Form } from '../../read/form.js'
import { type Base, declensions } from '../grammar/declension.js'
import { type Look, looks } from './look.js'
import {
  type EndingRow,
  type Evidence,
  type Known,
  type KnownRow,
  type NameFacts,
  type NameRows,
  none,
  type Reading,
  type Strength,
} from './rows.js'
import { sound } from './sound.js'
import { commonIndex, cueIndex, monthIndex, stopIndex } from './vocabulary.js'

export type { NameRows } from './rows.js'

export interface NameLexicon extends NameFacts {
  /** What a spelling of a text in the language may be in a name. */
  readonly look: (form: Form, language: Language) => Look
}

const longestEnding = 8

function endingIndex(rows: readonly EndingRow[]): (key: string) => EndingRow | undefined {
  const byEnding = new Map(rows.map((row) => [row.ending, row]))
  return (key) => {
    for (let length = Math.min(longestEnding, key.length - 1); length >= 2; length--) {
      const row = byEnding.get(key.slice(-length))
      if (row && key.length >= row.letters) return row
    }
    return undefined
  }
}

/** The stronger of two rows in each respect; the later tells the gender. */
const joined = (one: Known | undefined, other: Known): Known =>
  one
    ? {
        ...one,
        ...other,
        given: Math.max(one.given, other.given) as Strength,
        family: Math.max(one.family, other.family) as Strength,
      }
    : other

export function knownBy(rows: readonly KnownRow[]): ReadonlyMap<string, Known> {
  const known = new Map<string, Known>()
  for (const { keys, ...row } of rows)
    for (const key of keys) known.set(key, joined(known.get(key), row))
  return known
}

function evidenceIndex({ known, endings }: NameRows): (key: string) => Evidence {
  const endingOf = endingIndex(endings)
  return (key) => {
    const row = known.get(key)
    const ending = endingOf(key)
    if (!row && !ending) return none
    const adjective = ending?.kind === 'adjective'
    const family = adjective || ending?.kind === 'family' ? ending.strength : 0
    const gender = row?.given ? row.gender : ending?.gender
    return {
      given: row?.given ?? 0,
      family: Math.max(row?.family ?? 0, family) as Strength,
      patronymic: ending?.kind === 'patronymic' ? ending.strength : 0,
      made: ending?.kind === 'name',
      adjective,
      ...(row?.first && { first: true }),
      ...(gender && { gender }),
    }
  }
}

export function nameLexicon(rows: NameRows): NameLexicon {
  const places = new Set(rows.places)
  const evidence = evidenceIndex(rows)
  const basesOf = declensions(rows.declensions, rows.spellings)
  // The Kazakh alphabet of 2018 writes у as ý.
  const soundIn = (form: string, language: Language) =>
    sound(language === 'kk' ? form.replaceAll('ý', 'u') : form)
  const read = ({ form, ways }: Base, language: Language): Reading => {
    const key = soundIn(form, language)
    return { key, form, ways, evidence: evidence(key), spelt: rows.spelt.get(form) ?? 0 }
  }
  const facts: NameFacts = {
    bases: basesOf,
    evidence,
    readings: (folded, language) => basesOf(folded, language).map((base) => read(base, language)),
    cues: cueIndex(rows.cues, rows.spellings),
    stopped: stopIndex(rows.stop, rows.spellings),
    month: monthIndex(rows.stop, rows.spellings),
    common: commonIndex(rows.common, rows.spellings),
    place: (key) => places.has(key),
  }
  return { ...facts, look: looks(facts) }
}
