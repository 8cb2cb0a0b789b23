/** The page as one text: what the window shows, and all that the program needs as packed parts. */
import { languages } from '../../pipeline/document.js'
import { byWindow } from '../review/by-window.js'
import { allowedBy } from '../review/page.js'
import { safe, tag } from '../write/html/markup.js'
import { allowed, data, hash, languageButtons } from '../write/html/shell.js'
import { style } from '../write/html/style.js'
import { isWorded, type Said, word } from '../write/wording.js'
import { kinds } from './messages.js'
import { script } from './script.js'
import { pageStyle } from './style.js'
import { early } from './window/early.js'

/** Bytes; a browser gives a page less memory than a program has. */
const largest = 30 * 1024 * 1024

const keys = [
  'title facts choose kinds old opening ready reading more done none noModel failed save saveButton page frame work refused',
  'picture locked large damaged empty other close',
  'correct kept.browser kept.window forget forget.sure register waiting queued accepted taken applied lost corrections.bad corrections.none records register.bad kind.corrections kind.register',
].flatMap((line) => line.split(' ').map((key) => `drop.${key}`))

/** The English text of an element; the script says it in another language. */
const say = (key: string, name: string, all = {}): string =>
  tag(name, safe(word(key)('en')), { ...all, 'data-say': key })

/** Of files, a sentence each; filled in by the script, and closed by the person. */
const listOf = (id: string, heading: string): string =>
  `<section id="${id}" class="files" aria-labelledby="${id}-title" hidden>${say(heading, 'h2', { id: `${id}-title` })}${say('drop.close', 'button', { type: 'button', 'data-close': id, 'aria-describedby': `${id}-title` })}<ul id="${id}-files"></ul></section>`

/** `packed`: base64 by name; `licences`: a text that stands in the page for who looks into it. */
export function* pageHtml(
  packed: Iterable<readonly [string, string]>,
  licences: string,
): Iterable<string> {
  const css = `${style}${pageStyle}`
  const own = allowed()
  const review = allowedBy(byWindow)
  const policy = [
    "default-src 'none'",
    `script-src ${hash(early)} ${hash(script)} ${own.script} ${review.script} 'wasm-unsafe-eval'`,
    `style-src ${hash(css)} ${own.style} ${review.style}`,
    'worker-src blob:',
    'frame-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  const phrase = (said: Said) => languages.map((language) => said(language))
  const phrases = Object.fromEntries(keys.map((key) => [key, phrase(word(key))]))
  const choice = tag('div', languageButtons(), {
    class: 'languages',
    role: 'group',
    'aria-label': word('page.language')('en'),
    'data-label': 'page.language',
  })
  const accept =
    '.jsonl,.db,.sqlite,.txt,.text,.md,.markdown,.html,.htm,.xhtml,.docx,.pdf,text/plain'
  const drop = tag(
    'label',
    `${say('drop.choose', 'strong')}${say('drop.kinds', 'small')}<input type="file" id="files" autocomplete="off" multiple disabled accept="${accept}">`,
    { class: 'drop' },
  )
  const options = kinds.map((kind) =>
    isWorded(`drop.kind.${kind}`)
      ? say(`drop.kind.${kind}`, 'option', { value: kind })
      : tag('option', safe(kind), { value: kind }),
  )
  const results = [
    `<label hidden>${say('drop.page', 'span')} <select id="page"></select></label>`,
    say('drop.correct', 'button', { type: 'button', id: 'correct', 'aria-pressed': 'false' }),
    `<label>${say('drop.save', 'span')} <select id="format">${options.join('')}</select></label>`,
    say('drop.saveButton', 'button', { type: 'button', id: 'save' }),
  ].join('')
  const lines = [
    `<div class="top">${say('drop.title', 'h1')}${choice}</div>`,
    say('drop.facts', 'p', { class: 'facts' }),
    drop,
    say('drop.old', 'output', { id: 'status' }).replace(' data-say="drop.old"', ''),
    listOf('taken', 'drop.accepted'),
    listOf('refused', 'drop.refused'),
    `<div id="results" role="group" aria-label="${safe(word('drop.work')('en'))}" data-label="drop.work" hidden>${results}</div>`,
    `<p id="kept" class="kept" hidden><span id="kept-count"></span> ${say('drop.forget', 'button', { type: 'button', id: 'forget' })} <span id="applied"></span></p>`,
    '<p id="register" class="kept" hidden></p>',
  ]
  yield [
    '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<script>${early}</script>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">\n<meta name="color-scheme" content="light dark">',
    tag('title', 'atau'),
    `<style>${css}</style>\n</head>\n<body>`,
    `<header>${lines.join('\n')}</header>`,
    `<main><iframe id="frame" title="${safe(word('drop.frame')('en'))}" hidden></iframe></main>\n`,
  ].join('\n')
  for (const [name, text] of packed)
    yield `<script type="application/octet-stream" data-part="${safe(name)}">${text}</script>\n`
  yield `<script type="text/plain">\n${licences.replaceAll('<', '‹')}\n</script>\n`
  const said = {
    languages,
    largest,
    phrases: { ...phrases, 'page.language': phrase(word('page.language')) },
  }
  yield `<script type="application/json" id="said">${data(said)}</script>\n`
  yield `<script>${script}</script>\n</body>\n</html>\n`
}
