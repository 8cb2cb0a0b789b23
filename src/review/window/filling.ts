/** Forms: what was filled in, and a new case. */
export const filling = `
const newCase = () => {
  const box = one('.case.fresh')
  if (!box) return
  box.open = true
  const mark = markOf(active)
  if (mark && mark.classList.contains('PERSON')) one('[name=person]', box).value = active
  one('select', box).focus()
  box.scrollIntoView({ block: 'nearest' })
}
const focusCase = (at) => {
  const boxes = all('.case[data-case]')
  const box = boxes[Math.min(at, boxes.length - 1)]
  if (box) one('summary', box).focus({ preventScroll: true })
  else one('#where').focus({ preventScroll: true })
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
    if (!name || input.type === 'checkbox') continue
    if (!whole && input.value === seenOf(input)) continue
    found[name] = input.value
    seen[name] = seenOf(input)
  }
  const ticks = all('[name=statutes]', form)
  if (ticks.length > 0) found.statutes = ticks.filter((each) => each.checked).map((each) => each.value)
  return { form: found, seen }
}
// Which parts of the value are not scored; undefined where nobody has ticked or cleared one.
const unscoredIn = (form) => {
  const ticks = all('[name=unscored]', form)
  return ticks.some((each) => each.checked !== each.defaultChecked) ? { unscored: ticks.filter((each) => each.checked).map((each) => Number(each.value)) } : {}
}
const unscored = () => {
  const form = panel()
  const ticks = form ? all('[name=unscored]', form) : []
  if (ticks.length === 0) return tell(words.choose)
  const none = ticks.every((each) => !each.checked)
  for (const each of ticks) each.checked = none
  form.requestSubmit()
}
addEventListener('submit', (event) => {
  event.preventDefault()
  const form = event.target
  const box = form.closest('[data-case]')
  const { form: filled, seen } = formOf(form, form.dataset.submit !== 'value')
  const sent = { do: form.dataset.submit, entry: state.entry, form: filled }
  if (sent.do === 'value') act(() => ({ ...sent, ...unscoredIn(form), seen, mark: form.dataset.panel }), settled(refocus))
  else if (box) {
    const at = all('.case[data-case]').indexOf(box)
    act(() => ({ ...sent, case: box.dataset.case }), settled(() => focusCase(at)))
  } else act(() => sent, () => all('.case summary').at(-1).focus({ preventScroll: true }))
})
addEventListener('input', (event) => { if (event.target.closest('form')) dirty = true })
`
