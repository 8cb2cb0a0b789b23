/** What must stand in a line for a shape to match: spares the search where it does not. */

/** Classes of which one must be there. */
type Any = readonly string[]

const token = /\(\?<?[=!]|\(|\)|\||[a-z][a-z-]*|\[[^\]]*\]|\{(\d+)|[?*+]|\S/g

interface Group {
  readonly alternatives: Any[][]
  /** `(?!…)`, `(?<!…)`. */
  readonly negative: boolean
}

const group = (opening: string): Group => ({
  alternatives: [[]],
  negative: opening.endsWith('!'),
})

/** One set for a group: of each alternative one set; none where an alternative needs nothing. */
function asOne({ alternatives, negative }: Group): readonly Any[] {
  if (negative) return []
  if (alternatives.length === 1) return alternatives[0]!
  if (alternatives.some((sets) => sets.length === 0)) return []
  return [alternatives.flatMap((sets) => sets.at(-1)!)]
}

/** For each alternative the sets that it needs; a set inside `[…]` is left out of account. */
export function needed(shape: string): readonly (readonly Any[])[] {
  const open: Group[] = [group('(')]
  let last: readonly Any[] = []
  const settle = () => {
    open
      .at(-1)!
      .alternatives.at(-1)!
      .push(...last)
    last = []
  }
  for (const { 0: each, 1: least } of shape.matchAll(token)) {
    if (each === '?' || each === '*' || least === '0') last = []
    else if (each.startsWith('{') || each === '+' || /^[\d,}]$/.test(each)) continue
    else {
      settle()
      if (each.startsWith('(')) open.push(group(each))
      else if (each === ')') last = asOne(open.pop()!)
      else if (each === '|') open.at(-1)!.alternatives.push([])
      else if (/^[a-z]/.test(each)) last = [[each]]
    }
  }
  settle()
  return open[0]!.alternatives
}
