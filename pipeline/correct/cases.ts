/** The cases of an entry as its corrections have them: one correction after the other, each leaving what it says. */
import type { Label, Range } from '../document.js'
import { overlaps } from '../range.js'
import type { CaseRecord, EntryRecord, Evidence, MentionRecord } from '../record.js'
import type { DateValue, PenaltyValue, PlaceValue } from '../values.js'
import { mentionAt, players, withoutTwins } from './marks.js'
import type { CaseChange, CaseWas, CaseWords, Quote } from './schema.js'

/** A correction of a case whose person's words were found. */
export type CaseStep = { readonly person: Range } & (
  | { readonly kind: 'case-added'; readonly told: CaseWords }
  | { readonly kind: 'case-removed'; readonly was: CaseWas }
  | { readonly kind: 'case-changed'; readonly was: CaseWas; readonly told: CaseChange }
)

/** The range of the entry that a quote speaks of. */
export type Seek = (quote: Quote) => Range | undefined

/** Why a correction of a case was not applied. */
export type CaseLost = 'no mark' | 'nowhere'

const rule = 'correction'
/** The word of the event in a case that the program does not tell. */
const anew = 'correction/event'

type Single = 'person' | 'penalty' | 'place' | 'date' | 'authority'

/** The mentions that a correction names; null takes one away. */
type Parts = { readonly [P in Single]?: MentionRecord | null } & {
  readonly statutes?: readonly MentionRecord[]
}

const singles: readonly Single[] = ['person', 'penalty', 'place', 'date', 'authority']

function mentionOf(
  quote: Quote,
  labels: readonly Label[],
  { mentions }: EntryRecord,
  seek: Seek,
): MentionRecord | CaseLost {
  const range = seek(quote)
  return range ? (mentionAt(mentions, range, labels) ?? 'no mark') : 'nowhere'
}

function partsOf(told: CaseChange, entry: EntryRecord, seek: Seek): Parts | CaseLost {
  const parts: { -readonly [K in keyof Parts]: Parts[K] } = {}
  for (const key of singles) {
    const quote = told[key]
    if (quote === undefined) continue
    const found = quote === null ? null : mentionOf(quote, players[key], entry, seek)
    if (typeof found === 'string') return found
    parts[key] = found
  }
  const statutes = told.statutes?.map((quote) => mentionOf(quote, players.statutes, entry, seek))
  const lost = statutes?.find((each) => typeof each === 'string')
  if (typeof lost === 'string') return lost
  return { ...parts, ...(statutes && { statutes: statutes as readonly MentionRecord[] }) }
}

const value = <V>(mention: MentionRecord | null | undefined): V | undefined =>
  mention?.value as V | undefined

/** What a mention tells of a case: of a day when, of a place where, of a sanction whether it was imposed. */
const tells = {
  when: ['date', (mention: MentionRecord | null | undefined) => value<DateValue>(mention)?.iso],
  where: ['place', (mention: MentionRecord | null | undefined) => value<PlaceValue>(mention)?.name],
  modality: [
    'penalty',
    (mention: MentionRecord | null | undefined) => value<PenaltyValue>(mention)?.modality,
  ],
} as const
type Told = keyof typeof tells

/** A field and its mention keep together: where one is said and the other not, the other follows. */
function tied(key: Told, each: CaseRecord, told: CaseChange, parts: Parts, entry: EntryRecord) {
  const [part, of] = tells[key]
  if (told[part] !== undefined)
    return { [part]: parts[part]?.id, [key]: told[key] === undefined ? of(parts[part]) : told[key] }
  if (told[key] === undefined) return {}
  const before = entry.mentions.find(({ id }) => id === each[part])
  const keeps = part === 'penalty' || of(before) === told[key]
  return { [key]: told[key], ...(keeps ? {} : { [part]: undefined }) }
}

const defined = <T extends object>(object: T): T =>
  Object.fromEntries(
    Object.entries(object).filter(([, each]) => each !== undefined && each !== null),
  ) as T

/** A case with fields changed; `because` says that a person has said so. */
function changed(each: CaseRecord, told: CaseChange, parts: Parts, entry: EntryRecord): CaseRecord {
  const person = parts.person?.id ?? each.person
  const at = entry.mentions.find(({ id }) => id === person)
  const evidence: Evidence = { rule, start: at?.start ?? 0, end: at?.end ?? 0 }
  return defined({
    ...each,
    person,
    event: told.event ?? each.event,
    ...(parts.statutes && { statutes: [...new Set(parts.statutes.map(({ id }) => id))] }),
    ...tied('modality', each, told, parts, entry),
    ...tied('where', each, told, parts, entry),
    ...tied('when', each, told, parts, entry),
    ...(parts.authority !== undefined && { authority: parts.authority?.id }),
    because: [...each.because.filter((one) => one.rule !== rule), evidence],
  } as CaseRecord)
}

/** The word that tells the event. */
const triggerOf = ({ because }: CaseRecord): Evidence | undefined =>
  because.find((each) => each.rule !== rule)

const content = ({ because: _, ...told }: CaseRecord): string =>
  JSON.stringify(Object.entries(told).sort(([a], [b]) => (a < b ? -1 : 1)))

const isSame = (a: CaseRecord, b: CaseRecord): boolean => content(a) === content(b)

const isAnew = ({ because }: CaseRecord): boolean =>
  because.every((each) => each.rule === rule || each.rule === anew)

interface Sought {
  readonly model: CaseRecord
  readonly trigger?: Range
}

/** Told by person, event, sanction and the word of the event; where no word tells it, by all that it says. */
function isMeant(each: CaseRecord, { model, trigger }: Sought): boolean {
  const own = triggerOf(each)
  if (
    each.person !== model.person ||
    each.event !== model.event ||
    each.penalty !== model.penalty ||
    (own === undefined) !== (trigger === undefined)
  )
    return false
  return own && trigger ? overlaps(own, trigger) : isSame(each, model)
}

/** Told in other words of the same entry it is the same case. */
const isIt = (each: CaseRecord, sought: Sought): boolean =>
  isMeant(each, sought) || isSame(each, sought.model)

/** The case that a correction says was there; what is no mention any more it no longer stands on. */
function soughtIn(
  entry: EntryRecord,
  person: MentionRecord,
  { trigger: word, event, ...was }: CaseWas,
  seek: Seek,
): Sought {
  const standing = (quote: Quote | null | undefined, labels: readonly Label[]) =>
    quote && typeof mentionOf(quote, labels, entry, seek) !== 'string' ? quote : undefined
  const told = defined({
    ...was,
    statutes: was.statutes?.filter((quote) => standing(quote, players.statutes)),
    penalty: standing(was.penalty, players.penalty),
    place: standing(was.place, players.place),
    date: standing(was.date, players.date),
    authority: standing(was.authority, players.authority),
  } as CaseChange)
  const trigger = word && seek(word)
  const because = trigger ? [{ rule: anew, ...trigger }] : []
  const bare: CaseRecord = { person: person.id, event, statutes: [], because }
  const parts = partsOf(told, entry, seek) as Parts
  return { model: changed(bare, told, parts, entry), ...(trigger && { trigger }) }
}

/** The cases after a step, or why it could not be made. */
function stepped(entry: EntryRecord, step: CaseStep, seek: Seek): readonly CaseRecord[] | CaseLost {
  const { cases } = entry
  const person = mentionAt(entry.mentions, step.person, players.person)
  if (!person) return 'no mark'
  if (step.kind === 'case-removed') {
    const was = soughtIn(entry, person, step.was, seek)
    return cases.filter((each) => !isIt(each, was))
  }
  const parts = partsOf(step.told, entry, seek)
  if (typeof parts === 'string') return parts
  if (step.kind === 'case-added') {
    const { event, ...told } = step.told
    const bare: CaseRecord = { person: person.id, event, statutes: [], because: [] }
    const added = changed(bare, told, parts, entry)
    return cases.some((each) => isSame(each, added)) ? cases : [...cases, added]
  }
  const was = soughtIn(entry, person, step.was, seek)
  const model = changed(was.model, step.told, parts, entry)
  const now: Sought = { ...was, model }
  const isNow = (each: CaseRecord) => isIt(each, now)
  const own = cases.filter((each) => isIt(each, was))
  // A case made anew gives way to the one that has gone all the way before.
  const left =
    own.every(isAnew) && cases.some(isNow)
      ? cases.filter((each) => !own.includes(each) || isNow(each))
      : cases
  const test = left === cases && own.length > 0 ? (each: CaseRecord) => own.includes(each) : isNow
  return left.some(test)
    ? left.map((each) => (test(each) ? changed(each, step.told, parts, entry) : each))
    : [...left, model]
}

/** One correction of a case. A case that is no longer there is made anew: the person saw it. */
export function correctCase(
  entry: EntryRecord,
  step: CaseStep,
  seek: Seek,
): { readonly entry: EntryRecord; readonly lost?: CaseLost } {
  const cases = stepped(entry, step, seek)
  return typeof cases === 'string'
    ? { entry, lost: cases }
    : { entry: { ...entry, cases: withoutTwins(cases) } }
}

/** The program's cases first, as they stood, then those of a person in an order of their own. */
export function inOrder(cases: readonly CaseRecord[]): readonly CaseRecord[] {
  const isOwn = (each: CaseRecord) => triggerOf(each) === undefined
  const key = (each: CaseRecord) =>
    `${String(each.because[0]?.start ?? 0).padStart(9, '0')} ${content(each)}`
  const own = cases.filter(isOwn).sort((a, b) => (key(a) < key(b) ? -1 : 1))
  return [...cases.filter((each) => !isOwn(each)), ...own]
}
