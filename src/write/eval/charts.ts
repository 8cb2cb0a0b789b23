/** Charts as inline SVG of a unit square, drawn 260 px wide; colours are those of the labels. */

import type { Point } from '../../../eval/curves.js'
import type { Calibration } from '../../../eval/statistics/calibration.js'
import { type Label, labels } from '../../../pipeline/document.js'
import { safe, tag } from '../html/markup.js'

const size = 220
const margin = 34
const x = (value: number): number => margin + value * size
const y = (value: number): number => margin / 2 + (1 - value) * size

function frame(inner: string, across: string, up: string, title: string): string {
  const ticks = [0, 0.5, 1]
    .map(
      (value) =>
        tag('text', value.toFixed(1), { x: x(value), y: y(0) + 14, 'text-anchor': 'middle' }) +
        tag('text', value.toFixed(1), { x: margin - 5, y: y(value) + 4, 'text-anchor': 'end' }),
    )
    .join('')
  const box = `<rect x="${margin}" y="${margin / 2}" width="${size}" height="${size}" class="box"/>`
  const names =
    tag('text', safe(across), { x: x(0.5), y: y(0) + 28, 'text-anchor': 'middle' }) +
    tag('text', safe(up), { x: -y(0.5), y: 10, 'text-anchor': 'middle', transform: 'rotate(-90)' })
  return tag('svg', tag('title', safe(title)) + box + ticks + names + inner, {
    viewBox: `0 0 ${size + margin + 12} ${size + margin + 18}`,
    role: 'img',
    class: 'chart',
  })
}

const path = (points: readonly (readonly [number, number])[]): string =>
  points
    .map(([a, b], at) => `${at === 0 ? 'M' : 'L'}${x(a).toFixed(1)} ${y(b).toFixed(1)}`)
    .join('')

export function precisionRecallChart(curves: { readonly [L in Label]?: readonly Point[] }): string {
  const lines = labels
    .filter((label) => (curves[label]?.length ?? 0) > 0)
    .map((label) =>
      tag('path', '', {
        d: path(curves[label]!.map((point) => [point.recall, point.precision])),
        class: 'line',
        style: `stroke: var(--${label})`,
      }),
    )
  return frame(
    lines.join(''),
    'recall',
    'precision',
    'Precision against recall, one line per label',
  )
}

export function reliabilityChart({ bins }: Calibration): string {
  const filled = bins.filter((bin) => bin.size > 0)
  const diagonal = `<path d="${path([
    [0, 0],
    [1, 1],
  ])}" class="even"/>`
  const dots = filled
    .map((bin) =>
      tag(
        'circle',
        tag(
          'title',
          `${bin.size} mentions, mean score ${bin.meanScore.toFixed(2)}, right ${bin.right.toFixed(2)}`,
        ),
        {
          cx: x(bin.meanScore).toFixed(1),
          cy: y(bin.right).toFixed(1),
          r: Math.min(12, 2 + Math.sqrt(bin.size) / 2).toFixed(1),
          class: 'dot',
        },
      ),
    )
    .join('')
  return frame(diagonal + dots, 'score', 'right', 'How often a score is right')
}
