/** Markup as text. Everything that comes from a report goes through `safe`; nothing else reaches a page. */

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For text and for quoted attributes. Control characters, which HTML forbids, become the replacement sign. */
export const safe = (text: string): string =>
  text
    .replace(/[&<>"']/g, (sign) => signs[sign]!)
    .replace(/(?![\t\n\r\f])[\p{Cc}\p{Cs}]/gu, '\ufffd')

/** Those without a value are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>

export const attributes = (all: Attributes): string =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${safe(String(value))}"`)
    .join('')

/** `inner` is markup already. */
export const tag = (name: string, inner: string, all: Attributes = {}): string =>
  `<${name}${attributes(all)}>${inner}</${name}>`

/** Only the web is linked: `javascript:` and the like stay text. */
export const link = (url: string, text: string): string =>
  /^https?:\/\//i.test(url)
    ? tag('a', safe(text), { href: url, rel: 'noreferrer noopener', target: '_blank' })
    : safe(text)

/** The site alone is shown, the whole address is the link. */
export const site = (url: string): string =>
  /^https?:\/\/(?:www\.)?([^/?#]+)/i.exec(url)?.[1] ?? url

const turning =
  /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Script=Arabic}|\p{Script=Hebrew}/u

/** Text of a report that may turn the direction of writing does so up to its own end. */
export const apart = (text: string): string =>
  turning.test(text) ? tag('bdi', safe(text)) : safe(text)

/** Where a part of a page stands. */
export const entryAnchor = (number: number): string => `entry-${number}`
export const personAnchor = (personId: string): string => `person-${personId}`
/** `page`: the page that has the anchor; the empty string for this one. */
export const hrefOf = (page: string, anchor: string): string =>
  `${page}#${encodeURIComponent(anchor)}`
