/** The page in a real browser: nothing asked of a network, nothing that axe finds, languages, search, keyboard, print. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { indexHtml } from '../../src/write/html/index-page.js'
import { html } from '../../src/write/html/page.js'
import { openBrowser, withoutBrowser } from './browser.js'
import { folder } from './command.js'
import { document, joined, nasty, titles } from './document.js'

const hostile =
  '<script>document.title="stolen"</script></script></style><img src=x onerror=alert(1)>\u202etxet'
const place = { kind: 'city', country: 'KZ' } as const
const report = document(
  [
    {
      line: `[DATE May 2], [PLACE Zhambyl], [PERSON Zhylanbaev M.], [PENALTY arrest for 15 days] ${hostile}[1]`,
      values: [
        { iso: '2023-05-02' },
        { ...place, name: 'Taraz', region: 'KZ-31', lat: 42.9, lon: 71.37 },
        { personId: 'zhylanbaev-m' },
        { kind: 'administrative_arrest', duration: 'P15D', modality: 'possible' },
      ],
      cases: [{ person: 2, penalty: 3, place: 1, date: 0 }],
      references: [{ mark: '1', url: 'https://example.org/a/long/address' }],
      notes: [{ code: 'penalty-without-statute', text: 'x', start: 30, end: 48 }],
    },
    {
      line: 'В [PLACE Алматы] [PERSON Альмире Қуатовой] отказали, сообщил [PERSON Жыланбаев].',
      values: [
        { ...place, name: 'Almaty', region: 'KZ-75', lat: 43.25, lon: 76.9 },
        { personId: 'kuatova-almira', family: 'Қуатова', given: 'Альмира' },
        { personId: 'zhylanbaev' },
      ],
      cases: [{ person: 1, place: 0 }],
      lang: 'ru',
    },
  ],
  [
    {
      personId: 'zhylanbaev-m',
      name: 'Zhylanbaev M.',
      spellings: [{ text: 'Zhylanbaev M.', count: 1 }],
      mentions: ['m0-2'],
      review: [{ personId: 'zhylanbaev', probability: 0.6, reason: 'family agrees: a ~ b' }],
    },
    {
      personId: 'zhylanbaev',
      name: 'Zhylanbaev',
      spellings: [{ text: 'Жыланбаев', count: 1 }],
      mentions: ['m1-2'],
      review: [{ personId: 'zhylanbaev-m', probability: 0.6, reason: 'family agrees: a ~ b' }],
    },
    {
      personId: 'kuatova-almira',
      name: 'Kuatova Almira',
      spellings: [{ text: 'Альмире Қуатовой', count: 1 }],
      mentions: ['m1-1'],
      review: [],
    },
  ],
  { file: `${hostile}.txt`, title: hostile },
)

const pages = {
  report: join(folder, 'report.html'),
  index: join(folder, 'index.html'),
}

let browser: Browser
const asked: string[] = []
const said: string[] = []
/** One page for each kind of reader, used again. */
const opened = new Map<string, Page>()

async function open(
  path: string,
  { locale = 'en-GB', width = 1280, dark = false } = {},
): Promise<Page> {
  const address = pathToFileURL(path).href
  const key = [locale, width, dark].join()
  const known = opened.get(key)
  if (known) {
    await known.emulateMedia({ media: null })
    await known.goto(address)
    return known
  }
  const context = await browser.newContext({
    locale,
    viewport: { width, height: 800 },
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  opened.set(key, page)
  page.on('request', (request) => asked.push(request.url()))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  page.on('dialog', (dialog) => {
    said.push(`dialog ${dialog.message()}`)
    dialog.dismiss()
  })
  await page.goto(address)
  return page
}

const search = async (page: Page, words: string): Promise<readonly string[]> => {
  await page.getByRole('searchbox').fill(words)
  return page.locator('#people .unit:not([hidden])').evaluateAll((all) => all.map(({ id }) => id))
}

/** A loaded machine is slow to start a browser and to run axe. */
const timeout = 240_000

describe.skipIf(withoutBrowser)('in a browser', { timeout }, () => {
  beforeAll(async () => {
    browser = await openBrowser()
    writeFileSync(pages.report, joined(html(titles)(report)))
    writeFileSync(
      pages.index,
      joined(
        indexHtml(
          [report, nasty],
          ['report.html', 'nasty.html'],
          [...report.people, ...nasty.people],
          titles,
        ),
      ),
    )
  }, timeout)
  afterAll(() => browser?.close(), timeout)

  it.each([
    ['report', 'en-GB', 1280, false],
    ['report', 'ru-RU', 390, true],
    ['index', 'kk-KZ', 390, false],
  ] as const)(
    '%s, %s, %d px: axe finds nothing, nothing sticks out',
    async (name, locale, width, dark) => {
      const page = await open(pages[name], { locale, width, dark })
      await page.evaluate(axe.source)
      const { violations } = await page.evaluate(
        () =>
          (globalThis as unknown as { axe: typeof axe }).axe.run({
            runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          }) as Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>,
      )
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([])
      const wide = await page.evaluate('document.documentElement.scrollWidth')
      expect(wide).toBeLessThanOrEqual(width)
    },
  )

  it('speaks the language of the reader, and another without a reload', async () => {
    const page = await open(pages.report, { locale: 'ru-RU' })
    await page.getByRole('heading', { name: 'Проверить', exact: true }).waitFor()
    expect(await page.locator('html').getAttribute('lang')).toBe('ru')
    await page.getByRole('button', { name: 'Қазақша' }).click()
    await page.getByRole('heading', { name: 'Тексеру керек', exact: true }).waitFor()
    expect(await page.locator('#cases .modality').innerText()).toBe('қаупі бар, тағайындалмады')
    expect(await page.locator('.timeline time').first().textContent()).toBe('2023 ж. 2 мамыр')
    // People are called as texts in Cyrillic write them.
    expect(await page.locator('#person-kuatova-almira h4').textContent()).toBe('Қуатова Альмира')
    await page.goto(pathToFileURL(pages.index).href)
    await page.getByRole('heading', { name: 'Барлық есептер' }).waitFor()
  })

  it('finds a name in any spelling', async () => {
    const page = await open(pages.report)
    const both = ['person-zhylanbaev', 'person-zhylanbaev-m']
    for (const words of [
      'Zhylanbaev',
      'Jilanbayev',
      'Жыланбаев',
      'ЖЫЛАНБАЕВ',
      'жиланбаев',
      'Jylanbaev',
    ])
      expect((await search(page, words)).toSorted(), words).toEqual(both)
    for (const words of ['Қуатова Альмира', 'almira kuatova', 'Quatova', 'Куатова'])
      expect(await search(page, words), words).toEqual(['person-kuatova-almira'])
    await search(page, 'Куатова')
    expect(await page.locator('.bar output').innerText()).toBe(
      'Found: entries 1, cases 1, people 1',
    )
    await search(page, 'nobody')
    expect(await page.locator('.bar output').innerText()).toBe('Nothing found.')
  })

  it('finds a place by the words of the text and by its names', async () => {
    const report = await open(pages.report)
    for (const words of ['Жамбыл', 'Тараз', 'Taraz'])
      expect((await search(report, words)).toSorted(), words).toEqual(['person-zhylanbaev-m'])
    expect(await report.locator('#cases .unit:not([hidden])').count()).toBe(1)
    expect(await report.locator('#report > .unit:not([hidden])').count()).toBe(1)
    const index = await open(pages.index)
    await search(index, 'Жамбыл')
    expect(await index.locator('#reports .unit:not([hidden])').allInnerTexts()).toHaveLength(1)
  })

  it('shows a table’s head in one line on a phone, and on each printed page', async () => {
    const phone = await open(pages.report, { width: 390 })
    const boxes = await phone.locator('#cases th').evaluateAll((all) =>
      all.map((each) => {
        const { left, right, top, bottom } = each.getBoundingClientRect()
        const inner = each.firstElementChild!.getBoundingClientRect()
        return { left, right: Math.max(right, inner.right), top, bottom }
      }),
    )
    const overlaps = boxes.filter((a, at) =>
      boxes.some(
        (b, other) =>
          at < other &&
          a.left < b.right &&
          b.left < a.right &&
          a.top < b.bottom &&
          b.top < a.bottom,
      ),
    )
    expect(overlaps).toEqual([])
    expect(Math.max(...boxes.map(({ right }) => right))).toBeLessThanOrEqual(390)
    await phone.emulateMedia({ media: 'print' })
    const display = (selector: string) =>
      phone.evaluate(`getComputedStyle(document.querySelector("${selector}")).display`)
    expect(await display('#cases thead')).toBe('table-header-group')
    // With boxes of buttons in it Chromium does not repeat it.
    expect(await display('#cases th button')).toBe('contents')
  })

  it('is used by keyboard alone', async () => {
    const page = await open(pages.report)
    await page.keyboard.press('Tab')
    expect(await page.locator(':focus').innerText()).toBe('To the content')
    await page.keyboard.press('Enter')
    expect(await page.locator(':focus').getAttribute('id')).toBe('content')
    await page.locator('mark').first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.locator(':focus').innerText()).toBe('Zhambyl')
    expect(await page.locator('#tip').innerText()).toMatch(/^Place\nTaraz, city/)
    await page.keyboard.press('Escape')
    expect(await page.locator('#tip').isVisible()).toBe(false)
    await page.locator('#cases th button').nth(1).press('Enter')
    expect(await page.locator('#cases th').nth(1).getAttribute('aria-sort')).toBe('ascending')
    expect(await page.locator('#cases tbody tr').first().innerText()).toContain('Kuatova')
  })

  it('draws a dot for each place, told by a table too', async () => {
    const page = await open(pages.report)
    const dots = await page.locator('.map circle title').allTextContents()
    expect(dots).toEqual(['Almaty: 1 case', 'Taraz: 1 case'])
    expect(await page.locator('[aria-labelledby=by-place] tr').allTextContents()).toEqual([
      'Almaty1',
      'Taraz1',
    ])
  })

  it('prints whole addresses and no controls', async () => {
    const page = await open(pages.report)
    await page.emulateMedia({ media: 'print' })
    const printed = await page.evaluate(
      'getComputedStyle(document.querySelector(".sources a"), "::after").content',
    )
    expect(printed).toContain('https://example.org/a/long/address')
    expect(await page.locator('.bar').isVisible()).toBe(false)
  })

  it('shows a hostile text as text, asks nothing, complains of nothing', async () => {
    const page = await open(pages.report)
    expect(await page.title()).toBe(hostile)
    expect(await page.locator('h1').innerText()).toContain(
      '<script>document.title="stolen"</script>',
    )
    expect(await page.locator('.text').first().textContent()).toBe(report.entries[0]!.text)
    expect(await page.locator('img').count()).toBe(0)
    expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([])
    expect(new Set(asked).size).toBe(2)
    expect(said).toEqual([])
  })
})
