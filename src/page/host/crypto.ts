/** `node:crypto` in a browser, as far as writers use it: hashes of short texts, at once. */
import hash from 'hash.js'

export function createHash(name: 'sha1' | 'sha256') {
  const made = name === 'sha1' ? hash.sha1() : hash.sha256()
  const hasher = {
    update(text: string) {
      made.update([...new TextEncoder().encode(text)])
      return hasher
    },
    digest: (form: 'hex' | 'base64'): string =>
      form === 'hex' ? made.digest('hex') : btoa(String.fromCharCode(...made.digest())),
  }
  return hasher
}
