import { succeed } from '../../../shared/befund.ts'
import type { Dienst, Nachrichtentyp } from '../../../shared/modell/elemente/nachricht.ts'
import { type Nachrichtenform, readNachricht, type XmlElement } from '../../../shared/modell/nachrichtXml.ts'
import { namespaceOfDienst } from '../../../shared/modell/namensraeume.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { writeDokumentdatei } from './dokumentdatei.ts'
import type { Projektion } from './lauf.ts'
import { readAnlagen } from './nachrichtenkopf.ts'
import type { Anlagenspeicher } from './speicher/anlagenspeicher.ts'
import type { Datei } from './umschlag/dateien.ts'
import { uuidV5 } from './uuid.ts'
import { childrenOf, firstChild, parseOwnXml, toBaum } from './xmlbaum.ts'

/** What the files of an order are taken from. */
export interface Dateiquelle {
  projekt: Projekt
  form: Nachrichtenform
  projektion: Projektion
  anlagen: Anlagenspeicher
  transaktion: string
}

/** A Dokument of a Dienstauftrag: the file it stands for. */
interface Dokumentangabe {
  id: string
  uuid: string
  name: string
  typ: string
  anlage: string | undefined
}

/**
 * The files that an order may send: the attachments that its Dokumentsicht lets through, and for each Dokument of a Dienstauftrag
 * that has no attachment the page that the host makes from the Dokumentsicht.
 */
export function listAuftragsdateien(
  quelle: Dateiquelle,
  auftrag: { lokaleId: string; xml: string; dienst: Dienst | undefined },
): Datei[] {
  const dokumente = auftrag.dienst === undefined ? [] : readDokumente(auftrag.xml, auftrag.dienst)
  const dateien: Datei[] = readAnlagen(quelle.projektion.readBaum()).map((anlage) => {
    const angabe = dokumente.find((dokument) => dokument.anlage === anlage.id)
    const uuid = angabe?.uuid ?? uuidV5(quelle.transaktion, `${auftrag.lokaleId}/${anlage.id}`)
    const name = angabe?.name ?? anlage.name
    return {
      ref: anlage.id,
      eintrag: `${uuid}_${name}`,
      name,
      typ: anlage.typ,
      read: () => quelle.anlagen.read(anlage.sha256),
    }
  })
  const gebildet = dokumente.filter((dokument) => dokument.anlage === undefined)
  return [...dateien, ...gebildet.map((dokument) => createGebildete(quelle, dokument))]
}

function createGebildete(quelle: Dateiquelle, { id, uuid, name, typ }: Dokumentangabe): Datei {
  return {
    ref: id,
    eintrag: `${uuid}_${name}`,
    name,
    typ,
    read: () => {
      const nachricht = readNachricht(quelle.form, quelle.projektion.readBaum())
      return succeed(new TextEncoder().encode(writeDokumentdatei(quelle.projekt, quelle.form, nachricht, id)))
    },
  }
}

function readDokumente(xml: string, dienst: Dienst): Dokumentangabe[] {
  const dokument = parseOwnXml(xml)
  try {
    const namensraum = namespaceOfDienst(dienst)
    const auftrag = firstChild(toBaum(dokument.root), namensraum, 'auftrag')
    return auftrag === undefined
      ? []
      : childrenOf(auftrag, namensraum, 'dokument').map((eines) => toAngabe(eines, namensraum))
  } finally {
    dokument.dispose()
  }
}

/** In an Ablage the file is an element of its own, in a Mitteilung or Postfach message the Dokument is the file. */
function toAngabe(dokument: XmlElement, namensraum: string): Dokumentangabe {
  const { attribute } = firstChild(dokument, namensraum, 'datei') ?? dokument
  return {
    id: dokument.attribute.id ?? '',
    uuid: attribute.uuid ?? '',
    name: attribute.name ?? '',
    typ: attribute.typ ?? '',
    anlage: attribute.anlage,
  }
}

/** Id of the message that a rule forms from the received one for this order; an order for the received type keeps its UUID. */
export function uuidOfNachricht(
  transaktion: string,
  lokaleId: string,
  eingegangen: { typ: Nachrichtentyp; uuid: string },
  gesendet: string,
): string {
  return gesendet === eingegangen.typ.id ? eingegangen.uuid : uuidV5(transaktion, `${lokaleId}/nachricht`)
}
