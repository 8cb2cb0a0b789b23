/** Bundles without a word: its command line lists every chunk. */
import { build } from 'rolldown'
import config from './rolldown.config.js'

await build(config.map((each) => ({ ...each, logLevel: 'silent' })))
