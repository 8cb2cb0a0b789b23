/** What odd texts are made of: lines of the samples and the gold, words that rules look for, signs that mislead. */
import { readdirSync, readFileSync } from 'node:fs'
import { parseMarkedFile } from '../../../eval/gold/marked-file.js'
import { dataPath } from '../../load/files.js'

const goldTexts = (): readonly string[] =>
  readdirSync(dataPath('gold'))
    .filter((name) => name.endsWith('.txt') && name !== 'cases.txt')
    .sort()
    .map((name) => parseMarkedFile(readFileSync(dataPath('gold', name), 'utf8')).text)

/** Whole texts as they come. */
export const realTexts = (): readonly string[] => [
  readFileSync(dataPath('samples', 'report-2023-05.txt'), 'utf8'),
  ...goldTexts(),
]

export const linesOf = (texts: readonly string[]): readonly string[] =>
  texts.flatMap((text) => text.split('\n').filter((line) => line.trim() !== ''))

/** Zero-width, turning, joining, blank and breaking signs, odd digits, letters that look alike or grow when their case changes. */
export const signs: readonly string[] = [
  ...'\u00ad\u200b\u200c\u200d\u2060\ufeff\u034f\u180e',
  ...'\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u061c',
  ...'\u00a0\u2007\u2009\u202f\u3000\u1680\u2028\u2029\u0085\u000b\u000c\r\n\t\0\u001b\u007f\u0003',
  ...'０１２٣४５Ⅳ½²①ﬁﬀßẞİıŁøÆœŉǰΐʼ’‘“”„«»‹›…–—−‑‒№§¶†‡•‰€₸',
  ...'аАӘәҒғҚқҢңӨөҰұҮүҺһІіЁёЙйѢєЇґaAoOpPcCxXeEyY',
  ...'שלוםمرحبا中文한글日本ไทย',
  'e\u0301\u0302\u0303',
  'и\u0306',
  '👩‍👩‍👧',
  '🇰🇿',
  '𝐀',
  '\u{10ffff}',
  '\ufffd',
  '\ufdd0',
  '\ud800',
  '\udc00',
  '\udfff\ud83d',
]

/** What patterns begin, go on and end with. */
export const words: readonly string[] = [
  ...'Article|Articles|Art.|Part|paragraph|of the|Criminal Code|Code|RK|KRCAO|UN|and|or|,|, |; |.|. |: |-|–|/|/2'.split(
    '|',
  ),
  ...'ст.|ч.|п.|пп.|статья|статьи|части|УК РК|КоАП|Кодекса|Республики Казахстан|и|или|г.|гг.|ул.|д.|им.'.split(
    '|',
  ),
  ...'бап|бабы|бабының|бөлігі|бөлігімен|ҚР|ҚК|ӘҚБтК|және|туралы|жылғы|айында|теңге|АЕК|облысы|ауданы|қаласы'.split(
    '|',
  ),
  ...'May|May 3|3 May 2023|мая|3 мая|2023 года|2023 ж.|шілде|5 шілде|01.02.2023|2023-05-03|1-2|1st|XIX|12|405|174-1|1 000 000|1.5|0|-1|99999999999999999999|1e309'.split(
    '|',
  ),
  ...'days|years|15 days of arrest|fine|MCI|КРТ|суток|лет|лишения свободы|штраф|МРП|тенге|тәулік|жыл|сот|арестован|оштрафован|detained|sentenced|not|не'.split(
    '|',
  ),
  ...'A.|А.|А. Б.|Asanov|Asanov S.|Асанов|Асанова С.|Асанұлы|Seitzhanov Bolat Kairatuly|Қайрат|Mr|г-н|судья|judge|court|суд|Court No. 2|the'.split(
    '|',
  ),
  ...'Almaty|Алматы|Алматыда|г. Тараз|с. Жаңаауыл|Zhambyl region|область|район|street|улица|No.|PDF No. 13'.split(
    '|',
  ),
  ...'[1]|[12]|[|]|(|)|((|))|"|\'|«|»|“|”|{|}|{P:|<b>|</|&amp;|http://|https://example.org/?a=b|www.|@|#|*|_|`|> case:|\\|$|^|%|=|+|~'.split(
    '|',
  ),
  ...'|\n|\n\n|\r\n| |  |\t| \n|\n '.split('|'),
]
