/** The page asks the window that it stands in: there is no network. */
import type { Carrier } from './page.js'

const reach = `const remember = () => {}
const waiting = new Map()
addEventListener('message', ({ source, data }) => {
  if (source !== parent || !waiting.has(data.answered)) return
  waiting.get(data.answered)(data)
  waiting.delete(data.answered)
})
// What is dropped here is for the window.
addEventListener('dragover', (event) => event.preventDefault())
addEventListener('drop', (event) => {
  event.preventDefault()
  parent.postMessage({ files: [...event.dataTransfer.files] }, '*')
})
let asks = 0
const reach = (path, body) => new Promise((resolve) => {
  waiting.set(++asks, resolve)
  parent.postMessage({ ask: asks, path, body }, '*')
})
`

export const byWindow: Carrier = { reach, connects: "'none'", speaks: false }
