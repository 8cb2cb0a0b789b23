/** `src/load/version.ts` in a browser: the version of the program that made the page. */
import { given } from './given.js'

export const programVersion = (): string => given('version') ?? ''
