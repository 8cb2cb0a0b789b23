/**
 * Label Studio tasks with predictions, one task an entry, as one JSON array to import. Offsets count code points, as
 * its editor does. The labelling interface is `label-studio.xml`; the values of marks travel in their notes.
 */
import { labels } from '../../pipeline/document.js'
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import { casesOf, type Document } from './document.js'
import { codePoints } from './points.js'

const colors = ['#c8e6c9', '#bbdefb', '#ffe0b2', '#ffcdd2', '#e1bee7', '#d7ccc8'] as const
const relations = ['under', 'penalty', 'place', 'date'] as const

/** The labelling interface that the tasks need: marks, and what joins a person and another of them. */
export const labelStudioConfiguration = (): string =>
  [
    '<View>',
    '  <Relations>',
    ...relations.map((name) => `    <Relation value="${name}"/>`),
    '  </Relations>',
    '  <Labels name="label" toName="text">',
    ...labels.map((name, at) => `    <Label value="${name}" background="${colors[at]}"/>`),
    '  </Labels>',
    '  <Text name="text" value="$text" granularity="symbol"/>',
    '</View>',
    '',
  ].join('\n')

const spanOf = (mention: MentionRecord, at: (offset: number) => number) => ({
  id: mention.id,
  from_name: 'label',
  to_name: 'text',
  type: 'labels',
  value: {
    start: at(mention.start),
    end: at(mention.end),
    text: mention.text,
    labels: [mention.label],
  },
  ...(mention.score === null ? {} : { score: mention.score }),
  ...(mention.value && { meta: { text: [JSON.stringify(mention.value)] } }),
})

/** One relation for two mentions, with every part the second plays in cases of the first. */
function relationsOf(entry: EntryRecord) {
  const found = new Map<string, { from: string; to: string; names: Set<string> }>()
  const add = (from: MentionRecord | undefined, to: MentionRecord | undefined, name: string) => {
    if (!from || !to) return
    const key = `${from.id} ${to.id}`
    const each = found.get(key) ?? { from: from.id, to: to.id, names: new Set() }
    each.names.add(name)
    found.set(key, each)
  }
  for (const { person, statutes, penalty, place, date } of casesOf(entry)) {
    for (const statute of statutes) add(person, statute, 'under')
    add(person, penalty, 'penalty')
    add(person, place, 'place')
    add(person, date, 'date')
  }
  return [...found.values()].map(({ from, to, names }) => ({
    type: 'relation',
    from_id: from,
    to_id: to,
    direction: 'right',
    labels: [...names],
  }))
}

function taskOf(entry: EntryRecord, model: string) {
  const at = codePoints(entry.text)
  const { file, sha256 } = entry.source
  const { id, number, lang } = entry
  const result = [...entry.mentions.map((mention) => spanOf(mention, at)), ...relationsOf(entry)]
  return {
    data: { text: entry.text, file, sha256, entry: id, number, lang },
    predictions: [{ model_version: model, result }],
  }
}

export function* labelStudio(document: Document): Iterable<string> {
  const model = document.report.model ?? 'atau, without a model'
  let before = '[\n'
  for (const entry of document.entries) {
    yield `${before}${JSON.stringify(taskOf(entry, model))}`
    before = ',\n'
  }
  yield before === '[\n' ? '[]\n' : '\n]\n'
}
