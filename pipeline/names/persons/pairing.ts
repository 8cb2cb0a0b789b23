/** How well the words of one name go together, in log-odds. */
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
  if (given) return discord(names)
  const [first, second] = names as [Word, Word]
  if (titled.test(first.folded)) return -1
  // `Сторонники Ильяшева`: at the head of a sentence perhaps a noun and its genitive.
  return first.opens ? (genitive.test(second.folded) ? -1.6 : -0.6) : 0.3
}

const genitive = /(?:[ое]ва|ина|ого|ых|ой)$/

/** `Пикет Мурата`: behind a man's given name in an oblique case no surname stays in the first. */
function discord(names: readonly Word[]): number {
  const oblique = (word: Word) => {
    const [own, ...others] = word.readings
    const cased = (form: string) =>
      russian.test(word.folded) &&
      word.folded.length <= form.length + (word.folded.endsWith('м') ? 2 : 1)
    return (
      own?.evidence.given === 0 &&
      others.some((each) => manly(each.evidence) && cased(each.form)) &&
      !others.some(({ evidence }) => evidence.given === 2 && evidence.gender === 'f')
    )
  }
  const first = (word: Word) => /[бвгджзклмнпрстфхцчшщй]$/.test(word.folded)
  const cut = names.some((word) => !titled.test(word.folded) && oblique(word))
  return cut && names.some((word) => first(word) && word.evidence.given === 0) ? -3 : 0
}

/** Endings of a Russian case behind a man's name; a Kazakh one begins with a consonant. */
const russian = /(?:[аяуюе]|[оеё]м)$/

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
