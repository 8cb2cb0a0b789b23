/** What is to check, most doubtful first, and pairs of people. */
export const checking = `
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
const pair = (row, same) => act(() => ({ do: 'pair', a: row.dataset.a, b: row.dataset.b, same }), () => {
  if (doubt && doubt.startsWith('pair')) next(0)
  else if (document.activeElement === document.body) (one('#pairs .row button') ?? one('#where')).focus({ preventScroll: true })
})
`
