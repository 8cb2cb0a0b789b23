/** What was said elsewhere is shown here too. */
export const watching = `
// What was said elsewhere (another window, a program) is shown here too, but not over what is being written.
const refresh = () => later(async () => {
  if (document.hidden || dirty || pending) return
  const { version } = await ask('/version')
  if (version !== state.version) {
    await ask('/view?' + new URLSearchParams(here()))
    tell(words.changed)
  } else if (told.classList.contains('bad') && told.textContent === words.lost) tell('')
}, true)
show(undefined)
setInterval(refresh, 2000)
addEventListener('visibilitychange', refresh)
remember()
`
