/**
 * The window's part in keeping corrections: the storage of the browser, which a worker of a page from the disk may not open. A line is
 * added behind those that are there, in one transaction, so that two windows never overwrite each other; what is told as kept is kept.
 */
export const storage = `
// The storage of the browser: lines of corrections behind growing keys.
const opened = new Promise((resolve) => {
  try {
    const request = indexedDB.open('atau', 1)
    request.onupgradeneeded = () => request.result.createObjectStore('corrections', { autoIncrement: true })
    request.onsuccess = () => resolve(request.result)
    request.onerror = request.onblocked = () => resolve(undefined)
  } catch { resolve(undefined) }
})
const within = async (mode, work) => {
  const base = await opened
  if (!base) return { problem: 'none' }
  return new Promise((resolve) => {
    let given
    const fail = (error) => resolve({ problem: error && error.name === 'QuotaExceededError' ? 'full' : 'none' })
    try {
      const step = base.transaction('corrections', mode, { durability: 'strict' })
      step.oncomplete = () => resolve({ given: given() })
      step.onabort = () => fail(step.error)
      given = work(step.objectStore('corrections'))
    } catch (error) { fail(error) }
  })
}
const keepLines = (lines) => within('readwrite', (store) => {
  for (const line of lines) store.add(line)
  return () => lines.length
})
const linesSince = (since) => within('readonly', (store) => {
  const keys = store.getAllKeys(IDBKeyRange.lowerBound(since, true))
  const lines = store.getAll(IDBKeyRange.lowerBound(since, true))
  const count = store.count()
  return () => ({ count: count.result, found: keys.result.map((key, at) => [key, lines.result[at]]) })
})
const forgetLines = () => within('readwrite', (store) => { store.clear(); return () => 0 })

// Where there is none, this window's own memory: the person is told.
let own = []
const stored = async ({ number, keep, since }) => {
  const { problem, given } = await (keep ? keepLines(keep) : linesSince(since))
  if (keep && problem === 'none' && !(await opened)) own = [...own, ...keep]
  const found = !keep && problem ? own.map((line, at) => [at + 1, line]).filter(([key]) => key > since) : []
  const answer = keep ? { count: 0, found: [] } : given ?? { count: own.length, found }
  worker.postMessage({ do: 'stored', number, ...answer, ...(keep && problem && (await opened) && { problem }) })
  keptIn = (await opened) ? 'browser' : 'window'
}
`
