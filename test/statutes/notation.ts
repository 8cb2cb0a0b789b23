/** Provisions in one line: `KZ-CC 405(2),258(1); KZ-CAO 488(6)`, a paragraph `274(2:3)`, an inferred law `KZ-CC?`. */
import type { StatuteValue } from '../../pipeline/values.js'

export function compact(value: StatuteValue | undefined): string {
  const laws = new Map<string, string[]>()
  for (const { law, article, part, paragraph, inferred } of value?.provisions ?? []) {
    const key = inferred ? `${law}?` : law
    const inner = part && `(${part}${paragraph ? `:${paragraph}` : ''})`
    laws.set(key, [...(laws.get(key) ?? []), ...(article ? [`${article}${inner ?? ''}`] : [])])
  }
  return [...laws].map(([law, articles]) => [law, articles.join(',')].join(' ').trim()).join('; ')
}
