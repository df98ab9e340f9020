import { getDatensatz, type Projekt } from '../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, writeXml, type XmlTeil } from '../xmltext.ts'
import { writeAbfragen } from './anfragen.ts'
import { writeBefundtexte } from './befunde.ts'
import { writeEroeffnung } from './beteiligte.ts'
import { writeCodelisten } from './codelisten.ts'
import { writeNachricht, writeNachrichtentabellen } from './nachricht.ts'
import { type Pruefungsverzeichnis, writeInhaltspruefung } from './pruefung.ts'
import { writeSendungen } from './sendungen.ts'
import { stylesheetAttribute, writeKonstanten, writeKopfkommentar } from './stylesheet.ts'
import { TEILE } from './teile.ts'
import { createRegelumgebung, listEingehende, type Regelumgebung } from './umgebung.ts'
import { writeVorgangstypen } from './vorgangstypen.ts'
import { writeZahlungen } from './zahlungen.ts'
import { writeZustaendigkeitsmerkmal } from './zustaendigkeit.ts'
import { writeGeltung } from './zustellwege.ts'

/**
 * The Integrationsregel of a Leistung at one stage: XSLT 3.0 that SaxonJS and Saxon-HE from 9.9 on run alike. It handles
 * every incoming Nachrichtentyp. Runs on a checked model; a missing reference throws.
 */
export function generateIntegrationsregel(projekt: Projekt, leistungId: string, stufe: number): string {
  return writeXml(...createIntegrationsregel(projekt, leistungId, stufe))
}

/** The same before it is written: the parts of the file. */
export function createIntegrationsregel(projekt: Projekt, leistungId: string, stufe: number): XmlTeil[] {
  const leistung = getDatensatz(projekt, 'leistung', leistungId)
  const umgebung = createRegelumgebung(projekt, leistung, stufe)
  const inhalt = writeAbschnitte(umgebung)
  return [writeKopfkommentar(umgebung), element('xsl:stylesheet', stylesheetAttribute(umgebung), LEERZEILE, ...inhalt)]
}

/** First what is particular about the Leistung, then the parts that all rules share. */
function writeAbschnitte(umgebung: Regelumgebung): XmlTeil[] {
  const eingehende = listEingehende(umgebung)
  const pruefungen: Pruefungsverzeichnis = { tabellen: new Map(), bedingungen: new Map(), berechnungen: new Map() }
  const nachrichten = eingehende.flatMap((typ) => writeNachricht(umgebung, typ, pruefungen))
  const abschnitte: [string, XmlTeil[]][] = [
    ['Einstieg', [...writeKonstanten(umgebung), TEILE.einstieg]],
    ['Eingehende Nachrichten', [...writeNachrichtentabellen(umgebung, eingehende), ...nachrichten]],
    ['Felder der Dokumente', [...pruefungen.tabellen.values()].flat()],
    ['Prüfung des Inhalts', [...writeInhaltspruefung(pruefungen), TEILE.inhaltspruefung]],
    ['Zuständigkeit', [...writeZustaendigkeitsmerkmal(umgebung), TEILE.zustaendigkeit]],
    ['Beteiligte und Vorgang', [...writeEroeffnung(umgebung), ...writeVorgangstypen(umgebung)]],
    ['Zustellwege', [...writeGeltung(umgebung), TEILE.zustellwege]],
    ['Anfragen an Register', [...writeAbfragen(umgebung, eingehende), TEILE.anfragen]],
    [
      'Zustellaufträge',
      [...writeSendungen(umgebung, eingehende), TEILE.auftraege, ...writeZahlungen(umgebung, eingehende)],
    ],
    // after all that may need the names of codes
    ['Codelisten', writeCodelisten(umgebung)],
    ['Formprüfung', [TEILE.formpruefung]],
    ['Befunde', [...writeBefundtexte(), TEILE.befunde]],
    ['Tabellen', [TEILE.tabellen]],
  ]
  return abschnitte.flatMap(([titel, teile]) => [kommentar(`===== ${titel} =====`), LEERZEILE, ...teile])
}
