/** A failure that the user can mend. Its message is one line: what was expected and what came. */
export class Problem extends Error {
  override readonly name = 'Problem'
}

/** The disk does not keep what the memory cannot: the run cannot go on. */
export class DiskProblem extends Problem {}

const system: Readonly<Record<string, string>> = {
  ENOENT: 'no such file or directory',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  EISDIR: 'is a directory; expected a file',
  ENOTDIR: 'a part of its path is a file; expected a directory',
  ENOSPC: 'no space left on the disk',
  EROFS: 'the file system is read-only',
  EEXIST: 'a file of that name is in the way; expected a directory',
  EADDRINUSE: 'is taken by another program; expected one that is free (--port)',
  EMFILE: 'too many open files',
  ENAMETOOLONG: 'the name is too long',
  ELOOP: 'links in a circle',
  SQLITE_BUSY: 'is being written by another program; expected it to end within a minute',
  SQLITE_CORRUPT: 'is a damaged SQLite file; expected a whole one',
  SQLITE_NOTADB: 'is a damaged SQLite file; expected a whole one',
  SQLITE_FULL: 'no space left on the disk',
  SQLITE_READONLY: 'permission denied',
  SQLITE_CANTOPEN: 'cannot be opened (permission denied, or no such directory)',
}

/** On one line, and without the signs that steer a terminal or turn its direction: what a file says must not. */
export const shownLine = (text: string): string =>
  text
    .replace(/\s*[\n\r\u2028\u2029]\s*/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\p{Bidi_Control}]/gu, '\ufffd')

/** One line for a person, whatever was thrown. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return shownLine(String(error))
  const code = 'code' in error ? String(error.code) : ''
  const line = shownLine(system[code] ?? error.message)
  return error instanceof Problem || code in system ? line : `internal error: ${line}`
}
