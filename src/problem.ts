/** A failure that the user can mend. Its message is one line: what was expected and what came. */
export class Problem extends Error {
  override readonly name = 'Problem'
}

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

/** One line for a person, whatever was thrown. */
export function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const code = 'code' in error ? String(error.code) : ''
  const line = (system[code] ?? error.message).replace(/\s*\n\s*/g, ' ')
  return error instanceof Problem || code in system ? line : `internal error: ${line}`
}
