/** The steps in which lexemes become penalties, in their order. */
export const stages = ['phrase', 'direct', 'left', 'alone', 'chain'] as const
export type Stage = (typeof stages)[number]
