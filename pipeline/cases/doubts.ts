/** What speaks against somebody as the holder of a sanction: the words around the name and the verb tell that it is another's, or nobody's by name. */
import type { Event } from '../record.js'
import { candidatesIn, isAnothers, isHead } from './arguments.js'
import type { Bearer } from './bearer.js'
import { reasonsIn } from './circumstances.js'
import type { Clause, ClauseKind } from './clause.js'
import { clauseAt, type Reading } from './draft.js'
import type { Told } from './events.js'
import { grammarOf } from './grammar/index.js'
import { endsAs, hasTag, type Scene, tagAt } from './scene.js'
import { toldBeside } from './told-by.js'
import type { Trigger } from './trigger.js'

/** A sanction as its holder is asked for. */
export interface Question {
  readonly reading: Reading
  readonly clause: Clause
  readonly at: number
  readonly read: Told | undefined
}

export const hasPronoun = (scene: Scene, { from }: Clause, to: number): boolean =>
  scene.units.slice(from, to).some((_, at) => hasTag(scene, from + at, 'pronoun'))

/** `X екі жұмысшыға айыппұл салынғанын айтты`, `Маған айыппұл салды`: the words before the verb tell that it was somebody else. */
const ofOthers = (scene: Scene, trigger: Trigger): boolean =>
  grammarOf(scene.language).ofOthers?.(scene, trigger) ?? false

/** `больше других`, `строже остальных`: only a measure. */
const isCompared = (scene: Scene, at: number): boolean =>
  endsAs(scene, scene.units[at - 1]?.word ?? '', 'comparative')

/** `He was fined 20 MCI for a song about Asanov`: a pronoun before anybody is named means somebody of another paragraph; `двоих рабочих` nobody by name. */
export function isUnnamed({ reading: { scene }, clause, at }: Question): boolean {
  const subject = scene.units.slice(clause.from, at).some((_, index) => {
    const each = clause.from + index
    return (
      (tagAt(scene, each, 'person') === 'another' && !isCompared(scene, each)) ||
      (hasTag(scene, each, 'pronoun') &&
        !hasTag(scene, each + 1, 'kin') &&
        !hasTag(scene, each, 'possessive'))
    )
  })
  return subject && !scene.units.slice(0, at).some((unit) => unit.word === '@PERSON')
}

/** `The fund was fined 100 MCI and its head X 25`: the verb is another's, its sanction left to be understood. */
export const isGapped = ({ read, at }: Question, people: readonly Bearer[]): boolean =>
  read !== undefined && people.some(({ from }) => read.trigger.to <= from && from < at)

export const isOthers = ({ reading: { scene }, read }: Question): boolean =>
  read !== undefined && (scene.language !== 'kk' || !read.who) && ofOthers(scene, read.trigger)

const everyCase = 7

/** Do the words around a name in the clause of the verb let it be whom the sanction is for? From outside they do not tell. */
export function isPlausible(
  { scene, groupsOf }: Reading,
  person: Bearer,
  trigger: Trigger,
): boolean {
  if (scene.language === 'kk') return true
  const stage = { scene, groupsOf, memory: { subjects: [], named: [] }, next: () => undefined }
  const own = candidatesIn(stage, trigger).find(({ people }) => people.includes(person))
  // `Водитель Асанова осуждён`: no subject stands in the genitive.
  const governed = scene.language === 'ru' && trigger.voice === 'passive'
  // `Судью Асанова оштрафовали` is the judge Asanov; `адвоката Асанова` may be his lawyer.
  const role = tagAt(scene, person.from - 1, 'role')
  if (role !== undefined && role !== 'lawyer' && trigger.voice === 'active') return true
  // A name that may stand in any case tells nothing by it: `её брат Арман`.
  if (own?.people.some(({ cases, standing }) => cases.size >= everyCase || standing === 'office'))
    return true
  if (own)
    return own.weight > 0 && !(governed && own.features.some(({ name }) => name === 'other-case'))
  return grammarOf(scene.language).takesUp(scene, trigger) !== undefined || isHead(stage, trigger)
}

const inner: ReadonlySet<ClauseKind> = new Set(['relative', 'participle', 'subordinate'])

/** `for which X, then an aide, was fined`: the comma behind the name only opens what is said of it. */
const isCutOff = ({ language, units }: Scene, at: number): boolean =>
  units[at + 1]?.word === ',' && (language === 'en' || units[at - 1]?.word === ',')

/** `X, owner of the shop where Y works, was fined`: Y has a part only in the clause that was closed. */
export const isInner = (
  { reading: { scene, clauses }, clause }: Question,
  people: readonly Bearer[],
): boolean =>
  clause.kind === 'resumed' &&
  people.every(({ from }) => {
    const own = clauseAt(clauses, from)
    return own.at === clause.at && inner.has(own.kind) && !isCutOff(scene, from)
  })

export const isBrokenOff = ({ reading, clause }: Question): boolean => isAnothers(reading, clause)

const circle = ['kin', 'related', 'anaphor', 'role'] as const

/** `a critic of President X was jailed`, `соратника X арестовали`: the words of the clause say that it was somebody of X's circle. */
function isOfCircle(
  { reading: { scene }, clause, read, at: item }: Question,
  { from: name }: Bearer,
): boolean {
  if (name < clause.from || name >= clause.to || hasPronoun(scene, clause, clause.to)) return false
  let at = name - 1
  while (at > clause.from && ['role', 'nationality'].some((tag) => hasTag(scene, at, tag))) at--
  if (scene.language === 'ru')
    return (
      hasTag(scene, at, 'related') &&
      tagAt(scene, at, 'person') === 'another' &&
      !hasTag(scene, at - 1, 'mine')
    )
  if (scene.language !== 'en' || name > (read?.trigger.from ?? item)) return false
  // `the lawyer of X and Y`
  while (at > clause.from && /^(?:@PERSON|,|and)$/.test(scene.units[at]!.word)) at--
  return scene.units[at]?.word === 'of' && circle.some((tag) => hasTag(scene, at - 1, tag))
}

/** `X's son, who lives in Moscow, was fined`: it was the relative. */
const isOfKin = ({ reading: { scene }, clause }: Question, { from, standing }: Bearer): boolean =>
  scene.language === 'en' &&
  clause.sentence.from <= from &&
  from < clause.sentence.to &&
  [1, 2, 3].some((step) => hasTag(scene, from + step, 'kin')) &&
  standing === 'owner' &&
  !hasPronoun(scene, clause, clause.to)

/** `10 days of arrest for asking X some questions`: who stands in the reason of a sanction is not punished. */
const isInReason = (
  { reading: { scene }, clause, at }: Question,
  { from: name }: Bearer,
): boolean =>
  reasonsIn(scene, clause).some(
    ({ from, to }) =>
      at < from &&
      from + 1 < name &&
      name < to &&
      scene.senses[from + 1]!.some(({ grammar }) => grammar.has('gerund')),
  )

/** `protested against the sentencing of X and Y by a court to 5 years`: no verb between, so the measure is the act's. */
const isOfAct = (scene: Scene, name: number, at: number): boolean =>
  scene.language === 'en' &&
  scene.units.slice(name, at).every(({ word }, step) => {
    const verb = ['finite', 'event', 'aux', 'relative'].some((tag) =>
      hasTag(scene, name + step, tag),
    )
    return !verb && !/^[;:]$/.test(word)
  })

/** `people who came to a press conference about the arrest of X were fined`: whose act is only what the others spoke of. */
function isInMatter({ reading: { scene }, clause, at }: Question, { from: name }: Bearer): boolean {
  const { sentence } = clause
  if (name < sentence.from || name >= at || hasPronoun(scene, clause, at)) return false
  let act = name - 1
  while (act > sentence.from && name - act <= 4 && !hasTag(scene, act, 'act')) act--
  if (
    !hasTag(scene, act, 'act') ||
    scene.units.slice(act, name).some(({ word }) => /^[,;:]$/.test(word)) ||
    isOfAct(scene, name, at)
  )
    return false
  return [1, 2, 3].some(
    (step) => hasTag(scene, act - step, 'matter') || hasTag(scene, act - step, 'about'),
  )
}

const clearing = new Set<Event>(['acquittal', 'closure'])

/** `A was sentenced to 11 years, his driver B acquitted`: what another clause of the sentence imposes is not B's. */
export const isCleared = (
  { reading: { told, keyOf }, clause, at }: Question,
  { mention: own, from: name }: Bearer,
): boolean =>
  toldBeside(told, clause).some(
    ({ trigger, assertion, who }) =>
      clearing.has(trigger.event) &&
      assertion === 'asserted' &&
      // `На 4 года отправили A, его сына B оправдали`: told of B alone, behind the sanction.
      (trigger.clause !== clause || (at < name && name < trigger.from)) &&
      who?.people.some(({ mention }) => keyOf(mention) === keyOf(own)) === true,
  )

/** Is a person of a group not meant, whoever else of it is? */
export const isDoubted = (question: Question, one: Bearer, opined: boolean): boolean =>
  isOfCircle(question, one) ||
  (opined && isOfKin(question, one)) ||
  isInReason(question, one) ||
  isInMatter(question, one)
