/** Kazakh names in the dative or accusative: who gets a sanction or is put under one, whatever the order of words. */

const dative = /\p{L}{3}(?:ға|ге|қа|ке)$|(?:ұлы|қызы)на$|(?:ұлы|қызы)не$/u
const accusative = /\p{L}{3}(?:ды|ді|ты|ті|ны|ні)$|(?:ұлы|қызы)н$/u

export const hasRoleCase = (name: string): boolean => {
  const last = name.trim().split(/\s+/u).at(-1)!.toLowerCase()
  return dative.test(last) || accusative.test(last)
}

/** The verb behind a sanction whose bearer stands in the nominative: `5 тәулікке қамалды`, `5 жыл алды`. */
const borne =
  /^[^,;.]{0,40}?\p{L}(?:(?:ы|і)?л(?:ды|ді|ған|ген|ып|іп)|алды|алған|төле\p{L}+|арқала\p{L}+|өте\p{L}+)(?!\p{L})/u

export const isBorne = (after: string): boolean => borne.test(after.toLowerCase())

/** May a Russian name be the subject of a past verb in the singular: `Ким вынес`, `Серикова вынесла`, not `Серикову дал`, `Серикова судил`? */
export function agrees(name: string, verb: string): boolean {
  const word = (name.match(/\p{L}{2,}/gu) ?? [name]).at(-1)!.toLowerCase()
  if (!/\p{Script=Cyrillic}/u.test(word)) return true
  return /ла$/u.test(verb) ? !/[ую]$|ой$/u.test(word) : !/[аяуюеыи]$/u.test(word)
}
