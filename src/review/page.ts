/** The page around the view: head, tools, keys. It may ask its own server, and nobody else. */
import { type Language, languages } from '../../pipeline/document.js'
import { safe, tag } from '../write/html/markup.js'
import { data, hash } from '../write/html/shell.js'
import { style as reportStyle } from '../write/html/style.js'
import { word } from '../write/wording.js'
import { keysOf } from './keys.js'
import { scriptWith } from './script.js'
import { style } from './style.js'
import { labelKeys, type View } from './view.js'

const css = reportStyle + style

/** How the page asks, and whom. */
export interface Carrier {
  /** Script: `reach(path, body)`, `remember()`. */
  readonly reach: string
  /** Of a policy: where it may connect to. */
  readonly connects: "'self'" | "'none'"
  /** It chooses the language itself. */
  readonly speaks: boolean
}

export const policyOf = ({ reach, connects }: Carrier): string =>
  [
    "default-src 'none'",
    `style-src ${hash(css)}`,
    `script-src ${hash(scriptWith(reach))}`,
    `connect-src ${connects}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

/** What a page has to allow that shows this one. */
export const allowedBy = ({ reach }: Carrier) => ({
  style: hash(css),
  script: hash(scriptWith(reach)),
})

const told = [
  'saved',
  'nothing',
  'lost',
  'changed',
  'undone',
  'redone',
  'empty',
  'selected',
  'choose',
  'end',
  'working',
] as const

export interface ShellOptions {
  readonly carrier: Carrier
  /** Gold is written, and no corrections. */
  readonly labels?: boolean
}

export function shell(
  view: View,
  language: Language,
  titles: readonly string[],
  { carrier, labels = false }: ShellOptions,
): string {
  const say = (key: string) => safe(word(key)(language))
  let tools = 0
  const tool = (doing: string, text: string, all = {}) =>
    tag('button', text, { type: 'button', 'data-do': doing, tabindex: tools++ ? -1 : 0, ...all })
  // On a narrow screen the sign stands for the word.
  const signed = (key: string, sign: string, letter: string) =>
    `<span class="wide">${say(key)}</span><span class="narrow" aria-hidden="true">${sign}</span> <kbd>${letter}</kbd>`
  const reports =
    titles.length > 1
      ? `<label class="reports"><span class="quiet">${say('column.report')}</span><select id="reports">${titles
          .map(
            (title, at) =>
              `<option value="${at}"${at === view.report ? ' selected' : ''}>${safe(title)}</option>`,
          )
          .join('')}</select></label>`
      : ''
  const tongues = languages.map((each) =>
    tag('a', safe(word('language.name')(each)), {
      href: `/?lang=${each}`,
      lang: each,
      'data-tongue': each,
      ...(each === language && { 'aria-current': 'true' }),
    }),
  )
  // The window that it stands in has its own.
  const choice = carrier.speaks
    ? tag('nav', tongues.join(' '), { class: 'tongues', 'aria-label': say('page.language') })
    : ''
  const label = labelKeys.map(({ label, key }) =>
    tool('label', `${say(`label.${label}`)} <kbd>${key}</kbd>`, {
      class: label,
      'data-label': label,
    }),
  )
  const help = keysOf(labels).map(
    ({ shown, says }) =>
      `<div><dt>${shown.map((key) => `<kbd>${key}</kbd>`).join(' ')}</dt><dd>${say(says)}</dd></div>`,
  )
  const title = titles[view.report] ?? ''
  const name = say(labels ? 'review.title.label' : 'review.title')
  const start = {
    version: view.version,
    report: view.report,
    entry: view.entry,
    labelling: labels,
    words: Object.fromEntries(told.map((each) => [each, word(`review.told.${each}`)(language)])),
  }
  return [
    `<!doctype html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="${policyOf(carrier)}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="color-scheme" content="light dark">',
    tag('title', `${name} · ${safe(title)}`),
    `<style>${css}</style>\n</head>\n<body class="reviewing">`,
    `<a class="skip" href="#text">${say('review.skip')}</a>`,
    '<header>',
    `<div class="top"><h1>${name}${reports ? '' : ` <small>${safe(title)}</small>`}</h1>${reports}${choice}</div>`,
    '</header>',
    `<div class="bar" role="region" aria-label="${say('review.tools')}"><div class="tools" role="toolbar" aria-label="${say('review.tools')}">`,
    `<div class="row labels" role="group" aria-label="${say('marks')}">${label.join('')}</div>`,
    `<div class="row">${tool('next', `${say('review.next.check')} <kbd>N</kbd>`)}${tool('undo', signed('review.undo', '↶', 'Z'))}${tool('redo', signed('review.redo', '↷', '⇧Z'))}${tool('keys', signed('review.keys', '?', '?'), { 'aria-expanded': 'false', 'aria-controls': 'keys' })}</div>`,
    '</div></div>',
    '<p id="told" role="status"></p>',
    `<section id="keys" hidden aria-label="${say('review.keys')}"><p>${say(labels ? 'review.intro.label' : 'review.intro')}</p><dl>${help.join('')}</dl></section>`,
    '<div class="desk">',
    `<main><div id="entry">${view.parts.entry}</div><section id="pairs">${view.parts.pairs}</section></main>`,
    `<nav id="list" aria-label="${say('page.sections')}">${view.parts.list}</nav>`,
    '</div>',
    `<script type="application/json" id="state">${data(start)}</script>`,
    `<script>${scriptWith(carrier.reach)}</script>\n</body>\n</html>\n`,
  ].join('\n')
}
