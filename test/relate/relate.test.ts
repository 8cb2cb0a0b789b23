import { describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { pairs } from './pairs.js'

describe('who was punished under what with what', () => {
  it.each<[string, Language, readonly string[]]>([
    [
      '[PERSON Asanov B.] was tried. Judge [PERSON Kali D.] sentenced him to [PENALTY 5 years].',
      'en',
      ['Asanov B. = 5 years'],
    ],
    [
      'Judge [PERSON Kali D.] convicted [PERSON Asanov B.] under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9'],
    ],
    [
      '[PERSON Asanov B.] and [PERSON Kali D.], the former head of a union, got [PENALTY 5 years].',
      'en',
      ['Asanov B. = 5 years', 'Kali D. = 5 years'],
    ],
    [
      '[PERSON Асанов Б.] и [PERSON Кали Д.] в последний раз получили [PENALTY 5 суток].',
      'ru',
      ['Асанов Б. = 5 суток', 'Кали Д. = 5 суток'],
    ],
    ['[PERSON Асанов Б.] проходит как свидетель с правом на защиту по [STATUTE ст. 9].', 'ru', []],
    [
      '[PERSON Asanov B.] is a witness with the right to defence in a case under [STATUTE Article 9].',
      'en',
      [],
    ],
    [
      'Journalist [PERSON Asanov B.] and his colleague [PERSON Kali D.] are accused under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9', 'Kali D. < Article 9'],
    ],
    [
      '[PERSON Asanov B.] and [PERSON Kali D.] were held; the latter got [PENALTY 3 days] under [STATUTE Article 9].',
      'en',
      ['Kali D. < Article 9', 'Kali D. = 3 days'],
    ],
    [
      '[PERSON Asanov B.] and [PERSON Kali D.] were tried: the former got [PENALTY 3 days], the latter [PENALTY a fine].',
      'en',
      ['Asanov B. = 3 days', 'Kali D. = a fine'],
    ],
    [
      'They asked to sentence the doctor [PERSON Asanov B.] to [PENALTY 5 years] and the nurse [PERSON Kali D.] to [PENALTY 3 years].',
      'en',
      ['Asanov B. = 5 years', 'Kali D. = 3 years'],
    ],
    [
      '[PERSON Asanov B.] and his brother [PERSON Kali D.], [STATUTE Article 9], [PENALTY 5 days].',
      'en',
      ['Asanov B. < Article 9', 'Asanov B. = 5 days', 'Kali D. < Article 9', 'Kali D. = 5 days'],
    ],
    [
      'They recall [PERSON Kali D.] of the union, whose president [PERSON Asanov B.] was sentenced to [PENALTY 4 years] under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9', 'Asanov B. = 4 years'],
    ],
    [
      'Бывшему следователю [PERSON Асанову Б.] смягчили наказание до [PENALTY 3 лет], [STATUTE ст. 146].',
      'ru',
      ['Асанову Б. < ст. 146', 'Асанову Б. = 3 лет'],
    ],
    [
      'Как сообщила адвокат [PERSON Уразова Ж.], в марте [PERSON Серикова А.] получила [PENALTY 3 года], а [PERSON Ким В.] — [PENALTY штраф].',
      'ru',
      ['Ким В. = штраф', 'Серикова А. = 3 года'],
    ],
    [
      'The lawyer said that [PERSON Asanov B.] got [PENALTY 5 years].',
      'en',
      ['Asanov B. = 5 years'],
    ],
    [
      'Officers told [PERSON Asanov B.] that he faces [PENALTY 5 years].',
      'en',
      ['Asanov B. = 5 years'],
    ],
    [
      '[PERSON Asanov B.] got [PENALTY 5 days], according to rights defender [PERSON Kali D.]',
      'en',
      ['Asanov B. = 5 days'],
    ],
    ['Former judge [PERSON Asanov B.] got [PENALTY 5 years].', 'en', ['Asanov B. = 5 years']],
    ['Бывшему следователю [PERSON Асанову Б.] дали [PENALTY 5 лет].', 'ru', ['Асанову Б. = 5 лет']],
    [
      'Police searched the flat of [PERSON Kali D.], whose son [PERSON Asanov B.] is wanted under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9'],
    ],
    [
      '[PERSON Kali D.], the mother of [PERSON Asanov B.], who was given [PENALTY 5 years], wept.',
      'en',
      ['Asanov B. = 5 years'],
    ],
    [
      'Supporters of [PERSON Asanov B.], who is serving [PENALTY 7 years], met; [PERSON Kali D.] was detained.',
      'en',
      ['Asanov B. = 7 years'],
    ],
    ['[PERSON Kali D.] called for the repeal of [STATUTE Article 9].', 'en', []],
    [
      '[PERSON Kali D.] from the regional akimat warned that strikers face [PENALTY up to 25 days] under [STATUTE Article 9].',
      'en',
      [],
    ],
    [
      '[PERSON Asanov B.] got [PENALTY 5 years], [PERSON Kali D.] [PENALTY 6 years], all under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9', 'Asanov B. = 5 years', 'Kali D. < Article 9', 'Kali D. = 6 years'],
    ],
    [
      '[PERSON Asanov B.] was held in Oral, [PERSON Kali D.] in Semey. They are charged under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9', 'Kali D. < Article 9'],
    ],
    [
      'The prosecutor wants [PENALTY five] and [PENALTY six years] for [PERSON Asanov B.] and [PERSON Kali D.] respectively, and [PENALTY a fine] for [PERSON Omar E.]',
      'en',
      ['Asanov B. = five', 'Kali D. = six years', 'Omar E. = a fine'],
    ],
    [
      '[PERSON Asanov B.] and [PERSON Kali D.] were stopped; the latter got [PENALTY 3 days].',
      'en',
      ['Kali D. = 3 days'],
    ],
    [
      '[PERSON Asanov B.] says he was beaten; a case was opened under [STATUTE Article 146].',
      'en',
      [],
    ],
    [
      'Officer [PERSON Asanov B.] is accused of torture under [STATUTE Article 146].',
      'en',
      ['Asanov B. < Article 146'],
    ],
    [
      '[PERSON Asanov B.], [STATUTE Article 146], [PENALTY 6 years].',
      'en',
      ['Asanov B. < Article 146', 'Asanov B. = 6 years'],
    ],
    [
      'Адвокат [PERSON Асанова Б.] [PERSON Кали Д.] обжаловал [PENALTY запрет].',
      'ru',
      ['Асанова Б. = запрет'],
    ],
    [
      '[PERSON Асанову Б.] дали [PENALTY 5 лет], [PERSON Кали Д.] — [PENALTY 6 лет], [STATUTE ст. 9].',
      'ru',
      ['Асанову Б. < ст. 9', 'Асанову Б. = 5 лет', 'Кали Д. < ст. 9', 'Кали Д. = 6 лет'],
    ],
    [
      'The court gave [PERSON Asanov B.] [PENALTY 5 days], [PERSON Kali D.] [PENALTY 6 days] and [PERSON Omar E.] [PENALTY a fine].',
      'en',
      ['Asanov B. = 5 days', 'Kali D. = 6 days', 'Omar E. = a fine'],
    ],
    [
      'Суд дал [PERSON Асанову Б.] [PENALTY 5 суток], [PERSON Кали Д.] [PENALTY 6 суток].',
      'ru',
      ['Асанову Б. = 5 суток', 'Кали Д. = 6 суток'],
    ],
    [
      'A judge imposed on [PERSON Asanov B.] [PENALTY a fine] under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9', 'Asanov B. = a fine'],
    ],
    [
      'Prosecutors want [PERSON Asanov B.] to spend [PENALTY 5 years] in prison.',
      'en',
      ['Asanov B. = 5 years'],
    ],
    [
      '[PERSON Asanov B.] told of a case against him under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9'],
    ],
    ['Vice-Minister of Justice [PERSON Kali D.] spoke of [STATUTE Article 9].', 'en', []],
    [
      'The court ordered [PENALTY 1 year] for [PERSON Kali]’s colleague [PERSON Asanov B.], convicted under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9', 'Asanov B. = 1 year'],
    ],
    [
      'Судья назначила [PERSON Асанову Б.] [PENALTY штраф 20 МРП].',
      'ru',
      ['Асанову Б. = штраф 20 МРП'],
    ],
    [
      'Судья районного суда [PERSON Кали Д.] отправил [PERSON Асанова Б.] под [PENALTY домашний арест].',
      'ru',
      ['Асанова Б. = домашний арест'],
    ],
    [
      '[PERSON Asanov B.], [STATUTE Article 9], [PENALTY 5 days]',
      'en',
      ['Asanov B. < Article 9', 'Asanov B. = 5 days'],
    ],
    [
      '[PERSON Asanov B.] and [PERSON Kali D.] were given [PENALTY 5 days] under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9', 'Asanov B. = 5 days', 'Kali D. < Article 9', 'Kali D. = 5 days'],
    ],
    [
      'The court sentenced [PERSON Asanov B.] and [PERSON Kali D.] to [PENALTY 5 years] and [PENALTY 6 years] respectively.',
      'en',
      ['Asanov B. = 5 years', 'Kali D. = 6 years'],
    ],
    [
      '[PERSON Asanov B.], the court ordered [PENALTY 2 months]. He is accused under [STATUTE Article 9].',
      'en',
      ['Asanov B. < Article 9', 'Asanov B. = 2 months'],
    ],
    [
      '“[PERSON Asanov B.] got [PENALTY 5 days]”, said lawyer [PERSON Kali D.]',
      'en',
      ['Asanov B. = 5 days'],
    ],
    [
      'Judge [PERSON Kali D.] gave [PERSON Asanov B.] [PENALTY 5 days].',
      'en',
      ['Asanov B. = 5 days'],
    ],
    [
      'The judge imposed [PENALTY a fine] on [PERSON Asanov B.] for a post.',
      'en',
      ['Asanov B. = a fine'],
    ],
    [
      'Rallies are punishable by [PENALTY up to 25 days] under [STATUTE Article 9]. [PERSON Asanov B.] disagrees.',
      'en',
      [],
    ],
    ['[PERSON Asanov B.] was heard as a witness in a case under [STATUTE Article 9].', 'en', []],
    ['[PERSON Asanov]’s mother says he faces [PENALTY 5 years].', 'en', ['Asanov = 5 years']],
    [
      '[PERSON Асанов Б.] осуждён по [STATUTE ст. 9] на [PENALTY 5 суток].',
      'ru',
      ['Асанов Б. < ст. 9', 'Асанов Б. = 5 суток'],
    ],
    [
      'Суд приговорил [PERSON Асанова Б.] и [PERSON Кали Д.] к [PENALTY 5 годам] и [PENALTY 6 годам] соответственно.',
      'ru',
      ['Асанова Б. = 5 годам', 'Кали Д. = 6 годам'],
    ],
    [
      '[PERSON Асанов Б.] получил [PENALTY 5 суток], сообщила адвокат [PERSON Кали Д.].',
      'ru',
      ['Асанов Б. = 5 суток'],
    ],
    [
      'Белсенді [PERSON Асан Б.] [STATUTE 9-бап] бойынша [PENALTY 5 тәулікке қамалды].',
      'kk',
      ['Асан Б. < 9-бап', 'Асан Б. = 5 тәулікке қамалды'],
    ],
  ])('%s', (line, language, expected) => expect(pairs(line, language)).toEqual(expected))
})
