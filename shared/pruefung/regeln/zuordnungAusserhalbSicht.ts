import { findDatensatz, listDatensaetze } from '../../modell/projekt.ts'
import { listReferenzen } from '../../modell/referenzen.ts'
import { listSichtfelder } from '../dokumentsichten.ts'
import { findKnoten, quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Zuordnungen bleiben in der Dokumentsicht',
  erlaeuterung:
    'Eine Zuordnung bekommt die Nachricht nur so, wie es ihre Dokumentsicht erlaubt; Felder außerhalb wären immer leer. Die ' +
    'Zuordnung eines Dienstes bekommt gar keine Felder, nur den Auftrag.',
  schwere: 'fehler',
  abhilfe: 'Nehmen Sie das Feld in die Dokumentsicht auf oder aus der Zuordnung heraus.',
  *pruefe({ projekt, leistungen }) {
    for (const zuordnung of listDatensaetze(projekt, 'zuordnung')) {
      const { gegenstand } = zuordnung
      const typ = gegenstand.art === 'nachrichtentyp' ? gegenstand.nachrichtentyp : undefined
      const nachrichtentyp = findDatensatz(projekt, 'nachrichtentyp', typ)
      if (gegenstand.art === 'nachrichtentyp' && nachrichtentyp === undefined) continue
      const erlaubt = nachrichtentyp === undefined ? new Set<string>() : listSichtfelder(projekt, nachrichtentyp)
      const gelesen = new Map(listReferenzen(zuordnung).map(({ feldpfad, pfad }) => [feldpfad, pfad]))
      for (const [feld, pfad] of gelesen) {
        if (feld === undefined || erlaubt.has(feld)) continue
        // a path that leads nowhere is reported by feldpfadUnbekannt
        const name = leistungen.map((sicht) => findKnoten(sicht, feld)).find((knoten) => knoten !== undefined)?.name
        if (name === undefined) continue
        yield {
          element: zuordnung.id,
          satz: `${quote(zuordnung)} benutzt „${name}“ außerhalb der Dokumentsicht.`,
          feld,
          pfad,
        }
      }
    }
  },
  beispiele: {
    gueltig: {
      aendere: {
        'zuo-fachverf00': {
          zeilen: { z1: { ziel: 'fall/rasse', inhalt: { art: 'direkt', quelle: { feld: 'fel-hunderasse' } } } },
        },
      },
    },
    ungueltig: {
      aendere: {
        'zuo-ablage0000': {
          zeilen: { z1: { ziel: 'ablage/name', inhalt: { art: 'direkt', quelle: { feld: 'fel-familienna' } } } },
        },
      },
    },
  },
}
