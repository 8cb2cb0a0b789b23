/** What the page holds, packed, and the worker that opens it. */
export const held = `
let worker

const bytesOf = (text) => {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text)
  const held = atob(text)
  const bytes = new Uint8Array(held.length)
  for (let at = 0; at < held.length; at++) bytes[at] = held.charCodeAt(at)
  return bytes
}
const partsOf = (kinds) => {
  const parts = {}
  for (const element of all('script[data-part]')) {
    if (!kinds.includes(element.dataset.part.split('/')[0])) continue
    parts[element.dataset.part] = bytesOf(element.textContent).buffer
    element.remove()
  }
  return parts
}
const unzipped = (bytes) =>
  new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream('gzip'))).text()

const open = async () => {
  const parts = partsOf(['worker.js', 'version', 'data', 'tables', 'register'])
  const { 'worker.js': code, ...rest } = parts
  worker = new Worker(URL.createObjectURL(new Blob([await unzipped(code)], { type: 'text/javascript' })))
  // The reader of PDF says something of its own too.
  worker.onmessage = ({ data }) => { if (data.told in heard) heard[data.told](data) }
  worker.onerror = ({ message }) => fail(message || 'worker')
  worker.postMessage({ do: 'open', parts: rest }, Object.values(rest))
}
`
