import type { Candidate, Language } from '../document.js'

/** What a model must do: texts in, candidates per text out (ranges relative to each text). No text is ever cut. */
export interface Tagger {
  /** Id and revision, as the report line shows it. */
  readonly id: string
  tag(
    texts: readonly { readonly text: string; readonly language: Language }[],
  ): Promise<readonly (readonly Candidate[])[]>
}
