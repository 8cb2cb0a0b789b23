/** The one door to compromise: the infinitives of the verbs of an English sentence. The library itself is handed in. */
import type compromise from 'compromise/two'

export type Verbs = (text: string) => ReadonlySet<string>

interface Term {
  readonly normal: string
  readonly root?: string
  readonly tags: readonly string[]
}

export const verbsBy =
  (nlp: typeof compromise): Verbs =>
  (text) => {
    const doc = nlp(text)
    doc.compute('root')
    const sentences = doc.json() as readonly { readonly terms: readonly Term[] }[]
    const verbs = sentences
      .flatMap((sentence) => sentence.terms)
      .filter((term) => term.tags.includes('Verb'))
    return new Set(verbs.map((term) => term.root ?? term.normal))
  }
