/** Replaced, cut, annulled, or ended by amnesty and parole. */
import type { Modality } from '../../values.js'
import { imposing, isNegation, isServed, longForm, near, passives, type Sentence } from './cue.js'
import type { Node } from './penalty.js'
import { superseded } from './superseded.js'

const onto = new Set(['to', 'with', 'for', 'upto', 'by', 'beneath', 'under'])
const out = new Set(['from', 'since'])
const small = new Set(['det', 'article', 'adj', 'about'])
const shortForm = /(?:н|на|но|ны|т|та|ты)$/

/** The class of the word that leads to a penalty: `on house arrest`, `с домашнего ареста`; Kazakh words speak of what stands before them. */
function leading(nodes: readonly Node[], at: number): string {
  let index = at - 1
  while (index >= 0 && small.has(nodes[index]!.class)) index--
  const { class: name, entry } = nodes[index] ?? {}
  return name === 'instead' && entry?.language === 'kk' ? '' : (name ?? '')
}

/** `requested release from house arrest`: nothing has happened yet. */
const isNoun = ({ folded }: Node): boolean => /^(?:release|освобождени)/.test(folded)

/** `may see her restriction of liberty turned into prison`, `could have his sentence replaced`. */
export const hypothetical = (nodes: readonly Node[], at: number): boolean => {
  const before = nodes.slice(Math.max(0, at - 12), at)
  const may = before.findLastIndex((node) => node.class === 'may')
  const [next, whose] = [before[may + 1], before[may + 2]]
  return may !== -1 && /^(?:see|have)$/.test(next?.folded ?? '') && whose?.class === 'det'
}

/** `алып тастаған жоқ`, `жоймады`. */
const deniedKazakh = (nodes: readonly Node[], verb: number): boolean => {
  const { entry, grammar } = nodes[verb]!
  const next = nodes[verb + 1]
  return (
    entry?.language === 'kk' && (grammar.has('negated') || (next !== undefined && isNegation(next)))
  )
}

/** `No court has ever annulled`, `neither the regional court nor the supreme one lifted`: the one who does it. */
const nobody = new Set(['no', 'neither', 'nor', 'none', 'nobody'])

const active = (nodes: readonly Node[], verb: number): boolean =>
  !deniedKazakh(nodes, verb) &&
  !nodes[verb]!.folded.endsWith('ть') &&
  nodes[verb - 1]?.class !== 'to' &&
  !hypothetical(nodes, verb) &&
  !nodes.slice(Math.max(0, verb - 5), verb).some(({ folded }) => nobody.has(folded)) &&
  !nodes
    .slice(Math.max(0, verb - 3), verb)
    .some((node) => isNegation(node) || (node.class === 'seek' && isNoun(nodes[verb]!)))

const passive = (nodes: readonly Node[], verb: number): boolean => {
  const { folded, entry } = nodes[verb]!
  if (entry?.language === 'ru') return shortForm.test(folded)
  return (
    entry?.language === 'kk' ||
    nodes.slice(Math.max(0, verb - 3), verb).some((node) => passives.has(node.folded))
  )
}

const dative = /(?:ға|ге|қа|ке|на|не)$/
const lastWord = (node: Node): string => node.penalty!.parts.at(-1)!.last

/** `X-ны Y-ға ауыстырды`: both before the verb, the new one in the dative. */
const swappedKazakh = (node: Node): Modality =>
  /[мбп]ен$/.test(lastWord(node)) || dative.test(lastWord(node)) ? 'imposed' : 'lifted'

const isRussian = ({ entry }: Node): boolean => entry?.language === 'ru'

const withEnding = /(?:[ое]м|[аяи]ми|ой|ью)$/

/** `заменил арест штрафом`, `заменил срок двумя годами ограничения свободы`: what comes in the place of another. */
const instrumental = ({ penalty }: Node): boolean => {
  const kind = penalty!.parts.find((part) => part.entry?.kind)
  const measured = penalty!.parts.some(({ last }) => withEnding.test(last))
  return measured || (kind !== undefined && withEnding.test(kind.folded))
}

/** `его сменила подписка`: the old one is a pronoun before the verb, what follows takes its place. */
const isSubject = (nodes: readonly Node[], verb: number): boolean =>
  nodes[verb - 1]?.class === 'det' && nodes[verb]!.class === 'swap' && isRussian(nodes[verb]!)

/** `смягчил наказание: полтора года ограничения свободы`: what came of the change, unless another verb takes it up. */
const unfolds = (nodes: readonly Node[], at: number): boolean =>
  nodes[at - 1]!.class === 'colon' &&
  !nodes.slice(at + 1, at + 8).some(({ class: name }) => name in reading)

function bySwap(nodes: readonly Node[], at: number, verb: number): Modality | undefined {
  const lead = leading(nodes, at)
  // `turned the arrest into a fine`, not `it turned out`
  const turned = nodes[verb]!.folded === 'turned'
  if (turned && !nodes.slice(verb, verb + 16).some(({ folded }) => folded === 'into'))
    return undefined
  if (at > verb) {
    // `жазаны жеңілдетті: 2 жылға шектеді`: in Kazakh what is done away with stands before the verb.
    if (at - verb > 16 || nodes[verb]!.entry?.language === 'kk') return undefined
    if (at === verb + 1 && isSubject(nodes, verb)) return 'imposed'
    if (nodes.slice(verb, at).some((node) => node.class === 'semicolon')) return undefined
    if (out.has(lead)) return 'lifted'
    if (onto.has(lead) || unfolds(nodes, at)) return 'imposed'
    const onward = onto.has(nodes[at + 1]?.class ?? '') && nodes[at + 2]?.penalty !== undefined
    if (instrumental(nodes[at]!) && isRussian(nodes[verb]!)) return 'imposed'
    // `заменив его штрафом`: the old one is a pronoun.
    const pronoun = at === verb + 2 && nodes[verb + 1]!.class === 'det' && isRussian(nodes[verb]!)
    if (pronoun && !onward) return 'imposed'
    // `who had asked that the judge be replaced, was fined`: something else was.
    if (nodes[verb]!.entry?.language === 'en' && passive(nodes, verb)) return undefined
    return nodes.slice(verb + 1, at).some((node) => node.penalty) ? 'imposed' : 'lifted'
  }
  if (nodes[verb]!.entry?.language === 'kk')
    return verb - at < 12 ? swappedKazakh(nodes[at]!) : undefined
  const between = nodes.slice(at + 1, verb)
  if (verb - at > 12 || between.some((node) => node.penalty)) return undefined
  const replacement = nodes[verb + 1]
  // `сумма сокращена на 30 процентов`: less of it, but it stays.
  if (nodes.slice(verb + 1, verb + 5).some((node) => node.class === 'percent')) return undefined
  const onward =
    onto.has(replacement?.class ?? '') ||
    (replacement?.penalty !== undefined && instrumental(replacement) && isRussian(nodes[verb]!))
  const moved = /^перев/.test(nodes[verb]!.folded)
  const swapped = nodes[verb]!.class === 'swap' && !moved && passive(nodes, verb)
  return onward || swapped ? 'lifted' : undefined
}

const found = new Set(['illegal', 'unlawful', 'invalid', 'void'])
const punishments = new Set(['punishment', 'sentence', 'fine', 'termword'])

function byAnnulment(nodes: readonly Node[], at: number, verb: number): Modality | undefined {
  if (at > verb && (nodes[verb]!.entry?.language === 'kk' || isServed(nodes, at))) return undefined
  // `released from the courtroom`: what it is from stands behind it.
  const source = ['from', 'от'].includes(nodes[verb]!.last) && at < verb
  if (source && !nodes.slice(verb + 1, verb + 4).some((node) => punishments.has(node.class)))
    return undefined
  const [from, to] = at > verb ? [verb + 1, at] : [at + 1, verb]
  const between = nodes.slice(from, to)
  // `15 тәулікке қамалды, өйткені 488-бапты бұзды`: broken was the law.
  if (nodes[verb]!.entry?.language === 'kk' && between.at(-1)?.class === 'statute') return undefined
  if (to - from > (passive(nodes, verb) || byCourt(nodes, verb) ? 16 : 10)) return undefined
  if (between.some((node) => node.penalty)) return undefined
  // `отменили, вместо неё ввели запрет`: what came in its place.
  if (at > verb && between.some((node) => ['instead', 'swap'].includes(node.class)))
    return undefined
  // `отменили, для неё хватило запрета`: another verb brought it.
  const comma = between.findIndex((node) => node.class === 'comma')
  const anew = between
    .slice(comma + 1)
    .some((node) => imposing.has(node.class) && isRussian(node) && !longForm.test(node.folded))
  if (at > verb && comma !== -1 && anew) return undefined
  // `was released: the former was fined`: what follows is news of its own.
  const apart = between.some((node) => ['colon', 'semicolon'].includes(node.class))
  if (apart && passive(nodes, verb)) return undefined
  // `in a strike that a court had declared illegal, each was fined`: what was found so stands before.
  if (at > verb && found.has(nodes[verb]!.last)) return undefined
  if (at > verb)
    return ['on', 'with', 'under', 'beneath'].includes(leading(nodes, at)) ? undefined : 'lifted'
  return passive(nodes, verb) || objectFirst(nodes, at, verb) ? 'lifted' : undefined
}

/** `Два года условно, вынесенные учителю, апелляция отменила`: the object begins the sentence, nothing follows the verb. */
const objectFirst = (nodes: readonly Node[], at: number, verb: number): boolean =>
  (closed.has(nodes[at - 1]?.class) ||
    (fronting.has(nodes[at - 1]?.class) && beside(nodes, at, verb))) &&
  (closed.has(nodes[verb + 1]?.class) ||
    ['comma', 'mark', 'under', 'release'].includes(nodes[verb + 1]?.class ?? '') ||
    byCourt(nodes, verb))

const closed = new Set([undefined, 'stop'])
const fronting = new Set<string | undefined>(['colon', 'semicolon', 'comma', 'dash', 'rest', 'and'])
const actors = new Set(['court', 'word', 'det', 'name', 'initial'])

/** `: подписку о невыезде суд снял`: nobody but who did it stands between. */
const beside = (nodes: readonly Node[], at: number, verb: number): boolean =>
  verb - at < 5 &&
  isRussian(nodes[verb]!) &&
  nodes.slice(at + 1, verb).every((node) => actors.has(node.class))

/** `…, отменил городской суд.`: nothing but the court behind the verb. */
function byCourt(nodes: readonly Node[], verb: number): boolean {
  if (!isRussian(nodes[verb]!)) return false
  const end = nodes.findIndex((node, at) => at > verb && /^(?:stop|comma|mark)$/.test(node.class))
  const behind = nodes.slice(verb + 1, end < 0 ? nodes.length : end)
  return behind.length <= 5 && behind.at(-1)?.class === 'court'
}

const ablative = /(?:дан|ден|тан|тен|нан|нен)$/

/** `выпустили с предупреждением` leaves nothing. */
const leavesFrom = (nodes: readonly Node[], at: number): boolean =>
  out.has(leading(nodes, at)) && !instrumental(nodes[at]!)

/** `қамаудан босатылды`; `кепілге босатылды` does not end the bail. */
function byRelease(nodes: readonly Node[], at: number, verb: number): Modality | undefined {
  const kazakh = nodes[verb]!.entry?.language === 'kk'
  // `шектеу жазасынан босатылды`
  const from = ablative.test(lastWord(nodes[at]!)) || nodes[at + 1]?.class === 'punishment'
  if (kazakh) return verb > at && from ? 'lifted' : undefined
  const near = at > verb ? at - verb < 6 : verb - at < 5 && passive(nodes, verb)
  return near && leavesFrom(nodes, at) ? 'lifted' : undefined
}

const reading = { swap: bySwap, cut: bySwap, annul: byAnnulment, freed: byRelease } as const

/** `released under an amnesty`, also in the sentence after. */
function released(nodes: readonly Node[], at: number, { to }: Sentence): boolean {
  const kind = nodes[at]!.penalty!.kind.kind
  if (!['imprisonment', 'restriction_of_liberty', 'suspended_sentence'].includes(kind)) return false
  let end = to + 1
  while (end < nodes.length && end - to < 60 && nodes[end]!.class !== 'stop') end++
  const rest = nodes.slice(at + 1, end)
  const first = rest.findIndex((node) => node.class === 'stop')
  if (first !== -1 && rest.slice(first).some((node) => node.penalty)) return false
  const denied = (index: number) => rest.slice(Math.max(0, index - 2), index).some(isNegation)
  const release = rest.findIndex((node, index) => node.class === 'release' && !denied(index))
  if (release === -1 || rest.slice(0, release).some((node) => node.class === 'full')) return false
  const near = rest.slice(Math.max(0, release - 12), release + 12)
  return near.some((node) => node.class === 'freed')
}

/** `вместо 20 МРП штрафа будет арест до 20 суток`: what a law gave until now, and to nobody. */
function foretold(nodes: readonly Node[], at: number, { to }: Sentence): boolean {
  const rest = nodes.slice(at + 1, Math.min(to, at + 8))
  const next = rest.findIndex((node) => node.penalty)
  const between = rest.slice(0, next === -1 ? rest.length : next)
  return between.some(({ class: name }) => name === 'faces' || name === 'coming')
}

/** `қамауын күшінде қалдырды, ал Y-тің мерзімін қысқартты`: a Kazakh verb in the past ends what is told of the first. */
const told = /[дт][ыі]$/
const isOver = (nodes: readonly Node[], at: number, verb: number): boolean => {
  if (nodes[verb]!.entry?.language !== 'kk') return false
  const comma = nodes.findIndex((node, each) => each > at && each < verb && node.class === 'comma')
  if (comma < 0 || !nodes.slice(comma, verb).some((node) => node.class === 'name')) return false
  const last = nodes[comma - 1]!
  return last.penalty
    ? told.test(lastWord(last))
    : last.class === 'imposed' || told.test(last.folded)
}

/** `lifted`, `imposed` for what came in its place, or undefined where nothing was done away with. */
export function liftedOf(
  nodes: readonly Node[],
  at: number,
  sentence: Sentence,
): Modality | undefined {
  const node = nodes[at]!
  if (node.penalty!.measure?.change === 'from') return 'lifted'
  const lead = leading(nodes, at)
  const following = nodes[at + 1]?.entry
  // `allows a fine rather than 15 days of arrest`
  if (lead === 'instead')
    return near(nodes, at, 12, 'faces') || foretold(nodes, at, sentence) ? 'possible' : 'lifted'
  if (following?.class === 'instead' && following.language === 'kk') return 'lifted'
  const next = nodes[at + 1]?.class ?? ''
  const after = small.has(nodes[at + 2]?.class ?? '') ? nodes[at + 3] : nodes[at + 2]
  if (out.has(lead) && onto.has(next) && after?.penalty) return 'lifted'
  for (let verb = Math.max(sentence.from, at - 20); verb < Math.min(sentence.to, at + 20); verb++) {
    const name = nodes[verb]!.class
    if (verb === at || !(name in reading) || !active(nodes, verb)) continue
    if (isOver(nodes, at, verb)) continue
    const found = reading[name as keyof typeof reading](nodes, at, verb)
    if (found) return found
  }
  return released(nodes, at, sentence) || superseded(nodes, at, sentence.from)
    ? 'lifted'
    : undefined
}
