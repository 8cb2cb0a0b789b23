import { held } from './window/held.js'
import { saying } from './window/saying.js'
import { showing } from './window/showing.js'
import { storage } from './window/storage.js'
import { taking } from './window/taking.js'

/** What the person presses, and how the page begins. */
const start = `
let forgetting = false
byId('correct').addEventListener('click', () => (correcting ? show(pageChoice.value) : correct({ report: Math.max(0, results.pages.filter((page) => page !== 'index.html').indexOf(pageChoice.value)), entry: '' })))
byId('forget').addEventListener('click', async () => {
  if (!forgetting) { forgetting = true; byId('forget').textContent = say('drop.forget.sure'); return }
  forgetting = false
  byId('forget').textContent = say('drop.forget')
  await forgetLines()
  own = []
  if (correcting) correct()
  else if (results && shown) show(shown)
  if (!isIdle()) return
  turn('reading')
  worker.postMessage({ do: 'annotate', files: [] })
})
for (const button of all('[data-close]'))
  button.addEventListener('click', () => {
    if (button.dataset.close === 'taken') taken = []
    else refused = []
    list()
    input.focus({ preventScroll: true })
  })
pageChoice.addEventListener('change', () => show(pageChoice.value))
saveButton.addEventListener('click', () => worker.postMessage({ do: 'save', format: format.value }))
for (const button of all('[data-language]'))
  button.addEventListener('click', () => speak(button.dataset.language))

let language
try { language = sessionStorage.getItem('language') } catch {}
const tongues = [language, ...navigator.languages.map((each) => each.slice(0, 2))]
document.documentElement.classList.add('live')
speak(tongues.find((each) => said.languages.includes(each)) || 'en')
if (typeof DecompressionStream === 'undefined' || typeof WebAssembly === 'undefined') tell('drop.old')
else {
  turn('opening')
  input.disabled = false
  const files = early
  early = undefined
  take(files)
  open().catch((error) => fail(error.message))
}
`

/**
 * What the window of the page does: it opens the worker, hands it what was dropped, shows what comes back and saves it. Plain DOM; it puts
 * text into the page only as text, and has no code that reaches a network.
 */
export const script = [saying, held, storage, showing, taking, start].join('')
