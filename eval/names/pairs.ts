/** Labelled pairs of names, and the split of people into those learnt from and those reported. */
export interface LabelledPair {
  readonly same: boolean
  readonly a: string
  readonly b: string
  readonly category: string
  /** Pairs of one group share a person and stay on one side of the split. */
  readonly group: string
}

/** FNV-1a, 32 bits. */
export function hash(text: string): number {
  let value = 0x811c9dc5
  for (let at = 0; at < text.length; at++)
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0
  return value
}

/** True for the half that is learnt from. */
export const isTrain = (pair: LabelledPair): boolean => (hash(pair.group) >>> 7) % 2 === 0

/** Tab-separated with a header that names label, a, b and a category (or source) and a group. */
export function readPairs(text: string): readonly LabelledPair[] {
  const [head = '', ...lines] = text
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const columns = head.split('\t')
  const at = (name: string): number => columns.indexOf(name)
  const label = at('label')
  const category = at('category') >= 0 ? at('category') : at('source')
  return lines.map((line, nth) => {
    const cells = line.split('\t')
    return {
      same: cells[label] === '1' || cells[label] === 'same',
      a: cells[at('a')] ?? '',
      b: cells[at('b')] ?? '',
      category: cells[category] ?? '',
      group: cells[at('group')] ?? String(nth),
    }
  })
}
