/** Whether a penalty was imposed, asked for, only threatened, or done away with: from the words around it in its sentence. */
import type { Modality } from '../../values.js'
import {
  breaks,
  conditional,
  far,
  imposing,
  isFuture,
  longForm,
  near,
  passives,
  type Sentence,
  sentenceAt,
  verbs,
} from './cue.js'
import { rejected } from './denied.js'
import { hypothetical, liftedOf } from './lifted.js'
import type { Node } from './penalty.js'
import { participle, withheld } from './withheld.js'

/** `чтобы его приговорили` */
const inPurpose = (nodes: readonly Node[], from: number, at: number): boolean =>
  nodes.slice(Math.max(0, from), at).some((node) => node.folded === 'чтобы')

/** `приговорить`, `to impose`, `demanded that he be sentenced`, `чтобы его приговорили`: what is to be done, not what was done. */
const infinitive = (nodes: readonly Node[], at: number): boolean =>
  nodes[at]!.folded.endsWith('ть') ||
  nodes[at - 1]?.class === 'to' ||
  nodes[at - 1]?.folded === 'be' ||
  (/^(?:impose|give|issue)$/.test(nodes[at]!.folded) && near(nodes, at, 8, 'seek')) ||
  inPurpose(nodes, at - 6, at)

const isKazakh = (node: Node): boolean =>
  node.penalty!.parts.some((part) => part.language === 'kk' || part.entry?.language === 'kk')

/** `сотталып`: another verb says when. */
const converb = /[пp]$/
/** `кетеді`, `қалмақ`, `kıredi`, `qalady` */
const nonpast = /[аей]д[ыі]$|[мбп][ае][қк]$|[aei]d[yıiі]$|[mbp](?:aq|ek)$/
/** `кетуі`, `қалуы`, `qalýy` */
const verbal = /у[ыі]$|[uýw][yıi]$/

/** What a helper behind a converb says: `сотталып кетуі мүмкін`, `қамалып қалады`. */
function helped(nodes: readonly Node[], verb: number): Modality | undefined {
  const [helper, next] = [nodes[verb + 1], nodes[verb + 2]]
  const { penalty, folded } = nodes[verb]!
  if (!helper || !converb.test(penalty ? penalty.parts.at(-1)!.last : folded)) return undefined
  if (helper.class !== 'word' || helper.capital) return undefined
  if (nonpast.test(helper.folded)) return 'possible'
  return verbal.test(helper.folded) && next?.class === 'faces' ? 'possible' : undefined
}

/** `айырған`, `қамалған`: the verb inside the penalty is a participle of what is over. */
const isDone = ({ penalty }: Node): boolean => participle.test(penalty!.parts.at(-1)!.last)

/** In Kazakh the verb comes last. */
function kazakh(nodes: readonly Node[], at: number, sentence: Sentence): Modality | undefined {
  const { from, to } = sentence
  let whole = true
  for (let index = at + 1; index < Math.min(to, at + 20); index++) {
    const node = nodes[index]!
    // `екі жылға бас бостандығынан айырған судьяны кетіруді сұрады`: what was done lies before what is asked for.
    if (node.class === 'seek') {
      if (nodes[index - 1]!.class === 'enact') return 'possible'
      return isDone(nodes[at]!) ? 'imposed' : 'sought'
    }
    if (node.class === 'faces') return 'possible'
    if (node.class === 'pay' && isFuture(node) && conditional(nodes, from, to)) return 'possible'
    // A judgment itself says `тағайындалсын`.
    if (imposing.has(node.class) && node.grammar.has('imperative'))
      return nodes.slice(index, to).some((each) => each.class === 'seek') ? 'sought' : 'imposed'
    // `тыйым салынады деп шешті`: the court has decided it.
    if (imposing.has(node.class) && nodes[index + 1]?.class === 'ruled') return 'imposed'
    if (imposing.has(node.class))
      return isFuture(node) ? 'possible' : (helped(nodes, index) ?? 'imposed')
    // `шарт бұзылса, екі жылға түрмеге жабылады`: any verb to come behind a condition
    whole &&= !breaks.has(node.class) && !node.penalty
    const comes = node.class === 'word' && !node.capital && nonpast.test(node.folded)
    if (whole && comes && conditional(nodes, from, at)) return 'possible'
  }
  return undefined
}

/** `үш жылға шектейді, егер қорытынды өзгермесе`: the condition stands behind the verb. */
const onCondition = (nodes: readonly Node[], at: number): boolean => {
  const { to } = sentenceAt(nodes, at)
  const behind = nodes[at + 1]?.class === 'comma' && nodes[at + 2]?.class === 'if'
  return behind && nonpast.test(nodes[at]!.penalty!.parts.at(-1)!.last) && at + 2 < to
}

/** `екі жылға бас бостандығынан айырылмақ`: the verb is part of the penalty. */
const toCome = (nodes: readonly Node[], at: number): boolean =>
  isKazakh(nodes[at]!) &&
  (isFuture(nodes[at]!.penalty!.parts.at(-1)!) ||
    helped(nodes, at) === 'possible' ||
    onCondition(nodes, at))

const copulas = new Set(['это', 'бұл', 'this', 'that', 'is'])

const ended = (node: Node | undefined): boolean =>
  node === undefined || node.class === 'stop' || breaks.has(node.class)

/** `6 жылға бас бостандығынан айыру – әділетсіздік`, `15 суток – это слишком`: thought about, not imposed. */
function judged(nodes: readonly Node[], at: number, { from, to }: Sentence): boolean {
  const [dash, next] = [nodes[at + 1], nodes[at + 2]]
  if (dash?.class !== 'dash' || !next || next.penalty) return false
  const noun = /у$/.test(nodes[at]!.penalty!.parts.at(-1)!.last) && isKazakh(nodes[at]!)
  // `үш жыл түрме – қатыгездік`: nothing but the judgement stands behind it.
  const ends = next.class === 'word' && ended(nodes[at + 3]) && isKazakh(nodes[at]!)
  // `30 АЕК айыппұл – бір айлық нан деген сөз`
  const meant =
    isKazakh(nodes[at]!) && nodes.slice(at + 2, at + 8).some((each) => each.class === 'means')
  const told =
    (noun && next.class === 'word') ||
    ends ||
    meant ||
    (next.class === 'extreme' && isKazakh(nodes[at]!))
  if (!copulas.has(next.folded) && !told) return false
  return !nodes
    .slice(from, to)
    .some((node, index) => index !== at - from && imposing.has(node.class))
}

/** `просит изменить меру пресечения на домашний арест`: what is to come. */
const change = /^(?:replac|chang|commut|substitut|замен|измен|отпустить|выпустить|освободить|free)/

/** `заменить арест домашним арестом` */
const instrumental = /[оеё]м$/

function asked(
  nodes: readonly Node[],
  cue: number,
  at: number,
  from: number,
): Modality | undefined {
  const between = nodes.slice(cue + 1, at)
  const undo = between.findLastIndex((node) => node.class === 'undo' || node.class === 'freed')
  const undone = undo !== -1 && !between.slice(undo).some((node) => node.class === 'and')
  const lead = nodes[nodes[at - 1]!.class === 'article' ? at - 2 : at - 1]!.class
  const changed =
    between[undo] && (between[undo].class === 'freed' || change.test(between[undo].folded))
  const instead = changed && instrumental.test(nodes[at]!.penalty!.parts[0]!.last)
  const replacing =
    instead ||
    (['to', 'with', 'for', 'by'].includes(lead) &&
      (changed || between.some((node) => node.penalty))) ||
    (changed && ['on', 'under', 'beneath'].includes(lead))
  if (undone && !replacing) return 'imposed'
  const official = nodes.slice(from, cue).some((node) => node.class === 'prosecutor')
  // `proposed that Taizhan, a poet, be stripped of her citizenship`
  const wished = nodes[at - 1]!.folded === 'be'
  const apart = !wished && between.some((node) => breaks.has(node.class))
  return official || !apart ? 'sought' : undefined
}

const people = new Set(['name', 'initial', 'det'])

/** `предлагают ввести 120 часов общественных работ`: what a law shall provide for, and nobody in it. */
const forLaw = (nodes: readonly Node[], cue: number, at: number, from: number): boolean => {
  const enacts = nodes.slice(cue + 1, at).findIndex((node) => node.class === 'enact')
  return (
    enacts !== -1 &&
    nodes[at]!.penalty!.kind.kind !== 'administrative_supervision' &&
    !nodes.slice(cue + 1 + enacts, at).some((node) => people.has(node.class)) &&
    !nodes.slice(from, cue).some((node) => node.class === 'prosecutor') &&
    !people.has(nodes[at + 1]?.class ?? '')
  )
}

/** `If you shout, you will get 15 days`, `Do you want to spend …`. */
function threat(nodes: readonly Node[], cue: number, from: number): boolean {
  const { class: name } = nodes[cue]!
  if (name !== 'seek' && name !== 'given') return false
  const conditional = nodes.slice(from, cue).some((node) => node.class === 'if')
  return near(nodes, cue, 3, 'you') || (name === 'given' && conditional)
}

const leads = new Set(['in', 'on', 'under', 'beneath'])

/** `has been under house arrest`: it is so, whatever the clause before says that the law provides for. */
function underway(nodes: readonly Node[], cue: number, at: number): boolean {
  if (nodes[cue]!.class !== 'held' || !leads.has(nodes[cue + 1]?.class ?? '')) return false
  const wished = nodes.slice(Math.max(0, cue - 3), cue)
  return (
    at - cue <= 4 &&
    !wished.some(({ class: name, folded }) => folded === 'be' || ['to', 'may'].includes(name))
  )
}

const limits = new Set(['bound', 'edge'])

/** The nearest word before the penalty that says what became of it. */
function before(nodes: readonly Node[], at: number, { from }: Sentence): Modality | undefined {
  // `наименьшее наказание`, `by law`: unless somebody got it.
  let told = false
  for (let cue = at - 1; cue >= Math.max(from, at - far); cue--) {
    const name = nodes[cue]!.class
    if (threat(nodes, cue, from)) return 'possible'
    if (underway(nodes, cue, at)) return 'imposed'
    if (imposing.has(name) && nodes[cue - 1]?.folded === 'be' && near(nodes, cue, 3, 'may'))
      return 'possible'
    if (name === 'customary' && isRange(nodes[at]!)) return 'possible'
    if ((imposing.has(name) || verbs.has(name)) && !infinitive(nodes, cue))
      return (near(nodes, cue, 3, 'may') ||
        // `ждёт назначенное судом выдворение`
        (near(nodes, cue, 2, 'faces') && !longForm.test(nodes[cue]!.folded)) ||
        isIrreal(nodes[cue + 1]!)) &&
        name !== 'grant'
        ? 'possible'
        : 'imposed'
    if (name === 'faces' && !toldApart(nodes, cue, at)) return 'possible'
    // `минимум — штраф 50 МРП`: what the article begins with.
    const least = limits.has(name) && ['dash', 'colon'].includes(nodes[cue + 1]!.class)
    // `Жазасы: екі жыл`: the head of a row, not what the law knows.
    const head = name === 'extreme' && !nodes[cue]!.folded.includes(' ') && isTitled(nodes, cue)
    if ((name === 'extreme' && !head) || name === 'law' || least) told = true
    if (name === 'punishment' && (isRange(nodes[at]!) || nodes[at + 1]?.class === 'or')) told = true
    if (name === 'may' && at - cue <= 6 && !hypothetical(nodes, at)) return 'possible'
    if (name !== 'seek') continue
    // `босатуды талап еткен төрт әйел 10 АЕК айыппұл төледі`: something else was asked for.
    const freedom = /^(?:freed|release|undo|annul)$/.test(nodes[cue - 1]?.class ?? '')
    if (isKazakh(nodes[at]!) && freedom && at - cue > 2) continue
    if (near(nodes, cue, from === cue ? 0 : 12, 'grant')) return 'imposed'
    const found = asked(nodes, cue, at, from)
    if (found === 'sought' && forLaw(nodes, cue, at, from)) return 'possible'
    if (found) return found
  }
  return told && !gotten(nodes, at) ? 'possible' : undefined
}

const isTitled = (nodes: readonly Node[], at: number): boolean =>
  nodes[at]!.entry?.language === 'kk' && nodes[at + 1]?.class === 'colon'

/** `её ждёт дочь: от трёхлетнего срока остался месяц`: what awaits her stands before the colon. */
const toldApart = (nodes: readonly Node[], cue: number, at: number): boolean => {
  const apart = nodes
    .slice(cue, at)
    .findIndex(({ class: name }) => name === 'colon' || name === 'semicolon')
  return apart > 2 && isRussian(nodes[cue]!)
}

const isRussian = ({ entry }: Node): boolean => entry?.language === 'ru'

/** `Самое строгое наказание, семь лет колонии, получил Олег`: somebody got it. */
const gotten = (nodes: readonly Node[], at: number): boolean => {
  const verb = nodes[at + 1]?.class === 'comma' ? at + 2 : at + 1
  const node = nodes[verb]
  return (
    node !== undefined && imposing.has(node.class) && isRussian(node) && !infinitive(nodes, verb)
  )
}

/** `дали бы` */
const isIrreal = ({ class: name, entry }: Node): boolean =>
  name === 'may' && entry?.language === 'ru'

/** `до 12 лет`, `от 3 до 7 лет`: what a law allows, not what somebody got. */
const isRange = ({ penalty }: Node): boolean =>
  penalty!.measure?.bound === true || penalty!.measure?.time?.to !== undefined

/** `15 суток ареста запросил прокурор`, `до пяти лет грозит ему`. */
function after(nodes: readonly Node[], at: number, { to }: Sentence): Modality | undefined {
  let passive = false
  for (const node of nodes.slice(at + 1, Math.min(to, at + 8))) {
    if (breaks.has(node.class)) return undefined
    if (node.class === 'seek' && (node.entry?.language !== 'en' || passive)) return 'sought'
    passive = passives.has(node.folded)
    // `a fine awaits him, the court decided`
    if (node.class === 'faces')
      return nodes.slice(at, to).some((each) => each.class === 'imposed') ? 'imposed' : 'possible'
  }
  return undefined
}

/** The penalty that this one is an alternative to: `fined 20 MCI or jailed for 15 days`. */
function alternative(nodes: readonly Node[], at: number): number | undefined {
  const or = nodes[at - 1]?.class === 'bound' ? at - 2 : at - 1
  if (nodes[or]?.class !== 'or') return undefined
  for (let index = at - 2; index >= Math.max(0, at - 6); index--)
    if (nodes[index]!.penalty) return index
  return undefined
}

/** Verbs with which somebody is to be seen or had jailed. */
const wishing = /^want/

/** `asked that X be fined 50 MCI`, `wants him jailed for six years`, `потребовал, чтобы X оштрафовали`: the verb inside the penalty tells what is asked for. */
function wished(nodes: readonly Node[], at: number, from: number): boolean {
  const subjunctive =
    nodes[at - 1]?.folded === 'be' || inPurpose(nodes, Math.max(from, at - 12), at)
  for (let cue = at - 1; cue >= Math.max(from, at - 20); cue--) {
    const node = nodes[cue]!
    if (node.class === 'seek')
      return subjunctive || wishing.test(node.folded) || nodes[cue + 1]?.class === 'to'
    const told = finite.has(node.folded) && nodes[cue - 1]?.class !== 'to'
    const own = node.class === 'stop' || node.penalty !== undefined || told
    if (own || (!subjunctive && (node.class === 'and' || breaks.has(node.class)))) return false
  }
  return false
}

const finite = new Set(['was', 'were', 'is', 'are', 'has', 'had', 'have', 'been', 'got'])

function byVerb(nodes: readonly Node[], at: number, from: number): Modality | undefined {
  const verb = nodes[at]!.penalty!.parts.find((part) => verbs.has(part.class))
  if (!verb || verb.folded.endsWith('ть') || nodes[at - 1]?.class === 'to') return undefined
  if (wished(nodes, at, from)) return 'sought'
  const threatened = near(nodes, at, 3, 'may') || near(nodes, at, 3, 'faces')
  // `15 тәулікке қамалуы мүмкін`
  const kazakh = isKazakh(nodes[at]!) && nodes[at + 1]?.class === 'faces'
  return threatened || kazakh ? 'possible' : 'imposed'
}

/** `или штраф 50 МРП, или 10 суток`, `either a fine of … or …`: neither has come yet. */
function choice(nodes: readonly Node[], at: number): boolean {
  const before = nodes[at - 1]?.class
  const next = nodes.slice(at + 1, at + 4)
  const or = next.findIndex((node) => node.class === 'or')
  const other = or !== -1 && next.slice(or).some((node) => node.penalty)
  return (before === 'or' && other) || near(nodes, at, 6, 'either')
}

/** `айналыса алмайды`, `қызметтен шеттетілді`: a ban of up to four years is one, too. */
const unable = (node: Node): boolean =>
  node.penalty!.parts.some((part) => ends.has((part as Node).tail ?? ''))

const ends = new Set(['unable', 'removed'])

/** Shapes in which a law or a threat tells it: `Статья 174 – это от двух до семи лет`, `или убираешь, или пять лет`. */
const threatened = new Set(['or-years', 'law-or', 'law-or-time', 'cost-tariff'])

function alone(nodes: readonly Node[], at: number, other?: Modality): Modality | undefined {
  const sentence = sentenceAt(nodes, at)
  const node = nodes[at]!
  const rejection = rejected(nodes, at, sentence.from, sentence.to)
  if (!rejection && withheld(nodes, at, sentence)) return undefined
  return (
    rejection ??
    liftedOf(nodes, at, sentence) ??
    other ??
    (toCome(nodes, at) || judged(nodes, at, sentence) ? 'possible' : undefined) ??
    byVerb(nodes, at, sentence.from) ??
    (choice(nodes, at) || threatened.has(node.penalty!.shape) ? 'possible' : undefined) ??
    (isKazakh(node) ? kazakh(nodes, at, sentence) : undefined) ??
    before(nodes, at, sentence) ??
    after(nodes, at, sentence) ??
    ((node.penalty!.measure?.bound && !unable(node)) || near(nodes, at, 4, 'you')
      ? 'possible'
      : 'imposed')
  )
}

/** The modality of the penalty at an index; undefined where the text says that it was not imposed. */
export function modalityOf(nodes: readonly Node[], at: number): Modality | undefined {
  const other = alternative(nodes, at)
  const own = alone(nodes, at, other === undefined ? undefined : alone(nodes, other))
  // `The court ruled that X would spend two months in custody`
  return nodes[at]!.penalty!.shape === 'ordered-spend' && own !== 'lifted' ? 'imposed' : own
}
