import type { Datensatz, Datensatzart } from '../../modell/datensatz.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { findVerwendungen } from '../../modell/referenzen.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

/** Parts, with the kinds whose lists give them their place. */
const ELTERN: Partial<Record<Datensatzart, readonly Datensatzart[]>> = {
  vorgangstyp: ['leistung'],
  teilleistung: ['leistung'],
  rolle: ['leistung'],
  nachrichtentyp: ['leistung'],
  zustellweg: ['leistung'],
  anliegensklaerung: ['leistung'],
  datenfeld: ['dokument', 'datenfeldgruppe'],
  baukastenverwendung: ['dokument', 'datenfeldgruppe'],
  schnittstelle: ['produkt'],
  stelle: ['organisation'],
  installation: ['organisation', 'stelle'],
}

export const regel: Pruefregel = {
  titel: 'Jedes Element hat seinen Platz',
  erlaeuterung:
    'Teile stehen in der Liste ihres Ganzen: Zustellwege in der der Leistung, Felder in der eines Dokuments oder einer Gruppe.',
  hilfe: {
    thema: 'Struktur',
    warum: 'Was in keiner Liste steht, erscheint in keinem Konzept und in keiner Regel.',
    quelle: 'Aufbau der Projektdateien',
    falsch: 'Eine Rolle liegt in der Datei der Leistung, die Leistung nennt sie nicht.',
    richtig: 'Die Leistung führt die Rolle unter „Rollen“.',
    schritte: ['Ordnen Sie das Element in seinem Ganzen ein.', 'Oder löschen Sie es.'],
  },
  schwere: 'warnung',
  abhilfe: 'Ordnen Sie das Element ein oder löschen Sie es; so wirkt es nicht.',
  pruefe: {
    *datensatz(datensatz, projekt) {
      const eltern = ELTERN[datensatz.art]
      if (eltern === undefined || isGeteilt(projekt, datensatz)) return
      if (eltern.some((art) => findVerwendungen(projekt, datensatz.id, art).length > 0)) return
      yield { element: datensatz.id, satz: `${quote(datensatz)} ist nirgends eingeordnet.` }
    },
  },
  beispiele: {
    gueltig: {
      neu: {
        'baukasten/grundlagen.json': [
          {
            id: 'rol-vertretung',
            art: 'rolle',
            name: 'Vertretung',
            technischerName: 'vertretung',
            bindung: { art: 'auswahl' },
          },
        ],
      },
    },
    ungueltig: {
      neu: {
        'leistungen/hundAnmelden.json': [
          {
            id: 'rol-vertretung',
            art: 'rolle',
            name: 'Vertretung',
            technischerName: 'vertretung',
            bindung: { art: 'auswahl' },
          },
        ],
      },
    },
  },
}

/** Rollen of a Baukasten wait there for Leistungen to use them. */
function isGeteilt(projekt: Projekt, { art, id }: Datensatz): boolean {
  return art === 'rolle' && projekt.dateien.get(id)?.startsWith('baukasten/') === true
}
