/**
 * The sample report as it comes in other kinds of files: Word with footnotes, a saved web page, PDF; and the printed pages of the
 * tests. Needs Chromium.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  Packer,
  Paragraph,
  TextRun,
} from 'docx'
import { chromium } from 'playwright-core'
import { dataPath, projectRoot } from '../load/files.js'

const path = (ending: string): string => dataPath('samples', `report-2023-05.${ending}`)
const published = '2023-06-05'

interface Report {
  readonly title: string
  readonly items: readonly string[]
  /** Mark → address. */
  readonly notes: ReadonlyMap<string, string>
}

function report(): Report {
  const lines = readFileSync(path('txt'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
  const noted = lines.flatMap((line) => /^\[(\d+)\]\s*(\S+)/.exec(line) ?? [])
  const notes = new Map<string, string>()
  for (let at = 0; at < noted.length; at += 3) notes.set(noted[at + 1]!, noted[at + 2]!)
  const [, title, ...items] = lines.filter((line) => !/^\[\d+\]/.test(line))
  return { title: title!, items, notes }
}

const marks = /\[(\d+)\]/

async function word({ title, items, notes }: Report): Promise<Buffer> {
  const paragraph = (text: string): Paragraph =>
    new Paragraph({
      children: text
        .split(marks)
        .map((part, at) =>
          at % 2 === 0 ? new TextRun(part) : new FootnoteReferenceRun(Number(part)),
        ),
    })
  const footnote = (url: string) => ({
    children: [
      new Paragraph({
        children: [new ExternalHyperlink({ link: url, children: [new TextRun(url)] })],
      }),
    ],
  })
  return Packer.toBuffer(
    new Document({
      title,
      creator: 'atau',
      footnotes: Object.fromEntries([...notes].map(([mark, url]) => [mark, footnote(url)])),
      sections: [
        {
          children: [
            new Paragraph({ text: title, heading: HeadingLevel.HEADING_1 }),
            ...items.map(paragraph),
          ],
        },
      ],
    }),
  )
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** As a site shows it, with what stands around an article. */
const page = ({ title, items, notes }: Report): string => `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${escaped(title)} – Example Monitor</title>
<meta property="og:title" content="${escaped(title)}">
<meta property="article:published_time" content="${published}T09:30:00+06:00">
</head>
<body>
<a class="skip" href="#content">Skip to content</a>
<header><nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li><li><a href="/about">About us</a></li></ul></nav></header>
<div class="cookie-banner"><p>We use cookies to improve your visit.</p><button>Accept</button></div>
<main id="content"><article>
<h1>${escaped(title)}</h1>
<div class="share"><a href="https://share.example/f">Facebook</a> <a href="https://share.example/t">Telegram</a></div>
${items
  .map(
    (item) =>
      `<p>${escaped(item).replace(/\[(\d+)\]/g, '<sup><a href="#note-$1" id="mark-$1">[$1]</a></sup>')}</p>`,
  )
  .join('\n')}
<ol class="footnotes">
${[...notes]
  .map(
    ([mark, url]) =>
      `<li id="note-${mark}"><a href="${escaped(url)}">${escaped(url)}</a> <a href="#mark-${mark}">↩</a></li>`,
  )
  .join('\n')}
</ol>
</article></main>
<aside class="related"><h2>Read also</h2><ul><li><a href="/1">Monitoring of April</a></li><li><a href="/2">Monitoring of March</a></li></ul></aside>
<section class="comments"><h2>Comments</h2><p>Reader: thank you for the report of June 1, Oral.</p></section>
<footer><p>© 2023 Example Monitor. All rights reserved.</p></footer>
</body>
</html>
`

/** As it is printed: a running head, numbers of pages, raised marks, notes at the end. */
const printed = ({ title, items, notes }: Report): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body { font: 11pt/1.35 'Liberation Serif', serif; text-align: justify } h1 { font-size: 15pt; text-align: center }
p { margin: 0 0 8pt } sup { font-size: 7pt; line-height: 0 } .notes p { font-size: 9pt; margin: 0 0 3pt; text-align: left; overflow-wrap: anywhere }</style></head>
<body><h1>${escaped(title)}</h1>
${items.map((item) => `<p>${escaped(item).replace(/\[(\d+)\]/g, '<sup>$1</sup>')}</p>`).join('\n')}
<div class="notes">${[...notes].map(([mark, url]) => `<p><sup>${mark}</sup> ${escaped(url)}</p>`).join('\n')}</div>
</body></html>`

const small = (content: string): string =>
  `<div style="font-size:8pt;width:100%;text-align:center">${content}</div>`

interface Print {
  readonly html: string
  readonly to: string
  /** The page itself has its margins, head and foot. */
  readonly whole: boolean
}

async function print(prints: readonly Print[]): Promise<void> {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox'],
  })
  const margin = { top: '25mm', bottom: '22mm', left: '22mm', right: '22mm' }
  for (const { html, to, whole } of prints) {
    const tab = await browser.newPage()
    await tab.setContent(html)
    const pdf = await tab.pdf({
      format: 'A4',
      displayHeaderFooter: !whole,
      headerTemplate: small('Example Monitor, monthly report'),
      footerTemplate: small('<span class="pageNumber"></span> / <span class="totalPages"></span>'),
      ...(!whole && { margin }),
    })
    writeFileSync(to, pdf)
    await tab.close()
  }
  await browser.close()
}

const folder = join(projectRoot, 'test/src/documents')
const fixtures = readdirSync(folder)
  .filter((file) => file.endsWith('.print.html'))
  .map((file): Print => {
    const html = readFileSync(join(folder, file), 'utf8')
    const to = join(folder, file.replace('.print.html', '.pdf'))
    return { html, to, whole: html.includes('@page') }
  })

const sample = report()
writeFileSync(path('html'), page(sample))
writeFileSync(path('docx'), await word(sample))
await print([{ html: printed(sample), to: path('pdf'), whole: false }, ...fixtures])
