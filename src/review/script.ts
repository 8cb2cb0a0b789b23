/**
 * What the review page does: it tells the program what the person did, and shows what the program answers. Plain DOM. Keys are
 * taken by where they lie, so that a Russian or Kazakh layout has the same ones.
 */
const start = String.raw`
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
  for (const mark of all('#text mark')) mark.setAttribute('aria-pressed', String(mark.dataset.mark === active))
  for (const each of all('.panel')) each.hidden = each.dataset.panel !== active
  const mark = active && markOf(active)
  for (const button of all('[data-label]')) button.setAttribute('aria-pressed', String(!!mark && mark.classList.contains(button.dataset.label)))
}

`

const rest = String.raw`
// What is shown.
const draw = (view) => {
  const moved = view.entry !== state.entry || view.report !== state.report
  const open = all('details.case[open]').map((each) => each.dataset.case ?? '')
  const scrolls = all('#list ol').map((each) => each.scrollTop)
  const folded = all('#list details:not([open])').map(({ id }) => id)
  const before = markOf(active)
  const at = before && { start: Number(before.dataset.start), end: Number(before.dataset.end) }
  Object.assign(state, { version: view.version, report: view.report, entry: view.entry })
  for (const [name, element] of Object.entries(parts)) element.innerHTML = view.parts[name]
  dirty = false
  pending = undefined
  for (const id of folded) one('#' + id).open = false
  all('#list ol').forEach((each, at) => { each.scrollTop = scrolls[at] ?? 0 })
  if (!moved) {
    for (const each of all('details.case')) each.open = open.includes(each.dataset.case ?? '') && !!each.dataset.case
    const same = markOf(active) ?? all('#text mark').find((mark) => at && mark.dataset.start < at.end && at.start < mark.dataset.end)
    show(same && same.dataset.mark)
  } else show(undefined)
  remember()
}
const ask = async (path, body) => {
  const { status, value: answer } = await reach(path, body)
  if (answer.parts) draw(answer)
  if (answer.problem) throw new Error(status === 409 ? words.changed : answer.problem)
  return answer
}
const here = () => ({ report: state.report, entry: state.entry, lang })
let queue = Promise.resolve()
// One after the other: what is to be done is looked up when its turn has come.
const later = (work) => { queue = queue.then(work).catch((error) => tell(error.message, true)); return queue }
const act = (make, then) => later(async () => {
  const wanted = make()
  if (!wanted) return
  const { done } = await ask('/act', { ...here(), act: wanted })
  tell(done ? words[wanted.do === 'undo' ? 'undone' : wanted.do === 'redo' ? 'redone' : 'saved'] : words[wanted.do === 'undo' || wanted.do === 'redo' ? 'empty' : 'nothing'])
  if (then) then()
})
const go = (entry, report = state.report, then) => later(async () => {
  if (entry !== state.entry || report !== state.report)
    await ask('/view?' + new URLSearchParams({ ...here(), entry, report }))
  if (then) then()
  else { tell(''); one('#where').focus({ preventScroll: true }); scrollTo(0, 0) }
})

// Acts.
const atMark = (more) => () => {
  if (!active) tell(words.choose)
  return active && { entry: state.entry, mark: active, ...more }
}
const focusAt = (start, end) => () => {
  const mark = all('#text mark').find((each) => Number(each.dataset.start) === start && Number(each.dataset.end) === end)
  if (mark) { show(mark.dataset.mark); mark.focus({ preventScroll: true }) }
}
const refocus = () => { const mark = markOf(active); if (mark) mark.focus({ preventScroll: true }) }
const label = (name) => {
  const range = pending
  if (range) {
    const text = textOf().textContent.slice(range.start, range.end)
    const start = range.start + text.length - text.trimStart().length
    act(() => ({ do: 'add', entry: state.entry, ...range, label: name }), focusAt(start, range.start + text.trimEnd().length))
  } else if (active) {
    const mark = markOf(active)
    act(atMark({ do: 'relabel', as: name }), focusAt(Number(mark.dataset.start), Number(mark.dataset.end)))
  } else tell(words.choose)
}
const move = (find) => {
  let goal
  act(() => {
    const mark = markOf(active)
    if (!mark) { tell(words.choose); return }
    goal = find({ start: Number(mark.dataset.start), end: Number(mark.dataset.end) })
    return goal && { do: 'move', entry: state.entry, mark: active, ...goal }
  }, () => focusAt(goal.start, goal.end)())
}
const border = (side, by) => {
  if (pending) return stretch(side, by)
  move((range) => moved(range, side, by))
}
const moved = ({ start, end }, side, by) => {
  const list = tokens()
  const found = side === 'start'
    ? (by < 0 ? list.findLast((each) => each.start < start) : list.find((each) => each.start > start))
    : (by < 0 ? list.findLast((each) => each.end < end) : list.find((each) => each.end > end))
  if (!found) return
  const goal = side === 'start' ? { start: found.start, end } : { start, end: found.end }
  return goal.start < goal.end ? goal : undefined
}
const stretch = (side, by) => { const goal = moved(pending, side, by); if (goal) select(goal) }
const pickWord = (by) => {
  const list = tokens()
  const from = pending ? pending.start : Number((markOf(active) ?? { dataset: { end: 0 } }).dataset.end) - (by > 0 ? 1 : 0)
  const found = by < 0 ? list.findLast((each) => each.start < from) : list.find((each) => each.start > from)
  if (found) { select(found); pending = found }
}
const accept = () => act(atMark({ do: 'accept' }), () => { if (doubt) next(0); else refocus() })
const remove = () => act(atMark({ do: 'remove' }), () => { if (doubt) next(0) })
const step = (by) => {
  const button = one('[data-step="' + by + '"]')
  if (button && !button.disabled) go(button.dataset.entry)
  else tell(words.end)
}
const stepMark = (by) => {
  const marks = all('#text mark')
  const at = marks.findIndex((mark) => mark.dataset.mark === active)
  const mark = at < 0 ? (by > 0 ? marks[0] : marks.at(-1)) : marks[at + by]
  if (mark) { show(mark.dataset.mark); mark.focus() }
}

// To check, most doubtful first. What was settled leaves the list, and the next one takes its place.
let place = -1
const doubts = () => all('.doubt')
const visit = (button) => {
  doubt = button.dataset.key
  place = doubts().indexOf(button)
  const { pair, entry, mark, case: key } = button.dataset
  const current = () => { for (const each of doubts()) each.toggleAttribute('aria-current', each.dataset.key === doubt) }
  if (pair) {
    current()
    const row = all('[data-pair]', parts.pairs).find((each) => each.dataset.pair === pair)
    if (row) { row.closest('.pair').scrollIntoView({ block: 'center' }); one('button', row).focus({ preventScroll: true }) }
    return
  }
  go(entry, state.report, () => {
    current()
    show(mark)
    if (key) for (const each of all('details.case')) if (each.dataset.case === key) { each.open = true; one('summary', each).focus() }
    const found = markOf(mark)
    if (found) found.focus()
    else if (!key) one('#where').focus()
  })
}
const next = (by = 1) => {
  const list = doubts()
  if (list.length === 0) { doubt = undefined; tell(words.end); return }
  const at = list.findIndex((each) => each.dataset.key === doubt)
  visit(list[(at < 0 ? Math.max(0, Math.min(place, list.length - 1)) : at + by) % list.length])
}
const pair = (row, same) => act(() => ({ do: 'pair', a: row.dataset.a, b: row.dataset.b, same }), () => { if (doubt && doubt.startsWith('pair')) next(0) })

const newCase = () => {
  const box = one('.case.fresh')
  if (!box) return
  box.open = true
  const mark = markOf(active)
  if (mark && mark.classList.contains('PERSON')) one('[name=person]', box).value = active
  one('select', box).focus()
  box.scrollIntoView({ block: 'nearest' })
}
const seenOf = (input) => input.tagName === 'SELECT'
  ? ([...input.options].find((each) => each.defaultSelected) ?? input.options[0] ?? { value: '' }).value
  : input.defaultValue
// Of a form that shows what is there, only what was changed, with what stood there before: another window may have changed the rest.
const formOf = (form, whole) => {
  const found = {}
  const seen = {}
  for (const input of form.elements) {
    const { name } = input
    if (!name || name === 'statutes') continue
    if (!whole && input.value === seenOf(input)) continue
    found[name] = input.value
    seen[name] = seenOf(input)
  }
  const ticks = all('[name=statutes]', form)
  if (ticks.length > 0) found.statutes = ticks.filter((each) => each.checked).map((each) => each.value)
  return { form: found, seen }
}
addEventListener('submit', (event) => {
  event.preventDefault()
  const form = event.target
  const box = form.closest('[data-case]')
  const { form: filled, seen } = formOf(form, form.dataset.submit !== 'value')
  const sent = { do: form.dataset.submit, entry: state.entry, form: filled }
  if (sent.do === 'value') act(() => ({ ...sent, seen, mark: form.dataset.panel }), () => { if (doubt) next(0); else refocus() })
  else act(() => (box ? { ...sent, case: box.dataset.case } : sent), () => { const last = all('.case summary').at(-1); if (last) last.focus({ preventScroll: true }) })
})
addEventListener('input', (event) => { if (event.target.closest('form')) dirty = true })

const keys = () => {
  const box = one('#keys')
  box.hidden = !box.hidden
  one('[data-do=keys]').setAttribute('aria-expanded', String(!box.hidden))
}
const doing = {
  label: (button) => label(button.dataset.label),
  next: () => next(),
  undo: () => act(() => ({ do: 'undo' })),
  redo: () => act(() => ({ do: 'redo' })),
  keys,
  go: (button) => (button.classList.contains('doubt') ? visit(button) : (doubt = undefined, go(button.dataset.entry))),
  accept,
  remove,
  'accept-entry': () => act(() => ({ do: 'accept-entry', entry: state.entry }), () => step(1)),
  border: (button) => border(button.dataset.side, Number(button.dataset.by)),
  borders: () => { const range = pending; if (range) move(() => range); else tell(words.choose) },
  'case-new': newCase,
  'case-accept': (button) => act(() => ({ do: 'case-accept', entry: state.entry, case: button.closest('[data-case]').dataset.case }), () => { if (doubt) next(0) }),
  'case-remove': (button) => act(() => ({ do: 'case-remove', entry: state.entry, case: button.closest('[data-case]').dataset.case }), () => { if (doubt) next(0) }),
  pair: (button) => pair(button.closest('[data-pair]'), button.dataset.same === 'yes'),
}
// A press on a button does not undo what is selected in the text.
addEventListener('mousedown', (event) => { if (event.target.closest('.bar button, .borders button')) event.preventDefault() })
addEventListener('click', (event) => {
  const mark = event.target.closest('#text mark')
  if (mark && getSelection().isCollapsed) return show(mark.dataset.mark === active ? undefined : mark.dataset.mark)
  const button = event.target.closest('[data-do]')
  if (button) return doing[button.dataset.do](button)
  const link = event.target.closest('a[href^="/?report="]')
  const found = link && /report=(\d+)#entry-(\d+)/.exec(link.getAttribute('href'))
  if (!found) return
  event.preventDefault()
  later(async () => {
    const report = Number(found[1])
    if (report !== state.report) await ask('/view?' + new URLSearchParams({ ...here(), entry: '', report }))
    const target = all('#entries [data-entry]')[Number(found[2]) - 1]
    if (target) go(target.dataset.entry)
  })
})
const reports = one('#reports')
if (reports) reports.addEventListener('change', () => go('', Number(reports.value)))
for (const link of all('[data-tongue]')) link.addEventListener('click', () => {
  link.href = '/?' + new URLSearchParams({ ...here(), lang: link.dataset.tongue })
})

// Keys.
const byKey = {
  KeyJ: () => step(1), KeyK: () => step(-1), KeyN: () => next(),
  KeyM: () => pickWord(1),
  KeyQ: () => border('start', -1), KeyW: () => border('start', 1), KeyE: () => border('end', -1), KeyR: () => border('end', 1),
  KeyB: () => doing.borders(), KeyD: remove, Delete: remove,
  KeyC: newCase,
  KeyV: () => { const form = panel(); const input = form && one('.fields input, .fields select', form); if (input) input.focus() },
  Escape: () => { getSelection().removeAllRanges(); doubt = undefined; show(undefined) },
}
addEventListener('keydown', (event) => {
  const { target, code, shiftKey } = event
  const control = event.ctrlKey || event.metaKey
  const typing = target.closest('input:not([type=checkbox]), select, textarea')
  if (typing) {
    if (code === 'Escape') { refocus(); event.preventDefault() }
    return
  }
  if (event.altKey || (control && code !== 'KeyZ' && code !== 'KeyY')) return
  const mark = target.closest('#text mark')
  const pairRow = target.closest('.pair')
  const box = target.closest('.case[data-case]')
  let work
  if (code === 'KeyZ') work = shiftKey ? doing.redo : doing.undo
  else if (code === 'KeyY' && control) work = doing.redo
  else if (code === 'KeyA') work = shiftKey ? doing['accept-entry'] : box ? () => doing['case-accept'](box) : accept
  else if (box && (code === 'KeyD' || code === 'Delete')) work = () => doing['case-remove'](box)
  else if (/^(Digit|Numpad)[1-6]$/.test(code) && !shiftKey) work = () => label(one('.labels button:nth-child(' + code.at(-1) + ')').dataset.label)
  else if (pairRow && (code === 'KeyS' || code === 'KeyX')) work = () => pair(one('[data-pair]', pairRow), code === 'KeyS')
  else if (code === 'ArrowRight' || code === 'ArrowLeft') {
    const by = code === 'ArrowRight' ? 1 : -1
    work = () => (pending ? (shiftKey ? stretch('end', by) : pickWord(by)) : stepMark(by))
  } else if ((code === 'Enter' || code === 'Space') && mark) work = () => show(mark.dataset.mark)
  else if (event.key === '?') work = keys
  else if (!shiftKey && !control) work = byKey[code]
  if (!work) return
  event.preventDefault()
  work()
})

// What was said elsewhere (another window, a program) is shown here too, but not over what is being written.
const refresh = () => later(async () => {
  if (document.hidden || dirty || pending) return
  const { version } = await ask('/version')
  if (version !== state.version) {
    const focused = document.activeElement && document.activeElement.dataset.mark
    await ask('/view?' + new URLSearchParams(here()))
    if (focused) refocus()
    tell(words.changed)
  } else if (told.classList.contains('bad') && told.textContent === words.lost) tell('')
})
setInterval(refresh, 2000)
addEventListener('visibilitychange', refresh)
remember()
`

/** `reach`: how the page asks: plain script that defines `reach(path, body)` and `remember()`. */
export const scriptWith = (reach: string): string => start + reach + rest
