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

/** Attributes in their order; those without a value are left out. */
export const attributes = (all: Readonly<Record<string, string | number | undefined>>): string =>
  Object.entries(all)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${safe(String(value))}"`)
    .join('')

/** `inner` is markup already. */
export const tag = (
  name: string,
  inner: string,
  all: Readonly<Record<string, string | number | undefined>> = {},
): string => `<${name}${attributes(all)}>${inner}</${name}>`

/** Only the web is linked: `javascript:` and the like stay text. */
export const link = (url: string, text: string): string =>
  /^https?:\/\//i.test(url)
    ? tag('a', safe(text), { href: url, rel: 'noreferrer noopener', target: '_blank' })
    : safe(text)

/** Where a part of the page stands. */
export const entryAnchor = (number: number): string => `entry-${number}`
export const personAnchor = (personId: string): string => `person-${personId}`
export const toAnchor = (anchor: string, text: string): string =>
  tag('a', safe(text), { href: `#${encodeURIComponent(anchor)}` })
