import type { Gruppenwert, Nachricht } from '../../../shared/modell/nachricht.ts'
import { type Nachrichtenform, readNachricht, writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import { NAMENSRAUM_NACHRICHT } from '../../../shared/modell/namensraeume.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Uhr } from '../prozessor/uhr.ts'
import type { Eingang } from '../prozessor/umgebung.ts'
import { uuidV5 } from '../prozessor/uuid.ts'
import { firstChild, parseBaum } from '../prozessor/xmlbaum.ts'
import { createDemosystem, type Demosystem, refuse, textOf } from './demosystem.ts'

/** A neutral Nachricht in the inbox of the Demobehörde. */
export interface Posteingang {
  uuid: string
  empfangen: string
  nachrichtentyp: string
  nachricht: Nachricht
  xml: string
}

/** What a clerk answers: a Nachrichtentyp of the model with its field values. */
export interface Bearbeiterantwort {
  nachrichtentyp: string
  dokumente: Record<string, Gruppenwert>
  anlagen?: { id: string; name: string; typ: string; inhalt: Uint8Array; sha256: string }[]
  /** the authority's own identifier of the case */
  aktenzeichen?: string
  /** Stelle chosen by the clerk, for Rollen that are found by choice */
  leser?: { kennung: string; name: string }
  /** without the vorgangId the identifier alone has to find the case */
  ohneVorgangId?: boolean
}

export interface Demobehoerde extends Demosystem {
  listPosteingang(): Posteingang[]
  /** what the processor told it about its own messages */
  listRueckmeldungen(): string[]
  /** Builds the answer to an entry as a message for the processor. */
  antworte(eingang: string, antwort: Bearbeiterantwort): Eingang
}

/** The Demobehörde understands the neutral format: it shows what it received and answers with messages of the model. */
export function createDemobehoerde(modell: Modellindex, installation: string, uhr: Uhr): Demobehoerde {
  let posteingang: Posteingang[] = []
  let rueckmeldungen: string[] = []
  let antworten = 0
  const system = createDemosystem(
    (sendung) => {
      const xml = textOf(sendung)
      if (sendung.art === 'rueckmeldung') {
        rueckmeldungen.push(xml)
        return { art: 'quittung', inhalt: '' }
      }
      const eintrag = readEintrag(modell, sendung.uuid, xml, uhr.jetzt().toISOString())
      if (typeof eintrag === 'string') return refuse(eintrag)
      posteingang.push(eintrag)
      return { art: 'quittung', inhalt: '' }
    },
    () => {
      posteingang = []
      rueckmeldungen = []
      antworten = 0
    },
  )
  return {
    ...system,
    listPosteingang: () => [...posteingang],
    listRueckmeldungen: () => [...rueckmeldungen],
    antworte: (uuid, antwort) => {
      const eintrag = posteingang.find((einer) => einer.uuid === uuid)
      const form = modell.findForm(antwort.nachrichtentyp)
      if (eintrag === undefined || form === undefined) throw new Error(`Kein Eintrag ${uuid} im Posteingang`)
      antworten += 1
      const nachrichtenUUID = uuidV5(uuid, `${antwort.nachrichtentyp}/${antworten}`)
      const nachricht = createAntwort(form, eintrag, antwort, nachrichtenUUID, uhr.jetzt().toISOString())
      return {
        kanal: findKanal(modell, installation, antwort.nachrichtentyp),
        installation,
        xml: writeNachricht(form, nachricht),
        anlagen: (antwort.anlagen ?? []).map(({ inhalt }) => inhalt),
      }
    },
  }
}

/** The entry, or why the message is refused. */
function readEintrag(modell: Modellindex, uuid: string, xml: string, empfangen: string): Posteingang | string {
  const baum = parseBaum(xml)
  if (!baum.ok) return 'Die Nachricht ist kein lesbares XML'
  const kopf = firstChild(baum.wert, NAMENSRAUM_NACHRICHT, 'nachrichtenkopf')
  const identifikation = firstChild(kopf, NAMENSRAUM_NACHRICHT, 'identifikation.nachricht')
  const nachrichtentyp = firstChild(identifikation, NAMENSRAUM_NACHRICHT, 'nachrichtentyp')?.text.trim() ?? ''
  const form = modell.findForm(nachrichtentyp)
  if (form === undefined) return `Der Nachrichtentyp „${nachrichtentyp}“ ist nicht bekannt`
  return { uuid, empfangen, nachrichtentyp, nachricht: readNachricht(form, baum.wert), xml }
}

function createAntwort(
  form: Nachrichtenform,
  { nachricht }: Posteingang,
  antwort: Bearbeiterantwort,
  nachrichtenUUID: string,
  erstellungszeitpunkt: string,
): Nachricht {
  const { kopf } = nachricht
  const { vorgangId } = kopf
  return {
    nachrichtentyp: antwort.nachrichtentyp,
    fachmodellVersion: form.leistung.version,
    test: nachricht.test,
    kopf: {
      nachrichtenUUID,
      erstellungszeitpunkt,
      autor: kopf.leser,
      leser: antwort.leser ?? kopf.autor,
      ...(antwort.ohneVorgangId || vorgangId === undefined ? {} : { vorgangId }),
      ...(antwort.ohneVorgangId ? {} : { bezugNachricht: kopf.nachrichtenUUID }),
      fremdkennungen:
        antwort.aktenzeichen === undefined ? [] : [{ system: kopf.leser.kennung, kennung: antwort.aktenzeichen }],
    },
    anlagen: (antwort.anlagen ?? []).map(({ id, name, typ, inhalt, sha256 }) => {
      return { id, name, typ, groesse: inhalt.length, sha256 }
    }),
    dokumente: antwort.dokumente,
  }
}

function findKanal(modell: Modellindex, installation: string, nachrichtentyp: string): string {
  const datensatz = modell.projekt.datensaetze.get(installation)
  const ids = datensatz?.art === 'installation' ? datensatz.schnittstellen : []
  for (const { schnittstelle } of ids) {
    const eine = modell.projekt.datensaetze.get(schnittstelle)
    const erkennung = eine?.art === 'schnittstelle' ? (eine.erkennung ?? []) : []
    const passende = erkennung.find((andere) => andere.nachrichtentyp === nachrichtentyp)
    if (passende !== undefined) return passende.kanal
  }
  throw new Error(`Installation ${installation} sendet keine Nachrichten des Typs ${nachrichtentyp}`)
}
