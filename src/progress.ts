/** A bar on standard error, only on a terminal and for more than one file. */
export interface Progress {
  /** `fresh`: it took work; what was done before says nothing of how long the rest takes. */
  readonly step: (fresh?: boolean) => void
  readonly stop: () => void
}

const silent: Progress = { step: () => {}, stop: () => {} }

const clock = (seconds: number): string => {
  const whole = Math.round(seconds)
  const [hours, minutes] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60]
  const two = (count: number) => String(count).padStart(2, '0')
  return hours > 0 ? `${hours}:${two(minutes)}:${two(whole % 60)}` : `${minutes}:${two(whole % 60)}`
}

/** Files a second, and the time that as many as are left will take. */
export const rateOf = (done: number, left: number, seconds: number): string => {
  if (done === 0 || seconds <= 0) return ''
  const rate = done / seconds
  return `, ${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second, ${clock(left / rate)} left`
}

export async function progress(total: number, wanted: boolean): Promise<Progress> {
  if (!wanted || total < 2 || !process.stderr.isTTY) return silent
  const { default: bars } = await import('cli-progress')
  const bar = new bars.SingleBar({
    format: '{bar} {value}/{total} files, {duration_formatted}{rate}',
    stream: process.stderr,
    clearOnComplete: true,
    barsize: 30,
  })
  const begun = performance.now()
  let steps = 0
  let worked = 0
  bar.start(total, 0, { rate: '' })
  return {
    step: (fresh = true) => {
      steps++
      if (fresh) worked++
      bar.increment({ rate: rateOf(worked, total - steps, (performance.now() - begun) / 1000) })
    },
    stop: () => bar.stop(),
  }
}
