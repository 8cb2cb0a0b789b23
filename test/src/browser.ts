/** A real browser for the tests of pages: the one that `CHROMIUM` names, else where systems keep it. */
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

export const browserPath = places.find((path) => path !== undefined && existsSync(path))

/** Where none is, tests of pages are skipped and say so; in CI they fail. */
export const withoutBrowser = browserPath === undefined && process.env.CI !== 'true'
if (withoutBrowser)
  process.stderr.write(
    'No Chromium found (set CHROMIUM): the tests of pages in a browser are skipped.\n',
  )

export function openBrowser(): Promise<Browser> {
  if (browserPath === undefined)
    throw new Error('expected Chromium, found none; install it, or set CHROMIUM to its path')
  return chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] })
}
