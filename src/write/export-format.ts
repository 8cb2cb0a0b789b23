/** Names of what a register can be exported as, apart from their writers. */
export const exportFormats = ['csv', 'jsonl', 'xlsx', 'ftm'] as const
export type ExportFormat = (typeof exportFormats)[number]
