/** `annotate` takes the corrections beside its reports, and says what became of them. */
import { appendFileSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { appendCorrections, correctionsPath } from '../../src/corrections/store.js'
import { atau, folder } from './command.js'

const at = (words: string) => ({ source: { file: 'report.txt' }, at: { text: words } })
const annotate = (...words: readonly string[]) => atau(['annotate', '--model', 'none', ...words])

describe('annotate', () => {
  beforeAll(async () => {
    mkdirSync(join(folder, 'reports'))
    writeFileSync(
      join(folder, 'reports/report.txt'),
      'May 2, 2023, Astana, Abenov M. was detained.\n',
    )
    await appendCorrections(join(folder, 'reports/corrections'), [
      { kind: 'value-changed', ...at('Abenov M.'), label: 'PERSON', value: { given: 'Marat' } },
      { kind: 'mark-removed', ...at('Almaty'), label: 'PLACE' },
    ])
  })

  it('takes those beside the report', () => {
    const { status, out, said } = annotate('reports/report.txt')
    expect(status).toBe(0)
    expect(said).toBe(
      'atau: 1 correction applied, 1 not\natau: corrections.jsonl:2: mark-removed of PLACE in report.txt not applied: its words are not in the text\n',
    )
    expect(out).toContain('"given":"Marat"')
    expect(out).toContain(
      '"code":"correction-unplaced","text":"corrections.jsonl:2: mark-removed of PLACE “Almaty”: its words',
    )
  })

  it('takes those of a folder that was named, and does the rest where it is broken', () => {
    expect(annotate('reports', '--corrections', 'nowhere')).toMatchObject({
      status: 1,
      out: expect.stringContaining('"type":"report"'),
      said: 'atau: nowhere: expected a folder with corrections.jsonl, found none\n',
    })
    appendFileSync(correctionsPath(join(folder, 'reports/corrections')), 'nonsense\n{"kind":')
    const { status, said } = annotate('reports', '--corrections', 'reports/corrections')
    expect(status).toBe(1)
    expect(said).toContain(
      'atau: reports/corrections/corrections.jsonl:3: expected a correction as JSON, found "nonsense"; left out\n',
    )
    expect(said).toContain('atau: reports/corrections/corrections.jsonl:4: is cut off; left out\n')
    expect(said).toContain('atau: 1 correction applied, 1 not\n')
  })
})

describe('import', () => {
  it('asks where to', () => {
    for (const words of [[], ['--to', 'a', '--gold', 'b']])
      expect(atau(['import', 'reports/report.txt', ...words])).toMatchObject({
        status: 2,
        said: expect.stringContaining('expected --to DIR or --gold DIR, one of them'),
      })
  })
})
