/** The part of SaxonJS 2.7 that Fachwerk uses; the package has no types of its own. */
export interface SaxonJS {
  transform(options: object, execution: 'sync'): { principalResult: SaxonKnoten | null }
  XPath: { evaluate(xpath: string, context: null, options: { params: Record<string, string> }): SaxonKnoten }
}

/** A node of SaxonJS's own DOM. */
export interface SaxonKnoten {
  nodeType: number
  nodeName: string
  /** name of a processing instruction, which has no nodeName here */
  target?: string
  namespaceURI?: string | null
  nodeValue: string | null
  textContent: string | null
  firstChild: SaxonKnoten | null
  nextSibling: SaxonKnoten | null
  attributes?: { length: number; item(index: number): SaxonKnoten }
}
