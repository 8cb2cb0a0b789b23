/** What the window says, in the language of the person: status, what was taken, what was refused, what is kept. */
export const saying = String.raw`
'use strict'
const byId = (id) => document.getElementById(id)
const all = (selector) => [...document.querySelectorAll(selector)]
const said = JSON.parse(byId('said').textContent)
const input = byId('files'), frame = byId('frame'), pageChoice = byId('page'), format = byId('format'), saveButton = byId('save')
let tongue = 0
let status = { key: 'drop.opening', filling: {} }
// Of what was dropped beside reports, and of what could not be read: a file, a wording, what fills it in, a detail in English.
let taken = []
let refused = []
// Files that were dropped while something else was being done.
let queued = []
// How many corrections hold, and how many lines say so or take one back.
let kept = 0, stands = 0, keptIn = 'browser', applied, register

const say = (key, filling = {}) =>
  said.phrases[key][tongue].replace(/\{(\w+)\}/g, (whole, name) => name in filling ? filling[name] : whole)
const number = (value, digits = 0) =>
  new Intl.NumberFormat(['en-GB', 'ru', 'ru'][tongue], { maximumFractionDigits: digits }).format(value)
const numbers = (filling = {}) =>
  Object.fromEntries(Object.entries(filling).map(([name, value]) => [name, typeof value === 'number' ? number(value) : value]))
const spoken = ({ entries, seconds, share, ...filling }) => ({
  ...numbers(filling),
  ...(entries !== undefined && { entries: number(entries), rate: number(entries / Math.max(seconds, 0.001)) }),
  share: number((share || 0) * 100) + ' %',
})
const tell = (key, filling = {}) => {
  status = { key, filling }
  const waiting = queued.length > 0 ? ' ' + say('drop.queued', { n: number(queued.length) }) : ''
  byId('status').textContent = say(key, spoken(filling)) + waiting
}
const itemOf = ({ file, wording, message, filling }) => {
  const item = document.createElement('li')
  const name = document.createElement('strong')
  name.textContent = file
  const detail = document.createElement('small')
  detail.lang = 'en'
  detail.textContent = !message || message.length < 160 ? message || '' : message.slice(0, 150) + '…'
  item.append(name, ' ', say(wording, numbers(filling)), ' ', detail)
  return item
}
const list = () => {
  for (const [id, each] of [['taken', taken], ['refused', refused]]) {
    byId(id).hidden = each.length === 0
    byId(id + '-files').replaceChildren(...each.map(itemOf))
  }
}
// What is kept, and what was loaded.
const note = () => {
  byId('kept').hidden = stands === 0
  byId('kept-count').textContent = say('drop.kept.' + keptIn, { n: number(kept) })
  const lost = applied && applied.lost > 0 ? ' ' + say('drop.lost', numbers(applied)) : ''
  byId('applied').textContent = applied ? say('drop.applied', numbers(applied)) + lost : ''
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
`
