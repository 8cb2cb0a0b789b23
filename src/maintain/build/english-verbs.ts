/** Forms of the English verbs of `data/lexicon/en`, by compromise. */
import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { VerbForms } from '../../../pipeline/lexicon/rows.js'
import { dataPath } from '../../load/files.js'

interface Conjugated {
  readonly PastTense: string
  readonly PresentTense: string
  readonly Gerund: string
  readonly Participle?: string
}

/** As much of compromise as is asked of it. */
interface Compromise {
  readonly model: () => object
  readonly methods: () => {
    readonly two: {
      readonly transform: {
        readonly verb: { readonly conjugate: (lemma: string, model: object) => Conjugated }
      }
    }
  }
}

const formsOf = (nlp: Compromise, lemma: string): VerbForms => {
  const told = nlp.methods().two.transform.verb.conjugate(lemma, nlp.model())
  const { PastTense: past, PresentTense: present, Gerund: gerund, Participle } = told
  return { past, participle: Participle ?? past, present, gerund }
}

/** Every `word+v` of the English rows. */
export const verbsOf = (rows: string): readonly string[] => [
  ...new Set([...rows.matchAll(/([a-z-]+)\+v(?![a-z])/g)].map((found) => found[1]!)),
]

export function englishVerbs(): Readonly<Record<string, VerbForms>> {
  const nlp = createRequire(import.meta.url)('compromise/two') as Compromise
  const folder = dataPath('lexicon', 'en')
  const rows = readdirSync(folder)
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n')
  return Object.fromEntries(verbsOf(rows).map((lemma) => [lemma, formsOf(nlp, lemma)]))
}
