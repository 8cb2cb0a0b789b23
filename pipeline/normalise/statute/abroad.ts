/** `ст. 20.2 КоАП`: a number that Kazakhstan's code cannot mean is of the country that the entry names. */
import {
  type Cited,
  countryAt,
  type Scene,
  type StatuteTables,
} from '../../rules/statutes/index.js'

/** The law, that of another country, or undefined where the entry names none. */
export function lawAbroad(tables: StatuteTables, scene: Scene, cited: Cited): string | undefined {
  const { name, marks } = cited.citation
  const general = name?.row?.general
  if (!name?.law || name.country || general === undefined) return name?.law
  const foreign = marks.some(
    ({ level, value }) =>
      level === 'article' &&
      /^\d+(?:\.\d+)+$/.test(value) &&
      (Number.parseInt(value, 10) <= general || /\..*\./.test(value)) &&
      !tables.articles.get(name.law!)?.has(value.replace('.', '-')),
  )
  if (!foreign) return name.law
  const country = foreignCountry(scene)
  return country && name.law.replace('KZ', country)
}

function foreignCountry(scene: Scene): string | undefined {
  for (let at = 0; at < scene.pieces.length; at++) {
    const code = scene.pieces[at]!.starts ? countryAt(scene, at)?.code : undefined
    if (code && code !== 'KZ') return code
  }
  return undefined
}
