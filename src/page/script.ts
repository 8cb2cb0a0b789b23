import { storage } from './storage.js'

/**
 * What the window of the page does: it opens the worker, hands it what was dropped, shows what comes back and saves it. Plain DOM; it puts
 * text into the page only as text, and has no code that reaches a network.
 */
const page = String.raw`
'use strict'
const byId = (id) => document.getElementById(id)
const all = (selector) => [...document.querySelectorAll(selector)]
const said = JSON.parse(byId('said').textContent)
const input = byId('files'), frame = byId('frame'), pageChoice = byId('page'), format = byId('format'), saveButton = byId('save')
let tongue = 0
let status = { key: 'drop.opening', filling: {} }
let refused = []
let url, worker, shown
let results
// What of it a person corrects; undefined where the report is shown.
let correcting
let forgetting = false
let kept = 0, keptIn = 'browser', register

// Languages.
const say = (key, filling = {}) =>
  said.phrases[key][tongue].replace(/\{(\w+)\}/g, (whole, name) => name in filling ? filling[name] : whole)
const number = (value, digits = 0) =>
  new Intl.NumberFormat(['en-GB', 'ru', 'ru'][tongue], { maximumFractionDigits: digits }).format(value)
const spoken = ({ entries, seconds, share, ...filling }) => ({
  ...filling,
  ...(entries !== undefined && { entries: number(entries), rate: number(entries / Math.max(seconds, 0.001)) }),
  share: number((share || 0) * 100) + ' %',
})
const tell = (key, filling = {}) => {
  status = { key, filling }
  byId('status').textContent = say(key, spoken(filling))
}
const list = () => {
  byId('refused').hidden = refused.length === 0
  byId('reasons').replaceChildren(...refused.map(({ file, wording, message, filling }) => {
    const item = document.createElement('li')
    const name = document.createElement('strong')
    name.textContent = file
    const detail = document.createElement('small')
    detail.lang = 'en'
    detail.textContent = message
    item.append(name, ' ', say(wording, filling), ' ', detail)
    return item
  }))
}
const counted = (count) => {
  kept = count
  note()
}
// What is kept, and what was loaded.
const note = () => {
  byId('kept').hidden = kept === 0
  byId('kept-count').textContent = say('drop.kept.' + keptIn, { n: number(kept) })
  byId('register').hidden = !register
  if (register) byId('register').textContent = say('drop.register', { file: register.file, n: number(register.people) })
}
const tellFrame = () => frame.contentWindow.postMessage({ language: said.languages[tongue] }, '*')
const speak = (language) => {
  tongue = said.languages.indexOf(language)
  document.documentElement.lang = language
  try { sessionStorage.setItem('language', language) } catch {}
  for (const element of all('[data-say]')) element.textContent = say(element.dataset.say)
  for (const element of all('[data-label]')) element.setAttribute('aria-label', say(element.dataset.label))
  frame.title = say('drop.frame')
  for (const button of all('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === language))
  tell(status.key, status.filling)
  list()
  note()
  if (correcting) correct()
  else tellFrame()
}

// What the page holds.
const bytesOf = (text) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text)
  const held = atob(text)
  const bytes = new Uint8Array(held.length)
  for (let at = 0; at < held.length; at++) bytes[at] = held.charCodeAt(at)
  return bytes
}
const partsOf = (kinds) => {
  const parts = {}
  for (const element of all('script[data-part]')) {
    if (!kinds.includes(element.dataset.part.split('/')[0])) continue
    parts[element.dataset.part] = bytesOf(element.textContent).buffer
    element.remove()
  }
  return parts
}
const unzipped = (bytes) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()

// What was read.
const free = (is) => { input.disabled = !is }
const show = (page) => {
  correcting = undefined
  shown = page
  worker.postMessage({ do: 'show', page })
  byId('correct').setAttribute('aria-pressed', 'false')
}
const correct = (place = correcting) => {
  correcting = place
  shown = ''
  worker.postMessage({ do: 'correct', language: said.languages[tongue], ...place })
  byId('correct').setAttribute('aria-pressed', 'true')
}
const put = (html) => {
  if (url) URL.revokeObjectURL(url)
  url = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  frame.hidden = false
  frame.src = url
}
frame.addEventListener('load', tellFrame)
// Pages of several reports lead to each other by name.
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || !results) return
  if (data.ask) {
    const place = data.body || Object.fromEntries(new URLSearchParams(data.path.split('?')[1]))
    if (correcting && place.report !== undefined) correcting = { report: Number(place.report), entry: String(place.entry) }
    return worker.postMessage({ do: 'ask', number: data.ask, path: data.path, body: data.body, language: said.languages[tongue] })
  }
  if (data.files) return take(data.files)
  if (!results.pages.includes(data.page)) return
  pageChoice.value = data.page
  show(data.page)
})
const done = (told) => {
  results = told
  free(!told.more)
  const none = told.pages.length === 0
  byId('results').hidden = none
  if (none) { frame.hidden = true; return tell('drop.none') }
  const { entries, seconds } = told
  tell(told.more ? 'drop.more' : 'drop.done', { entries, seconds, share: 0 })
  byId('applied').textContent = told.applied + told.lost > 0 ? say('drop.applied', { n: number(told.applied), lost: number(told.lost) }) : ''
  // Who corrects goes on: the page looks for itself whether anything has changed.
  if (correcting && told.by === 'model') return
  const before = told.pages.includes(shown) ? shown : undefined
  pageChoice.replaceChildren(...told.pages.map((page) => new Option(page, page)))
  pageChoice.parentElement.hidden = told.pages.length < 2
  const index = told.pages.includes('index.html') && told.pages.length > 1 ? 'index.html' : told.pages[0]
  pageChoice.value = before || index
  show(pageChoice.value)
  document.body.classList.add('read')
}
const download = ({ name, bytes }) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes]))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
}
const heard = {
  ready: () => {
    document.documentElement.dataset.ready = String(Math.round(performance.now()))
    free(true)
    tell('drop.ready')
    const parts = partsOf(['model'])
    const threads = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1))
    if (Object.keys(parts).length > 0) worker.postMessage({ do: 'model', parts, threads }, Object.values(parts))
  },
  model: ({ id }) => {
    document.documentElement.dataset.model = id
    document.documentElement.dataset.modelReady = String(Math.round(performance.now()))
  },
  noModel: () => tell('drop.noModel'),
  progress: ({ by, done, all }) => {
    if (by === 'rules') tell('drop.reading', { done: number(done), all: number(all) })
    else if (results && results.more) tell('drop.more', { entries: results.entries, seconds: results.seconds, share: done / all })
  },
  waiting: () => { free(true); tell('drop.waiting') },
  taken: ({ file, added }) => { refused.push({ file, wording: 'drop.taken', filling: { n: number(added) }, message: '' }); list() },
  register: (told) => { register = told; note() },
  answer: ({ number, status, value }) => frame.contentWindow.postMessage({ answered: number, status, value }, '*'),
  storage: stored,
  refused: (told) => { refused.push(told); list() },
  done,
  page: ({ page, html }) => { if (page === shown) put(html) },
  saved: ({ file }) => download(file),
  failed: ({ message }) => { free(true); tell('drop.failed', { message }) },
}

const take = async (files) => {
  if (input.disabled || files.length === 0) return
  free(false)
  refused = []
  list()
  tell('drop.reading', { done: 0, all: number(files.length) })
  const dropped = []
  for (const file of files) {
    if (file.size > said.largest)
      refused.push({ file: file.name, wording: 'drop.large', message: 'larger than ' + (said.largest >> 20) + ' MB' })
    else
      try { dropped.push({ name: file.name, bytes: await file.arrayBuffer() }) }
      catch (error) { refused.push({ file: file.name, wording: 'drop.other', message: error.message }) }
  }
  list()
  worker.postMessage({ do: 'annotate', files: dropped }, dropped.map(({ bytes }) => bytes))
}

const open = async () => {
  const parts = partsOf(['worker.js', 'version', 'data', 'tables', 'register'])
  const { 'worker.js': code, ...rest } = parts
  worker = new Worker(URL.createObjectURL(new Blob([await unzipped(code)], { type: 'text/javascript' })))
  // The reader of PDF says something of its own too.
  worker.onmessage = ({ data }) => { if (data.told in heard) heard[data.told](data) }
  worker.onerror = ({ message }) => { free(true); tell('drop.failed', { message: message || 'worker' }) }
  worker.postMessage({ do: 'open', parts: rest }, Object.values(rest))
}

// A page that is loaded again may come with what its form was.
input.disabled = true
input.addEventListener('change', async () => {
  await take([...input.files])
  input.value = ''
})
document.addEventListener('dragover', (event) => {
  event.preventDefault()
  document.body.classList.add('over')
})
document.addEventListener('dragleave', () => document.body.classList.remove('over'))
document.addEventListener('drop', (event) => {
  event.preventDefault()
  document.body.classList.remove('over')
  take([...event.dataTransfer.files])
})
byId('correct').addEventListener('click', () => (correcting ? show(pageChoice.value) : correct({ report: Math.max(0, results.pages.filter((page) => page !== 'index.html').indexOf(pageChoice.value)), entry: '' })))
byId('forget').addEventListener('click', async () => {
  if (!forgetting) { forgetting = true; byId('forget').textContent = say('drop.forget.sure'); return }
  forgetting = false
  byId('forget').textContent = say('drop.forget')
  await forgetLines()
  own = []
  if (correcting) correct()
  else if (results && shown) show(shown)
  worker.postMessage({ do: 'annotate', files: [] })
})
pageChoice.addEventListener('change', () => show(pageChoice.value))
saveButton.addEventListener('click', () => worker.postMessage({ do: 'save', format: format.value }))
for (const button of all('[data-language]'))
  button.addEventListener('click', () => speak(button.dataset.language))

let language
try { language = sessionStorage.getItem('language') } catch {}
const tongues = [language, ...navigator.languages.map((each) => each.slice(0, 2))]
document.documentElement.classList.add('live')
speak(tongues.find((each) => said.languages.includes(each)) || 'en')
if (typeof DecompressionStream === 'undefined' || typeof WebAssembly === 'undefined') tell('drop.old')
else open().catch((error) => tell('drop.failed', { message: error.message }))
`

export const script = page.replace('// What was read.\n', `${storage}\n// What was read.\n`)
