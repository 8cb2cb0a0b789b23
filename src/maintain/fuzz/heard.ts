/** What a command says, kept from the terminal. */

const silenced = (stream: NodeJS.WriteStream, hear: (text: string) => void): (() => void) => {
  const write = stream.write
  stream.write = ((chunk: string | Uint8Array, encoding?: unknown, done?: unknown) => {
    hear(String(chunk))
    const told = typeof encoding === 'function' ? encoding : done
    if (typeof told === 'function') told()
    return true
  }) as typeof stream.write
  return () => {
    stream.write = write
  }
}

/** The command's value, and what it has written to standard error. */
export async function heard<T>(
  command: () => Promise<T>,
): Promise<{ readonly value: T; readonly said: string }> {
  const said: string[] = []
  const back = [
    silenced(process.stdout, () => {}),
    silenced(process.stderr, (text) => said.push(text)),
  ]
  try {
    return { value: await command(), said: said.join('') }
  } finally {
    for (const end of back) end()
  }
}
