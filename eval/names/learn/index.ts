/** Learns the costs and weights of name comparison: the same inputs and seed give the same files. */
import type { MatchData } from '../../../pipeline/names/match/matcher.js'
import { createMatcher } from '../../../pipeline/names/match/matcher.js'
import type { CostsFile, WeightsFile } from '../../../pipeline/names/match/schema.js'
import type { Scheme } from '../../../pipeline/names/translit/schema.js'
import { romaniser } from '../../../pipeline/names/translit/scheme.js'
import { random } from '../../statistics/random.js'
import { crowdOf, crowdPairs } from '../compose/crowd.js'
import { middlePairs } from '../compose/middle.js'
import { composePairs } from '../compose/pairs.js'
import { pick } from '../compose/people.js'
import type { Setup } from '../compose/setup.js'
import { isTrain, type LabelledPair } from '../pairs.js'
import { learnCosts, type WordPair } from './costs.js'
import { learnScale } from './scale.js'

export const seed = 7
const composed = 12_000
const crowd = 4000
const middle = 800
/** Real pairs count for more than invented ones. */
const realWeight = 6
const wordsPerScheme = 350
const cyrillic = /\p{Script=Cyrillic}/u
const slavicOrTurkic =
  /(?:ов|ев|ёв|ова|ева|ин|ина|ский|ская|ко|ук|юк|ич|вна|бек|бай|хан|жан|гуль|гүл|дзе|ян|ец)$/u

/** Words of names as the schemes write them. */
function schemeWords(
  data: MatchData,
  schemes: readonly Scheme[],
  next: () => number,
): readonly WordPair[] {
  const names = [...data.given, ...data.surnames]
  return schemes.flatMap((scheme) => {
    const romanise = romaniser(scheme)
    return Array.from({ length: wordsPerScheme }, () => {
      const { name } = pick(names, next)
      return { latin: romanise(name).toLowerCase(), cyrillic: name.toLowerCase() }
    }).filter(({ latin }) => !cyrillic.test(latin))
  })
}

export interface LearnInputs {
  readonly data: MatchData
  readonly schemes: readonly Scheme[]
  readonly setup: Setup
  readonly words: readonly WordPair[]
  readonly pairs: readonly LabelledPair[]
}

export interface Learnt {
  readonly costs: CostsFile
  readonly weights: WeightsFile
}

/** Only rows of the train half are looked at. */
export function learnNames({ data, schemes, setup, words, pairs }: LearnInputs): Learnt {
  const next = random(seed)
  const { costs: _, ...unlearnt } = data
  const plain = createMatcher(unlearnt)
  const known = words.filter(({ cyrillic: word }) => slavicOrTurkic.test(word))
  const costs: CostsFile = {
    version: '1',
    pairs: learnCosts(plain.alphabet, plain.costs, [...known, ...schemeWords(data, schemes, next)]),
  }
  const matcher = createMatcher({ ...data, costs })
  const invented = [
    ...composePairs(setup.stock, setup.schemes, composed, next),
    ...middlePairs(setup.stock, setup.schemes, middle, next),
    ...crowdPairs(crowdOf(setup.census, crowd, next), setup.schemes, next),
  ]
  const samples = [
    ...pairs.filter(isTrain).map((pair) => ({ pair, weight: realWeight })),
    ...invented.filter(isTrain).map((pair) => ({ pair, weight: 1 })),
  ]
  return { costs, weights: learnScale(matcher, samples) }
}
