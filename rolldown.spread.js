import { parseAst } from 'rolldown/parseAst'
import { Visitor } from 'rolldown/utils'

/**
 * V8 of Node 20 gives every object of `{ ...one, more }` a shape of its own, which makes each four times as dear and whatever reads
 * them twenty times: our own modules are bundled with `Object.assign({}, one, { more })`, which says the same.
 */
export const oneShape = {
  name: 'one-shape',
  transform: {
    filter: { id: /^(?!.*node_modules).*\.ts$/ },
    handler(code) {
      const edits = []
      const put = (at, text, until = at) => edits.push({ at, text, until })
      new Visitor({
        ObjectExpression({ properties, start, end }) {
          if (properties.length < 2 || properties[0].type !== 'SpreadElement') return
          put(start, 'Object.assign({}, ', start + 1)
          properties.forEach((each, at) => {
            const spread = each.type === 'SpreadElement'
            if (spread) put(each.start, '', each.start + '...'.length)
            else if (properties[at - 1].type === 'SpreadElement') put(each.start, '{ ')
            if (!spread && properties[at + 1]?.type !== 'Property') put(each.end, ' }')
          })
          put(end - 1, ')', end)
        },
      }).visit(parseAst(code, { lang: 'ts' }))
      if (edits.length === 0) return null
      edits.sort((a, b) => a.at - b.at || a.until - b.until)
      let done = 0
      const parts = edits.flatMap(({ at, text, until }) => {
        const kept = code.slice(done, at)
        done = until
        return [kept, text]
      })
      return { code: parts.join('') + code.slice(done), map: null }
    },
  },
}
