import {getDocumentProxy} from 'unpdf'
import {readFileSync} from 'node:fs'
import {pageOf} from './dist/src/ingest/pdf/page.js'
import {linesOf} from './dist/src/ingest/pdf/lines.js'
const pdf=await getDocumentProxy(new Uint8Array(readFileSync(process.argv[2])),{verbosity:0})
const p=await pdf.getPage(+process.argv[3]||1)
const t=await p.getTextContent()
const page=pageOf(t.items.filter(i=>'str' in i),[],p.getViewport({scale:1}).transform)
for(const l of linesOf(page,0))console.log(l.left.toFixed(1),l.right.toFixed(1),l.y.toFixed(1),l.size,'col',l.from.toFixed(1),l.to.toFixed(1),l.row??'',JSON.stringify(l.text))
