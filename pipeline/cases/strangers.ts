/** People without a name whom a sentence brings in: `they` of the next one are they, not those named before. */
import { hasTag, type Scene, type Span } from './scene.js'

export const namesSomebody = ({ units }: Scene, { from, to }: Span): boolean =>
  units.slice(from, to).some(({ word }) => word === '@PERSON')

const people = ['anaphor', 'people', 'person', 'someone', 'role', 'kin', 'related', 'nameless']

/** `The activists pleaded not guilty`, `Активисты вину не признали` takes up those whom the text has named. */
const isGiven = (scene: Scene, at: number, from: number): boolean =>
  scene.language === 'en'
    ? hasTag(scene, at - 1, 'definite') || hasTag(scene, at - 2, 'definite')
    : at === from

/** `Students gathered outside.`, `У здания собрались студенты.` */
export const bringsOthers = (scene: Scene, span: Span): boolean =>
  !namesSomebody(scene, span) &&
  scene.senses
    .slice(span.from, span.to)
    .some(
      (all, index) =>
        all.some(
          ({ tags, grammar }) =>
            tags.has('others') || (grammar.has('plural') && people.some((one) => tags.has(one))),
        ) && !isGiven(scene, span.from + index, span.from),
    )
