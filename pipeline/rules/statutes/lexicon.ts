/** What `data/statutes/` says, as values: the loader in `src/` reads it, the finder and the reader take it. */
import type { Language } from '../../document.js'

export type Forms = { readonly [L in Language]?: readonly string[] | undefined }

/** What kind of act a row is; it decides how its title is built and what may follow it. */
export type Head = 'code' | 'law' | 'treaty' | 'constitution'

export interface LawRow {
  /** `KZ-CC`, `KZ-LAW-political-parties`, `ICCPR`. */
  readonly id: string
  readonly head: Head
  /** Whole names: `Criminal Code`, `Amnesty Law`. Dictionary form; endings are found by themselves. */
  readonly names?: Forms | undefined
  /** What stands after `Law on`, `Закон`, before `туралы заң`: `political parties`, `о политических партиях`. */
  readonly topics?: Forms | undefined
  /** Abbreviations that are a law only beside an article or a country: `CC`, `УК`. */
  readonly short?: Forms | undefined
  /** Words of an entry that tell which law an unnamed one is. */
  readonly context?: Forms | undefined
  /** Articles that reports on persecution cite from this law rather than from another. */
  readonly usual?: readonly string[] | undefined
  /** Numbers of the articles, `1-12 14 12-1`: a dash between growing numbers is a range, else a suffix. */
  readonly articles?: string | undefined
  readonly since?: string | undefined
  /** The last day of an act that another has replaced, which one, and its last article. */
  readonly until?: string | undefined
  readonly replacedBy?: string | undefined
  readonly last?: number | undefined
  /** The last article of its general part, of which nobody is charged. */
  readonly general?: number | undefined
  /** The first article that names an offence, and the offences against a person. */
  readonly offences?:
    | { readonly from?: number | undefined; readonly against: readonly string[] }
    | undefined
  readonly source?: string | undefined
  readonly url?: string | undefined
}

export interface CountryRow {
  /** ISO 3166-1 alpha-2. */
  readonly code: string
  readonly language: Language
  readonly kind: 'noun' | 'adjective'
  readonly form: string
}

export interface TitleRow {
  readonly law: string
  readonly article: string
  /** Official English title. */
  readonly en: string
}

export interface StatuteRows {
  readonly laws: readonly LawRow[]
  readonly countries: readonly CountryRow[]
  readonly titles: readonly TitleRow[]
}
