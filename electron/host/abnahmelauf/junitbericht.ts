import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import type { HostEingabe, HostWert } from '../../../shared/host.ts'
import { writeJunit } from '../abnahme/junit.ts'
import { type Hostkontext, resolveSitzung } from '../hostkontext.ts'
import { abnahmestandOf } from './abnahmestand.ts'
import { modellstandOf } from './modellstand.ts'

/** The results that hold for the model as it is now, in the JUnit form. */
export async function junitbericht(
  kontext: Hostkontext,
  { sitzung: id }: HostEingabe<'junitbericht'>,
): Promise<Ergebnis<HostWert<'junitbericht'>>> {
  const sitzung = resolveSitzung(kontext, id)
  if (!sitzung.ok) return sitzung
  const { projekt } = sitzung.wert
  const modellstand = modellstandOf(projekt)
  const faelle = [...abnahmestandOf(kontext, sitzung.wert).ergebnisse.values()]
    .filter(({ kurz }) => kurz.modellstand === modellstand)
    .map(({ ergebnis }) => ergebnis)
  const bestanden = faelle.filter((fall) => fall.bestanden).length
  const xml = writeJunit({
    projekt: projekt.name,
    faelle,
    bestanden,
    gescheitert: faelle.length - bestanden,
    abgebrochen: false,
    regeln: [],
    dauerMs: faelle.reduce((summe, { dauerMs }) => summe + dauerMs, 0),
  })
  return succeed({ xml })
}
