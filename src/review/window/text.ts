/** The text as the script sees it: selections as offsets into it and back, and the mark that is worked on. */
export const text = String.raw`
'use strict'
const one = (selector, root = document) => root.querySelector(selector)
const all = (selector, root = document) => [...root.querySelectorAll(selector)]
const state = JSON.parse(document.getElementById('state').textContent)
const { words } = state
const lang = document.documentElement.lang
const parts = { list: one('#list'), entry: one('#entry'), pairs: one('#pairs') }
const told = one('#told')
let active
let doubt
let pending
let dirty = false

const tell = (text, bad = false) => { told.textContent = text; told.classList.toggle('bad', bad) }

// The text: a selection as offsets into it, and back.
const textOf = () => document.getElementById('text')
const offset = (node, at) => {
  const range = document.createRange()
  range.setStart(textOf(), 0)
  range.setEnd(node, at)
  return range.toString().length
}
const selected = () => {
  const text = textOf()
  const selection = getSelection()
  if (!text || !selection.rangeCount || selection.isCollapsed) return
  const range = selection.getRangeAt(0)
  if (!text.contains(range.startContainer) || !text.contains(range.endContainer)) return
  const start = offset(range.startContainer, range.startOffset)
  const end = offset(range.endContainer, range.endOffset)
  return text.textContent.slice(start, end).trim() ? { start, end } : undefined
}
const pointAt = (goal) => {
  const walk = document.createTreeWalker(textOf(), NodeFilter.SHOW_TEXT)
  let left = goal
  let node = walk.nextNode()
  while (node && left > node.length) { left -= node.length; node = walk.nextNode() }
  return [node, left]
}
const select = ({ start, end }) => {
  // The beginning of a word, not the end of what stands before it.
  const [from, at] = pointAt(start + 1)
  const [to, until] = pointAt(end)
  getSelection().setBaseAndExtent(from, at - 1, to, until)
}
const tokens = () => [...textOf().textContent.matchAll(/[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu)]
  .map((found) => ({ start: found.index, end: found.index + found[0].length }))

document.addEventListener('selectionchange', () => {
  const found = selected()
  if (found) tell(words.selected.replace('{text}', textOf().textContent.slice(found.start, found.end).trim()))
  else if (pending) tell('')
  pending = found
})

// The mark that is worked on.
const markOf = (id) => all('#text mark').find((mark) => mark.dataset.mark === id)
const panel = () => all('.panel').find((each) => each.dataset.panel === active)
const show = (id) => {
  active = markOf(id) ? id : undefined
  const marks = all('#text mark')
  const chosen = active ? markOf(active) : marks[0]
  for (const mark of marks) {
    mark.setAttribute('aria-pressed', String(mark.dataset.mark === active))
    // One stop for the Tab key: from mark to mark go the arrows.
    mark.tabIndex = mark === chosen ? 0 : -1
  }
  for (const each of all('.panel')) each.hidden = each.dataset.panel !== active
  const mark = active && markOf(active)
  for (const button of all('[data-label]')) button.setAttribute('aria-pressed', String(!!mark && mark.classList.contains(button.dataset.label)))
}
const focusMark = (mark) => {
  if (!mark) return one('#where').focus({ preventScroll: true })
  show(mark.dataset.mark)
  mark.focus({ preventScroll: true })
  mark.scrollIntoView({ block: 'nearest' })
}
const startOf = (mark) => Number(mark.dataset.start)
const endOf = (mark) => Number(mark.dataset.end)
// The mark at a place of the text, else the next, else the last.
const nearest = ({ start, end }) => {
  const marks = all('#text mark')
  return marks.find((mark) => startOf(mark) === start && endOf(mark) === end) ?? marks.find((mark) => endOf(mark) > start) ?? marks.at(-1)
}
`
