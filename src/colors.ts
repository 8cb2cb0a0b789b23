/** Colours on a terminal alone: the library would show them wherever `CI` is set. `NO_COLOR` is obeyed. */
import pc from 'picocolors'

export const colors = pc.createColors(process.stdout.isTTY === true && !process.env.NO_COLOR)
