/** Two parsed names → one person's, perhaps, or not: with a calibrated probability and the reason part by part. */
import type { Reason, Verdict } from '../../record.js'
import { agreeing } from './born.js'
import { isDoubtful } from './doubt.js'
import { type Contradiction, type Evidence, type Scales, weighEvidence } from './evidence.js'
import { glued, mayBeGlued } from './glue.js'
import type { ParsedName, Part, Problem } from './name.js'
import { calibrate, oddsOf, type Scale } from './scale.js'

export type { Reason, Verdict } from '../../record.js'

export interface Comparison {
  readonly verdict: Verdict
  /** Chance that the two are one person, 0 to 1. */
  readonly probability: number
  readonly contradictions: readonly Contradiction[]
  readonly reasons: readonly Reason[]
}

const partName = (part: Part): Reason['part'] => (part.kind === 'initial' ? 'initial' : part.role)

function reasonsOf(a: ParsedName, b: ParsedName, evidence: Evidence): readonly Reason[] {
  const out: Reason[] = []
  for (const { a: one, b: two, tie } of evidence.pairings)
    out.push({ part: tie.as, finding: tie.loss <= 3 ? 'agrees' : 'near', a: one.text, b: two.text })
  const { against } = evidence
  for (const { a: one, b: two, tie } of against)
    out.push({ part: tie.as, finding: 'differs', a: one.text, b: two.text })
  for (const part of evidence.restA)
    if (!against.some((each) => each.a === part))
      out.push({ part: partName(part), finding: 'left out', a: part.text })
  for (const part of evidence.restB)
    if (!against.some((each) => each.b === part))
      out.push({ part: partName(part), finding: 'left out', b: part.text })
  if (a.generation && b.generation && a.generation !== b.generation)
    out.push({ part: 'name', finding: 'differs', a: suffix(a), b: suffix(b) })
  if (a.born && b.born) {
    const dates = agreeing(a.born, b.born)
    const finding = dates > 0 ? 'agrees' : dates < 0 ? 'differs' : 'near'
    out.push({ part: 'birth', finding, a: dateOf(a.born), b: dateOf(b.born) })
  }
  if ((a.gender & b.gender) === 0)
    out.push({ part: 'gender', finding: 'differs', a: letter(a), b: letter(b) })
  return out
}

/** 19910312 → 1991-03-12, 19910000 → 1991. */
const dateOf = (born: number): string =>
  born % 10_000 === 0
    ? String(born / 10_000)
    : String(born).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3')
const suffix = ({ generation }: ParsedName): string => ['', 'Sr', 'Jr', 'III'][generation] ?? ''
const letter = (name: ParsedName): string => (name.gender === 1 ? 'm' : 'f')

/** A name in another script is beyond this comparison: nobody knows whose it is. */
const unread = (a: ParsedName, b: ParsedName): boolean =>
  (a.problem === 'script' && (!b.problem || b.problem === 'script')) ||
  (b.problem === 'script' && !a.problem)

const incomparable = (a: ParsedName, b: ParsedName): Comparison => ({
  verdict: unread(a, b) || (a.text === b.text && a.problem !== 'empty') ? 'review' : 'different',
  probability: 0,
  contradictions: [],
  reasons: [a, b].flatMap((name, at): Reason[] =>
    name.problem
      ? [{ part: 'name', finding: 'not comparable', [at === 0 ? 'a' : 'b']: said(name.problem) }]
      : [],
  ),
})
const said = (problem: Problem): string =>
  ({
    empty: 'no name',
    'too-long': 'longer than a name',
    digits: 'digits, no name',
    address: 'an address, no name',
    organisation: 'an organisation',
    script: 'a script other than Latin and Cyrillic',
  })[problem]

export interface Judgment {
  readonly verdict: Verdict
  readonly probability: number
  readonly contradictions: readonly Contradiction[]
}

/** A surname alone says too little: same only where it is all but certain. */
const loneSame = 0.97

const isLone = (name: ParsedName): boolean => name.parts.length === 1

/** Log-odds of one birth date. */
const bornOdds = 2.5

interface Judged extends Judgment {
  readonly evidence: Evidence
  /** The names that were compared: as they are written, or as they are told beside it. */
  readonly a: ParsedName
  readonly b: ParsedName
}

/** The verdict without its reasons, by the surnames that agree best where a name tells two. */
export function judge(scales: Scales, scale: Scale, a: ParsedName, b: ParsedName): Judged {
  const plain = judgeOne(scales, scale, a, b)
  if (plain.verdict === 'same') return plain
  if (!a.other && !b.other) return judgeGlued(scales, scale, a, b) ?? plain
  const [one, two] = [otherOf(a), otherOf(b)]
  return [
    ...(a.other ? [judgeOne(scales, scale, one, b)] : []),
    ...(b.other ? [judgeOne(scales, scale, a, two)] : []),
    ...(a.other && b.other ? [judgeOne(scales, scale, one, two)] : []),
  ].reduce((best, each) => (each.probability > best.probability ? each : best), plain)
}

function judgeGlued(
  scales: Scales,
  scale: Scale,
  a: ParsedName,
  b: ParsedName,
): Judged | undefined {
  if (!mayBeGlued(a, b)) return undefined
  const one = glued(scales, a, b) ?? a
  const two = glued(scales, b, one) ?? b
  if (one === a && two === b) return undefined
  const found = judgeOne(scales, scale, withBirth(one, a), withBirth(two, b))
  return found.verdict === 'same' ? found : undefined
}

const withBirth = (name: ParsedName, { born }: ParsedName): ParsedName =>
  born ? { ...name, born } : name

const otherOf = (name: ParsedName): ParsedName => (name.other ? withBirth(name.other, name) : name)

/** Chance that two names are one person's where something keeps them from being the same. */
const doubted = 0.3

/** Contradicted names are never the same, however near. */
function judgeOne(scales: Scales, scale: Scale, a: ParsedName, b: ParsedName): Judged {
  const evidence = weighEvidence(scales, a, b)
  const odds = oddsOf(scale, a, b, evidence)
  const dates = agreeing(a.born ?? 0, b.born ?? 0)
  const probability = calibrate(scale.calibration, dates === 1 ? odds + bornOdds : odds)
  const { contradictions } = evidence
  const same = isLone(a) || isLone(b) ? Math.max(loneSame, scale.same) : scale.same
  const against = contradictions.length > 0
  const doubt = probability >= same && !against && (dates < 0 || isDoubtful(scales, evidence))
  const verdict =
    probability >= same && !against && !doubt
      ? 'same'
      : probability <= scale.different || against
        ? 'different'
        : 'review'
  return {
    verdict,
    probability: against
      ? Math.min(probability, scale.different)
      : doubt
        ? Math.min(probability, doubted)
        : probability,
    contradictions,
    evidence,
    a,
    b,
  }
}

export function compareParsed(
  scales: Scales,
  scale: Scale,
  a: ParsedName,
  b: ParsedName,
): Comparison {
  if (a.problem || b.problem) return incomparable(a, b)
  const judged = judge(scales, scale, a, b)
  const { verdict, probability, contradictions, evidence } = judged
  return { verdict, probability, contradictions, reasons: reasonsOf(judged.a, judged.b, evidence) }
}
