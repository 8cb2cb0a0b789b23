/** The review page in a real browser, served by the built program: mended by mouse and by keys, killed, started again, annotated. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import axe from 'axe-core'
import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { projectRoot } from '../../src/load/files.js'
import { openBrowser, withoutBrowser } from './browser.js'
import { atau, folder } from './command.js'

const report = `MONITORING, May 2023

May 2, Astana, Izmukhamedov N., Article 488, Part 6 of the Code of Administrative Offences of the RK, administrative arrest for 10 days[1].

May 3, Taraz, Mukhammedov N. and Sarsenova Dana came to the court with flowers and left[2].

May 4, <b>Osh</b>, Marat Abenov was fined 50 MCI[3].
`

let browser: Browser
let program: ChildProcess
let link: string
const asked = new Set<string>()
const said: string[] = []
const opened: Page[] = []

/** Resolves with the link that the program prints. */
const start = (more: readonly string[] = []): Promise<string> =>
  new Promise((resolve, reject) => {
    const common = ['reviewed/report.txt', '--no-open', '--quiet', '--model', 'none']
    const words = ['review', ...common, ...more]
    program = spawn(process.execPath, [join(projectRoot, 'dist/src/cli.js'), ...words], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    program.stdout!.once('data', (chunk) => resolve(String(chunk).trim()))
    program.once('exit', () => reject(new Error('ended')))
  })
const kill = (): Promise<void> =>
  new Promise((resolve) => {
    program.removeAllListeners('exit')
    program.once('exit', () => resolve())
    program.kill('SIGKILL')
  })

async function open({ locale = 'en-GB', width = 1280, dark = false } = {}): Promise<Page> {
  const context = await browser.newContext({
    locale,
    viewport: { width, height: 900 },
    colorScheme: dark ? 'dark' : 'light',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(15_000)
  opened.push(page)
  page.on('request', (request) => asked.add(new URL(request.url()).origin))
  page.on('console', (message) => said.push(message.text()))
  page.on('pageerror', (error) => said.push(error.message))
  await page.goto(link)
  return page
}

const isTold = (page: Page, words: string) =>
  page.locator('#told', { hasText: words }).waitFor({ state: 'attached' })
/** Waits until the page has answered. */
async function told(page: Page, work: () => Promise<void>, words = 'Saved.') {
  await page.evaluate("document.getElementById('told').textContent = ''")
  await work()
  await isTold(page, words)
}
const press = (page: Page, key: string, words?: string) =>
  told(page, () => page.keyboard.press(key), words)
/** Selects words of the text with the mouse. */
async function select(page: Page, words: string) {
  const box = (await page.evaluate(`(() => {
    const walk = document.createTreeWalker(document.getElementById('text'), NodeFilter.SHOW_TEXT)
    for (let node = walk.nextNode(); node; node = walk.nextNode()) {
      const at = node.data.indexOf(${JSON.stringify(words)})
      if (at < 0) continue
      const range = document.createRange()
      range.setStart(node, at)
      range.setEnd(node, at + ${words.length})
      const { left, right, top, bottom } = range.getBoundingClientRect()
      return { left, right, middle: (top + bottom) / 2 }
    }
  })()`)) as { left: number; right: number; middle: number }
  await page.mouse.move(box.left + 1, box.middle)
  await page.mouse.down()
  await page.mouse.move(box.right - 1, box.middle, { steps: 4 })
  await page.mouse.up()
}
const marks = (page: Page) =>
  page
    .locator('#text mark')
    .evaluateAll((all) =>
      all.map((each) => `${each.getAttribute('class')!.split(' ')[0]} ${each.textContent}`),
    )

describe.skipIf(withoutBrowser)('the review page', { timeout: 240_000 }, () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'reviewed'))
    writeFileSync(join(folder, 'reviewed/report.txt'), report)
    browser = await openBrowser()
    link = await start()
  }, 60_000)
  afterEach(async () => {
    for (const page of opened.splice(0)) await page.context().close()
  })
  afterAll(async () => {
    await browser?.close()
    await kill()
  })

  it.each([
    ['en-GB', 1280, false],
    ['ru-RU', 390, true],
    ['kk-KZ', 390, false],
  ] as const)('%s, %d px: axe finds nothing, nothing sticks out', async (locale, width, dark) => {
    const page = await open({ locale, width, dark })
    expect(await page.locator('html').getAttribute('lang')).toBe(locale.slice(0, 2))
    expect(page.url()).not.toContain('token')
    await page.locator('#text mark').nth(2).click()
    await page.locator('.case summary').first().click()
    await page.keyboard.press('?')
    await page.evaluate(axe.source)
    const { violations } = await page.evaluate(
      () =>
        (globalThis as unknown as { axe: typeof axe }).axe.run({
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
        }) as Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>,
    )
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.html}`)).toEqual([])
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width)
  })

  it('is mended by mouse and keys, and annotate gives what was said', async () => {
    const page = await open()
    // A value: the fourth mark is the statute, the fifth the sanction.
    await page.locator('#text mark', { hasText: 'arrest for 10 days' }).click()
    await page.locator('.panel:visible [name=days]').fill('15')
    await press(page, 'Enter')
    expect(await page.locator('.panel:visible .means').textContent()).toContain('15 days')
    await press(page, 'a')

    // The next entry by key; a mark by mouse, its label by key, its borders by key.
    await page.locator('#where').focus()
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: 'Entry 2 of 3' }).waitFor()
    await select(page, 'flowers')
    await press(page, '5')
    expect(await marks(page)).toContain('ORG flowers')
    await press(page, 'q')
    expect(await marks(page)).toContain('ORG with flowers')
    await press(page, '2')
    expect(await marks(page)).toContain('PLACE with flowers')
    await press(page, 'w')
    await press(page, 'z', 'Undone.')
    expect(await marks(page)).toContain('PLACE with flowers')
    await press(page, 'Shift+Z', 'Done again.')
    expect(await marks(page)).toContain('PLACE flowers')
    await press(page, 'd')
    expect(await marks(page)).not.toContain('PLACE flowers')

    // A mark by keys alone, with the words that follow it.
    await page.keyboard.press('Escape')
    await page.locator('#text mark', { hasText: 'Sarsenova Dana' }).focus()
    await page.keyboard.press('Enter')
    for (const key of ['m', 'ArrowRight', 'ArrowRight', 'Shift+ArrowRight'])
      await page.keyboard.press(key)
    await isTold(page, 'Selected: “the court”')
    await press(page, '5')
    expect(await marks(page)).toContain('ORG the court')

    // A case of a person.
    await page.locator('#text mark', { hasText: 'Sarsenova Dana' }).click()
    await page.keyboard.press('c')
    const fresh = page.locator('.case.fresh')
    await fresh.locator('[name=event]').selectOption('summons')
    await fresh.locator('[name=authority]').selectOption({ label: 'the court' })
    await fresh.locator('[name=when]').fill('2023-05-03')
    await told(page, () => fresh.getByRole('button').click())
    expect(await page.locator('.case[data-case] summary').allTextContents()).toEqual([
      expect.stringContaining('Sarsenova Dana: summoned · by the court · 3 May 2023'),
    ])

    // Two people who are one.
    const same = page.getByRole('button', { name: /same person/ }).first()
    await told(page, () => same.click())
    expect(await page.locator('.pair').count()).toBe(0)

    const before = await marks(page)
    await kill()
    await page.locator('#text mark').first().click()
    await press(page, 'd', 'Not saved')
    link = await start()
    const again = await open()
    await again.keyboard.press('j')
    await again.getByRole('heading', { name: 'Entry 2 of 3' }).waitFor()
    expect(await marks(again)).toEqual(before)

    const { out, said: heard } = atau(['annotate', 'reviewed/report.txt', '--model', 'none'])
    const records = out
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(heard).toMatch(/^atau: \d+ corrections applied\n$/)
    const [first, second] = records
    expect(
      first.mentions.find(({ label }: { label: string }) => label === 'PENALTY').value.duration,
    ).toBe('P15D')
    expect(
      second.mentions.map(({ label, text }: { label: string; text: string }) => `${label} ${text}`),
    ).toEqual(before)
    const people = records.filter(({ type }) => type === 'person')
    expect(people.map(({ spellings }) => spellings.length).toSorted()).toEqual([1, 1, 2])
    expect(second.cases).toMatchObject([{ event: 'summons', when: '2023-05-03' }])
  })

  it('goes on by keys where something was taken away or came back', async () => {
    const page = await open()
    const focused = () => page.evaluate("document.activeElement.closest('#text mark')?.textContent")
    // To the text past all tools, which are one stop.
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    expect(await focused()).toBe('May 2')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Astana')
    await press(page, 'Delete')
    expect(await focused()).toBe('Izmukhamedov N.')
    await page.keyboard.press('ArrowLeft')
    expect(await focused()).toBe('May 2')
    await page.keyboard.press('j')
    await page.getByRole('heading', { name: 'Entry 2 of 3' }).waitFor()
    await press(page, 'z', 'Undone.')
    await page.getByRole('heading', { name: 'Entry 1 of 3' }).waitFor()
    expect(await focused()).toBe('Astana')
    await page.keyboard.press('ArrowRight')
    expect(await focused()).toBe('Izmukhamedov N.')

    const tools = page.getByRole('toolbar').getByRole('button')
    await tools.first().focus()
    await page.keyboard.press('ArrowRight')
    expect(await page.evaluate('document.activeElement.dataset.label')).toBe('PLACE')
    await page.keyboard.press('?')
    for (const key of ['Delete', 'Ctrl+Z', 'Esc', 'Home'])
      expect(await page.locator('#keys kbd', { hasText: key }).count()).toBeGreaterThan(0)
    expect(await page.locator('#keys').textContent()).not.toContain('scored')
  })

  it('shows another window what the first has said', async () => {
    const [one, other] = [await open(), await open()]
    await one.locator('#text mark', { hasText: 'Astana' }).click()
    await press(one, 'd')
    await other.locator('#text mark', { hasText: 'Astana' }).waitFor({ state: 'detached' })
    await press(other, 'z', 'Undone.')
    await one.locator('#text mark', { hasText: 'Astana' }).waitFor()
  })

  it('two windows do not overwrite each other', async () => {
    const [one, other] = [await open(), await open()]
    const [first, second] = [one, other].map((page) => page.locator('.panel:visible'))
    for (const page of [one, other])
      await page.locator('#text mark', { hasText: 'Izmukhamedov' }).click()
    // The other window writes, and so is not drawn anew under the person's hands.
    await second!.locator('[name=given]').fill('Nurlan')
    await first!.locator('[name=gender]').selectOption('m')
    await told(one, () => first!.locator('[type=submit]').click())
    await other.waitForTimeout(2500)
    await told(other, () => second!.locator('[name=given]').press('Enter'))
    expect(await second!.locator('[name=gender]').inputValue()).toBe('m')
    expect(await second!.locator('[name=given]').inputValue()).toBe('Nurlan')

    await second!.locator('[name=family]').fill('Izmukhambetov')
    await first!.locator('[name=family]').fill('Izmukhametov')
    await told(one, () => first!.locator('[name=family]').press('Enter'))
    await told(
      other,
      () => second!.locator('[name=family]').press('Enter'),
      'This was changed elsewhere meanwhile',
    )
    expect(await second!.locator('[name=family]').inputValue()).toBe('Izmukhametov')
  })

  it('asks its own server alone, shows a text as text, complains of nothing', async () => {
    const page = await open()
    await page.locator('#entries button').last().click()
    await page.getByRole('heading', { name: 'Entry 3 of 3' }).waitFor()
    expect(await page.locator('#text').textContent()).toContain('<b>Osh</b>')
    expect([...asked].every((origin) => /^http:\/\/127\.0\.0\.1:\d+$/.test(origin))).toBe(true)
    // A killed server and a conflict of two windows, which the tests above bring about, are told by the browser itself.
    const provoked = /ERR_CONNECTION_REFUSED|409 \(Conflict\)/
    expect(said.filter((each) => !provoked.test(each))).toEqual([])
  })
})

describe.skipIf(withoutBrowser)('the labelling page', { timeout: 240_000 }, () => {
  const gold = join(folder, 'gold')
  const labels = ['--label', '--gold', 'gold', '--blank']

  beforeAll(async () => {
    mkdirSync(join(folder, 'reviewed'), { recursive: true })
    writeFileSync(join(folder, 'reviewed/report.txt'), report)
    browser = await openBrowser()
    link = await start(labels)
  }, 60_000)
  afterAll(async () => {
    await browser?.close()
    await kill()
  })

  it('writes gold by mouse and keys; killed, it goes on; eval reads it; two labellers are compared', async () => {
    const page = await open()
    await page.getByRole('heading', { name: 'Labelling' }).waitFor()
    expect(await marks(page)).toEqual([])
    await select(page, 'Izmukhamedov N.')
    await press(page, '1')
    await select(page, 'administrative arrest for 10 days')
    await press(page, '4')
    await select(page, 'Astana')
    await press(page, '2')
    await press(page, '~')
    await page.locator('.panel:visible [name=unscored]').nth(1).uncheck()
    await told(page, () => page.locator('.panel:visible [type=submit]').click())
    await page.locator('#text mark', { hasText: 'Izmukhamedov' }).click()
    await page.keyboard.press('c')
    const fresh = page.locator('.case.fresh')
    await fresh.locator('[name=event]').selectOption('sentence')
    await fresh.locator('[name=penalty]').selectOption({ index: 1 })
    await fresh.locator('[name=modality]').selectOption('imposed')
    await told(page, () => fresh.getByRole('button').click())
    await kill()
    const marked = readFileSync(join(gold, 'report.txt'), 'utf8')
    expect(marked).toContain('{L:~Astana;city|Astana}')
    expect(marked).toContain('{P:izmukhamedov-n|Izmukhamedov N.}')
    expect(marked).toContain(
      '{X:administrative_arrest;P10D;imposed|administrative arrest for 10 days}',
    )
    expect(readFileSync(join(gold, 'cases/report.tsv'), 'utf8')).toContain('\tsentence\t')
    expect(atau(['eval', '--gold', 'gold', '--check-gold']).out).toBe('the gold holds\n')

    link = await start(['--label', '--gold', 'other', '--second', 'gold', '--blank'])
    const other = await open()
    await select(other, 'Izmukhamedov N.')
    await press(other, '1')
    await other.locator('#agreement summary').click()
    const found = (await other.locator('#agreement table').textContent())!
    expect(found).toMatch(/Person1\.000.*Penalty\.000.*All\.500/)
    expect(await other.locator('#agreement li').allTextContents()).toEqual([
      '1. Astana · – / Place',
      '1. administrative arrest for 10 days · – / Penalty',
    ])
    const { out } = atau(['eval', '--gold', 'other', '--second', 'gold/report.txt'])
    expect(out).toContain('.500')
  })
})
