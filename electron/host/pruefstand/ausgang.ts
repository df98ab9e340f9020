import type { Sendeausgang } from '../../../shared/host/pruefstand.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Speicher } from '../prozessor/speicher/speicher.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import { describeZustellungen } from './transaktionen.ts'

/** What became of a message, with one sentence that says it. */
export function describeAusgang(
  modell: Modellindex,
  speicher: Speicher,
  transaktion: Transaktion,
  wiederholung = false,
): Sendeausgang {
  const zustellungen = describeZustellungen(modell, speicher, transaktion)
  const { zustand, vorgang, befunde } = transaktion
  const offen = zustand === 'angenommen' || zustand === 'entschieden'
  const ausgang = wiederholung ? 'wiederholung' : offen ? 'klaerung' : zustand
  const stelle = findDatensatz(modell.projekt, 'stelle', speicher.vorgaenge.find(vorgang ?? '')?.stelle)?.name
  return {
    transaktion: transaktion.id,
    ...(vorgang === undefined ? {} : { vorgang }),
    ausgang,
    satz: createSatz(ausgang, zustellungen, stelle),
    befunde,
    zustellungen,
  }
}

function createSatz(
  ausgang: Sendeausgang['ausgang'],
  zustellungen: Sendeausgang['zustellungen'],
  stelle: string | undefined,
): string {
  const angekommen = zustellungen.filter(({ stand }) => stand === 'zugestellt').length
  const anzahl = `${angekommen} von ${zustellungen.length} Zustellungen sind angekommen`
  switch (ausgang) {
    case 'zugestellt':
      return stelle === undefined ? `${anzahl}.` : `${anzahl}; zuständig ist: ${stelle}.`
    case 'zustellfehler':
      return `${anzahl}; eine verpflichtende ist gescheitert.`
    case 'zurueckgewiesen':
      return 'Die Nachricht wurde zurückgewiesen; der Absender ist unterrichtet.'
    case 'klaerung':
      return 'Die Nachricht liegt auf der Klärungsliste.'
    case 'wiederholung':
      return 'Diese Nachricht war schon da; das frühere Ergebnis gilt weiter.'
    case 'konflikt':
      return 'Unter derselben Nummer kam früher ein anderer Inhalt; die Nachricht ist abgelehnt.'
  }
}
