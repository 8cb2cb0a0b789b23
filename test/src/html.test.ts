import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Language, labels, languages } from '../../pipeline/document.js'
import { events } from '../../pipeline/record.js'
import { modalities, penaltyKinds, placeKinds } from '../../pipeline/values.js'
import { loadWording } from '../../src/load/interface.js'
import { indexHtml } from '../../src/write/html/index-page.js'
import { html } from '../../src/write/html/page.js'
import { document, joined, nasty, titles } from './document.js'

const empty = new Set(['meta', 'input', 'br', '!doctype'])
const raw = new Set(['style', 'script'])

interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  text: string
}

const decoded = (text: string): string =>
  text.replace(
    /&(amp|lt|gt|quot|#39);/g,
    (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" })[name]!,
  )

/** A strict reader: throws where tags do not nest, an attribute is not quoted, or a bare `<` or `&` stands in text. */
function parse(page: string): readonly Element[] {
  const elements: Element[] = []
  const open: Element[] = []
  let at = 0
  while (at < page.length) {
    const tag = /<(\/?)([a-z!][a-z0-9]*)((?: [a-z-]+(?:="[^"<>]*")?)*)>/iy
    tag.lastIndex = at
    const found = tag.exec(page)
    if (!found) {
      const end = page.indexOf('<', at + 1)
      const text = page.slice(at, end < 0 ? undefined : end)
      if (text.startsWith('<')) throw new Error(`not a tag: ${page.slice(at, at + 80)}`)
      if (/&(?!(amp|lt|gt|quot|#39);)/.test(text)) throw new Error(`bare &: ${text}`)
      for (const element of open) element.text += decoded(text)
      at += text.length
      continue
    }
    const [whole, closing, name = '', inner = ''] = found
    at += whole.length
    if (closing) {
      if (open.pop()?.name !== name)
        throw new Error(`${whole} closes nothing, before ${page.slice(at, at + 60)}`)
      continue
    }
    const attributes = Object.fromEntries(
      [...inner.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/gi)].map(([, key, value]) => [
        key!,
        decoded(value ?? ''),
      ]),
    )
    const element = { name: name.toLowerCase(), attributes, text: '' }
    elements.push(element)
    if (empty.has(element.name)) continue
    open.push(element)
    if (!raw.has(element.name)) continue
    const end = page.indexOf(`</${name}>`, at)
    element.text = page.slice(at, end)
    at = end
  }
  if (open.length > 0) throw new Error(`never closed: ${open.map(({ name }) => name)}`)
  return elements
}

const page = joined(html(titles)(nasty))
const elements = parse(page)
const named = (name: string) => elements.filter((element) => element.name === name)
const { phrases } = JSON.parse(named('script')[0]!.text)
const phrase = (number: number, language: Language): string =>
  typeof phrases[number] === 'string'
    ? phrases[number]
    : phrases[number][languages.indexOf(language)]

describe('the page', () => {
  it('is well formed, whatever the text is', () => {
    expect(elements.filter(({ attributes }) => attributes.class === 'text').length).toBe(3)
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (a, b) => {
        const line = `${a} [PERSON ${b.replaceAll(']', '')}x] ${b}`
        fc.pre(!/\[(PERSON|PLACE|STATUTE|PENALTY|ORG|DATE) /.test(a + b))
        const one = document(
          [{ line, references: [{ mark: a, url: b }], notes: [{ code: a, text: b }] }],
          [],
          { file: a, title: b },
        )
        const mark = parse(joined(html(titles)(one))).filter(({ name }) => name === 'mark')
        expect(mark.length).toBe(1)
      }),
      { numRuns: 25 },
    )
  })

  it('shows the text of each entry unchanged', () => {
    const texts = elements.filter(({ attributes }) => attributes.class === 'text')
    expect(texts.map(({ text }) => text)).toEqual(nasty.entries.map(({ text }) => text))
    expect(texts[1]!.attributes.lang).toBe('ru')
    expect(named('mark').map(({ text }) => text)).toEqual(
      nasty.entries.flatMap((entry) => entry.mentions.map(({ text }) => text)),
    )
  })

  it('asks nothing of a network', () => {
    for (const name of [
      'img',
      'link',
      'iframe',
      'object',
      'embed',
      'base',
      'form',
      'audio',
      'video',
    ])
      expect(named(name)).toEqual([])
    expect(
      elements.filter(
        ({ attributes }) =>
          'src' in attributes ||
          'style' in attributes ||
          Object.keys(attributes).some((key) => key.startsWith('on')),
      ),
    ).toEqual([])
    expect(named('style')[0]!.text).not.toMatch(/url\(|@import|http/)
    expect(named('script')[1]!.text).not.toMatch(/http|fetch|XMLHttp|WebSocket|innerHTML|eval/)
    for (const { attributes } of named('a'))
      if (!attributes.href!.startsWith('#')) {
        expect(attributes.href).toMatch(/^https:\/\/example\.org\//)
        expect(attributes.rel).toBe('noreferrer noopener')
      }
  })

  it('allows its own style and script and nothing else', () => {
    const policy = named('meta').find(({ attributes }) => attributes['http-equiv'])!.attributes
      .content!
    const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`style-src ${hash(named('style')[0]!.text)};`)
    const [data, script, ...others] = named('script')
    expect(data!.attributes.type).toBe('application/json')
    expect(data!.text).not.toContain('<')
    expect(policy).toContain(`script-src ${hash(script!.text)};`)
    expect([named('style').length, others.length]).toEqual([1, 0])
  })

  it('leads nowhere that is not there', () => {
    const ids = elements.flatMap(({ attributes }) => attributes.id ?? [])
    expect(new Set(ids).size).toBe(ids.length)
    for (const { attributes } of named('a'))
      if (attributes.href!.startsWith('#'))
        expect(ids).toContain(decodeURIComponent(attributes.href!.slice(1)))
    for (const label of labels) expect(ids).toContain(`show-${label}`)
  })

  it('says values in words', () => {
    const tips = named('mark').map(({ attributes }) =>
      attributes['data-tip']!.split(' ').map((number) => phrase(Number(number), 'en')),
    )
    expect(tips[3]).toContain('Code of Administrative Offences, art. 488 part 6 – A “title” & more')
    expect(tips[4]).toContain('P15D → 15 days')
    expect(tips[0]).toContain('⚠ a <b>note</b>')
    expect(tips[5]).toContain('Stepnogorsk, city, Akmola Region, Kazakhstan')
  })

  it('never lets what was only asked for look imposed', () => {
    const badges = elements.filter(({ attributes }) => attributes.class?.startsWith('modality'))
    // In the table, beside the entry and in the time line.
    expect(badges.map(({ text }) => text).sort()).toEqual([
      ...Array(3).fill('imposed'),
      ...Array(3).fill('sought, not imposed'),
    ])
  })

  it('counts, and lists what to check', () => {
    const inside = (id: string) => named('section').find(({ attributes }) => attributes.id === id)!
    expect(inside('overview').text).toMatch(/May 20231date not told1.*CAO 488A “title” & more1/s)
    expect(inside('overview').text).toContain('By eventsentenced1sentenced: sought, not imposed1')
    expect(inside('overview').text).toMatch(/administrative arrest1Sanctions/)
    expect(inside('overview').text).toMatch(/imposed1sought, not imposed1/)
    expect(inside('check').text).toContain('a <b>note</b>')
    expect(inside('check').text).toMatch(/the same with a chance of 40%.*a <test>/)
    expect(inside('check').text).toMatch(/entry 2 · =Сейтжанов, Б.: sentenced · no date/)
  })

  it('has a script that a browser can read', () => {
    expect(() => new Function(named('script')[1]!.text)).not.toThrow()
  })

  it('of nothing is still a page', () => {
    expect(
      parse(joined(html(titles)(document([])))).filter(({ name }) => name === 'section').length,
    ).toBe(5)
  })
})

describe('the index', () => {
  const other = document(
    [
      {
        line: '[PERSON N. Khozhakaraev] was fined.',
        values: [{ personId: 'khozhakaraev-n' }],
        cases: [{ person: 0 }],
      },
    ],
    [],
    { file: 'sub folder/other #2.txt' },
  )
  const text = joined(
    indexHtml([nasty, other], ['report.html', 'sub folder/other #2.html'], nasty.people, titles),
  )
  const parts = parse(text)
  const links = parts.filter(({ name }) => name === 'a').map(({ attributes }) => attributes.href!)

  it('leads to the pages of the reports and to their entries', () => {
    expect(links).toContain('report.html')
    expect(links).toContain('report.html#check')
    expect(links).toContain('sub%20folder/other%20%232.html#entry-1')
  })

  it('has one time line a person over all reports', () => {
    const person = parts.find(({ attributes }) => attributes.id === 'person-khozhakaraev-n')!
    expect(person.text).toMatch(/1 May 2023.*report.txt, entry 1.*other #2.txt, entry 1/s)
  })
})

describe('the wording', () => {
  const rows = [...loadWording()]

  it('has a row for everything that a record can say', () => {
    const notes = readdirSync('pipeline', { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .flatMap((name) => [
        ...readFileSync(join('pipeline', name), 'utf8').matchAll(/note\(\s*'([a-z-]+)'/g),
      ])
      .map((found) => `note.${found[1]}`)
    expect(notes.length).toBeGreaterThan(5)
    const wanted = [
      ...notes,
      ...labels.map((each) => `label.${each}`),
      ...events.map((each) => `event.${each}`),
      ...modalities.map((each) => `modality.${each}`),
      ...penaltyKinds.map((each) => `penalty.${each}`),
      ...placeKinds.map((each) => `place.${each}`),
    ]
    expect(wanted.filter((key) => !rows.some(([known]) => known === key))).toEqual([])
  })

  it('asks for the same filling in every language, and has its plural forms', () => {
    const filling = (text: string) => [...new Set(text.match(/\{\w+\}/g) ?? [])].sort()
    for (const [key, row] of rows)
      for (const language of languages) {
        const forms = row[language]
        const plurals = new Intl.PluralRules(language).resolvedOptions().pluralCategories.length
        expect([1, plurals], `${key} ${language}`).toContain(forms.length)
        for (const form of forms)
          expect(filling(form), `${key} ${language}`).toEqual(filling(row.en[0]!))
      }
  })
})
