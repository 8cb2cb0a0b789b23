/** Where a Redis is, as a user names it. */

/** Undefined where the word is no address of a Redis: `redis://[user:password@]host[:port][/database]`, or `rediss://` over TLS. */
export function addressOf(word: string): URL | undefined {
  if (!URL.canParse(word)) return undefined
  const url = new URL(word)
  const known = url.protocol === 'redis:' || url.protocol === 'rediss:'
  return known && url.hostname !== '' ? url : undefined
}

/** Without user and password: for messages. */
export function placeOf(word: string): string {
  const { protocol, hostname, port } = addressOf(word)!
  return `${protocol}//${hostname}:${port || '6379'}`
}
