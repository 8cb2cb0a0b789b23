/** Words that tell an event, with voice, tense and whether they assert it by their own form. */
import type { Found } from '../lexicon/lookup.js'
import type { Event } from '../record.js'
import type { Clause } from './clauses.js'
import { hasTag, type Scene } from './scene.js'

/** Who the event happens to, seen from the verb. */
export type Frame = 'object' | 'subject' | 'dative' | 'owner' | 'against' | 'refused' | 'ablative'

export interface Trigger {
  readonly event: Event
  /** Units, half-open. */
  readonly from: number
  readonly to: number
  readonly clause: Clause
  readonly frame: Frame
  readonly voice: 'active' | 'passive'
  /** `told` by a finite verb; `epithet` beside a noun; `named` by an infinitive, a noun, a gerund: no event unless something else asserts it. */
  readonly form: 'told' | 'epithet' | 'named' | 'future'
  readonly negated: boolean
  readonly plural: boolean
  /** The verb that asserts a noun: `the trial began`. */
  readonly support?: number
}

const auxiliary = /^(?:was|were|been|be|being|is|are|am|got|gets|get|has|have|had|having)$/
const passiveAuxiliary = /^(?:was|were|been|be|being|is|are|am|got|gets|get)$/
const finite = /^(?:was|were|is|are|has|have|had|got|gets|did|does|do)$/
const adverb =
  /^(?:\p{L}+ly|also|again|then|later|already|once|twice|never|not|n't|just|first|even|still|reportedly|earlier|previously|all|both|only|soon|briefly|subsequently|since|therefore|now)$/u
const objective = /^(?:him|her|them|me|us|himself|herself)$/
const modal =
  /^(?:will|would|shall|should|may|might|can|could|must|cannot|won't|wouldn't|can't|couldn't)$/

type Form = Pick<Trigger, 'voice' | 'form' | 'negated' | 'plural'>

/** What stands before a verb, adverbs skipped: unit index, or before `from`. */
function helperBefore(scene: Scene, at: number, from: number): number {
  let before = at - 1
  while (before >= from && adverb.test(scene.units[before]!.word)) before--
  return before
}

function english(scene: Scene, found: Found, clause: Clause): Form {
  const { units } = scene
  const has = (name: string) => found.grammar.has(name)
  const before = helperBefore(scene, found.from, clause.from)
  const word = before >= clause.from ? units[before]!.word : ''
  const base = { negated: false, plural: false }
  if (has('participle') || has('past')) {
    if (auxiliary.test(word)) {
      const passive = passiveAuxiliary.test(word)
      let at = before
      let told = false
      let non = false
      for (; at >= clause.from; at--) {
        const each = units[at]!.word
        if (finite.test(each)) told = true
        else if (modal.test(each) || each === 'to') non = true
        else if (!auxiliary.test(each) && !adverb.test(each)) break
      }
      const form = non
        ? 'named'
        : told
          ? 'told'
          : word === 'being' || word === 'having'
            ? 'named'
            : word === 'been'
              ? 'told'
              : 'named'
      return { ...base, voice: passive ? 'passive' : 'active', form }
    }
    const next = units[found.to]?.word ?? ''
    const object = objective.test(next) || (next === '@PERSON' && clause.to > found.to)
    const joinedTo = joinedPassive(scene, found.from, clause)
    if (joinedTo) return { ...base, ...joinedTo }
    if (has('past') && object) return { ...base, voice: 'active', form: 'told' }
    if (has('past') && !has('participle')) return { ...base, voice: 'active', form: 'told' }
    // `Asanov, detained in May`, `Activist detained in Taraz`
    const subject = previousNoun(scene, found.from, clause.from)
    if (has('past') && actor(scene, subject, clause))
      return { ...base, voice: 'active', form: 'told' }
    const beside = scene.units[found.from - 1]
    if (
      clause.kind !== 'participle' &&
      beside &&
      found.from > clause.from + 1 &&
      ofNoun(scene, found.from - 1)
    )
      return { ...base, voice: 'passive', form: 'epithet' }
    const lone =
      (clause.kind === 'main' || clause.kind === 'joined') &&
      !otherFinite(scene, found.from, clause)
    return {
      ...base,
      voice: 'passive',
      form: clause.kind === 'participle' || lone ? 'told' : 'epithet',
    }
  }
  if (has('present')) return { ...base, voice: 'active', form: 'told' }
  if (has('gerund')) {
    const told = /^(?:was|were|is|are)$/.test(word)
    return { ...base, voice: 'active', form: told ? 'told' : 'named' }
  }
  if (has('base')) {
    const did = /^(?:did|does|do)$/.test(word)
    return { ...base, voice: 'active', form: did ? 'told' : 'named' }
  }
  return { ...base, voice: 'active', form: 'told' }
}

/** `was searched, interrogated and charged`: a participle joined to one with its auxiliary. */
function joinedPassive(
  scene: Scene,
  at: number,
  clause: Clause,
): Pick<Trigger, 'voice' | 'form'> | undefined {
  const from = clause.kind === 'joined' && clause.parent ? clause.parent.from : clause.from
  const before = helperBefore(scene, at, clause.from)
  const link = scene.units[before]?.word ?? ''
  if (before >= clause.from && !/^(?:and|,|or|then|but|@DATE|on|in|@PLACE)$/.test(link))
    return undefined
  for (let back = at - 1; back >= from; back--) {
    if (scene.units[back]!.word === '@PERSON' && back >= clause.from) return undefined
    if (objective.test(scene.units[back]!.word)) return undefined
    const verb = scene.senses[back]?.find((sense) => sense.grammar.has('participle'))
    if (!verb || verb.to > at) continue
    const aux = helperBefore(scene, back, from)
    if (aux < from || !passiveAuxiliary.test(scene.units[aux]!.word)) continue
    let told = false
    for (
      let each = aux;
      each >= from &&
      (auxiliary.test(scene.units[each]!.word) || adverb.test(scene.units[each]!.word));
      each--
    )
      if (finite.test(scene.units[each]!.word)) told = true
    return { voice: 'passive', form: told ? 'told' : 'named' }
  }
  return undefined
}

/** Another verb that makes the clause a whole one: then a bare participle stands beside a noun. */
function otherFinite(scene: Scene, at: number, clause: Clause): boolean {
  for (let each = clause.from; each < clause.to; each++) {
    if (each === at) continue
    if (finite.test(scene.units[each]!.word) || modal.test(scene.units[each]!.word)) return true
    const sense = scene.senses[each]?.find(
      (one) => one.tags.has('speech') || one.tags.has('event') || one.tags.has('support'),
    )
    if (sense && each < at && (sense.grammar.has('past') || sense.grammar.has('present')))
      return true
  }
  return false
}

/** The last unit before a verb that may be its subject. */
function previousNoun(scene: Scene, at: number, from: number): number {
  for (let each = at - 1; each >= from; each--) {
    const { word } = scene.units[each]!
    if (adverb.test(word) || /^(?:@DATE|on|,|in|@PLACE)$/.test(word)) continue
    return each
  }
  return -1
}

/** `thirty people detained`: a plain noun right before a bare participle. */
const ofNoun = (scene: Scene, at: number): boolean => {
  const unit = scene.units[at]!
  return (
    /^\p{Ll}{3,}$/u.test(unit.word) &&
    !unit.capital &&
    !adverb.test(unit.word) &&
    !auxiliary.test(unit.word) &&
    !hasTag(scene, at, 'joins')
  )
}

const actors =
  /^(?:he|she|they|who|which|police|court|courts|authorities|officers|officials|security|men|prosecutors|judges|unknown|we|i|@ORG)$/

/** Someone who acts rather than suffers: police, a court, a body. */
const actor = (scene: Scene, at: number, clause: Clause): boolean => {
  if (at < clause.from) return false
  const role = tagOf(scene, at)
  return actors.test(scene.units[at]!.word) || (role !== undefined && role !== 'witness')
}

const tagOf = (scene: Scene, at: number): string | undefined =>
  scene.senses[at]?.find((sense) => sense.tags.has('role'))?.tags.get('role')

function russian(scene: Scene, found: Found, clause: Clause): Form {
  const has = (name: string) => found.grammar.has(name)
  const negated = /^не$/.test(scene.units[found.from - 1]?.word ?? '')
  const base = { negated, plural: has('plural') }
  if (has('participle')) {
    const told = clause.kind === 'participle' && has('passive')
    return {
      ...base,
      voice: has('passive') ? 'passive' : 'active',
      form: told ? 'told' : 'epithet',
    }
  }
  if (has('passive')) {
    const before = scene.units[helper(scene, found.from, clause.from)]?.word ?? ''
    const future = /^(?:будет|будут|быть)$/.test(before)
    return { ...base, voice: 'passive', form: future ? 'future' : 'told' }
  }
  if (has('infinitive') || has('converb'))
    return { ...base, voice: 'active', form: has('converb') ? 'told' : 'named' }
  if (has('nonpast')) {
    const stands =
      found.tags.get('event') === 'charge' ||
      /^(?:угрожа|удержива|голода)/u.test(scene.units[found.from]!.word)
    return {
      ...base,
      voice: has('reflexive') ? 'passive' : 'active',
      form: stands ? 'told' : 'future',
    }
  }
  return { ...base, voice: has('reflexive') ? 'passive' : 'active', form: 'told' }
}

const helper = (scene: Scene, at: number, from: number): number => {
  let before = at - 1
  while (
    before >= from &&
    /^(?:@DATE|@PLACE|уже|также|снова|потом|позже|вновь|в|во)$/.test(scene.units[before]!.word)
  )
    before--
  return before
}

function kazakh(scene: Scene, found: Found, clause: Clause): Form {
  const has = (name: string) => found.grammar.has(name)
  const last = scene.units[found.to - 1]!.word
  const next = scene.units[found.to]?.word ?? ''
  const ends =
    found.to >= clause.sentence.to ||
    /^(?:[.,;:!?…»”")]|\[\d+\]|еді|екен|болатын|болды|деп|дейді|деді|және|ал|бірақ|–|—)$/u.test(
      next,
    )
  const base = { negated: has('negated') || /^(?:жоқ|емес)$/u.test(next), plural: false }
  const voice = has('passive') ? ('passive' as const) : ('active' as const)
  if (has('noun') || has('aorist') || has('intent') || has('conditional') || has('imperative'))
    return { ...base, voice, form: has('noun') ? 'named' : 'future' }
  if (has('participle')) {
    const cased = [
      ...['genitive', 'dative', 'accusative', 'locative', 'ablative', 'instrumental'],
    ].some(has)
    return { ...base, voice, form: ends && !cased ? 'told' : cased ? 'named' : 'epithet' }
  }
  if (has('nonpast'))
    return { ...base, voice, form: found.tags.get('event') === 'charge' ? 'told' : 'future' }
  if (has('converb') && !/^(?:жатыр|отыр|тұр|жүр|қойды|кетті|алды|берді|шықты|жіберді)/u.test(next))
    return { ...base, voice, form: 'told' }
  if (/(?:ған|ген|қан|кен)$/u.test(last) && !ends) return { ...base, voice, form: 'epithet' }
  return { ...base, voice, form: 'told' }
}

const formOf = (scene: Scene, found: Found, clause: Clause): Form =>
  scene.language === 'en'
    ? english(scene, found, clause)
    : scene.language === 'ru'
      ? russian(scene, found, clause)
      : kazakh(scene, found, clause)

const inClause = (clause: Clause, found: Found): boolean =>
  clause.from <= found.from && found.to <= clause.to

/** The best reading of a sense at a unit: a finite form before others. */
const rank = (form: Form): number => ['told', 'future', 'epithet', 'named'].indexOf(form.form)

function triggerAt(scene: Scene, at: number, clause: Clause): Trigger | undefined {
  const senses = (scene.senses[at] ?? []).filter(
    (each) => each.tags.has('event') && inClause(clause, each),
  )
  if (senses.length === 0) return undefined
  const longest = Math.max(...senses.map((each) => each.to))
  const [best] = senses
    .filter((each) => each.to === longest)
    .map((found) => ({ found, form: formOf(scene, found, clause) }))
    .sort((a, b) => rank(a.form) - rank(b.form))
  const { found, form } = best!
  return {
    event: found.tags.get('event') as Event,
    from: found.from,
    to: found.to,
    clause,
    frame: (found.tags.get('of') as Frame | undefined) ?? 'object',
    ...form,
  }
}

/** `the trial began`, `у неё прошёл обыск`: a noun of an act with a verb that lets it happen. */
function supported(scene: Scene, clause: Clause): Trigger | undefined {
  for (let at = clause.from; at < clause.to; at++) {
    const act = scene.senses[at]?.find((each) => each.tags.has('act') && inClause(clause, each))
    if (!act) continue
    for (let verb = clause.from; verb < clause.to; verb++) {
      const support = scene.senses[verb]?.find(
        (each) => each.tags.has('support') && inClause(clause, each),
      )
      if (!support || (verb >= act.from && verb < act.to)) continue
      const form = formOf(scene, support, clause)
      return {
        event: act.tags.get('act') as Event,
        from: act.from,
        to: act.to,
        clause,
        frame: (act.tags.get('of') as Frame | undefined) ?? 'against',
        ...form,
        voice: 'passive',
        support: support.from,
      }
    }
  }
  return undefined
}

/** Triggers of a clause, in their order; of two that overlap the longer. */
export function triggersOf(scene: Scene, clause: Clause): readonly Trigger[] {
  const found: Trigger[] = []
  for (let at = clause.from; at < clause.to; at++) {
    if (found.some((each) => at < each.to && at >= each.from)) continue
    const trigger = triggerAt(scene, at, clause)
    if (trigger) found.push(trigger)
  }
  if (found.length === 0) {
    const noun = supported(scene, clause)
    if (noun) found.push(noun)
  }
  return found
}

export { hasTag }
