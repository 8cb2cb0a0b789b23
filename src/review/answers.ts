/** What the page asks and what it is told, whoever carries it: a server, or the window that the page stands in. */
import { type Language, languages } from '../../pipeline/document.js'
import { BadDate } from '../corrections/lines.js'
import { describe, Problem } from '../problem.js'
import type { Titles } from '../write/document.js'
import { word } from '../write/wording.js'
import type { Desk } from './desk.js'
import { actSchema, type ShownAt } from './request.js'
import { Gone } from './steps.js'
import { type Gold, type View, viewOf } from './view.js'

export interface Asked {
  /** `/view`, `/version` or `/act`. */
  readonly path: string
  readonly query: URLSearchParams
  /** Of an act. */
  readonly body?: unknown
}

/** `status` as HTTP has it; a `problem` is one line for the person. */
export interface Answer {
  readonly status: number
  readonly value: object
}

export const asLanguage = (word: string | null | undefined): Language | undefined =>
  languages.find((each) => each === word)

/** What is looked at, out of the address or the body. */
export const shownAt = (of: (name: string) => string | null | undefined): ShownAt => ({
  report: Number(of('report') ?? 0) || 0,
  entry: of('entry') ?? '',
})

export interface Answerer {
  readonly view: (at: ShownAt, language: Language) => Promise<View>
  /** Undefined: nothing of this page is asked. */
  readonly answer: (asked: Asked, language: Language) => Promise<Answer | undefined>
}

export function answerer(desk: Desk, titles: Titles, gold?: Gold): Answerer {
  const view = async (at: ShownAt, language: Language): Promise<View> =>
    viewOf(await desk.state(), at, titles, language, gold)

  async function acted(body: unknown): Promise<Answer> {
    const { act: asked, lang, ...rest } = (body ?? {}) as Record<string, unknown>
    const found = actSchema.safeParse(asked)
    if (!found.success) return { status: 400, value: { problem: 'expected an act of the page' } }
    const at = shownAt((name) => (rest[name] === undefined ? undefined : String(rest[name])))
    const language = asLanguage(String(lang)) ?? 'en'
    try {
      const acted = await desk.act(found.data)
      return { status: 200, value: { ...acted, ...(await view(acted.place ?? at, language)) } }
    } catch (error) {
      if (error instanceof Gone)
        return { status: 409, value: { problem: describe(error), ...(await view(at, language)) } }
      if (error instanceof BadDate)
        return { status: 422, value: { problem: word('review.told.date')(language) } }
      if (error instanceof Problem) return { status: 422, value: { problem: describe(error) } }
      throw error
    }
  }

  return {
    view,
    answer: async ({ path, query, body }, language) => {
      const at = shownAt((name) => query.get(name))
      if (path === '/view') return { status: 200, value: await view(at, language) }
      if (path === '/version')
        return { status: 200, value: { version: (await desk.state()).version } }
      return path === '/act' && body !== undefined ? acted(body) : undefined
    },
  }
}
