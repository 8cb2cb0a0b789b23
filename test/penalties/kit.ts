import type { Language } from '../../pipeline/document.js'
import { penaltyReader } from '../../pipeline/normalise/penalty.js'
import type { PenaltyLexicon } from '../../pipeline/rules/penalties/index.js'
import { penalties } from '../../pipeline/rules/penalties/index.js'
import type { PenaltyValue } from '../../pipeline/values.js'
import { marked, passage, render } from '../kit.js'

const measure = ({ duration, durationRange, amount, amountRange, unit }: PenaltyValue): string => {
  if (amountRange) return `${amountRange.join('/')} ${unit}`
  return durationRange?.join('/') ?? duration ?? (amount === undefined ? '' : `${amount} ${unit}`)
}

/** `kind;measure;modality`. */
export const notation = (value: PenaltyValue | undefined): string =>
  value ? [value.kind, measure(value), value.modality].join(';') : 'none'

/** A line marked anew by the rules, with its values after an arrow. */
export function annotated(lexicon: PenaltyLexicon, line: string, language: Language): string {
  const at = passage(marked(line).text, language)
  const found = penalties(lexicon)(at).filter(({ denies }) => !denies)
  const read = penaltyReader(lexicon)
  const values = found.map((each) => notation(read(each, at, found, () => {})))
  const text = render(at.text, found)
  return values.length > 0 ? `${text} => ${values.join(' | ')}` : text
}
