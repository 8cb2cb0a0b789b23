const highest = 1300

/**
 * As written, normalised: `405`, `456-2`, `174..182` for a range, `405.2` for a dotted one, `489–9` with a long dash; undefined where
 * it is no provision's.
 */
export function provisionNumber(raw: string): string | undefined {
  const found = /^(\d{1,4})(?:([-–])(\d{1,4})|((?:\.\d{1,2}){1,2}))?$/.exec(raw)
  if (!found) return undefined
  const [, first = '', dash, second, dotted] = found
  if (Number(first) === 0 || Number(first) > highest) return undefined
  if (dotted) return `${first}${dotted}`
  if (!second) return String(Number(first))
  // A range where the second number is greater, else a suffix: `174–182`, `456-2`.
  return Number(second) > Number(first) ? `${first}..${second}` : `${first}${dash}${second}`
}
