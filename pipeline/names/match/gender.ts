/** The gender that the parts of a name show, and whether it is sure. */
import { eitherGender, feminine, masculine } from './given.js'
import type { FullPart, Part } from './name.js'

/** Hundredths between a word and the name that it is read as, above which its gender is not sure. */
const sureSpelling = 7
/** A given name that no list has, and that may stand in a case as the surname beside it may: Досжигита Ахметова. */
const declined = /[бвгдзйклмнпрстфхцчшщқғңһ](?:[ауюе]|ом|ем)$/u
const mayBeDeclined = ({ word }: FullPart): boolean => !word.given && declined.test(word.text)

export function genderOf(parts: readonly Part[], running: boolean): readonly [number, boolean] {
  const full = parts.filter((part): part is FullPart => part.kind === 'full')
  const father = full.find((part) => part.role === 'patronymic')
  if (father) return [father.word.patronymic?.gender ?? eitherGender, true]
  const given = full.find((part) => part.role === 'given' && part.word.given)
  const known = given?.word.given?.gender ?? eitherGender
  const family = full.find(
    (part) => part.role === 'family' || (part.role === 'name' && full.length === 1),
  )
  const ending = family?.word.family ?? (family?.word.patronymic || undefined)
  if (!ending || (ending.gender === eitherGender && ending.case === ''))
    return [known, known !== eitherGender && given!.word.givenLoss <= sureSpelling]
  if (ending.case === '')
    return (ending.gender & known) === 0 ? [eitherGender, false] : [ending.gender, true]
  if (ending.case === 'oblique' && ending.gender !== eitherGender) return [ending.gender, true]
  if (given?.word.stem) return [known, true]
  if (full.some((part) => part.role === 'given' && mayBeDeclined(part)))
    return [eitherGender, false]
  if (known === masculine) return [eitherGender, false]
  if (known === feminine) return [feminine, true]
  return running || ending.case === 'oblique'
    ? [eitherGender, false]
    : [feminine, given === undefined]
}
