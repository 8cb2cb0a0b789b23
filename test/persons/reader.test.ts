import { describe, expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { personReader } from '../../pipeline/normalise/person.js'
import type { PersonValue } from '../../pipeline/values.js'
import { loadNames } from '../../src/load/names.js'
import { marked, passage } from '../kit.js'

const read = personReader(loadNames())
const value = (line: string, language: Language) => {
  const { text, spans } = marked(line)
  return spans.map((span) => read(span, passage(text, language), spans, () => {}))
}

const cases: readonly (readonly [Language, string, readonly PersonValue[]])[] = [
  ['en', '[PERSON Seitov M.] was fined', [{ family: 'Seitov', initials: 'M' }]],
  ['ru', '[PERSON Нурланову К.] задержали', [{ family: 'Нурланова', initials: 'К' }]],
  [
    'ru',
    '2 июля, г. Тараз, [PERSON Нурланову К.] арестовали',
    [{ family: 'Нурланова', initials: 'К' }],
  ],
  ['ru', 'суд приговорил [PERSON Нурланову К.]', [{ family: 'Нурланова', initials: 'К' }]],
  // What a verb in the singular tells of is no woman's act where the verb is a man's.
  [
    'ru',
    'Суд признал [PERSON Ахметова Александра] виновным',
    [{ family: 'Ахметов', given: 'Александр', gender: 'm' }],
  ],
  [
    'ru',
    'Коллегия признала [PERSON Ахметова Александра] виновным',
    [{ family: 'Ахметов', given: 'Александр', gender: 'm' }],
  ],
  [
    'ru',
    'Вину признала [PERSON Ахметова Александра]',
    [{ family: 'Ахметова', given: 'Александра', gender: 'f' }],
  ],
  [
    'ru',
    'Задержали [PERSON Ахметова Александра]',
    [{ family: 'Ахметов', given: 'Александр', gender: 'm' }],
  ],
  [
    'ru',
    'Приехала [PERSON Ахметова Александра]',
    [{ family: 'Ахметова', given: 'Александра', gender: 'f' }],
  ],
  ['ru', '[PERSON Нурланову К.] назначили штраф', [{ family: 'Нурланов', initials: 'К' }]],
  ['ru', '[PERSON Нурланова К.] задержали', [{ family: 'Нурланов', initials: 'К' }]],
  ['en', '[PERSON Seitov Zh] was fined', [{ family: 'Seitov', initials: 'Zh' }]],
  ['en', '[PERSON Seitova A. K.] was fined', [{ family: 'Seitova', initials: 'AK' }]],
  ['en', '[PERSON A.K. Seitova] was fined', [{ family: 'Seitova', initials: 'AK' }]],
  ['en', '[PERSON Nurlan Seitov] spoke', [{ family: 'Seitov', given: 'Nurlan', gender: 'm' }]],
  ['en', '[PERSON Seitov Nurlan] spoke', [{ family: 'Seitov', given: 'Nurlan', gender: 'm' }]],
  ['en', '[PERSON Seitov, Nurlan] spoke', [{ family: 'Seitov', given: 'Nurlan', gender: 'm' }]],
  ['en', '[PERSON Duman Seitimbet] spoke', [{ family: 'Seitimbet', given: 'Duman', gender: 'm' }]],
  ['en', '[PERSON Seitkazy Aigul] spoke', [{ family: 'Seitkazy', given: 'Aigul', gender: 'f' }]],
  [
    'en',
    '[PERSON Ospanov Amanzhol Serikovich] spoke',
    [{ family: 'Ospanov', given: 'Amanzhol', patronymic: 'Serikovich', gender: 'm' }],
  ],
  [
    'en',
    '[PERSON Olga Viktorovna Petrenko] spoke',
    [{ family: 'Petrenko', given: 'Olga', patronymic: 'Viktorovna', gender: 'f' }],
  ],
  [
    'en',
    '[PERSON Olga Viktorovna] spoke',
    [{ given: 'Olga', patronymic: 'Viktorovna', gender: 'f' }],
  ],
  [
    'en',
    '[PERSON Bolatuly Yerzhan] spoke',
    [{ family: 'Bolatuly', given: 'Yerzhan', gender: 'm' }],
  ],
  [
    'en',
    '[PERSON Yerzhan Bolatuly] spoke',
    [{ family: 'Bolatuly', given: 'Yerzhan', gender: 'm' }],
  ],
  [
    'en',
    '[PERSON John F. Kendall] spoke',
    [{ family: 'Kendall', given: 'John', initials: 'F', gender: 'm' }],
  ],
  [
    'en',
    '[PERSON Jean-Paul Durand] spoke',
    [{ family: 'Durand', given: 'Jean-Paul', gender: 'm' }],
  ],
  [
    'en',
    '[PERSON Mohammed bin Salman] spoke',
    [{ family: 'bin Salman', given: 'Mohammed', gender: 'm' }],
  ],
  ['en', '[PERSON Kuanova] spoke', [{ family: 'Kuanova' }]],
  ['en', '[PERSON Turgynbay] spoke', [{ family: 'Turgynbay' }]],
  ['en', '[PERSON SEITOV NURLAN]', [{ family: 'Seitov', given: 'Nurlan', gender: 'm' }]],
  ['ru', '[PERSON Сейтов М.] оштрафован', [{ family: 'Сейтов', initials: 'М' }]],
  [
    'ru',
    'штраф [PERSON Альмире Оспановой]',
    [{ family: 'Оспанова', given: 'Альмира', gender: 'f' }],
  ],
  [
    'ru',
    'суд над [PERSON Маратом Жылановым]',
    [{ family: 'Жыланов', given: 'Марат', gender: 'm' }],
  ],
  [
    'ru',
    'вызвали [PERSON Лукпана Сейтбаева]',
    [{ family: 'Сейтбаев', given: 'Лукпан', gender: 'm' }],
  ],
  ['ru', 'дело [PERSON Жанболата Мамая]', [{ family: 'Мамай', given: 'Жанболат', gender: 'm' }]],
  ['ru', 'супруги [PERSON Инги Иманбай]', [{ family: 'Иманбай', given: 'Инга', gender: 'f' }]],
  [
    'ru',
    'против [PERSON Сейтова Каната Сериковича]',
    [{ family: 'Сейтов', given: 'Канат', patronymic: 'Серикович', gender: 'm' }],
  ],
  ['ru', 'для [PERSON Сагынтая А.]', [{ family: 'Сагынтай', initials: 'А' }]],
  [
    'ru',
    'задержали [PERSON Айжан Акишеву]; на [PERSON Акишеву] составлен протокол',
    [{ family: 'Акишева', given: 'Айжан', gender: 'f' }, { family: 'Акишева' }],
  ],
  [
    'kk',
    '[PERSON Альмира Қуатоваға] айыппұл',
    [{ family: 'Қуатова', given: 'Альмира', gender: 'f' }],
  ],
  [
    'ru',
    'дело [PERSON Ертаева] и мать [PERSON Ахметова]',
    [{ family: 'Ертаев' }, { family: 'Ахметов' }],
  ],
  ['ru', 'визит президента [PERSON Сейтова К.]', [{ family: 'Сейтов', initials: 'К' }]],
  ['ru', 'судья [PERSON Сейтова К.] отказала', [{ family: 'Сейтова', initials: 'К' }]],
  ['ru', '[PERSON Сейтова] отказалась', [{ family: 'Сейтова' }]],
  ['ru', '[PERSON ЛИ Вадим]', [{ family: 'Ли', given: 'Вадим', gender: 'm' }]],
  ['kk', '[PERSON Марат Жылқайдарға]', [{ family: 'Жылқайдар', given: 'Марат', gender: 'm' }]],
  ['kk', '[PERSON Жанболат Мамайды]', [{ family: 'Мамай', given: 'Жанболат', gender: 'm' }]],
  ['kk', '[PERSON Тоқаевтың] сапары', [{ family: 'Тоқаев' }]],
  ['kk', '[PERSON Айгүл Серікқызына]', [{ family: 'Серікқызы', given: 'Айгүл', gender: 'f' }]],
  [
    'kk',
    '[PERSON Сейтов Нұрлан Ерланұлы]',
    [{ family: 'Сейтов', given: 'Нұрлан', patronymic: 'Ерланұлы', gender: 'm' }],
  ],
]

describe('personReader', () => {
  it.each(cases)('%s %s', (language, line, values) => {
    expect(value(line, language)).toEqual(values)
  })

  it('reads nothing from a mention without letters', () =>
    expect(
      read({ start: 0, end: 3, label: 'PERSON' }, passage('123 456'), [], () => {}),
    ).toBeUndefined())
})
