/** The whole program as one page, opened from the disk without a network: its records are those of the command line. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { unzipSync } from 'fflate'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseMarkedFile } from '../../eval/gold/marked-file.js'
import { dataPath } from '../../src/load/files.js'
import { restored, stored } from '../../src/page/stored.js'
import { openBrowser, withoutBrowser } from './browser.js'
import { atau, folder } from './command.js'

it('keeps what tables hold, each thing once', () => {
  const shared = [1, -0, Number.NaN, Number.NEGATIVE_INFINITY]
  const all = {
    map: new Map<unknown, unknown>([[shared, undefined]]),
    set: new Set(['ә', null]),
    pattern: /(?<=a)\p{L}/giu,
    typed: Int32Array.of(1, -2),
    twice: [shared, { shared, '7': false }],
  }
  const back = restored(stored(all)) as typeof all
  expect(back).toStrictEqual(all)
  expect(back.twice[0]).toBe([...back.map.keys()][0])
})

/** Some of the labelled texts, as a reader would drop them. */
function goldTexts(): readonly string[] {
  const names = readdirSync(dataPath('gold')).filter((name) => /^[^c].*\.txt$/.test(name))
  return names
    .filter((_, at) => at % 8 === 0)
    .map((name) => {
      const path = join(folder, name)
      writeFileSync(path, parseMarkedFile(readFileSync(dataPath('gold', name), 'utf8')).text)
      return path
    })
}

describe.skipIf(withoutBrowser)('the page', () => {
  let browser: Browser
  const asked: string[] = []
  const said: string[] = []

  beforeAll(async () => {
    expect(atau(['page', '--model', 'none', '--out', 'out']).status).toBe(0)
    browser = await openBrowser()
  }, 60_000)
  afterAll(() => browser?.close())

  async function open(locale = 'en-GB', width = 1200): Promise<Page> {
    const context = await browser.newContext({
      locale,
      offline: true,
      viewport: { width, height: 900 },
    })
    const page = await context.newPage()
    context.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    await page.goto(pathToFileURL(join(folder, 'out/atau-rules.html')).href)
    await page.locator('#files:enabled').waitFor()
    return page
  }

  async function drop(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
    await page.setInputFiles('#files', files)
    await page
      .locator('#files:disabled')
      .waitFor({ timeout: 500 })
      .catch(() => {})
    await page.locator('#files:enabled').waitFor()
  }

  async function save(page: Page, format: string): Promise<Buffer> {
    await page.selectOption('#format', format)
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save' }).click(),
    ])
    return readFileSync(await download.path())
  }

  it('gives the records of the command line, byte for byte, and asks nothing of a network', async () => {
    const page = await open()
    const samples = ['txt', 'docx', 'html', 'pdf'].map((ending) =>
      dataPath('samples', `report-2023-05.${ending}`),
    )
    const files = [...samples, ...goldTexts()]
    const run = ['annotate', ...files, '--model', 'none', '--out', 'records', '--quiet']
    expect(atau(run).status).toBe(0)
    await drop(page, files)
    const saved = Object.entries(unzipSync(await save(page, 'jsonl')))
    expect(saved.length).toBe(files.length + 1)
    for (const [name, bytes] of saved)
      expect(readFileSync(join(folder, 'records', name)).equals(bytes), name).toBe(true)
    expect(asked.filter((url) => !/^(?:file|blob):/.test(url))).toEqual([])
    expect(said).toEqual([])
  }, 120_000)

  it('shows several reports, and leads from one page to the other', async () => {
    const page = await open()
    await drop(page, [
      {
        name: 'may.txt',
        mimeType: '',
        buffer: Buffer.from('On May 5, Almira Kuatova was fined in Taraz.'),
      },
      {
        name: 'june.md',
        mimeType: '',
        buffer: Buffer.from('# June\n\nOn June 5, Almira Kuatova was detained in Oral.'),
      },
      { name: 'photo.txt', mimeType: '', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]) },
      { name: 'broken.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7\nnothing more') },
    ])
    const report = page.frameLocator('#frame')
    await report.getByRole('heading', { name: 'All reports' }).waitFor()
    expect(await page.locator('#reasons li').allTextContents()).toEqual([
      expect.stringMatching(/^photo\.txt Its pages are pictures\./),
      expect.stringMatching(/^broken\.pdf It is damaged\./),
    ])
    await report.getByRole('link', { name: 'may' }).first().click()
    await report.locator('mark', { hasText: 'Taraz' }).first().waitFor()
    expect(await page.locator('#page').inputValue()).toBe('may.html')
    const archive = await save(page, 'brat')
    expect(archive.subarray(0, 2).toString()).toBe('PK')
    expect(archive.includes('annotation.conf')).toBe(true)
  })

  it('speaks three languages, on a narrow screen, to everybody', async () => {
    const page = await open('kk-KZ', 390)
    expect(await page.locator('html').getAttribute('lang')).toBe('kk')
    await page.getByRole('button', { name: 'Русский' }).click()
    expect(await page.locator('#status').textContent()).toBe('Готово к работе.')
    await drop(page, {
      name: 'a.txt',
      mimeType: '',
      buffer: Buffer.from('On May 5, Almira Kuatova was fined in Taraz.'),
    })
    await page.frameLocator('#frame').getByRole('heading', { name: 'Обзор' }).waitFor()
    const wide = await page.locator('html').evaluate((html) => html.scrollWidth)
    expect(wide).toBeLessThanOrEqual(390)
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: typeof axe }).axe.run({
        runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      }),
    )
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([])
  })
})
