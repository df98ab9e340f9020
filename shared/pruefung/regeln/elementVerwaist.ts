import type { Datensatzart } from '../../modell/datensatz.ts'
import { listReferenzen } from '../../modell/referenzen.ts'
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
  schwere: 'warnung',
  abhilfe: 'Ordnen Sie das Element ein oder löschen Sie es; so wirkt es nicht.',
  *pruefe({ projekt }) {
    const eingeordnet = new Set<string>()
    for (const von of projekt.datensaetze.values()) {
      for (const { ziel, art } of listReferenzen(von)) {
        if (ELTERN[art as Datensatzart]?.includes(von.art)) eingeordnet.add(ziel)
      }
    }
    for (const datensatz of projekt.datensaetze.values()) {
      if (
        ELTERN[datensatz.art] === undefined ||
        eingeordnet.has(datensatz.id) ||
        isGeteilt(datensatz.art, datensatz.id)
      )
        continue
      yield { element: datensatz.id, satz: `${quote(datensatz)} ist nirgends eingeordnet.` }
    }

    /** Rollen of a Baukasten wait there for Leistungen to use them. */
    function isGeteilt(art: Datensatzart, id: string): boolean {
      return art === 'rolle' && projekt.dateien.get(id)?.startsWith('baukasten/') === true
    }
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
