/** Names of detention facilities: `Institution No. 71` for `№71 мекеме`, `EC-166/1` for `ЕЦ-166/1`. */
import type { PlaceLexicon } from '../../rules/places/lexicon.js'
import type { Line } from '../../rules/places/line.js'
import type { Parts } from './parts.js'
import { romanise } from './romanise.js'

const codes: Readonly<Record<string, string>> = {
  ЕЦ: 'EC',
  ETS: 'EC',
  ЖД: 'ZD',
  ЗД: 'ZD',
  ИЧ: 'ICh',
  ICH: 'ICh',
  ЗК: 'ZK',
  ЛА: 'LA',
  ЕС: 'ES',
  УК: 'UK',
  АК: 'AK',
  АП: 'AP',
  УГ: 'UG',
  РУ: 'RU',
  КА: 'KA',
  ҚА: 'KA',
  ОВ: 'OV',
  ГМ: 'GM',
}

const heads: readonly (readonly [RegExp, string])[] = [
  [/сизо/i, 'SIZO'],
  [/учрежден|мекеме/i, 'Institution'],
  [/колони/i, 'Colony'],
  [/следственн|тергеу/i, 'Pre-trial detention facility'],
  [/^ик|^ик-/i, 'IK'],
  [/тюрьм|түрме/i, 'Prison'],
]

const coded = /^(\p{L}{1,3})[-–‑\s]?(\d{2,3}\/\d{1,2})(?: \p{Ll}+){0,2}$/u

const kazakh = /мекеме|колония|изолятор|түрме|абақты/i

/** The name where the span is a facility's: a code, or a head with its number. */
export function facilityOf(
  line: Line,
  { words }: PlaceLexicon,
  parts: Parts,
  text: string,
): string | undefined {
  if (!/\d/.test(text)) return undefined
  const headed =
    words.at('facility', line, parts.houseFirst ? parts.first - 1 : parts.first) !== undefined
  return coded.test(text) || headed || kazakh.test(text) ? facilityName(text) : undefined
}

/** The canonical name of a facility's span, or undefined where the text names none by number or code. */
export function facilityName(text: string): string | undefined {
  const code = coded.exec(text)
  if (code) return `${codes[code[1]!.toUpperCase()] ?? romanise(code[1]!)}-${code[2]}`
  const number = /\d{1,3}/.exec(text)
  if (!number) return undefined
  if (!/[А-Яа-яЁёІіҚқ]/.test(text))
    return text
      .replace(/\s*(?:№|#|\bno\.?(?=\s*\d))\s*/i, ' No. ')
      .replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())
  const head = heads.find(([pattern]) => pattern.test(text))
  return head && (head[1] === 'IK' ? `IK-${number[0]}` : `${head[1]} No. ${number[0]}`)
}
