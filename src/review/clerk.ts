/** What the desk asks of the program, with the people of a register where there is one. */
import { existsSync } from 'node:fs'
import type { Engine } from '../engine.js'
import type { Clerk } from './desk.js'
import { stampOf } from './folder.js'

/** With a register its people have the ids that they have there; nothing is stored in it. */
export async function clerkOf(engine: Engine, register: string | undefined): Promise<Clerk> {
  if (register === undefined || !existsSync(register)) return engine
  const { checkIsRegister, linkWith } = await import('../register/continue.js')
  checkIsRegister(register)
  const { matcher, titles, ask } = engine
  return {
    ...(ask && { ask }),
    titles,
    state: () => `${stampOf(register)} ${stampOf(`${register}-wal`)}`,
    link: (documents, decided) =>
      linkWith(register, documents, {
        link: (all, known) => engine.link(all, decided, known),
        matcher,
      }),
  }
}
