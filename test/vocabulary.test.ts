/**
 * Vocabulary never lives in code: literals of `pipeline/` that hold words or endings in Cyrillic letters, comments and classes of letters
 * aside. What a folder has is the most that it may have; where words move to `data/` the number here goes down.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseSync } from 'rolldown/utils'
import { expect, it } from 'vitest'

/** Fragments of two letters and more. Folders that are not named have none. */
const allowed: Readonly<Record<string, number>> = {
  'fold.ts': 1,
  gazetteer: 14,
  lexicon: 2,
  link: 30,
  match: 9,
  names: 238,
  normalise: 33,
  read: 1,
  rules: 194,
}

type Node = Readonly<Record<string, unknown>>

/** Strings, patterns and pieces of templates below a node. */
function literalsOf(node: unknown): readonly string[] {
  if (Array.isArray(node)) return node.flatMap(literalsOf)
  if (typeof node !== 'object' || node === null) return []
  const { type, value, regex } = node as Node
  if (type === 'Literal' && regex) return [(regex as { pattern: string }).pattern]
  if (type === 'Literal') return typeof value === 'string' ? [value] : []
  if (type === 'TemplateElement') return [(value as { raw: string }).raw]
  return Object.values(node).flatMap(literalsOf)
}

/** `[а-яё]` is orthography. */
const withoutClasses = (literal: string): string => literal.replace(/\[(?:\\.|[^\]\\])*\]/gu, '')

const wordsIn = (file: string): readonly string[] =>
  literalsOf(parseSync(file, readFileSync(file, 'utf8')).program).flatMap(
    (literal) => withoutClasses(literal).match(/\p{Script=Cyrillic}{2,}/gu) ?? [],
  )

const found = new Map<string, string[]>()
for (const name of readdirSync('pipeline', { recursive: true, encoding: 'utf8' })) {
  if (!name.endsWith('.ts')) continue
  const [folder] = name.split('/')
  const words = wordsIn(join('pipeline', name))
  if (words.length > 0) found.set(folder!, [...(found.get(folder!) ?? []), ...words])
}

it.each([...new Set([...found.keys(), ...Object.keys(allowed)])])('pipeline/%s', (folder) => {
  const words = found.get(folder) ?? []
  expect(words.length, words.join(' ')).toBe(allowed[folder] ?? 0)
})

it('a word of the language in a literal is found', () =>
  expect(
    literalsOf(parseSync('x.ts', 'const a = /^(?:суд[ауе]м?|[а-я]+)$/').program).map(
      withoutClasses,
    ),
  ).toEqual(['^(?:судм?|+)$']))
