/**
 * How far the subject of a law reaches that no row knows and no quotation marks bound: `закон о порядке содержания под стражей`,
 * `the law on fake news`, `жалған ақпарат туралы заң`. Told by the endings of the words, which no list can hold.
 */
import { isGlued, isMark, plays, type Scene } from './scene.js'

const longest = 14

const isWord = (scene: Scene, at: number): boolean => scene.pieces[at]?.kind === 'word'

const [cyrillic, lower] = [/^[а-я]{2,}$/u, /^\p{Ll}/u]
const isAbbreviation = (raw: string): boolean => /^(?:\p{Lu}[\p{Lu}\d]+|[A-Za-z]{2,})$/u.test(raw)

/** `приняли`, `вступил`, `запрещает`, `касается`, `нарушать`: no form of a noun that could go on with a subject. */
const verb = /[аяиеыуо]л(?:а|о|и|ась|ось|ись|ся)?$|(?:[еи]т|[юуая]т)(?:ся)?$|ть(?:ся)?$|[^а-я]ся$/u

const adjective = /(?:ого|его|[оеыи]м|ой|ей|[ыие]х|ую|юю)$|^(?:их|ее)$/u
/** Of the head: `собраниях`, `порядке`, `платформах`. */
const prepositional = /[еиу]$|[ая]х$/u
const oblique = /[аяыиуюе]$|[аеоя]м$|ми$|[оеё]в$/u

interface Step {
  readonly to: number
  readonly word: string
}

/** The word at a place with what hangs on to it by a hyphen: `онлайн-платформах`. */
function stepAt(scene: Scene, at: number): Step | undefined {
  if (!isWord(scene, at)) return undefined
  let to = at + 1
  while (isWord(scene, to) && isGlued(scene, to)) to++
  return { to, word: scene.pieces[to - 1]!.word }
}

const isStop = (scene: Scene, at: number, word: string): boolean =>
  (plays(scene, at, 'follows', 'article', 'part') && !/^(?:его|ее|их)$/.test(word)) ||
  verb.test(word)

/** Of a Russian subject behind `о`, or behind a preposition of another case: index after it. */
export function russianSubject(scene: Scene, from: number, other = false): number | undefined {
  if (plays(scene, from, 'no-subject')) return undefined
  const head = headOf(scene, from, other ? oblique : prepositional)
  return head && tailEnd(scene, from, head)
}

/** Behind the adjectives the noun: `фейковых новостях`. */
function headOf(scene: Scene, from: number, ending: RegExp): Step | undefined {
  let step = stepAt(scene, from)
  let at = from
  while (step && at < from + 4) {
    const { raw } = scene.pieces[at]!
    if (isAbbreviation(raw)) return step
    if (!cyrillic.test(step.word) || isStop(scene, at, step.word)) return undefined
    if (adjective.test(step.word) || /[иы]ми$/u.test(step.word)) {
      const next = stepAt(scene, step.to)
      // `о самозанятых`
      if (/[ыи]х$/u.test(step.word) && (!next || isStop(scene, step.to, next.word))) return step
      at = step.to
      step = next
      continue
    }
    return ending.test(step.word) ? step : undefined
  }
  return undefined
}

/** Of a member of a list, which stands in an oblique case. */
const joinedEnding = /(?:[ая]х|[ыи]х|[оеё]в|[оеи]й|[ия]и|[ое]го|[иы]ми|ью|[^аеиоуыэюяь]е|[оеиы]м)$/u

/** Genitives, `под стражей`, `и общественных местах` behind the head. */
function tailEnd(scene: Scene, from: number, head: Step): number {
  let last = head
  let pending: number | undefined
  let agreed = false
  let at = head.to
  while (at < from + longest) {
    const joint = jointAt(scene, at, last)
    const step = stepAt(scene, joint ?? at)
    if (!step) break
    if (!goesOn(scene, joint ?? at, step, last, joint !== undefined)) break
    // `… и правовых отношениях документы идут`: a noun that only looks like a genitive.
    if (agreed && joint === undefined && /[ыиь]$/u.test(step.word)) break
    agreed = agrees(last, step)
    // What is an adjective by its ending needs its noun.
    const noun =
      (joint !== undefined && /[ыи]х$/u.test(step.word)) ||
      plays(scene, joint ?? at, 'plural-genitive')
    pending = adjective.test(step.word) && !noun ? (pending ?? last.to) : undefined
    last = step
    at = step.to
  }
  return pending !== undefined && /(?:ого|его|[ыи]х)$/u.test(last.word) ? pending : last.to
}

/** Index behind a preposition or conjunction that ties what follows to the subject. */
function jointAt(scene: Scene, at: number, { word }: Step): number | undefined {
  const next = scene.pieces[at + 1]
  if (!next || !lower.test(next.raw)) return undefined
  const governs =
    (plays(scene, at, 'governed') || (plays(scene, at, 'in') && plays(scene, at + 1, 'sphere'))) &&
    !/[ая]х$/u.test(word)
  // `праве на труд`
  const claims = plays(scene, at, 'claim-to') && plays(scene, at - 1, 'claim')
  const like = next.word.slice(-2) === word.slice(-2)
  const lists =
    plays(scene, at, 'and') &&
    (like || joinedEnding.test(next.word) || plays(scene, at + 1, 'plural-genitive'))
  const listed =
    isMark(scene, at, ',') &&
    (like || joinedEnding.test(next.word)) &&
    (isMark(scene, at + 2, ',') || plays(scene, at + 2, 'and'))
  return governs || claims || lists || listed ? at + 1 : undefined
}

const agrees = (last: Step, step: Step): boolean =>
  (/[ыи]х$/u.test(last.word) && /[ая]х$/u.test(step.word)) ||
  (/[ыи]м$/u.test(last.word) && /[ая]м$/u.test(step.word))

function goesOn(scene: Scene, at: number, step: Step, last: Step, joined: boolean): boolean {
  const { raw } = scene.pieces[at]!
  if (isAbbreviation(raw)) return raw !== raw.toLowerCase() && /\p{Script=Cyrillic}/u.test(raw)
  if (!lower.test(raw) || !cyrillic.test(step.word) || isStop(scene, at, step.word)) return false
  if (plays(scene, at, 'governed')) return false
  if (joined) return true
  // `и правовых отношениях`: the noun of an adjective behind `и`.
  if (agrees(last, step)) return true
  // `о противодействии торговле людьми`
  if (plays(scene, at - 1, 'dative-head') && /[еую]$|[ая]м$/u.test(step.word)) return true
  // A noun without an ending: `защите прав`, but not `о тишине президент`.
  if (/[^аеиоуыэюяйь]$/u.test(step.word))
    return /[оеё]в$|ств$|[иые]х$|[оеыи]м$/u.test(step.word) || plays(scene, at, 'plural-genitive')
  return adjective.test(step.word) || /[аяыийью]$|ми$/u.test(step.word)
}

/** Of an English subject behind `on`: a few plain words, tied by `of`, `and`. */
export function englishSubject(scene: Scene, from: number): number | undefined {
  let to = from
  for (let at = from, words = 0; at < from + longest && words < 5; at++) {
    const piece = scene.pieces[at]
    if (piece?.kind !== 'word') break
    const small =
      plays(scene, at, 'the') ||
      (at > from && (plays(scene, at, 'of', 'and') || piece.word === 'against'))
    if (small) continue
    if (
      !/^[a-z]{3,}$|^\p{Lu}{2,}$/u.test(piece.raw) ||
      plays(scene, at, 'follows', 'no-subject', 'pointing')
    )
      break
    if (/ed$/.test(piece.word) && at > from) break
    to = at + 1
    words++
  }
  return to > from ? to : undefined
}

/** Of a Kazakh subject before `туралы` at `end`: index of its first word. */
export function kazakhSubject(scene: Scene, end: number): number | undefined {
  let from = end
  while (from > 0 && from > end - 5) {
    const at = from - 1
    const { kind, raw, word } = scene.pieces[at]!
    if (kind !== 'word' || plays(scene, at, 'no-subject', 'modifier', 'law', 'follows')) break
    if (from < end && caseEnding.test(word)) break
    const opens = at === 0 || isMark(scene, at - 1, '.!?…:;«“"(–—')
    if (!lower.test(raw) && !opens) break
    from = at
    if (opens) break
  }
  return from < end ? from : undefined
}

/** Dative, accusative, locative, ablative, a finite verb: before a subject, not in it. */
const caseEnding = /(?:[ғқгк][ае]|[ндт][ыі]|[дт][ае]н?|н[ае]н|[мбп]ен|[дт]і|[дт]ы|п)$/u
