/** Every error in its sentence, gold above found. */

import { strictPairs } from '../../../eval/score.js'
import type { Placed, Unit } from '../../../eval/units.js'
import { valueRight } from '../../../eval/values.js'
import { type Labelled, labels } from '../../../pipeline/document.js'
import { safe, tag } from '../html/markup.js'

const around = 70

const painted = (text: string, from: number, to: number, marks: readonly Labelled[]): string => {
  let out = ''
  let last = from
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    out += safe(text.slice(last, mark.start))
    out += tag('mark', safe(text.slice(mark.start, mark.end)), { class: mark.label })
    last = mark.end
  }
  return out + safe(text.slice(last, to))
}

function shown(
  unit: Unit,
  kind: string,
  gold: Placed | undefined,
  found: Placed | undefined,
  extra = '',
): string {
  const both = [gold, found].filter((each) => each !== undefined)
  const base = unit.entry.start
  const inside = ({ start, end, label }: Placed): Labelled => ({
    start: start - base,
    end: end - base,
    label,
  })
  const from = Math.max(0, Math.min(...both.map((each) => each.start)) - base - around)
  const to = Math.min(
    unit.entry.text.length,
    Math.max(...both.map((each) => each.end)) - base + around,
  )
  const line = (name: string, mark: Placed | undefined) =>
    tag(
      'div',
      `${tag('b', name)} …${painted(unit.entry.text, from, to, mark ? [inside(mark)] : [])}…`,
    )
  const where = tag('small', `${safe(unit.file)} · ${both[0]!.label} · ${kind}${extra}`)
  return tag('li', where + line('gold', gold) + line('found', found))
}

/** One item per span that is missed, made up or cut otherwise, and per wrong value. */
export function errorItems(units: readonly Unit[]): readonly string[] {
  return units.flatMap((unit) =>
    labels.flatMap((label) =>
      strictPairs(unit, label).flatMap(({ gold, found, verdict }) => {
        if (verdict === 'missed' || verdict === 'spurious')
          return [shown(unit, verdict === 'missed' ? 'missed' : 'made up', gold, found)]
        if (verdict !== 'correct') return [shown(unit, 'other borders', gold, found)]
        if (valueRight(label, gold?.mention.value, found?.mention.value) !== false) return []
        const values = ` · ${tag('code', safe(JSON.stringify(gold?.mention.value)))} ≠ ${tag('code', safe(JSON.stringify(found?.mention.value ?? null)))}`
        return [shown(unit, 'other value', gold, found, values)]
      }),
    ),
  )
}
