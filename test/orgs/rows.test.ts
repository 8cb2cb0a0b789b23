import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Language, languages } from '../../pipeline/document.js'
import { engineOf } from '../../pipeline/rules/orgs/engine.js'
import type { OrgHit } from '../../pipeline/rules/orgs/hit.js'
import { orgs } from '../../pipeline/rules/orgs/index.js'
import { orgPatternRow } from '../../pipeline/rules/orgs/schema.js'
import { readJson } from '../../src/load/files.js'
import { loadOrgs } from '../../src/load/orgs.js'
import { marked, passage, read, render } from '../kit.js'

const lexicon = loadOrgs()
const rows = readJson('patterns/orgs.json', z.array(orgPatternRow))

/** Longest first, without overlap: what one row alone says of a line. */
const alone = (hits: readonly OrgHit[]): readonly OrgHit[] => {
  const taken = new Set<number>()
  return [...hits]
    .sort((a, b) => b.to - b.from - (a.to - a.from) || a.from - b.from)
    .filter((hit) => {
      for (let at = hit.from; at < hit.to; at++) if (taken.has(at)) return false
      for (let at = hit.from; at < hit.to; at++) taken.add(at)
      return true
    })
}

describe('rows of organisations', () => {
  it('have unique ids', () => {
    const ids = [...rows, ...lexicon.names].map((row) => row.id)
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([])
  })

  describe.each(rows)('pattern $id', (row) => {
    const { scan, find } = engineOf({ ...lexicon, patterns: [row] })
    const spans = (text: string) => {
      const tokens = read(text)
      return alone(scan(tokens, find(tokens))).map(({ from, to }) => ({
        label: 'ORG' as const,
        start: tokens[from]!.start,
        end: tokens[to - 1]!.end,
      }))
    }
    it.each(row.examples)('reads %s', (line) => {
      const { text } = marked(line)
      expect(render(text, spans(text))).toBe(line)
    })
    it.each(row.not.length > 0 ? row.not : [''])('refuses %s', (text) => {
      expect(render(text, spans(text))).toBe(text)
    })
  })

  const find = orgs(lexicon)
  const frames: Readonly<Record<Language, (name: string) => string>> = {
    en: (name) => `On May 3, he wrote to [ORG ${name}] about it.`,
    ru: (name) => `3 мая он написал, что [ORG ${name}] не отвечает.`,
    kk: (name) => `3 мамыр күні ол [ORG ${name}] туралы жазды.`,
  }
  it.each(languages)('every listed form is found whole (%s)', (language) => {
    const lost = lexicon.names.flatMap((row) =>
      row.forms.flatMap((form) => {
        if (form.language !== language) return []
        const line = frames[language](form.text)
        const quoted = form.certainty === 'quoted' ? line.replace(/\[ORG .*\]/, '“$&”') : line
        const { text } = marked(quoted)
        const got = render(text, find(passage(text, language)))
        return got === quoted ? [] : [got]
      }),
    )
    expect(lost).toEqual([])
  })
})
