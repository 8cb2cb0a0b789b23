/** What the window shows: a page of the reports or the page on which they are corrected, in a frame; and what the worker tells it. */
export const showing = `
let url, shown
let results
// What of it a person corrects; undefined where the report is shown.
let correcting

const show = (page) => {
  correcting = undefined
  shown = page
  worker.postMessage({ do: 'show', page })
  byId('correct').setAttribute('aria-pressed', 'false')
}
const correct = (place = correcting) => {
  correcting = place
  shown = ''
  worker.postMessage({ do: 'correct', language: said.languages[tongue], ...place })
  byId('correct').setAttribute('aria-pressed', 'true')
}
const put = (html) => {
  if (url) URL.revokeObjectURL(url)
  url = URL.createObjectURL(new Blob([html], { type: 'text/html' }))
  frame.hidden = false
  frame.src = url
}
frame.addEventListener('load', tellFrame)
// Pages of several reports lead to each other by name.
addEventListener('message', ({ source, data }) => {
  if (source !== frame.contentWindow || !results) return
  if (data.ask) {
    const place = data.body || Object.fromEntries(new URLSearchParams(data.path.split('?')[1]))
    if (correcting && place.report !== undefined) correcting = { report: Number(place.report), entry: String(place.entry) }
    return worker.postMessage({ do: 'ask', number: data.ask, path: data.path, body: data.body, language: said.languages[tongue] })
  }
  if (data.files) return take(data.files)
  if (!results.pages.includes(data.page)) return
  pageChoice.value = data.page
  show(data.page)
})
const done = (told) => {
  results = told
  const none = told.pages.length === 0
  byId('results').hidden = none
  applied = none ? undefined : told.counts
  note()
  if (none) {
    frame.hidden = true
    tell('drop.none')
    return free()
  }
  const { entries, seconds } = told
  tell(told.more ? 'drop.more' : 'drop.done', { entries, seconds, share: 0 })
  // Who corrects goes on: the page looks for itself whether anything has changed.
  if (!correcting || told.by !== 'model') {
    const before = told.pages.includes(shown) ? shown : undefined
    pageChoice.replaceChildren(...told.pages.map((page) => new Option(page, page)))
    pageChoice.parentElement.hidden = told.pages.length < 2
    const index = told.pages.includes('index.html') && told.pages.length > 1 ? 'index.html' : told.pages[0]
    pageChoice.value = before || index
    show(pageChoice.value)
    document.body.classList.add('read')
  }
  if (!told.more) free()
}
const download = ({ name, bytes }) => {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(new Blob([bytes]))
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(link.href), 60000)
}
const heard = {
  ready: () => {
    document.documentElement.dataset.ready = String(Math.round(performance.now()))
    tell('drop.ready')
    free()
    const parts = partsOf(['model'])
    const threads = Math.max(1, Math.min(4, (navigator.hardwareConcurrency || 2) - 1))
    if (Object.keys(parts).length > 0) worker.postMessage({ do: 'model', parts, threads }, Object.values(parts))
  },
  model: ({ id }) => {
    document.documentElement.dataset.model = id
    document.documentElement.dataset.modelReady = String(Math.round(performance.now()))
  },
  noModel: () => tell('drop.noModel'),
  progress: ({ by, done, all }) => {
    if (by === 'rules') tell('drop.reading', { done, all })
    else if (results && results.more) tell('drop.more', { entries: results.entries, seconds: results.seconds, share: done / all })
  },
  waiting: () => { tell('drop.waiting'); free() },
  applied: (told) => { applied = told.counts; note() },
  taken: (told) => { taken.push(told); list() },
  register: (told) => { register = told; note() },
  answer: ({ number, status, value }) => frame.contentWindow.postMessage({ answered: number, status, value }, '*'),
  storage: stored,
  kept: (told) => {
    kept = told.holding
    stands = told.lines
    note()
  },
  refused: (told) => { refused.push(told); list() },
  done,
  page: ({ page, html }) => { if (page === shown) put(html) },
  saved: ({ file }) => download(file),
  failed: ({ message }) => fail(message),
}
`
