import type { Range } from './document.js'

export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end

export const contains = (outer: Range, inner: Range): boolean =>
  outer.start <= inner.start && inner.end <= outer.end

export const same = (a: Range, b: Range): boolean => a.start === b.start && a.end === b.end

/** Earlier first; of two that begin together the longer first. */
export const byPlace = (a: Range, b: Range): number => a.start - b.start || b.end - a.end

export const slice = (text: string, range: Range): string => text.slice(range.start, range.end)

export const shift = <R extends Range>(range: R, by: number): R => ({
  ...range,
  start: range.start + by,
  end: range.end + by,
})
