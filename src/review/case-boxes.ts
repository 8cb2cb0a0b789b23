/** The cases of an entry, each with its form, and a form for one more. */
import type { CaseRecord, EntryRecord } from '../../pipeline/record.js'
import { oneLine } from '../write/document.js'
import { caseWords, dateOf } from '../write/html/case-line.js'
import { apart, tag } from '../write/html/markup.js'
import type { SheetCase } from '../write/html/sheet.js'
import { caseForm } from './case-form.js'
import { button, type Scene, say } from './scene.js'
import { caseKey } from './steps.js'

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

export function cases(entry: EntryRecord, scene: Scene): string {
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
