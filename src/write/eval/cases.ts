/** Every case that is missed, made up or told wrongly, under the words of its entry. */
import { sameSpelling } from '../../../eval/cases/places.js'
import { pairUnits } from '../../../eval/cases/score.js'
import { caseUnits } from '../../../eval/cases/unit.js'
import { askedWords, toldWords } from '../../../eval/cases/words.js'
import type { Unit } from '../../../eval/units.js'
import { safe, tag } from '../html/markup.js'

function item(file: string, kind: string, text: string, expected: string, found: string): string {
  const line = (name: string, words: string) =>
    tag('div', `${tag('b', name)} ${tag('code', safe(words))}`)
  return tag(
    'li',
    tag('small', safe(`${file} · ${kind}`)) +
      tag('div', safe(text)) +
      line('gold', expected) +
      line('found', found),
  )
}

export const caseItems = (units: readonly Unit[]): readonly string[] =>
  pairUnits(caseUnits(units), sameSpelling).flatMap(({ file, text, pairs }) => [
    ...pairs.matched
      .filter(({ wrong }) => wrong.length > 0)
      .map(({ asked, told, wrong }) =>
        item(file, `other ${wrong.join(', ')}`, text, askedWords(asked), toldWords(told)),
      ),
    ...pairs.confused.map(({ asked, told }) =>
      item(file, 'other event', text, askedWords(asked), toldWords(told)),
    ),
    ...pairs.missed.map((asked) => item(file, 'missed', text, askedWords(asked), 'nothing')),
    ...pairs.spurious.map((told) => item(file, 'made up', text, 'nothing', toldWords(told))),
  ])
