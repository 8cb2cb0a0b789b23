/** Russian: endings tell voice, tense and who suffers; the order of words says little. */
import type { Found } from '../../lexicon/lookup.js'
import type { Feature } from '../arguments.js'
import type { Clause } from '../clauses.js'
import type { GrammaticalCase } from '../grammatical-case.js'
import type { Bearer } from '../people.js'
import { hasTag, type Scene, type Span } from '../scene.js'
import type { Form, Trigger } from '../triggers.js'
import { weighCase } from './by-case.js'
import type { Grammar } from './grammar.js'

function formOf(scene: Scene, found: Found, clause: Clause): Form {
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

function beginsParticiple(scene: Scene, at: number): boolean {
  for (const next of [at, at + 1, at + 2]) {
    const verb = scene.senses[next]?.find((sense) => sense.tags.has('event'))
    if (verb) return verb.grammar.has('participle')
    if (scene.units[next]?.mention || /^[,–—]$/.test(scene.units[next]?.word ?? '')) return false
  }
  return false
}

/** `жительница Тараза`: where someone is from. */
function isHome(scene: Scene, at: number): boolean {
  for (let before = at - 1; before >= at - 4; before--) {
    const { word } = scene.units[before] ?? { word: '' }
    if (hasTag(scene, before, 'home')) return true
    if (/^[.;:,]$/.test(word) || hasTag(scene, before, 'event')) return false
  }
  return false
}

function isLocation(scene: Scene, at: number): boolean {
  const before = scene.units[at - 1]?.word ?? ''
  const two = scene.units[at - 2]?.word ?? ''
  if (/^(?:в|во|на|под|близ|около|возле|у)$/u.test(before)) return true
  if (/^(?:г|г\.|город|городе|города|гор\.|поселке|поселок|ауле|селе|пос\.|районе)$/u.test(before))
    return !/^(?:из|от|житель|жители|жительница)$/u.test(two)
  return /^(?:,|@DATE|@PLACE|\()$/.test(before) && !/^(?:из|от)$/u.test(two)
}

function wanted({ frame, voice, event }: Trigger): readonly GrammaticalCase[] {
  if (frame === 'dative') return ['dative', 'genitive', 'accusative']
  if (frame === 'refused') return ['nominative', 'dative']
  if (frame === 'owner') return ['genitive', 'accusative', 'nominative']
  if (frame === 'against') return ['genitive', 'dative', 'instrumental', 'accusative', 'nominative']
  if (frame === 'subject' || voice === 'passive') return ['nominative']
  return event === 'sentence' ? ['accusative', 'dative', 'genitive'] : ['accusative', 'genitive']
}

const weigh = (_: Scene, trigger: Trigger, near: Bearer): readonly Feature[] => [
  { name: 'side', weight: 1.5 },
  ...weighCase(trigger, near, wanted(trigger)),
]

/** `её мужа Ардана Токаева` names the husband, `муж Айгуль Токаевой` his wife: kin in the same oblique case. */
const agrees = (scene: Scene, at: number, cases: ReadonlySet<GrammaticalCase>): boolean =>
  scene.senses[at]!.some(
    (sense) =>
      (sense.tags.has('kin') || sense.tags.has('role')) &&
      !sense.grammar.has('nominative') &&
      [...sense.grammar].some((each) => each !== 'plural' && cases.has(each as GrammaticalCase)),
  )

/** `адвокат Асанова` */
function owns(
  scene: Scene,
  at: number,
  { from }: Span,
  cases: ReadonlySet<GrammaticalCase>,
): boolean {
  if (!cases.has('genitive') || cases.has('nominative') || at - 1 < from) return false
  const holds = ['role', 'kin', 'owned'].some((tag) => hasTag(scene, at - 1, tag))
  return holds && !agrees(scene, at - 1, cases)
}

export const russian: Grammar = {
  formOf,
  beginsParticiple,
  commas: true,
  beginsWithVerb: (scene, at) =>
    scene.senses[at]?.some(
      (sense) => sense.tags.has('event') && !sense.grammar.has('participle'),
    ) ?? false,
  isLocation,
  isHome,
  weigh,
  suffers: (trigger, near) =>
    trigger.voice === 'passive'
      ? near.to <= trigger.from
      : !near.cases.has('nominative') && near.cases.has('accusative'),
  owns,
  negates: (scene, cue, trigger, free) => {
    const gap = (trigger.support ?? trigger.from) - cue.to
    if (gap < 0 || !free) return false
    // The particle stands at its word; nobody and nothing reach the verb.
    const particle = scene.units[cue.to - 1]!.word
    if (!/^(?:не|ни|без)$/u.test(particle)) return gap <= 8
    return gap <= 1 && particle !== 'ни'
  },
  governs: (_, cue, trigger) => cue.to <= trigger.from,
  attributive: (trigger, name) =>
    name.from >= trigger.to ? { from: trigger.to, to: name.from } : undefined,
}
