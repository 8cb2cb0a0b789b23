/** Runs work over many inputs. The one place that catches: a failure is recorded under its name and the rest goes on. */
import PQueue from 'p-queue'

export interface Failure {
  readonly name: string
  readonly error: unknown
}

export interface Outcome<T> {
  /** In the order of the inputs, whatever the order in which they were done. */
  readonly done: readonly T[]
  readonly failed: readonly Failure[]
}

export interface Work<I, O> {
  readonly name: (input: I) => string
  readonly run: (input: I) => Promise<O>
  /** How many at once. */
  readonly jobs: number
  readonly onDone?: (done: O | undefined) => void
}

export type Result<O> = { readonly value: O } | { readonly failure: Failure }

export async function attempt<O>(name: string, work: () => Promise<O>): Promise<Result<O>> {
  try {
    return { value: await work() }
  } catch (error) {
    return { failure: { name, error } }
  }
}

export async function runAll<I, O>(inputs: readonly I[], work: Work<I, O>): Promise<Outcome<O>> {
  const queue = new PQueue({ concurrency: work.jobs })
  const results = await queue.addAll(
    inputs.map((input) => async () => {
      const result = await attempt(work.name(input), () => work.run(input))
      work.onDone?.('value' in result ? result.value : undefined)
      return result
    }),
  )
  return {
    done: results.flatMap((result) => ('value' in result ? [result.value] : [])),
    failed: results.flatMap((result) => ('failure' in result ? [result.failure] : [])),
  }
}
