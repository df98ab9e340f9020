import type { Sendebericht } from '../../../shared/host.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import { parseBaum } from '../prozessor/xmlbaum.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'
import { describeQuittung } from '../spiel/quittungsworte.ts'
import { answerFragen, joinTeile } from '../spiel/sechsFragen.ts'
import { describeGrund } from '../spiel/zustellgrund.ts'

/** Puts a Transaktion into words: the six questions of the guide (8.5.4) with their answers, and every delivery. */
export function createSendebericht(
  modell: Modellindex,
  transaktion: Transaktion,
  wiederholung: boolean,
  zustellungen: readonly Zustellung[],
): Sendebericht {
  return {
    transaktion: transaktion.id,
    ausgang: wiederholung ? 'wiederholung' : ausgangOf(transaktion),
    fragen: answerFragen(modell, transaktion, zustellungen).map(({ frage, antwort, zusatz }) => ({
      frage,
      antwort: zusatz === '' ? antwort : `${antwort} · ${zusatz}`,
    })),
    befunde: transaktion.befunde,
    zustellungen: zustellungen.map((zustellung) => describeZustellung(modell, transaktion, zustellung)),
    ...(transaktion.vorgang === undefined ? {} : { vorgang: describeVorgang(transaktion.vorgang, zustellungen) }),
  }
}

export function ausgangOf({ zustand }: Transaktion): Sendebericht['ausgang'] {
  if (zustand === 'angenommen' || zustand === 'entschieden') return 'klaerung'
  return zustand
}

const STAENDE = { offen: 'offen', zugestellt: 'zugestellt', gescheitert: 'fehlgeschlagen' } as const

function describeZustellung(
  modell: Modellindex,
  { herkunft }: Transaktion,
  zustellung: Zustellung,
): Sendebericht['zustellungen'][number] {
  const { projekt } = modell
  const { angaben, zustand, quittung, fehler } = zustellung
  const weg = findDatensatz(projekt, 'zustellweg', angaben.zustellweg)
  const stelle = findDatensatz(projekt, 'stelle', angaben.stelle)
  const installation = findDatensatz(projekt, 'installation', angaben.installation)
  const beleg = quittung === undefined ? fehler : describeQuittung(quittung)
  return {
    zustellweg: weg?.name ?? '',
    ziel: joinTeile([stelle?.name, installation?.name]),
    grund: describeGrund(modell, herkunft.nachrichtentyp, zustellung),
    stand: STAENDE[zustand],
    ...(beleg === undefined || beleg === '' ? {} : { quittung: beleg }),
  }
}

function describeVorgang(id: string, zustellungen: readonly Zustellung[]): NonNullable<Sendebericht['vorgang']> {
  const aktenzeichen = zustellungen.flatMap(({ quittung }) => {
    const baum = quittung === undefined ? undefined : parseBaum(quittung)
    return baum?.ok === true ? (baum.wert.attribute.aktenzeichen ?? []) : []
  })[0]
  return { id, ...(aktenzeichen === undefined ? {} : { aktenzeichen }) }
}
