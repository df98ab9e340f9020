import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { guessLeistung, guessNachrichtentyp, guessStufe } from '../../../shared/modell/testfallnachricht.ts'
import { runTestfall } from '../abnahme/testfalllauf.ts'
import type { Betroffene } from './betroffene.ts'
import type { Lauf } from './laeufe.ts'

/** Hand-written Testfälle, chosen by what an edit concerns. */
export interface Testfallauswahl {
  /** All of them. */
  listAlle(projekt: Projekt, testfaelle: readonly Testfalldaten[]): Lauf[]
  /** Those that may turn out otherwise: in which an edit is sure to show, if in any, and the others. */
  listBetroffene(
    projekt: Projekt,
    testfaelle: readonly Testfalldaten[],
    betroffene: Betroffene,
  ): { deutliche: Lauf[]; uebrige: Lauf[] }
}

export function createTestfallauswahl(): Testfallauswahl {
  const toLauf = (projekt: Projekt, testfaelle: readonly Testfalldaten[], daten: Testfalldaten): Lauf => {
    const { kennung, testfall } = daten
    const nachKennung = new Map(testfaelle.map((eines) => [eines.kennung, eines]))
    return {
      titel: testfall.name,
      leistung: guessLeistung(projekt, daten),
      stufe: guessStufe(projekt, daten) ?? 1,
      abwandlung: [],
      run: (pruefstand) => runTestfall(pruefstand, nachKennung, kennung),
    }
  }

  const isBetroffen = (
    projekt: Projekt,
    testfaelle: readonly Testfalldaten[],
    betroffene: Betroffene,
    daten: Testfalldaten,
  ): boolean => {
    const vorher = testfaelle.filter(({ kennung }) => daten.testfall.vorher?.includes(kennung))
    // a message that nobody recognises may be concerned by anything
    const passt = [daten, ...vorher].some(({ testfall, nachricht }) => {
      const typ = guessNachrichtentyp(projekt, testfall.kanal, nachricht)
      return typ === undefined || betroffene.nachrichtentypen.has(typ)
    })
    return passt && betroffene.stufen.has(guessStufe(projekt, daten) ?? 1)
  }

  return {
    listAlle: (projekt, testfaelle) => testfaelle.map((daten) => toLauf(projekt, testfaelle, daten)),
    listBetroffene: (projekt, testfaelle, betroffene) => {
      const gewaehlte = testfaelle.filter((daten) => isBetroffen(projekt, testfaelle, betroffene, daten))
      const deutliche = gewaehlte.filter((daten) => isDeutlich(projekt, betroffene, daten))
      const uebrige = gewaehlte.filter((daten) => !deutliche.includes(daten))
      const toLaeufe = (liste: Testfalldaten[]): Lauf[] => liste.map((daten) => toLauf(projekt, testfaelle, daten))
      return { deutliche: toLaeufe(deutliche), uebrige: toLaeufe(uebrige) }
    },
  }
}

/** It expects a changed Zustellweg, or its message lacks a field that is mandatory now. */
function isDeutlich(projekt: Projekt, { geaenderte }: Betroffene, { testfall, nachricht }: Testfalldaten): boolean {
  if (testfall.erwartet.zustellungen.some(({ zustellweg }) => geaenderte.has(zustellweg))) return true
  return [...geaenderte]
    .flatMap((id) => listPflichtfelder(projekt.datensaetze.get(id)))
    .some((id) => {
      const feld = findDatensatz(projekt, 'datenfeld', id)
      return feld !== undefined && !nachricht.includes(`${feld.technischerName}>`)
    })
}

/** Ids of the fields that a record makes mandatory: a field itself, or a Baukasten use those of its Gruppe. */
function listPflichtfelder(datensatz: Datensatz | undefined): string[] {
  if (datensatz?.art === 'datenfeld') return datensatz.anzahl.min > 0 ? [datensatz.id] : []
  if (datensatz?.art !== 'baukastenverwendung') return []
  return (datensatz.ueberschreibungen ?? []).flatMap(({ teil, anzahl }) =>
    anzahl === undefined || anzahl.min === 0 ? [] : teil.split('/').slice(-1),
  )
}
