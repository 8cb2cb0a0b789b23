import { describe, expect, it } from 'vitest'
import {
  isSentence,
  sentencesOf,
  stringsOf,
  unmarked,
} from '../../src/maintain/compare/literals.js'

describe('sentences of a test', () => {
  it('are its strings, whatever the quotes, remarks and titles apart', () =>
    expect(
      stringsOf(
        "// 'no'\nit('a title', () => f('one', \"it’s 'two'\", `three`, `\x24{four}`))\n/* 'no' */",
      ),
    ).toEqual(['one', "it’s 'two'", 'three']))
  it('are read as the language reads them', () =>
    expect(stringsOf("'don\\'t\\n\\u00a0\\u{1f600}\\x41'")).toEqual(["don't\n\u00a0😀A"]))
  it('are the first cells long enough', () =>
    expect(
      sentencesOf(
        '# remark of three words\nru\tСудили Асанова Б.\tАсанова Б. = 5 суток\nHe left Oral. => Oral\n',
      ),
    ).toEqual(['Судили Асанова Б.', 'He left Oral.']))
  it('lose their marks', () => {
    expect(unmarked('On [DATE May 1][12] in [PLACE Oral].')).toBe('On May 1[12] in Oral.')
    expect(unmarked('{D:~|May 1}, {L:Oral;city|Oral}')).toBe('May 1, Oral')
  })
  it('have more than one word', () =>
    expect(['one two three', 'internationally', 'a b'].filter(isSentence)).toEqual([
      'one two three',
    ]))
})
