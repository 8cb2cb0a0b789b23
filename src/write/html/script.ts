/**
 * What the page does beside showing: languages, tips, search, sorting. Plain DOM; without it the page still reads. It
 * puts text into the page only as text.
 */
export const script = String.raw`
'use strict'
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const said = JSON.parse(document.getElementById('said').textContent)
let tongue = 0
const say = (number) => {
  const phrase = said.phrases[number]
  return typeof phrase === 'string' ? phrase : phrase[tongue]
}
document.documentElement.classList.add('live')

// Languages. What the reader has chosen is kept while the window is open, for the other pages.
const remember = (language) => { try { sessionStorage.setItem('language', language) } catch {} }
const remembered = () => { try { return sessionStorage.getItem('language') } catch {} }
const speak = (language) => {
  tongue = said.languages.indexOf(language)
  document.documentElement.lang = language
  for (const element of all('[data-w]')) element.textContent = say(element.dataset.w)
  for (const element of all('[data-label]')) element.setAttribute('aria-label', say(element.dataset.label))
  for (const element of all('[data-hint]')) element.placeholder = say(element.dataset.hint)
  for (const button of all('[data-language]'))
    button.setAttribute('aria-pressed', String(button.dataset.language === language))
  hide()
  tell()
}

// Tips of marks.
const tip = document.getElementById('tip')
const report = document.getElementById('report')
let shown
const place = (mark) => {
  const rect = mark.getClientRects()[0]
  const left = Math.min(rect.left, innerWidth - tip.offsetWidth - 8)
  const below = rect.bottom + 6
  const fits = below + tip.offsetHeight < innerHeight
  tip.style.left = Math.max(8, left) + 'px'
  tip.style.top = (fits ? below : Math.max(8, rect.top - tip.offsetHeight - 6)) + 'px'
}
const same = (mark, on) => {
  if (!mark.dataset.person) return
  const selector = 'mark[data-person="' + CSS.escape(mark.dataset.person) + '"]'
  for (const other of all(selector)) other.classList.toggle('same', on)
}
const hide = () => {
  if (!shown) return
  same(shown, false)
  shown.removeAttribute('aria-describedby')
  shown = undefined
  tip.hidden = true
}
const show = (event) => {
  const mark = event.target.closest('mark')
  if (!mark || mark === shown) return
  const box = document.getElementById('show-' + mark.classList[0])
  if (box && !box.checked) return
  hide()
  shown = mark
  tip.textContent = mark.dataset.tip.split(' ').map(say).join('\n')
  tip.hidden = false
  mark.setAttribute('aria-describedby', 'tip')
  same(mark, true)
  place(mark)
}
const step = (event) => {
  const by = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const mark = event.target.closest('mark')
  if (!by || !mark) return
  const marks = all('mark', mark.closest('article'))
  const next = marks[marks.indexOf(mark) + by]
  if (!next) return
  event.preventDefault()
  mark.tabIndex = -1
  next.tabIndex = 0
  next.focus()
}
if (report) {
  report.addEventListener('mouseover', show)
  report.addEventListener('focusin', show)
  report.addEventListener('mouseout', hide)
  report.addEventListener('focusout', hide)
  report.addEventListener('keydown', step)
  addEventListener('scroll', hide, { passive: true })
  addEventListener('keydown', (event) => { if (event.key === 'Escape') hide() })
}

// Search. Letters that sound alike are one, whatever the script: see data/interface/spelling.tsv.
const heard = new Map(said.spelling)
const letters = new RegExp([...heard.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu')
const fold = (text) => ' ' + text.toLowerCase().normalize('NFC')
  .replace(/\p{Cf}/gu, '')
  .replace(letters, (found) => heard.get(found))
  .normalize('NFD').replace(/\p{M}/gu, '')
  .replace(/[^\p{L}\p{N}]+/gu, ' ')
  .replace(/(\p{L})\1+/gu, '$1')

const people = new Map()
for (const person of all('.unit[id][data-person]')) people.set(person.dataset.person, person)
// What an element says in any language, and the words of the text where the page says others.
const tongues = new Map()
const tonguesOf = ({ dataset: { w } }) => {
  if (w === undefined) return ''
  if (!tongues.has(w)) tongues.set(w, fold([said.phrases[w]].flat().join(' ')))
  return tongues.get(w)
}
// Links to entries say nothing that is looked for; a person's name is on the card.
const heardOf = (element) => [
  fold(element.textContent),
  ...[element, ...all('[data-w]:not(a)', element)].map(tonguesOf),
  ...[element, ...all('[data-also]', element)].map((each) => fold(each.dataset.also ?? '')),
]
const texts = new WeakMap()
const textOf = (unit) => {
  if (!texts.has(unit)) {
    const ids = new Set([unit, ...all('mark[data-person]', unit)].map((each) => each.dataset.person))
    const cards = [...ids].flatMap((id) => {
      const card = people.get(id)
      return card && card !== unit ? heardOf(card.querySelector('h4, b')) : []
    })
    texts.set(unit, [...heardOf(unit), ...cards].join(' '))
  }
  return texts.get(unit)
}
const query = document.getElementById('query')
const only = document.getElementById('only-cases')
const output = document.querySelector('.bar output')
const units = all('.unit')
const visible = (selector) => all(selector).filter((each) => !each.closest('.unit').hidden).length
const tell = () => {
  if (!query.value.trim()) { output.textContent = ''; return }
  const counts = {
    entries: visible('#report > .unit'),
    cases: visible(report ? '#cases .unit' : '.timeline > li'),
    people: visible('#people .unit'),
  }
  output.textContent = units.every((unit) => unit.hidden)
    ? say(said.nothing)
    : say(said.found).replace(/\{(\w+)\}/g, (_, name) => counts[name])
}
const search = () => {
  const words = fold(query.value).trim().split(' ').filter(Boolean)
  for (const unit of units) {
    const bare = only && only.checked && unit.parentNode === report && !unit.querySelector('.cases')
    unit.hidden = bare || !words.every((word) => textOf(unit).includes(' ' + word))
  }
  for (const list of all('main h3 + .cards, main h3 + ul, main .facts + ul')) {
    const empty = !list.querySelector(':scope > .unit:not([hidden])')
    let before = list
    do before.classList.toggle('empty', empty && words.length > 0)
    while (before.tagName !== 'H3' && (before = before.previousElementSibling))
  }
  tell()
}
query.addEventListener('input', search)
// A long page is heard while nobody waits for it.
let unheard = 0
const listen = (time) => {
  while (unheard < units.length && time.timeRemaining() > 2) textOf(units[unheard++])
  if (unheard < units.length) requestIdleCallback(listen)
}
if (globalThis.requestIdleCallback) requestIdleCallback(listen)
if (only) only.addEventListener('change', search)

// A link into a filtered list shows its target.
const reveal = () => {
  let target
  try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))) } catch {}
  if (!target) return
  if (target.hidden) {
    target.hidden = false
    target.parentNode.classList.remove('empty')
  }
  target.scrollIntoView()
}
addEventListener('hashchange', reveal)

// Sorting.
const key = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent
for (const button of all('th button')) button.addEventListener('click', () => {
  const head = button.parentNode
  const body = head.closest('table').tBodies[0]
  const down = head.getAttribute('aria-sort') === 'ascending'
  for (const other of head.parentNode.cells) other.removeAttribute('aria-sort')
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
  const column = head.cellIndex
  const collator = new Intl.Collator(document.documentElement.lang, { numeric: true })
  const rows = [...body.rows].map((row) => [key(row, column), row])
  const compare = (a, b) => (a === '') - (b === '') || (down ? -1 : 1) * (a - b || collator.compare(a, b))
  rows.sort(([a], [b]) => compare(a, b))
  body.append(...rows.map(([, row]) => row))
})

// On paper everything is unfolded.
const folded = new Set()
addEventListener('beforeprint', () => {
  for (const each of all('details:not([open])')) { folded.add(each); each.open = true }
})
addEventListener('afterprint', () => {
  for (const each of folded) each.open = false
  folded.clear()
})

for (const button of all('[data-language]')) button.addEventListener('click', () => {
  remember(button.dataset.language)
  speak(button.dataset.language)
})
const wanted = [remembered(), ...navigator.languages.map((each) => each.slice(0, 2))]
const first = wanted.find((each) => said.languages.includes(each))
if (first && first !== 'en') speak(first)

// Shown inside the page that made it: that tells the language and shows the other pages.
if (parent !== window) {
  for (const each of all('.languages')) each.hidden = true
  // What is dropped here is for the page around.
  addEventListener('dragover', (event) => event.preventDefault())
  addEventListener('drop', (event) => {
    event.preventDefault()
    parent.postMessage({ files: [...event.dataTransfer.files] }, '*')
  })
  addEventListener('message', ({ source, data }) => {
    if (source === parent && said.languages.includes(data.language)) speak(data.language)
  })
  addEventListener('click', (event) => {
    const link = event.target.closest('a[href]')
    const [, page] = (link && /^([^#:?]+\.html)/.exec(link.getAttribute('href'))) || []
    if (!page) return
    event.preventDefault()
    parent.postMessage({ page: page.split('/').map(decodeURIComponent).join('/') }, '*')
  })
}
`
