/** What can be done with a register, apart from how, so that the command line can check it. */
import type { ExportFormat } from '../write/export-format.js'

export const actions = [
  'list',
  'find',
  'show',
  'merge',
  'split',
  'rename',
  'reports',
  'forget',
  'export',
] as const
export type Action = (typeof actions)[number]

export interface PeopleOptions {
  readonly json?: boolean
  readonly format: ExportFormat
  readonly out?: string
}
