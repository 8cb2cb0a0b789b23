/**
 * FollowTheMoney entities, one JSON object a line, for Aleph and its kin: people, the events that befell them, the
 * bodies that acted, the places, and the report as the document that proves them. Ids come from content: what is told
 * twice is one entity.
 */
import { createHash } from 'node:crypto'
import { type CaseRow, caseRows, happened } from '../table/case-row.js'
import { namesBy } from '../table/spellings.js'
import { peopleOf } from '../table/workbook.js'
import { type Document, oneLine, readAs, type Titles } from './document.js'
import { provisionCode } from './notation.js'
import { penaltyWords, plainWords, provisionWords } from './words.js'

export interface FtmEntity {
  readonly id: string
  readonly schema: string
  readonly properties: Readonly<Record<string, readonly string[]>>
}

/** Lengths that the model gives its types. */
const most = { name: 384, string: 1024, text: 65_000, url: 4096 } as const

const clipped = (text: string, length: number): string =>
  text.length <= length ? text : `${text.slice(0, length - 1)}…`

const idOf = (kind: string, ...parts: readonly string[]): string =>
  `atau-${kind}-${createHash('sha1').update(parts.join('\u0000')).digest('hex')}`

const personEntityId = (personId: string): string => idOf('person', personId)
const reportId = (sha256: string): string => idOf('report', sha256)

/** Without empty values, each value once. */
function entity(
  schema: string,
  id: string,
  properties: Readonly<Record<string, readonly (string | undefined)[]>>,
): FtmEntity {
  const told = Object.entries(properties).flatMap(([name, values]) => {
    const some = [...new Set(values.filter((value) => value !== undefined && value !== ''))]
    return some.length > 0 ? [[name, some as string[]] as const] : []
  })
  return { id, schema, properties: Object.fromEntries(told) }
}

const webOf = (row: CaseRow): readonly string[] =>
  row.entry.references.flatMap(({ url }) =>
    url !== undefined && URL.canParse(url) && /^https?:/i.test(url) && url.length <= most.url
      ? [url]
      : [],
  )

/** Countries are two small letters; a place abroad has its own. */
const countryOf = (row: CaseRow): string | undefined => row.located?.country?.toLowerCase()

function addressOf(row: CaseRow, titles: Titles): FtmEntity | undefined {
  if (row.place === '') return undefined
  const region = row.region && (titles.region(row.region) ?? row.region)
  const full = [row.place, region === row.place ? undefined : region].filter(Boolean).join(', ')
  const country = countryOf(row)
  const { lat, lon } = row
  const town = row.located?.name === row.place && /city|settlement/.test(row.located.kind)
  return entity('Address', idOf('place', full, country ?? '', `${lat ?? ''} ${lon ?? ''}`), {
    full: [clipped(full, 250)],
    city: [town ? row.place : undefined],
    region: [region],
    country: [country],
    latitude: [lat?.toString()],
    longitude: [lon?.toString()],
  })
}

/** The body or the judge that acted, and the body as an entity. */
function actorOf(row: CaseRow): { readonly id?: string; readonly entities: readonly FtmEntity[] } {
  const mention = row.entry.mentions.find(({ id }) => id === row.actor)
  const personId = readAs(mention, 'PERSON')?.personId
  if (personId !== undefined) return { id: personEntityId(personId), entities: [] }
  const name = oneLine(readAs(mention, 'ORG')?.name ?? mention?.text ?? '')
  if (name === '') return { entities: [] }
  const id = idOf('body', name.toLowerCase())
  return { id, entities: [entity('Organization', id, { name: [clipped(name, most.name)] })] }
}

/** A range has two ends, any other date is itself: the model's dates may end at the month or the year. */
function datesOf({ precision, when, from, to }: CaseRow) {
  if (precision === undefined) return {}
  return precision === 'range' ? { startDate: [from], endDate: [to] } : { date: [when] }
}

function captionOf(row: CaseRow): string {
  const settled = happened(row) ? '' : ` (${row.modality})`
  const codes = row.provisions.map(provisionCode).join('; ')
  return [`${plainWords(row.event)}${settled}: ${row.name}`, codes].filter(Boolean).join(', ')
}

function eventOf(row: CaseRow, titles: Titles): readonly FtmEntity[] {
  const actor = actorOf(row)
  const address = addressOf(row, titles)
  const urls = webOf(row)
  const facts = [
    ...row.provisions.map((each) => provisionWords(each, titles)),
    row.sanction && penaltyWords(row.sanction),
    row.authority && `by ${row.authority}`,
  ].filter((each) => each !== undefined && each !== '')
  const id = idOf(
    'event',
    row.entry.id,
    row.personId || row.name,
    row.event,
    row.when,
    row.place,
    row.authority,
    row.modality ?? '',
    JSON.stringify(row.sanction ?? null),
    row.provisions.map(provisionCode).join(';'),
  )
  const event = entity('Event', id, {
    name: [clipped(captionOf(row), most.name)],
    ...datesOf(row),
    involved: [row.personId === '' ? undefined : personEntityId(row.personId)],
    organizer: [actor.id],
    location: [address?.properties.full?.[0]],
    addressEntity: [address?.id],
    country: [countryOf(row)],
    keywords: [row.event, row.modality, row.penalty, ...row.provisions.map(provisionCode)],
    description: [clipped(facts.join('; '), most.text)],
    summary: [clipped(row.entry.text, most.text)],
    proof: [reportId(row.entry.source.sha256)],
    sourceUrl: urls,
    publisher: urls.map((url) => new URL(url).hostname),
  })
  return [...actor.entities, ...(address ? [address] : []), event]
}

const genders = { m: 'male', f: 'female' } as const

function* peopleEntities(documents: readonly Document[]): Iterable<FtmEntity> {
  const parts = new Map<string, { [name: string]: Set<string> }>()
  for (const { entries } of documents)
    for (const { mentions } of entries)
      for (const mention of mentions) {
        const value = readAs(mention, 'PERSON')
        if (value?.personId === undefined) continue
        const own = parts.get(value.personId) ?? {}
        parts.set(value.personId, own)
        const told = {
          lastName: value.family,
          firstName: value.given,
          fatherName: value.patronymic,
          gender: value.gender && genders[value.gender],
        }
        for (const [name, text] of Object.entries(told))
          if (text !== undefined) own[name] = (own[name] ?? new Set()).add(text)
      }
  const namesOf = namesBy(documents.flatMap(({ entries }) => entries))
  for (const person of peopleOf(documents)) {
    const { personId, name } = person
    const own = parts.get(personId) ?? {}
    const { size = 0 } = own.gender ?? {}
    yield entity('Person', personEntityId(personId), {
      name: [clipped(name, most.name)],
      alias: namesOf(person)
        .filter((each) => each !== name)
        .map((each) => clipped(each, most.name)),
      lastName: [...(own.lastName ?? [])],
      firstName: [...(own.firstName ?? [])],
      fatherName: [...(own.fatherName ?? [])],
      // Where the texts disagree they tell none.
      gender: size === 1 ? [...own.gender!] : [],
    })
  }
}

function* reportEntities(documents: readonly Document[]): Iterable<FtmEntity> {
  for (const { report } of documents) {
    const { file, sha256, title } = report.source
    yield entity('Document', reportId(sha256), {
      fileName: [clipped(file, most.string)],
      title: [title && clipped(title, most.string)],
    })
  }
}

/** All entities of the documents, each once; those that others name come first. */
export function* ftmEntities(documents: readonly Document[], titles: Titles): Iterable<FtmEntity> {
  const told = new Set<string>()
  function* once(entities: Iterable<FtmEntity>): Iterable<FtmEntity> {
    for (const each of entities) {
      if (told.has(each.id)) continue
      told.add(each.id)
      yield each
    }
  }
  yield* once(reportEntities(documents))
  yield* once(peopleEntities(documents))
  for (const document of documents)
    for (const row of caseRows(document, titles)) yield* once(eventOf(row, titles))
}

export function* ftm(documents: readonly Document[], titles: Titles): Iterable<string> {
  for (const each of ftmEntities(documents, titles)) yield `${JSON.stringify(each)}\n`
}
