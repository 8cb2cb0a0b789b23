/** `npm run screenshots`: the pictures of the README, out of the page that `npm start` makes of the shipped sample, the review page of it, and the page in one file. */
import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import { projectRoot } from '../load/files.js'

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
})
const page = await browser.newPage({ locale: 'en-GB', viewport: { width: 1280, height: 1230 } })
await page.goto(pathToFileURL(join(projectRoot, 'out/report-2023-05.html')).href)
mkdirSync(join(projectRoot, 'docs'), { recursive: true })
await page.screenshot({ path: join(projectRoot, 'docs/page.png') })

const words = ['review', 'data/samples/report-2023-05.txt', '--no-open', '--quiet']
const program = spawn(
  process.execPath,
  [
    join(projectRoot, 'dist/src/cli.js'),
    ...words,
    '--corrections',
    join(tmpdir(), 'atau-no-corrections'),
  ],
  { cwd: projectRoot, stdio: ['ignore', 'pipe', 'inherit'] },
)
const [link] = await once(program.stdout, 'data')
await page.setViewportSize({ width: 1040, height: 600 })
await page.goto(String(link).trim())
await page.locator('.doubt').nth(1).click()
await page.locator('.panel:not([hidden])').waitFor()
await page.screenshot({ path: join(projectRoot, 'docs/review.png') })
program.kill()

spawnSync(
  process.execPath,
  [join(projectRoot, 'dist/src/cli.js'), 'page', '--model', 'none', '--out', 'out'],
  {
    cwd: projectRoot,
  },
)
await page.setViewportSize({ width: 1040, height: 700 })
await page.goto(pathToFileURL(join(projectRoot, 'out/atau-rules.html')).href)
await page.locator('html[data-state=idle]').waitFor()
await page.setInputFiles('#files', join(projectRoot, 'data/samples/report-2023-05.txt'))
await page.locator('#correct').click()
const review = page.frameLocator('#frame')
await review.locator('#text mark', { hasText: 'arrest for 15 days' }).click()
await review.locator('.panel:not([hidden])').waitFor()
await page.screenshot({ path: join(projectRoot, 'docs/one-file.png') })
await browser.close()
