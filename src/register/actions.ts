/** What can be done with a register, apart from how, so that the command line can check it. */
export const actions = ['list', 'find', 'show', 'merge', 'split', 'rename', 'export'] as const
export type Action = (typeof actions)[number]

export interface PeopleOptions {
  readonly json?: boolean
  readonly format: string
  readonly out?: string
}
