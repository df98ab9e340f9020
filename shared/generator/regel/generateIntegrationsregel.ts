import { getDatensatz, type Projekt } from '../../modell/projekt.ts'
import { element, kommentar, LEERZEILE, writeXml, type XmlTeil } from '../xmltext.ts'
import { writeAnfragen } from './anfragen.ts'
import { listAuftragsarten, writeAuftraege } from './auftraege.ts'
import { writeBefundfunktion } from './befunde.ts'
import { writeBeteiligte } from './beteiligte.ts'
import { writeVorgangsbetreff, writeVorgangstypen } from './dienste/ablage.ts'
import { writeHaken } from './haken.ts'
import { writeHilfen } from './hilfen.ts'
import { stylesheetAttribute, writeEinstieg, writeKopfkommentar } from './kopf.ts'
import { writeEroeffnung, writeNachricht } from './nachricht.ts'
import type { Pruefungsverzeichnis } from './pruefung.ts'
import { writeCodelisten } from './texte.ts'
import { createRegelumgebung, listEingehende, type Regelumgebung } from './umgebung.ts'
import { writeZustaendigkeit } from './zustaendigkeit.ts'
import { writeZustellwege } from './zustellwege.ts'

/**
 * The Integrationsregel of a Leistung at one stage: XSLT 3.0 that SaxonJS and Saxon-HE from 9.9 on run alike. It handles
 * every incoming Nachrichtentyp. Runs on a checked model; a missing reference throws.
 */
export function generateIntegrationsregel(projekt: Projekt, leistungId: string, stufe: number): string {
  const leistung = getDatensatz(projekt, 'leistung', leistungId)
  const umgebung = createRegelumgebung(projekt, leistung, stufe)
  const inhalt = writeAbschnitte(umgebung)
  return writeXml(
    writeKopfkommentar(umgebung),
    element('xsl:stylesheet', stylesheetAttribute(umgebung), LEERZEILE, ...inhalt),
  )
}

function writeAbschnitte(umgebung: Regelumgebung): XmlTeil[] {
  const eingehende = listEingehende(umgebung)
  const pruefungen: Pruefungsverzeichnis = new Map()
  const arten = listAuftragsarten(umgebung, eingehende)
  const mitAblage = arten.some(({ dienst }) => dienst === 'ablage')
  const eroeffnet = eingehende.some((typ) => typ.eroeffnet)
  const nachrichten = eingehende.flatMap((typ) => writeNachricht(umgebung, typ, pruefungen))
  const abschnitte: [string, XmlTeil[]][] = [
    ['Einstieg', writeEinstieg(umgebung)],
    ['Haken für die eigene Regel', writeHaken()],
    ['Eingehende Nachrichten', nachrichten],
    ['Prüfung', [...pruefungen.values()].flat()],
    ['Zuständigkeit', writeZustaendigkeit(umgebung)],
    ['Beteiligte und Vorgang', eroeffnet ? [...writeEroeffnung(umgebung), ...writeBeteiligte(umgebung)] : []],
    ['Vorgangstypen', eroeffnet || mitAblage ? writeVorgangstypen(umgebung, mitAblage) : []],
    ['Zustellwege', eingehende.flatMap((typ) => writeZustellwege(umgebung, typ))],
    ['Anfragen', writeAnfragen(umgebung, eingehende)],
    ['Zustellaufträge', [...(mitAblage ? writeVorgangsbetreff() : []), ...writeAuftraege(umgebung, arten)]],
    ['Codelisten', writeCodelisten(umgebung)],
    ['Befunde', [...writeBefundfunktion(umgebung), LEERZEILE]],
    // last, when all others have said what they need
    ['Hilfsfunktionen', writeHilfen(umgebung.hilfen)],
  ]
  return abschnitte.flatMap(([titel, teile]) =>
    teile.length === 0 ? [] : [kommentar(`===== ${titel} =====`), LEERZEILE, ...teile],
  )
}
