/** A marked line → who is linked with what, as text: `Asanov B. < Article 9`, `Asanov B. = 5 days`. */

import { casesOf } from '../../pipeline/cases/cases.js'
import { offencesOf } from '../../pipeline/cases/offences.js'
import type { Language } from '../../pipeline/document.js'
import { wordIndex } from '../../pipeline/lexicon/lookup.js'
import { personReader } from '../../pipeline/normalise/person.js'
import type { Valued } from '../../pipeline/valued.js'
import type { Values } from '../../pipeline/values.js'
import { loadWords } from '../../src/load/lexicon.js'
import { loadNames } from '../../src/load/names.js'
import { loadLawRows } from '../../src/load/statutes.js'
import { marked, passage } from '../kit.js'

const names = loadNames()
const offences = offencesOf(loadLawRows())
const person = personReader(names)
const index = wordIndex(loadWords())

const kinds = [
  [/fine|штраф|айыппұл|МРП|MCI/iu, 'fine'],
  [/ban|запрет|тыйым/iu, 'activity_ban'],
  [/конфиск|confisc|тәркіле/iu, 'confiscation'],
  [/ескерту|предупр|warning/iu, 'warning'],
] as const

/** Values enough for relating: a statute below 10 is an article of the 400s of the Criminal Code, any sanction a fine, a ban or an arrest. */
function valueFor(label: string, text: string): Values[keyof Values] | undefined {
  if (label === 'STATUTE') {
    const article = text.replace(/\D+/g, '')
    return {
      provisions: [{ law: 'KZ-CC', article: article.length > 1 ? article : `40${article}` }],
    }
  }
  if (label !== 'PENALTY') return undefined
  const kind = kinds.find(([word]) => word.test(text))?.[1] ?? 'administrative_arrest'
  if (/отмен|quashed|жойылған/u.test(text)) return { kind, modality: 'lifted' }
  return { kind, modality: /^(?:up to|до) |дейін/u.test(text) ? 'possible' : 'imposed' }
}

export function pairs(line: string, language: Language): readonly string[] {
  const { text, spans } = marked(line)
  const read = passage(text, language)
  const mentions: readonly Valued[] = spans.map((span, at) => {
    const own = text.slice(span.start, span.end)
    const gender = span.label === 'PERSON' && person(span, read, spans, () => {})?.gender
    const value =
      span.label === 'PERSON'
        ? { family: own.split(/[ .]/)[0]!, ...(gender && { gender }) }
        : valueFor(span.label, own)
    return { ...span, id: String(at), ...(value && { value }) }
  })
  const textOf = (id: string) => {
    const own = mentions[Number(id)]!
    return text.slice(own.start, own.end)
  }
  const cases = casesOf({
    passage: read,
    mentions,
    index,
    declined: names.bases,
    offences,
    headed: false,
    townOf: () => undefined,
  })
  const said = cases.flatMap((each) => [
    ...each.statutes.map((id) => `${textOf(each.person)} < ${textOf(id)}`),
    ...(each.penalty ? [`${textOf(each.person)} = ${textOf(each.penalty)}`] : []),
  ])
  return [...new Set(said)].sort()
}
