/**
 * Stands in the head of the page: what is dropped before the page's own script runs would be opened by the browser in the page's place. It
 * is kept in `early` until that script takes it, which leaves `early` undefined.
 */
export const early = `
let early = []
addEventListener('dragover', (event) => event.preventDefault())
addEventListener('drop', (event) => {
  event.preventDefault()
  if (early) early.push(...event.dataTransfer.files)
})
`
