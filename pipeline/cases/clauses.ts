/**
 * Sentences cut into clauses: at semicolons and colons, at words that open a subordinate or relative clause, and at a comma or a joining word
 * where both sides have a verb of their own.
 */
import type { Found } from '../lexicon/lookup.js'
import type { Clause, ClauseKind } from './clause.js'
import { grammarOf } from './grammar/index.js'
import { hasTag, type Scene, type Span, tagAt, type Unit } from './scene.js'
import { stagesOf } from './stages.js'

const verbal = ['event', 'speech', 'support', 'done', 'verb']

/** A noun, or in Russian a full participle, is no verb of a clause. */
const isNominal = ({ language }: Scene, { grammar }: Found): boolean =>
  grammar.has('noun') || (language === 'ru' && grammar.has('participle'))

const hasVerb = (scene: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at++)
    for (const sense of scene.senses[at] ?? [])
      if (verbal.some((family) => sense.tags.has(family)) && !isNominal(scene, sense)) return true
  return false
}

const isComma = (unit: Unit | undefined): boolean => unit !== undefined && /^[,–—]$/.test(unit.word)

/** The last word of a phrase that tells a day. */
const isInside = (scene: Scene, at: number): boolean =>
  [1, 2].some((back) =>
    scene.senses[at - back]?.some(({ tags, to }) => tags.has('shift') && to === at + 1),
  )

/** What opens a clause at a unit, behind its comma where it has one. */
function openerAt(scene: Scene, at: number, from: number): ClauseKind | undefined {
  // `The day before, she had been fined`
  if (isInside(scene, at)) return undefined
  const comma = isComma(scene.units[at - 1])
  const two = hasTag(scene, at + 1, 'relative') && !hasTag(scene, at, 'joins')
  if (hasTag(scene, at, 'relative') || (comma && two)) {
    if (comma || !grammarOf(scene.language).commas) return 'relative'
  }
  if (hasTag(scene, at, 'complement') && (comma || !grammarOf(scene.language).commas))
    return 'complement'
  // `remanded until 3 April`: a preposition; `have since detained`, `was once again held`: within the verb.
  const dated =
    tagAt(scene, at, 'subordinate') === 'preposition' && scene.units[at + 1]?.word === '@DATE'
  // `who had never been there before, was fined`: an adverb.
  const alone = scene.language === 'en' && /^[,.;)]$/.test(scene.units[at + 1]?.word ?? '.')
  const within = hasTag(scene, at - 1, 'aux') || alone
  if (hasTag(scene, at, 'subordinate') && !dated && !within && at > from)
    if (comma || !grammarOf(scene.language).commas) return 'subordinate'
  return undefined
}

/** `, осуждённый в мае на три года,`: a participle behind its noun. */
const participleAt = (scene: Scene, at: number): boolean =>
  scene.units[at - 1]?.word === ',' && grammarOf(scene.language).beginsParticiple(scene, at)

interface Cut {
  readonly at: number
  readonly kind: ClauseKind
}

function cutsOf(scene: Scene, { from, to }: Span): readonly Cut[] {
  const cuts: Cut[] = []
  const { goesOnBehind } = grammarOf(scene.language)
  const stages = stagesOf(scene)
  const dated = datedLines(scene, { from, to })
  const row = isRow(scene, { from, to })
  let last = from
  let inner: number | undefined
  // The inner clause ends at its comma, whether a word of it is known for a verb or not.
  let closes = false
  const add = (at: number, kind: ClauseKind) => {
    if (at <= last || at >= to) return
    cuts.push({ at, kind })
    last = at
  }
  for (let at = from + 1; at < to; at++) {
    const { word } = scene.units[at - 1]!
    if (
      /^[;:]$/.test(word) &&
      !row &&
      !dated.has(at) &&
      !(word === ':' && tellsOnlyWhere(scene, at, to))
    ) {
      add(at, 'joined')
      inner = undefined
      continue
    }
    // Stages of a case one a line or behind commas, `charged: 5 May`, `search – 11 January, questioning – 15 January`.
    if (stages.has(at) || (dated.has(at - 1) && /^[\p{L}\d]/u.test(scene.units[at]!.word))) {
      add(at, 'joined')
      inner = undefined
      continue
    }
    const opener = openerAt(scene, at, from)
    if (opener) {
      add(isComma(scene.units[at - 1]) ? at : at, opener)
      closes = hasTag(scene, at, 'aside')
      inner = opener === 'relative' || closes ? at : undefined
      continue
    }
    if (
      inner !== undefined &&
      hasTag(scene, inner, 'relative') &&
      goesOnBehind?.(scene, inner, at)
    ) {
      add(at, 'resumed')
      inner = undefined
      continue
    }
    if (participleAt(scene, at)) {
      add(at, 'participle')
      inner = at
      closes = true
      continue
    }
    if (
      inner !== undefined &&
      word === ',' &&
      (closes ||
        (grammarOf(scene.language).commas && at - inner > 3) ||
        hasVerb(scene, inner, at) ||
        grammarOf(scene.language).beginsWithVerb(scene, at)) &&
      hasVerb(scene, at, to)
    ) {
      // The clause that was broken off goes on behind the comma that closes the inner one.
      if (hasVerb(scene, at, closes ? nextMark(scene, at, to) : nextBorder(scene, at, to))) {
        add(at, 'resumed')
        inner = undefined
        continue
      }
    }
    const joins = hasTag(scene, at, 'joins')
    const turns = word === ',' && tagAt(scene, at, 'joins') === 'but'
    if (turns || ((word === ',' || joins) && hasVerb(scene, last, at))) {
      const next = joins ? behindTime(scene, at, to) : nextBorder(scene, at + 1, to)
      if (hasVerb(scene, at, next)) add(joins ? townBefore(scene, last, at) : at, 'joined')
    }
  }
  return cuts
}

/** `Арестован А, в Актау Б и В оштрафованы`: what two names are joined in begins with its place, behind the comma. */
const townBefore = (scene: Scene, from: number, at: number): number => {
  if (scene.units[at - 1]!.word !== '@PERSON') return at
  for (let comma = at - 1; comma > from && at - comma <= 6; comma--)
    if (scene.units[comma]!.word === ',')
      return tagAt(scene, comma + 1, 'locates') === 'in' && hasVerb(scene, from, comma)
        ? comma + 1
        : at
  return at
}

/** `X was detained: in Oral, on 8 March.`: nothing but when and where behind the colon. */
const tellsOnlyWhere = ({ units, senses }: Scene, from: number, to: number): boolean => {
  const behind = units.slice(from, to)
  return (
    behind.some(({ word }) => /^@(?:DATE|PLACE)$/.test(word)) &&
    behind.every(
      ({ word, capital }, at) =>
        /^(?:@DATE|@PLACE|[.,()])$/.test(word) ||
        (!capital &&
          ['inside', 'locates', 'preposition', 'governs', 'placetype'].some((tag) =>
            senses[from + at]!.some(({ tags }) => tags.has(tag)),
          )),
    )
  )
}

const nextMark = (scene: Scene, from: number, to: number): number => {
  for (let at = from; at < to; at++) if (/^[,;:]$/.test(scene.units[at]!.word)) return at
  return to
}

const nextBorder = (scene: Scene, from: number, to: number): number => {
  for (let at = from; at < to; at++)
    if (/^[,;:]$/.test(scene.units[at]!.word) || (at > from && hasTag(scene, at, 'joins')))
      return at
  return to
}

/** `house searched: 5 March, questioned: 9 March`: days behind colons, each of what stands before it. */
function datedLines({ units }: Scene, { from, to }: Span): ReadonlySet<number> {
  const days = units
    .slice(from, to)
    .flatMap(({ word }, at) =>
      word === '@DATE' && units[from + at - 1]?.word === ':' ? [from + at] : [],
    )
  return new Set(days.length > 1 ? days : [])
}

const longestCell = 14

/** `Asanov A.; Oral; 3 May 2023; 10 days of arrest`: a row of a table, one matter a cell. */
function isRow({ units }: Scene, { from, to }: Span): boolean {
  const cells: Unit[][] = [[]]
  for (const unit of units.slice(from, to))
    if (unit.word === ';') cells.push([])
    else cells.at(-1)!.push(unit)
  const told = cells.filter((cell) => cell.some(({ mention }) => mention))
  const people = units.slice(from, to).filter(({ word }) => word === '@PERSON').length
  return (
    cells.length > 2 &&
    people === 1 &&
    told.length >= cells.length - 1 &&
    cells.every(
      (cell) => cell.length <= longestCell && new Set(cell.map(({ mention }) => mention)).size <= 3,
    )
  )
}

const small = ['joins', 'locates', 'inside', 'preposition', 'governs', 'shift', 'once', 'adverb']

/** `then, on 11 November, was detained`: what is joined goes on behind the time and place that commas set off. */
const behindTime = (scene: Scene, from: number, to: number): number => {
  let next = nextBorder(scene, from + 1, to)
  const told = scene.units.slice(from, next + 4).some(({ word }) => /^@(?:DATE|PLACE)$/.test(word))
  const isSmall = ({ word }: Unit, at: number): boolean =>
    /^(?:@DATE|@PLACE|,)$/.test(word) || small.some((tag) => hasTag(scene, from + at, tag))
  while (told && scene.units[next]?.word === ',' && scene.units.slice(from, next).every(isSmall))
    next = nextBorder(scene, next + 1, to)
  return next
}

/** Which units stand inside quotation marks; marks that do not tell which side they are change sides. */
function quotedUnits({ units }: Scene): readonly boolean[] {
  let open = false
  return units.map(({ word }) => {
    const before = open
    if (/^[“«„]$/.test(word)) open = true
    else if (/^[”»]$/.test(word)) open = false
    else if (word === '"') open = !open
    return before && open
  })
}

const inner: ReadonlySet<ClauseKind> = new Set(['relative', 'participle', 'subordinate'])

/** What a clause broken off goes on: that on which the inner one behind it hangs, `X, who said that Y was ill, was fined`. */
function hostOf(last: Clause | undefined): Clause | undefined {
  let clause = last
  while (clause?.parent && !inner.has(clause.kind)) clause = clause.parent
  return clause?.parent ?? clause
}

export function clausesOf(scene: Scene, sentences: readonly Span[]): readonly Clause[] {
  const quoted = quotedUnits(scene)
  return sentences.flatMap((sentence, at) => {
    const clauses: Clause[] = []
    let from = sentence.from
    let kind: ClauseKind = 'main'
    const close = (to: number) => {
      if (to <= from) return
      const last = clauses.at(-1)
      const parent = kind === 'resumed' ? hostOf(last) : last
      const clause: Clause = {
        from,
        to,
        kind,
        sentence,
        at,
        quoted: quoted[from] === true,
        ...(parent && { parent }),
      }
      clauses.push(clause)
    }
    for (const cut of cutsOf(scene, sentence)) {
      close(cut.at)
      from = cut.at
      kind = cut.kind
    }
    close(sentence.to)
    return clauses
  })
}
