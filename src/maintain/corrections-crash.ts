/**
 * Appends corrections, for trying what several writers or a kill do to their file: `node dist/src/maintain/corrections-crash.js FOLDER NAME
 * COUNT`. Prints each once it is acknowledged.
 */
import { appendCorrection } from '../corrections/store.js'

const [folder = '', name = '', count = '0'] = process.argv.slice(2)

for (let nth = 0; nth < Number(count); nth++) {
  await appendCorrection(folder, {
    kind: 'mark-removed',
    at: { text: `${name}-${nth}` },
    label: 'PLACE',
    why: 'x'.repeat(2000),
  })
  process.stdout.write(`${name}-${nth}\n`)
}
