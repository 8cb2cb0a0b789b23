import { z } from 'zod'
import { events } from '../record.js'
import type { Verbs } from './english.js'

const byLanguage = z.object({
  en: z.array(z.string()),
  ru: z.array(z.string()),
  kk: z.array(z.string()),
})

export const rolesSchema = z.object({
  source: z.string(),
  officials: byLanguage,
  speech: byLanguage,
  possessed: byLanguage,
  aside: byLanguage,
  notCharged: byLanguage,
  /** A speaker who tells of a case against themselves is its subject. */
  againstThem: byLanguage,
  /** Small words that may stand between an office and its holder: `Minister of Justice Asanov`. */
  between: byLanguage,
  pronouns: byLanguage,
  respectively: byLanguage,
  /** Between two sanctions of one chain. */
  joining: byLanguage,
  /** From a sanction to the people it is put on: `a fine on Asanov`. */
  onto: byLanguage,
  /** A sentence that names nobody speaks of all whom the one before named. */
  plural: byLanguage,
  latter: byLanguage,
  first: byLanguage,
  /** Offices whose holder stands beside a client: `адвокат Макса Бокаева Тлегенов Р.` */
  defenders: byLanguage,
  accusing: byLanguage,
  /** A past office is none: `former judge Asanov`. */
  former: byLanguage,
  /** Right after a name they make its bearer the subject, whatever office it holds. */
  punished: byLanguage,
  /** Verbs of speech whose next name is the hearer: `told Asanov`. */
  addressing: byLanguage,
  /** Words that open what is said: `said that Asanov`. */
  clause: byLanguage,
  relative: byLanguage,
  /** Words that speak of a law instead of applying it: `the repeal of Article 174`. */
  aboutLaw: byLanguage,
  /** Offences against a person: whom a report names beside them has mostly suffered them. `LAW article` */
  wrongs: z.array(z.string()),
  joins: byLanguage,
  starters: byLanguage,
})

export const eventsSchema = z.object({
  source: z.string(),
  events: z.array(
    z.object({
      event: z.enum(events),
      /** English verbs in the infinitive. */
      en: z.array(z.string()),
      phrases: byLanguage,
      examples: z.array(z.string()).min(1),
      not: z.array(z.string()).min(1),
    }),
  ),
})

export type Roles = z.infer<typeof rolesSchema>
export type EventRow = z.infer<typeof eventsSchema>['events'][number]
export interface RelateLexicon {
  /** Infinitives of the verbs of an English text. */
  readonly verbs: Verbs
  readonly roles: Roles
  readonly events: readonly EventRow[]
}
