import { createHash } from 'node:crypto'
import { appendFileSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it } from 'vitest'
import { loadTagger } from '../../models/load.js'
import type { Candidate } from '../../pipeline/document.js'
import { render } from '../kit.js'
import { type Kind, writeModel } from './fixture.js'

const folders: string[] = []
const model = (kind: Kind, words: Record<string, string>, names: readonly string[]) => {
  const folder = writeModel(kind, words, names)
  folders.push(folder)
  return folder
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true })
})

const names = ['O', 'B-PER', 'I-PER', 'B-LOC', 'I-LOC', 'B-MISC', 'I-MISC'] as const
const words = {
  Akhmetov: 'B-PER',
  Serik: 'I-PER',
  Akimov: 'B-PER',
  Semey: 'B-LOC',
  region: 'I-LOC',
  Eid: 'B-MISC',
}

const tagged = async (folder: string, texts: readonly string[]) => {
  const tagger = await loadTagger(folder)
  const found = await tagger.tag(texts.map((text) => ({ text, language: 'en' as const })))
  await tagger.close()
  return texts.map((text, at) => render(text, found[at]!))
}

describe.each(['unigram', 'wordpiece'] as const)('a real %s model', (kind) => {
  const folder = model(kind, words, names)

  it('gives ranges of the text as written, and leaves out types we do not know', async () => {
    expect(
      await tagged(folder, [
        'Akhmetov Serik left Semey region on Eid.',
        '(Akhmetov, Akimov Serik) “Semey”',
        '',
        '  \u00a0 ',
        'nothing here',
      ]),
    ).toEqual([
      '[PERSON Akhmetov Serik] left [PLACE Semey region] on Eid.',
      '([PERSON Akhmetov], [PERSON Akimov Serik]) “[PLACE Semey]”',
      '',
      '  \u00a0 ',
      'nothing here',
    ])
  })

  it.each([
    [
      'emoji before',
      '👩‍👩‍👧 🇰🇿 Akhmetov 👍🏽 Serik',
      '👩‍👩‍👧 🇰🇿 [PERSON Akhmetov] 👍🏽 [PERSON Serik]',
    ],
    ['no-break space', 'in\u00a0Semey\u00a0region', 'in\u00a0[PLACE Semey\u00a0region]'],
    [
      'soft hyphen',
      'by Akh\u00admetov\u00ad, Se\u00admey',
      'by [PERSON Akh\u00admetov]\u00ad, [PLACE Se\u00admey]',
    ],
    ['zero width', '\ufeffAkhm\u200betov\u200d Serik', '\ufeff[PERSON Akhm\u200betov\u200d Serik]'],
    ['control character', 'Aki\u0000mov\r\n\tSemey', '[PERSON Aki\u0000mov]\r\n\t[PLACE Semey]'],
    ['combining marks', 'Se\u0301mey, Akimov', 'Se\u0301mey, [PERSON Akimov]'],
  ])('offsets are exact: %s', async (_, text, expected) => {
    expect(await tagged(folder, [text])).toEqual([expected])
  })

  it('never cuts a long text', async () => {
    const text = Array.from({ length: 4000 }, (_, at) => (at % 10 === 0 ? 'Akimov' : 'walks')).join(
      ' ',
    )
    const tagger = await loadTagger(folder)
    const [found] = await tagger.tag([{ text, language: 'en' }])
    expect(found!.length).toBe(400)
    expect(found!.every(({ start, end }) => text.slice(start, end) === 'Akimov')).toBe(true)
    await tagger.close()
  })

  it('worker threads give the same', async () => {
    // More batches than the workers hold at a time.
    const texts = Array.from({ length: 400 }, (_, at) => ({
      text: `${'walks '.repeat(at % 40)}Akhmetov Serik in Semey`,
      language: 'en' as const,
    }))
    const [one, two] = await Promise.all([loadTagger(folder), loadTagger(folder, { threads: 2 })])
    expect(await two.tag(texts)).toEqual(await one.tag(texts))
    await Promise.all([one.close(), two.close()])
  })

  it('closes in order while its threads are still loading', async () => {
    for (let nth = 0; nth < 3; nth++) {
      const tagger = await loadTagger(folder, { threads: 2 })
      await tagger.close()
    }
  })

  it('gives chances as scores', async () => {
    const tagger = await loadTagger(folder)
    const [found] = await tagger.tag([{ text: 'Akimov in Semey', language: 'en' }])
    for (const { score } of found!) expect(score).toBeGreaterThan(0.9)
    for (const { score } of found!) expect(score).toBeLessThanOrEqual(1)
    await tagger.close()
  })
})

describe('laws', () => {
  const folder = model('unigram', words, names)
  const token = fc.oneof(
    fc.constantFrom(
      ...Object.keys(words),
      'walks',
      '👍🏽',
      'e\u0301',
      '\u00ad',
      '\u200b',
      '.',
      '«',
      '7',
    ),
    fc.string({ unit: 'grapheme', maxLength: 4 }),
  )
  const space = fc.constantFrom(' ', '  ', '\u00a0', '', '\n', '\t')
  const text = fc
    .array(fc.tuple(token, space), { maxLength: 60 })
    .map((parts) => parts.map((part) => part.join('')).join(''))

  it('ranges lie in the text, are ordered and do not overlap; text put in front shifts them', async () => {
    const tagger = await loadTagger(folder)
    const shown = ({ start, end, label }: Candidate, by = 0) => [start + by, end + by, label]
    await fc.assert(
      fc.asyncProperty(text, async (body) => {
        const front = 'walks 👍🏽 \u00ad\u00a0'
        const [plain, moved] = await tagger.tag(
          [body, front + body].map((each) => ({ text: each, language: 'en' as const })),
        )
        let last = 0
        for (const { start, end } of plain!) {
          expect(start).toBeGreaterThanOrEqual(last)
          expect(end).toBeGreaterThan(start)
          last = end
        }
        expect(last).toBeLessThanOrEqual(body.length)
        // A mark that combines with what stands before it belongs to the text in front.
        if (!/^[\p{M}\u00ad\u200b-\u200f]/u.test(body))
          expect(moved!.map((each) => shown(each))).toEqual(
            plain!.map((each) => shown(each, front.length)),
          )
      }),
      { numRuns: 60 },
    )
    await tagger.close()
  })
})

describe('labels of other schemes', () => {
  it('IO: a type without mark', async () => {
    const folder = model('wordpiece', { Akimov: 'PER', Serik: 'PER', Semey: 'GPE' }, [
      'O',
      'PER',
      'GPE',
    ])
    expect(await tagged(folder, ['Akimov Serik, Semey'])).toEqual([
      '[PERSON Akimov Serik], [PLACE Semey]',
    ])
  })
  it('BIOES', async () => {
    const folder = model('wordpiece', { Akimov: 'B-PER', Serik: 'E-PER', Semey: 'S-ORG' }, [
      'O',
      'B-PER',
      'E-PER',
      'S-ORG',
    ])
    expect(await tagged(folder, ['Akimov Serik Semey'])).toEqual([
      '[PERSON Akimov Serik] [ORG Semey]',
    ])
  })
})

describe('a folder that is no model is refused in one line', () => {
  const broken = (change: (folder: string) => void) => {
    const folder = model('wordpiece', words, names)
    change(folder)
    return loadTagger(folder)
  }
  const sha = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')
  const manifest = (folder: string, change: object) => {
    const file = 'onnx/model.onnx'
    const value = {
      id: 'tiny',
      revision: '1',
      protocol: 1,
      folder: '.',
      files: { [file]: sha(join(folder, file)) },
      window: { size: 64, overlap: 16 },
      temperature: 1,
      trainedOn: [],
      ...change,
    }
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(value))
  }

  it.each([
    ['no such folder', () => loadTagger('./nowhere/at-all/x'), /no such folder/],
    [
      'no tokenizer',
      () => broken((at) => rmSync(join(at, 'tokenizer.json'))),
      /no tokenizer\.json/,
    ],
    [
      'no weights',
      () => broken((at) => rmSync(join(at, 'onnx'), { recursive: true })),
      /no weights/,
    ],
    [
      'damaged weights',
      () => broken((at) => writeFileSync(join(at, 'onnx/model.onnx'), 'x')),
      /cannot be loaded/,
    ],
    // The weights fail long before the tokenizer is read: nobody waits for them yet.
    [
      'damaged weights beside a tokenizer that takes long',
      () =>
        broken((at) => {
          writeFileSync(join(at, 'onnx/model.onnx'), 'x')
          appendFileSync(join(at, 'tokenizer.json'), ' '.repeat(50_000_000))
        }),
      /cannot be loaded/,
    ],
    [
      'no labels',
      () => broken((at) => writeFileSync(join(at, 'config.json'), '{"model_type":"bert"}')),
      /id2label|cannot be loaded/,
    ],
    [
      'another hash',
      () => broken((at) => manifest(at, { files: { 'config.json': '0'.repeat(64) } })),
      /damaged or changed.*expected sha256 000000000000…, found/,
    ],
    [
      'a listed file gone',
      () => broken((at) => manifest(at, { files: { 'gone.bin': '0'.repeat(64) } })),
      /missing.*gone\.bin/,
    ],
    [
      'another protocol',
      () => broken((at) => manifest(at, { protocol: 99 })),
      /protocol 99.*protocol 1/,
    ],
    [
      'a manifest that is none',
      () => broken((at) => writeFileSync(join(at, 'manifest.json'), '{')),
      /not JSON/,
    ],
    ['a bad field', () => broken((at) => manifest(at, { temperature: -1 })), /temperature/],
  ])('%s', async (_, load, message) => {
    const error = await load().then(
      () => undefined,
      (thrown: Error) => thrown,
    )
    expect(error?.message).toMatch(message)
    expect(error?.message).not.toContain('\n')
  })

  it('with the right hash it loads, and names its revision', async () => {
    const folder = model('unigram', words, names)
    manifest(folder, { id: 'tiny', revision: '7' })
    const tagger = await loadTagger(folder)
    expect(tagger.id).toBe('tiny@7')
    const [found] = await tagger.tag([{ text: 'Akimov', language: 'en' }])
    expect(found![0]!.by).toBe('model/7')
    await tagger.close()
  })
})
