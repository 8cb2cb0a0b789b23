/** A bar on standard error, only on a terminal and for more than one file. */
export interface Progress {
  readonly step: () => void
  readonly stop: () => void
}

const silent: Progress = { step: () => {}, stop: () => {} }

export async function progress(total: number, wanted: boolean): Promise<Progress> {
  if (!wanted || total < 2 || !process.stderr.isTTY) return silent
  const { default: bars } = await import('cli-progress')
  const bar = new bars.SingleBar({
    format: '{bar} {value}/{total} files, {duration_formatted}',
    stream: process.stderr,
    clearOnComplete: true,
    barsize: 30,
  })
  bar.start(total, 0)
  return { step: () => bar.increment(), stop: () => bar.stop() }
}
