/** The outputs of a model as tags: part of a run, the model's own type, our label where we have one. */
import type { Label } from '../pipeline/document.js'

export interface Tag {
  readonly part: 'O' | 'B' | 'I'
  /** The model's own name for the type. */
  readonly kind: string
  readonly label?: Label
}

const ours: Readonly<Record<string, Label>> = {
  PER: 'PERSON',
  PERSON: 'PERSON',
  LOC: 'PLACE',
  LOCATION: 'PLACE',
  GPE: 'PLACE',
  PLACE: 'PLACE',
  ORG: 'ORG',
  ORGANIZATION: 'ORG',
  ORGANISATION: 'ORG',
  DATE: 'DATE',
  STATUTE: 'STATUTE',
  PENALTY: 'PENALTY',
}

/** `B-PER`, `I-LOC`, `S-ORG`, `PER`, `O` → a tag. Types that we do not know keep their name and get no label. */
export function tagOf(name: string): Tag {
  if (name === 'O') return { part: 'O', kind: '' }
  const [, mark, rest] = /^(?:([BILSUEM])[-_])?(.+)$/.exec(name) ?? [undefined, undefined, name]
  const kind = (rest ?? name).toUpperCase()
  const label = ours[kind]
  return { part: mark && 'BSU'.includes(mark) ? 'B' : 'I', kind, ...(label && { label }) }
}
