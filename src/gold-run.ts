/** The entries of the gold, as labelled and as the program annotates them. */

import type { GoldEntry } from '../eval/gold/records.js'
import type { EntryRecord } from '../pipeline/record.js'
import type { Engine } from './engine.js'
import type { Gold } from './load/gold.js'

export const goldEntries = (gold: Gold): readonly GoldEntry[] =>
  gold.texts.flatMap((text) => text.entries)

export async function annotated(gold: Gold, engine: Engine): Promise<readonly EntryRecord[]> {
  const documents = []
  for (const text of gold.texts) documents.push(await engine.annotate(text.source))
  return engine.link(documents).documents.flatMap((document) => document.entries)
}
