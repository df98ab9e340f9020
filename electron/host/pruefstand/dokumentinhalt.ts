import { unzipSync } from 'fflate'
import { type Ergebnis, fail, succeed } from '../../../shared/befund.ts'
import type { Dokumentquelle } from '../../../shared/host/pruefstand.ts'
import type { HostWert } from '../../../shared/host.ts'
import { readPost } from './nachrichten.ts'
import type { Betrieb, Pruefstand } from './pruefstand.ts'
import { createFehltBefund } from './pruefstandbefunde.ts'

type Dokumentinhalt = HostWert<'pruefstandDokument'>

interface Datei {
  name: string
  typ: string
  inhalt: Uint8Array | string
}

/** Text or bytes of something the Prüfstand shows. */
export async function readInhalt(pruefstand: Pruefstand, quelle: Dokumentquelle): Promise<Ergebnis<Dokumentinhalt>> {
  const betrieb = await pruefstand.openBetrieb()
  if (!betrieb.ok) return betrieb
  const datei = findDatei(pruefstand, betrieb.wert, quelle)
  return datei === undefined ? fail(createFehltBefund()) : succeed(toInhalt(datei))
}

function toInhalt({ name, typ, inhalt }: Datei): Dokumentinhalt {
  const bytes = typeof inhalt === 'string' ? Buffer.from(inhalt, 'utf8') : Buffer.from(inhalt)
  const lesbar = typ.startsWith('text/') || typ.endsWith('xml')
  return {
    name,
    typ,
    groesse: bytes.length,
    text: lesbar ? bytes.toString('utf8') : null,
    inhalt: lesbar ? null : bytes.toString('base64'),
  }
}

function findDatei(pruefstand: Pruefstand, betrieb: Betrieb, quelle: Dokumentquelle): Datei | undefined {
  const { demo } = betrieb.netz
  const { speicher } = pruefstand
  switch (quelle.art) {
    case 'akte': {
      const dokumente = (demo.dms.get(quelle.installation)?.listAkten() ?? []).flatMap(({ vorgaenge }) =>
        vorgaenge.flatMap((vorgang) => vorgang.dokumente),
      )
      const dokument = dokumente.find(({ id }) => id === quelle.id)
      return dokument && { name: dokument.originalname, typ: typeOf(dokument.originalname), inhalt: dokument.inhalt }
    }
    case 'aktenxml':
      return findAblagenachricht(betrieb, quelle.installation, quelle.id)
    case 'mail': {
      const mail = demo.mail.listMails().find(({ nachrichtId }) => nachrichtId === quelle.id)
      return mail?.anhaenge[quelle.nummer]
    }
    case 'post': {
      const nachrichten = [...demo.postfaecher.values()].flatMap((postfach) => postfach.listNachrichten())
      const dokument = nachrichten
        .find(({ id }) => id === quelle.id)
        ?.dokumente.find(({ datei }) => datei === quelle.datei)
      return dokument && { name: dokument.titel, typ: dokument.typ, inhalt: dokument.inhalt }
    }
    case 'lieferung': {
      const buchung = pruefstand.lieferbuch.list().find(({ sendung }) => sendung.uuid === quelle.uuid)
      return buchung && { name: 'lieferung.xml', typ: 'application/xml', inhalt: buchung.sendung.inhalt }
    }
    case 'anlage': {
      const transaktion = speicher.transaktionen.find(quelle.transaktion)
      const post = transaktion && readPost(betrieb.prozessor.modell, speicher, transaktion)
      const anlage = post?.nachricht.anlagen.find(({ id }) => id === quelle.id)
      const inhalt = anlage && speicher.anlagen.read(anlage.sha256)
      return anlage && inhalt?.ok ? { name: anlage.name, typ: anlage.typ, inhalt: inhalt.wert } : undefined
    }
    case 'nachricht': {
      if (speicher.transaktionen.find(quelle.transaktion) === undefined) return undefined
      const { roh, neutral } = speicher.transaktionen.readTexte(quelle.transaktion)
      return { name: 'nachricht.xml', typ: 'application/xml', inhalt: quelle.roh ? roh : (neutral ?? roh) }
    }
    case 'schritt': {
      const schritt = speicher.transaktionen.listSchritte(quelle.transaktion)[quelle.nummer]
      const text = quelle.text === 'ausgabe' ? schritt?.ausgabe : schritt?.eingaben[quelle.text]
      return text === undefined ? undefined : { name: `${quelle.text}.xml`, typ: 'application/xml', inhalt: text }
    }
  }
}

/** The 0604 that brought a document of the E-Akte. */
function findAblagenachricht({ netz }: Betrieb, installation: string, id: string): Datei | undefined {
  for (const { inhalt } of netz.demo.dms.get(installation)?.listSendungen() ?? []) {
    const dateien = unzipSync(inhalt)
    const name = Object.keys(dateien).find((eine) => eine.endsWith('_FVDaten.SGOErstellen.0604.xml'))
    const xml = name === undefined ? undefined : dateien[name]
    if (name === undefined || xml === undefined) continue
    if (Buffer.from(xml).toString('utf8').includes(id)) return { name, typ: 'application/xml', inhalt: xml }
  }
  return undefined
}

const TYPEN: Readonly<Record<string, string>> = {
  html: 'text/html',
  xml: 'application/xml',
  txt: 'text/plain',
  pdf: 'application/pdf',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
}

function typeOf(dateiname: string): string {
  return TYPEN[dateiname.slice(dateiname.lastIndexOf('.') + 1).toLowerCase()] ?? 'application/octet-stream'
}
