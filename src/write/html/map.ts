/**
 * Kazakhstan with a dot for each place, its area as the number of cases there; the table beside it says the same. The
 * outline is of Natural Earth (public domain). Albers' projection: areas stay true.
 */
import { loadOutline } from '../../load/interface.js'
import { counted, placeSaid, type Said, word } from '../wording.js'
import { barChart } from './bars.js'
import { tag } from './markup.js'
import type { Sheet, SheetCase } from './sheet.js'

type Point = readonly [number, number]

const radians = Math.PI / 180
const middle = { lon: 67, lat: 48 } as const
const [south, north] = [43 * radians, 53 * radians]
const cone = (Math.sin(south) + Math.sin(north)) / 2
const base = Math.cos(south) ** 2 + 2 * cone * Math.sin(south)
const radius = (lat: number): number => Math.sqrt(base - 2 * cone * Math.sin(lat * radians)) / cone

const width = 720
/** Pixels a radian. */
const scale = 1510
const height = 425

export function project(lon: number, lat: number): Point {
  const angle = cone * (lon - middle.lon) * radians
  const x = radius(lat) * Math.sin(angle)
  const y = radius(middle.lat) - radius(lat) * Math.cos(angle)
  return [width / 2 + x * scale, height / 2 - y * scale]
}

const at = (value: number): string => value.toFixed(1).replace(/\.0$/, '')

const outline = (): string =>
  loadOutline()
    .map((ring) => `M${ring.map(([lon, lat]) => project(lon, lat).map(at).join(' ')).join('L')}Z`)
    .join('')

interface Dot {
  readonly name: string
  readonly said: Said
  readonly count: number
  readonly x: number
  readonly y: number
  readonly r: number
}

/** One dot a place, the largest first, so that small ones lie on top. */
function dotsOf(cases: readonly SheetCase[]): readonly Dot[] {
  const places = new Map<string, { count: number; lat: number; lon: number }>()
  for (const { where, whereabouts } of cases) {
    const { lat, lon } = whereabouts
    if (!where || lat === undefined || lon === undefined) continue
    const known = places.get(where)
    if (known) known.count++
    else places.set(where, { count: 1, lat, lon })
  }
  const most = Math.max(1, ...[...places.values()].map(({ count }) => count))
  return [...places]
    .map(([name, { count, lat, lon }]) => {
      const [x, y] = project(lon, lat)
      return { name, said: placeSaid(name), count, x, y, r: 4 + 20 * Math.sqrt(count / most) }
    })
    .filter(({ x, y }) => x > 0 && x < width && y > 0 && y < height)
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
const meet = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom

/** How many names there is room for on a small screen. */
const large = 5

/** Names stand beside their dots where there is room; the others are told by the tooltip and the table. */
function labelsOf(dots: readonly Dot[], sheet: Sheet): string {
  const taken: Box[] = dots.map(({ x, y, r }) => ({
    left: x - r * 0.7,
    right: x + r * 0.7,
    top: y - r * 0.7,
    bottom: y + r * 0.7,
  }))
  return dots
    .flatMap(({ said, x, y, r }, index) => {
      const long = Math.max(...(['en', 'ru', 'kk'] as const).map((each) => said(each).length)) * 7.6
      const sides = [
        { anchor: 'start', from: x + r + 4, left: x + r + 4, line: y },
        { anchor: 'end', from: x - r - 4, left: x - r - 4 - long, line: y },
        { anchor: 'middle', from: x, left: x - long / 2, line: y + r + 9 },
        { anchor: 'middle', from: x, left: x - long / 2, line: y - r - 9 },
      ]
      for (const { anchor, from, left, line } of sides) {
        const box = { left, right: left + long, top: line - 8, bottom: line + 8 }
        const free = taken.every((other, nth) => nth === index || !meet(other, box))
        if (!free || box.left < 0 || box.right > width) continue
        taken.push(box)
        const place = { x: at(from), y: at(line + 4.5), class: index < large ? undefined : 'minor' }
        return sheet.book.say(said, 'text', { ...place, 'text-anchor': anchor })
      }
      return []
    })
    .join('')
}

function circle({ said, count, x, y, r }: Dot, { book }: Sheet): string {
  const words: Said = (language) => `${said(language)}: ${counted('cases', count)(language)}`
  return tag('circle', book.say(words, 'title'), { cx: at(x), cy: at(y), r: at(r) })
}

/** Empty where no case has a place on the map. */
export function mapOf(sheet: Sheet): string {
  const { cases, book } = sheet
  const dots = dotsOf(cases)
  if (dots.length === 0) return ''
  const shown = dots.reduce((sum, { count }) => sum + count, 0)
  const drawing = tag(
    'svg',
    tag('path', '', { d: outline() }) +
      dots.map((dot) => circle(dot, sheet)).join('') +
      labelsOf(dots, sheet),
    {
      class: 'map',
      viewBox: `0 0 ${width} ${height}`,
      role: 'img',
      ...book.label(word('map.label')),
    },
  )
  const off = cases.length - shown
  const note = off > 0 ? book.say(counted('map.off', off), 'p', { class: 'facts' }) : ''
  const table = barChart(
    { id: 'by-place', title: word('map.places'), counts: dots, shown: 9 },
    book,
  )
  return tag('div', `${tag('figure', drawing)}${tag('div', `${table}${note}`)}`, {
    class: 'places',
  })
}
