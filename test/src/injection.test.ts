/** A report that would be more than a text: nothing of it becomes markup, a formula, a link that runs, or a path. */
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Engine } from '../../src/engine.js'
import { openArchive } from '../../src/ingest/archive.js'
import { textSource } from '../../src/ingest.js'
import { documentsOf } from '../../src/kept/document.js'
import { csvFaults, formatFaults, pageFaults } from '../../src/maintain/fuzz/formats.js'
import { openEngine } from '../../src/open.js'
import { byServer } from '../../src/review/by-server.js'
import { openDesk } from '../../src/review/desk.js'
import { inFolder } from '../../src/review/folder.js'
import { shell } from '../../src/review/page.js'
import { reportTitles, viewOf } from '../../src/review/view.js'
import { formats } from '../../src/write/format.js'
import { type Run, runFiles } from '../../src/write/run-files.js'
import { folder } from './command.js'

const hostile = [
  '<script>document.title="taken"</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</title></style></script><svg onload=alert(1)>',
  '--><!-- ]]> <![CDATA[',
  '=HYPERLINK("http://evil.example","x")',
  '+1+1',
  '-2+3',
  '@SUM(A1:A9)',
  '\t=1+1',
  '\r=1+1',
  '{{constructor.constructor("alert(1)")()}}',
  '\u202e\u2066javascript:alert(1)',
  '&lt;b&gt; &#x3c;b&#x3e;',
  '../../../etc/passwd',
]

/** Each stands where a title, a name, a place, a body, a sanction, a source and the end of a line stand. */
const textOf = (bad: string): string =>
  [
    bad,
    '',
    `${bad} May 3, 2023, Taraz, Asanov ${bad} S. was fined 20 MCI under Article 488 of the CAO by the court «${bad}»[1].`,
    `May 4, 2023, ${bad} region, Seitzhanova D. ${bad}, 15 days of arrest[2].`,
    '',
    `[1] javascript:alert(1)`,
    `[2] https://example.org/${bad}`,
    '',
  ].join('\n')

let engine: Engine
let run: Run
beforeAll(async () => {
  engine = await openEngine({ model: 'none' })
  const all = []
  for (const bad of hostile) all.push(await engine.annotate(textSource(textOf(bad), `${bad}.txt`)))
  const { documents, people } = engine.link(all)
  run = { documents: documentsOf(documents, people), people }
}, 120_000)
afterAll(() => engine.close())

const written = async (name: RegExp): Promise<readonly (readonly [string, Buffer])[]> => {
  const files = runFiles(run, formats, engine.titles).filter((file) => name.test(file.name))
  const all: (readonly [string, Buffer])[] = []
  for (const file of files) {
    const pieces: Buffer[] = []
    for await (const piece of file.pieces()) pieces.push(Buffer.from(piece as string))
    all.push([file.name, Buffer.concat(pieces)])
  }
  return all
}

describe('nothing of a report', () => {
  it('is more than a text in any format', async () => {
    for (const document of run.documents)
      expect(await formatFaults(document, engine.titles), document.report.source.file).toEqual([])
  }, 120_000)

  it('is markup on the page over all reports', async () => {
    const [[, page] = []] = await written(/^index\.html$/)
    expect(pageFaults(String(page))).toEqual([])
    expect(String(page)).not.toMatch(/<[^>]*\son\w+=/i)
  })

  it('is a formula in a table over all reports', async () => {
    const tables = await written(/^(?:cases|uwazi\.\w+)\.csv$/)
    expect(tables.length).toBe(3)
    for (const [, table] of tables) expect(csvFaults(String(table))).toEqual([])
  })

  it('is a formula or a link that runs in a workbook', async () => {
    const [[, bytes] = []] = await written(/^cases\.xlsx$/)
    const archive = openArchive(bytes!)
    const sheets = archive.names.filter((name) => /sheet\d+\.xml$/.test(name))
    expect(sheets.length).toBeGreaterThan(3)
    for (const name of sheets) expect(archive.xml(name)).not.toMatch(/<f[ >]/)
    const targets = archive.names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => [...archive.xml(name).matchAll(/Target="([^"]*)"/g)])
      .map(([, target]) => target!)
      .filter((target) => target.includes(':'))
    expect(targets.filter((target) => !/^https?:/i.test(target))).toEqual([])
  })

  it('is markup on the page of the review', async () => {
    for (const document of run.documents) {
      const { source, entries, report } = document
      const desk = openDesk(
        [{ annotated: { source, entries, report }, keeping: inFolder(join(folder, 'none')) }],
        engine,
      )
      const state = await desk.state()
      for (const entry of state.documents[0]!.entries) {
        const view = viewOf(state, { report: 0, entry: entry.id }, engine.titles, 'en')
        const page = shell(view, 'en', reportTitles(state), { carrier: byServer })
        expect(pageFaults(page), source.origin.file).toEqual([])
        expect(page).not.toMatch(/<[^>"']*\son\w+=/i)
      }
    }
  })

  it('is a path outside of the folder of the output', () => {
    const names = runFiles(run, formats, engine.titles).map(({ name }) => join('/out', name))
    expect(names.filter((name) => !name.startsWith('/out/'))).toEqual([])
  })
})
