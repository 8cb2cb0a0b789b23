/** `write-excel-file/node` in a browser. */
import write from 'write-excel-file/universal'

export default function writeWorkbook(...asked: Parameters<typeof write>) {
  const book = write(...asked)
  return { toBuffer: async () => new Uint8Array(await (await book.toBlob()).arrayBuffer()) }
}
