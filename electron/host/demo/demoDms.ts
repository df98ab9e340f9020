import { unzipSync } from 'fflate'
import type { Befund } from '../../../shared/befund.ts'
import type { XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import type { Uhr } from '../prozessor/uhr.ts'
import { formatDeutschesDatum } from '../prozessor/uhr.ts'
import { CODE_ERFOLG, NAMENSRAUM_XDOMEA, writeRueckmeldung0630 } from '../prozessor/xdomea0630.ts'
import { childrenOf, firstChild, parseBaum } from '../prozessor/xmlbaum.ts'
import { createDemosystem, type Demosystem, refuse } from './demosystem.ts'
import { type Ablageauftrag, type Akte, type Aktendokument, createEakte } from './eakte.ts'

export interface DemoDms extends Demosystem {
  listAkten(): Akte[]
}

/** Finds what is wrong with the structure of a 0604; empty where nothing is. */
export type Check0604 = (wurzel: XmlElement) => Befund[]

const WURZEL = 'FVDaten.SGOErstellen.0604'

/**
 * A DMS that takes xdomea 0604 in a ZIP with its files, keeps them as E-Akte and answers 0630: with the Aktenzeichen it assigned,
 * or with what it did not accept.
 */
export function createDemoDms(uhr: Uhr, check0604: Check0604): DemoDms {
  const eakte = createEakte()
  const system = createDemosystem(
    ({ uuid, inhalt }) => {
      const gelesen = readSendung(inhalt)
      if (typeof gelesen === 'string') return refuse(gelesen)
      const { wurzel, dateien } = gelesen
      const fehler = check0604(wurzel).map(({ satz, ort }) =>
        ort?.pfad === undefined ? satz : `${satz} (${ort.pfad})`,
      )
      const auftrag = fehler.length > 0 ? undefined : readAuftrag(wurzel, dateien)
      const jahr = Number(formatDeutschesDatum(uhr.jetzt()).slice(0, 4))
      const ablage = typeof auftrag === 'object' ? eakte.file(auftrag, jahr) : auftrag
      const meldungen = [...fehler, ...(typeof ablage === 'string' ? [ablage] : [])]
      const parameter: Record<string, string> =
        typeof ablage === 'object'
          ? { Aktenzeichen: ablage.aktenzeichen, Vorgangskennzeichen: ablage.vorgangskennzeichen }
          : {}
      const antwort = writeRueckmeldung0630({
        prozessId: prozessIdOf(wurzel) ?? uuid,
        erstellungszeitpunkt: uhr.jetzt().toISOString(),
        erfolgreich: meldungen.length === 0,
        meldungen,
        parameter,
      })
      return { art: 'quittung', inhalt: antwort }
    },
    () => eakte.reset(),
    (ergebnis) => ergebnis.art === 'quittung' && ergebnis.inhalt.includes(CODE_ERFOLG),
  )
  return { ...system, listAkten: () => eakte.listAkten() }
}

type Dateien = Readonly<Record<string, Uint8Array>>

function readSendung(bytes: Uint8Array): { wurzel: XmlElement; dateien: Dateien } | string {
  const dateien = unzipSync(bytes)
  const haupt = Object.keys(dateien).filter((name) => name.endsWith(`_${WURZEL}.xml`))
  const [name] = haupt
  if (name === undefined || haupt.length > 1) return 'Das ZIP enthält nicht genau eine Nachricht 0604'
  const baum = parseBaum(dateien[name] ?? '')
  if (!baum.ok || baum.wert.namensraum !== NAMENSRAUM_XDOMEA) return 'Die Nachricht 0604 ist nicht lesbar'
  return { wurzel: baum.wert, dateien }
}

function kind(element: XmlElement | undefined, ...weg: string[]): XmlElement | undefined {
  let hier = element
  for (const name of weg) hier = firstChild(hier, NAMENSRAUM_XDOMEA, name)
  return hier
}

function textAt(element: XmlElement | undefined, ...weg: string[]): string | undefined {
  return kind(element, ...weg)?.text.trim()
}

function prozessIdOf(wurzel: XmlElement): string | undefined {
  return textAt(wurzel, 'Kopf', 'ProzessID')
}

/** The Vorgang to file, directly or within the new Akte that the message brings along; or what is missing. */
function readAuftrag(wurzel: XmlElement, dateien: Dateien): Ablageauftrag | string {
  const objekt = kind(wurzel, 'SchriftgutobjektZumErstellen')
  const schriftgut = kind(objekt, 'Schriftgutobjekt')
  const akte = kind(schriftgut, 'Akte')
  const vorgang = kind(akte, 'Akteninhalt', 'Vorgang') ?? kind(schriftgut, 'Vorgang')
  if (vorgang === undefined) return 'Die Nachricht enthält keinen Vorgang'
  const dokumente: Aktendokument[] = []
  for (const element of childrenOf(vorgang, NAMENSRAUM_XDOMEA, 'Dokument')) {
    const dokument = readDokument(element, dateien)
    if (typeof dokument === 'string') return dokument
    dokumente.push(dokument)
  }
  const vorgangsbetreff = textAt(vorgang, 'AllgemeineMetadaten', 'Betreff') ?? ''
  return {
    container: textAt(objekt, 'IDContainer'),
    aktenplankennzeichen: textAt(akte ?? vorgang, 'AllgemeineMetadaten', 'Aktenplaneinheit', 'Kennzeichen') ?? '',
    aktenbetreff: textAt(akte, 'AllgemeineMetadaten', 'Betreff') ?? textAt(vorgang, 'Aktenbetreff') ?? vorgangsbetreff,
    vorgangId: textAt(vorgang, 'Identifikation', 'ID') ?? '',
    vorgangsbetreff,
    dokumente,
  }
}

function readDokument(element: XmlElement, dateien: Dateien): Aktendokument | string {
  const version = kind(element, 'Version')
  const format = kind(version, 'Format')
  const primaer = kind(format, 'Primaerdokument')
  const dateiname = textAt(primaer, 'Dateiname') ?? ''
  const inhalt = dateien[dateiname]
  if (inhalt === undefined) return `Die Datei „${dateiname}“ fehlt im ZIP`
  const eingang = textAt(element, 'Posteingangsdatum')
  return {
    id: textAt(element, 'Identifikation', 'ID') ?? '',
    betreff: textAt(element, 'AllgemeineMetadaten', 'Betreff') ?? '',
    typ: textAt(element, 'Typ') ?? '',
    fassung: textAt(version, 'Nummer') ?? '',
    datum: eingang ?? textAt(element, 'Postausgangsdatum') ?? '',
    richtung: eingang === undefined ? 'ausgang' : 'eingang',
    format:
      kind(format, 'Name')
        ?.kinder.find(({ name }) => name === 'code')
        ?.text.trim() ?? '',
    dateiname,
    originalname: textAt(primaer, 'DateinameOriginal') ?? dateiname,
    inhalt,
  }
}
