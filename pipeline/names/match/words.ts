import type { Script } from '../../document.js'
import { foldWord } from '../../fold.js'
import { type Alphabet, spell } from './alphabet.js'
import type { Ending, Endings } from './endings.js'
import type { Form } from './form.js'
import type { Found, GivenNames } from './given.js'
import { rarityKey } from './rarity.js'
import type { CaseRow } from './schema.js'
import type { ShortOf } from './short.js'
import type { Skeletons } from './skeleton.js'
import { stemOf, sureLoss, toTheLetter } from './stem.js'
import type { Element, Word } from './token.js'

export interface WordParts {
  readonly alphabet: Alphabet
  readonly skeletons: Skeletons
  readonly endings: Endings
  readonly given: GivenNames
  /** Root text of a Cyrillic surname → −ln of its share. */
  readonly surnames: ReadonlyMap<string, number>
  readonly rarest: number
  readonly cases: readonly CaseRow[]
  readonly shortOf: ShortOf
  readonly families: ReadonlyMap<string, number>
  /** Last parts of compound given names: -жан, -бек. */
  readonly elements: readonly string[]
}

const cyrillic = /\p{Script=Cyrillic}/u
const kazakh = /[әғқңөұүһі]/
const latin = /\p{Script=Latin}/u
const plain = /^[a-zа-яәіңғүұқөһ]+$/
const apostrophes = /[‘`´ʹʺ"]/g
const longestName = 60
/** As near as a spelling of a known name comes to it. */
const sameName = 6
/** A longer word with the ending of a surname is a given name only if it is one to the letter: Екатерина. */
const longestGiven = 8
const shortestCase = 4
const shortestStem = 3
const longestShort = 8
const mostNominatives = 6
const mostWords = 1_000_000

/** Latin capitals that look Cyrillic but are other letters when small. */
const twins: Readonly<Record<string, string>> = { H: 'Н', B: 'В', P: 'Р', C: 'С', X: 'Х', Y: 'У' }

/** Letters that no spelling of the tables has, without their marks: ễ → e. */
const spelt = (alphabet: Alphabet, text: string): string =>
  /^[\p{ASCII}\p{Script=Cyrillic}]*$/u.test(text)
    ? text
    : [...text]
        .map((letter) =>
          alphabet.longest.has(letter) ? letter : letter.normalize('NFD').replace(/\p{M}/gu, ''),
        )
        .join('')

const fold = (written: string): string => {
  const raw = cyrillic.test(written)
    ? written.replace(/[HBPCXY]/g, (letter) => twins[letter]!)
    : written
  const lower = raw.toLowerCase()
  if (plain.test(lower) && !(cyrillic.test(lower) && latin.test(lower))) return lower
  return foldWord(raw.slice(0, longestName)).replace(apostrophes, "'")
}

/** A surname without a Slavic ending in an oblique case (Сембая): its likeliest nominative. */
const plainRoot = (text: string, script: Script): string => {
  if (script !== 'cyrillic' || text.length < 5) return text
  if (text.endsWith('ая') || text.endsWith('ею') || text.endsWith('аю'))
    return `${text.slice(0, -1)}й`
  if (/[^со][кгхн]?о(?:го|му)$/.test(text) && !/[сц]к...$/.test(text))
    return `${text.slice(0, -3)}ый`
  return text
}

const articled = /^[ae]l(?=[bcdfghjkmnpqrstwz][a-z]{3})/

/** −ев, −ов, −ұлы gone: the Kazakh form of a surname. */
const bareText = (
  root: string,
  family: Ending | undefined,
  patronymic: Ending | undefined,
): string | undefined => {
  if (patronymic) return root.slice(0, -patronymic.cut)
  if (!family) return undefined
  const found = /(?:[ое]в|ё?в|y?i?[eo](?:v|w|f{1,2}))$/.exec(root)
  return found && found.index > 2 ? root.slice(0, found.index) : undefined
}

export interface Words {
  readonly of: (raw: string) => Word
  readonly form: (text: string) => Form
}

export function wordsOf(parts: WordParts): Words {
  let words = new Map<string, Word>()
  let forms = new Map<string, Form>()
  let count = 0
  const form = (text: string): Form => {
    const known = forms.get(text)
    if (known) return known
    const made = { id: ++count, symbols: spell(parts.alphabet, text) }
    forms.set(text, made)
    return made
  }
  const elements = new Map(
    parts.elements.map((text) => {
      const symbols = spell(parts.alphabet, text)
      return [text, { sound: rarityKey(parts.alphabet, symbols), length: symbols.length }] as const
    }),
  )
  const elementOf = (text: string): Element | undefined => {
    for (let size = Math.min(5, text.length - 3); size > 1; size--) {
      const found = elements.get(text.slice(-size))
      if (found) return found
    }
    return undefined
  }
  const nominativesOf = (text: string, script: Script): readonly Form[] | undefined => {
    if (script !== 'cyrillic' || text.length < shortestCase) return undefined
    const found = new Set<string>()
    for (const { script: of, cut, add } of parts.cases)
      if (of === script && text.endsWith(cut) && text.length - cut.length >= shortestStem)
        for (const ending of add.split(' '))
          found.add(text.slice(0, -cut.length) + (ending === '-' ? '' : ending))
    found.delete(text)
    return found.size > 0 ? [...found].slice(0, mostNominatives).map(form) : undefined
  }
  const analyse = (raw: string): Word => {
    const text = spelt(parts.alphabet, fold(raw))
    const script: Script = cyrillic.test(text) ? 'cyrillic' : latin.test(text) ? 'latin' : 'other'
    const ending = parts.endings(text, 'patronymic')
    // Айсұлу, Aisulu: a woman's name, and no son of Ais.
    const named = ending && parts.given.nearest(form(text).symbols, text, true)
    const declined = ending && !named && stemOf(text, script, parts, undefined, true)
    const otherStem = declined && (declined.given.gender & ending.gender) === 0
    const other =
      otherStem || (named && named.loss <= sameName && (named.given.gender & ending.gender) === 0)
    const patronymic = other ? undefined : ending
    const family = patronymic ? undefined : parts.endings(text, 'family')
    const rootText = family
      ? text.slice(0, text.length - family.cut)
      : patronymic
        ? text.slice(0, text.length - patronymic.more)
        : plainRoot(text, script)
    const bare = bareText(patronymic ? text : rootText, family, patronymic)
    const whole = form(text)
    const long = family !== undefined && text.length > longestGiven
    const own = patronymic
      ? undefined
      : long
        ? toTheLetter(parts.given, text)
        : parts.given.nearest(whole.symbols, text)
    const stem = patronymic ? undefined : stemOf(text, script, parts, own, long)
    const surname = patronymic !== undefined || (long && !own && !stem)
    const far = stem || own || surname ? undefined : parts.given.nearest(whole.symbols, text, true)
    const found = stem ?? own ?? far
    const root = form(rootText)
    const father = patronymic ? form(text.slice(0, -patronymic.cut)) : undefined
    const sound = rarityKey(parts.alphabet, root.symbols)
    const rarity = parts.surnames.get(sound)
    const article = family || surname || found ? undefined : text.replace(articled, '')
    const ancestor =
      family && bare !== undefined ? parts.given.nearest(form(bare).symbols, bare) : undefined
    const forefather = ancestor && ancestor.loss <= sureLoss ? ancestor.given : undefined
    return {
      id: ++count,
      text,
      script,
      kazakh: kazakh.test(text),
      whole,
      root,
      bare: bare === undefined ? undefined : form(bare),
      article: article === undefined || article === text ? undefined : form(article),
      father,
      fatherName: father && fatherNameOf(parts, text.slice(0, -patronymic!.cut), father),
      stem: stem ? form(stem.given.name) : undefined,
      given: found?.given,
      givenLoss: found?.loss ?? 0,
      nominative: rootText !== text && !family ? rootText : undefined,
      nominatives: family || patronymic ? undefined : nominativesOf(text, script),
      family,
      patronymic,
      keys: parts.skeletons.of(root.symbols),
      bareKeys: bare === undefined ? [] : parts.skeletons.of(form(bare).symbols),
      givenKeys: parts.skeletons.of(stem ? stem.given.form.symbols : whole.symbols),
      rarity: rarity ?? parts.rarest,
      known: rarity === undefined && !forefather ? undefined : sound,
      forefather,
      clan: parts.families.get(text),
      short: surname || text.length > longestShort ? undefined : parts.shortOf(text, form),
      element: family || patronymic ? undefined : elementOf(text),
    }
  }
  const of = (raw: string): Word => {
    const known = words.get(raw)
    if (known) return known
    if (words.size > mostWords) {
      words = new Map()
      forms = new Map()
    }
    const made = analyse(raw)
    words.set(raw, made)
    return made
  }
  return { of, form }
}

/** The father's given name, where the patronymic tells it: сергее → сергей. */
const fatherNameOf = (parts: WordParts, root: string, father: Form): Found | undefined =>
  parts.given.nearest(father.symbols, root) ??
  parts.given.nearest(spell(parts.alphabet, `${root}й`), `${root}й`)
