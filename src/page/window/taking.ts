/** How files come into the window: chosen, dropped, pasted. One go is read at a time; what comes meanwhile waits for its turn. */
export const taking = `
// 'opening', 'reading', 'idle'; 'broken': the page could not be opened.
const turn = (state) => { document.documentElement.dataset.state = state }
const isIdle = () => document.documentElement.dataset.state === 'idle'
const free = () => {
  turn('idle')
  const files = queued
  queued = []
  take(files)
}
const fail = (message) => {
  const isOpen = document.documentElement.dataset.ready !== undefined
  if (!isOpen) queued = []
  tell('drop.failed', { message })
  if (isOpen) free()
  else turn('broken')
}
const take = async (files) => {
  if (files.length === 0 || input.disabled || document.documentElement.dataset.state === 'broken') return
  if (!isIdle()) {
    queued.push(...files)
    return tell(status.key, status.filling)
  }
  turn('reading')
  taken = []
  refused = []
  list()
  tell('drop.reading', { done: 0, all: files.length })
  const dropped = []
  for (const file of files) {
    if (file.size > said.largest)
      refused.push({ file: file.name, wording: 'drop.large', message: 'larger than ' + (said.largest >> 20) + ' MB' })
    else
      try { dropped.push({ name: file.name, bytes: await file.arrayBuffer() }) }
      catch (error) { refused.push({ file: file.name, wording: 'drop.other', message: error.message }) }
  }
  list()
  if (dropped.length === 0) {
    tell('drop.none')
    return free()
  }
  worker.postMessage({ do: 'annotate', files: dropped }, dropped.map(({ bytes }) => bytes))
}

input.addEventListener('change', () => {
  take([...input.files])
  input.value = ''
})
document.addEventListener('dragover', (event) => {
  event.preventDefault()
  document.body.classList.add('over')
})
document.addEventListener('dragleave', () => document.body.classList.remove('over'))
document.addEventListener('drop', (event) => {
  event.preventDefault()
  document.body.classList.remove('over')
  take([...event.dataTransfer.files])
})
document.addEventListener('paste', ({ clipboardData }) => {
  const files = [...clipboardData.files]
  const text = clipboardData.getData('text/plain')
  take(files.length > 0 || !text.trim() ? files : [new File([text], 'pasted.txt')])
})
`
