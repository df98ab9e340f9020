import { type XmlDocument, XmlElement } from 'libxml2-wasm'

/** What of a schema file decides how much work compiling it is. Names are written `{namespace}name`. */
export interface Schemateile {
  /** namespace that it defines; a file without one takes that of each file that includes it */
  zielnamensraum: string | undefined
  /** content models, also of types without a name */
  typen: readonly Inhaltstyp[]
  /** named groups */
  gruppen: readonly Inhaltstyp[]
  /** elements that may stand where another one is named */
  ersetzungen: readonly { element: string; kopf: string }[]
  /** simple types by the types they unite, attribute groups and types by the attribute groups they bring in */
  verzweigungen: readonly { name?: string; verweise: readonly string[] }[]
  /** parts of each pattern that may be missing or come again */
  muster: readonly number[]
  groessteHaeufigkeit: number
}

export interface Inhaltstyp {
  name?: string
  /** the type whose content comes before its own */
  basis?: string
  teilchen: readonly Teilchen[]
}

/** A place of a content model, or a group of them. */
export interface Teilchen {
  art: 'element' | 'sequence' | 'choice' | 'all' | 'group'
  /** element or group that it refers to */
  verweis?: string
  /** may come more than once: any number of times, or counted */
  mehrfach?: 'beliebig' | 'gezaehlt'
  /** may be missing */
  wahlfrei: boolean
  teile: readonly Teilchen[]
}

const NAMENSRAUM_SCHEMA = 'http://www.w3.org/2001/XMLSchema'
/** Reading more would itself be the work that is to be spared. */
const TYPEN_MAXIMUM = 10_000
const ARTEN: Readonly<Record<string, Teilchen['art']>> = {
  ...{ element: 'element', any: 'element', group: 'group' },
  ...{ sequence: 'sequence', choice: 'choice', all: 'all' },
}

/** Reads the parts of one schema file; what is no schema has none. Undefined where it has more types than anybody writes. */
export function readSchemateile(dokument: XmlDocument): Schemateile | undefined {
  const typen = findElemente(dokument, '//xs:complexType')
  if (typen.length > TYPEN_MAXIMUM) return undefined
  const zielnamensraum = dokument.root.attr('targetNamespace')?.value.trim()
  const leser = createLeser(zielnamensraum ?? '')
  const attributgruppen = findElemente(dokument, '//xs:attributeGroup[@name] | //xs:complexType')
  const einfache = findElemente(dokument, '//xs:simpleType')
  return {
    zielnamensraum,
    typen: typen.map(leser.readTyp),
    gruppen: findElemente(dokument, '//xs:group[@name]').map((gruppe) => ({
      ...leser.readName(gruppe),
      teilchen: leser.readTeilchen(gruppe),
    })),
    ersetzungen: findElemente(dokument, '//xs:element[@substitutionGroup][@name]').flatMap((element) => {
      const { name } = leser.readName(element)
      const [kopf] = leser.readVerweise(element, 'substitutionGroup')
      return name === undefined || kopf === undefined ? [] : [{ element: name, kopf }]
    }),
    verzweigungen: [
      ...attributgruppen.map((gruppe) => ({
        ...(gruppe.name === 'attributeGroup' ? leser.readName(gruppe) : {}),
        verweise: findElemente(gruppe, './/xs:attributeGroup[@ref]').flatMap((eine) => leser.readVerweise(eine, 'ref')),
      })),
      ...einfache.map((typ) => ({
        ...leser.readName(typ),
        verweise: findElemente(typ, './/xs:union').flatMap((eine) => leser.readVerweise(eine, 'memberTypes')),
      })),
    ],
    muster: findElemente(dokument, '//xs:pattern').map(
      (eines) => (eines.attr('value')?.value ?? '').match(/[?*+{]/g)?.length ?? 0,
    ),
    groessteHaeufigkeit: findElemente(dokument, '//*[@minOccurs or @maxOccurs]')
      .flatMap((element) => [readZahl(element, 'minOccurs'), readZahl(element, 'maxOccurs')])
      .reduce((groesste, zahl) => (Number.isFinite(zahl) ? Math.max(groesste, zahl) : groesste), 0),
  }
}

function createLeser(zielnamensraum: string) {
  const readVerweise = (element: XmlElement, attribut: string): string[] =>
    (element.attr(attribut)?.value ?? '')
      .split(/\s+/)
      .filter((name) => name !== '')
      .map((name) => {
        const [lokal = '', praefix = ''] = name.split(':').reverse()
        return `{${element.namespaceForPrefix(praefix) ?? ''}}${lokal}`
      })

  const readName = (element: XmlElement): { name?: string } => {
    const name = element.attr('name')?.value.trim()
    return name === undefined ? {} : { name: `{${zielnamensraum}}${name}` }
  }

  const readTyp = (typ: XmlElement): Inhaltstyp => {
    const [erweiterung] = findElemente(typ, 'xs:complexContent/xs:extension')
    const [einschraenkung] = findElemente(typ, 'xs:complexContent/xs:restriction')
    const [basis] = erweiterung === undefined ? [] : readVerweise(erweiterung, 'base')
    return {
      ...readName(typ),
      ...(basis === undefined ? {} : { basis }),
      teilchen: readTeilchen(erweiterung ?? einschraenkung ?? typ),
    }
  }

  /** Schemas that pass the limit of depth for XML go no deeper than the stack. */
  const readTeilchen = (von: XmlElement): Teilchen[] =>
    findElemente(von, 'xs:*').flatMap((element) => {
      const art = ARTEN[element.name]
      if (art === undefined) return []
      const hoechstens = readZahl(element, 'maxOccurs')
      const [verweis] = readVerweise(element, 'ref')
      return [
        {
          art,
          ...(verweis === undefined ? {} : { verweis }),
          ...(hoechstens === 1 ? {} : { mehrfach: Number.isFinite(hoechstens) ? 'gezaehlt' : 'beliebig' }),
          wahlfrei: readZahl(element, 'minOccurs') === 0,
          teile: art === 'element' ? [] : readTeilchen(element),
        } satisfies Teilchen,
      ]
    })

  return { readVerweise, readName, readTyp, readTeilchen }
}

/** As libxml2 reads it, however it is written; `unbounded` is infinite, and so is what is no number. */
function readZahl(element: XmlElement, attribut: 'minOccurs' | 'maxOccurs'): number {
  const text = element.attr(attribut)?.value.trim() ?? '1'
  return /^\+?\d+$/.test(text) ? Number(text) : Number.POSITIVE_INFINITY
}

/** By XPath: walking from node to node would end at a processing instruction, and what follows it would go unseen. */
function findElemente(von: XmlDocument | XmlElement, pfad: string): XmlElement[] {
  return von.find(pfad, { xs: NAMENSRAUM_SCHEMA }).filter((knoten) => knoten instanceof XmlElement)
}
