/** As much of it as the page uses. */
declare module 'sql.js' {
  export type Value = string | number | null

  export interface Statement {
    bind(values: readonly Value[]): void
    step(): boolean
    get(): readonly Value[]
    getAsObject(): Readonly<Record<string, Value>>
    run(values: readonly Value[]): void
    reset(): void
    free(): void
  }

  export interface Database {
    exec(text: string): readonly { readonly values: readonly (readonly Value[])[] }[]
    prepare(text: string): Statement
    export(): Uint8Array
    close(): void
  }

  export interface Sql {
    readonly Database: new (bytes?: Uint8Array) => Database
  }

  export default function open(given: { readonly wasmBinary: ArrayBuffer }): Promise<Sql>
}
