import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import { NAMENSRAUM_NACHRICHT, namespaceOfLeistung } from '../../modell/namensraeume.ts'
import { getDatensatz, type Projekt } from '../../modell/projekt.ts'
import { getLeistungOf } from '../leistungen.ts'
import { citeAlle } from '../rechtsgrundlagen.ts'
import { listSichtdokumente, type Sichtdokument, type Sichtknoten } from '../sichtbaum.ts'
import { element, kommentar, LEERZEILE, writeXml, type XmlKnoten, type XmlTeil } from '../xmltext.ts'
import { feldtypOf } from './feldtyp.ts'

/** Validators build automata out of bounds; larger ones are left to the rule. */
const HAEUFIGKEIT_MAXIMUM = 10_000

/** What comes together while a schema is written. */
export interface Schemaumgebung {
  projekt: Projekt
  /** named types in the order of the tree */
  typen: XmlTeil[]
  namen: Set<string>
  /** stands before what is written for a node, so that its place can be found; undefined for none */
  marke?: (knoten: Feldknoten) => XmlTeil
}

/**
 * The XSD 1.0 of a Nachrichtentyp: one named type per Gruppe and restricted field, in XÖV style, documented from the model.
 * It holds the fields of all stages; whether a later field is mandatory is up to the rule of the stage.
 */
export function generateNachrichtSchema(projekt: Projekt, nachrichtentypId: string): string {
  const typ = getDatensatz(projekt, 'nachrichtentyp', nachrichtentypId)
  const leistung = getLeistungOf(projekt, typ)
  const umgebung: Schemaumgebung = { projekt, typen: [], namen: new Set() }
  const wurzeltyp = reserveTypname(umgebung, ['nachricht', typ.technischerName])
  const dokumente = listSichtdokumente(projekt, typ)
  const inhalte = dokumente.map((eines) => createDokument(umgebung, eines))
  return writeXml(
    kommentar(describeDatei(leistung, typ)),
    element(
      'xs:schema',
      {
        'xmlns:xs': 'http://www.w3.org/2001/XMLSchema',
        'xmlns:f': namespaceOfLeistung(leistung),
        'xmlns:n': NAMENSRAUM_NACHRICHT,
        targetNamespace: namespaceOfLeistung(leistung),
        elementFormDefault: 'qualified',
        version: leistung.version,
      },
      element('xs:import', { namespace: NAMENSRAUM_NACHRICHT, schemaLocation: 'kopf.xsd' }),
      LEERZEILE,
      element('xs:element', { name: typ.technischerName, type: `f:${wurzeltyp}` }),
      LEERZEILE,
      element(
        'xs:complexType',
        { name: wurzeltyp },
        documentation([typ.name, typ.beschreibung, ...citeAlle(projekt, typ.rechtsgrundlagen)]),
        element(
          'xs:sequence',
          {},
          element('xs:element', { ref: 'n:nachrichtenkopf' }),
          element('xs:element', { ref: 'n:anlagen', minOccurs: '0' }),
          ...inhalte,
        ),
        element('xs:attributeGroup', { ref: 'n:Nachricht' }),
      ),
      ...umgebung.typen.flatMap((teil) => [LEERZEILE, teil] as const),
    ),
  )
}

function describeDatei(leistung: Leistung, typ: Nachrichtentyp): string {
  return [
    `Nachricht „${typ.name}“ (${typ.id})`,
    `Leistung „${leistung.name}“, LeiKa ${leistung.leikaSchluessel}, Fachmodell ${leistung.version}`,
    'Erzeugt aus dem Fachmodell; bitte nicht von Hand ändern.',
  ].join('\n')
}

function createDokument(umgebung: Schemaumgebung, { dokument, sicht, stufe, kinder }: Sichtdokument): XmlKnoten {
  const weg = [dokument.technischerName]
  const zusatz = [dokument.name, dokument.beschreibung, ...citeAlle(umgebung.projekt, dokument.rechtsgrundlagen)]
  return element('xs:element', {
    name: dokument.technischerName,
    type: addGruppentyp(umgebung, weg, zusatz, kinder),
    minOccurs: sicht.pflicht && stufe === 1 ? undefined : '0',
  })
}

/** Adds the type of a Dokument or Gruppe and of everything in it; answers its name. */
export function addGruppentyp(
  umgebung: Schemaumgebung,
  weg: readonly string[],
  dokumentation: readonly (string | undefined)[],
  kinder: readonly Sichtknoten[],
  knoten?: Feldknoten,
): string {
  const name = reserveTypname(umgebung, weg)
  // the type of a Gruppe stands before those of its parts
  const stelle = umgebung.typen.length
  const elemente = kinder.flatMap((kind) => [...marksOf(umgebung, kind.knoten), createElement(umgebung, weg, kind)])
  umgebung.typen.splice(
    stelle,
    0,
    ...marksOf(umgebung, knoten),
    element('xs:complexType', { name }, documentation(dokumentation), element('xs:sequence', {}, ...elemente)),
  )
  return `f:${name}`
}

function createElement(umgebung: Schemaumgebung, weg: readonly string[], sicht: Sichtknoten): XmlKnoten {
  const { knoten } = sicht
  const hier = [...weg, knoten.technischerName]
  const dokumentation = describeKnoten(umgebung.projekt, knoten)
  const pflicht = sicht.stufe === 1 && knoten.anzahl.min >= 1
  const max = knoten.anzahl.max
  const haeufigkeit = {
    minOccurs: pflicht ? (knoten.anzahl.min === 1 ? undefined : String(knoten.anzahl.min)) : '0',
    maxOccurs: max === null || max > HAEUFIGKEIT_MAXIMUM ? 'unbounded' : max === 1 ? undefined : String(max),
  }
  if (knoten.feld === undefined) {
    const type = addGruppentyp(umgebung, hier, dokumentation, sicht.kinder, knoten)
    return element('xs:element', { name: knoten.technischerName, type, ...haeufigkeit })
  }
  const type = addFeldtyp(umgebung, hier, knoten, knoten.feld, pflicht)
  return element('xs:element', { name: knoten.technischerName, type, ...haeufigkeit }, documentation(dokumentation))
}

function addFeldtyp(
  umgebung: Schemaumgebung,
  weg: readonly string[],
  knoten: Feldknoten,
  feld: Datenfeld,
  pflicht: boolean,
): string {
  const { basis, facetten } = feldtypOf(umgebung.projekt, feld, pflicht)
  if (facetten.length === 0) return basis
  const name = reserveTypname(umgebung, weg)
  const einschraenkung = element('xs:restriction', { base: basis }, ...facetten)
  umgebung.typen.push(
    ...marksOf(umgebung, knoten),
    element('xs:simpleType', { name }, documentation([feld.name]), einschraenkung),
  )
  return `f:${name}`
}

function marksOf({ marke }: Schemaumgebung, knoten: Feldknoten | undefined): XmlTeil[] {
  return marke === undefined || knoten === undefined ? [] : [marke(knoten)]
}

/** XÖV style: upper camel case, levels joined by dots; names that differ only in case at the start get a number. */
function reserveTypname({ namen }: Schemaumgebung, weg: readonly string[]): string {
  const name = weg.map((teil) => teil.charAt(0).toUpperCase() + teil.slice(1)).join('.')
  let frei = name
  for (let nummer = 2; namen.has(frei); nummer += 1) frei = `${name}.${nummer}`
  namen.add(frei)
  return frei
}

function describeKnoten(projekt: Projekt, knoten: Feldknoten): (string | undefined)[] {
  const bedingung = knoten.pflichtWenn === undefined ? undefined : 'Pflicht unter einer Bedingung (prüft die Regel)'
  const stufe = knoten.feld !== undefined && knoten.feld.abStufe > 1 ? `ab Stufe ${knoten.feld.abStufe}` : undefined
  const fim = knoten.feld?.fimId === undefined ? undefined : `FIM ${knoten.feld.fimId}`
  const recht = citeAlle(projekt, knoten.rechtsgrundlagen)
  return [knoten.name, knoten.hilfe, knoten.feld?.beschreibung, bedingung, stufe, fim, ...recht]
}

function documentation(texte: readonly (string | undefined)[]): XmlKnoten {
  const zeilen = texte.filter((text) => text !== undefined && text !== '')
  return element(
    'xs:annotation',
    {},
    ...zeilen.map((text) => element('xs:documentation', { 'xml:lang': 'de' }, text ?? '')),
  )
}
