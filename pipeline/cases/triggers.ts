/** Words that tell an event, with voice, tense and whether they assert it by their own form. */

import type { Found } from '../lexicon/lookup.js'
import type { Event } from '../record.js'
import { grantedAround } from './circumstances.js'
import type { Clause } from './clause.js'
import { itemNouns } from './entries.js'
import { grammarOf } from './grammar/index.js'
import { outcomesIn } from './outcomes.js'
import { hasTag, lookedUp, type Scene, tagAt } from './scene.js'
import { stageIn } from './stages.js'
import type { Form, Frame, Trigger } from './trigger.js'
import { verdictIn } from './verdicts.js'

const formOf = (scene: Scene, found: Found, clause: Clause): Form =>
  grammarOf(scene.language).formOf(scene, found, clause)

/** What a verb tells, where that hangs on the words around it. */
const eventOf = (scene: Scene, found: Found, clause: Clause): Event | undefined => {
  const own = found.tags.get('event') as Event
  const { eventOf: told } = grammarOf(scene.language)
  return told ? told(scene, found, clause, own) : own
}

const inClause = (clause: Clause, found: Found): boolean =>
  clause.from <= found.from && found.to <= clause.to

/** The best reading of a sense at a unit: a finite form before others. */
const rank = (form: Form): number => ['told', 'future', 'epithet', 'named'].indexOf(form.form)

function triggerAt(scene: Scene, at: number, clause: Clause): Trigger | undefined {
  const all = (scene.senses[at] ?? []).filter(
    (each) => each.tags.has('event') && inClause(clause, each),
  )
  // `found not guilty under A but guilty under B`
  const cleared = all.some((each) => each.tags.get('event') === 'acquittal')
  const senses = all.filter((each) => !(cleared && each.tags.get('event') === 'sentence'))
  if (senses.length === 0) return undefined
  const read = senses.map((found) => ({ found, form: formOf(scene, found, clause) }))
  // `дело рассмотрено в закрытом режиме`: a phrase that ends in an epithet is none where a shorter one has its verb.
  const plain = read.filter(({ form }) => form.form !== 'epithet')
  const [best] = (plain.length > 0 ? plain : read).sort(
    (a, b) =>
      b.found.to - a.found.to ||
      rank(a.form) - rank(b.form) ||
      Number(a.form.negated) - Number(b.form.negated),
  )
  const { found, form } = best!
  const event = eventOf(scene, found, clause)
  if (!event) return undefined
  return {
    event,
    from: found.from,
    to: found.to,
    clause,
    frame: (found.tags.get('of') as Frame | undefined) ?? 'object',
    ...form,
  }
}

/** `The trial of X, which began …`: the noun right before the name on which a relative clause hangs. */
function actAhead(scene: Scene, { kind, parent, from }: Clause): number | undefined {
  if (kind !== 'relative' || !parent || !/^(?:,|@PERSON)$/.test(scene.units[from - 1]!.word))
    return undefined
  let name = from - 1
  if (scene.units[name]!.word === ',') name--
  if (scene.units[name]?.word !== '@PERSON') return undefined
  for (let at = name - 1; at >= parent.from && name - at <= 6; at--) {
    if (hasTag(scene, at, 'act')) return at
    const between = ['title', 'anaphor', 'role', 'presupposes', 'about', 'preposition', 'person']
    if (!between.some((tag) => hasTag(scene, at, tag)) && scene.units[at]!.capital) return undefined
    if (hasTag(scene, at, 'event') || hasTag(scene, at, 'kin')) return undefined
  }
  return undefined
}

/** `the trial began`, `у неё прошёл обыск`: a noun of an act with a verb that lets it happen. */
function supported(scene: Scene, clause: Clause): Trigger | undefined {
  const start = actAhead(scene, clause) ?? clause.from
  for (let at = start; at < clause.to; at++) {
    const act = scene.senses[at]?.find((each) => each.tags.has('act') && each.to <= clause.to)
    if (!act) continue
    const granted = grantedAround(scene, clause, act.from)
    for (let verb = clause.from; verb < clause.to; verb++) {
      const readings = (scene.senses[verb] ?? []).filter(
        (each) => each.tags.has('support') && inClause(clause, each),
      )
      // `opens next week`
      if (tagAt(scene, verb, 'cue') === 'planned') continue
      // `put off` is its own participle.
      const support =
        readings.find((each) => formOf(scene, each, clause).form === 'told') ?? readings[0]
      if (!support || (verb >= act.from && verb < act.to)) continue
      // `held a vigil over the arrest of X`; `After the trial of X began` opens a clause.
      if (granted && (verb < act.from || granted.from > clause.from)) continue
      // `X's arrest came on …`, not `came to the trial of X`
      if (support.tags.get('support') === 'subject' && verb < act.to) continue
      const form = formOf(scene, support, clause)
      // `the appeal of X against his arrest was rejected`, not the appeal court's motion
      const ofAppeal = act.tags.get('act') === 'appeal'
      if (ofAppeal && scene.senses[act.to]?.some(({ tags }) => tags.has('court'))) continue
      if ((support.tags.get('support') === 'appeal') !== ofAppeal) continue
      if (ofAppeal && (verb < act.to || form.voice !== 'passive')) continue
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

/** `The case against X, who had only clapped, was dismissed`: a phrase that an inner clause parts. */
function bridged(scene: Scene, clause: Clause): Trigger | undefined {
  const { kind, parent, from, to } = clause
  if (kind !== 'resumed' || !parent || scene.language === 'kk') return undefined
  let end = parent.to
  while (end > parent.from && /^[,–—-]$/u.test(scene.units[end - 1]!.word)) end--
  for (let at = parent.from; at < end; at++) {
    const { word } = scene.units[at]!
    if (word.startsWith('@') || !scene.index.opens(word, scene.language)) continue
    const words = [...scene.units.slice(at, end), ...scene.units.slice(from, to)].map(lookedUp)
    const hit = scene.index
      .at(words, 0, scene.language)
      .find((each) => each.tags.has('event') && each.to > end - at)
    if (!hit) continue
    const verb = from + hit.to - (end - at) - 1
    const found = { ...hit, from: verb, to: verb + 1 }
    const suffers = tagAt(scene, verb - 1, 'aux') === 'passive'
    const form = formOf(scene, found, clause)
    if (form.form !== 'told' && !suffers) continue
    const denied = scene.units
      .slice(from, verb)
      .some((_, step) => hasTag(scene, from + step, 'not'))
    return {
      event: hit.tags.get('event') as Event,
      from: verb,
      to: verb + 1,
      clause,
      frame: (hit.tags.get('of') as Frame | undefined) ?? 'object',
      ...form,
      ...(suffers && { voice: 'passive', form: 'told', negated: denied }),
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
  // Nouns that are also forms of a verb: `Searches took place`, `the trial ended with a fine`.
  const noun = found.every(({ form }) => form === 'named')
    ? (verdictIn(scene, clause) ?? stageIn(scene, clause) ?? supported(scene, clause))
    : undefined
  const parted = noun ?? bridged(scene, clause)
  const nouns = [...(parted ? [parted] : itemNouns(scene, clause)), ...outcomesIn(scene, clause)]
  if (nouns.length === 0) return found
  const left = found.filter((each) =>
    nouns.every((one) => one.to <= each.from || each.to <= one.from),
  )
  return [...left, ...nouns].sort((a, b) => a.from - b.from)
}
