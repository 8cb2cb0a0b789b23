/**
 * What every page stands in. It asks nothing of a network: style and script stand inside, and its policy forbids every
 * request, so that neither can be turned against the reader by what a report contains.
 */
import { createHash } from 'node:crypto'
import { labels, languages } from '../../../pipeline/document.js'
import { loadSpelling } from '../../load/interface.js'
import { type Said, word } from '../wording.js'
import { generator } from './generator.js'
import { safe, tag } from './markup.js'
import type { Phrasebook } from './phrases.js'
import { script } from './script.js'
import { style } from './style.js'

/** A button for each language of the interface; English is pressed. */
export const languageButtons = (): string =>
  languages
    .map((language) =>
      tag('button', safe(word('language.name')(language)), {
        type: 'button',
        lang: language,
        'data-language': language,
        'aria-pressed': language === 'en' ? 'true' : 'false',
      }),
    )
    .join('')

/** Names beside the marks, for who wants them. */
const labelNames = (): string =>
  languages
    .flatMap((language) =>
      labels.map(
        (label) =>
          `html[lang=${language}] body:has(#show-names:checked) mark.${label}::after { content: "${word(`label.${label}`)(language)}"; }`,
      ),
    )
    .join('\n')

/** How a policy names a style or a script that it allows. */
export const hash = (text: string): string =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`

const css = (): string => `${style}${labelNames()}\n`

/** What a page that shows these pages has to allow. */
export const allowed = () => ({ style: hash(css()), script: hash(script) })

export function head(title: string): string {
  const policy = [
    "default-src 'none'",
    `style-src ${hash(css())}`,
    `script-src ${hash(script)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    generator(),
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">',
    tag('title', safe(title)),
    `<style>${css()}</style>\n</head>\n<body>\n`,
  ].join('\n')
}

export const skipLink = (book: Phrasebook): string =>
  book.say(word('skip'), 'a', { class: 'skip', href: '#content' })

/** Sections, search and language: shown by the script, as without it search and switch are dead. */
export function bar(sections: readonly string[], book: Phrasebook): string {
  const links = sections.map((id) => book.say(word(`section.${id}`), 'a', { href: `#${id}` }))
  const nav = tag('nav', links.join(' '), book.label(word('page.sections')))
  const hint = book.hint(word('search.hint'))
  const input = `<input${Object.entries({ type: 'search', id: 'query', ...hint })
    .map(([name, value]) => ` ${name}="${safe(String(value))}"`)
    .join('')}>`
  const search = `<search><label>${book.say(word('search'), 'span', { class: 'quiet' })}${input}</label><output></output></search>`
  const choice = tag('div', languageButtons(), {
    class: 'languages',
    role: 'group',
    ...book.label(word('page.language')),
  })
  const region = { class: 'bar', role: 'region', ...book.label(word('page.tools')) }
  return `${tag('div', nav + search + choice, region)}\n`
}

/** Text inside a script element: only `<` could end it. */
export const data = (value: unknown): string =>
  JSON.stringify(value)
    .replaceAll('<', '\\u003c')
    .replace(/[\u2028\u2029]/g, '')

/** `found`: the wording of what a search has found. */
export function end(book: Phrasebook, wording = 'search.found'): string {
  const found = book.number(word(wording))
  const nothing = book.number(word('search.nothing'))
  const said = { languages, found, nothing, phrases: book.all(), spelling: loadSpelling() }
  return [
    '<div id="tip" role="tooltip" hidden></div>',
    `<script type="application/json" id="said">${data(said)}</script>`,
    `<script>${script}</script>\n</body>\n</html>\n`,
  ].join('\n')
}

export const footer = (lines: readonly Said[], book: Phrasebook): string =>
  tag('footer', lines.map((said) => book.say(said, 'p')).join(''))
