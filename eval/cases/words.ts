/** A case in one line, as a person reads it: `person; event; when; where; …`, `-` where nothing is told. */
import { type Asked, type Field, fields, type Told } from './told.js'

const word = (value: string): string => value || '-'

const order: readonly Field[] = ['when', 'where', 'modality', 'provisions', 'penalty', 'authority']

/** Only the fields asked for, so that both lines can be read beside each other. */
export const toldWords = (told: Told, asked: readonly Field[] = fields): string =>
  [
    told.person,
    told.event,
    ...order.filter((field) => asked.includes(field)).map((field) => word(told[field])),
  ].join('; ')

export const askedFields = (asked: Asked): readonly Field[] =>
  fields.filter((field) => asked[field] !== undefined)

export const askedWords = (asked: Asked): string =>
  [
    asked.person,
    asked.events.join('|'),
    ...order.flatMap((field) => {
      const answers = asked[field]
      return answers === undefined ? [] : [answers.map(word).join('|')]
    }),
  ].join('; ')
