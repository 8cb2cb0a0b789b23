/** Kazakh verbs: what the last ending of a chain says of voice, tense and assertion. */
import type { Found } from '../../lexicon/lookup.js'
import type { Clause } from '../clause.js'
import { endsAs, hasTag, type Scene, tagAt } from '../scene.js'
import type { Form } from '../trigger.js'

type Says = Form['form']

interface Reading {
  readonly grammar: ReadonlySet<string>
  /** The unit behind the verb and its helpers. */
  readonly at: number
  readonly passive: boolean
  readonly negated: boolean
}

const cased = ['genitive', 'dative', 'accusative', 'locative', 'ablative', 'instrumental']

const word = (scene: Scene, at: number): string => scene.units[at]?.word ?? ''

const closes = (scene: Scene, at: number, to: number): boolean =>
  at >= to || /^(?:[.,;:!?…»”")–—]|\[\d+\])$/u.test(word(scene, at))

const skipParticles = (scene: Scene, at: number): number =>
  hasTag(scene, at, 'particle') ? skipParticles(scene, at + 1) : at

/** A converb and its helpers are one verb, which the last helper closes: `ұстап әкетті`, `сотталып жатыр`, `таба алмай`. */
function withHelpers(scene: Scene, read: Reading): Reading {
  const { grammar } = read
  if (!grammar.has('converb') && !grammar.has('imperfective')) return read
  const at = skipParticles(scene, read.at)
  const helper = scene.senses[at]?.find((sense) => sense.tags.has('aux'))
  if (!helper) return read
  // `ұстамай қойды`, but `қамап қана қоймай`
  const only = hasTag(scene, read.at, 'only')
  const told = helper.grammar.size === 0 ? ['past'] : [...helper.grammar]
  return withHelpers(scene, {
    grammar: new Set(told.filter((each) => !only || each !== 'negated')),
    at: helper.to,
    passive: read.passive || grammar.has('passive') || helper.grammar.has('passive'),
    negated: read.negated || grammar.has('negated') || (!only && helper.grammar.has('negated')),
  })
}

/** What a verb of the sentence behind a converb says: the converb says the same. */
function closing(scene: Scene, at: number, clause: Clause): Says {
  const { to } = clause.sentence
  let named = false
  for (let next = at; next < to && !/^[.;!?…]$/u.test(word(scene, next)); next++) {
    const cue = scene.senses[next]?.find((sense) => sense.tags.has('cue'))?.tags.get('cue')
    if (cue === 'planned') return 'named'
    if (named && cue === 'demanded') return 'named'
    if (endsAs(scene, word(scene, next), 'doing', 'dative', 'accusative')) named = true
    if (endsAs(scene, word(scene, next), 'doing', 'intent') && closes(scene, next + 1, to))
      return 'named'
    const verb = scene.senses[next]?.find(
      (sense) =>
        sense.tags.has('event') &&
        sense.to <= to &&
        sense.grammar.size > 0 &&
        !sense.grammar.has('noun'),
    )
    if (!verb) continue
    const { form } = formAt(scene, verb, clause, {
      grammar: verb.grammar,
      at: verb.to,
      passive: false,
      negated: false,
    })
    return form
  }
  return 'told'
}

/** `«полицейді ұрды» деген айыппен`: what somebody is said to have done is told of nobody. */
function isBlame(scene: Scene, at: number): boolean {
  let next = at
  while (/^[»”"]$/u.test(word(scene, next))) next++
  if (!hasTag(scene, next, 'speech')) return false
  return [1, 2].some((step) => hasTag(scene, next + step, 'blame'))
}

/** A noun of doing is done where its clause says so: `шығару туралы шешім қабылдады`, `айыру жазасын тағайындады`. */
function isDone(
  scene: Scene,
  at: number,
  { from, to }: Clause,
  grammar: ReadonlySet<string>,
): boolean {
  for (let next = at; next < Math.min(to, at + 5); next++) {
    const done = scene.senses[next]?.find((sense) => sense.tags.has('done'))
    // `6 мамырда Таразда ұсталуы дау туғызды`
    const told = scene.units.slice(from, at).some(({ word }) => /^@(?:DATE|PLACE)$/.test(word))
    if (done?.tags.get('done') === 'dated' && (!told || grammar.has('accusative'))) continue
    if (done) return !done.grammar.has('negated') && done.to <= to && !done.grammar.has('intent')
  }
  return false
}

/** `қамалғанына наразылық білдірді`, `ұсталғанына екі жыл толды` */
const isGranted = (scene: Scene, at: number): boolean => {
  if (hasTag(scene, at, 'granted')) return true
  const counted = hasTag(scene, at, 'number') || /^\d+$/.test(word(scene, at))
  return counted && [1, 2].some((step) => hasTag(scene, at + step, 'unit'))
}

/** What a court's decision says behind `үкім етті`: `ақталсын`. */
const isRuled = (scene: Scene, { from, tags }: Found): boolean =>
  /^(?:acquittal|closure|release)$/.test(tags.get('event') ?? '') &&
  scene.senses.slice(0, from).some((senses) => senses.some((sense) => sense.tags.has('ruled')))

/** A participle with a case, or before a postposition: a clause of its own, or a matter that another verb tells. */
function clausal(scene: Scene, { grammar, at }: Reading, last: string): Says | undefined {
  const next = skipParticles(scene, at)
  const has = (family: string) => hasTag(scene, next, family)
  if (has('after')) return grammar.has('dative') ? undefined : 'told'
  if (grammar.has('dative') && isGranted(scene, next)) return 'told'
  if (has('among') && (grammar.has('plural') || endsAs(scene, last, 'several'))) return 'told'
  if (has('cause')) return 'named'
  if (grammar.has('accusative') || has('matter')) return 'told'
  if (has('despite')) return 'told'
  if (grammar.has('instrumental') || grammar.has('ablative') || grammar.has('locative'))
    return 'told'
  return undefined
}

function formAt(
  scene: Scene,
  found: Found,
  clause: Clause,
  start: Reading,
): Form & { readonly at: number } {
  const { to } = clause.sentence
  const read = withHelpers(scene, start)
  const { grammar, at } = read
  const has = (name: string) => grammar.has(name)
  const last = word(scene, at - 1)
  const next = word(scene, skipParticles(scene, at))
  const behind = skipParticles(scene, at)
  const denied = tagAt(scene, behind, 'cue') === 'negated'
  const answer = (form: Says, more: Partial<Form> = {}) => ({
    voice: read.passive || has('passive') ? ('passive' as const) : ('active' as const),
    negated: read.negated || has('negated') || denied,
    plural: false,
    form,
    at,
    ...more,
  })
  if (isBlame(scene, at)) return answer('named')
  if (has('noun')) {
    const goes = has('locative') && closes(scene, at, to)
    return answer(goes || isDone(scene, at, clause, grammar) ? 'told' : 'named', { nominal: true })
  }
  if (has('conditional') && hasTag(scene, at, 'particle')) return answer('told')
  if (has('imperative') && isRuled(scene, found)) return answer('told', { voice: 'passive' })
  if (has('aorist') || has('intent') || has('conditional') || has('imperative'))
    return answer('future')
  if (has('imperfective')) return answer('named')
  if (has('nonpast'))
    return found.tags.get('event') === 'charge'
      ? answer('told', { before: true })
      : answer('future')
  if (has('participle')) {
    const earlier = hasTag(scene, at, 'anterior')
    const plain = !cased.some(has)
    const bare = plain && !has('possessed')
    if (hasTag(scene, at, 'iffy')) return answer('future')
    if (bare) {
      const ends = earlier || closes(scene, at, to) || next === '-'
      if (denied || ends || ['speech', 'joins'].some((tag) => hasTag(scene, at, tag)))
        return answer('told', { before: true })
      if (hasTag(scene, at, 'cue')) return answer('told')
    }
    const said = clausal(scene, read, last)
    if (said) return answer(said, { nominal: true })
    if (bare) return answer('epithet')
    return answer(plain ? 'told' : 'named', { nominal: true })
  }
  if (has('converb')) {
    const form = closing(scene, at, clause)
    return answer(form === 'future' ? 'named' : form)
  }
  return answer('told', hasTag(scene, at, 'anterior') ? { before: true } : {})
}

export const formOf = (scene: Scene, found: Found, clause: Clause): Form => {
  const { at: _, ...form } = formAt(scene, found, clause, {
    grammar: found.grammar,
    at: found.to,
    passive: false,
    negated: false,
  })
  return form
}

/** Is the verb a converb that a present helper closes: `сотталып жатыр`? */
export const goesOnNow = (scene: Scene, { grammar, to }: Found): boolean =>
  grammar.has('converb') && hasTag(scene, to, 'goes-on')
