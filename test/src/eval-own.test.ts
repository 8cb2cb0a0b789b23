/** `atau eval` on a user's own gold: what it measures is the user's, and what is wrong in it is told by file and line. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { evaluate } from '../../src/evaluate.js'
import { openEngine } from '../../src/open.js'
import { atau, folder } from './command.js'

let nth = 0
function gold(files: Readonly<Record<string, string>>): string {
  const path = join(folder, `gold-${++nth}`)
  mkdirSync(join(path, 'cases'), { recursive: true })
  for (const [name, text] of Object.entries(files)) writeFileSync(join(path, name), text)
  return path
}

const people = 'May 2, 2023, Astana, {P:abenov-m|Abenov M.} was detained.\n'

describe('own gold', () => {
  it('has no shipped tables under it, and says what it does not measure', async () => {
    const engine = await openEngine({ model: 'none' })
    const spy = vi.spyOn(process.stdout, 'write').mockImplementation(() => true)
    const status = await evaluate({ gold: gold({ 'a.txt': people }) }, async () => engine)
    const out = spy.mock.calls.join('')
    spy.mockRestore()
    expect(status).toBe(0)
    expect(out).toMatch(/PERSON +1 +1 +0 +0 +0 +1\.000/)
    expect(out).toMatch(/PLACE +0 +not measured/)
    expect(out).toMatch(/not measured: the gold tells no cases/)
    expect(out).toMatch(/cases: not measured/)
    expect(out).not.toMatch(/steps +MB|by hand|small texts that come out whole|development set/)
  })

  it('measures pairs by its cases where there is no cases.txt', () => {
    const own = gold({
      'a.txt': 'May 2, 2023, {P:abenov-m|Abenov M.} was fined {X:fine;50 MCI;imposed|50 MCI}.\n',
      'cases/a.tsv':
        'entry\tperson\tevent\tprovisions\tpenalty\tmodality\twhen\twhere\tauthority\n1\tabenov-m\tfine\t\tfine;50 MCI\timposed\t2023-05-02\t\t\n',
    })
    const { status, out } = atau(['eval', '--gold', own, '--model', 'none'])
    expect(status).toBe(0)
    expect(out).toMatch(/person–penalty +1 +0 +0 +1\.000/)
  })

  it('checks cases.txt, marks and cases by file and line', () => {
    const own = gold({
      'a.txt': `${people}\nMay 3, 2023, {D:May|May 3} {P:x|y\n`,
      'cases.txt': [
        '# text | entry | people | provisions | penalties',
        'a | 1 | abenov-m | KZ-CC 405',
        'b | 1 | abenov-m |',
        'a | first | abenov-m |',
        'a | 1 | abenov-m | 405',
        'a | 9 | abenov-m |',
        'a | 1',
        '',
      ].join('\n'),
      'cases/a.tsv':
        'entry\tperson\tevent\tprovisions\tpenalty\tmodality\twhen\twhere\tauthority\n1\tabenov-k\tsentence\t\t\t\t\t\t\n2\t-\n',
    })
    const { status, out } = atau(['eval', '--gold', own, '--check-gold', '--model', 'none'])
    expect(status).toBe(1)
    const lines = out.trimEnd().split('\n')
    for (const line of [
      'cases.txt:2: no mention of KZ-CC 405',
      'cases.txt:3: expected the name of a text, found b',
      'cases.txt:4: expected the number of a labelled entry, found first',
      'cases.txt:5: not a law and its articles: 405',
      'cases.txt:6: there is no labelled entry 9',
      'cases/a.tsv:2: no mention of abenov-k',
      'a.txt:3: a mark is not closed in its line',
      'a.txt:3: not an ISO 8601 date: May',
    ])
      expect(lines).toContain(line)
    expect(out).toMatch(/^cases\.txt:7: expected text \| n-th labelled entry .*, found 1 bars$/m)
  })

  it('names file and line of a bad record', () => {
    const own = gold({ 'a.txt': people })
    writeFileSync(join(folder, 'pred.jsonl'), '{"type":"report"}\n\n{"type":"entry","id":"x"}\n')
    const bad = atau(['eval', '--gold', own, '--pred', 'pred.jsonl'])
    expect([bad.status, bad.out]).toEqual([1, ''])
    expect(bad.said).toMatch(/^atau: pred\.jsonl:3: not a record: source: .*\n$/)
    writeFileSync(join(folder, 'pred.jsonl'), '{"type":"report"}\n<html>\n')
    expect(atau(['eval', '--gold', own, '--pred', 'pred.jsonl']).said).toBe(
      'atau: pred.jsonl:2: expected a record as JSON, found "<html>"\n',
    )
  })
})
