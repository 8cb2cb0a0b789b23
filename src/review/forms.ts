/** Forms for values and cases: an input for each field, with its name in plain words. */
import type { Label, Language } from '../../pipeline/document.js'
import { modalities, penaltyKinds, placeKinds, type Values } from '../../pipeline/values.js'
import type { Titles } from '../write/document.js'
import { safe, tag } from '../write/html/markup.js'
import { isWorded, word, wordOr } from '../write/wording.js'
import { regionWords } from '../write/words.js'
import { inputsOf, provisionParts, spans, spansTo } from './fields.js'
import { unscoredParts } from './unscored.js'

export interface Choice {
  readonly value: string
  readonly text: string
}

const regimes = [
  'minimum',
  'medium',
  'maximum',
  'extraordinary',
  'full',
  'strict',
  'general',
  'special',
]
const bodies = [
  'company',
  'court',
  'government',
  'international',
  'military',
  'ministry',
  'movement',
  'ngo',
  'office',
  'organization',
  'other',
  'outlet',
  'party',
  'police',
  'prosecution',
  'religious',
  'university',
]
const laws = ['KZ-CC', 'KZ-CAO', 'KZ-CPC', 'KZ-PEC', 'KZ-CIV', 'KZ-CIVP', 'KZ-CONST']
const regions = [10, 11, 15, 19, 23, 27, 31, 33, 35, 39, 43, 47, 55, 59, 61, 62, 63, 71, 75, 79]
const money = ['KZT', 'MCI', 'WAGE', 'USD', 'EUR', 'RUB']

export const named = (name: string, inner: string, language: Language): string =>
  tag('label', `${tag('span', safe(word(`review.field.${name}`)(language)))}${inner}`)

/** A choice that the list has not is kept: what a form does not change stays. */
export function select(
  name: string,
  value: string,
  choices: readonly Choice[],
  none = true,
): string {
  const all = [
    ...(none ? [{ value: '', text: '–' }] : []),
    ...choices,
    ...(value && !choices.some((each) => each.value === value) ? [{ value, text: value }] : []),
  ]
  const options = all.map(
    (each) =>
      `<option value="${safe(each.value)}"${each.value === value ? ' selected' : ''}>${safe(each.text)}</option>`,
  )
  return tag('select', options.join(''), { name })
}

export const input = (
  name: string,
  value: string,
  more: Readonly<Record<string, string>> = {},
): string =>
  `<input${Object.entries({ name, value, autocomplete: 'off', ...more })
    .map(([key, each]) => ` ${key}="${safe(each)}"`)
    .join('')}>`

export const worded = (
  prefix: string,
  values: readonly string[],
  language: Language,
): readonly Choice[] =>
  values.map((value) => ({ value, text: wordOr(`${prefix}.${value}`, value)(language) }))

export interface Wording {
  readonly titles: Titles
  readonly language: Language
}

const lawChoices = ({ titles, language }: Wording): readonly Choice[] =>
  laws.map((law) => ({
    value: law,
    text: isWorded(`law.${law}`)
      ? word(`law.${law}`)(language)
      : (titles.law(law, language) ?? law),
  }))

const decimal: ReadonlySet<string> = new Set([
  ...spans,
  ...spansTo,
  ...['amount', 'amountTo', 'also', 'lat', 'lon'],
])

/** Seldom filled in: folded where they are empty. */
const seldom: ReadonlySet<string> = new Set([
  ...spansTo,
  ...['weeks', 'hours', 'life', 'amountTo', 'also', 'alsoUnit', 'lat', 'lon', 'geonames'],
])

function inputOf(label: Label, name: string, value: string, wording: Wording): string {
  const { language, titles } = wording
  switch (`${label} ${name}`) {
    case 'PERSON gender':
      return select(name, value, worded('review.gender', ['f', 'm'], language))
    case 'PLACE kind':
      return select(name, value, worded('place', placeKinds, language))
    case 'PLACE region':
      return select(
        name,
        value,
        regions.map((code) => ({
          value: `KZ-${code}`,
          text: regionWords(`KZ-${code}`, titles, language),
        })),
      )
    case 'ORG kind':
      return select(name, value, worded('body', bodies, language))
    case 'PENALTY kind':
      return select(name, value, worded('penalty', penaltyKinds, language))
    case 'PENALTY regime':
      return select(name, value, worded('regime', regimes, language))
    case 'PENALTY modality':
      return select(name, value, worded('modality', modalities, language), false)
    case 'PENALTY unit':
    case 'PENALTY alsoUnit':
      return select(name, value, worded('money', money, language))
    case 'PENALTY life':
      return select(name, value, [{ value: 'yes', text: word('life')(language) }])
    case 'DATE iso':
      return input(name, value, { placeholder: '2023-05-01' })
    default:
      return input(name, value, decimal.has(name) ? { inputmode: 'decimal' } : {})
  }
}

/** Ticks for the parts of a value that gold does not score. */
export function unscoredInputs(label: Label, parts: readonly number[], language: Language): string {
  const ticks = unscoredParts[label].map((part, at) => {
    const checked = parts.includes(at) ? ' checked' : ''
    const name = safe(word(`review.unscored.${part}`)(language))
    return `<label class="tick"><input type="checkbox" name="unscored" value="${at}"${checked}> ${name}</label>`
  })
  return ticks.length > 0
    ? `<fieldset class="ticks"><legend class="seen">${safe(word('review.unscored')(language))}</legend>${ticks.join(' ')}</fieldset>`
    : ''
}

/** Inputs of a value. A statute has a row for each provision and an empty one. */
export function valueInputs(
  label: Label,
  value: Values[Label] | undefined,
  wording: Wording,
): string {
  const inputs = inputsOf(label, value)
  const field = ([name, each]: readonly [string, string]) => {
    const [part = '', at] = name.split('-')
    if (label !== 'STATUTE')
      return named(name, inputOf(label, name, each, wording), wording.language)
    const own = part === 'law' ? select(name, each, lawChoices(wording)) : input(name, each)
    return named(part, own, wording.language).replace(
      '<label>',
      at && part === provisionParts[0] ? '<label class="row">' : '<label>',
    )
  }
  const all = Object.entries(inputs)
  const isFolded = ([name, each]: readonly [string, string]) => seldom.has(name) && each === ''
  const folded = all.filter(isFolded).map(field)
  const more =
    folded.length > 0
      ? `<details>${tag('summary', safe(word('review.field.more')(wording.language)))}<div class="fields">${folded.join('')}</div></details>`
      : ''
  const hint = `review.hint.${label}`
  const help = isWorded(hint) ? tag('p', safe(word(hint)(wording.language)), { class: 'soft' }) : ''
  const shown = all.filter((each) => !isFolded(each)).map(field)
  return `<div class="fields">${shown.join('')}</div>${more}${help}`
}
