/** A stage says in its type what it needs and returns only the layer that it adds; the runner refuses a second writing. */
import type { Note, Range } from './document.js'

export interface Context {
  /** Something about a passage that a reader of the report should know. */
  readonly note: (code: string, text: string, at?: Range) => void
}

export interface Stage<Needs, Adds> {
  readonly name: string
  readonly run: (doc: Needs, context: Context) => Adds | Promise<Adds>
}

export interface Pipeline<In, Out> {
  readonly names: readonly string[]
  readonly add: <Adds extends object>(stage: Stage<Out, Adds>) => Pipeline<In, Out & Adds>
  /** `after` hears of each stage when it is done. */
  readonly run: (
    source: In,
    after?: (name: string) => void,
  ) => Promise<Out & { readonly notes: readonly Note[] }>
}

// biome-ignore lint/suspicious/noExplicitAny: the casts of the runner live here and nowhere else
type AnyStage = Stage<any, object>

function build<In extends object, Out>(stages: readonly AnyStage[]): Pipeline<In, Out> {
  return {
    names: stages.map((stage) => stage.name),
    add: (stage) => build([...stages, stage as AnyStage]),
    async run(source, after = () => {}) {
      const notes: Note[] = []
      const note: Context['note'] = (code, text, at) =>
        notes.push({ code, text, ...(at && { at }) })
      let doc: object = source
      for (const { name, run } of stages) {
        const adds = await run(doc, { note })
        for (const key of Object.keys(adds))
          if (key in doc) throw new Error(`stage ${name} rewrote ${key}`)
        doc = { ...doc, ...adds }
        after(name)
      }
      return { ...(doc as Out), notes }
    },
  }
}

export const pipeline = <In extends object>(): Pipeline<In, In> => build<In, In>([])
