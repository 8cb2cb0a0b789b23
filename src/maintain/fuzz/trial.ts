/** One text through reading, linking and writing: what is wrong with what comes out, and what it cost. */
import type { Engine } from '../../engine.js'
import { textSource } from '../../ingest.js'
import { documentsOf } from '../../kept/document.js'
import { formatFaults } from './formats.js'
import { peopleFaults, recordFaults, schemaFaults } from './laws.js'

/** Processor milliseconds that a text may take: some at once, some for each KB. Far above what the slowest honest text takes. */
const atOnce = 400
const perKilobyte = 60

export interface Trial {
  readonly faults: readonly string[]
  /** The records, for comparing with those of another time. */
  readonly records: string
  /** Processor milliseconds. */
  readonly cost: number
}

export const allowed = (text: string): number => atOnce + (text.length / 1000) * perKilobyte

export const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

async function costly(work: () => Promise<unknown>, most: number, cost: number): Promise<number> {
  let least = cost
  for (let again = 0; again < 2 && least > most; again++) {
    const begun = cpu()
    await work()
    least = Math.min(least, cpu() - begun)
  }
  return least
}

/** `formats`: the files are written as well. What throws is a fault. */
export async function tried(
  engine: Engine,
  text: string,
  formats: boolean,
  most = allowed(text),
): Promise<Trial> {
  const work = async () => engine.annotate(textSource(text, 'odd.txt'))
  const begun = cpu()
  try {
    const annotated = await work()
    const { documents, people } = engine.link([annotated])
    const linked = documents[0]!
    const cost = await costly(work, most, cpu() - begun)
    const written = formats
      ? await formatFaults(documentsOf([linked], people)[0]!, engine.titles)
      : []
    const faults = [
      ...recordFaults(text, annotated),
      ...peopleFaults(linked, people),
      ...schemaFaults(linked, people),
      ...written,
      ...(cost > most ? [`${Math.round(cost)} ms for ${text.length} signs`] : []),
    ]
    return { faults, records: JSON.stringify([linked.entries, linked.report, people]), cost }
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error)
    return { faults: [`threw: ${told.split('\n').slice(0, 4).join(' ')}`], records: '', cost: 0 }
  }
}
