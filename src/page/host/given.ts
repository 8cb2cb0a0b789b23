/** What the page holds instead of a disk: files of `data/` and stored tables, by name. */
let held: ReadonlyMap<string, string> = new Map()

export function give(all: ReadonlyMap<string, string>): void {
  held = all
}

export const given = (name: string): string | undefined => held.get(name)
