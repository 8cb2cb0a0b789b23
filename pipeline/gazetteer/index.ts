/** Places by the keys of their spellings: what the finder and the reader of places share. */

export {
  type Found,
  type Gazetteer,
  type GazetteerRows,
  gazetteer,
  type Place,
} from './gazetteer.js'
export { keyOf, stemKey } from './key.js'
export type { Village } from './villages.js'
