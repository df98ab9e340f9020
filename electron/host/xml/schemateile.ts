import { type XmlDocument, XmlElement } from 'libxml2-wasm'

/**
 * What of a schema file decides how large its content models become. Names are local ones: where two namespaces use the same
 * name, both count.
 */
export interface Schemateile {
  /** content models, also of types without a name */
  typen: readonly Inhaltstyp[]
  /** named groups */
  gruppen: readonly { name: string; teilchen: readonly Teilchen[] }[]
  /** elements that may stand where another one is named */
  ersetzungen: readonly { element: string; kopf: string }[]
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
const ARTEN: Readonly<Record<string, Teilchen['art']>> = {
  ...{ element: 'element', any: 'element', group: 'group' },
  ...{ sequence: 'sequence', choice: 'choice', all: 'all' },
}

/** Reads the parts of one schema file; what is no schema has none. */
export function readSchemateile(dokument: XmlDocument): Schemateile {
  return {
    typen: findElemente(dokument, '//xs:complexType').map(readTyp),
    gruppen: findElemente(dokument, '/xs:schema/xs:group | //xs:redefine/xs:group').flatMap((gruppe) => {
      const name = localNameOf(gruppe, 'name')
      return name === undefined ? [] : [{ name, teilchen: readTeilchen(gruppe) }]
    }),
    ersetzungen: findElemente(dokument, '//xs:element[@substitutionGroup]').flatMap((eines) => {
      const element = localNameOf(eines, 'name')
      const kopf = localNameOf(eines, 'substitutionGroup')
      return element === undefined || kopf === undefined ? [] : [{ element, kopf }]
    }),
  }
}

function readTyp(typ: XmlElement): Inhaltstyp {
  const [erweiterung] = findElemente(typ, 'xs:complexContent/xs:extension')
  const [einschraenkung] = findElemente(typ, 'xs:complexContent/xs:restriction')
  const name = localNameOf(typ, 'name')
  const basis = erweiterung && localNameOf(erweiterung, 'base')
  return {
    ...(name === undefined ? {} : { name }),
    ...(basis === undefined ? {} : { basis }),
    teilchen: readTeilchen(erweiterung ?? einschraenkung ?? typ),
  }
}

/** Schemas that pass the limit of depth for XML go no deeper than the stack. */
function readTeilchen(von: XmlElement): Teilchen[] {
  return findElemente(von, 'xs:*').flatMap((element) => {
    const art = ARTEN[element.name]
    if (art === undefined) return []
    const hoechstens = element.attr('maxOccurs')?.value.trim() ?? '1'
    const verweis = localNameOf(element, 'ref')
    return [
      {
        art,
        ...(verweis === undefined ? {} : { verweis }),
        ...(hoechstens === '1' ? {} : { mehrfach: hoechstens === 'unbounded' ? 'beliebig' : 'gezaehlt' }),
        wahlfrei: element.attr('minOccurs')?.value.trim() === '0',
        teile: art === 'element' ? [] : readTeilchen(element),
      } satisfies Teilchen,
    ]
  })
}

function localNameOf(element: XmlElement, attribut: string): string | undefined {
  return element
    .attr(attribut)
    ?.value.trim()
    .replace(/^[^:]*:/, '')
}

/** By XPath: walking from node to node would end at a processing instruction, and what follows it would go unseen. */
function findElemente(von: XmlDocument | XmlElement, pfad: string): XmlElement[] {
  return von.find(pfad, { xs: NAMENSRAUM_SCHEMA }).filter((knoten) => knoten instanceof XmlElement)
}
