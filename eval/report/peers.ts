/** A run beside other programs on the same texts, as rows of cells. */
import type { Row } from './columns.js'
import { figure } from './tables.js'

export const peerLabels = ['PERSON', 'PLACE', 'ORG'] as const
export type PeerLabel = (typeof peerLabels)[number]

export interface PeerScore {
  readonly name: string
  /** Of the program or its model; why there are no numbers, where there are none. */
  readonly version: string
  readonly missing?: string
  readonly language: 'en' | 'ru'
  /** Entries a processor second, when everything is warm. */
  readonly entries?: number
  /** Processor seconds until the first text is read. */
  readonly start?: number
  /** Largest resident size, MB. */
  readonly memory?: number
  /** Strict F1, of labels that it has. */
  readonly f1?: Partial<Readonly<Record<PeerLabel, number>>>
}

export interface PeerRun {
  /** Machine, versions, how it was measured. */
  readonly about: string
  readonly texts: Readonly<
    Record<'en' | 'ru', { readonly texts: number; readonly entries: number }>
  >
  readonly scores: readonly PeerScore[]
  /** Stage → share of the processor time, without the model. */
  readonly stages: Readonly<Record<string, number>>
  /** Pieces a second of the program's model by those of onnxruntime alone, one thread. */
  readonly runtime?: number
}

const cell = (value: number | undefined, digits = 0): string =>
  value === undefined ? '–' : value.toFixed(digits)

function peerRow(score: PeerScore, own: PeerScore | undefined): Row {
  const { name, version, missing, entries, start, memory, f1 = {} } = score
  if (missing !== undefined) return [`${name} (${missing})`, ...Array(7).fill('–')]
  const ratio =
    entries === undefined || own?.entries === undefined ? undefined : entries / own.entries
  return [
    `${name} ${version}`,
    cell(entries),
    ratio === undefined ? '–' : ratio < 0.095 ? ratio.toFixed(3) : ratio.toFixed(2),
    cell(start, 2),
    cell(memory),
    ...peerLabels.map((label) => (f1[label] === undefined ? '–' : figure(f1[label]))),
  ]
}

export function peerTable({ scores, texts }: PeerRun, language: 'en' | 'ru'): readonly Row[] {
  const those = scores.filter((score) => score.language === language)
  const { entries } = texts[language]
  return [
    [
      `${language === 'en' ? 'English' : 'Russian'}, ${entries} entries`,
      'entries/s',
      'ratio',
      'start, s',
      'MB',
      ...peerLabels,
    ],
    ...those.map((score) => peerRow(score, those[0])),
  ]
}

export const stageTable = ({ stages, runtime }: PeerRun): readonly Row[] => [
  ['stage, without the model', 'share of its time'],
  ...Object.entries(stages)
    .sort(([, a], [, b]) => b - a)
    .map(([name, share]) => [name, figure(share)]),
  ...(runtime === undefined
    ? []
    : [['pieces/s of the model, by those of onnxruntime alone', runtime.toFixed(2)]]),
]
