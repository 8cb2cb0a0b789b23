/** The globals of a worker in a browser that Node's types lack. */
export interface Scope<In, Out> {
  onmessage: ((event: { readonly data: In }) => void) | null
  postMessage(message: Out, transfer?: readonly ArrayBuffer[]): void
}

export interface Thread<In, Out> {
  onmessage: ((event: { readonly data: Out }) => void) | null
  onerror: ((event: { readonly message?: string }) => void) | null
  postMessage(message: In, transfer?: readonly ArrayBuffer[]): void
  terminate(): void
}

const own = globalThis as unknown as {
  readonly Worker: new (url: string) => Thread<unknown, unknown>
}

export const scopeOf = <In, Out>(): Scope<In, Out> => globalThis as unknown as Scope<In, Out>

/** A classic worker of this code; a page that is opened from the disk has no other. */
export function threadOf<In, Out>(code: string): Thread<In, Out> {
  const url = URL.createObjectURL(new Blob([code], { type: 'text/javascript' }))
  return new own.Worker(url) as Thread<In, Out>
}

/** Unpacks gzip. */
export async function unzipped(packed: Uint8Array | ArrayBuffer): Promise<ArrayBuffer> {
  const stream = new Blob([packed as ArrayBuffer])
    .stream()
    .pipeThrough(new DecompressionStream('gzip'))
  return new Response(stream).arrayBuffer()
}

export const unzippedText = async (packed: Uint8Array | ArrayBuffer): Promise<string> =>
  new TextDecoder().decode(await unzipped(packed))
