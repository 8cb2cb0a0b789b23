/** Kazakh: the verb stands last, its endings tell voice, tense and negation; the endings of names tell who suffers. */
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
    return {
      ...base,
      voice,
      form: found.tags.get('event') === 'charge' ? 'told' : 'future',
      ...(found.tags.get('event') === 'charge' && { stands: true }),
    }
  if (has('converb') && !/^(?:жатыр|отыр|тұр|жүр|қойды|кетті|алды|берді|шықты|жіберді)/u.test(next))
    return { ...base, voice, form: 'told' }
  if (/(?:ған|ген|қан|кен)$/u.test(last) && !ends) return { ...base, voice, form: 'epithet' }
  return { ...base, voice, form: 'told' }
}

/** `Риддерде туып`, `Таразда тұратын`: where someone is from. */
const isHome = (scene: Scene, at: number): boolean =>
  [1, 2].some((step) => hasTag(scene, at + step, 'home'))

const typeWord = /^(?:қаласында|ауданында|облысында|ауылында|маңында|кентінде)$/u

function isLocation(scene: Scene, at: number): boolean {
  const unit = scene.units[at]!
  const raw = scene.text.slice(unit.start, unit.end).toLowerCase()
  const before = scene.units[at - 1]?.word ?? ''
  const after = scene.units[at + 1]?.word ?? ''
  if (/(?:[дт][ае]|[dt][ae])$/u.test(raw) || typeWord.test(after)) return true
  // `Павлодардағы кеңсесін тінтті`
  if (/[дт](?:ағы|егі)$/u.test(raw)) return [1, 2].some((step) => hasTag(scene, at + step, 'site'))
  return /^(?:,|@DATE)$/.test(before) && /^[,:–—-]$/.test(after)
}

function wanted({ frame, voice }: Trigger): readonly GrammaticalCase[] {
  if (frame === 'dative') return ['dative']
  if (frame === 'ablative') return ['ablative', 'accusative', 'nominative', 'genitive']
  if (frame === 'owner') return ['genitive', 'accusative', 'nominative']
  if (frame === 'against') return ['genitive', 'dative', 'instrumental', 'accusative', 'nominative']
  if (frame === 'subject' || voice === 'passive') return ['nominative']
  return ['accusative', 'genitive']
}

const weigh = (_: Scene, trigger: Trigger, near: Bearer): readonly Feature[] => {
  const expected = near.to <= trigger.from
  return [
    { name: expected ? 'side' : 'other-side', weight: expected ? 1.5 : -1 },
    ...weighCase(trigger, near, wanted(trigger)),
  ]
}

/** `Асановтың адвокаты` */
const owns = (scene: Scene, at: number, _: Span, cases: ReadonlySet<GrammaticalCase>): boolean =>
  cases.size === 1 &&
  cases.has('genitive') &&
  [1, 2, 3].some((step) => ['role', 'kin', 'owned'].some((tag) => hasTag(scene, at + step, tag)))

export const kazakh: Grammar = {
  formOf,
  beginsParticiple: () => false,
  commas: true,
  beginsWithVerb: (scene, at) => hasTag(scene, at, 'event'),
  isLocation,
  isHome,
  weigh,
  suffers: (trigger, near) =>
    trigger.voice === 'passive'
      ? near.to <= trigger.from
      : !near.cases.has('nominative') && near.cases.has('accusative'),
  owns,
  negates: (_, cue, trigger) => cue.from >= trigger.to && cue.from - trigger.to <= 2,
  governs: (_, cue, trigger) =>
    cue.from >= trigger.to ||
    (cue.to <= trigger.from &&
      (trigger.form !== 'told' || cue.kind === 'condition' || cue.kind === 'possible')),
  attributive: (trigger, name) =>
    name.from >= trigger.to && name.from - trigger.to <= 4
      ? { from: trigger.clause.from, to: trigger.from }
      : undefined,
}
