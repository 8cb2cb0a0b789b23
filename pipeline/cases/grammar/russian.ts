/** Russian: endings tell voice, tense and who suffers; the order of words says little. */
import type { Found } from '../../lexicon/lookup.js'
import type { Event } from '../../record.js'
import type { Bearer } from '../bearer.js'
import type { Clause } from '../clause.js'
import { casesOfMention, type GrammaticalCase } from '../grammatical-case.js'
import { endsAs, hasTag, isKnown, type Scene, tagAt } from '../scene.js'
import type { Form, Trigger } from '../trigger.js'
import { isFound } from './finding.js'
import type { Feature, Grammar, Pronoun } from './grammar.js'
import { doesNominative } from './powerless.js'
import { ofOthers, relates } from './russian-subject.js'

const wordAt = (scene: Scene, at: number): string => scene.units[at]?.word ?? ''

/** `задержан не был`, `не был задержан`, `не задержан` */
const isNegated = (scene: Scene, { from, to }: Found): boolean =>
  hasTag(scene, from - 1, 'not') ||
  (hasTag(scene, to, 'not') && hasTag(scene, to + 1, 'copula')) ||
  (hasTag(scene, from - 1, 'copula') && hasTag(scene, from - 2, 'not'))

function formOf(scene: Scene, found: Found, clause: Clause): Form {
  const has = (name: string) => found.grammar.has(name)
  const stands = found.tags.has('stands') && has('present')
  const base = {
    negated: isNegated(scene, found),
    plural: has('plural'),
    ...(stands && { stands: true as const }),
  }
  const bare = !['past', 'present', 'nonpast', 'infinitive', 'converb', 'participle'].some(has)
  // `признан`, `снята`, `вынесено` of phrases that are written out
  const short = bare && endsAs(scene, wordAt(scene, found.from), 'short')
  const voice = has('passive') || has('reflexive') || short ? 'passive' : 'active'
  // `суд счёл, что он нарушил закон`: what anybody else says of it is no judgment.
  if (found.tags.has('finding') && !isFound(scene, clause)) return { ...base, voice, form: 'named' }
  // `предъявлено ли обвинение`
  for (let at = found.from + 1; at < found.to; at++)
    if (tagAt(scene, at, 'clitic') === 'asked') return { ...base, voice, form: 'named' }
  if (has('participle')) {
    const opens = clause.kind === 'participle' && found.from <= clause.from + 2
    const told = opens && !has('present') && tellsMore(scene, clause)
    return { ...base, voice, form: told ? 'told' : 'epithet' }
  }
  if (has('infinitive')) return { ...base, voice: 'active', form: 'named' }
  if (has('nonpast')) return { ...base, voice, form: 'future' }
  const helper = helperBefore(scene, found.from, clause.from)
  const future = (has('passive') || short) && tagAt(scene, helper, 'copula') === 'future'
  return { ...base, voice, form: future ? 'future' : 'told' }
}

/** `, осуждённый в мае на два года,`: without a circumstance of its own a participle only says who somebody is. */
const tellsMore = (scene: Scene, { from, to }: Clause): boolean =>
  scene.units
    .slice(from, to)
    .some(({ word, mention }) => word.startsWith('@') || mention?.label === 'PENALTY')

/** The copula before a participle, light words skipped. */
function helperBefore(scene: Scene, at: number, from: number): number {
  let before = at - 1
  while (
    before >= from &&
    (/^@(?:DATE|PLACE)$/.test(wordAt(scene, before)) || hasTag(scene, before, 'light'))
  )
    before--
  return before
}

/** `увезли в больницу`, `сел на поезд`: words that tell no event, though the first would. */
const isIdle = (scene: Scene, { from, to }: Found): boolean =>
  scene.senses[from]!.some(
    (sense) =>
      sense.tags.has('idle') &&
      sense.to >= to &&
      scene.units.slice(to, sense.to).every(({ word }) => !/^[,;:–—]$/.test(word)),
  )

/** `суд наказал`, `наказан по статье 490`: a verb that tells a judgment only beside a court, an article or a sanction. */
const isJudged = (scene: Scene, { from, to }: Clause): boolean =>
  scene.units
    .slice(from, to)
    .some(
      ({ word, mention }, at) =>
        hasTag(scene, from + at, 'court') ||
        tagAt(scene, from + at, 'role') === 'judge' ||
        (word === '@ORG' && (mention?.value as { kind?: string } | undefined)?.kind === 'court') ||
        word === '@STATUTE' ||
        mention?.label === 'PENALTY',
    )

/** `увели мысли`, `вывезла сестра` */
const byPowerless = (scene: Scene, found: Found, clause: Clause, own: Event): boolean =>
  own !== 'appeal' &&
  found.tags.get('of') !== 'subject' &&
  !found.grammar.has('infinitive') &&
  doesNominative(scene, found, clause, own)

const privately = new Set<Event>([
  ...(['detention', 'search', 'interrogation', 'summons', 'attack', 'release'] as const),
])

/** `X забрала дочь из садика, увезла её к бабушке`: what somebody named does is not done to her. */
function byNamed(scene: Scene, found: Found, clause: Clause, own: Event): boolean {
  const { from, to, grammar, tags } = found
  const gender = ['masculine', 'feminine'].find((each) => grammar.has(each))
  if (!privately.has(own) || !grammar.has('past') || grammar.has('passive') || !gender) return false
  if (tags.get('of') === 'subject' || grammar.has('reflexive')) return false
  const { sentence } = clause
  let does = false
  for (let at = sentence.from; at < Math.max(from, clause.to); at++) {
    if (at === from) at = to
    if (at >= clause.to) break
    const { word, mention } = scene.units[at]!
    if (word === '@ORG' || hasTag(scene, at, 'speech') || hasTag(scene, at, 'relative'))
      return false
    if (['role', 'court'].some((tag) => hasTag(scene, at, tag))) return false
    const beside = at >= clause.from && (at < from || own === 'release')
    if (beside && tagAt(scene, at, 'pronoun')?.endsWith(':accusative')) return false
    if (word !== '@PERSON' || !mention) continue
    const cases = casesOfMention(mention, scene.text, scene.language, scene.declined)
    const told = (mention.value as { gender?: string } | undefined)?.gender
    if (cases.has('nominative') && (told ?? gender[0]) === gender[0]) does = true
    else if (at >= clause.from) return false
  }
  return does
}

/** Participles by their ends, also of verbs that tell no event: `посвящённой`, `вышедших`, `писавшего`. */
const isParticiple = (scene: Scene, word: string): boolean =>
  /^\p{L}{6,}$/u.test(word) && endsAs(scene, word, 'participle')

const isActive = (scene: Scene, word: string): boolean =>
  scene.index.ends(word, 'participle', scene.language).every((each) => !each.has('passive'))

const closes = (scene: Scene, at: number): boolean => /^[,.]$/.test(wordAt(scene, at))

/** Behind the day and place that a participle tells: `отцу задержанного 6 мая в Актау Асанова`. */
const behindWhen = (scene: Scene, from: number): number => {
  let at = from
  while (/^@(?:DATE|PLACE)$/.test(wordAt(scene, at)) || tagAt(scene, at, 'locates') === 'in') at++
  return at
}

/** `оштрафованная на 20 МРП X задержана в Кентау`: the participle stands before its name, which has a verb of its own. */
function isBeforeSubject(scene: Scene, from: number): boolean {
  let named = false
  for (let at = from; at < scene.units.length; at++) {
    const { word } = scene.units[at]!
    if (/^[,;:.!?–—]$/.test(word)) return false
    if (word === '@PERSON') named = true
    else if (
      named &&
      scene.senses[at]!.some(({ tags, grammar }) => tags.has('event') && !grammar.has('participle'))
    )
      return true
  }
  return false
}

/** Behind the time and place with which a participle clause may begin: `, в прошлом году в Актау оштрафованный`. */
function behindFront(scene: Scene, from: number): number {
  let at = from
  for (;;) {
    const time = scene.senses[at]?.find(({ tags }) => tags.has('shift') || tags.has('ago'))
    const led = tagAt(scene, at, 'locates') === 'in' || tagAt(scene, at, 'governs') !== undefined
    if (/^@(?:DATE|PLACE)$/.test(wordAt(scene, at)) || hasTag(scene, at, 'once')) at++
    else if (led && /^@(?:DATE|PLACE)$/.test(wordAt(scene, at + 1))) at += 2
    else if (time) at = time.to
    else return at
  }
}

function beginsParticiple(scene: Scene, from: number): boolean {
  const at = behindFront(scene, from)
  for (const next of [at, at + 1, at + 2]) {
    const verb = scene.senses[next]?.find((sense) => sense.tags.has('event'))
    // `, заключённая Тлеубаева объявила …` is about her, no clause of its own.
    if (verb) {
      const behind = behindWhen(scene, verb.to)
      const takes = isActive(scene, wordAt(scene, next)) && closes(scene, behind + 1)
      if (isBeforeSubject(scene, verb.to)) return false
      return verb.grammar.has('participle') && (wordAt(scene, behind) !== '@PERSON' || takes)
    }
    const { word, mention, capital } = scene.units[next] ?? { word: ',' }
    if (mention || /^[,–—]$/.test(word)) return false
    if (next === at && !capital && isParticiple(scene, word))
      // `, апелляционная инстанция отменила`: an adjective of its subject; `, знавших X,` takes an object
      return (
        (wordAt(scene, at + 1) !== '@PERSON' || (isActive(scene, word) && closes(scene, at + 2))) &&
        !hasTag(scene, at + 1, 'court')
      )
  }
  return false
}

/** `жительница Тараза`: where someone is from. */
function isHome(scene: Scene, at: number): boolean {
  for (let before = at - 1; before >= at - 4; before--) {
    if (hasTag(scene, before, 'home')) return true
    if (/^[.;:,]$/.test(wordAt(scene, before)) || hasTag(scene, before, 'event')) return false
  }
  return false
}

/** `о беспорядках в Жанаозене`, `за выход 28 февраля на митинг`: a date or place of what the act was about. */
function isMatter(scene: Scene, at: number): boolean {
  for (let before = at - 1; before >= 0 && at - before <= 9; before--) {
    const { word, mention } = scene.units[before]!
    const court = (mention?.value as { kind?: string } | undefined)?.kind === 'court'
    if (/^[.;:,()«»–—]$/.test(word) || word === '@PERSON' || mention?.label === 'PENALTY' || court)
      return false
    // `штраф, за который X в мае …`
    if (hasTag(scene, before, 'matter'))
      return at - before > 1 && !hasTag(scene, before + 1, 'relative')
    // `заявление об убежище отклонено 14 февраля`
    if (endsAs(scene, word, 'short-neuter')) return false
    if (
      scene.senses[before]!.some(
        (sense) =>
          (sense.tags.has('event') || sense.tags.has('support')) &&
          !sense.grammar.has('participle'),
      )
    )
      return false
  }
  return false
}

/** `в Бишкек`, `в Караганду`: where to, not where. Names that do not change (`Атырау`, `Шу`) tell nothing. */
const isDirection = (scene: Scene, name: string): boolean =>
  /[бвгджзйклмнпрстфхцчшщ]$/u.test(name)
    ? !endsAs(scene, name, 'town', 'instrumental')
    : name.length > 2 &&
      endsAs(scene, name, 'town', 'accusative') &&
      !endsAs(scene, name, 'town', 'unchanged')

/** Is somebody moved, so that where to is where it ended? */
const moves = (scene: Scene, at: number): boolean => {
  for (let each = Math.max(0, at - 10); each < Math.min(scene.units.length, at + 10); each++)
    if (hasTag(scene, each, 'moves')) return true
  return false
}

function isLocation(scene: Scene, at: number): boolean {
  const before = wordAt(scene, at - 1)
  const two = wordAt(scene, at - 2)
  const locates = (each: number) => tagAt(scene, each, 'locates')
  const isFrom = (each: number) => locates(each) === 'from'
  if (locates(at - 1) === 'in') {
    const { start, end } = scene.units[at]!
    const name = scene.text.slice(start, end).toLowerCase()
    return !isDirection(scene, name) || moves(scene, at)
  }
  if (locates(at - 1) === 'near') return true
  if (hasTag(scene, at - 1, 'placetype')) return !isFrom(at - 2) && !hasTag(scene, at - 2, 'home')
  if (before === '.' && hasTag(scene, at - 2, 'placetype'))
    return !isFrom(at - 3) && !hasTag(scene, at - 3, 'home')
  for (let each = at - 1; each >= at - 4 && /^\p{Ll}+$/u.test(wordAt(scene, each)); each--) {
    const told = locates(each)
    if (told === 'in' || told === 'near') return true
    if (hasTag(scene, each, 'acts-in-town') && each === at - 1) return true
    if (hasTag(scene, each, 'event') || hasTag(scene, each, 'person')) return false
    if (told !== undefined || hasTag(scene, each, 'joins')) return false
  }
  if (/^[—–-]$/.test(before) && two === '@PLACE') return false
  return /^(?:,|@DATE|@PLACE|\(|:|\||—|–)$/.test(before) && !isFrom(at - 2)
}

function wanted({ frame, voice, event, support }: Trigger): readonly GrammaticalCase[] {
  if (frame === 'dative') return ['dative']
  // `обыскали Асанову`, `обыскали дом Асановой`; who does it stands in the nominative, but who appeals does so himself.
  if (frame === 'owner' && event !== 'appeal' && voice === 'active' && support === undefined)
    return event === 'search' ? ['genitive', 'accusative', 'dative'] : ['genitive', 'dative']
  if (frame === 'refused') return ['nominative', 'dative']
  if (frame === 'owner') return ['genitive', 'nominative', 'dative']
  if (frame === 'against') return ['genitive', 'accusative', 'instrumental', 'dative']
  if (frame === 'subject' || voice === 'passive') return ['nominative']
  return ['accusative']
}

/** The cases that a preposition governs; nothing of any other word. */
const governs = (scene: Scene, at: number): readonly GrammaticalCase[] | undefined =>
  tagAt(scene, at, 'governs')?.split(':') as readonly GrammaticalCase[] | undefined

/** Frames whose prepositions the rows name. */
const framed = new Set<string>(['against', 'owner', 'dative'])

/** Does a verb of that frame happen to whom it governs? */
function suits(scene: Scene, at: number, { frame, event }: Trigger): boolean {
  const told = tagAt(scene, at, 'suits')?.split(':') ?? []
  // `отказалась возбуждать дело против X`: it was not X who asked.
  if (event === 'refusal' && hasTag(scene, at, 'matter')) return false
  return framed.has(frame) ? told.includes(frame) : event === 'refusal' && told.includes(event)
}

/** An adjective in any case but the nominative, by its end. */
const isOblique = (scene: Scene, at: number): boolean =>
  scene.index.ends(wordAt(scene, at), 'adj', scene.language).some((each) => !each.has('nominative'))

/** A word between a preposition and its name: `в отношении 22-летнего активиста движения Асанова`. */
const isTitle = (scene: Scene, at: number): boolean =>
  ['person', 'role', 'kin', 'home'].some((tag) => hasTag(scene, at, tag)) ||
  (!scene.units[at]!.capital &&
    (/^\d/.test(wordAt(scene, at)) || isOblique(scene, at)) &&
    !hasTag(scene, at, 'event') &&
    !hasTag(scene, at, 'speech'))

/** The preposition that a name stands under: its unit. */
function governor(scene: Scene, { from, cases }: Bearer, start: number): number | undefined {
  for (let at = from - 1; at >= start && from - at <= 7; at--) {
    const word = wordAt(scene, at)
    const governed = governs(scene, at)
    if (governed)
      return governed.some((each) => cases.has(each)) &&
        (from - at === 1 || tagAt(scene, at, 'locates') !== 'in')
        ? at
        : undefined
    if (/^[«»]$/.test(word) || word === '@ORG') continue
    if (word === '@PLACE' && isTitle(scene, at - 1)) continue
    if (!isTitle(scene, at)) return undefined
  }
  return undefined
}

const unknown = 7

function weighCase(trigger: Trigger, { cases }: Bearer): readonly Feature[] {
  if (cases.size >= unknown) return []
  if (wanted(trigger).some((each) => cases.has(each))) return [{ name: 'case', weight: 1.5 }]
  return [{ name: 'other-case', weight: -2.5 }]
}

/** `задержаны восемь человек, среди них – журналист Асанов` */
function isAmong(scene: Scene, { from }: Bearer, start: number): boolean {
  for (let at = from - 1; at >= start && from - at <= 7; at--) {
    if (hasTag(scene, at, 'among-them')) return true
    if (/^[,;:.]$/.test(wordAt(scene, at)) || hasTag(scene, at, 'event')) return false
  }
  return false
}

/** `по жалобе депутата X`: who set it going. */
const isBehest = (scene: Scene, { from }: Bearer, start: number): boolean => {
  for (let at = from - 1; at >= start && from - at <= 6; at--) {
    const sense = scene.senses[at]!.find((each) => each.tags.has('behest'))
    if (sense) return sense.to <= from
    if (!isTitle(scene, at) && !hasTag(scene, at, 'owned')) return false
  }
  return false
}

function weigh(scene: Scene, trigger: Trigger, near: Bearer): readonly Feature[] {
  const side = { name: 'side', weight: 1.5 }
  if (isAmong(scene, near, trigger.clause.from)) return [side, { name: 'among', weight: 1.5 }]
  // `по заявлению X отказано`: whose request is refused.
  if (isBehest(scene, near, trigger.clause.from))
    return [side, { name: 'behest', weight: trigger.event === 'refusal' ? 1.5 : -5 }]
  const under = governor(scene, near, trigger.clause.from)
  if (under !== undefined)
    return [side, { name: 'under', weight: suits(scene, under, trigger) ? 1.5 : -4 }]
  const things = trigger.frame === 'against' || trigger.frame === 'owner'
  if (near.standing === 'owner' && (things || trigger.support !== undefined)) {
    const holder = holderOf(scene, near.from, trigger.clause.from, near.cases) ?? near.from - 1
    const thing =
      (holder >= trigger.from && holder < trigger.to) ||
      hasTag(scene, holder, 'owned') ||
      tagAt(scene, holder, 'role') === 'lawyer'
    if (!thing) return [side, { name: 'of-another', weight: -4.5 }]
    if (trigger.frame === 'against' && trigger.support === undefined)
      return [side, { name: 'thing', weight: 4.5 }]
  }
  if (near.standing === 'owner' && !things && trigger.support === undefined)
    return [side, { name: 'of-another', weight: -2 }, ...weighCase(trigger, near)]
  const object = trigger.voice === 'active' && trigger.frame === 'object'
  if (object && near.from === trigger.to && near.cases.has('accusative'))
    return [side, { name: 'object', weight: 1 }, ...weighCase(trigger, near)]
  if ((things || trigger.frame === 'dative') && headsEntry(scene, near, trigger))
    return [side, { name: 'heads-entry', weight: 1.5 }]
  // `заседание по делу Есен Бакыт`: a name that was left as it is.
  const left = near.cases.has('nominative') && !near.cases.has('genitive')
  if (things && left && hasTag(scene, near.from - 1, 'owned'))
    return [side, { name: 'thing', weight: 1.5 }]
  return [side, ...weighCase(trigger, near)]
}

/** `5 мая, г. Тараз, Асанов А., ст. 174 УК, дело прекращено`: the line of a list names day, place and person before what happened. */
const headsEntry = (scene: Scene, near: Bearer, { clause, from, voice }: Trigger): boolean =>
  near.to < from &&
  near.cases.has('nominative') &&
  wordAt(scene, near.to) === ',' &&
  (wordAt(scene, clause.from) === '@DATE' ||
    (voice === 'passive' && wordAt(scene, near.to + 1) === '@STATUTE')) &&
  scene.units
    .slice(clause.from, near.from)
    .every(
      ({ word }, at) =>
        /^(?:@(?:DATE|PLACE)|[\p{P}\d]+)$/u.test(word) ||
        ['placetype', 'dateline', 'person'].some((tag) => hasTag(scene, clause.from + at, tag)),
    )

/** `её мужа`, `многодетной матери`: kin that the name behind is of; `сына Токаева` is another's. */
const isIntroduced = (scene: Scene, at: number): boolean =>
  hasTag(scene, at - 1, 'possessive') ||
  (endsAs(scene, wordAt(scene, at - 1), 'adj', 'genitive', 'dative', 'oblique', 'accusative') &&
    !hasTag(scene, at - 1, 'kin') &&
    !hasTag(scene, at - 1, 'elder'))

/** `её мужа Ардана Токаева` names the husband, `муж Айгуль Токаевой` his wife: kin in the same oblique case. */
const agrees = (scene: Scene, at: number, cases: ReadonlySet<GrammaticalCase>): boolean =>
  scene.senses[at]!.some(
    (sense) =>
      (sense.tags.has('role') || (sense.tags.has('kin') && isIntroduced(scene, at))) &&
      // `её муж Нариман`: whose husband is told already.
      (!sense.grammar.has('nominative') ||
        (sense.tags.has('kin') && hasTag(scene, at - 1, 'possessive'))) &&
      [...sense.grammar].some((each) => each !== 'plural' && cases.has(each as GrammaticalCase)),
  )

/** `корреспондентов Асанова и Ким`: an office of several before the first of them. */
const isOfList = (scene: Scene, at: number, name: number): boolean =>
  wordAt(scene, name + 2) === '@PERSON' &&
  hasTag(scene, name + 1, 'names') &&
  scene.senses[at]!.some(
    ({ tags, grammar }) => tags.has('role') && grammar.has('plural') && !grammar.has('nominative'),
  )

const holding = ['role', 'kin', 'owned', 'related']

/** The word that a name in the genitive belongs to: `адвокат Асанова`, `дом журналиста Асанова`. */
function holderOf(
  scene: Scene,
  at: number,
  from: number,
  cases: ReadonlySet<GrammaticalCase>,
): number | undefined {
  if (!cases.has('genitive')) return undefined
  for (let before = at - 1; before >= from && at - before <= 4; before--) {
    // `дело в отношении X`: a preposition.
    if (tagAt(scene, before, 'governs') === 'genitive') return undefined
    // `по решению суда X оставили под стражей`: the court's decision, not X's court.
    if (
      hasTag(scene, before, 'court') &&
      [2, 3, 4].some((back) => hasTag(scene, before - back, 'ruling'))
    )
      return undefined
    const agreeing = agrees(scene, before, cases) || isOfList(scene, before, at)
    if (!agreeing && holding.some((tag) => hasTag(scene, before, tag))) return before
    const title =
      agreeing ||
      hasTag(scene, before, 'person') ||
      endsAs(scene, wordAt(scene, before), 'adj', 'genitive', 'oblique')
    // `брата осуждённого блогера X`: an epithet of the name.
    const event =
      hasTag(scene, before, 'event') &&
      !scene.senses[before]!.some((sense) => sense.grammar.has('participle'))
    if (!title || event) return undefined
  }
  return undefined
}

/** May a pronoun in that case be whom the trigger is about? */
function pronounSuits(trigger: Trigger, told: GrammaticalCase): boolean {
  if (trigger.frame === 'against')
    return told === 'genitive' || told === 'instrumental' || told === 'dative'
  return wanted(trigger).includes(told) || (trigger.event === 'refusal' && told === 'dative')
}

/** `его арестовали`, `ему отказали`; `его адвоката задержали`, `её мать` mean somebody else. */
function pronounOf(scene: Scene, trigger: Trigger): Pronoun | undefined {
  const { clause, frame, voice } = trigger
  const things = frame === 'owner' || frame === 'against' || trigger.support !== undefined
  for (let at = clause.from; at < clause.to; at++) {
    const tags = scene.senses[at]!.flatMap((sense) => sense.tags.get('pronoun') || [])
    const readings = tags.map((tag) => tag.split(':') as [Pronoun, GrammaticalCase])
    const fits = readings.find(([, told]) => pronounSuits(trigger, told)) ?? readings[0]
    if (!fits) continue
    const [who, told] = fits
    if (hasTag(scene, at, 'possessive')) {
      if (['kin', 'role', 'related', 'person'].some((tag) => hasTag(scene, at + 1, tag))) continue
      const adjective = scene.index.ends(wordAt(scene, at + 1), 'adj', scene.language).length > 0
      if (hasTag(scene, at + 1, 'owned') || (adjective && hasTag(scene, at + 2, 'owned'))) {
        if (things) return who
        continue
      }
      const next = wordAt(scene, at + 1)
      // `передали его казахстанским коллегам`: right behind the verb, within its phrase.
      const within = at === trigger.from + 1 && at < trigger.to && frame === 'object'
      const free =
        within ||
        next.startsWith('@') ||
        /^(?:[\p{P}]|.*о)$/u.test(next) ||
        ['event', 'light', 'copula', 'done', 'cue', 'support'].some((tag) =>
          hasTag(scene, at + 1, tag),
        )
      if (!free && at + 1 !== trigger.from && at + 1 < clause.to) continue
    }
    if (told && !pronounSuits(trigger, told)) continue
    if (voice === 'active' && frame === 'object' && told === 'nominative') continue
    return who
  }
  return undefined
}

/** `Журналистов отпустили` before its verb means those who were named; `десять журналистов` does not. */
const severalOf = (
  scene: Scene,
  trigger: Trigger,
  at: number,
  senses: readonly Found[],
): Found | undefined => {
  if (/^\d/.test(wordAt(scene, at - 1)) || hasTag(scene, at - 1, 'number')) return undefined
  const subject = wanted(trigger).includes('nominative')
  return senses.find(
    ({ grammar }) => grammar.has('plural') && grammar.has('nominative') === subject,
  )
}

/** A verb in the feminine. */
const tellsWoman = (scene: Scene, { from }: Trigger): boolean => {
  const told = scene.senses[from]!.filter(({ tags }) => tags.has('event'))
  return (
    told.some((each) => each.grammar.has('feminine')) &&
    told.every((each) => !each.grammar.has('masculine'))
  )
}

/** `активиста задержали` after the activist's name; `другого активиста`, `одного из активистов` are new people. */
function anaphorOf(scene: Scene, trigger: Trigger): Pronoun | undefined {
  const { from, to } = trigger.clause
  if (scene.units.slice(from, to).some((unit) => unit.word === '@PERSON')) return undefined
  for (let at = from; at < to; at++) {
    const senses = scene.senses[at]!.filter((sense) => sense.tags.has('anaphor'))
    const one = senses.find(
      ({ grammar }) => !grammar.has('plural') && wanted(trigger).some((each) => grammar.has(each)),
    )
    const fits = one ?? (at < trigger.from ? severalOf(scene, trigger, at, senses) : undefined)
    if (!fits) continue
    const before = [at - 1, at - 2].some(
      (each) =>
        each >= from && (hasTag(scene, each, 'person') || hasTag(scene, each, 'indefinite')),
    )
    if (before) continue
    if (fits !== one) return 'plural'
    const who = fits.tags.get('person')
    // `редактор оправдана`
    if (who === 'm' && tellsWoman(scene, trigger)) return 'f'
    return who === 'm' || who === 'f' ? who : undefined
  }
  return undefined
}

/** `задержана`, `задержаны`: a short participle tells gender and number of whom it is about. */
function agreesIn(scene: Scene, trigger: Trigger, people: readonly Bearer[]): boolean {
  if (trigger.voice !== 'passive' || trigger.frame !== 'object') return true
  const grammars = (scene.senses[trigger.from] ?? [])
    .filter((sense) => sense.tags.has('event') && sense.grammar.has('passive'))
    .map((sense) => sense.grammar)
  if (grammars.length === 0 || grammars.some((each) => each.has('participle'))) return true
  return grammars.some((each) => {
    if (each.has('plural')) return people.length > 1
    if (people.length > 1) return false
    const gender = people[0]!.gender
    if (gender === 'm') return each.has('masculine')
    return gender === undefined || each.has('feminine')
  })
}

/** `в областном суде`: a noun behind its preposition is no subject. */
const isGoverned = (scene: Scene, at: number, from: number): boolean => {
  const before = at - 1 >= from && isOblique(scene, at - 1) ? at - 2 : at - 1
  return before >= from && hasTag(scene, before, 'governs')
}

const others = ['kin', 'person', 'related', 'pronoun']

/** Has the verb neither a subject nor an object of its own, so that it is about the people of the clause before? */
function subjectless(scene: Scene, { clause, from, to, voice, frame, event }: Trigger): boolean {
  let unknown = 0
  for (let at = clause.from; at < from; at++) {
    const word = wordAt(scene, at)
    // `адвокат Доскараев обжаловал арест`: for whom the entry told of.
    if (word === '@PERSON' && event === 'appeal' && tagAt(scene, at - 1, 'role') === 'lawyer')
      continue
    const blocking = event === 'appeal' ? ['kin'] : others
    if (word === '@PERSON' || blocking.some((tag) => hasTag(scene, at, tag))) return false
    if (/^(?:@|[\p{P}\d])/u.test(word) || isKnown(scene, at) || /о$/u.test(word)) continue
    if (isGoverned(scene, at, clause.from)) continue
    unknown++
  }
  const governs = frame === 'object' || frame === 'dative' || frame === 'owner'
  const after = governs && event !== 'appeal' ? Math.min(clause.to, to + 4) : to
  for (let at = to; at < after; at++) {
    if (/^[,;:]$/.test(wordAt(scene, at))) break
    // `задержан у дома сестры`: behind a preposition stands no subject.
    if (voice === 'passive' && hasTag(scene, at, 'governs')) break
    if (wordAt(scene, at) === '@PERSON') return false
    const other =
      hasTag(scene, at, 'kin') ||
      scene.senses[at]!.some(
        (sense) => sense.tags.has('person') && !sense.grammar.has('nominative'),
      )
    if (other) return false
  }
  return unknown <= (voice === 'passive' && clause.kind === 'joined' ? 2 : 0)
}

/** `В 2022 году оштрафованная X 11 апреля задержана`: the time before a participle is its own where the verb behind has another. */
function frontOf(
  scene: Scene,
  { clause, from, to }: Trigger,
  name: { readonly to: number },
): number {
  const front = scene.units.slice(clause.from, from)
  const adverbial = front.every(
    ({ word }, at) =>
      /^(?:@DATE|@PLACE|[,–—])$/.test(word) ||
      ['once', 'indefinite', 'shift', 'ago', 'locates', 'dateline'].some((tag) =>
        hasTag(scene, clause.from + at, tag),
      ),
  )
  const behind = scene.units.slice(name.to, clause.sentence.to)
  const dated = front.some(({ word }) => word === '@DATE')
  const other = behind.some(({ word }) => word === '@DATE')
  return adverbial && (dated ? other : true) ? clause.from : to
}

export const russian: Grammar = {
  formOf,
  eventOf: (scene, found, clause, own) =>
    isIdle(scene, found) ||
    byPowerless(scene, found, clause, own) ||
    byNamed(scene, found, clause, own) ||
    (found.tags.has('stays') && !isJudged(scene, clause))
      ? undefined
      : own,
  beginsParticiple,
  commas: true,
  beginsWithVerb: (scene, at) =>
    scene.senses[at]?.some(
      (sense) => sense.tags.has('event') && !sense.grammar.has('participle'),
    ) ?? false,
  isLocation,
  isHome,
  isMatter,
  weigh,
  suffers: (trigger, near) => {
    if (trigger.frame === 'subject')
      return trigger.event === 'death' || trigger.event === 'detention'
    const nominative = near.cases.has('nominative')
    if (trigger.voice === 'passive' && trigger.frame === 'object') return nominative
    return !nominative && wanted(trigger).some((each) => near.cases.has(each))
  },
  owns: (scene, at, { from }, cases) => holderOf(scene, at, from, cases) !== undefined,
  negates: (scene, cue, trigger, free) => {
    const gap = (trigger.support ?? trigger.from) - cue.to
    if (gap < 0 || !free) return false
    // The particle stands at its word; nobody and nothing reach the verb.
    const reach = tagAt(scene, cue.to - 1, 'reach')
    // `ни задержан, ни оштрафован`
    if (reach === 'nothing') return gap === 0
    return reach === undefined ? gap <= 8 : gap <= 1
  },
  governs: (scene, cue, trigger) => {
    // `задержали бы`, `пытали ли`
    if (cue.from === trigger.to) return hasTag(scene, cue.from, 'clitic')
    if (cue.to > trigger.from) return false
    // A modal verb governs infinitives and nouns.
    return trigger.form !== 'told' || !hasTag(scene, cue.from, 'modal')
  },
  attributive: (scene, trigger, name) =>
    name.from >= trigger.to ? { from: frontOf(scene, trigger, name), to: name.from } : undefined,
  agrees: agreesIn,
  subjectless,
  ofOthers,
  relates,
  takesUp: (scene, trigger) => pronounOf(scene, trigger) ?? anaphorOf(scene, trigger),
}
