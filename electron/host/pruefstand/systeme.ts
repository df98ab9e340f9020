import type { Ablage, Lieferung, Pruefstandmail, Pruefstandpost } from '../../../shared/host/pruefstandstand.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Akte } from '../demo/eakte.ts'
import type { Buchung } from './lieferbuch.ts'
import type { Betrieb } from './pruefstand.ts'
import { nameOf } from './schrittworte.ts'

/** What the demo systems hold, as the window shows it; newest first, the Akten in the order of their numbers. */
export interface Systeminhalte {
  ablagen: Ablage[]
  mails: Pruefstandmail[]
  post: Pruefstandpost[]
  lieferungen: Lieferung[]
}

/** What the demo systems hold, in the words of the model. */
export function describeSysteme({ projekt, netz }: Betrieb, buchungen: readonly Buchung[]): Systeminhalte {
  const { demo } = netz
  const zeiten = new Map(buchungen.map(({ sendung, zeit }) => [sendung.uuid, zeit]))
  return {
    ablagen: [...demo.dms].map(([id, dms]) => describeAblage(projekt, id, dms.listAkten())),
    mails: demo.mail
      .listMails()
      .map(({ nachrichtId, von, an, betreff, text, html, anhaenge }) => ({
        ...{ id: nachrichtId, von, an, betreff, text, html },
        zeit: findMailzeit(zeiten, nachrichtId),
        anhaenge: anhaenge.map(({ name, typ, inhalt }) => ({ name, typ, groesse: inhalt.length })),
      }))
      .reverse(),
    post: [...demo.postfaecher.values()]
      .flatMap((postfach) => postfach.listNachrichten())
      .map(({ id, postfach, name, absender, betreff, absaetze, dokumente }) => ({
        ...{ id, postfach, name, absender, betreff, absaetze },
        zeit: zeiten.get(id) ?? '',
        dokumente: dokumente.map(({ titel, datei, typ, inhalt }) => ({ titel, datei, typ, groesse: inhalt.length })),
      }))
      .sort((a, b) => (a.zeit < b.zeit ? 1 : -1)),
    lieferungen: describeLieferungen({ projekt, netz }, buchungen),
  }
}

/** A mail carries the UUID of its order in its Message-ID. */
function findMailzeit(zeiten: ReadonlyMap<string, string>, nachrichtId: string): string {
  for (const [uuid, zeit] of zeiten) if (nachrichtId.includes(uuid)) return zeit
  return ''
}

function describeAblage(projekt: Projekt, id: string, akten: readonly Akte[]): Ablage {
  const installation = findDatensatz(projekt, 'installation', id)
  return {
    installation: id,
    name: installation?.name ?? '',
    schnittstelle: nameOf(projekt, 'schnittstelle', installation?.schnittstellen[0]?.schnittstelle),
    akten: akten.map(({ aktenzeichen, aktenplankennzeichen, betreff, vorgaenge }) => ({
      ...{ aktenzeichen, aktenplankennzeichen, betreff },
      vorgaenge: vorgaenge.map((vorgang) => ({
        ...{ id: vorgang.id, kennzeichen: vorgang.kennzeichen, betreff: vorgang.betreff },
        dokumente: vorgang.dokumente.map((dokument) => ({
          ...{ id: dokument.id, betreff: dokument.betreff, typ: dokument.typ, fassung: dokument.fassung },
          ...{ datum: dokument.datum, richtung: dokument.richtung, dateiname: dokument.originalname },
          groesse: dokument.inhalt.length,
        })),
      })),
    })),
  }
}

/** Deliveries to all systems that have no view of their own: Fachverfahren, authorities, registers, portals. */
function describeLieferungen(
  { projekt, netz }: Pick<Betrieb, 'projekt' | 'netz'>,
  buchungen: readonly Buchung[],
): Lieferung[] {
  const { demo } = netz
  const anfragen = new Map(
    [...demo.register.values()].flatMap((register) => register.listAnfragen()).map((a) => [a.uuid, a]),
  )
  const eigene = buchungen.filter(
    ({ sendung: { installation } }) =>
      demo.fachverfahren.has(installation) || demo.behoerden.has(installation) || demo.register.has(installation),
  )
  return eigene
    .map(({ zeit, sendung }) => {
      const anfrage = anfragen.get(sendung.uuid)
      const { uuid, installation, art, nachrichtentyp } = sendung
      return {
        ...{ uuid, zeit, installation, art },
        system: nameOf(projekt, 'installation', installation),
        titel:
          anfrage?.register ??
          (art === 'rueckmeldung' ? 'Rückmeldung' : nameOf(projekt, 'nachrichtentyp', nachrichtentyp)),
        angaben: Object.entries(anfrage?.merkmale ?? {}).map(([name, wert]) => ({ name, wert })),
      }
    })
    .reverse()
}
