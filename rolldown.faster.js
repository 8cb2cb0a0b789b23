/** Two things that V8 of Node 20 is slow at are bundled as what says the same and is fast; the sources stay plain. */
import { parseAst } from 'rolldown/parseAst'
import { Visitor } from 'rolldown/utils'

const own = /^(?!.*node_modules).*\.ts$/

/** Edits put in, none over another: text for what stands from `at` to `until`. */
function edited(code, edits) {
  edits.sort((a, b) => a.at - b.at || a.until - b.until)
  let done = 0
  const parts = edits.flatMap(({ at, text, until }) => {
    const kept = code.slice(done, at)
    done = until
    return [kept, text]
  })
  return parts.join('') + code.slice(done)
}

const changing = (edit, head = () => '') => ({
  filter: { id: own },
  handler(code) {
    const edits = []
    const put = (at, text, until = at) => edits.push({ at, text, until })
    new Visitor(edit(code, put)).visit(parseAst(code, { lang: 'ts' }))
    if (edits.length === 0) return null
    const first = /^#!.*\n/.exec(code)?.[0] ?? ''
    return { code: `${first}${head()}${edited(code, edits).slice(first.length)}`, map: null }
  },
})

/**
 * Every object of `{ ...one, more }` gets a shape of its own there, which makes each four times as dear and whatever reads them twenty times:
 * `Object.assign({}, one, { more })`. Where there is a getter it stays: it would be asked at once.
 */
const oneShape = {
  name: 'one-shape',
  transform: changing((_, put) => ({
    ObjectExpression({ properties, start, end }) {
      if (properties.length < 2 || properties[0].type !== 'SpreadElement') return
      if (properties.some(({ kind }) => kind === 'get' || kind === 'set')) return
      put(start, 'Object.assign({}, ', start + 1)
      properties.forEach((each, at) => {
        const spread = each.type === 'SpreadElement'
        if (spread) put(each.start, '', each.start + '...'.length)
        else if (properties[at - 1].type === 'SpreadElement') put(each.start, '{ ')
        if (!spread && properties[at + 1]?.type !== 'Property') put(each.end, ' }')
      })
      put(end - 1, ')', end)
    },
  })),
}

const arrays = '\0flat-arrays'
const flatArrays = `
export function __flatMap(items, make) {
  const out = []
  for (let at = 0; at < items.length; at++) {
    const made = make(items[at], at, items)
    if (Array.isArray(made)) for (let each = 0; each < made.length; each++) out.push(made[each])
    else out.push(made)
  }
  return out
}
export const __flat = (items) => __flatMap(items, (each) => each)
`

/** Called only where what stands before it is there: `one?.list.flatMap(…)`. */
const isOptional = (node) =>
  node !== undefined && (node.optional === true || isOptional(node.object ?? node.callee ?? node.expression))

/** Both put each item in by a call of the runtime, ten times as slow as a loop. */
const looped = {
  name: 'flat-arrays',
  resolveId: (source) => (source === arrays ? arrays : null),
  load: (id) => (id === arrays ? flatArrays : null),
  transform: changing(
    (code, put) => ({
      CallExpression(node) {
        const { callee, arguments: given, typeArguments, start } = node
        const name = callee.type === 'MemberExpression' && !callee.computed && callee.property.name
        const known = (name === 'flatMap' && given.length === 1) || (name === 'flat' && given.length === 0)
        if (!known || isOptional(node)) return
        const { property } = callee
        const open = code.indexOf('(', typeArguments?.end ?? property.end)
        put(start, `__${name}(`)
        put(code.lastIndexOf('.', property.start), given.length > 0 ? ', ' : '', open + 1)
      },
    }),
    () => `import { __flat, __flatMap } from '${arrays.replace('\0', '\\0')}'\n`,
  ),
}

export const faster = [oneShape, looped]
