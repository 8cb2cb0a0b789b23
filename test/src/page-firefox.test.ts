/** The page in Firefox, opened from the disk: dropped into, corrected, loaded again, saved from, without a network. */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser, Frame, Page } from 'puppeteer-core'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { dataPath } from '../../src/load/files.js'
import { atau, folder } from './command.js'
import { openFirefox, withoutFirefox } from './firefox.js'

const sample = dataPath('samples', 'report-2023-05.txt')

/** Around the first sign that differs. */
function firstApart(a: Buffer, b: Buffer): string {
  const at = a.findIndex((byte, nth) => byte !== b[nth])
  return `${a.subarray(at - 40, at + 40)} ≠ ${b.subarray(at - 40, at + 40)}`
}

describe.skipIf(withoutFirefox)('the page in Firefox', () => {
  let browser: Browser
  let page: Page
  const downloads = join(folder, 'downloads')
  const asked: string[] = []
  const failed: string[] = []

  beforeAll(async () => {
    mkdirSync(downloads)
    expect(atau(['page', '--model', 'none', '--out', 'out']).status).toBe(0)
    browser = await openFirefox(downloads)
    page = await browser.newPage()
    page.on('request', (request) => asked.push(request.url()))
    page.on('pageerror', (error) => failed.push(String(error)))
    await page.goto(pathToFileURL(join(folder, 'out/atau-rules.html')).href)
    await page.waitForSelector('html[data-state=idle]')
  }, 120_000)
  afterAll(() => browser?.close())

  const textOf = (selector: string, within: Page | Frame = page) =>
    within.$eval(selector, (element) => element.textContent ?? '')
  async function choose(file: string): Promise<void> {
    const input = (await page.$('#files')) as unknown as { uploadFile(path: string): Promise<void> }
    await input.uploadFile(file)
    await page.waitForSelector('#results:not([hidden])')
    await page.waitForSelector('html[data-state=idle]')
  }
  async function save(kind: string, name: string): Promise<Buffer> {
    await page.select('#format', kind)
    await page.click('#save')
    const path = join(downloads, name)
    let size = 0
    // Whole once it has stopped growing.
    await vi.waitFor(
      () => {
        const before = size
        size = existsSync(path) ? statSync(path).size : 0
        expect(size > 0 && size === before && !existsSync(`${path}.part`)).toBe(true)
      },
      { timeout: 20_000, interval: 400 },
    )
    return readFileSync(path)
  }
  /** `waitForFunction` makes a function of its text inside the page, which the page's policy forbids. */
  const holds = (where: { evaluate(text: string): Promise<unknown> }, text: string) =>
    vi.waitFor(async () => expect(await where.evaluate(text)).toBe(true), {
      timeout: 20_000,
      interval: 200,
    })
  const review = async (): Promise<Frame> => {
    await holds(page, `document.getElementById('frame').src.startsWith('blob:')`)
    const frame = page.frames().find((each) => each !== page.mainFrame())!
    await holds(frame, `document.querySelector('#text mark') !== null`)
    return frame
  }

  it('reads what is dropped, and says what of it cannot be read', async () => {
    const text = 'On May 5, 2023, Almira Kuatova was fined in Taraz.\n'
    writeFileSync(join(folder, 'may.txt'), text)
    await page.evaluate(`(() => {
      const files = new DataTransfer()
      files.items.add(new File([${JSON.stringify(text)}], 'may.txt'))
      files.items.add(new File(['%PDF-1.7 nothing'], 'broken.pdf'))
      document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }))
    })()`)
    await page.waitForSelector('#results:not([hidden])')
    expect(await textOf('#refused-files')).toMatch(/^broken\.pdf It is damaged\./)
    const ran = atau(['annotate', 'may.txt', '--model', 'none', '--quiet'])
    expect((await save('jsonl', 'may.jsonl')).toString()).toBe(ran.out)
  }, 120_000)

  it('keeps corrections over a reload; its records are those of the command line', async () => {
    await choose(sample)
    await page.click('#correct')
    const frame = await review()
    // Newer Firefox finds no point of a frame inside the page to click at.
    await frame.evaluate(`(() => {
      const mark = document.querySelector('#text mark')
      mark.focus()
      mark.click()
      mark.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', code: 'KeyD', bubbles: true }))
    })()`)
    await holds(frame, `document.getElementById('told').textContent === 'Saved.'`)
    await page.reload()
    await page.waitForSelector('html[data-state=idle]')
    await choose(sample)
    expect(await textOf('#kept')).toContain('this machine: 1.')
    writeFileSync(join(folder, 'corrections.jsonl'), await save('corrections', 'corrections.jsonl'))
    const run = ['annotate', sample, '--model', 'none', '--corrections', '.', '--quiet']
    const formats = ['jsonl', 'html', 'csv']
    const asked = formats.flatMap((each) => ['--format', each])
    expect(atau([...run, '--out', 'records', ...asked]).status).toBe(0)
    for (const format of formats) {
      const name = `report-2023-05.${format}`
      const saved = await save(format, name)
      const told = readFileSync(join(folder, 'records', name))
      expect(saved.equals(told), `${name}: ${firstApart(saved, told)}`).toBe(true)
    }
  }, 120_000)

  it('saves a register that people reads', async () => {
    await save('register', 'people.db')
    const { out } = atau(['people', join('downloads', 'people.db'), 'reports'])
    expect(out).toContain('report-2023-05.txt')
  }, 120_000)

  it('asks nothing of a network, and complains of nothing but what its policy is there for', () => {
    expect(asked.filter((url) => !/^(?:file|blob|data):/.test(url))).toEqual([])
    // Libraries ask whether they may compile, and may not.
    expect(failed.filter((each) => !each.includes('blocked a JavaScript eval'))).toEqual([])
  })
})
