/** Rows of an Excel workbook as strings. The one door to read-excel-file. */
import readXlsxFile from 'read-excel-file/universal'
import { Problem } from '../problem.js'
import { type Archive, openArchive } from './archive.js'

export type Cells = readonly string[]

const cell = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

/** It is unpacked as a whole: what that would be is seen first. */
function check(archive: Archive): void {
  for (const name of archive.names)
    if (/\.(?:xml|rels)$/i.test(name)) archive.xml(name)
    else if (!name.endsWith('/')) archive.read(name)
}

export const isWorkbook = (bytes: Uint8Array): boolean =>
  openArchive(bytes).names.some((name) => name.startsWith('xl/'))

/** A million rows. */
const mostUnpacked = 256 * 1024 * 1024

/** The rows of each sheet. Throws a Problem for what is damaged, locked or too large. */
export async function readWorkbook(bytes: Uint8Array): Promise<readonly (readonly Cells[])[]> {
  check(openArchive(bytes, mostUnpacked))
  try {
    const sheets = await readXlsxFile(Uint8Array.from(bytes).buffer)
    return sheets.map(({ data }) => data.map((row) => row.map(cell)))
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error)
    throw new Problem(`is a damaged Excel workbook (${why}); expected a whole one`)
  }
}
