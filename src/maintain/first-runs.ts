/** `data/fuse/first-runs.jsonl`: what rules and name lists proposed on labelled texts when the texts were new. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Candidate, Labelled, Language } from '../../pipeline/document.js'
import { build } from '../../pipeline/index.js'
import { passageOf } from '../../pipeline/passage.js'
import { reader } from '../../pipeline/read/reading.js'
import { withMemory } from '../../pipeline/tag/memory.js'
import type { Tagger } from '../../pipeline/tag/tagger.js'
import { loadAbbreviations } from '../load/abbreviations.js'
import { dataPath } from '../load/files.js'
import { loadGold } from '../load/gold.js'
import { loadLexicon } from '../load.js'

/** What a fit needs of one entry. */
export interface Case {
  readonly text: string
  readonly candidates: readonly Candidate[]
  /** `start end label` */
  readonly gold: ReadonlySet<string>
}

export const key = ({ start, end, label }: Labelled): string => `${start} ${end} ${label}`

interface FirstRun {
  readonly file: string
  readonly language: Language
  readonly text: string
  readonly candidates: readonly Candidate[]
  readonly gold: readonly Labelled[]
}

const path = dataPath('fuse', 'first-runs.jsonl')
const written = (): string => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/** Adds the texts of the folders, as the rules of today read them. */
export async function keepFirstRuns(folders: readonly string[]): Promise<void> {
  const stages = build(loadLexicon())
  const lines: string[] = []
  for (const text of folders.flatMap((folder) => loadGold(folder).texts)) {
    const doc = await stages.run(text.source)
    text.entries.forEach((entry, at) => {
      const run: FirstRun = {
        file: text.source.origin.file,
        language: entry.lang as Language,
        text: entry.text,
        candidates: [doc.ruled, doc.named].flatMap((layer) => layer[at] ?? []),
        gold: entry.mentions.map(({ start, end, label }) => ({ start, end, label })),
      }
      lines.push(`${JSON.stringify(run)}\n`)
    })
  }
  writeFileSync(path, written() + lines.join(''))
}

/** The first runs with what the model of today says. */
export async function firstRuns(
  tagger: Tagger,
): Promise<{ readonly files: ReadonlySet<string>; readonly cases: readonly Case[] }> {
  const runs = written()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as FirstRun)
  const read = reader(loadAbbreviations())
  const files = new Set(runs.map((run) => run.file))
  const cases: Case[] = []
  for (const file of files) {
    const entries = runs.filter((run) => run.file === file)
    const passages = entries.map(({ text, language }) => passageOf(read, text, language))
    const tagged = withMemory(passages, await tagger.tag(passages))
    entries.forEach(({ text, candidates, gold }, at) => {
      const all = [...candidates, ...tagged[at]!]
      cases.push({ text, candidates: all, gold: new Set(gold.map(key)) })
    })
  }
  return { files, cases }
}
