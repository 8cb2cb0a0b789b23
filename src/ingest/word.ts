/** A Word document → text. What was deleted, comments, headers and footers are not read. The one door to mammoth. */
import mammoth from 'mammoth'
import { Problem } from '../problem.js'
import { type Archive, openArchive } from './archive.js'
import { blocksOf } from './blocks.js'
import { dayMade, dayOf, type ReadDocument, textOf, titleOf } from './document.js'
import { parseMarkup } from './dom.js'
import { takeLinks, takeNotes } from './notes.js'

const xmlPart = /\.(?:xml|rels)$/i

/** A run that Word does not show; one that holds others is left alone. No run is looked through for another's end. */
const hidden =
  /<w:r(?:\s[^<>]*)?>\s*<w:rPr>(?:(?!<\/w:rPr>|<w:r[\s>])[\s\S])*?<w:vanish(?:\s+w:val="(?:1|true|on)")?\s*\/>(?:(?!<w:r[\s>])[\s\S])*?<\/w:r>/g
const shown = (xml: string): string => xml.replace(hidden, '')

/** The archive as mammoth asks for it, which it would else unpack without a limit. */
const asked = (archive: Archive) => ({
  exists: (name: string) => archive.has(name),
  read: async (name: string, encoding?: string) => {
    if (!encoding) return archive.read(name)
    return xmlPart.test(name)
      ? shown(archive.xml(name))
      : new TextDecoder().decode(archive.read(name))
  },
})

const convert = async (archive: Archive): Promise<string> => {
  const input = { file: asked(archive) } as unknown as Parameters<typeof mammoth.convertToHtml>[0]
  try {
    const { value } = await mammoth.convertToHtml(input, {
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      includeEmbeddedStyleMap: false,
      externalFileAccess: false,
    })
    return value
  } catch (error) {
    if (error instanceof Problem) throw error
    const told = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    const why = /xmldom/.test(told) ? 'its XML is not whole' : told
    throw new Problem(`is a damaged Word document: ${why}; expected a whole one`)
  }
}

const core = 'docProps/core.xml'

function toldIn(archive: Archive, text: string): Pick<ReadDocument, 'title' | 'published'> {
  if (!archive.has(core)) return {}
  const properties = parseMarkup(archive.xml(core).replace(/<(\/?)\w+:/g, '<$1'))
  const field = (name: string) => properties.querySelector(name)?.textContent
  const title = titleOf(field('title'))
  const written = field('created') ?? field('modified')
  const published = dayOf(field('issued')) ?? dayMade(text, written ?? undefined)
  return { ...(title && { title }), ...(published && { published }) }
}

/** Throws a Problem for what is damaged, locked or too large. */
export async function readWord(bytes: Uint8Array): Promise<ReadDocument> {
  const archive = openArchive(bytes)
  const document = parseMarkup(await convert(archive))
  const notes = takeNotes(document)
  const links = takeLinks(document, notes)
  const text = textOf(blocksOf(document.body), [...notes, ...links])
  return { text, ...toldIn(archive, text) }
}
