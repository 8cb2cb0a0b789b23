/** One person's name as somebody writes it: script, scheme, order, initials, patronymic, slips. */
import type { Romanise } from '../../../pipeline/names/translit/scheme.js'
import { type Forms, feminineOf, type Person, pick } from './people.js'

export type Script = 'ru' | 'kk'

export interface Style {
  /** Letters that the name starts from. */
  readonly script: Script
  /** Romanisation; absent where the name stays Cyrillic. */
  readonly romanise?: Romanise
  readonly form: 'full' | 'short' | 'initial' | 'initials'
  readonly order: 'family' | 'given' | 'comma'
  /** -ұлы instead of -ович, whatever the letters. */
  readonly kazakhFather: boolean
  readonly capitals: boolean
}

const vowel = /[аәеёиіоөуұүыэюя]$/u

function fatherName(person: Person, style: Style): string {
  const name = person.father[style.script]
  if (style.kazakhFather) {
    const [son, daughter] = style.script === 'kk' ? ['ұлы', 'қызы'] : ['улы', 'кызы']
    return name + (person.feminine ? daughter : son)
  }
  const root = name.endsWith('й') ? name.slice(0, -1) : name
  const soft = root !== name || vowel.test(name)
  return root + (soft ? 'е' : 'о') + (person.feminine ? 'вна' : 'вич')
}

const digraph = /^(?:shch|tsch|sch|dzh|zh|kh|sh|ch|ts|ye|yu|ya|cz|sz|sj|zj|дж)/i

/** The first letter, or the digraph that stands for one letter. */
function initialOf(given: Forms, style: Style, next: () => number): string {
  const written = given[style.script]
  const latin = style.romanise?.(written) ?? written
  const found = digraph.exec(latin)?.[0]
  const size = found && next() < 0.7 ? found.length : 1
  return `${latin.slice(0, size)}.`
}

export function render(person: Person, style: Style, next: () => number): string {
  const write = style.romanise ?? ((text: string) => text)
  const surname = person.family[style.script]
  const family = write(person.feminine ? feminineOf(surname) : surname)
  const given = write(person.given[style.script])
  const father = write(fatherName(person, style))
  const short = style.form === 'initial' || style.form === 'initials'
  const first = short ? initialOf(person.given, style, next) : given
  const second =
    style.form === 'full'
      ? father
      : style.form === 'initials'
        ? initialOf(person.father, style, next)
        : ''
  const shown = style.capitals ? family.toUpperCase() : family
  const rest = [first, second].filter(Boolean).join(' ')
  return style.order === 'given'
    ? `${rest} ${shown}`
    : `${shown}${style.order === 'comma' ? ',' : ''} ${rest}`
}

const letters = /\p{L}/u

/** One slip of the hand: a letter dropped, doubled, swapped with the next or taken for another. */
export function slip(text: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (text.length - 2))
  const here = text[at] ?? ''
  const after = text[at + 1] ?? ''
  if (!letters.test(here) || !letters.test(after) || !letters.test(text[at - 1] ?? '')) return text
  const kind = Math.floor(next() * 4)
  if (kind === 0) return text.slice(0, at) + text.slice(at + 1)
  if (kind === 1) return text.slice(0, at) + here + text.slice(at)
  if (kind === 2) return text.slice(0, at) + after + here + text.slice(at + 2)
  return (
    text.slice(0, at) +
    (/[a-z]/i.test(here) ? pick([...'aeiounrstk'], next) : pick([...'аеиоунрстк'], next)) +
    text.slice(at + 1)
  )
}
