/** How the value of an attribute is read, and so what is checked in it. */
export type Attributart =
  /** XPath expression, pattern or sequence type */
  | 'xpath'
  /** attribute value template */
  | 'vorlage'
  /** names, resolved to namespaces; `#default`, `#all`, `*` and the like are free */
  | 'namen'
  /** checked by code of its own */
  | 'modul'
  /** any text without braces */
  | 'text'
  /** one of the words */
  | readonly string[]

export type Attribute = Readonly<Record<string, Attributart>>

const JA_NEIN = ['yes', 'no', 'true', 'false', '1', '0'] as const
export const CODEPUNKT_SORTIERUNG = 'http://www.w3.org/2005/xpath-functions/collation/codepoint'

/** Attributes that every XSLT element may carry. */
export const ALLGEMEINE_ATTRIBUTE: Attribute = {
  version: ['3.0'],
  'exclude-result-prefixes': 'text',
  'expand-text': JA_NEIN,
  'xpath-default-namespace': 'text',
  'default-mode': 'namen',
  'default-collation': [CODEPUNKT_SORTIERUNG],
}

/** XSLT attributes (in the namespace) that a literal result element may carry. */
export const ATTRIBUTE_FESTER_ELEMENTE: Attribute = {
  'exclude-result-prefixes': 'text',
  'expand-text': JA_NEIN,
  'xpath-default-namespace': 'text',
  'inherit-namespaces': JA_NEIN,
}

/**
 * Positive list of instructions with their attributes. Missing on purpose: everything that reads, writes or evaluates
 * (result-document, source-document, merge, evaluate, import-schema, packages), everything that depends on the
 * serialiser (character maps, doctype, parameter-document) or the locale (number, lang, order of words), and
 * xsl:try, since error texts differ between processors.
 */
export const ANWEISUNGEN: Readonly<Record<string, Attribute>> = {
  stylesheet: { id: 'text', 'input-type-annotations': ['strip', 'unspecified'] },
  transform: { id: 'text', 'input-type-annotations': ['strip', 'unspecified'] },
  import: { href: 'modul' },
  include: { href: 'modul' },
  mode: {
    name: 'namen',
    'on-no-match': ['deep-copy', 'shallow-copy', 'deep-skip', 'shallow-skip', 'text-only-copy', 'fail'],
    'on-multiple-match': ['use-last', 'fail'],
    'warning-on-no-match': JA_NEIN,
    'warning-on-multiple-match': JA_NEIN,
    streamable: ['no', 'false', '0'],
    typed: ['no', 'false', '0', 'unspecified'],
    visibility: ['public', 'private', 'final'],
  },
  output: {
    name: 'namen',
    method: ['xml', 'text'],
    version: ['1.0'],
    encoding: ['UTF-8', 'utf-8'],
    indent: JA_NEIN,
    'omit-xml-declaration': JA_NEIN,
    'media-type': 'text',
  },
  'strip-space': { elements: 'namen' },
  'preserve-space': { elements: 'namen' },
  'decimal-format': {
    name: 'namen',
    'decimal-separator': 'text',
    'grouping-separator': 'text',
    infinity: 'text',
    'minus-sign': 'text',
    'exponent-separator': 'text',
    NaN: 'text',
    percent: 'text',
    'per-mille': 'text',
    'zero-digit': 'text',
    digit: 'text',
    'pattern-separator': 'text',
  },
  key: { name: 'namen', match: 'xpath', use: 'xpath', composite: JA_NEIN },
  'global-context-item': { as: 'xpath', use: ['required', 'optional', 'absent'] },
  'context-item': { as: 'xpath', use: ['required', 'optional', 'absent'] },
  template: {
    match: 'xpath',
    name: 'namen',
    priority: 'text',
    mode: 'namen',
    as: 'xpath',
    visibility: ['public', 'private', 'final'],
  },
  function: { name: 'namen', as: 'xpath', visibility: ['public', 'private', 'final'] },
  param: { name: 'namen', select: 'xpath', as: 'xpath', required: JA_NEIN, tunnel: JA_NEIN },
  variable: { name: 'namen', select: 'xpath', as: 'xpath', visibility: ['public', 'private', 'final'] },
  'with-param': { name: 'namen', select: 'xpath', as: 'xpath', tunnel: JA_NEIN },
  'apply-templates': { select: 'xpath', mode: 'namen' },
  'apply-imports': {},
  'next-match': {},
  'call-template': { name: 'namen' },
  'for-each': { select: 'xpath' },
  'for-each-group': {
    select: 'xpath',
    'group-by': 'xpath',
    'group-adjacent': 'xpath',
    'group-starting-with': 'xpath',
    'group-ending-with': 'xpath',
    composite: JA_NEIN,
  },
  sort: {
    select: 'xpath',
    order: ['ascending', 'descending'],
    collation: [CODEPUNKT_SORTIERUNG],
    stable: JA_NEIN,
    'data-type': ['text', 'number'],
  },
  'perform-sort': { select: 'xpath' },
  iterate: { select: 'xpath' },
  'next-iteration': {},
  break: { select: 'xpath' },
  'on-completion': { select: 'xpath' },
  if: { test: 'xpath' },
  choose: {},
  when: { test: 'xpath' },
  otherwise: {},
  sequence: { select: 'xpath' },
  'value-of': { select: 'xpath', separator: 'vorlage', 'disable-output-escaping': ['no'] },
  text: { 'disable-output-escaping': ['no'] },
  element: { name: 'vorlage', namespace: 'vorlage', 'inherit-namespaces': JA_NEIN },
  attribute: { name: 'vorlage', namespace: 'vorlage', select: 'xpath', separator: 'vorlage' },
  comment: { select: 'xpath' },
  document: {},
  copy: { select: 'xpath', 'copy-namespaces': JA_NEIN, 'inherit-namespaces': JA_NEIN },
  'copy-of': { select: 'xpath', 'copy-namespaces': JA_NEIN },
  'where-populated': {},
  'on-empty': { select: 'xpath' },
  'on-non-empty': { select: 'xpath' },
  map: {},
  'map-entry': { key: 'xpath', select: 'xpath' },
  'analyze-string': { select: 'xpath', regex: 'vorlage', flags: ['', 's', 'm', 'i', 'x', 'q', 'si', 'is', 'ix', 'xi'] },
  'matching-substring': {},
  'non-matching-substring': {},
  message: { select: 'xpath', terminate: 'vorlage', 'error-code': 'vorlage' },
}

/** Instructions that would run while compiling or reach beyond the rule; named apart to say why in the Befund. */
export const STATISCHE_ATTRIBUTE = new Set(['static', 'use-when', 'extension-element-prefixes'])
