/** Abbreviations that a text itself gives to a law: `the Criminal Code of Kazakhstan (CCK)`, `Уголовный кодекс (далее — УК)`. */
import {
  closes,
  type Defined,
  type Definitions,
  isMark,
  opens,
  plays,
  type Scene,
} from './scene.js'

type NameAt = (scene: Scene, at: number) => (Partial<Defined> & { readonly to: number }) | undefined

/** No name of a law is longer, in pieces. */
const longestName = 20

/** The law whose name ends at `end`. */
export function nameEndingAt(scene: Scene, end: number, nameAt: NameAt): Defined | undefined {
  for (let from = Math.max(0, end - longestName); from < end; from++) {
    const name = scene.pieces[from]!.starts ? nameAt(scene, from) : undefined
    if (name?.to === end && name.row)
      return { row: name.row, ...(name.country && { country: name.country }) }
  }
  return undefined
}

/** Where the bracket opened in which only the abbreviation at `at` stands, behind `hereinafter` and quotation marks. */
export function definingBracket(scene: Scene, at: number, to = at + 1): number | undefined {
  const close = isMark(scene, to, closes) ? to + 1 : to
  if (!isMark(scene, close, ')')) return undefined
  let open = at - 1
  while (
    isMark(scene, open, `${opens}-–—:,`) ||
    plays(scene, open, 'hereinafter', 'the', 'follows')
  )
    open--
  return isMark(scene, open, '(') ? open : undefined
}

const abbreviation = /^(?=(?:.*\p{Lu}){2})[\p{L}-]{2,10}$/u

export function definitionsOf(scene: Scene, nameAt: NameAt): Definitions {
  const found = new Map<string, Defined>()
  for (let close = 3; close < scene.pieces.length; close++) {
    if (!isMark(scene, close, ')')) continue
    const at = isMark(scene, close - 1, closes) ? close - 2 : close - 1
    const { kind, raw } = scene.pieces[at]!
    const open = kind === 'word' && abbreviation.test(raw) ? definingBracket(scene, at) : undefined
    const defined = open === undefined ? undefined : nameEndingAt(scene, open, nameAt)
    if (defined) found.set(raw, defined)
  }
  return found
}
