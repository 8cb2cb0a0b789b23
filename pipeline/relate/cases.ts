/** Kazakh names in the dative or accusative: who gets a sanction or is put under one, whatever the order of words. */

const dative = /\p{L}{3}(?:ға|ге|қа|ке)$|(?:ұлы|қызы)на$|(?:ұлы|қызы)не$/u
const accusative = /\p{L}{3}(?:ды|ді|ты|ті|ны|ні)$|(?:ұлы|қызы)н$/u

export const hasRoleCase = (name: string): boolean => {
  const last = name.trim().split(/\s+/u).at(-1)!.toLowerCase()
  return dative.test(last) || accusative.test(last)
}
