/** A whole citation: provisions with the law's name before or after them, provisions alone, or a name alone. */

import { standsForLaw } from './alone.js'
import { coordinatedAt } from './coordinated-codes.js'
import { countryAt, endOfLead } from './country.js'
import { type Mark, separatorAt } from './element.js'
import { type Elements, elementsAt, glossEnd, runFrom } from './elements.js'
import { keywordAt } from './keyword.js'
import { isGuarded, type LawName, lawNameAt } from './name.js'
import { numberAt } from './number.js'
import { isGlued, isMark, plays, type Scene } from './scene.js'

export interface Citation {
  /** Indices of atoms, half-open. */
  readonly from: number
  readonly to: number
  readonly marks: readonly Mark[]
  readonly name?: LawName
}

export const citationAt = (scene: Scene, at: number): Citation | undefined =>
  byName(scene, at) ?? byElements(scene, at) ?? byNumber(scene, at) ?? byKeyword(scene, at)

const hasArticle = (marks: readonly Mark[]): boolean =>
  marks.some((mark) => mark.level === 'article')

/** `УК РК ст. 174`, `ҚР ҚК 405-бабы`, `Criminal Code (Article 174)`, `Law on Political Parties`. */
function byName(scene: Scene, at: number): Citation | undefined {
  const name = lawNameAt(scene, at) ?? behindLead(scene, at) ?? coordinatedAt(scene, at)
  if (!name || isField(scene, name)) return undefined
  const after = elementsBehind(scene, name)
  if (after) return { from: leadOf(scene, name), to: after.to, marks: after.marks, name }
  if (isGuarded(scene, name) || !(scene.given || standsForLaw(scene, name))) return undefined
  const from = leadOf(scene, name)
  return from < at ? undefined : { from: Math.max(at, from), to: name.to, marks: [], name }
}

/** `Faculty of Law on Abay Avenue`: a title that no row knows, behind `of`. */
const isField = (scene: Scene, name: LawName): boolean =>
  name.titled && !name.row && plays(scene, name.from - 1, 'of')

/** A name behind its country, where the country belongs to the citation: `ҚР ҚК`, `RK Criminal Code`. */
function behindLead(scene: Scene, at: number): LawName | undefined {
  const country = countryAt(scene, at)
  if (!country || country.kind === 'adjective') return undefined
  const name = lawNameAt(scene, endOfLead(scene, country.to))
  return name?.lead === at && leadOf(scene, name) === at ? name : undefined
}

/**
 * A country in front belongs to a code's Kazakh or abbreviated name (`ҚР Қылмыстық кодексі`, `RK CC`), not to a title
 * (`Kazakhstan’s Law “On …”`) nor, as a genitive with `’s`, to a name that stands by itself.
 */
function leadOf(scene: Scene, name: LawName): number {
  if (name.lead === undefined || name.titled) return name.from
  const { raw, word } = scene.pieces[name.lead]!
  const abbreviated = name.from === name.lead + 1 && /^[A-Z]+$/.test(raw)
  return abbreviated || /\p{Script=Cyrillic}/u.test(word) ? name.lead : name.from
}

function elementsBehind(scene: Scene, name: LawName): Elements | undefined {
  const start = apostrophe(scene, name.to)
  if (isMark(scene, start, '(')) {
    const inside = elementsAt(scene, start + 1)
    const closed = inside && isMark(scene, inside.to, ')') && hasArticle(inside.marks)
    return closed ? { ...inside, to: inside.to + 1 } : undefined
  }
  const comma = isMark(scene, start, ',:–—-') ? start + 1 : start
  const found = elementsAt(scene, comma) ?? shortNumber(scene, name, comma)
  if (!found || !hasArticle(found.marks)) return undefined
  return nameBehind(scene, found.to) ? undefined : found
}

/** `CC 405`, `УК 174`: only behind an abbreviation in capitals. */
function shortNumber(scene: Scene, name: LawName, at: number): Elements | undefined {
  const found = name.short && at === name.to && isApart(scene, at) ? numberAt(scene, at) : undefined
  if (!found || plays(scene, found.to, 'counted')) return undefined
  return {
    marks: [{ level: 'article', value: found.value, link: 'direct' }],
    to: found.to,
    plural: false,
  }
}

/** No letters or digits hang on in front: `CC 405`, but not `CC4`, `6CC`. */
const isApart = (scene: Scene, at: number): boolean =>
  !isGlued(scene, at) || (scene.pieces[at - 1]?.kind ?? 'mark') === 'mark'

const apostrophe = (scene: Scene, at: number): number =>
  isMark(scene, at, "’'") && scene.pieces[at + 1]?.raw === 's' ? at + 2 : at

function byElements(scene: Scene, at: number): Citation | undefined {
  const elements = elementsAt(scene, at)
  if (!elements || !hasArticle(elements.marks)) return undefined
  const name = nameBehind(scene, elements.to)
  if (!name) return { from: at, to: elements.to, marks: elements.marks }
  const tail = partsBehind(scene, name.to)
  const marks = tail ? [...elements.marks, ...tail.marks] : elements.marks
  return { from: at, to: tail?.to ?? name.to, marks, name }
}

/** `Article 405 of the Criminal Code, Part 2`: parts behind the name, but not the start of another citation. */
function partsBehind(scene: Scene, at: number): Elements | undefined {
  const bracket = isMark(scene, at, '(') ? 1 : 0
  const separator = bracket ? undefined : separatorAt(scene, at)
  if (separator && (separator.link === 'of' || separator.link === 'and')) return undefined
  const found = elementsAt(scene, separator?.to ?? at + 1)
  if (!found || hasArticle(found.marks) || nameBehind(scene, found.to)) return undefined
  if (bracket && !isMark(scene, found.to, ')')) return undefined
  const [first, ...rest] = found.marks
  return { ...found, marks: [{ ...first!, link: 'bracket' }, ...rest], to: found.to + bracket }
}

/** `174, 405 ч. 2 УК РК`: numbers of offences, none of which is low, right before a code's abbreviation. */
function byNumber(scene: Scene, at: number): Citation | undefined {
  const bare = scene.pieces[at]?.kind === 'number' && !plays(scene, at - 1, 'chapter')
  const found = bare && isApart(scene, at) ? numberAt(scene, at) : undefined
  // `20.3.3 КоАП` is cited so where articles have such numbers of their own.
  const dotted = found?.value.includes('.') && !found.value.includes('..')
  if (!found || (!dotted && Number.parseInt(found.value, 10) < 70)) return undefined
  const first: Mark = { level: 'article', value: found.value, link: 'direct' }
  const run = runFrom(scene, { marks: [first], to: found.to, plural: false }, 12)
  const name = isApart(scene, run.to) ? lawNameAt(scene, run.to) : undefined
  const articles = name?.row && scene.lexicon.articles.get(name.row.id)
  const exist =
    (dotted && run.marks.length === 1) ||
    run.marks.every(({ level, value }) => level !== 'article' || articles?.has(value))
  return name && isAbbreviated(scene, name) && exist
    ? { from: at, to: name.to, marks: run.marks, name }
    : undefined
}

/** `УК`, `КоАП РК`. */
const isAbbreviated = (scene: Scene, name: LawName): boolean =>
  name.short || (name.row?.head === 'code' && /\p{Lu}.*\p{Lu}/u.test(scene.pieces[name.from]!.raw))

/** `статьи УК 174 и 405`: the name between the keyword and its numbers. */
function byKeyword(scene: Scene, at: number): Citation | undefined {
  const keyword = keywordAt(scene, at)
  const name = keyword?.level === 'article' ? lawNameAt(scene, keyword.to) : undefined
  const found = name && numberAt(scene, name.to)
  if (!keyword || !name?.short || !found || plays(scene, found.to, 'counted')) return undefined
  const run = runFrom(scene, {
    marks: [{ level: 'article', value: found.value, link: 'direct' }],
    to: found.to,
    plural: keyword.plural,
  })
  return { from: at, to: run.to, marks: run.marks, name }
}

/** The law's name behind provisions: `of the RK Criminal Code`, `, КоАП РК`, `(incitement) of the Code …`. */
function nameBehind(scene: Scene, at: number): LawName | undefined {
  const direct = connected(scene, at)
  if (direct) return direct
  const gloss = glossEnd(scene, at)
  const name = gloss === undefined ? undefined : connected(scene, gloss)
  return name && !isMark(scene, gloss!, ',;') ? name : undefined
}

function connected(scene: Scene, at: number): LawName | undefined {
  const separator = separatorAt(scene, at)
  if (separator.link === 'and' || isMark(scene, at, ';')) return undefined
  const comma = separator.link === 'comma'
  const start = preceding(scene, separator.to)
  const name = lawNameAt(scene, start)
  if (!name || (start > separator.to && comma)) return undefined
  if (comma && !standsAlone(scene, at, name)) return undefined
  return comma || separator.link === 'direct' ? unlessNext(scene, name) : name
}

/** Behind `Kazakhstan’s`, `new`, `1997`, `казахстанского`. */
function preceding(scene: Scene, at: number): number {
  let to = at
  for (let guard = 0; guard < 4; guard++) {
    const country = countryAt(scene, to)
    const next = country ? endOfLead(scene, country.to) : undefined
    if (next && (lawNameAt(scene, next) || plays(scene, next, 'modifier'))) to = next
    else if (plays(scene, to, 'modifier') || isYear(scene, to)) to = apostrophe(scene, to + 1)
    else break
  }
  return to
}

/** `the 1997 Criminal Code`. */
const isYear = (scene: Scene, at: number): boolean =>
  /^(?:19|20)\d\d$/.test(scene.pieces[at]?.raw ?? '')

/** Behind a comma only a bare code's name goes on: `Article 405, Criminal Code`, not `Article 405, the Constitution`. */
const standsAlone = (scene: Scene, at: number, name: LawName): boolean =>
  name.row?.head === 'code' &&
  !scene.pieces.slice(at, name.from).some((atom) => atom.word === 'the')

/** A name that begins the next citation (`…, КоАП ст. 488`) is not this one's. */
const unlessNext = (scene: Scene, name: LawName): LawName | undefined => {
  const start = isMark(scene, name.to, ',:') ? name.to + 1 : name.to
  const next = elementsAt(scene, start)
  return next && hasArticle(next.marks) && start === name.to ? undefined : name
}
