/** Date and number of an act between its head and its title: `Закон РК от 15 июля 2002 года № 344 «О …»`. */
import type { Scene } from './scene.js'

const number = '(?:№|No\\.?|N)\\s*\\d+[\\p{L}\\d/-]*'
const day =
  '(?:\\d{1,2}[.]\\d{1,2}[.]\\d{4}|\\d{1,2}(?:st|nd|rd|th)?\\s+\\p{L}+,?\\s+\\d{4}|\\p{L}+\\s+\\d{1,2},\\s+\\d{4}|\\d{4}\\s+жылғы\\s+\\d{1,2}\\s+\\p{L}+)(?:\\s*(?:года|год|г\\.|жылы))?'
const piece = `(?:(?:of|dated|from|от)\\s+${day}|\\d{4}\\s+жылғы\\s+\\d{1,2}\\s+\\p{L}+|${number})`
const pattern = new RegExp(`${piece}(?:,?\\s+${piece}){0,2}`, 'uy')

/** Index after the date and number that begin at `at`, or `at`. */
export function issued(scene: Scene, at: number): number {
  const atom = scene.atoms[at]
  if (!atom || !/^(?:of|dated|from|от|№|no|n|\d{4})$/.test(atom.word)) return at
  const digits = [atom, ...scene.atoms.slice(at + 1, at + 3)].some((each) => each.kind === 'number')
  if (!digits) return at
  pattern.lastIndex = atom.start
  const found = pattern.exec(scene.text)
  if (!found) return at
  const end = atom.start + found[0].length
  let to = at
  while (to < scene.atoms.length && scene.atoms[to]!.start < end) to++
  return scene.atoms[to - 1]!.end <= end ? to : at
}
