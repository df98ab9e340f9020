import type { Transformiere } from '../../electron/host/prozessor/regelwerk.ts'
import type { Textregelwerk } from '../../electron/host/regelwerk/textregelwerk.ts'
import { writeNachricht } from '../../shared/modell/nachrichtXml.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { formOf, writeSicht } from '../shared/auswertung/eingabeXml.ts'
import { createZufall } from '../shared/auswertung/zufall.ts'
import { createZufallsnachricht } from '../shared/auswertung/zufallsnachricht.ts'

const SICHT = writeSicht({
  nachrichtenUUID: '0b5c6a4e-0000-4000-8000-000000000002',
  erstellungszeitpunkt: '2026-11-02T10:15:00.000Z',
  leserKennung: 'fin:14999 & <1>',
  leserName: 'Finanzamt „Musterstadt“',
  vorgangId: '11111111-1111-4111-8111-111111111111',
})

/** Runs the projection of every Nachrichtentyp over random messages of the type it is made from. */
export async function runZufallssichten(
  transformiere: Transformiere,
  projekt: Projekt,
  regelwerk: Textregelwerk,
  anzahl: number,
): Promise<void> {
  for (const { id, ausgeloestDurch } of listDatensaetze(projekt, 'nachrichtentyp')) {
    const stylesheet = regelwerk.readProjektion(id)
    if (!stylesheet.ok) throw new Error(`Keine Projektion zu ${id}`)
    const eingehend = ausgeloestDurch ?? id
    for (let nummer = 0; nummer < anzahl; nummer += 1) {
      const zufall = createZufall(nummer)
      const art = { fehlerrate: 0, fuelle: zufall.wahl([0.3, 0.8, 1]) }
      const nachricht = createZufallsnachricht(projekt, eingehend, zufall, art, new Map())
      await transformiere(stylesheet.wert, writeNachricht(formOf(projekt, eingehend), nachricht), { sicht: SICHT })
    }
  }
}
