/** Texts over which two versions of the program are compared: gold, challenge lines, small texts of cases, samples, tests, unlabelled paragraphs. Each once. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Source } from '../../../pipeline/document.js'
import { loadProbes } from '../../evaluate-cases.js'
import { textSource } from '../../ingest.js'
import { dataPath, projectRoot } from '../../load/files.js'
import { type Gold, loadChallenge, loadGold } from '../../load/gold.js'
import { isSentence, sentencesOf, stringsOf, unmarked } from './literals.js'

/** Texts of one group are linked: their people are compared as well. */
export interface Group {
  readonly name: string
  readonly linked: boolean
  readonly sources: readonly Source[]
}

const textsIn = (folder: string, ending: RegExp): readonly string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => ending.test(name))
        .sort()
    : []

function samples(): readonly Source[] {
  const folder = dataPath('samples')
  return textsIn(folder, /\.txt$/).map((name) =>
    textSource(readFileSync(join(folder, name), 'utf8'), `data/samples/${name}`),
  )
}

const numbered = (file: string, texts: readonly string[]): readonly Source[] =>
  texts.map((text, at) => textSource(text, `${file}:${at + 1}`))

function paragraphs(): readonly Source[] {
  const file = 'data/compare/paragraphs.txt'
  const path = join(projectRoot, file)
  if (!existsSync(path)) return []
  const texts = readFileSync(path, 'utf8')
    .split(/^---\n/m)
    .map((text) => text.replace(/\n$/, ''))
  return numbered(
    file,
    texts.filter((text) => /\S/u.test(text)),
  )
}

/** Tests of commands, files and figures speak of other things than reports do. */
const unlike = /^(?:src|models|eval)\/|^house/

function testLines(): readonly Source[] {
  const folder = join(projectRoot, 'test')
  const files = textsIn(folder, /\.(?:ts|tsv|txt)$/).filter((name) => !unlike.test(name))
  return files.flatMap((name) => {
    const content = readFileSync(join(folder, name), 'utf8')
    const strings = name.endsWith('.ts') ? stringsOf(content) : sentencesOf(content)
    return numbered(`test/${name}`, strings.map(unmarked).filter(isSentence))
  })
}

/** Small texts of cases, as `eval --cases` reads them. */
const probes = (): readonly Source[] =>
  ['cases-lines', 'no-case'].flatMap((folder) =>
    loadProbes(
      textsIn(dataPath('gold', folder), /\.txt$/).map((name) => dataPath('gold', folder, name)),
    ).map((probe, at) => textSource(probe.text, `data/gold/${folder}:${at + 1}`)),
  )

const labelled = (folder: string, { texts }: Gold): readonly Source[] =>
  texts.map(({ source }) => textSource(source.text, `${folder}/${source.origin.file}`))

export function corpus(): readonly Group[] {
  const seen = new Set<string>()
  const once = (source: Source) => {
    const known = seen.has(source.origin.sha256)
    seen.add(source.origin.sha256)
    return !known
  }
  const group = (name: string, sources: readonly Source[], linked = false): Group => ({
    name,
    linked,
    sources: sources.filter(once),
  })
  return [
    group('gold', labelled('data/gold', loadGold()), true),
    group('challenge', labelled('data/gold/challenge', loadChallenge())),
    group('cases', probes()),
    group('samples', samples(), true),
    group('paragraphs', paragraphs(), true),
    group('tests', testLines()),
  ]
}
