/** What the writer of workbooks lacks, as its own extensions: filters over a sheet, and links of cells. */
import type write from 'write-excel-file/node'
import {
  getCellAddress,
  getOrderOfSiblings,
  getSelfClosingTagMarkup,
  insertElementMarkupAccordingToOrderOfSiblings,
} from 'write-excel-file/utility'

type Options = NonNullable<Parameters<typeof write>[1]>
type Feature = NonNullable<Options['features']>[number]

export interface Anchor {
  /** 0-based. */
  readonly row: number
  readonly column: number
  readonly url: string
}

const inSheet = (xml: string, markup: string): string =>
  insertElementMarkupAccordingToOrderOfSiblings(
    xml,
    markup,
    getOrderOfSiblings('xl/worksheets/sheet{id}.xml', 'worksheet') ?? [],
    'worksheet',
  )

/** A filter on the head of each sheet, over all its rows. */
export const filters = (
  sizes: readonly { readonly rows: number; readonly columns: number }[],
): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const { rows, columns } = sizes[sheetIndex]!
          const ref = `${getCellAddress(0, 0)}:${getCellAddress(rows - 1, columns - 1)}`
          return inSheet(xml, getSelfClosingTagMarkup('autoFilter', { ref }))
        },
      },
    },
  },
})

const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink'
const relation = (at: number): string => `link${at + 1}`

/** Links of cells, sheet by sheet: the address stands among the relations of the sheet. */
export const anchored = (sheets: readonly (readonly Anchor[])[]): Feature => ({
  files: {
    transform: {
      'xl/worksheets/sheet{id}.xml': {
        transform: (xml, _, { sheetIndex }) => {
          const anchors = sheets[sheetIndex]!
          if (anchors.length === 0) return xml
          const inner = anchors.map(({ row, column }, at) =>
            getSelfClosingTagMarkup('hyperlink', {
              ref: getCellAddress(row, column),
              'r:id': relation(at),
            }),
          )
          return inSheet(xml, `<hyperlinks>${inner.join('')}</hyperlinks>`)
        },
      },
      'xl/worksheets/_rels/sheet{id}.xml.rels': {
        insert: (_, { sheetIndex }) =>
          sheets[sheetIndex]!.map(({ url }, at) =>
            getSelfClosingTagMarkup('Relationship', {
              Id: relation(at),
              Type: type,
              Target: url,
              TargetMode: 'External',
            }),
          ).join(''),
      },
    },
  },
})
