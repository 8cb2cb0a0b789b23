/** Texts that are one long thing: each in two sizes, whose costs tell how it grows. */
import type { Engine } from '../../engine.js'
import { hugeTexts } from './texts.js'
import { cpu, tried } from './trial.js'

/** The large size is so many times the small one; linear is as much in time. */
const times = 4
/** What is cheaper than this, in processor milliseconds, tells nothing. */
const least = 300
const mostGrowth = times * 2

export interface Grown {
  readonly name: string
  /** Signs. */
  readonly size: number
  /** Processor milliseconds at `size / 4` and at `size`. */
  readonly small: number
  readonly large: number
  readonly faults: readonly string[]
}

export async function grown(
  engine: Engine,
  name: string,
  size: number,
  beat: (what: string) => void = () => {},
): Promise<Grown> {
  const cost = async (signs: number) => {
    beat(`${name}, ${signs} signs`)
    const text = hugeTexts[name]!(signs)
    const begun = cpu()
    const { faults } = await tried(engine, text, true, Number.POSITIVE_INFINITY)
    return { ms: cpu() - begun, faults }
  }
  const small = await cost(Math.round(size / times))
  const large = await cost(size)
  const growth = large.ms / small.ms
  const superlinear = large.ms > least && growth > mostGrowth
  return {
    name,
    size,
    small: small.ms,
    large: large.ms,
    faults: [
      ...small.faults,
      ...large.faults,
      ...(superlinear ? [`${times} times the text cost ${growth.toFixed(1)} times as much`] : []),
    ],
  }
}
