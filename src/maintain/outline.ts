/**
 * Outline of Kazakhstan for the map of the pages, out of Natural Earth 1:50m (public domain) as `world-atlas` carries it:
 * `data/interface/outline.json`, rings of [longitude, latitude] in degrees, thinned by Douglas and Peucker.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dataPath } from '../load/files.js'

type Point = readonly [number, number]
interface Topology {
  readonly transform: { readonly scale: Point; readonly translate: Point }
  readonly arcs: readonly (readonly Point[])[]
  readonly objects: {
    readonly countries: {
      readonly geometries: readonly {
        readonly properties: { readonly name: string }
        readonly arcs: readonly (readonly (readonly number[])[])[]
      }[]
    }
  }
}

/** Degrees that a point may lie off the line before it is kept. */
const tolerance = 0.05
/** Islands with fewer points than this are left out. */
const smallest = 12

const path = createRequire(import.meta.url).resolve('world-atlas/countries-50m.json')
const { transform, arcs, objects }: Topology = JSON.parse(readFileSync(path, 'utf8'))

function decoded(at: number): readonly Point[] {
  let [x, y] = [0, 0]
  const points = arcs[at < 0 ? ~at : at]!.map(([dx, dy]): Point => {
    x += dx
    y += dy
    return [
      x * transform.scale[0] + transform.translate[0],
      y * transform.scale[1] + transform.translate[1],
    ]
  })
  return at < 0 ? points.reverse() : points
}

function distance([x, y]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const length = Math.hypot(bx - ax, by - ay)
  return length === 0
    ? Math.hypot(x - ax, y - ay)
    : Math.abs((bx - ax) * (ay - y) - (ax - x) * (by - ay)) / length
}

function thinned(points: readonly Point[]): readonly Point[] {
  if (points.length < 3) return points
  const [first, last] = [points[0]!, points.at(-1)!]
  const offs = points.map((point) => distance(point, first, last))
  const far = offs.indexOf(Math.max(...offs))
  if (offs[far]! <= tolerance) return [first, last]
  return [...thinned(points.slice(0, far + 1)).slice(0, -1), ...thinned(points.slice(far))]
}

const rounded = (value: number): number => Math.round(value * 100) / 100

const rings = objects.countries.geometries
  .find(({ properties }) => properties.name === 'Kazakhstan')!
  .arcs.map(([outer]) => outer!.flatMap(decoded))
  .filter((ring) => ring.length > smallest)
  .map((ring) => thinned(ring).map(([x, y]) => [rounded(x), rounded(y)]))

writeFileSync(dataPath('interface', 'outline.json'), `${JSON.stringify(rings)}\n`)
