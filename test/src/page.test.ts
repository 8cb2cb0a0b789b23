/** The whole program as one page, opened from the disk without a network: its records are those of the command line. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { gunzipSync } from 'node:zlib'
import axe from 'axe-core'
import { unzipSync } from 'fflate'
import type { Browser, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseMarkedFile } from '../../eval/gold/marked-file.js'
import { dataPath } from '../../src/load/files.js'
import { restored, stored } from '../../src/page/stored.js'
import { byServer } from '../../src/review/by-server.js'
import { byWindow } from '../../src/review/by-window.js'
import { scriptWith } from '../../src/review/script.js'
import { formats } from '../../src/write/format.js'
import { script as reportScript } from '../../src/write/html/script.js'
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

const sample = dataPath('samples', 'report-2023-05.txt')

/** Of formats whose files are not called after them. */
const endings: Readonly<Record<string, string>> = {
  'web-annotation': '.jsonld',
  displacy: '.displacy.json',
  ftm: '.ftm.json',
  marks: '.marks.txt',
}

/** Waits until everything that was dropped has been read. */
const isIdle = (page: Page) => page.locator('html[data-state=idle]').waitFor()

const sheetsIn = (book: Uint8Array) =>
  Object.entries(unzipSync(book))
    .filter(([name]) => !name.startsWith('docProps/'))
    .map(([name, bytes]) => [name, Buffer.from(bytes).toString()])

/** What axe finds; of a frame without what is in it. */
async function complaintsOf(page: Page | Frame): Promise<readonly string[]> {
  await page.evaluate(axe.source)
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: typeof axe }).axe.run({
      iframes: false,
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    } as Parameters<typeof axe.run>[0]),
  )
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)
}

describe.skipIf(withoutBrowser)('the page', { timeout: 240_000 }, () => {
  let browser: Browser
  const asked: string[] = []
  const said: string[] = []

  beforeAll(async () => {
    expect(atau(['page', '--model', 'none', '--out', 'out']).status).toBe(0)
    browser = await openBrowser()
  }, 120_000)
  afterAll(() => browser?.close())

  async function open(locale = 'en-GB', width = 1200, before?: string): Promise<Page> {
    const context = await browser.newContext({
      locale,
      offline: true,
      viewport: { width, height: 900 },
    })
    const page = await context.newPage()
    context.on('request', (request) => asked.push(request.url()))
    page.on('console', (message) => said.push(message.text()))
    page.on('pageerror', (error) => said.push(error.message))
    if (before) await page.addInitScript(before)
    await page.goto(pathToFileURL(join(folder, 'out/atau-rules.html')).href)
    await isIdle(page)
    return page
  }

  /** Takes a mark of the first entry away and gives another a new label. */
  async function correctFirst(page: Page): Promise<void> {
    await page.locator('#correct').click()
    const review = page.frameLocator('#frame')
    for (const [words, key] of [
      ['May 1', 'd'],
      ['Central Park', '5'],
    ] as const) {
      await review.locator('#text mark', { hasText: words }).first().click()
      await review.locator('#told').evaluate((told) => told.replaceChildren())
      await page.keyboard.press(key)
      await review.locator('#told', { hasText: 'Saved.' }).waitFor({ state: 'attached' })
    }
  }

  async function drop(page: Page, files: Parameters<Page['setInputFiles']>[1]): Promise<void> {
    await page.setInputFiles('#files', files)
    await isIdle(page)
  }

  async function save(page: Page, format: string): Promise<Buffer> {
    // Chromium drops, without a word, the eleventh file that a page saves within a second.
    await page.waitForTimeout(110)
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
  })

  it('writes every format as the command line does', async () => {
    const page = await open()
    const names = formats.filter((each) => each !== 'jsonl')
    const run = ['annotate', sample, '--model', 'none', '--out', 'formats', '--quiet']
    expect(atau([...run, ...names.flatMap((each) => ['--format', each])]).status).toBe(0)
    await drop(page, sample)
    for (const format of names) {
      const bytes = await save(page, format)
      const files =
        bytes.subarray(0, 2).toString() === 'PK' && format !== 'xlsx'
          ? Object.entries(unzipSync(bytes))
          : [[`report-2023-05${endings[format] ?? `.${format}`}`, bytes] as const]
      for (const [name, own] of files) {
        const other = readFileSync(join(folder, 'formats', name))
        // An archive holds when it was made.
        if (format === 'xlsx') expect(sheetsIn(own)).toEqual(sheetsIn(other))
        else expect(other.equals(own), name).toBe(true)
      }
    }
  })

  it('keeps corrections over a reload, and annotate replays what it saves', async () => {
    const page = await open()
    await drop(page, sample)
    await correctFirst(page)
    await page.reload()
    await isIdle(page)
    await drop(page, sample)
    expect(await page.locator('#kept').textContent()).toContain('this machine: 2.')
    const lines = await save(page, 'corrections')
    expect(lines.toString().match(/\n/g)).toHaveLength(2)
    writeFileSync(join(folder, 'corrections.jsonl'), lines)
    const ran = atau(['annotate', sample, '--model', 'none', '--corrections', '.', '--quiet'])
    expect(ran.status).toBe(0)
    expect((await save(page, 'jsonl')).equals(Buffer.from(ran.out))).toBe(true)
    expect(ran.out).toContain('correction/')

    // Another browser takes the same file; its own then tells the same records.
    const other = await open()
    await drop(other, [join(folder, 'corrections.jsonl'), sample])
    expect((await save(other, 'jsonl')).equals(Buffer.from(ran.out))).toBe(true)
    await drop(other, join(folder, 'corrections.jsonl'))
    expect(await other.locator('#taken').textContent()).toContain(
      'corrections.jsonl New corrections: 0; known already: 2.',
    )
    expect(await other.locator('#refused').isHidden()).toBe(true)
    await drop(other, { name: 'records.jsonl', mimeType: '', buffer: Buffer.from(ran.out) })
    expect(await other.locator('#refused-files').textContent()).toMatch(
      /^records\.jsonl These are records/,
    )

    // It says so at once after it was opened again, and forgets without a report.
    const again = await other.context().newPage()
    await again.goto(other.url())
    await again.locator('#kept', { hasText: 'kept in this browser, on this machine: 2.' }).waitFor()
    await isIdle(again)
    await again.locator('#forget').click()
    await again.locator('#forget').click()
    await again.locator('#kept').waitFor({ state: 'hidden' })
    await again.close()
    await drop(other, join(folder, 'corrections.jsonl'))

    await other.locator('#forget').click()
    await other.locator('#forget').click()
    await other.locator('#kept').waitFor({ state: 'hidden' })
    const bare = atau(['annotate', sample, '--model', 'none', '--quiet']).out
    expect((await save(other, 'jsonl')).equals(Buffer.from(bare))).toBe(true)
  })

  it('goes on with a register, and saves one that people reads', async () => {
    const [june, july] = ['june', 'july'].map((name) => join(folder, `${name}.txt`))
    writeFileSync(june!, 'On June 5, 2023, Almira Kuatova was fined in Taraz.\n')
    writeFileSync(
      july!,
      'On July 6, 2023, Kuatova A. was detained in Oral. Asel Bokaeva was fined.\n',
    )
    const kept = (file: string) => ['annotate', file, '--model', 'none', '--quiet', '--people']
    expect(atau([...kept(june!), 'people.db']).status).toBe(0)
    expect(
      atau(['people', 'people.db', 'rename', 'kuatova-almira', 'Kuatova Almira A.']).status,
    ).toBe(0)
    const page = await open()
    await drop(page, [join(folder, 'people.db'), july!])
    expect(await page.locator('#register').textContent()).toContain('people.db, 1 people')
    const records = await save(page, 'jsonl')
    writeFileSync(join(folder, 'saved.db'), await save(page, 'register'))
    const ran = atau([...kept(july!), 'people.db'])
    expect(records.toString()).toBe(ran.out)
    expect(ran.out).toContain('"personId":"kuatova-almira"')
    const listed = (file: string) => atau(['people', file, 'export', '--format', 'jsonl']).out
    expect(listed('saved.db')).toBe(listed('people.db'))

    await drop(page, { name: 'other.db', mimeType: '', buffer: Buffer.from('no register') })
    expect(await page.locator('#refused-files').textContent()).toMatch(
      /^other\.db It is no register/,
    )
    expect((await save(page, 'jsonl')).equals(records)).toBe(true)
  })

  it('takes what is dragged into it with a mouse, also over a report that is shown', async () => {
    const page = await open()
    const path = join(folder, 'dragged.txt')
    writeFileSync(path, 'On June 5, 2023, Almira Kuatova was fined in Taraz.\n')
    const driver = await page.context().newCDPSession(page)
    const drag = async (x: number, y: number) => {
      const data = { items: [], files: [path], dragOperationsMask: 1 }
      for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
        await driver.send('Input.dispatchDragEvent', { type, x, y, data })
    }
    await drag(300, 200)
    const report = page.frameLocator('#frame')
    await report.locator('mark', { hasText: 'Taraz' }).first().waitFor()
    writeFileSync(path, 'On June 6, 2023, Asel Bokaeva was detained in Oral.\n')
    await drag(600, 700)
    await report.locator('mark', { hasText: 'Oral' }).first().waitFor()
    await page.locator('#correct').click()
    await report.locator('#text mark').first().waitFor()
    writeFileSync(path, 'On June 7, 2023, Asel Bokaeva was detained in Aktau.\n')
    await drag(600, 700)
    await report.locator('mark', { hasText: 'Aktau' }).first().waitFor()
  })

  it('keeps what is dropped before its own script runs', async () => {
    const context = await browser.newContext({ locale: 'en-GB', offline: true })
    const page = await context.newPage()
    // Stands in for the mouse: the body is there, and the script at its end has not run.
    await page.addInitScript(`new MutationObserver((_, observer) => {
      if (!document.querySelector('.drop') || document.getElementById('said')) return
      observer.disconnect()
      const files = new DataTransfer()
      files.items.add(new File(['On June 5, 2023, Almira Kuatova was fined in Taraz.'], 'first.txt'))
      const drop = new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true })
      document.querySelector('.drop').dispatchEvent(drop)
      globalThis.seen = [document.documentElement.className, drop.defaultPrevented, getComputedStyle(document.getElementById('status')).visibility]
    }).observe(document, { childList: true, subtree: true })`)
    await page.goto(pathToFileURL(join(folder, 'out/atau-rules.html')).href)
    await page.frameLocator('#frame').locator('mark', { hasText: 'Taraz' }).first().waitFor()
    expect(await page.evaluate('seen')).toEqual(['', true, 'hidden'])
    await context.close()
  })

  it('reads in their turn what is dropped while it opens, chosen while it reads, or pasted', async () => {
    const context = await browser.newContext({ locale: 'en-GB', offline: true })
    const page = await context.newPage()
    const give = (name: string, town: string) => `(() => {
      const files = new DataTransfer()
      files.items.add(new File(['On June 5, 2023, Almira Kuatova was fined in ${town}.'], '${name}'))
      return files
    })()`
    // Before its script has opened anything.
    await page.addInitScript(`addEventListener('DOMContentLoaded', () => {
      globalThis.seen = document.documentElement.dataset.state
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: ${give('early.txt', 'Taraz')} }))
      globalThis.stood = document.getElementById('status').textContent
    })`)
    await page.goto(pathToFileURL(join(folder, 'out/atau-rules.html')).href)
    const report = page.frameLocator('#frame')
    await report.locator('mark', { hasText: 'Taraz' }).first().waitFor()
    expect(await page.evaluate('[seen, stood]')).toEqual([
      'opening',
      'Opening… Files waiting for their turn: 1.',
    ])
    await page.evaluate(`(() => {
      document.dispatchEvent(new DragEvent('drop', { dataTransfer: ${give('next.txt', 'Oral')} }))
      const input = document.getElementById('files')
      input.files = ${give('last.txt', 'Aktau')}.files
      input.dispatchEvent(new Event('change'))
    })()`)
    await report.locator('mark', { hasText: 'Aktau' }).first().waitFor()
    const pasted = `new ClipboardEvent('paste', { clipboardData: (() => {
      const text = new DataTransfer()
      text.setData('text/plain', 'On June 7, 2023, Asel Bokaeva was detained in Atyrau.')
      return text
    })() })`
    await page.evaluate(`void document.dispatchEvent(${pasted})`)
    await report.locator('mark', { hasText: 'Atyrau' }).first().waitFor()
    await context.close()
  })

  it('says of what cannot be read what to do, and keeps the rest', async () => {
    const page = await open()
    await drop(page, {
      name: 'a.txt',
      mimeType: '',
      buffer: Buffer.from('Asel Bokaeva was fined.'),
    })
    const path = join(folder, 'huge.txt')
    writeFileSync(path, Buffer.alloc(100e6, 'Asel Bokaeva was fined. '))
    const picture = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
    await drop(page, path)
    expect(await page.locator('#refused-files').textContent()).toMatch(
      /^huge\.txt It is too large.*Split it/,
    )
    await drop(page, [
      { name: 'photo.png', mimeType: 'image/png', buffer: picture },
      { name: 'broken.pdf', mimeType: '', buffer: Buffer.from('%PDF-1.7\nnothing more') },
      { name: 'bad.jsonl', mimeType: '', buffer: Buffer.from('{"kind":"no"}\n') },
    ])
    expect(await page.locator('#refused-files li').allTextContents()).toEqual([
      expect.stringMatching(/^bad\.jsonl No line of it is a correction/),
      expect.stringMatching(/^photo\.png Its pages are pictures\. Recognise their text/),
      expect.stringMatching(/^broken\.pdf It is damaged\. Fetch or save it again/),
    ])
    await page.setViewportSize({ width: 390, height: 800 })
    await page.getByRole('button', { name: 'Close the list' }).click()
    expect(await page.locator('#refused').isHidden()).toBe(true)
    expect(await page.evaluate('document.activeElement.id')).toBe('files')
    expect((await save(page, 'csv')).toString()).toContain('Bokaeva Asel')
    expect(said).toEqual([])
  })

  it('says that the storage is full, and that there is none', async () => {
    const full = await open(
      'en-GB',
      1200,
      `IDBObjectStore.prototype.add = () => { throw new DOMException('full', 'QuotaExceededError') }`,
    )
    await drop(full, sample)
    await full.locator('#correct').click()
    const review = full.frameLocator('#frame')
    await review.locator('#text mark').first().click()
    const marks = await review.locator('#text mark').count()
    await full.keyboard.press('d')
    await review.locator('#told', { hasText: 'storage of the browser is full. Save the' }).waitFor()
    expect(await review.locator('#text mark').count()).toBe(marks)

    const none = await open(
      'en-GB',
      1200,
      `Object.defineProperty(globalThis, 'indexedDB', { value: undefined })`,
    )
    await drop(none, sample)
    await correctFirst(none)
    expect(await none.locator('#kept').textContent()).toContain(
      'save them as a file before you close',
    )
    expect((await save(none, 'corrections')).toString()).toContain('mark-removed')
  })

  it('tells an old browser that it is one', async () => {
    const context = await browser.newContext({ locale: 'ru-RU', offline: true })
    const page = await context.newPage()
    await page.addInitScript('delete globalThis.DecompressionStream')
    await page.goto(pathToFileURL(join(folder, 'out/atau-rules.html')).href)
    await page.locator('#status', { hasText: 'нужен более новый браузер' }).waitFor()
    expect(await page.locator('#files').isDisabled()).toBe(true)
    const bare = await (await browser.newContext({ javaScriptEnabled: false })).newPage()
    await bare.goto(pathToFileURL(join(folder, 'out/atau-rules.html')).href)
    expect(await bare.locator('#status').isHidden()).toBe(true)
    await bare.locator('#status', { hasText: 'needs a newer browser' }).waitFor()
  })

  it('answers while it reads', async () => {
    const page = await open()
    const text = readFileSync(sample, 'utf8').repeat(3)
    await page.evaluate(`(() => {
      globalThis.longest = 0
      let last = performance.now()
      setInterval(() => { longest = Math.max(longest, performance.now() - last); last = performance.now() }, 10)
    })()`)
    await drop(page, { name: 'long.txt', mimeType: '', buffer: Buffer.from(text) })
    expect(await page.evaluate('longest')).toBeLessThan(1000)
  })

  it('is corrected in three languages, on a narrow screen, by everybody', async () => {
    const page = await open('ru-RU', 390)
    await drop(page, sample)
    await page.locator('#correct').click()
    const review = page.frameLocator('#frame')
    await review.locator('#text mark').first().click()
    await page.getByRole('button', { name: 'Қазақша' }).click()
    await review.getByRole('heading', { name: 'Тексеру', exact: false }).first().waitFor()
    await review.locator('#text mark').first().click()
    const frame = page.frames().at(-1)!
    expect(await frame.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390)
    expect(await complaintsOf(page)).toEqual([])
    expect(await complaintsOf(frame)).toEqual([])
  })

  it('has no code for another page, another window, or another machine', () => {
    const html = readFileSync(join(folder, 'out/atau-rules.html'), 'utf8')
    const packed = [...html.matchAll(/data-part="([^"]+)">([^<]*)</g)]
    const code = [
      ...[...html.matchAll(/<script>(.*?)<\/script>/gs)].map(([, text]) => text!),
      ...packed
        .filter(([, name]) => name!.endsWith('.js'))
        .map(([, , text]) => gunzipSync(Buffer.from(text!, 'base64')).toString()),
      scriptWith(byWindow.reach),
      reportScript,
    ]
    expect(code.length).toBe(5)
    const ways = [
      /RTCPeerConnection|RTCDataChannel|webkitRTC/,
      /WebSocket|WebTransport|EventSource|sendBeacon/,
      /\b(?:window|self|globalThis|top|parent|document)\.(?:location\s*=[^=]|open\()/,
      /(?<![.\w])location(?:\.href)?\s*=[^=]|(?<![\w])location\.(?:assign|replace)\(/,
      /history\.(?:pushState|replaceState)|navigation\.navigate|serviceWorker/,
    ]
    for (const way of ways) for (const text of code) expect(way.exec(text)?.[0]).toBeUndefined()
    expect(byServer.reach).toMatch(ways[4]!)
  })

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
    expect(await page.locator('#refused-files li').allTextContents()).toEqual([
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
    expect(await complaintsOf(page)).toEqual([])
  })
})
