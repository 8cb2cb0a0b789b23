/** How well the words of one name go together, in log-odds. */
import { anyCase, type Cases } from '../grammar/cases.js'
import { titled } from './drawback.js'
import { openEnd } from './endings.js'
import type { Evidence } from './rows.js'
import type { Word } from './words.js'

/** Two surnames, or two words that nothing speaks for, are an unlikely pair. */
export function pairing(names: readonly Word[], initials: number): number {
  if (names.length < 2) return 0
  if (initials > 0) {
    // `Sharip D. Nobody …`: the full stop of the initial may end the sentence too.
    const ends = names[1]!.common > 0 && names[1]!.evidence.family < 2
    return names[0]!.evidence.given === 0 || ends ? -6 : 0
  }
  const given = names.some((word) => word.evidence.given > 0 || word.evidence.made)
  const patronymic = names.some((word) => word.evidence.patronymic > 0)
  if (names.length > 2) return threefold(names, patronymic)
  if (patronymic) return 0
  const [first, second] = names as [Word, Word]
  if (given) return discord(names) + led(first)
  if (titled.test(first.folded)) return -1
  // `Сторонники Ильяшева`: at the head of a sentence perhaps a noun and its genitive.
  return first.opens ? (genitive.test(second.folded) ? -1.6 : -0.6) : 0.3
}

/** `Позвонила Асель`: at the head of a sentence rather a verb before its subject. */
const led = ({ opens, common, folded, evidence: { given, family, made } }: Word): number =>
  opens && common > 0 && past.test(folded) && given + family === 0 && !made ? -2.4 : 0

const past = /л(?:[аои]|ся|[аои]сь)?$/

const genitive = /(?:[ое]ва|ина|ого|ых|ой)$/

/** `Пикет Мурата`: beside a man's given name in an oblique case stands no surname in the first. */
function discord(names: readonly Word[]): number {
  const given = names.find((word) => !titled.test(word.folded) && inHisCase(word) !== 0)
  if (!given) return 0
  const own = inHisCase(given)
  return names.some(
    (word) => word !== given && word.evidence.given === 0 && (casesOf(word) & own) === 0,
  )
    ? -3
    : 0
}

/** The cases in which the word stands for a man's given name that it does not look like. */
function inHisCase({ folded, readings: [own, ...others] }: Word): Cases {
  if (own?.evidence.given !== 0 || others.some(({ evidence }) => womanly(evidence))) return 0
  const cased = (form: string) =>
    russian.test(folded) && folded.length <= form.length + (folded.endsWith('м') ? 2 : 1)
  return others
    .filter(({ evidence, form }) => manly(evidence) && cased(form))
    .flatMap(({ ways }) => ways)
    .reduce<Cases>((sum, { cases }) => sum | cases, 0)
}

/** The cases in which the word may be a man's; a nominative ending in a vowel says nothing. */
const casesOf = ({ folded, readings }: Word): Cases =>
  openEnd.test(folded) || !/[бвгджзклмнпрстфхцчшщй]$/.test(folded)
    ? anyCase
    : readings
        .flatMap(({ ways }) => ways)
        .filter(({ gender }) => gender !== 'f')
        .reduce<Cases>((sum, { cases }) => sum | cases, 0)

/** Endings of a Russian case behind a man's name; a Kazakh one begins with a consonant. */
const russian = /(?:[аяуюе]|[оеё]м)$/

const womanly = ({ given, gender }: Evidence): boolean => given === 2 && gender === 'f'

const manly = ({ given, gender }: Evidence): boolean => given === 2 && gender === 'm'

/** `Mary Ann Smith`, but no surname in the middle and no stranger before a whole name. */
function threefold(names: readonly Word[], patronymic: boolean): number {
  const [first, middle] = [names[0]!, names[1]!.evidence]
  const stranger = first.evidence.given === 0 && first.evidence.family === 0
  const ordinary = first.common === 2 ? -2.5 : first.common > 0 ? -0.6 : 0
  if (patronymic) return ordinary + (stranger && titled.test(first.folded) ? -0.8 : 0)
  const last = names[2]!.evidence
  const surname = middle.family === 2 && middle.given === 0 ? (last.family === 2 ? -6 : -3) : 0
  const led = first.evidence.family === 2 && first.evidence.given === 0 ? -4 : 0
  // `Глава Роскосмоса Анатолий Перминов`: a whole name needs no stranger in front.
  const whole = middle.given === 2 && last.family === 2
  // `Чиди Окафор Эммануэль`: three words of a language that no list holds.
  const alien =
    !titled.test(first.folded) &&
    !first.opens &&
    middle.given + middle.family === 0 &&
    !openEnd.test(first.folded)
  const unknown = stranger ? (whole ? -4 : alien ? 0 : -1.5) : 0
  return surname + led + ordinary + unknown + discord(names)
}
