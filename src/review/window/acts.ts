/** What a person does to marks and borders. */
export const acts = `
// Acts.
const atMark = (more) => () => {
  if (!active) tell(words.choose)
  return active && { entry: state.entry, mark: active, ...more }
}
const focusAt = (start, end) => () => focusMark(nearest({ start, end }))
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
// On to the next of what is to check, where the person is going through that; else what is near stays in hand.
const settled = (otherwise) => () => { if (doubt && doubts().length > 0) next(0); else otherwise() }
const accept = () => act(atMark({ do: 'accept' }), settled(refocus))
const remove = () => {
  const mark = markOf(active)
  act(atMark({ do: 'remove' }), settled(() => focusMark(mark && nearest({ start: startOf(mark), end: endOf(mark) }))))
}
const back = (which) => {
  const seen = (kind, name) => all(kind).map((each) => each.dataset[name])
  const before = { case: seen('[data-case]', 'case'), pair: seen('[data-pair]', 'pair') }
  act(() => ({ do: which }), ({ done, place }) => {
    if (!done || !place) return
    const fresh = (kind, name) => all(kind).find((each) => each.dataset[name] !== undefined && !before[name].includes(each.dataset[name]))
    const box = place.what === 'case' && fresh('.case', 'case')
    const row = place.what === 'pair' && fresh('#pairs [data-pair]', 'pair')
    if (box) one('summary', box).focus()
    else if (row) one('button', row).focus()
    else focusMark(nearest(place))
  })
}
const step = (by) => {
  const button = one('[data-step="' + by + '"]')
  if (button && !button.disabled) go(button.dataset.entry)
  else tell(words.end)
}
const stepMark = (by) => {
  const marks = all('#text mark')
  const at = marks.findIndex((mark) => mark.dataset.mark === active)
  const mark = at < 0 ? (by > 0 ? marks[0] : marks.at(-1)) : marks[at + by]
  if (mark) focusMark(mark)
}
`
