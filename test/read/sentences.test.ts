import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { sentencesOf } from '../../pipeline/read/sentences.js'
import { read } from '../kit.js'
import { texts } from './texts.js'

/** The text with a bar before every sentence but the first. */
function barred(text: string): string {
  const tokens = read(text)
  const starts = sentencesOf(tokens)
    .slice(1)
    .map(({ from }) => tokens[from]!.start)
  return [0, ...starts].map((start, at) => text.slice(start, starts[at])).join('|')
}

const lines: Readonly<Record<string, readonly string[]>> = {
  English: [
    'The court fined him. |He appealed! |Why? |Nobody knows…',
    'On May 2, Zhylanbaev M. was held. |Mr. Mamay Zh. came at 9 a.m. on Art. 488 of the Code.',
    'Judge Sh. Abdikarimova, No. 5, para. 2, sentenced him to 7.5 years. |She left.',
    '“He was held.” |“Where?” she asked. |“Out!”, he said. |“Out!” – Mamay said.',
    'He was fined.[12] |She was not [13]. |They left. [14] [15] |It rained.¹² |It stopped.',
    'He shouted (see above). |(He was held.) |He was (!) released?! |No... |Well... yes.',
    'Lada.kz and https://vlast.kz/a.b?c=1 wrote of it; others did not: none. |The end. . .',
    '1. He was held. |2. She was fined. |A) They left.',
    'He was held\non May 2. |He was\nfined.\n|two more were held, cc. five.',
    'They were held:\n|1. Mamay;\n|2. Asanov.\n|(3) Others.\n|• one\n|• two',
    'Held on\n– as they say – a Monday:\n|– in Almaty;\n|– in Astana.\n|— In Aktau.',
    'A heading\n\n|A paragraph',
    'Three.\n \n\n|Two.\n|One.',
  ],
  Russian: [
    'Суд оштрафовал его по ч. 1 ст. 488 КоАП РК на 69 000 тг. в 2023 г. в г. Алматы. |Он обжаловал.',
    'Мамай Ж. и А.К. Асанов, т.е. двое, ушли. |«Вон!» – сказал он. |«Вон!» – Асанов ушёл.',
    '«Их задержали.» |«Когда?» |Ответа нет! – говорит он. |– Нет. |– Да.',
    'Ему дали 15 суток[3]. |Ей дали 5,5 лет. |12 мая он вышел.',
    'Задержаны:\n|а) Асанов;\n|б) Мамай.',
    'Суд\nпризнал его виновным. |Суд прошёл.',
  ],
  Kazakh: [
    'Сот оған 15 тәулік қамақ берді. |Ол келіспейді. |Неге?',
    'Қ. Асанов 2023 ж. 2 мамырда Алматы қ. ұсталды. |«Кетіңдер!» – деді ол. |Сот болды.',
    'ӘҚБтК-нің 488-бабы, 1-бөлігі. |Айыппұл – 50 АЕК [7]. |Ол босатылды.',
    'Ұсталғандар:\n|1) Асанов;\n|2) Мамай.',
  ],
}

describe.each(Object.entries(lines))('sentences (%s)', (_, list) => {
  it.each(list)('%s', (line) => expect(barred(line.replaceAll('|', ''))).toBe(line))
})

describe('sentences are all of the tokens, in order', () => {
  const whole = (text: string) => {
    const tokens = read(text)
    let last = 0
    for (const { from, to } of sentencesOf(tokens)) {
      expect(from).toBe(last)
      expect(to).toBeGreaterThan(from)
      last = to
    }
    expect(last).toBe(tokens.length)
  }
  it.each(texts)('%s', (_, text) => whole(text))
  it('of any text', () => {
    const piece = fc.constantFrom(
      'a',
      'A',
      '1',
      '.',
      '!',
      '…',
      '”',
      '"',
      '(',
      ')',
      '[1]',
      '–',
      ' ',
      '\n',
    )
    fc.assert(fc.property(fc.array(piece), (parts) => whole(parts.join(''))))
  })
})
