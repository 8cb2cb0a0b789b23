/** What is shown: the program is asked, its answer is drawn, and the focus stays where the person is. */
export const shown = `
// Where the focus was in what is drawn anew: on the same thing afterwards, else on what has taken its place.
const about = (element) => {
  const near = (name) => { const found = element.closest('[data-' + name + ']'); return found ? found.dataset[name] : '' }
  return JSON.stringify([element.dataset, ...['case', 'pair', 'panel'].map(near)])
}
const held = () => {
  const element = document.activeElement
  const part = element && Object.values(parts).find((each) => each.contains(element))
  if (!part) return
  const kind = element.matches('#text mark') ? '#text mark' : element.matches('summary') ? 'summary' : element.dataset.do ? '[data-do="' + element.dataset.do + '"]' : undefined
  return kind && { part, kind, at: all(kind, part).indexOf(element), about: about(element) }
}
const hold = (was) => {
  if (!was || document.activeElement !== document.body) return
  const list = all(was.kind, was.part)
  const element = list.find((each) => about(each) === was.about) ?? list[Math.min(was.at, list.length - 1)] ?? one('#where')
  element.focus({ preventScroll: true })
}
const draw = (view) => {
  const moved = view.entry !== state.entry || view.report !== state.report
  const was = held()
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
  hold(was)
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
// One after the other: what is to be done is looked up when its turn has come. What takes its time is told at once.
const later = (work, quiet = false) => {
  queue = queue.then(async () => {
    const slow = quiet ? 0 : setTimeout(() => { document.body.setAttribute('aria-busy', 'true'); tell(words.working) }, 150)
    try { await work() } catch (error) { tell(error.message, true) } finally {
      clearTimeout(slow)
      document.body.removeAttribute('aria-busy')
      if (told.textContent === words.working) tell('')
    }
  })
  return queue
}
// then: hears what the program answered.
const act = (make, then) => later(async () => {
  const wanted = make()
  if (!wanted) return
  const answer = await ask('/act', { ...here(), act: wanted })
  const { done } = answer
  tell(done ? words[wanted.do === 'undo' ? 'undone' : wanted.do === 'redo' ? 'redone' : 'saved'] : words[wanted.do === 'undo' || wanted.do === 'redo' ? 'empty' : 'nothing'])
  if (then) then(answer)
})
const go = (entry, report = state.report, then) => later(async () => {
  if (entry !== state.entry || report !== state.report)
    await ask('/view?' + new URLSearchParams({ ...here(), entry, report }))
  if (then) then()
  else { tell(''); one('#where').focus({ preventScroll: true }); scrollTo(0, 0) }
})
`
