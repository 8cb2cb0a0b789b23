/** The law of a citation that names none, told by the rest of the entry. */
import type { Range } from '../../document.js'
import {
  type Cited,
  endOf,
  type Head,
  type LawRow,
  pieceFrom,
  plays,
  type Scene,
} from '../../rules/statutes/index.js'

interface Question {
  readonly scene: Scene
  readonly own: Cited
  readonly others: readonly Cited[]
  readonly articles: (cited: Cited) => readonly string[]
}

/** The two codes that reports cite by bare numbers. */
const usualLaws = ['KZ-CC', 'KZ-CAO'] as const

/** The id, or undefined where two laws are as likely. */
export function inferLaw(question: Question): string | undefined {
  const head = genericHead(question)
  if (head === 'law')
    return byTopic(question, 'law') ?? nearest(question, (row) => row?.head === 'law')
  if (head === 'treaty')
    return nearest(question, (row) => row?.head === 'treaty') ?? byTopic(question, 'treaty')
  return (
    sameArticle(question) ??
    sameSentence(question) ??
    namedAlone(question) ??
    onlyIn(question) ??
    byUsage(question) ??
    byWords(question) ??
    nearest(question, (_, id) => has(question, id))
  )
}

const lawOf = (cited: Cited): string | undefined => cited.citation.name?.law

const knows = (scene: Scene, law: string, article: string): boolean =>
  scene.lexicon.articles.get(law)?.has(article) ?? true

const has = ({ scene, own, articles }: Question, law: string): boolean =>
  articles(own).every((article) => knows(scene, law, article))

/** `the Law (para. 3, Article 3)`, `Article 3 of this Law`: the kind of act, without its title. */
function genericHead({ scene, own }: Question): 'law' | 'code' | 'treaty' | undefined {
  const first = pieceFrom(scene, own.start)
  const last = pieceFrom(scene, own.end) - 1
  const near = [first - 1, first - 2, last + 1, last + 2, last + 3, last + 4]
  const kind = (at: number) =>
    (['law', 'code', 'treaty'] as const).find((role) => plays(scene, at, role))
  const before = [first - 1, first - 2].filter(
    (at) => at >= 0 && scene.text.slice(endOf(scene, at), own.start).trim() === '(',
  )
  const after = near.slice(2).filter((at) => joins(scene, last + 1, at))
  return [...before, ...after].map(kind).find((found) => found !== undefined)
}

/** Only `of this`, `этого`, `the said` between the citation and the noun. */
function joins(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!plays(scene, at, 'of', 'the', 'pointing')) return false
  return true
}

/** Another citation of the entry with the same article says the law. */
function sameArticle({ own, others, articles }: Question): string | undefined {
  const found = others.find(
    (other) => lawOf(other) && articles(own).every((article) => articles(other).includes(article)),
  )
  return found && lawOf(found)
}

/** A neighbour within the same sentence, only a few words away: `under Article 405 and under Article 258 of the Code`. */
function sameSentence(question: Question): string | undefined {
  const { scene, own } = question
  const near = question.others.filter(
    (other) =>
      distance(own, other) < 40 && !/[.!?]\s+\p{Lu}/u.test(between(scene.text, own, other)),
  )
  const named = near.flatMap((other) => lawOf(other) ?? []).filter((law) => has(question, law))
  return new Set(named).size === 1 ? named[0] : undefined
}

/** `тронули 30 статей УПК, прежде всего статью 105`: the one law that the sentence names, by itself. */
function namedAlone(question: Question): string | undefined {
  const { scene, own } = question
  const near = question.others.filter(
    (other) =>
      distance(own, other) < within && !/[.!?]\s+\p{Lu}/u.test(between(scene.text, own, other)),
  )
  const laws = near.map((other) => lawOf(other))
  const [law] = laws
  return law !== undefined &&
    laws.every((each) => each === law) &&
    near.every((other) => question.articles(other).length === 0) &&
    has(question, law)
    ? law
    : undefined
}
const within = 160

const distance = (a: Range, b: Range): number => Math.max(a.start - b.end, b.start - a.end)

const between = (text: string, a: Range, b: Range): string =>
  text.slice(Math.min(a.end, b.end), Math.max(a.start, b.start))

function onlyIn(question: Question): string | undefined {
  const fits = usualLaws.filter((law) => has(question, law))
  return fits.length === 1 ? fits[0] : undefined
}

/** Each of the articles is one that reports cite from this law and from no other. */
function byUsage(question: Question): string | undefined {
  const fits = usualLaws.filter((law) =>
    question
      .articles(question.own)
      .some((article) => question.scene.lexicon.laws.get(law)?.usual?.includes(article)),
  )
  return fits.length === 1 && has(question, fits[0]!) ? fits[0] : undefined
}

/** How far words are counted, in UTF-16 units: an entry of usual length, and no more of a long text. */
const around = 1500

/** Words of the entry that speak for one law; those near the citation count twice. */
function scores({ scene, own }: Question): ReadonlyMap<string, number> {
  const sums = new Map<string, number>()
  const last = pieceFrom(scene, own.end + around)
  for (let at = pieceFrom(scene, own.start - around); at < last; at++) {
    const start = scene.starts[at]!
    if (start >= own.start && start < own.end) continue
    const weight = Math.abs(start - own.start) < 150 ? 2 : 1
    const key = scene.pieces[at]!.keys.find((each) => scene.lexicon.context.has(each))
    for (const law of key ? scene.lexicon.context.get(key)! : [])
      sums.set(law, (sums.get(law) ?? 0) + weight)
  }
  return sums
}

function byWords(question: Question): string | undefined {
  const sums = scores(question)
  const ranked = usualLaws
    .filter((law) => has(question, law) && (sums.get(law) ?? 0) > 0)
    .sort((a, b) => sums.get(b)! - sums.get(a)!)
  const [first, second] = ranked
  return first && (!second || sums.get(first)! > sums.get(second)!) ? first : undefined
}

function byTopic(question: Question, head: Head): string | undefined {
  const sums = scores(question)
  const laws = [...question.scene.lexicon.laws.values()].filter(
    (row) => row.head === head && sums.has(row.id),
  )
  return laws.sort((a, b) => sums.get(b.id)! - sums.get(a.id)!)[0]?.id
}

/** The nearest citation whose law fits; of two as near the earlier. */
function nearest(
  { own, others, scene }: Question,
  fits: (row: LawRow | undefined, id: string) => boolean,
): string | undefined {
  const named = others.flatMap((other) => {
    const id = lawOf(other)
    return id && fits(scene.lexicon.laws.get(id), id) ? [{ id, far: distance(own, other) }] : []
  })
  return named.sort((a, b) => a.far - b.far)[0]?.id
}
