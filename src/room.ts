/** Whether what a text tells fits into the heap that Node may take: where it does not, V8 ends the program, long after it has begun. */
import { getHeapStatistics } from 'node:v8'
import { Problem } from './problem.js'

/** Bytes of the heap: the program's own, and what a sign of a text of short entries about ever new people comes to until they are linked. */
const own = 200e6
const perSign = 24

const millions = (signs: number): number => Math.floor(signs / 1e6)

/** Throws a Problem for a text that is too long for the heap. `limit`: bytes that it may have. */
export function expectRoom(signs: number, limit = getHeapStatistics().heap_size_limit): void {
  const most = Math.max(0, limit - own) / perSign
  if (signs <= most) return
  const needed = 512 * Math.ceil((own + signs * perSign) / (512 << 20))
  throw new Problem(
    `is a text of ${millions(signs)} million signs; expected no more than ${millions(most)} million where Node may take ${Math.round(limit / 1e6)} MB (split it, or set NODE_OPTIONS=--max-old-space-size=${needed})`,
  )
}
