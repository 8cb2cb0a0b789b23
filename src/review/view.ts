/** What the page shows at a place: the entry with its marks, forms and cases, what is to check, and unsure pairs of people. */
import type { MarkedText } from '../../eval/gold/marks.js'
import { type Language, labels } from '../../pipeline/document.js'
import type { CaseRecord, EntryRecord, MentionRecord } from '../../pipeline/record.js'
import { casesOf, type Document, oneLine, type Titles } from '../write/document.js'
import { caseWords, dateOf, eventOf } from '../write/html/case-line.js'
import { apart, link, safe, site, tag } from '../write/html/markup.js'
import { noteLine, noteSaid } from '../write/html/notes.js'
import { pairItems } from '../write/html/pairs.js'
import { type Sheet, type SheetCase, sheetOf, titleOf } from '../write/html/sheet.js'
import { segments } from '../write/segments.js'
import { percent, type Said, same, word } from '../write/wording.js'
import { numberWords, valueWords } from '../write/words.js'
import { agreementPart } from './agreement.js'
import type { Reviewed } from './desk.js'
import { type Doubt, doubtsOf, sure } from './doubts.js'
import { caseForm, valueInputs, type Wording } from './forms.js'
import type { ShownAt } from './request.js'
import { caseKey } from './steps.js'
import { tongue } from './tongue.js'

export interface View {
  readonly version: string
  readonly report: number
  /** Id of the entry that is shown; empty where the report has none. */
  readonly entry: string
  /** Markup of the parts of the page. */
  readonly parts: Readonly<Record<'list' | 'entry' | 'pairs', string>>
}

interface Scene extends Wording {
  readonly document: Document
  readonly sheet: Sheet
}

const say = (key: string, { language }: Wording, filling = {}): string =>
  safe(word(key, filling)(language))

const isSaid = ({ by }: MentionRecord): boolean => by.some((each) => each.startsWith('correction/'))
const isUnsure = ({ score }: MentionRecord): boolean => score !== null && score < sure

/** A carriage return would not outlive the browser's reading, and every offset behind it be wrong. */
const exact = (text: string): string => safe(text).replaceAll('\r', '&#13;')

const button = (doing: string, text: string, all: Readonly<Record<string, string>> = {}): string =>
  tag('button', text, { type: 'button', 'data-do': doing, ...all })

function painted(entry: EntryRecord): string {
  return segments(entry.text, entry.mentions)
    .map(({ text, mention }) =>
      mention
        ? tag('mark', exact(text), {
            class: [mention.label, isSaid(mention) ? 'said' : isUnsure(mention) ? 'unsure' : '']
              .filter(Boolean)
              .join(' '),
            role: 'button',
            tabindex: 0,
            'aria-pressed': 'false',
            'data-mark': mention.id,
            'data-start': mention.start,
            'data-end': mention.end,
          })
        : exact(text),
    )
    .join('')
}

/** What is known of one mark, and all that can be done to it. */
function panel(mention: MentionRecord, entry: EntryRecord, scene: Scene): string {
  const { label, score } = mention
  const { language, titles } = scene
  const words = valueWords(mention, titles, language)
  const means = words.length > 0 ? words : [word('tip.none')(language)]
  const certainty = isSaid(mention)
    ? word('review.said')
    : score === null
      ? same('')
      : word('tip.sure', { percent: percent(score) })
  const head = `${tag('span', say(`label.${label}`, scene), { class: `chip ${label}` })} ${tag('q', apart(oneLine(mention.text)), { lang: entry.lang })}`
  const borders = [
    ['start', '-1', 'review.start.left', '←', 'Q'],
    ['start', '1', 'review.start.right', '→', 'W'],
    ['end', '-1', 'review.end.left', '←', 'E'],
    ['end', '1', 'review.end.right', '→', 'R'],
  ].map(([side = '', by = '', key = '', sign = '', letter = '']) =>
    button(
      'border',
      `<span aria-hidden="true">${sign}</span><span class="quiet">${say(key, scene)}</span> <kbd>${letter}</kbd>`,
      { 'data-side': side, 'data-by': by, title: word(key)(language) },
    ),
  )
  const actions = [
    button('accept', `${say('review.accept', scene)} <kbd>A</kbd>`, { class: 'main' }),
    button('remove', `${say('review.remove', scene)} <kbd>D</kbd>`),
    button('case-new', `${say('review.case.of', scene)} <kbd>C</kbd>`),
  ].slice(0, label === 'PERSON' ? 3 : 2)
  return tag(
    'form',
    [
      tag('h3', head),
      ...means.map((each) => tag('p', apart(each), { class: 'means' })),
      tag('p', safe(certainty(language)), { class: 'soft' }),
      tag('div', actions.join(''), { class: 'row' }),
      tag(
        'div',
        `<span>${say('review.borders', scene)}</span> ${borders.slice(0, 2).join('')} <span aria-hidden="true">…</span> ${borders.slice(2).join('')} ${button('borders', `${say('review.borders.selected', scene)} <kbd>B</kbd>`)}`,
        { class: 'row borders' },
      ),
      valueInputs(label, mention.value, scene),
      tag(
        'div',
        tag('button', say('review.save.value', scene), { type: 'submit', class: 'main' }),
        {
          class: 'row',
        },
      ),
    ].join('\n'),
    { class: 'panel', 'data-panel': mention.id, 'data-submit': 'value', hidden: '' },
  )
}

function caseBox(each: CaseRecord, shown: SheetCase, scene: Scene): string {
  const { sheet, document, language } = scene
  const { entry } = shown
  const who = shown.person ? apart(oneLine(shown.person.text)) : say('someone', scene)
  const when = dateOf(shown)(language)
  const isKept = each.because.some(({ rule }) => rule === 'correction')
  const kept = isKept ? ` ${tag('span', say('review.said', scene), { class: 'soft' })}` : ''
  const head = tag(
    'summary',
    `${tag('b', who)}: ${caseWords(shown, sheet)}${when ? ` · ${apart(when)}` : ''}${kept}`,
  )
  const actions = [
    tag('button', say('review.save', scene), { type: 'submit', class: 'main' }),
    button('case-accept', say('review.accept', scene)),
    button('case-remove', say('review.case.remove', scene)),
  ]
  const form = tag(
    'form',
    `${caseForm(entry, each, scene)}${tag('div', actions.join(''), { class: 'row' })}`,
    { 'data-submit': 'case-change', 'data-of': document.source.id },
  )
  return tag('details', head + form, { class: 'case', 'data-case': caseKey(each) })
}

function cases(entry: EntryRecord, scene: Scene): string {
  const own = scene.sheet.cases.filter((each) => each.entry === entry)
  const boxes = entry.cases.map((each, at) => caseBox(each, own[at]!, scene))
  const hasPerson = entry.mentions.some(({ label }) => label === 'PERSON')
  const fresh = hasPerson
    ? tag(
        'details',
        `${tag('summary', `${say('review.case.add', scene)} <kbd>C</kbd>`)}${tag(
          'form',
          `${caseForm(entry, {}, scene)}${tag('div', tag('button', say('review.case.save', scene), { type: 'submit', class: 'main' }), { class: 'row' })}`,
          { 'data-submit': 'case-add' },
        )}`,
        { class: 'case fresh' },
      )
    : tag('p', say('review.case.nobody', scene), { class: 'soft' })
  const head = `${tag('h3', `${say('list.cases', scene)} <small>${boxes.length}</small>`)}`
  return tag('section', head + boxes.join('') + fresh, { class: 'casework' })
}

const near = (entry: EntryRecord | undefined): string =>
  entry ? tag('p', apart(oneLine(entry.text)), { class: 'near', lang: entry.lang }) : ''

function entryPart(entry: EntryRecord | undefined, scene: Scene): string {
  const { document, sheet } = scene
  if (!entry) return tag('p', say('note.no-entries', scene))
  const { entries } = document
  const at = entries.indexOf(entry)
  const title = say('review.entry', scene, { n: at + 1, of: entries.length })
  const move = (by: number, key: string, letter: string) => {
    const other = entries[at + by]
    return button('go', `${say(key, scene)} <kbd>${letter}</kbd>`, {
      'data-entry': other?.id ?? '',
      'data-step': String(by),
      ...(!other && { disabled: '' }),
    })
  }
  const notes = entry.notes.map((each) =>
    tag('li', `⚠ ${noteLine(each, entry.text, entry.lang, sheet.book)}`),
  )
  const sources = entry.references.map(({ mark, url }) =>
    tag('li', `[${apart(mark)}] ${url ? link(url, site(url)) : say('source.none', scene)}`),
  )
  return [
    tag(
      'div',
      `${tag('h2', title, { id: 'where', tabindex: -1 })}${tag('div', [move(-1, 'review.previous', 'K'), move(1, 'review.next', 'J'), button('accept-entry', `${say('review.accept.entry', scene)} <kbd>⇧A</kbd>`)].join(''), { class: 'row' })}`,
      { class: 'where' },
    ),
    near(entries[at - 1]),
    tag('p', painted(entry), {
      id: 'text',
      class: 'text',
      lang: entry.lang,
      'data-entry': entry.id,
    }),
    near(entries[at + 1]),
    notes.length > 0 ? tag('ul', notes.join(''), { class: 'notes' }) : '',
    sources.length > 0 ? tag('ul', sources.join(''), { class: 'sources' }) : '',
    entry.mentions.map((mention) => panel(mention, entry, scene)).join('\n'),
    cases(entry, scene),
  ].join('\n')
}

function doubtLine(doubt: Doubt, scene: Scene): string {
  const { language, sheet } = scene
  const quote = (text: string, lang: string) => tag('q', apart(oneLine(text)), { lang })
  if (doubt.kind === 'pair') {
    const names = [doubt.pair.a, doubt.pair.b].map(
      ({ personId, name }) => sheet.nameOf(personId)?.(language) ?? name,
    )
    return `${names.map((each) => tag('b', apart(each))).join(' ~ ')} · ${say('check.pairs', scene)}`
  }
  const number = `${doubt.entry.number}. `
  if (doubt.kind === 'mark') {
    const { label, text, score } = doubt.mention
    const words = word('check.unsure.line', {
      label: word(`label.${label}`),
      percent: percent(score ?? 0),
    })
    return `${number}${quote(text, doubt.entry.lang)} · ${safe(words(language))}`
  }
  if (doubt.kind === 'note') {
    const { start, end } = doubt.note
    const words = end === undefined ? '' : doubt.entry.text.slice(start ?? 0, end)
    const quoted = words ? `${quote(words, doubt.entry.lang)} · ` : ''
    return number + quoted + safe(noteSaid(doubt.note)(language))
  }
  const shown = casesOf(doubt.entry)[doubt.entry.cases.indexOf(doubt.case)]!
  const person = shown.person ? quote(shown.person.text, doubt.entry.lang) : say('someone', scene)
  const lack = !shown.when && !shown.where ? 'both' : shown.when ? 'place' : 'date'
  return `${number}${person}: ${safe(eventOf(shown as SheetCase)(language))} · ${say(`check.incomplete.${lack}`, scene)}`
}

const doubtItem = (doubt: Doubt, scene: Scene): string =>
  tag(
    'li',
    button('go', doubtLine(doubt, scene), {
      class: 'doubt',
      'data-key': doubt.key,
      ...(doubt.kind === 'pair' ? { 'data-pair': doubt.key } : { 'data-entry': doubt.entry.id }),
      ...('mention' in doubt && doubt.mention && { 'data-mark': doubt.mention.id }),
      ...(doubt.kind === 'case' && { 'data-case': caseKey(doubt.case) }),
    }),
  )

const most = 200

function listPart(
  doubts: readonly Doubt[],
  shown: EntryRecord | undefined,
  scene: Scene,
  agreement: string,
): string {
  const { document, language } = scene
  const doubtful = new Map<string, number>()
  for (const doubt of doubts)
    if (doubt.kind !== 'pair') doubtful.set(doubt.entry.id, (doubtful.get(doubt.entry.id) ?? 0) + 1)
  const entries = document.entries.map((entry) => {
    const count = doubtful.get(entry.id)
    const isDone = entry.mentions.length > 0 && entry.mentions.every(isSaid)
    const state = count
      ? tag('small', numberWords(count, language), { class: 'count' })
      : isDone
        ? '✓'
        : ''
    const text = `${entry.number}. ${apart(oneLine(entry.text).slice(0, 60))} ${state}`
    return tag(
      'li',
      button('go', text, {
        'data-entry': entry.id,
        ...(entry === shown && { 'aria-current': 'true' }),
      }),
    )
  })
  const todo =
    doubts.length > 0
      ? tag(
          'ol',
          doubts
            .slice(0, most)
            .map((each) => doubtItem(each, scene))
            .join(''),
        )
      : tag('p', say('check.nothing', scene), { class: 'soft' })
  return [
    tag(
      'details',
      `${tag('summary', tag('h2', `${say('section.check', scene)} <small>${numberWords(doubts.length, language)}</small>`))}${todo}`,
      { id: 'todo', open: '' },
    ),
    tag(
      'details',
      `${tag('summary', tag('h2', `${say('count.entries', scene)} <small>${numberWords(entries.length, language)}</small>`))}${tag('ol', entries.join(''))}`,
      { id: 'entries', open: '' },
    ),
    agreement,
  ].join('\n')
}

function pairsPart(scene: Scene): string {
  const { sheet } = scene
  const items = pairItems(sheet, ({ a, b }) =>
    tag(
      'div',
      [
        button('pair', `${say('review.pair.same', scene)} <kbd>S</kbd>`, { 'data-same': 'yes' }),
        button('pair', `${say('review.pair.different', scene)} <kbd>X</kbd>`, {
          'data-same': 'no',
        }),
      ].join(''),
      {
        class: 'row',
        'data-pair': `pair ${a.personId} ${b.personId}`,
        'data-a': a.personId,
        'data-b': b.personId,
      },
    ),
  )
  if (items.length === 0) return ''
  return `${tag('h3', say('check.pairs', scene))}${tag('p', say('check.pairs.note', scene), { class: 'facts' })}${tag('ul', items.join(''), { class: 'pairs' })}`
}

/** Reports for the choice of the page's head. */
export const reportTitles = ({ documents }: Reviewed): readonly string[] => documents.map(titleOf)

/** The other labeller's marks of a report. */
export type SecondOf = (document: Document) => MarkedText | undefined

export function viewOf(
  reviewed: Reviewed,
  at: ShownAt,
  titles: Titles,
  language: Language,
  second?: SecondOf,
): View {
  const report = reviewed.documents[at.report] ? at.report : 0
  const document = reviewed.documents[report]!
  const said = (text: string): Said => same(text)
  const several = reviewed.documents.length > 1
  const reports = reviewed.documents.map((each, nth) => ({
    document: each,
    title: titleOf(each),
    page: `/?report=${nth}`,
    ...(several && { name: said(titleOf(each)) }),
  }))
  const sheet = { ...sheetOf(reports, reviewed.people, titles), book: tongue(language) }
  const scene: Scene = { document, sheet, titles, language }
  const entry = document.entries.find(({ id }) => id === at.entry) ?? document.entries[0]
  const other = second?.(document)
  const agreement = other ? agreementPart(document, other, language) : ''
  return {
    version: reviewed.version,
    report,
    entry: entry?.id ?? '',
    parts: {
      list: listPart(doubtsOf(document, sheet), entry, scene, agreement),
      entry: entryPart(entry, scene),
      pairs: pairsPart(scene),
    },
  }
}

export const labelKeys = labels.map((label, at) => ({ label, key: String(at + 1) }))
