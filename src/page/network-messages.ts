/** What the worker of the page asks a thread of the model, and what it is told. */
export type Question =
  | { readonly do: 'open'; readonly wasm: ArrayBuffer; readonly weights: ArrayBuffer }
  | { readonly do: 'score'; readonly number: number; readonly ids: readonly number[] }

export type Answer =
  | { readonly told: 'open' }
  | {
      readonly told: 'scores'
      readonly number: number
      readonly logits: Float32Array<ArrayBuffer>
    }
  | { readonly told: 'failed'; readonly message: string }
