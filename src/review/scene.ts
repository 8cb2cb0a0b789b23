/** What every part of the page is made from, and of. */
import type { EntryRecord, MentionRecord } from '../../pipeline/record.js'
import type { Document } from '../write/document.js'
import { safe, tag } from '../write/html/markup.js'
import type { Sheet } from '../write/html/sheet.js'
import { word } from '../write/wording.js'
import type { Wording } from './forms.js'

export interface Scene extends Wording {
  readonly document: Document
  readonly sheet: Sheet
  /** Where gold is written: which parts of a mark's value are not scored. */
  readonly unscored?: (entry: EntryRecord, mention: MentionRecord) => readonly number[]
}

export const say = (key: string, { language }: Wording, filling = {}): string =>
  safe(word(key, filling)(language))

export const isSaid = ({ by }: MentionRecord): boolean =>
  by.some((each) => each.startsWith('correction/'))

export const button = (
  doing: string,
  text: string,
  all: Readonly<Record<string, string>> = {},
): string => tag('button', text, { type: 'button', 'data-do': doing, ...all })
