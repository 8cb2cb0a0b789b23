import { programVersion } from '../../load/version.js'
import { safe } from './markup.js'

/** By this a page of the program is known, so that nobody counts it as a report: `src/ingest/own.ts`. */
export const generator = (): string =>
  `<meta name="generator" content="atau ${safe(programVersion())}">`
