import { expect, it } from 'vitest'
import type { Language } from '../../pipeline/document.js'
import { bodyTown } from '../../pipeline/normalise/place/body-town.js'
import { loadPlaces } from '../../src/load/places.js'

const lexicon = loadPlaces()

const rows: readonly (readonly [Language, string, string | undefined])[] = [
  ['ru', 'Карагандинский городской суд', 'Karagandy'],
  ['ru', 'Алматинским городским судом', 'Almaty'],
  ['ru', 'Рудненского городского суда', 'Rudnyy'],
  ['ru', 'Актюбинский городской суд', 'Aktobe'],
  ['ru', 'Усть-Каменогорский городской суд', 'Oskemen'],
  ['ru', 'Уральская городская прокуратура', 'Oral'],
  ['ru', 'Темиртауском городском отделе полиции', 'Temirtau'],
  ['ru', 'суд № 2 города Костаная', 'Kostanay'],
  ['ru', 'Департамент полиции г. Шымкента', 'Shymkent'],
  ['ru', 'Бостандыкский районный суд Алматы', 'Almaty'],
  ['ru', 'районный суд № 2 Медеуского района Алматы', 'Almaty'],
  ['ru', 'суд района Алматы города Астаны', 'Astana'],
  ['ru', 'Алматинский районный суд города Астаны', 'Astana'],
  ['ru', 'Павлодарский областной суд', undefined],
  ['ru', 'Карагандинский областной суд', undefined],
  ['ru', 'суд Павлодарского района', undefined],
  ['ru', 'Департамент полиции области Абай', undefined],
  ['ru', 'Алматинский областной суд', undefined],
  ['ru', 'Верховный суд', undefined],
  ['kk', 'Ақтөбе қалалық соты', 'Aktobe'],
  ['kk', 'Орал қалалық сотының', 'Oral'],
  ['kk', 'Қарағанды қаласының № 2 соты', 'Karagandy'],
  ['kk', 'Алматының Бостандық аудандық соты', 'Almaty'],
  ['kk', 'Астана қаласы Алматы аудандық соты', 'Astana'],
  ['kk', 'Астана қаласы Алматы ауданының соты', 'Astana'],
  ['kk', 'Қарағанды облыстық соты', undefined],
  ['kk', 'Павлодар облысының полиция департаменті', undefined],
  ['kk', 'Abai aýdandyq soty', undefined],
  ['kk', 'Aqtóbe qalalyq soty', 'Aktobe'],
  ['kk', 'Aqtöbe oblystyq soty', undefined],
  ['en', 'Taraz City Court', 'Taraz'],
  ['en', 'Almaty District Court of Astana', 'Astana'],
  ['en', 'Saryarka District Court No. 2 of Karaganda', 'Karagandy'],
  ['en', 'court No. 2 of the city of Aktobe', 'Aktobe'],
  ['en', 'Rudnensky City Court', 'Rudnyy'],
  ['en', 'Kostanay Regional Court', undefined],
  ['en', 'Police Department of Pavlodar region', undefined],
  ['en', 'Pavlodar District Court', undefined],
  ['en', 'Supreme Court of Kazakhstan', undefined],
]

it.each(rows)('%s: %s → %s', (language, body, town) => {
  expect(bodyTown(body, language, lexicon)).toBe(town)
})
