/** Surnames that a man and a woman bear in two forms: `Ахметов`, `Ахметова`. */
import type { Gender } from '../../values.js'

const manly = /(?:[oe]v|in|sky|[оеё]в|[иы]н|ский)$/u
const womanly = /(?<=(?:[oe]v|in|sky|[оеё]в|[иы]н))[aа]$|ская$/u

/** Whose form it is; a Russian `Ахметова` may be a man's in another case. */
export const surnameGender = (family: string): Gender | undefined =>
  manly.test(family) ? 'm' : womanly.test(family) ? 'f' : undefined

/** The same for both forms. */
export const surnameStem = (family: string): string => family.replace(womanly, '')
