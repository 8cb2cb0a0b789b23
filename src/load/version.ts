import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectRoot } from './files.js'

/** Of the program, such as `0.1.0`. */
export const programVersion = (): string =>
  JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')).version
