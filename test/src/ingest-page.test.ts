import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { sourceOf } from '../../src/ingest/source.js'

const read = async (page: string | Buffer, file = 'page.html') =>
  (await sourceOf(Buffer.from(page), file)).source
const textOf = async (page: string | Buffer, file?: string): Promise<string> =>
  (await read(page, file)).text

describe('a saved page', () => {
  it('is its article, with its title, its day and the addresses of its notes', async () => {
    const url = new URL('documents/news.html', import.meta.url)
    const { text, given } = await read(readFileSync(url))
    expect(given).toEqual({
      title: 'В Таразе журналиста арестовали на 15 суток',
      published: '2024-05-06',
    })
    const paragraphs = text.trimEnd().split('\n\n')
    expect(paragraphs[0]).toBe(given?.title)
    expect(paragraphs[1]).toMatch(/^Суд в Таразе .* в мирном собрании\[1\]\.$/)
    expect(paragraphs.slice(-3)).toEqual([
      '[1] Решение суда (https://court.example/case/11)',
      '[2] https://aqparat.example/2024/05/05',
      '[3] https://vestnik.example/other',
    ])
    expect(text).toContain('• 3 мая Сейтжанова задержали')
    for (const other of ['cookie', 'Facebook', 'Читайте', 'Позор', 'Популярное', 'Все права'])
      expect(text).not.toContain(other)
  })

  const item = (mark: string) => `<p>3 мая, Тараз, Сейтжанов Б., 15 суток ареста${mark}.</p>`
  it.each<[string, string, string]>([
    [
      'Word',
      `${item('<a href="#_ftn1" name="_ftnref1"><span>[1]</span></a>')}<div id="ftn1"><p><a href="#_ftnref1" name="_ftn1">[1]</a> <a href="https://a.example/1">https://a.example/1</a></p></div>`,
      '[1] https://a.example/1',
    ],
    [
      'wikis',
      `${item('<sup id="r1"><a href="https://w.example/p#n1">[1]</a></sup>')}<ol><li id="n1"><a href="#r1">^</a> <span>Ақпарат. <a href="https://a.example/1">Арест</a></span></li></ol>`,
      '[1] Ақпарат. Арест (https://a.example/1)',
    ],
    [
      'stars',
      `${item('<a href="#a">*</a>')}<p><a name="a">*</a> https://a.example/a<br><a name="b">**</a> https://a.example/b</p>`,
      '[1] https://a.example/a',
    ],
    [
      'plain numbers',
      `${item('[1]')}<p>[1] <a href="https://a.example/1">a.example/1</a></p>`,
      '[1] https://a.example/1',
    ],
    [
      'a numbered list',
      `${item('[1]')}<h2>Источники</h2><ol><li>https://a.example/1</li></ol>`,
      '[1] https://a.example/1',
    ],
  ])('ties notes as %s has them', async (_, body, note) => {
    const text = await textOf(`<html><body>${body}</body></html>`)
    expect(text).toContain('15 суток ареста[1].')
    expect(text).toContain(`\n\n${note}`)
  })

  it('keeps the sources that marks and words link to, not what a menu does', async () => {
    const mark = (shown: string, n: number) =>
      `<sup><a href="https://a.example/${n}">${shown}</a></sup>`
    const words = 'сообщает <a href="https://b.example/5">Вольный курьер</a>'
    const body = `<ul><li><a href="https://a.example/all">Все новости</a></li></ul>
<p>3 мая, Тараз, Сейтжанов Б., 15 суток ареста${mark('[1]', 1)}.</p>
<p>4 мая, Тараз, Оспанова Д., ст. 488${mark('2', 2)}.</p>
<p>5 мая, Тараз, Абишев К. задержан${mark('[1]', 3)}${mark('[1]', 1)}.</p>
<p>6 мая, Тараз, Абишева отпустили, ${words}.</p>
<p>Читайте также: <a href="https://a.example/9">Как это было</a></p>`
    const text = await textOf(`<html><body>${body}</body></html>`)
    expect(text).toContain('15 суток ареста[1].')
    expect(text).toContain('ст. 488[2].')
    expect(text).toContain('задержан[3][1].')
    expect(text).toContain('отпустили, сообщает Вольный курьер.[4]\n')
    expect(text.match(/^\[\d\] http.*$/gm)).toEqual([
      '[1] https://a.example/1',
      '[2] https://a.example/2',
      '[3] https://a.example/3',
      '[4] https://b.example/5',
    ])
  })

  it('is read in the encoding that it names, or that its bytes show', async () => {
    const body = '<p>3 мая, Тараз, Сейтжанов Б.</p>'
    const bytes = (text: string) =>
      Buffer.from(
        [...text].map((sign) => {
          const code = sign.charCodeAt(0)
          return code >= 0x410 && code <= 0x44f ? code - 0x350 : code
        }),
      )
    const named = `<html><head><meta charset="windows-1251"></head><body>${body}</body></html>`
    const wrong = named.replace('windows-1251', 'utf-8')
    for (const page of [
      bytes(named),
      bytes(wrong),
      named,
      Buffer.from(`\ufeff${named}`, 'utf16le'),
    ])
      expect(await textOf(page)).toBe('3 мая, Тараз, Сейтжанов Б.\n')
  })

  it('is told by its bytes, a text by having none of its marks', async () => {
    const text = '3 мая, Тараз, 1 < 2, Сейтжанов Б.\n'
    expect(await textOf(text)).toBe(text)
    expect(await textOf('<!doctype html><p>Тараз</p>', 'a.txt')).toBe('Тараз\n')
  })
})

describe('Markdown', () => {
  it('loses its marks and keeps its notes', async () => {
    const text = await textOf(
      `---
title: Обзор
date: 2024-06-02
---
# Отчёт с 1 по 31 мая 2024 года

3 мая, Тараз, **Сейтжанов Б.**, *15 суток*[^1].
4 мая, [Оспанова Д.](https://a.example/o), snake_case[^b] и [3](https://a.example/3).

| Имя | Наказание |
|---|---|
| Абишев К. | 10 суток |

* пункт

[^1]: <https://a.example/1>
[^b]: Вестник,
    https://a.example/2
`,
      'a.md',
    )
    expect(text).toBe(`Отчёт с 1 по 31 мая 2024 года

3 мая, Тараз, Сейтжанов Б., 15 суток[1].
4 мая, Оспанова Д., snake_case[2] и [3].

Имя | Наказание

Абишев К. | 10 суток

• пункт

[1] https://a.example/1

[2] Вестник, https://a.example/2

[3] https://a.example/3
`)
  })

  it('of plain words stays as it is', async () => {
    const text =
      'May 3, Taraz, Seitzhanov B. * 15 days.\n\nMay 4, Oral[1].\n\n[1] https://a.example\n'
    expect(await textOf(text, 'a.md')).toBe(text)
  })
})
