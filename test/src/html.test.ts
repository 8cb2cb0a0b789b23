import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { labels } from '../../pipeline/document.js'
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
      [...inner.matchAll(/ ([a-z-]+)(?:="([^"]*)")?/g)].map(([, key, value]) => [
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

describe('the page', () => {
  it('is well formed, whatever the text is', () => {
    expect(named('article').length).toBe(3)
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
      { numRuns: 40 },
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
      'svg',
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
    expect(named('script')[0]!.text).not.toMatch(/http|fetch|XMLHttp|WebSocket|innerHTML|eval/)
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
    expect(policy).toContain(`script-src ${hash(named('script')[0]!.text)};`)
    expect([named('style').length, named('script').length]).toEqual([1, 1])
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
    const tips = named('mark').map(({ attributes }) => attributes['data-tip']!)
    expect(tips[3]).toContain('Code of Administrative Offences, art. 488 part 6 – A “title” & more')
    expect(tips[4]).toContain('P15D → 15 days')
    expect(tips[0]).toContain('⚠ a <b>note</b>')
    expect(tips[5]).toContain('Stepnogorsk, city, Akmola Region, KZ')
  })

  it('has a script that a browser can read', () => {
    expect(() => new Function(named('script')[0]!.text)).not.toThrow()
  })

  it('of nothing is still a page', () => {
    expect(
      parse(joined(html(titles)(document([])))).filter(({ name }) => name === 'section').length,
    ).toBe(4)
  })
})
