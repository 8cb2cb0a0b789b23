/** The shipped model in this program sees what it saw where it was trained: the same piece ids, the same logits. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { piecesBy } from '../../models/align.js'
import { openNetwork, openReading, readingByLibrary } from '../../models/load.js'
import { modelsFolder, placeOf } from '../../models/place.js'
import { wordsOf } from '../../models/words.js'

interface Row {
  readonly text: string
  readonly ids: string
  /** The highest logit at each piece. */
  readonly logits?: readonly number[]
}

const shipped = existsSync(join(modelsFolder, 'manifest.json'))

describe.runIf(shipped)('the shipped model', () => {
  const rows = shipped
    ? (JSON.parse(readFileSync(new URL('./parity.json', import.meta.url), 'utf8')) as Row[])
    : []

  it.each([
    ['our own reader', openReading],
    ['the library', readingByLibrary],
  ])('%s cuts 500 texts into the same pieces', async (_, open) => {
    const pieces = piecesBy((await open(placeOf(undefined))).encode)
    expect(rows.length).toBe(500)
    for (const { text, ids } of rows)
      expect(pieces.of(wordsOf(text)).flat().join(' '), text).toBe(ids)
  })

  it('gives the same logits: most within a thousandth on any processor, none farther than its rounding', async () => {
    const gaps: number[] = []
    const place = placeOf(undefined)
    const [network, { marks, names }] = await Promise.all([openNetwork(place), openReading(place)])
    for (const { ids, logits } of rows.filter((row) => row.logits)) {
      const pieces = ids.split(' ').map(Number).slice(0, 126)
      const scores = await network.score([marks.begin, ...pieces, marks.end])
      logits!.forEach((expected, at) => {
        const start = (at + 1) * names.length
        const found = Math.max(...scores.subarray(start, start + names.length))
        gaps.push(Math.abs(found - expected))
      })
    }
    await network.close()
    // int8 activations may round the other way where another processor adds in another order: up to .53 on those seen.
    expect(Math.max(...gaps)).toBeLessThan(0.8)
    expect(gaps.filter((gap) => gap < 1e-3).length / gaps.length).toBeGreaterThan(0.5)
  })
})
