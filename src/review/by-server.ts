/** The page asks a server, from where it came. */
import type { Carrier } from './page.js'

const reach = `const address = () => '/?' + new URLSearchParams({ report: state.report, entry: state.entry, lang })
const remember = () => history.replaceState(null, '', address())
const reach = async (path, body) => {
  let response
  try {
    response = await fetch(path, body && { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) })
  } catch { throw new Error(words.lost) }
  return { status: response.status, value: await response.json().catch(() => ({ problem: words.lost })) }
}
`

export const byServer: Carrier = { reach, connects: "'self'", speaks: true }
