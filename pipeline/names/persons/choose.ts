/** One run of words → the best way to cut it into names. */
import type { Language, Passage } from '../../document.js'
import { anyCase, Case } from '../grammar/cases.js'
import { cue, isBefore } from './cue.js'
import { contextOf } from './cues.js'
import { titled } from './drawback.js'
import { inCase, openEnd } from './endings.js'
import { isFamily } from './family.js'
import type { KnownNames } from './known.js'
import { isMany } from './many.js'
import { type CueKind, none, type Reading } from './rows.js'
import { probability, shapeScore } from './score.js'
import { longestShape, type Shape, shapeOf, sign } from './shapes.js'
import { located } from './whereabouts.js'
import type { Word, Words } from './words.js'

/** A piece of a run that may be a name, and what its words and those around it say. */
interface Cut {
  readonly words: readonly Word[]
  readonly shape: Shape
  /** Without what the document knows. */
  readonly logit: number
  /** Log-odds of what stands around it that speaks for a person. */
  readonly around: number
  /** One word, and its neighbours may stand without it. */
  readonly stands: boolean
  /** One word in a case, which in Kazakh stands right behind who acts. */
  readonly marked: boolean
}

/** Cuts by the word of the run that they begin with. */
export type Cuts = readonly (readonly Cut[])[]

export interface Found {
  readonly language: Language
  readonly words: readonly Word[]
  readonly by: string
  readonly logit: number
  readonly score: number
  /** Log-odds of what stands around it. */
  readonly around: number
}

/** Below this a proposal is not worth weighing. */
const floor = -0.9
/** What an explained word is worth at no evidence either way: a whole name beats its half. */
const worth = 1.4
/** A name by itself next to a word that could go with it. */
const torn = -1.8
/** `зять Назарбаева Тимур Кулибай`: a surname in the genitive before a whole name. */
const owned = /(?:[ое]ва|ина|ого)$/
const owner = -4
/** A pair whose second word is no surname, a third word behind it. */
const rest = -0.6
/** Log-odds from which the words around are the reason. */
const cued = 0.7
/** `Тоқаев Жаңа Қазақстанды`: the ordinary word belongs to the name of the place behind it. */
const titleEnd = -4
/** A given name and an initial before a free word: the initial is a middle one. */
const middle = -3

const isFree = (word: Word | undefined): boolean =>
  word?.kind === 'name' &&
  word.common === 0 &&
  !word.place &&
  !isOpener(word) &&
  !(word.month && endsEarly(word))

/** A word unknown but for standing at the head of a sentence. */
const isOpener = ({ opens, evidence }: Word): boolean =>
  opens && evidence.given + evidence.family + evidence.patronymic === 0 && !evidence.made

/** `Viktoria` beside `Li`: a piece of a longer name. */
const goesWith = (word: Word | undefined): boolean =>
  word !== undefined &&
  (word.kind !== 'name' || word.evidence.given === 2 || word.evidence.family === 2)

/** A given name and another word from `at`: a name of its own. */
const whole = (run: readonly Word[], at: number): boolean =>
  run[at]?.evidence.given === 2 && run[at + 1]?.kind === 'name'

const isTitle = (word: Word | undefined): boolean =>
  word?.kind === 'blocked' || word?.place === true

/** `судья Гауһар Тілеміс Жантөрені қамады`: the judge's name ends where another begins in a case. */
const gluedCase = -4
const brokenOff = -7
const gluedName = -2
const behindCase = 0.8

/** `Алаңға Ару`, `Мамырда Арман`: in Kazakh a word with an ending is the last of its name. */
const endsEarly = (word: Word): boolean => {
  const { given, family } = word.readings[0]?.evidence ?? none
  if (word.kind !== 'name' || given + family > 0) return false
  // Many names end like a locative: `Нұрмолда`.
  const plain = word.opens && (word.common > 0 || word.month)
  const but = plain ? Case.nominative : Case.nominative | Case.locative
  return inCase(word, anyCase & ~but)
}

/** `Достары Арманды`, `Мүмкін Арман`: an ordinary word begins the sentence, the name stands behind it. */
const leadsIn = ({ opens, common, readings }: Word): boolean => {
  const { given, family, patronymic, made } = readings[0]?.evidence ?? none
  return opens && common > 0 && given + Math.max(0, family - 1) + patronymic === 0 && !made
}
const lead = -3

/** `Үміт Сәрсек келді`: a given name that is a word too, at the head of a sentence. */
const isCalled = ({ opens, common, place, cues, evidence }: Word): boolean =>
  opens && common === 2 && !place && cues.length === 0 && evidence.given === 2
const called = 0.9

/** `Чиди` before `Окафор Эммануэль`. */
const isAlien = (word: Word | undefined): boolean =>
  isFree(word) &&
  !word!.opens &&
  !titled.test(word!.folded) &&
  !openEnd.test(word!.folded) &&
  word!.evidence.given + word!.evidence.family === 0
const headless = -1.2
/** Cases in which many names stand by themselves: `Нұрмолда`. */
const fixed = Case.nominative | Case.locative

/** Three words of a language that no list holds make one name: no half of it stands by itself. */
const threefold = { whole: 2.6, half: -3.4 }

const isStrange = ({ kind, common, place, upper, folded, evidence }: Word): boolean =>
  kind === 'name' &&
  common < 2 &&
  (!place || folded.length < 4) &&
  !upper &&
  evidence.patronymic === 0

/** A surname of these parts stands at neither of the first two places: two people are named. */
const surname = /.{2}(?:(?:[ое]в|[иы]н)(?:[ауе]|о[йм]|ым)?|[сц]к(?:ий|ая|ого|ому|ой|ую|им)|енко)$/

/** Where in the run such a name begins: `Квабена Осей Менса`, but not `Олжас Бекенов Марату`, `зять Абая Марат Туматов`, `Европарламента Анна Мари`. */
function threefoldAt(language: Language, run: readonly Word[]): number {
  const from = run.length === 4 && isOpener(run[0]!) ? 1 : 0
  const words = run.slice(from)
  if (language !== 'ru' || words.length !== 3 || !words.every(isStrange)) return -1
  const [first, middle, last] = words as [Word, Word, Word]
  if ([first, middle].some(({ folded }) => surname.test(folded))) return -1
  if (isOpener(first) || first.common > 0) return -1
  const genitive = /[ая]$/.test(first.folded) && first.evidence.given + first.evidence.family === 0
  const other = middle.evidence.given === 2 && (genitive || last.evidence.family === 2)
  return other ? -1 : from
}

/** A family is no person, but `братья Омаровы` are some. */
const family = -2
const wholeFamily = -5
const several = (readings: readonly Reading[]): boolean =>
  readings.length > 0 && readings.every(({ ways }) => ways.every(({ plural }) => plural))
const isPlural = ({ readings }: Word): boolean =>
  several(readings.slice(1).filter(({ evidence }) => evidence.family > 0))

const manyThings = -5

function alone(words: Words, run: readonly Word[], at: number): number {
  const word = run[at]!
  if (isMany(words, word)) return manyThings
  if (isPlural(word) && !cue(words.at(word.at - 1), kin, () => true)) return family
  if (isFamily(words, word)) return wholeFamily
  const cased = words.language === 'kk' && inCase(word)
  const before = run[at - 1]
  // `Сейітова` is no case of `Сейітов` in Kazakh.
  if (cased && at > 1 && (!inCase(before!) || owned.test(before!.folded))) return behindCase
  return isFree(run[at - 1]) || (isFree(run[at + 1]) && !whole(run, at + 1)) ? torn : 0
}

const kin: ReadonlySet<CueKind> = new Set(['kin'])
const bare: ReadonlySet<CueKind> = new Set(['bare'])
const question = -3

/** `Will Ospanov be freed?` */
const asks = (words: Words, first: Word, last: Word): boolean =>
  first.opens &&
  first.common === 2 &&
  titled.test(first.folded) &&
  cue(words.at(last.at + 1), bare, () => true) !== undefined

const acting: ReadonlySet<CueKind> = new Set(['role', 'office', 'title'])

/** `төрағалық етуші Әлия Жүнісбек Сарыбайды`: who bears the title has two names, the last one suffers. */
const isActing = (words: Words, [first, , last]: readonly Word[]): boolean =>
  first!.evidence.given === 2 &&
  !inCase(first!) &&
  inCase(last!) &&
  cue(words.at(first!.at - 1), acting, isBefore) !== undefined

/** What speaks against cutting the run here: a free neighbour, `Robert A.` with its surname behind it. */
function setApart(
  words: Words,
  run: readonly Word[],
  at: number,
  length: number,
  signs: string,
): number {
  const triple = threefoldAt(words.language, run)
  if (triple !== -1 && at >= triple && length < 3) return threefold.half
  if (length === 1) return alone(words, run, at)
  const { given, family } = run[at]!.evidence
  const last = run[at + length - 1]!
  if (words.language === 'kk' && run.slice(at, at + length - 1).some(endsEarly)) return brokenOff
  if (triple === at && signs === 'WWW') return threefold.whole
  if (signs === 'WWW' && words.language === 'kk')
    return inCase(last, anyCase) ? gluedCase : gluedName
  if (signs === 'WW' && words.language === 'kk') {
    if (at === 1 && run.length === 3 && isActing(words, run)) return gluedCase
    if (leadsIn(run[at]!)) return lead
    if (isCalled(run[at]!) && isFree(last)) return called
  }
  if (signs === 'WW' && asks(words, run[at]!, last)) return question
  if (last.common === 2 && last.evidence.family < 2 && isTitle(words.at(last.at + 1)))
    return titleEnd
  if (signs === 'WW' && isAlien(run[at - 1]) && !(given === 2 && last.evidence.family === 2))
    return headless
  if (signs === 'WW' && isFree(run[at + length])) {
    if (last.evidence.family === 0) return owned.test(run[at]!.folded) ? owner : rest
  }
  const western = /^WI+$/.test(signs) && given === 2 && family === 0 && isFree(run[at + length])
  return western ? middle : 0
}

/** A type word before or behind the run names all of its words: `улица Каныша Сатпаева`, `Kenesary Khan Street`. */
function headOf(run: readonly Word[], at: number): number {
  const free = at <= 3 && run.slice(0, at).every((word) => word.kind === 'name')
  return run[free ? 0 : at]!.at
}

/** `Қанат Ибрагим Жамбыл облысында`: one word is the region's, the rest a name of its own. */
const area = /^(?:облыс|аудан|қала|ауыл|oblysy|region$|oblast$|district$)/

function tailOf(words: Words, run: readonly Word[], end: number): number {
  const rest = run.slice(end)
  const last = run[run.length - 1]!.at
  if (rest.length === 1 && area.test(words.at(last + 1)?.folded ?? '')) return last
  // `Наурыз Бекенов Наурыз мерекесінде`, `Талант Садуақ Тәуелсіздік сарайында`
  const again = run.slice(0, end).some(({ folded }) => folded === rest[0]?.folded)
  const full = words.language === 'kk' && run[end - 2]?.evidence.given === 2
  if (rest.length === 1 && (again || full)) return last
  const free = rest.length <= 2 && rest.every((word) => word.kind === 'name' && !word.place)
  return run[free ? run.length - 1 : end - 1]!.at + 1
}

/** What a name by itself leans on. */
function reason(word: Word, known: KnownNames, around: number, again: number): string {
  if (again > 0 || known.family(word)) return 'names/known-in-report'
  return around >= cued ? 'names/role' : 'names/surname'
}

function cutsFrom(words: Words, run: readonly Word[], at: number): readonly Cut[] {
  const cuts: Cut[] = []
  let signs = ''
  for (let length = 1; length <= Math.min(longestShape, run.length - at); length++) {
    signs += sign(run[at + length - 1]!)
    const shape = shapeOf(signs)
    if (!shape) continue
    const part = run.slice(at, at + length)
    const { person, thing } = contextOf(words, {
      from: part[0]!.at,
      to: part[length - 1]!.at + 1,
      head: headOf(run, at),
      tail: tailOf(words, run, at + length),
    })
    const marked = length === 1 && words.language === 'kk' && inCase(part[0]!, anyCase & ~fixed)
    const acting = marked && at % 2 === 0 && whole(run, at - 2)
    cuts.push({
      words: part,
      shape,
      logit: shapeScore(shape, part) + person + thing + setApart(words, run, at, length, signs),
      around: person,
      stands: length === 1 && (acting || !goesWith(run[at - 1])) && !goesWith(run[at + 1]),
      marked: acting || (marked && run[at - 1]?.evidence.given !== 2),
    })
  }
  return cuts
}

/** All ways to begin a name in a run of words. */
export const cutsOf = (words: Words, run: readonly Word[]): Cuts =>
  run.map((_, at) => cutsFrom(words, run, at))

/** A cut as a name, where the document's own names make it worth weighing. */
function weighed(passage: Passage, words: Words, cut: Cut, known: KnownNames): Found | undefined {
  const { around } = cut
  const namesake = cut.stands ? known.namesake(cut.words[0]!, around) : 0
  const again = namesake > 0 && !located(passage, words, cut.words[0]!) ? namesake : 0
  const beside = cut.marked && known.family(cut.words[0]!) ? -torn : 0
  const logit = cut.logit + known.weight(cut.words) + again + beside
  if (logit <= floor) return undefined
  const by = cut.words.length === 1 ? reason(cut.words[0]!, known, around, again) : cut.shape.by
  return {
    language: words.language,
    words: cut.words,
    by,
    logit,
    score: probability(logit),
    around,
  }
}

/** Names of the run that do not overlap, in order: the cut with the highest total. */
export function choose(
  passage: Passage,
  words: Words,
  cuts: Cuts,
  known: KnownNames,
): readonly Found[] {
  const total: number[] = new Array(cuts.length + 1).fill(0)
  const step: (Found | undefined)[] = new Array(cuts.length).fill(undefined)
  for (let at = cuts.length - 1; at >= 0; at--) {
    total[at] = total[at + 1]!
    for (const cut of cuts[at]!) {
      const each = weighed(passage, words, cut, known)
      if (!each) continue
      const gain = (each.logit + worth) * each.words.length + total[at + each.words.length]!
      if (gain > total[at]!) {
        total[at] = gain
        step[at] = each
      }
    }
  }
  const chosen: Found[] = []
  for (let at = 0; at < cuts.length; ) {
    const each = step[at]
    if (each) chosen.push(each)
    at += each ? each.words.length : 1
  }
  return chosen
}
