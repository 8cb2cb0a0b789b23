/** Invented reports, as many as are wanted: to measure many files, and to stop a run over them. */
const parts = [
  'Tuleg Bokaev Sadyk Zhylan Orazbek Mukhamed Kairat Serik Dosym Akhmet Nurlan Temir Baigali Kassym Ibraim Omar',
  'a e bay khan zhan gali tay dar man lan bol',
  'ov ev enov baev uly in ova eva',
].map((words) => words.split(' '))
const given = 'Aliya Saule Marat Bauyrzhan Dinara Ruslan Aigul Timur Asel Yerlan'.split(' ')
const towns = 'Almaty Astana Uralsk Aktobe Shymkent Taraz Semey Pavlodar'.split(' ')
const months =
  'January February March April May June July August September October November December'.split(' ')

/** A name as English and as Russian texts write it. */
export interface Called {
  readonly family: string
  readonly given: string
  readonly russian?: { readonly family: string; readonly given: string }
}

export interface Made {
  readonly reports: number
  /** Of each report. */
  readonly entries: number
  /** Whom the reports speak of; else people of few given names, much alike. */
  readonly people?: readonly Called[]
}

/** How many people so many reports speak of. */
export const peopleOf = (reports: number): number => 100 + reports

/** The same numbers every time. */
function numbers(): (below: number) => number {
  let seed = 7
  return (below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff
    return Math.floor((seed / 0x8000_0000) * below)
  }
}

export function madeReports({ reports, entries, people }: Made): readonly string[] {
  const below = numbers()
  const pick = (words: readonly string[]): string => words[below(words.length)]!
  const pool: readonly Called[] =
    people ??
    Array.from({ length: peopleOf(reports) }, () => ({
      family: parts.map(pick).join(''),
      given: pick(given),
    }))
  const entry = (month: string, mark: number): string => {
    const [one, two] = [pool[below(pool.length)]!, pool[below(pool.length)]!]
    const town = pick(towns)
    const days = 5 + below(20)
    const short = ({ family, given: name }: Called) => `${family} ${name[0]}.`
    const russian = one.russian ?? one
    const kinds = [
      `activist ${one.given} ${one.family} was sentenced by the Specialised Administrative Court of ${town} to ${days} days of arrest under Article 488, Part ${1 + below(7)} of the Code of Administrative Offences of the RK. Lawyer ${short(two)} said that ${one.family} will appeal`,
      `${short(one)}, Article 405, Part ${1 + below(2)} of the Criminal Code of the RK, ${1 + below(6)} years of restriction of liberty`,
      `police detained ${short(one)} and ${two.given} ${two.family}; both were released after ${2 + below(8)} hours`,
      `журналист ${russian.given} ${russian.family} оштрафован на ${10 + below(40)} МРП по ч. 1 ст. 488 КоАП РК`,
    ]
    return `${month} ${1 + below(28)}, ${town}, ${pick(kinds)}[${mark}].\n`
  }
  return Array.from({ length: reports }, (_, at) => {
    const month = months[at % months.length]!
    const title = `Monitoring of political persecution, ${month} ${2015 + (Math.floor(at / 12) % 10)}\n`
    return [title, ...Array.from({ length: entries }, (__, nth) => entry(month, nth + 1))].join(
      '\n',
    )
  })
}
