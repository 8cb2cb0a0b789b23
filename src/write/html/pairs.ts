/** Two people of the list who may be one: both passages side by side, and what speaks for and against it. */
import type { PersonRecord, ReviewRecord } from '../../../pipeline/record.js'
import { oneLine } from '../document.js'
import { isWorded, percent, type Said, same, word } from '../wording.js'
import { nameLink } from './case-line.js'
import { apart, tag } from './markup.js'
import { entrySaid, type Sheet } from './sheet.js'

export interface Pair {
  readonly a: PersonRecord
  readonly b: PersonRecord
  readonly review: ReviewRecord
}

/** Each pair once, the likeliest first. */
export function pairsOf({ people }: Sheet): readonly Pair[] {
  const known = new Map(people.map((person) => [person.personId, person]))
  return people
    .flatMap((a) =>
      a.review.flatMap((review) => {
        const b = known.get(review.personId)
        const mirrored = b?.review.some(({ personId }) => personId === a.personId)
        return b && (!mirrored || a.personId < b.personId) ? [{ a, b, review }] : []
      }),
    )
    .sort((x, y) => y.review.probability - x.review.probability)
}

/** `family near: Akhmetov ~ Akhmetow` in the reader's words. */
function reasonSaid(reason: string): Said {
  const fits = /^(.*) fits several people$/s.exec(reason)
  if (fits) return word('reason.fits', { name: oneLine(fits[1]!) })
  const parts = reason.split('; ').map((each): Said => {
    const found =
      /^(family|given|patronymic|initial|gender|name) (agrees|near|differs|left out|not comparable|judged same|judged different): (.*)$/s.exec(
        each,
      )
    if (!found || !isWorded(`finding.${found[2]}`)) return same(each)
    const [, part, finding, names = ''] = found
    return word('reason.part', {
      part: word(`part.${part}`),
      finding: word(`finding.${finding}`),
      names,
    })
  })
  return (language) => parts.map((said) => said(language)).join('; ')
}

const around = 140

/** The first passage that names the person, cut at words. */
function context(person: PersonRecord, sheet: Sheet): string {
  const told = sheet.toldOf(person.personId)[0]
  const name = nameLink(person.personId, sheet)
  const spelled = person.spellings.map(({ text }) => oneLine(text)).join('; ')
  const head = `${tag('h4', name)}${tag('p', apart(spelled), { class: 'soft' })}`
  if (!told) return tag('div', head)
  const { mention, entry, report, href } = told
  const from = Math.max(0, mention.start - around)
  const to = Math.min(entry.text.length, mention.end + around)
  const before = entry.text.slice(from, mention.start).replace(from > 0 ? /^\S*\s/ : /^$/, '')
  const after = entry.text
    .slice(mention.end, to)
    .replace(to < entry.text.length ? /\s\S*$/ : /$^/, '')
  const quote = `${from > 0 ? '… ' : ''}${apart(before)}${tag('b', apart(mention.text))}${apart(after)}${to < entry.text.length ? ' …' : ''}`
  return tag(
    'div',
    `${head}${tag('p', quote, { lang: entry.lang })}${sheet.book.say(entrySaid(report, entry), 'a', { href })}`,
  )
}

/** `more`: markup that follows what speaks for and against. */
export function pairItems(
  sheet: Sheet,
  more: (pair: Pair) => string = () => '',
): readonly string[] {
  const { book } = sheet
  return pairsOf(sheet).map((pair) => {
    const { a, b, review } = pair
    const chance = book.say(
      word('check.pair.chance', { percent: percent(review.probability) }),
      'b',
    )
    return `${tag(
      'li',
      `${tag('div', `${context(a, sheet)}${context(b, sheet)}`, { class: 'beside' })}${tag(
        'p',
        `${chance} · ${book.say(reasonSaid(review.reason))}`,
      )}${more(pair)}`,
      { class: 'pair unit' },
    )}\n`
  })
}
