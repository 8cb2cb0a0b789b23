/** How many cases: by month, event, region and article, and which sanctions were imposed. */
import { readAs } from '../document.js'
import { numberWords, type Said, word, wordOr } from '../wording.js'
import { articleTitle, dateWords, regionWords, shortProvisionWords } from '../words.js'
import { barChart, type Count } from './bars.js'
import { mapOf } from './map.js'
import { tag } from './markup.js'
import type { Sheet, SheetCase } from './sheet.js'

interface Kind {
  readonly key: string
  readonly said: Said
  readonly more?: Said
}

/** Kinds in the order of their counts, the most first. */
function tally(
  cases: readonly SheetCase[],
  kindsOf: (each: SheetCase) => readonly Kind[],
): readonly (Count & { readonly key: string })[] {
  const counts = new Map<string, Kind & { count: number }>()
  for (const each of cases)
    for (const kind of new Map(kindsOf(each).map((one) => [one.key, one])).values()) {
      const known = counts.get(kind.key)
      if (known) known.count++
      else counts.set(kind.key, { ...kind, count: 1 })
    }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.key < b.key ? -1 : 1))
}

const latest = 14

/** In the order of time; what is long past is one row, what is undated the last. */
function months(cases: readonly SheetCase[]): readonly Count[] {
  const dated = tally(cases, ({ when }) => {
    const key = /^\d{4}(-\d\d)?/.exec(when)?.[0]
    return key ? [{ key, said: (language: 'en' | 'ru' | 'kk') => dateWords(key, language) }] : []
  })
  const sorted = [...dated].sort((a, b) => (a.key < b.key ? -1 : 1))
  const old = sorted.slice(0, Math.max(0, sorted.length - latest))
  const earlier = old.reduce((sum, { count }) => sum + count, 0)
  const undated = cases.length - dated.reduce((sum, { count }) => sum + count, 0)
  return [
    ...(earlier > 0 ? [{ said: word('chart.earlier'), count: earlier }] : []),
    ...sorted.slice(old.length),
    ...(undated > 0 ? [{ said: word('chart.undated'), count: undated }] : []),
  ]
}

function regions(cases: readonly SheetCase[], { titles }: Sheet): readonly Count[] {
  const placed = tally(cases, ({ whereabouts: { region } }) =>
    region ? [{ key: region, said: (language) => regionWords(region, titles, language) }] : [],
  )
  const count = cases.filter(({ whereabouts }) => !whereabouts.region).length
  return count > 0 ? [...placed, { said: word('chart.unplaced'), count }] : placed
}

const articles = (cases: readonly SheetCase[], { titles }: Sheet): readonly Count[] =>
  tally(cases, ({ statutes }) =>
    statutes.flatMap((mention) =>
      (readAs(mention, 'STATUTE')?.provisions ?? []).map((provision) => ({
        key: `${provision.law} ${provision.article ?? ''}`,
        said: (language) => shortProvisionWords(provision, titles, language),
        more: (language) => articleTitle(provision, titles, language) ?? '',
      })),
    ),
  )

/** What was only sought, is possible or was lifted is counted apart. */
const events = (cases: readonly SheetCase[]): readonly Count[] =>
  tally(cases, ({ event, modality = 'imposed' }) => {
    const name = wordOr(`event.${event}`, event)
    return modality === 'imposed'
      ? [{ key: event, said: name }]
      : [
          {
            key: `${event} ${modality}`,
            said: (language) => `${name(language)}: ${word(`modality.${modality}`)(language)}`,
          },
        ]
  })

const modalities = (cases: readonly SheetCase[]): readonly Count[] =>
  tally(cases, ({ modality }) =>
    modality ? [{ key: modality, said: word(`modality.${modality}`) }] : [],
  )

const penalties = (cases: readonly SheetCase[]): readonly Count[] =>
  tally(cases, ({ penalty, modality }) => {
    const kind = readAs(penalty, 'PENALTY')?.kind
    return kind && modality === 'imposed'
      ? [{ key: kind, said: wordOr(`penalty.${kind}`, kind) }]
      : []
  })

export function overviewSection(sheet: Sheet): string {
  const { cases, book } = sheet
  const head = book.say(word('section.overview'), 'h2')
  if (cases.length === 0)
    return tag('section', `${head}${book.say(word('none'), 'p')}`, { id: 'overview' })
  const charts = [
    { id: 'by-month', title: word('chart.month'), counts: months(cases), shown: 20 },
    { id: 'by-event', title: word('chart.event'), counts: events(cases) },
    { id: 'by-region', title: word('chart.region'), counts: regions(cases, sheet) },
    { id: 'by-article', title: word('chart.article'), counts: articles(cases, sheet) },
    { id: 'by-penalty', title: word('chart.penalty'), counts: penalties(cases) },
    { id: 'by-modality', title: word('chart.modality'), counts: modalities(cases) },
  ]
  const drawn = charts.map((chart) => barChart(chart, book)).join('')
  const note = book.say(word('chart.note'), 'p', { class: 'facts' })
  return `${tag('section', `${head}${note}${mapOf(sheet)}${tag('div', drawn, { class: 'charts' })}`, { id: 'overview' })}\n`
}

/** Numbers of the head: what is counted → how many. */
export function headCounts(counts: readonly (readonly [string, number])[], sheet: Sheet): string {
  const cells = counts.map(([key, count]) => {
    const number = sheet.book.say((language) => numberWords(count, language), 'dd')
    return tag('div', `${sheet.book.say(word(key), 'dt')}${number}`)
  })
  return tag('dl', cells.join(''), { class: 'counts' })
}
