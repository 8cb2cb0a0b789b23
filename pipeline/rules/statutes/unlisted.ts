/** Laws, bills and conventions known by their subject alone that no row has: `закон о мессенджерах`, `Шанхайская конвенция о борьбе с …`. */
import { countryAfter, countryAt, endOfLead, endOfWord } from './country.js'
import { issued } from './issue-date.js'
import { isGlued, isMark, opens, plays, quoteEnd, type Scene } from './scene.js'
import { englishSubject, kazakhSubject, russianSubject } from './subject.js'
import { capitalRun, type Title } from './title.js'
import { longestRow } from './walk.js'

export const unlistedAt = (scene: Scene, at: number): Title | undefined =>
  lawOn(scene, at) ?? conventionOn(scene, at) ?? aboutLaw(scene, at)

const title = (to: number | undefined, country?: string): Title | undefined =>
  to === undefined ? undefined : { to, short: false, titled: true, ...(country && { country }) }

const isLatin = (scene: Scene, at: number): boolean => /^[a-z]/.test(scene.pieces[at]?.word ?? '')

/** `закон о …`, `the law on …`; in English `act on` is a verb. */
function lawOn(scene: Scene, at: number): Title | undefined {
  if (!plays(scene, at, 'law') || scene.pieces[at]!.raw === 'act') return undefined
  const own = issued(scene, endOfWord(scene, at + 1))
  const country = countryAfter(scene, own, false)
  const on = issued(scene, country?.to ?? own)
  if (!plays(scene, on, 'on')) return undefined
  const to = isLatin(scene, at)
    ? englishSubject(scene, on + 1)
    : (quotedSubject(scene, on + 1) ?? russianSubject(scene, on + 1))
  return title(to, country?.code)
}

/** `закон о «нежелательных организациях»`. */
function quotedSubject(scene: Scene, at: number): number | undefined {
  const close = isMark(scene, at, opens) ? quoteEnd(scene, at) : undefined
  return close === undefined ? undefined : close + 1
}

const isCapital = (scene: Scene, at: number): boolean =>
  /^\p{Lu}\p{Ll}/u.test(scene.pieces[at]?.raw ?? '')

/** With a capital: `Шанхайская`, `International`. */
const isAdjective = (scene: Scene, at: number): boolean =>
  isCapital(scene, at) &&
  scene.pieces[at]!.roles.size === 0 &&
  (isLatin(scene, at) || /(?:[ая]я|[ую]ю|[оеыи]й|[ое]е)$/u.test(scene.pieces[at]!.word))

/** `на Декларацию о правозащитниках`, but not `декларацию о доходах`; at the head of a sentence a capital tells nothing. */
const isCharter = (scene: Scene, at: number): boolean =>
  plays(scene, at, 'charter') &&
  isCapital(scene, at) &&
  (scene.pieces[at - 1]?.kind === 'word' || isMark(scene, at - 1, ','))

const isTreaty = (scene: Scene, at: number): boolean =>
  plays(scene, at, 'convention') || isCharter(scene, at)

/** `Международная конвенция о …`, `Convention on the …`: with a capital, or in Russian with its subject. */
function conventionOn(scene: Scene, at: number): Title | undefined {
  let noun = at
  while (noun < at + 3 && isAdjective(scene, noun) && !isTreaty(scene, noun)) noun++
  if (!isTreaty(scene, noun)) return undefined
  let on = noun + 1
  while (on < noun + 4 && /^\p{Lu}/u.test(scene.pieces[on]?.raw ?? '')) on++
  // A convention of a row begins at its own words.
  if (noun > at && (longestRow(scene, scene.lexicon.names, noun)?.to ?? 0) > on) return undefined
  if (isLatin(scene, noun)) return isCapital(scene, noun) ? capitalTitle(scene, on) : undefined
  if (!plays(scene, on, 'on', 'governed')) return undefined
  return title(russianSubject(scene, on + 1, !plays(scene, on, 'on')))
}

function capitalTitle(scene: Scene, on: number): Title | undefined {
  const word = scene.pieces[on]?.word ?? ''
  const from = word === 'relating' ? on + 2 : on + 1
  if (!plays(scene, on, 'on') && !/^(?:for|against|relating)$/.test(word)) return undefined
  const to = capitalRun(scene, from)
  return to > from ? title(to) : undefined
}

/** How far from its first word `туралы` may stand. */
const reach = 6

/** `жалған ақпарат туралы заң`, `… туралы халықаралық конвенция`. */
function aboutLaw(scene: Scene, at: number): Title | undefined {
  const about = aboutBehind(scene, at)
  if (about === undefined || kazakhSubject(scene, about) !== at) return undefined
  const country = countryAt(scene, about + 1)
  let head = issued(scene, country ? endOfLead(scene, country.to) : about + 1)
  while (plays(scene, head, 'modifier', 'constitutional')) head++
  return plays(scene, head, 'law', 'convention') ? title(head + 1, country?.code) : undefined
}

function aboutBehind(scene: Scene, at: number): number | undefined {
  for (let about = at + 1; about < at + reach; about++)
    if (plays(scene, about, 'about') && !isGlued(scene, about)) return about
  return undefined
}

/** Of a word that no table has: it may still begin the name of an unlisted act. */
export function mayBeginUnlisted(scene: Scene, at: number): boolean {
  if (scene.language === 'kk') return aboutBehind(scene, at) !== undefined
  const near = plays(scene, at + 1, 'convention') || plays(scene, at + 2, 'convention')
  return near && isAdjective(scene, at)
}
