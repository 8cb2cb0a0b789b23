/**
 * The keys of the page, in one table: what each does, and how the list on the page tells it. Keys are taken by where they lie, so that a
 * Russian or Kazakh layout has the same ones.
 */
export interface KeyRow {
  /** As the list shows them. */
  readonly shown: readonly string[]
  /** Wording of what they do. */
  readonly says: string
  /** `KeyboardEvent.code` behind its modifiers → what the script does. */
  readonly does: Readonly<Record<string, string>>
  /** Only where the focus is within such an element; such rows go first. */
  readonly within?: string
  /** Only where gold is written. */
  readonly labelling?: true
}

const labelling = Object.fromEntries(
  [1, 2, 3, 4, 5, 6].flatMap((digit) => [
    [`Digit${digit}`, `label ${digit}`],
    [`Numpad${digit}`, `label ${digit}`],
  ]),
)

/** Keys of a row, and what they do in turn. */
const each = (codes: string, acts: string): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.split(' ').map((code, at) => [code, acts.split(' ')[at]!]))
/** Keys that do the same. */
const all = (codes: string, act: string): Readonly<Record<string, string>> =>
  Object.fromEntries(codes.split(' ').map((code) => [code, act]))

export const keyRows: readonly KeyRow[] = [
  {
    shown: ['J', 'K'],
    says: 'review.key.entry',
    does: each('KeyJ KeyK', 'entry-next entry-previous'),
  },
  { shown: ['N'], says: 'review.key.check', does: all('KeyN', 'next') },
  {
    shown: ['←', '→', 'Home', 'End'],
    says: 'review.key.tools',
    does: each('ArrowLeft ArrowRight Home End', 'tool-previous tool-next tool-first tool-last'),
    within: '[role=toolbar]',
  },
  {
    shown: ['←', '→'],
    says: 'review.key.mark',
    does: each('ArrowLeft ArrowRight', 'mark-previous mark-next'),
  },
  {
    shown: ['Enter', 'Space'],
    says: 'review.key.open',
    does: all('Enter NumpadEnter Space', 'open'),
    within: '#text mark',
  },
  {
    shown: ['M', '⇧←', '⇧→'],
    says: 'review.key.word',
    does: each('KeyM Shift+ArrowLeft Shift+ArrowRight', 'word shorter longer'),
  },
  { shown: ['1–6'], says: 'review.key.label', does: labelling },
  {
    shown: ['Q', 'W', 'E', 'R'],
    says: 'review.key.borders',
    does: each('KeyQ KeyW KeyE KeyR', 'start-left start-right end-left end-right'),
  },
  { shown: ['B'], says: 'review.borders.selected', does: all('KeyB', 'borders') },
  {
    shown: ['A', 'D', 'Delete'],
    says: 'review.key.case',
    does: each('KeyA KeyD Delete', 'case-accept case-remove case-remove'),
    within: '.case[data-case]',
  },
  { shown: ['A'], says: 'review.accept', does: all('KeyA', 'accept') },
  { shown: ['⇧A'], says: 'review.accept.entry', does: all('Shift+KeyA', 'accept-entry') },
  { shown: ['D', 'Delete'], says: 'review.remove', does: all('KeyD Delete', 'remove') },
  { shown: ['V'], says: 'review.key.value', does: all('KeyV', 'value') },
  {
    shown: ['~'],
    says: 'review.key.unscored',
    does: all('Backquote Shift+Backquote', 'unscored'),
    labelling: true,
  },
  { shown: ['C'], says: 'review.case.add', does: all('KeyC', 'case-new') },
  {
    shown: ['S', 'X'],
    says: 'review.key.pair',
    does: each('KeyS KeyX', 'pair-same pair-different'),
    within: '.pair',
  },
  { shown: ['Z', 'Ctrl+Z'], says: 'review.undo', does: all('KeyZ Control+KeyZ', 'undo') },
  {
    shown: ['⇧Z', 'Ctrl+⇧Z', 'Ctrl+Y'],
    says: 'review.redo',
    does: all('Shift+KeyZ Control+Shift+KeyZ Control+KeyY', 'redo'),
  },
  { shown: ['Esc'], says: 'review.key.leave', does: all('Escape', 'leave') },
  { shown: ['?'], says: 'review.keys', does: all('?', 'keys') },
]

export const keysOf = (isLabelling: boolean): readonly KeyRow[] =>
  keyRows.filter((row) => isLabelling || !row.labelling)

/** For the script: where, which key, what; narrower places first. */
export const keyTable: readonly (readonly [within: string, code: string, does: string])[] = [
  ...keyRows,
]
  .sort((a, b) => Number(!a.within) - Number(!b.within))
  .flatMap(({ within = '', does }) =>
    Object.entries(does).map(([code, act]) => [within, code, act] as const),
  )
