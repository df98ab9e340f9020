import type { Befund } from '../../../../shared/befund.ts'
import { isErlaubteFunktion } from './funktionen.ts'
import { isVerbotenerNamensraum, NAMENSRAUM } from './namensraeume.ts'
import { createWaechterBefund, type Verstoss } from './waechterbefunde.ts'

/**
 * Positive list of the operators of a compiled stylesheet (SEF). Missing on purpose, though the processor knows them:
 * evaluate, resultDoc, sourceDoc, merge, javaCall, everything around function items (fnRef, ufRef, inlineFn, partialApply,
 * functionCall, fnCoercer, coercedFn, acFnRef, origFC, cfn), try, namespace, numSeqFmt, nodeNum.
 */
const OPERATOREN = new Set(
  `package co overridden output property strip preserve mode templateRule template function glob globalParam globalVariable
  key decimalFormat param params arg withParam supplied p p.booleanExp p.nodeSet p.nodeTest p.simple p.venn p.withPredicate
  p.withUpper p.withCurrent p.any p.genNode p.genPos s
  among and analyzeString applyImports applyT arith array arrayBlock atomSing atomic att attVal axis break callT cast
  castable check choose comment compAtt compElem compareToInt compareToString condCont condSeq conditionalSort consume
  convert copy copyOf currentGroup currentGroupingKey cvUntyped data dbl dec doc docOrder dot elem emptyTextNodeRemover
  empty every except false filter first flt follows for forEach forEachGroup fn gVarRef gc gcEE homCheck ifCall instance int
  intRangeTest intersect is isLast iterate lastOf let literal lookup lookupAll map mergeAdj message minus nextIteration
  nextMatch null onEmpty onNonEmpty or precedes qName range root sequence slash some sort sortKey str subscript tail
  tailCallLoop to treat true ufCall union useAS valueOf varRef vc`.split(/\s+/),
)

/** Functions that only the compiler writes, for constructs that the source check allows. */
const FUNKTIONEN_DES_UEBERSETZERS = new Set([`Q{${NAMENSRAUM.array}}_from-sequence`])
/** Namespace of the compiler's own variables; harmless as a name, refused everywhere else. */
const ERZEUGTE_VARIABLE = /Q\{http:\/\/saxon\.sf\.net\/generated-variable\}/g
/** Annotation that the compiler adds to every export. */
const VERSIONSANGABE = 'Q{http://saxon.sf.net/}stylesheet-version'

const EQNAME = /^Q\{([^{}]*)\}(.+)$/
const MAXIMALE_KNOTEN = 2_000_000
const MAXIMALE_BEFUNDE = 20

/**
 * Checks a compiled stylesheet: the second line of defence, independent of how the first one reads XPath. Everything not on
 * the list is refused, also what a later version of the compiler may bring.
 */
export function checkSef(sefText: string): Befund[] {
  let sef: unknown
  try {
    sef = JSON.parse(sefText)
  } catch {
    return [createWaechterBefund({ art: 'kompilat', gegenstand: 'kein SEF' })]
  }
  const verstoesse = collectVerstoesse(sef)
  const unique = new Map(verstoesse.map((verstoss) => [`${verstoss.art} ${verstoss.gegenstand}`, verstoss]))
  return [...unique.values()].slice(0, MAXIMALE_BEFUNDE).map((verstoss) => createWaechterBefund(verstoss))
}

/** Walks with a stack of its own, since the nesting of a compiled stylesheet is chosen by its author. */
function collectVerstoesse(sef: unknown): Verstoss[] {
  const verstoesse: Verstoss[] = []
  const open: unknown[] = [sef]
  for (let count = 0; open.length > 0; count += 1) {
    if (count > MAXIMALE_KNOTEN) return [...verstoesse, { art: 'umfang', gegenstand: 'SEF' }]
    const node = open.pop()
    if (!isRecord(node)) {
      verstoesse.push({ art: 'kompilat', gegenstand: String(node) })
      continue
    }
    verstoesse.push(...checkKnoten(node))
    if (Array.isArray(node.C)) open.push(...node.C)
    else if (node.C !== undefined) verstoesse.push({ art: 'kompilat', gegenstand: 'C' })
  }
  return verstoesse
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function checkKnoten(node: Readonly<Record<string, unknown>>): Verstoss[] {
  const operator = String(node.N)
  if (!OPERATOREN.has(operator)) return [{ art: 'kompilat', gegenstand: operator }]
  const verstoesse = Object.entries(node).flatMap(([name, value]): Verstoss[] => {
    if (name === 'C') return []
    if (typeof value !== 'string') return [{ art: 'kompilat', gegenstand: `${operator}/${name}` }]
    const plain = value.replace(ERZEUGTE_VARIABLE, '')
    const refused = value !== VERSIONSANGABE && isVerbotenerNamensraum(name === 'ns' ? withoutExport(plain) : plain)
    return refused ? [{ art: 'namensraum', gegenstand: value }] : []
  })
  const name = String(node.name)
  if (operator === 'fn' && !isErlaubteFunktion(NAMENSRAUM.fn, name))
    verstoesse.push({ art: 'kompilat', gegenstand: name })
  if (operator === 'ifCall' && !isErlaubterAufruf(name)) verstoesse.push({ art: 'kompilat', gegenstand: name })
  return verstoesse
}

function isErlaubterAufruf(name: string): boolean {
  const parts = EQNAME.exec(name)
  return FUNKTIONEN_DES_UEBERSETZERS.has(name) || (parts !== null && isErlaubteFunktion(parts[1] ?? '', parts[2] ?? ''))
}

/** The compiler notes its own export namespace in the list of namespaces in scope. */
function withoutExport(namespaces: string): string {
  return namespaces.replace(/\bex=http:\/\/ns\.saxonica\.com\/xslt\/export(?=\s|$)/g, '')
}
