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

const parse = (markup: string): Document => parseHTML(markup).document as unknown as Document

/** A fragment gets the elements around it that a document has. */
export function parseMarkup(markup: string): Document {
  if (/<html\b/i.test(markup)) {
    const document = parse(markup)
    if (document.documentElement?.localName === 'html') return document
  }
  const inner = markup.replace(/<!doctype[^>]*>|<\/?(?:html|body)\b[^>]*>/gi, '')
  return parse(`<html><body>${inner}</body></html>`)
}
