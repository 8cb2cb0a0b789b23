/**
 * What the page does beside showing: tips, filters, sorting. Plain DOM; without it the page still reads. It holds no
 * data, and puts text into the page only as text.
 */
export const script = String.raw`
'use strict'
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const fold = (text) => text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '')

const tip = document.getElementById('tip')
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
  tip.textContent = mark.dataset.tip
  tip.hidden = false
  mark.setAttribute('aria-describedby', 'tip')
  same(mark, true)
  place(mark)
}
const report = document.getElementById('report')
report.addEventListener('mouseover', show)
report.addEventListener('focusin', show)
report.addEventListener('mouseout', hide)
report.addEventListener('focusout', hide)
addEventListener('scroll', hide, { passive: true })
addEventListener('keydown', (event) => { if (event.key === 'Escape') hide() })

// One stop of the tab key an entry; the arrows go from mark to mark.
for (const entry of all('article')) all('mark', entry).forEach((mark, at) => { mark.tabIndex = at === 0 ? 0 : -1 })
report.addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key]
  const mark = event.target.closest('mark')
  if (!step || !mark) return
  const marks = all('mark', mark.closest('article'))
  const next = marks[marks.indexOf(mark) + step]
  if (!next) return
  event.preventDefault()
  mark.tabIndex = -1
  next.tabIndex = 0
  next.focus()
})

const texts = new WeakMap()
const holds = (row, words) => {
  if (!texts.has(row)) texts.set(row, fold(row.textContent))
  return words.every((word) => texts.get(row).includes(word))
}
const only = document.getElementById('only-cases')
const filter = (input) => {
  const words = fold(input.value).split(/\s+/).filter(Boolean)
  const section = document.getElementById(input.dataset.filters)
  const rows = all('article, tbody tr', section)
  let left = 0
  for (const row of rows) {
    const wanted = holds(row, words) && !(section === report && only.checked && !row.querySelector('.cases'))
    row.hidden = !wanted
    if (wanted) left++
  }
  const output = section.querySelector('output') || input.parentNode.appendChild(document.createElement('output'))
  output.textContent = left === rows.length ? '' : left + ' of ' + rows.length
}
for (const input of all('input[data-filters]')) input.addEventListener('input', () => filter(input))
only.addEventListener('change', () => filter(document.querySelector('[data-filters=report]')))

// A link into a filtered list shows its target.
addEventListener('hashchange', () => {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  if (!target || !target.hidden) return
  target.hidden = false
  target.scrollIntoView()
})

const collator = new Intl.Collator(undefined, { numeric: true })
const key = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent
for (const button of all('th button')) button.addEventListener('click', () => {
  const head = button.parentNode
  const body = head.closest('table').tBodies[0]
  const down = head.getAttribute('aria-sort') === 'ascending'
  for (const other of head.parentNode.cells) other.removeAttribute('aria-sort')
  head.setAttribute('aria-sort', down ? 'descending' : 'ascending')
  const column = head.cellIndex
  const rows = [...body.rows].map((row) => [key(row, column), row])
  const compare = (a, b) => (a === '') - (b === '') || (down ? -1 : 1) * (a - b || collator.compare(a, b))
  rows.sort(([a], [b]) => compare(a, b))
  body.append(...rows.map(([, row]) => row))
})
`
