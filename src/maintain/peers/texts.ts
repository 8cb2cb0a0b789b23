/** The news, notices and stories of the gold, as every program gets them: whole texts, with what a hand has marked in them. */
import type { GoldText } from '../../../eval/gold/records.js'
import { type PeerLabel, peerLabels } from '../../../eval/report/peers.js'
import { loadGold } from '../../load/gold.js'

export type PeerLanguage = 'en' | 'ru'

export interface Mark {
  readonly start: number
  readonly end: number
  readonly label: PeerLabel
}

export interface PeerText {
  readonly text: string
  readonly entries: number
  readonly marks: readonly Mark[]
}

const real = /^(?:en|ru)-(?:news|court|ngo|story)/
const asked = (label: string): label is PeerLabel => peerLabels.some((each) => each === label)

function peerText({ source, entries }: GoldText): PeerText {
  return {
    text: source.text,
    entries: entries.length,
    marks: entries.flatMap(({ start, mentions }) =>
      mentions.flatMap((each) =>
        asked(each.label)
          ? [{ start: start + each.start, end: start + each.end, label: each.label }]
          : [],
      ),
    ),
  }
}

export const peerTexts = (language: PeerLanguage): readonly PeerText[] =>
  loadGold()
    .texts.filter(({ source }) => {
      const { file } = source.origin
      return real.test(file) && file.startsWith(language)
    })
    .map(peerText)

const key = ({ start, end, label }: Mark): string => `${label} ${start} ${end}`

/** Strict F1: label and both ends. Undefined where the program has found none at all: it has not the label. */
export function f1Of(
  texts: readonly PeerText[],
  found: readonly (readonly Mark[])[],
  label: PeerLabel,
): number | undefined {
  let [gold, told, right] = [0, 0, 0]
  texts.forEach(({ marks }, at) => {
    const own = new Set(marks.filter((each) => each.label === label).map(key))
    const theirs = new Set((found[at] ?? []).filter((each) => each.label === label).map(key))
    gold += own.size
    told += theirs.size
    right += [...theirs].filter((each) => own.has(each)).length
  })
  return told === 0 ? undefined : (2 * right) / (gold + told)
}
