/** `fined the newspaper “…” 200 MCI and its editor X 50 MCI`: a sanction of an organisation is nobody's. */
import type { Clause } from './clause.js'
import { hasTag, type Scene, tagAt } from './scene.js'

const reach = 16
const official =
  /^(?:court|police|prosecution|security|ministry|government|parliament|prison_service|military)$/

const isBody = ({ units, senses }: Scene, at: number): boolean => {
  const { mention, word } = units[at]!
  if (word === '@ORG')
    return !official.test((mention?.value as { kind?: string } | undefined)?.kind ?? '')
  return senses[at]!.some(({ tags }) => tags.has('firm'))
}

const punishes = (scene: Scene, at: number): boolean =>
  scene.senses[at]?.some(({ tags }) => /^(?:fine|sentence)$/.test(tags.get('event') ?? '')) ?? false

/** Where the phrase of a body begins: articles, marks, small words of it. */
function phraseStart(scene: Scene, at: number, from: number): number {
  let start = at
  while (start > from && at - start < 6) {
    const before = start - 1
    const { word, capital, mention } = scene.units[before]!
    const small =
      /^[“”«»"]$/.test(word) ||
      isBody(scene, before) ||
      hasTag(scene, before, 'determiner') ||
      (/^\p{Ll}[\p{L}-]+$/u.test(word) &&
        !capital &&
        !mention &&
        scene.senses[before]!.length === 0)
    if (!small) break
    start--
  }
  return start
}

/** `the website of X`, `сайт X`: whose body it is. */
const isWhose = (scene: Scene, at: number): boolean => {
  if (scene.units[at]!.word !== '@PERSON') return false
  const before = scene.units[at - 1]?.word === 'of' ? at - 2 : scene.language === 'ru' ? at - 1 : -1
  return before >= 0 && (isBody(scene, before) || /^[”»]$/.test(scene.units[before]!.word))
}

/** The body that stands nearest before a sanction, with nobody by name between. */
function nearestBody(scene: Scene, from: number, at: number): number {
  for (let back = at - 1; back >= Math.max(from, at - reach); back--) {
    const { word, mention } = scene.units[back]!
    if (isWhose(scene, back)) continue
    if (
      word === '@PERSON' ||
      (mention?.label === 'PENALTY' && mention !== scene.units[at]!.mention)
    )
      return -1
    if (/^[;:]$/.test(word)) return -1
    if (isBody(scene, back)) return back
  }
  return -1
}

/** `at`, `end`: units of the sanction. */
export function isOfBody(scene: Scene, clause: Clause, at: number, end: number): boolean {
  const { from } = clause.sentence
  const body = nearestBody(scene, from, at)
  if (body < 0) return false
  const start = phraseStart(scene, body, from)
  // `работает в местной газете`
  const governed = [start - 1, start - 2].some(
    (at) => hasTag(scene, at, 'governs') || hasTag(scene, at, 'locates'),
  )
  if (scene.language === 'ru' && governed) return false
  const dative = scene.units
    .slice(start, body + 1)
    .some((_, index) => tagAt(scene, start + index, 'firm') === 'dative')
  if (scene.language === 'kk') return dative
  // `оштрафовал сайт «…» на`, `fined the website`: the object of the verb; `сайт «…» оштрафован на`, `the website was fined`: its subject.
  if (dative || punishes(scene, start - 1)) return true
  const before = scene.units[start - 1]
  const opens = start === from || before === undefined || /^[,.“”«»—–-]$/.test(before.word)
  const joined = start > from && hasTag(scene, start - 1, 'joins')
  const led = /^@(?:DATE|PLACE)$/.test(before?.word ?? '')
  if (!opens && !joined && !led) return false
  for (let verb = body + 1; verb < end; verb++)
    if (punishes(scene, verb))
      return (
        scene.language === 'ru' || hasTag(scene, verb - 1, 'aux') || hasTag(scene, verb - 2, 'aux')
      )
  return false
}
