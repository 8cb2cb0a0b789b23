/** Firefox for the tests of pages: the one that `FIREFOX` names, else where systems keep it. Driven by WebDriver BiDi, which it speaks. */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Browser, PuppeteerNode } from 'puppeteer-core'

const places = [
  process.env.FIREFOX,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
]

export const firefoxPath = places.find((path) => path !== undefined && existsSync(path))

/** Where none is, its tests are skipped and say so; in CI they fail. */
export const withoutFirefox = firefoxPath === undefined && process.env.CI !== 'true'
if (withoutFirefox)
  process.stderr.write('No Firefox found (set FIREFOX): its tests of the page are skipped.\n')

// As CommonJS: what it would load browsers with is not installed.
const { default: puppeteer } = createRequire(import.meta.url)('puppeteer-core') as {
  readonly default: PuppeteerNode
}

/** `downloads`: a folder. Every way to a network ends at a port where nobody listens. */
export function openFirefox(downloads: string): Promise<Browser> {
  if (firefoxPath === undefined)
    throw new Error('expected Firefox, found none; install it, or set FIREFOX to its path')
  return puppeteer.launch({
    browser: 'firefox',
    executablePath: firefoxPath,
    headless: true,
    extraPrefsFirefox: {
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.helperApps.neverAsk.saveToDisk': 'application/octet-stream',
      'network.proxy.type': 1,
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': 9,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': 9,
      'intl.accept_languages': 'en-GB',
    },
  })
}
