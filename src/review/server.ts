/**
 * The review page's server: for this machine, this browser and this page alone. It listens on 127.0.0.1, answers only to its own
 * name, only who has the token, and takes acts only from its own page. It reads no path from a request, and serves no file.
 */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Language } from '../../pipeline/document.js'
import { describe, Problem } from '../problem.js'
import type { Titles } from '../write/document.js'
import { answerer, asLanguage, shownAt } from './answers.js'
import { byServer } from './by-server.js'
import type { Desk } from './desk.js'
import { policyOf, shell } from './page.js'
import { type Gold, reportTitles } from './view.js'

/** Bytes of what a page may send. */
const largest = 64 * 1024

class Refused extends Error {
  constructor(
    readonly status: number,
    message: string,
  ) {
    super(message)
  }
}

export interface Serving {
  readonly desk: Desk
  readonly titles: Titles
  /** 0: any that is free. */
  readonly port: number
  /** Gold is written, and no corrections. */
  readonly gold?: Gold
}

export interface Served {
  /** With the token. */
  readonly link: string
  readonly close: () => Promise<void>
}

const isSame = (a: string, b: string): boolean =>
  a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b))

const cookieOf = (request: IncomingMessage, name: string): string =>
  (request.headers.cookie ?? '')
    .split(/;\s*/)
    .find((each) => each.startsWith(`${name}=`))
    ?.slice(name.length + 1) ?? ''

async function bodyOf(request: IncomingMessage): Promise<unknown> {
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? ''))
    throw new Refused(415, 'expected JSON')
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += (chunk as Buffer).length
    if (size > largest) throw new Refused(413, `expected at most ${largest} bytes`)
    chunks.push(chunk as Buffer)
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'))
  } catch {
    throw new Refused(400, 'expected JSON')
  }
}

/** As the reader's browser asks; English else. */
const languageOf = (request: IncomingMessage, asked: string | null): Language =>
  asLanguage(asked) ??
  (request.headers['accept-language'] ?? '')
    .split(',')
    .map((each) => asLanguage(each.trim().slice(0, 2)))
    .find((each) => each !== undefined) ??
  'en'

const headers = {
  'Cache-Control': 'no-store',
  'Content-Security-Policy': `${policyOf(byServer)}; frame-ancestors 'none'`,
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
} as const

function answer(response: ServerResponse, status: number, type: string, text: string): void {
  response.writeHead(status, { ...headers, 'Content-Type': `${type}; charset=utf-8` })
  response.end(text)
}

const json = (response: ServerResponse, status: number, value: unknown): void =>
  answer(response, status, 'application/json', JSON.stringify(value))

/** Resolves once it listens. */
export async function serve({ desk, titles, port, gold }: Serving): Promise<Served> {
  const token = randomBytes(24).toString('base64url')
  const own = () => (server.address() as AddressInfo).port
  const hosts = () => [`127.0.0.1:${own()}`, `localhost:${own()}`]

  const guard = (request: IncomingMessage, url: URL) => {
    const host = request.headers.host ?? ''
    if (!hosts().includes(host)) throw new Refused(421, 'expected the address of the link')
    const { origin } = request.headers
    if (origin !== undefined && origin !== `http://${host}`)
      throw new Refused(403, 'expected the page of the link')
    const given = url.searchParams.get('token') ?? cookieOf(request, `atau-${own()}`)
    if (!isSame(given, token))
      throw new Refused(403, 'expected the link that atau review has printed')
  }
  const { view, answer: answered } = answerer(desk, titles, gold)

  const first = async (url: URL, language: Language): Promise<string> => {
    const at = shownAt((name) => url.searchParams.get(name))
    return shell(await view(at, language), language, reportTitles(await desk.state()), {
      carrier: byServer,
      ...(gold && { labels: true }),
    })
  }

  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1')
    guard(request, url)
    const { method } = request
    const { pathname: path, searchParams: query } = url
    const language = languageOf(request, query.get('lang'))
    if (method === 'GET' && path === '/') {
      response.setHeader('Set-Cookie', `atau-${own()}=${token}; HttpOnly; SameSite=Strict; Path=/`)
      return answer(response, 200, 'text/html', await first(url, language))
    }
    if (method === 'POST' && request.headers.origin === undefined)
      throw new Refused(403, 'expected the page of the link')
    const body = method === 'POST' && path === '/act' ? await bodyOf(request) : undefined
    const found =
      method === 'GET' || body !== undefined
        ? await answered({ path, query, ...(body !== undefined && { body }) }, language)
        : undefined
    if (!found) throw new Refused(404, 'no such page')
    json(response, found.status, found.value)
  }

  const server: Server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => {
      const status = error instanceof Refused ? error.status : error instanceof Problem ? 422 : 500
      const problem = error instanceof Refused ? error.message : describe(error)
      if (response.headersSent) response.destroy()
      else if (status === 413) {
        response.setHeader('Connection', 'close')
        json(response, status, { problem })
      } else json(response, status, { problem })
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  return {
    link: `http://127.0.0.1:${own()}/?token=${token}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
