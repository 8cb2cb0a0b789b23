import { keyTable } from '../keys.js'

/** What buttons, links and keys do. */
export const pressing = String.raw`
const keys = () => {
  const box = one('#keys')
  box.hidden = !box.hidden
  one('[data-do=keys]').setAttribute('aria-expanded', String(!box.hidden))
}
const leave = () => {
  getSelection().removeAllRanges()
  doubt = undefined
  show(undefined)
}
const valueOf = () => {
  const form = panel()
  const field = form && one('.fields input, .fields select', form)
  if (field) field.focus()
  else tell(words.choose)
}
const caseAct = (what) => (element) => {
  const box = element.closest('[data-case]')
  const at = all('.case[data-case]').indexOf(box)
  act(() => ({ do: what, entry: state.entry, case: box.dataset.case }), settled(() => focusCase(at)))
}
const pairAct = (same) => (element) => pair(one('[data-pair]', element.closest('.pair')), same)
// The buttons of a bar are one stop for the Tab key; arrows go from one to the next.
const toTool = (find) => (element) => {
  const tools = all('button', element.closest('[role=toolbar]'))
  const goal = find(tools, tools.indexOf(element))
  if (!goal) return
  for (const each of tools) each.tabIndex = each === goal ? 0 : -1
  goal.focus()
}
const chosen = (by) => (pending ? pickWord(by) : stepMark(by))
// By the name of a button or of a row of the table of keys; each hears the button, or where the focus is.
const doing = {
  label: (button) => label(button.dataset.label),
  next: () => next(),
  undo: () => back('undo'),
  redo: () => back('redo'),
  keys,
  leave,
  go: (button) => (button.classList.contains('doubt') ? visit(button) : (doubt = undefined, go(button.dataset.entry))),
  accept,
  remove,
  'accept-entry': () => act(() => ({ do: 'accept-entry', entry: state.entry }), () => step(1)),
  border: (button) => border(button.dataset.side, Number(button.dataset.by)),
  borders: () => { const range = pending; if (range) move(() => range); else tell(words.choose) },
  'case-new': newCase,
  'case-accept': caseAct('case-accept'),
  'case-remove': caseAct('case-remove'),
  pair: (button) => pairAct(button.dataset.same === 'yes')(button),
  'pair-same': pairAct(true),
  'pair-different': pairAct(false),
  'entry-next': () => step(1),
  'entry-previous': () => step(-1),
  'tool-next': toTool((tools, at) => tools[at + 1]),
  'tool-previous': toTool((tools, at) => tools[at - 1]),
  'tool-first': toTool((tools) => tools[0]),
  'tool-last': toTool((tools) => tools.at(-1)),
  'mark-next': () => chosen(1),
  'mark-previous': () => chosen(-1),
  open: (mark) => show(mark.dataset.mark),
  word: () => pickWord(1),
  longer: () => (pending ? stretch('end', 1) : stepMark(1)),
  shorter: () => (pending ? stretch('end', -1) : stepMark(-1)),
  'start-left': () => border('start', -1),
  'start-right': () => border('start', 1),
  'end-left': () => border('end', -1),
  'end-right': () => border('end', 1),
  value: valueOf,
  unscored,
}
for (const [at, button] of all('.labels button').entries()) doing['label ' + (at + 1)] = () => label(button.dataset.label)

// A press on a button does not undo what is selected in the text.
addEventListener('mousedown', (event) => { if (event.target.closest('.bar button, .borders button')) event.preventDefault() })
addEventListener('click', (event) => {
  const mark = event.target.closest('#text mark')
  if (mark && getSelection().isCollapsed) return show(mark.dataset.mark === active ? undefined : mark.dataset.mark)
  const button = event.target.closest('[data-do]')
  if (button) return doing[button.dataset.do](button)
  const skip = event.target.closest('.skip')
  if (skip) { event.preventDefault(); return focusMark(markOf(active) ?? one('#text mark')) }
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

// Keys: where the focus is, which key, what it does.
const table = ${JSON.stringify(keyTable)}
addEventListener('keydown', (event) => {
  const { target, code, shiftKey } = event
  const control = event.ctrlKey || event.metaKey
  if (target.closest('input:not([type=checkbox]), select, textarea')) {
    if (code === 'Escape') { refocus(); event.preventDefault() }
    return
  }
  if (event.altKey) return
  const pressed = event.key === '?' ? '?' : (control ? 'Control+' : '') + (shiftKey ? 'Shift+' : '') + code
  const row = table.find(([within, key, does]) => key === pressed && (!within || target.closest(within)) && (does !== 'unscored' || state.labelling))
  if (!row) return
  event.preventDefault()
  doing[row[2]](target)
})
`
