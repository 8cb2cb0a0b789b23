/** `npm run screenshots`: the picture of the README, out of the page that `npm start` makes of the shipped sample. */
import { mkdirSync } from 'node:fs'
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
await browser.close()
