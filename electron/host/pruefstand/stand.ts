import type { Pruefstandstand } from '../../../shared/host/pruefstandstand.ts'
import type { Betrieb, Pruefstand } from './pruefstand.ts'
import { nameOf } from './schrittworte.ts'
import { describeSysteme } from './systeme.ts'
import { describeTransaktionen } from './transaktionen.ts'
import { describeVorgaenge } from './vorgaenge.ts'
import { describeZahlungen } from './zahlungen.ts'

/** Everything the window shows of the Prüfstand, read afresh: store and demo systems are the only truth. */
export function describeStand({ speicher, lieferbuch, stoerungen }: Pruefstand, betrieb: Betrieb): Pruefstandstand {
  const { modell } = betrieb.prozessor
  const transaktionen = speicher.transaktionen.list()
  const nachId = new Map(transaktionen.map((transaktion) => [transaktion.id, transaktion]))
  return {
    vorgaenge: describeVorgaenge(modell, speicher, transaktionen),
    ...describeSysteme(betrieb, lieferbuch.list()),
    zahlungen: describeZahlungen(betrieb, speicher, lieferbuch.list(), transaktionen),
    klaerungen: speicher.zustellungen.listKlaerungen().map(({ transaktion, zeit, befunde }) => ({
      ...{ transaktion, zeit, befunde },
      name: nameOf(betrieb.projekt, 'nachrichtentyp', nachId.get(transaktion)?.herkunft.nachrichtentyp),
    })),
    transaktionen: describeTransaktionen(modell, speicher, transaktionen),
    gesamt: transaktionen.length,
    stoerungen: [...stoerungen].map(([installation, art]) => ({ installation, art })),
  }
}
