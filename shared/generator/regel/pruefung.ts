import { quote } from '../../ausdruck/xpath/text.ts'
import { bedingungToXPath, berechnungToXPath } from '../../ausdruck/xpath.ts'
import type { Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import { citeErste } from '../rechtsgrundlagen.ts'
import { listSichtdokumente, type Sichtdokument, type Sichtknoten } from '../sichtbaum.ts'
import { kommentar, LEERZEILE, UMBRUCH, type XmlTeil } from '../xmltext.ts'
import { type Ausdruecke, addAusdruck, writeAusdrucksfunktion } from './ausdruecke.ts'
import { writeFeldtabelle } from './felder.ts'
import { stellenOf, writeInhaltstabelle } from './inhalt.ts'
import { createXPathUmgebung, FACHPRAEFIX, listDokumente, type Regelumgebung } from './umgebung.ts'
import { BEFUNDE, xsl } from './xsl.ts'

/** What the checks of several Nachrichtentypen share. */
export interface Pruefungsverzeichnis {
  /** tables of fields, by name */
  tabellen: Map<string, XmlTeil[]>
  bedingungen: Ausdruecke
  berechnungen: Ausdruecke
}

/**
 * The checks of an incoming Nachrichtentyp: of its form, which a rule makes only where no XSD has, and of all that no XSD can
 * check. Both read the tables of its Dokumente.
 */
export function writePruefung(
  umgebung: Regelumgebung,
  typ: Nachrichtentyp,
  verzeichnis: Pruefungsverzeichnis,
): XmlTeil[] {
  const form: XmlTeil[] = []
  const inhalt: XmlTeil[] = []
  for (const sicht of listSichtdokumente(umgebung.projekt, typ)) {
    const { id, technischerName } = sicht.dokument
    const name = placeTabellen(umgebung, typ, sicht, verzeichnis)
    const erstes = `${FACHPRAEFIX}:${technischerName}[1]`
    const stelle = quote(`${typ.id}/${id}/`)
    form.push(xsl.sequence(`${erstes} ! e:formpruefung(., $felder.${name})`))
    inhalt.push(
      ...createAnwesenheit(umgebung, sicht),
      xsl.sequence(`${erstes} ! e:inhaltspruefung(., $inhalt.${name}, ${quote(name)}, ${stelle})`),
    )
    collectAusdruecke(umgebung, typ, sicht, verzeichnis)
  }
  const attribute = (mode: string) => ({
    match: `${FACHPRAEFIX}:${typ.technischerName}`,
    mode,
    as: BEFUNDE,
    'fw:id': typ.id,
  })
  return [
    xsl.template(attribute('formpruefung'), ...form),
    LEERZEILE,
    xsl.template(attribute('pruefung'), ...inhalt),
    LEERZEILE,
  ]
}

function createAnwesenheit({ projekt, stufe: n }: Regelumgebung, { dokument, sicht, stufe }: Sichtdokument): XmlTeil[] {
  if (!sicht.pflicht) return []
  const { id, name, technischerName, rechtsgrundlagen } = dokument
  const wann = stufe <= n ? 'Pflicht' : 'später'
  const argumente = [wann, id, name, citeErste(projekt, rechtsgrundlagen) ?? ''].map(quote)
  return [xsl.sequence(`e:anwesenheit(${FACHPRAEFIX}:${technischerName}, ${argumente.join(', ')})`)]
}

/** All Nachrichtentypen that carry the whole of a Dokument share its tables; returns the name they go by. */
function placeTabellen(
  umgebung: Regelumgebung,
  typ: Nachrichtentyp,
  sicht: Sichtdokument,
  { tabellen }: Pruefungsverzeichnis,
): string {
  const kurz = sicht.dokument.technischerName
  const name = sicht.sicht.felder === 'alle' ? kurz : `${kurz}-in-${typ.technischerName}`
  if (!tabellen.has(name)) {
    tabellen.set(name, [
      kommentar(`Dokument „${sicht.dokument.name}“`),
      writeFeldtabelle(umgebung, `felder.${name}`, sicht),
      LEERZEILE,
      writeInhaltstabelle(`inhalt.${name}`, umgebung.stufe, sicht),
      LEERZEILE,
    ])
  }
  return name
}

/** Bedingungen and Berechnungen of the fields that the Dokument has at the stage, as seen from where they stand. */
function collectAusdruecke(
  umgebung: Regelumgebung,
  typ: Nachrichtentyp,
  { dokument, kinder }: Sichtdokument,
  verzeichnis: Pruefungsverzeichnis,
): void {
  const xpath = createXPathUmgebung(listDokumente(umgebung, typ), dokument.id)
  const collect = ({ knoten, stufe, kinder: weitere }: Sichtknoten): void => {
    if (stufe > umgebung.stufe) return
    const hier = { ...xpath, kontext: kontextOf(knoten) }
    const stelle = `${typ.id}/${dokument.id}/${knoten.pfad}`
    const { pflichtWenn, berechnung } = knoten
    const stellen = stellenOf(knoten)
    if (pflichtWenn !== undefined) {
      addAusdruck(verzeichnis.bedingungen, knoten, stelle, bedingungToXPath(pflichtWenn, hier))
    }
    if (berechnung !== undefined && stellen !== undefined) {
      addAusdruck(verzeichnis.berechnungen, knoten, stelle, berechnungToXPath(berechnung, hier, stellen))
    }
    for (const kind of weitere) collect(kind)
  }
  for (const kind of kinder) collect(kind)
}

function kontextOf({ dokument, eltern }: Feldknoten) {
  return eltern === undefined
    ? ({ art: 'dokument', dokument } as const)
    : ({ art: 'vorkommen', knoten: eltern } as const)
}

/** The functions that know the fields of Dokumente, and their Bedingungen and Berechnungen. */
export function writeInhaltspruefung({ tabellen, bedingungen, berechnungen }: Pruefungsverzeichnis): XmlTeil[] {
  return [
    ...writeTabellenwahl([...tabellen.keys()]),
    ...writeAusdrucksfunktion(
      {
        name: 'e:istNoetig',
        as: 'xs:boolean',
        bedeutung: 'Ist ein Feld nötig, das nur unter einer Bedingung Pflicht ist? „hier“ ist das Vorkommen darüber.',
        sonst: 'false()',
      },
      bedingungen,
    ),
    ...writeAusdrucksfunktion(
      {
        name: 'e:berechne',
        as: 'xs:decimal?',
        bedeutung: 'Der Wert, den ein berechnetes Feld haben muss',
        sonst: '()',
      },
      berechnungen,
    ),
  ]
}

/** Only a table that something is wrong with is read: that costs more than all the checks. */
function writeTabellenwahl(namen: readonly string[]): XmlTeil[] {
  const faelle = namen.map((name) => `if ($name = ${quote(name)}) then $felder.${name}${UMBRUCH}else `)
  return [
    kommentar('Die Felder eines Dokuments'),
    xsl.funktion('e:felder', 'element(e:zeile)*', xsl.param('name', 'xs:string'), xsl.sequence(`${faelle.join('')}()`)),
    LEERZEILE,
  ]
}
