/** What is to check, most doubtful first, and all entries. */
import type { EntryRecord } from '../../pipeline/record.js'
import { casesOf, oneLine } from '../write/document.js'
import { eventOf } from '../write/html/case-line.js'
import { apart, safe, tag } from '../write/html/markup.js'
import { noteSaid } from '../write/html/notes.js'
import type { SheetCase } from '../write/html/sheet.js'
import { percent, word } from '../write/wording.js'
import { numberWords } from '../write/words.js'
import type { Doubt } from './doubts.js'
import { button, isSaid, type Scene, say } from './scene.js'
import { caseKey } from './steps.js'

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

export function listPart(
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
