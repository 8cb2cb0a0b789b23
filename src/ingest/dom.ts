/** Markup → nodes; the one door to linkedom, whose own types would need those of a browser. */
import { parseHTML } from 'linkedom'

export interface Node {
  readonly nodeType: number
  readonly childNodes: Iterable<Node>
  readonly parentNode: Node | null
  textContent: string | null
}

export interface Element extends Node {
  readonly localName: string
  readonly children: ArrayLike<Element>
  readonly parentElement: Element | null
  getAttribute(name: string): string | null
  hasAttribute(name: string): boolean
  closest(selector: string): Element | null
  contains(other: Node): boolean
  querySelector(selector: string): Element | null
  querySelectorAll(selector: string): Iterable<Element>
  append(...nodes: readonly (Node | string)[]): void
  replaceWith(...nodes: readonly (Node | string)[]): void
  remove(): void
}

export interface Document extends Element {
  readonly body: Element
  readonly documentElement: Element
}

const [elementNode, textNode] = [1, 3]

export const isElement = (node: Node): node is Element => node.nodeType === elementNode
export const isText = (node: Node): boolean => node.nodeType === textNode

/** A fragment gets the elements around it that a document has. */
export function parseMarkup(markup: string): Document {
  const whole = /<(?:html|body)\b/i.test(markup) ? markup : `<html><body>${markup}</body></html>`
  return parseHTML(whole).document as unknown as Document
}
