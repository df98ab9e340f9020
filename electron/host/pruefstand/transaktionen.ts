import type { Pruefstandstand, Transaktionsangabe, Zustellungsangabe } from '../../../shared/host/pruefstandstand.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'
import type { Speicher } from '../prozessor/speicher/speicher.ts'
import type { Transaktion } from '../prozessor/transaktion.ts'
import type { Zustellung } from '../prozessor/zustellung.ts'
import { describeGrund } from '../spiel/zustellgrund.ts'
import { readPost } from './nachrichten.ts'
import { describeSchritte, nameOf } from './schrittworte.ts'

/** Older ones stay in the store and are counted, but not shown. */
const GEZEIGTE_MAXIMUM = 60

/** The log: the last Transaktionen with their steps and deliveries, newest first. */
export function describeTransaktionen(
  modell: Modellindex,
  speicher: Speicher,
  transaktionen: readonly Transaktion[],
): Pruefstandstand['transaktionen'] {
  return transaktionen
    .slice(-GEZEIGTE_MAXIMUM)
    .reverse()
    .map((transaktion) => describeTransaktion(modell, speicher, transaktion))
}

function describeTransaktion(modell: Modellindex, speicher: Speicher, transaktion: Transaktion): Transaktionsangabe {
  const { projekt } = modell
  const { id, zustand, herkunft, vorgang, befunde, eingangszeit } = transaktion
  const { organisation, leistung, nachrichtentyp, stufe } = herkunft
  return {
    id,
    zeit: eingangszeit,
    zustand,
    ...(organisation === undefined ? {} : { organisation }),
    ...(leistung === undefined ? {} : { leistung }),
    ...(nachrichtentyp === undefined ? {} : { nachrichtentyp }),
    name: nameOf(projekt, 'nachrichtentyp', nachrichtentyp) || 'nicht erkannte Nachricht',
    absender: findAbsender(modell, speicher, transaktion),
    ...(vorgang === undefined ? {} : { vorgang }),
    ...(stufe === undefined ? {} : { stufe }),
    befunde,
    zustellungen: describeZustellungen(modell, speicher, transaktion),
    schritte: describeSchritte(projekt, transaktion, speicher.transaktionen.listSchritte(id)),
  }
}

/** A message in the neutral format says itself whose it is; any other comes from the system that sent it. */
function findAbsender(modell: Modellindex, speicher: Speicher, transaktion: Transaktion): string {
  const { installation, schnittstelle, kanal } = transaktion.herkunft
  const neutral = findDatensatz(modell.projekt, 'schnittstelle', schnittstelle)?.format === 'neutral'
  const autor = neutral ? readPost(modell, speicher, transaktion)?.nachricht.kopf.autor.name : undefined
  return autor || nameOf(modell.projekt, 'installation', installation) || `Kanal „${kanal}“`
}

/** Where a message was sent to, why, and how that ended; Rückmeldungen are no deliveries of its content. */
export function describeZustellungen(
  modell: Modellindex,
  speicher: Speicher,
  { id, herkunft }: Transaktion,
): Zustellungsangabe[] {
  return speicher.zustellungen
    .list(id)
    .filter(({ art }) => art === 'zustellauftrag')
    .map((zustellung) => describeZustellung(modell, speicher, herkunft.nachrichtentyp, zustellung))
}

function describeZustellung(
  modell: Modellindex,
  speicher: Speicher,
  nachrichtentyp: string | undefined,
  zustellung: Zustellung,
): Zustellungsangabe {
  const { projekt } = modell
  const { uuid, angaben, zustand, fehler } = zustellung
  return {
    uuid,
    element: angaben.zustellweg ?? '',
    name: nameOf(projekt, 'zustellweg', angaben.zustellweg),
    ziel: nameOf(projekt, 'stelle', angaben.stelle),
    system: nameOf(projekt, 'installation', angaben.installation),
    installation: angaben.installation,
    ...(angaben.dienst === undefined ? {} : { dienst: angaben.dienst }),
    grund: describeGrund(modell, nachrichtentyp, zustellung),
    stand: zustand,
    versuche: speicher.zustellungen.listVersuche(uuid).length,
    ...(fehler === undefined ? {} : { fehler }),
  }
}
