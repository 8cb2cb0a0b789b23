/** What words do in citations, as the tables of `data/lexicon` say it: `статья` is an `article`, `second` the `ordinal` 2. */
import type { Language } from '../../document.js'
import type { WordIndex } from '../../lexicon/lookup.js'

/** Tags by their family; of some families the value is the role. */
const byFamily = [
  'several',
  'both',
  'number-sign',
  'number-ending',
  'ordinal',
  'cardinal',
  'modifier',
  'treaty-body',
  'pointing',
  'year',
  'follows',
  'counted',
  'reckons',
  'title-small',
  'convention',
  'charter',
  'claim',
  'claim-to',
  'draft',
  'governed',
  'plural-genitive',
  'dative-head',
  'sphere',
  'no-subject',
  'hereinafter',
  'birth',
  'of-laws',
] as const
const byValue = {
  provision: ['article', 'part', 'paragraph', 'subparagraph', 'sub', 'chapter'],
  'law-noun': ['law', 'code', 'treaty', 'constitutional'],
  subject: ['on', 'about'],
  link: ['and', 'of', 'the', 'in', 'under', 'dated'],
  guard: ['before', 'after', 'both'],
} as const

export type Role =
  | (typeof byFamily)[number]
  | (typeof byValue)[keyof typeof byValue][number]
  | 'kazakh'

/** Role → the value that the row gives, else the empty text. */
export type Roles = ReadonlyMap<Role, string>

const single: ReadonlySet<string> = new Set(byFamily)
const none: Roles = new Map()

/** The roles of a folded word in the languages that it may be of. */
export function rolesOf(index: WordIndex, word: string, languages: readonly Language[]): Roles {
  let roles: Map<Role, string> | undefined
  for (const language of languages)
    for (const { tags } of index.at([word], 0, language))
      for (const [family, value] of tags) {
        const role = (single.has(family) ? family : family in byValue && value) as Role | false
        if (!role) continue
        roles ??= new Map()
        roles.set(role, value)
        if (family === 'provision' && language === 'kk') roles.set('kazakh', '')
      }
  return roles ?? none
}
