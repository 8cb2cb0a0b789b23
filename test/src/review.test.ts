/** The review page's server: whom it answers, what it keeps, and what the page is shown afterwards. */
import { readFileSync, writeFileSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Annotated } from '../../pipeline/records.js'
import { appendCorrection, correctionsPath, readCorrections } from '../../src/corrections/store.js'
import type { Engine } from '../../src/engine.js'
import { textSource } from '../../src/ingest.js'
import { openEngine } from '../../src/open.js'
import { continueRegister } from '../../src/register/continue.js'
import { registerRun } from '../../src/register/run.js'
import { clerkOf } from '../../src/review/clerk.js'
import { type Desk, openDesk } from '../../src/review/desk.js'
import { fieldsOf, inputsOf } from '../../src/review/fields.js'
import { inFolder } from '../../src/review/folder.js'
import { keyRows, keyTable } from '../../src/review/keys.js'
import { type Served, serve } from '../../src/review/server.js'
import { pressing } from '../../src/review/window/pressing.js'
import { isWorded } from '../../src/write/wording.js'

const text =
  'May 2, 2023, Astana, Abenov M. was detained under Article 488.\n\nMay 3, 2023, Taraz, Abenova M. and Sarsenova Dana were fined 50 MCI each.\r\nThey left.\n'

let engine: Engine
let annotated: Annotated
let folder: string
let desk: Desk
let served: Served

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

interface Answer {
  readonly status: number
  readonly headers: Readonly<Record<string, unknown>>
  readonly text: string
}

/** Not `fetch`, which would not send another host. */
const ask = (path: string, { method = 'GET', headers = {}, body }: Asked = {}) =>
  new Promise<Answer>((resolve, reject) => {
    const sent = request(new URL(served.link).origin, { path, method, headers }, (response) => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (chunk) => {
        text += chunk
      })
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, text }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

const own = () => {
  const { origin, port, searchParams } = new URL(served.link)
  return { origin, cookie: `atau-${port}=${searchParams.get('token')}` }
}
const post = (body: string, more: Readonly<Record<string, string>> = {}) =>
  ask('/act', {
    method: 'POST',
    body,
    headers: { ...own(), 'content-type': 'application/json', ...more },
  })
const act = async (
  what: { readonly entry?: string; readonly [name: string]: unknown },
  at = what.entry,
) => {
  const { status, text } = await post(JSON.stringify({ act: what, entry: at, lang: 'en' }))
  return { status, ...JSON.parse(text) }
}
const entry = async (at: number) => (await desk.state()).documents[0]!.entries[at]!
const mark = async (at: number, words: string) => {
  const found = (await entry(at)).mentions.find((each) => each.text === words)
  return { entry: (await entry(at)).id, mark: found?.id ?? '' }
}
const marks = async (at: number) =>
  (await entry(at)).mentions.map(({ label, text }) => `${label} ${text}`)
const lines = () =>
  readFileSync(correctionsPath(folder), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).kind)

beforeAll(async () => {
  engine = await openEngine({ model: 'none' })
  annotated = await engine.annotate(textSource(text, 'report.txt'))
  folder = join(await mkdtemp(join(tmpdir(), 'atau-review-')), 'corrections')
  desk = openDesk([{ annotated, keeping: inFolder(folder) }], engine)
  served = await serve({ desk, titles: engine.titles, port: 0 })
})
afterAll(async () => {
  await served.close()
  await engine.close()
})

describe('whom the server answers', () => {
  it('who has the link, and then its cookie', async () => {
    const { pathname, search } = new URL(served.link)
    const first = await ask(pathname + search)
    expect(first.status).toBe(200)
    expect(String(first.headers['set-cookie'])).toMatch(/HttpOnly; SameSite=Strict/)
    expect(first.headers['content-security-policy']).toMatch(
      /^default-src 'none'; .*form-action 'none'/,
    )
    expect((await ask('/', { headers: { cookie: own().cookie } })).status).toBe(200)
    expect((await ask('/')).status).toBe(403)
    expect((await ask('/?token=no')).status).toBe(403)
  })

  it('under its own name, to its own page', async () => {
    const { cookie } = own()
    expect((await ask('/version', { headers: { cookie, host: 'evil.example' } })).status).toBe(421)
    const origin = 'http://evil.example'
    expect((await ask('/version', { headers: { cookie, origin } })).status).toBe(403)
    expect((await post('{}', { origin })).status).toBe(403)
    expect((await ask('/act', { method: 'POST', headers: { cookie }, body: '{}' })).status).toBe(
      403,
    )
  })

  it('no path, no other act, nothing large', async () => {
    const { cookie } = own()
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/report.txt', '//etc/passwd'])
      expect((await ask(path, { headers: { cookie } })).status, path).toBe(404)
    expect((await post('{"act":{"do":"format"}}')).status).toBe(400)
    expect((await post('nonsense')).status).toBe(400)
    expect((await post('{}', { 'content-type': 'text/plain' })).status).toBe(415)
    expect((await post(`"${'x'.repeat(70_000)}"`)).status).toBe(413)
  })
})

describe('what a person does', () => {
  it('is on the disk before the answer, and undone by a line more', async () => {
    const before = await entry(1)
    const { id } = before
    const start = (await entry(1)).text.indexOf('left')
    const added = await act({
      do: 'add',
      entry: id,
      start: start - 1,
      end: start + 4,
      label: 'ORG',
    })
    expect(added).toMatchObject({ status: 200, done: true })
    expect(lines()).toEqual(['mark-added'])
    expect(await marks(1)).toContain('ORG left')
    expect(await act({ do: 'relabel', ...(await mark(1, 'left')), as: 'PLACE' })).toMatchObject({
      done: true,
    })
    expect(
      await act({ do: 'move', ...(await mark(1, 'left')), start: start - 5, end: start + 4 }),
    ).toMatchObject({ done: true })
    expect(await marks(1)).toContain('PLACE They left')
    for (const _ of [1, 2, 3]) await act({ do: 'undo' })
    expect(await marks(1)).not.toContain('PLACE They left')
    expect(await entry(1)).toEqual(before)
    expect(await act({ do: 'undo' })).toMatchObject({ done: false })
    await act({ do: 'redo' })
    expect(await marks(1)).toContain('ORG left')
    await act({ do: 'undo' })
    expect(lines()).toHaveLength(8)
  })

  it('on what is not there any more is told, and nothing kept', async () => {
    const place = await mark(0, 'Astana')
    await act({ do: 'remove', ...place })
    const before = lines().length
    expect(await act({ do: 'accept', ...place })).toMatchObject({
      status: 409,
      problem: expect.any(String),
      version: expect.any(String),
    })
    expect(lines()).toHaveLength(before)
    await act({ do: 'undo' })
    expect(await marks(0)).toContain('PLACE Astana')
  })

  it('changes values, and refuses what is none', async () => {
    const date = await mark(0, 'May 2, 2023')
    expect(await act({ do: 'value', ...date, form: { iso: 'soon' } })).toMatchObject({
      status: 422,
      problem: expect.stringMatching(/^This is no date\. Write a day 2023-05-01,/),
    })
    await act({ do: 'value', ...date, form: { iso: '2023-05-04' } })
    const [found] = (await entry(0)).mentions
    expect(found?.value).toEqual({ iso: '2023-05-04' })
    expect((await entry(0)).cases[0]?.when).toBe('2023-05-04')
  })

  it('adds, mends and removes cases', async () => {
    const { id, mentions } = await entry(1)
    const person = mentions.find((each) => each.text === 'Sarsenova Dana')!.id
    const before = (await entry(1)).cases.length
    await act({
      do: 'case-add',
      entry: id,
      form: { person, event: 'release', penalty: '', when: '2023-05-09', where: '' },
    })
    expect((await entry(1)).cases.at(-1)).toMatchObject({
      person,
      event: 'release',
      when: '2023-05-09',
    })
    const { parts } = await act({ do: 'accept-entry', entry: id })
    const keys = [...parts.entry.matchAll(/data-case="([^"]+)"/g)].map(([, key]) => key)
    expect(keys).toHaveLength(before + 1)
    await act({
      do: 'case-change',
      entry: id,
      case: keys.at(-1),
      form: { person, event: 'acquittal', when: '' },
    })
    const last = (await entry(1)).cases.at(-1)
    expect(last).toMatchObject({ event: 'acquittal' })
    expect(last).not.toHaveProperty('when')
    const shown = await act({ do: 'undo' }, id)
    const again = [...shown.parts.entry.matchAll(/data-case="([^"]+)"/g)].map(([, key]) => key)
    await act({ do: 'case-remove', entry: id, case: again.at(-1) })
    expect((await entry(1)).cases).toHaveLength(before)
  })

  it('decides on people; two who write at once both stay', async () => {
    const ids = async () => (await desk.state()).people.map(({ personId }) => personId)
    const [a, b] = await ids()
    const { version } = await desk.state()
    await Promise.all([
      act({ do: 'pair', a, b, same: true }),
      appendCorrection(folder, {
        kind: 'mark-removed',
        source: { file: 'report.txt' },
        at: { text: 'Taraz' },
        label: 'PLACE',
      }),
    ])
    expect((await desk.state()).version).not.toBe(version)
    expect(await ids()).toHaveLength(2)
    expect(await marks(1)).not.toContain('PLACE Taraz')
    expect((await readCorrections(folder)).problems).toEqual([])
    await act({ do: 'undo' })
    expect(await ids()).toHaveLength(3)
  })

  it('is what another desk sees, and survives a line that was cut off', async () => {
    writeFileSync(correctionsPath(folder), '{"kind":"mark-', { flag: 'a' })
    await act({ do: 'remove', ...(await mark(0, 'Abenov M.')) })
    const other = await openDesk([{ annotated, keeping: inFolder(folder) }], engine).state()
    expect(other.documents).toEqual((await desk.state()).documents)
    expect(other.documents[0]!.entries[0]!.cases).toEqual([])
  })
})

describe('the desk', () => {
  it('has made the same of what changed as one that reads all', async () => {
    const now = await desk.state()
    const fresh = await openDesk([{ annotated, keeping: inFolder(folder) }], engine).state()
    expect(now.documents).toEqual(fresh.documents)
    expect(now.people).toEqual(fresh.people)
    expect(now.applied).toBeGreaterThan(3)
  })

  it('links people anew only where what tells them apart was changed', async () => {
    let linked = 0
    const clerk = {
      ...engine,
      link: (...asked: Parameters<Engine['link']>) => {
        linked++
        return engine.link(...asked)
      },
    }
    const keeping = inFolder(join(folder, 'apart'))
    const other = openDesk([{ annotated, keeping }], clerk)
    const first = (await other.state()).documents[0]!.entries[0]!
    const id = (words: string) => first.mentions.find((each) => each.text === words)!.id
    const penalty = (await other.state()).documents[0]!.entries[1]!
    await other.act({ do: 'accept-entry', entry: penalty.id })
    expect(linked).toBe(1)
    await other.act({ do: 'remove', entry: first.id, mark: id('Abenov M.') })
    await other.state()
    expect(linked).toBe(2)
  })

  it('opened again, takes back what this person has said last of these reports', async () => {
    const keeping = inFolder(join(folder, 'again'))
    const open = (who: string, report = annotated) =>
      openDesk([{ annotated: report, keeping }], engine, { who })
    const own = open('A.')
    const before = (await own.state()).documents[0]!.entries
    const [first, second] = before
    await own.act({ do: 'remove', entry: first!.id, mark: first!.mentions[0]!.id })
    await own.act({ do: 'accept-entry', entry: second!.id })
    const other = await engine.annotate(textSource('May 9, 2023, Oral.\n', 'other.txt'))
    const { id, mentions } = other.entries[0]!
    await open('A.', other).act({ do: 'remove', entry: id, mark: mentions[0]!.id })
    await open('B.').act({ do: 'remove', entry: second!.id, mark: second!.mentions[0]!.id })

    const again = open('A.')
    expect(await again.act({ do: 'undo' })).toMatchObject({
      done: true,
      place: { report: 0, entry: second!.id, what: 'mark' },
    })
    const now = async () => (await again.state()).documents[0]!.entries
    expect((await now())[1]!.mentions).toEqual(second!.mentions.slice(1))
    expect((await now())[0]!.mentions).toEqual(first!.mentions.slice(1))
    const { start, end } = first!.mentions[0]!
    expect(await again.act({ do: 'undo' })).toMatchObject({
      place: { entry: first!.id, start, end },
    })
    expect((await now())[0]).toEqual(first)
    expect(await again.act({ do: 'undo' })).toEqual({ done: false })
    await again.act({ do: 'redo' })
    expect((await now())[0]!.mentions).toEqual(first!.mentions.slice(1))
  })

  it('gives people the ids of a register, and stores nothing in it', async () => {
    const register = join(folder, 'people.db')
    const earlier = 'On June 5, 2023, Almira Kuatova was fined in Taraz.\n'
    const later = 'On July 6, 2023, Kuatova A. was detained in Oral.\n'
    const [one, two] = await Promise.all(
      [earlier, later].map((each, at) => engine.annotate(textSource(each, `${at}.txt`))),
    )
    continueRegister(register, [one!], {
      link: (all, known) => engine.link(all, undefined, known),
      matcher: engine.matcher,
    })
    const clerk = await clerkOf(engine, register)
    const keeping = inFolder(join(folder, 'registered'))
    const { people } = await openDesk([{ annotated: two!, keeping }], clerk).state()
    expect(people.map(({ personId }) => personId)).toEqual(['kuatova-almira'])
    expect(registerRun(register).documents).toHaveLength(1)
  })
})

describe('keys', () => {
  it('each do one thing, which the script knows, and stand in the list', () => {
    const places = keyTable.map(([within, code]) => `${within} ${code}`)
    expect(new Set(places).size).toBe(places.length)
    for (const [, , act] of keyTable.filter(([, , act]) => !act.startsWith('label ')))
      expect(pressing, act).toMatch(new RegExp(`^  '?${act}'?[:,]`, 'm'))
    for (const { shown, says } of keyRows) {
      expect(shown).not.toEqual([])
      expect(isWorded(says), says).toBe(true)
    }
  })
})

describe('forms', () => {
  it('say only what was changed', () => {
    const value = { kind: 'fine', amountRange: [10, 20], unit: 'MCI', modality: 'imposed' } as const
    const inputs = inputsOf('PENALTY', value)
    expect(fieldsOf('PENALTY', value, inputs)).toBeUndefined()
    expect(fieldsOf('PENALTY', value, { ...inputs, years: '7', months: '6', hours: '2' })).toEqual({
      duration: 'P7Y6MT2H',
      durationRange: null,
    })
    expect(fieldsOf('PENALTY', value, { ...inputs, amountTo: '170 000' })).toEqual({
      amount: null,
      amountRange: [10, 170000],
      equivalent: null,
    })
    const years = { ...inputs, amount: '', amountTo: '', years: '5', yearsTo: '10' }
    expect(fieldsOf('PENALTY', value, years)).toMatchObject({
      duration: null,
      durationRange: ['P5Y', 'P10Y'],
      amountRange: null,
    })
    const also = { ...inputs, also: '69 000', alsoUnit: 'KZT' }
    expect(fieldsOf('PENALTY', value, also)).toEqual({
      equivalent: [{ amount: 69000, unit: 'KZT' }],
    })
    const range = {
      kind: 'imprisonment',
      durationRange: ['P5Y', 'P10Y6M'],
      modality: 'possible',
    } as const
    expect(inputsOf('PENALTY', range)).toMatchObject({ years: '5', yearsTo: '10', monthsTo: '6' })
    expect(fieldsOf('PENALTY', range, { yearsTo: '', monthsTo: '' })).toEqual({
      duration: 'P5Y',
      durationRange: null,
    })
    const provisions = [
      { law: 'KZ-CC', article: '405', title: 'T' },
      { law: 'KZ-CC', article: '174' },
    ]
    const rows = inputsOf('STATUTE', { provisions })
    expect(fieldsOf('STATUTE', { provisions }, rows)).toBeUndefined()
    expect(
      fieldsOf(
        'STATUTE',
        { provisions },
        { ...rows, 'law-1': '', 'article-1': '', 'law-2': 'KZ-CAO', 'article-2': '488' },
      ),
    ).toEqual({
      provisions: [provisions[0], { law: 'KZ-CAO', article: '488' }],
    })
    const at = (name: string) =>
      name === 'Taraz' ? { lat: 42.9, lon: 71.4, region: 'KZ-31' } : undefined
    const place = {
      name: 'Osh',
      kind: 'city',
      country: 'KZ',
      region: 'KZ-75',
      geonames: 7,
    } as const
    expect(
      fieldsOf('PLACE', place, { ...inputsOf('PLACE', place), name: 'Taraz' }, at),
    ).toMatchObject({ name: 'Taraz', lat: 42.9, geonames: null, region: 'KZ-31' })
    expect(fieldsOf('PLACE', place, { lat: '40,5', lon: '72.8' }, at)).toEqual({
      lat: 40.5,
      lon: 72.8,
    })
  })
})
