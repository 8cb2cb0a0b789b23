/** What this program has written itself is no report: read as one, everything in it would count twice. */
import { caseColumns } from '../table/case-columns.js'

const tables: readonly string[] = [
  caseColumns
    .slice(0, 6)
    .map(({ name }) => name)
    .join(','),
  // For Uwazi.
  'title,person_id,gender,spellings',
  'title,people,event,date,period,',
]
const page = /<meta\s+name="generator"\s+content="atau\b/i
const record = /^\{"type":"(?:entry|report|person)",/

/** `start`: the first signs of a file, without a byte-order mark. What it is, or undefined for what is another's. */
export function ownOutput(start: string, name: string): string | undefined {
  if (page.test(start)) return 'a page that atau has written'
  if (tables.some((head) => start.startsWith(head))) return 'a table that atau has written'
  if (record.test(start)) return 'records that atau has written'
  return /\.marks\.txt$/i.test(name) ? 'a text with marks that atau has written' : undefined
}
