/** Vocabulary (roles, type words) in any case form: the forms a word of the text may come from, itself first. */
import type { Language } from '../../document.js'

const russian =
  /(?:ами|ями|ого|его|ому|ему|ыми|ими|ов|ев|ей|ой|ый|ий|ая|яя|ую|юю|ою|ею|ом|ем|ам|ям|ах|ях|ым|им|ых|их|ые|ие|ое|ы|и|а|я|о|е|у|ю|ь|й)$/
const russianEndings = ['', 'а', 'я', 'ь', 'й', 'о', 'е', 'и', 'ы', 'ый', 'ий', 'ой', 'ия', 'ие']

const many = /[ц][еа][вмх]и?$/
const townsfolk = /[жчшщлд][ая]н(?:е|[ая][мх]и?)?$/

/** A Kazakh word carries plural, possession and case in this order; they come off from the end, each of them or none. */
const kazakhCase =
  /(?:[ндт][ыі]ң|ндағы|ндегі|[нд]ағы|[нд]егі|[дт]ағы|[дт]егі|[дтн][ае]н|[мбп]ен|нд[ае]|[дт][ае]|[ғгқк][ае]|н[ае]|[ндт][ыі]|н)$/
const kazakhOwner = /(?:[ыі]?м[ыі]з|[ыі]м|с[ыі]|[ыі])$/
const kazakhPlural = /(?:л[ае]р|[дт][ае]р)$/
const shortest = 3
const isCyrillic = /[а-яәғқңөұүһі]/

const withCut = (words: readonly string[], ending: RegExp): readonly string[] => {
  const cuts = words.map((word) => word.replace(ending, ''))
  return [...new Set([...words, ...cuts.filter((cut) => cut.length >= shortest)])]
}

const kazakhForms = (word: string): readonly string[] =>
  withCut(withCut(withCut([word], kazakhCase), kazakhOwner), kazakhPlural)

function russianForms(word: string): readonly string[] {
  const cut = word.replace(russian, '')
  if (cut.length < shortest) return [word]
  const others = russianEndings.map((ending) => cut + ending)
  // `беженцев` of `беженец`, `горожан` of `горожанин`
  if (many.test(word)) others.push(cut.replace(/ь?(ц)$/, 'е$1'))
  if (townsfolk.test(word)) others.push(`${cut}и${cut.at(-1)}`)
  return [word, ...others]
}

/** Base forms that a folded word may be a form of; a word in Latin letters is cut as English. */
export function forms(folded: string, language: Language): readonly string[] {
  if (!isCyrillic.test(folded)) {
    return folded.length > 3 && folded.endsWith('s') ? [folded, folded.slice(0, -1)] : [folded]
  }
  return language === 'kk' ? kazakhForms(folded) : russianForms(folded)
}
