import type { Datensatz } from '../../shared/modell/datensatz.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { findFunde, type Suchanfrage } from '../../shared/suche/suche.ts'
import { readBeispiel } from './beispiel.ts'
import { createKatalogmodell } from './katalogmodell.ts'
import { LEISTUNGEN, TEILLEISTUNGEN } from './katalogprojekt.ts'
import { formatMs, formatZahl, printTabelle } from './tabelle.ts'
import { measure } from './zeit.ts'

const SUCHEN: readonly { was: string; angaben: Partial<Suchanfrage> }[] = [
  { was: 'erste Suche, liest alles', angaben: { text: 'kommt nirgends vor' } },
  { was: 'ohne Treffer', angaben: { text: 'kommt auch nicht vor' } },
  { was: 'mit vielen Treffern', angaben: { text: 'ung' } },
  { was: 'ein Buchstabe', angaben: { text: 'a' } },
  { was: 'regulärer Ausdruck ohne Treffer', angaben: { text: 'xyz[0-9]+', regulaer: true } },
  { was: 'derselbe ohne festes Zeichen', angaben: { text: '[q-z][0-9]{7}', regulaer: true } },
]

/**
 * How long a search takes in what a large town models, and in as many Leistungen that are each as rich as those of the sample.
 */
export async function benchSuche(): Promise<void> {
  const { projekt: beispiel } = await readBeispiel()
  const projekte = [
    createKatalogmodell(LEISTUNGEN, TEILLEISTUNGEN),
    multiply(beispiel, Math.ceil(LEISTUNGEN / listDatensaetze(beispiel, 'leistung').length)),
  ]
  for (const projekt of projekte) {
    const zeilen: string[][] = []
    for (const { was, angaben } of SUCHEN) {
      const { ms, wert } = await measure(() => findFunde(projekt, createAnfrage(angaben)))
      zeilen.push([was, formatMs(ms), wert.anzahl.toLocaleString('de-DE')])
    }
    printTabelle(
      `Suche (${formatZahl(listDatensaetze(projekt, 'leistung').length)} Leistungen, ${formatZahl(projekt.datensaetze.size)} Datensätze)`,
      ['Suche', 'Dauer', 'Fundstellen'],
      zeilen,
    )
  }
}

function createAnfrage(angaben: Partial<Suchanfrage>): Suchanfrage {
  return {
    ...{ text: '', gross: false, ganzeWoerter: false, regulaer: false },
    ...{ nurNamen: false, technisch: false, leistung: undefined },
    ...angaben,
  }
}

/** The project with copies of all records; only the search, which follows no references, can read it. */
function multiply(projekt: Projekt, male: number): Projekt {
  const datensaetze = new Map<string, Datensatz>()
  for (let kopie = 0; kopie < male; kopie += 1) {
    for (const datensatz of projekt.datensaetze.values()) {
      const id = `${datensatz.id}${kopie}`
      datensaetze.set(id, { ...datensatz, id })
    }
  }
  return { ...projekt, datensaetze }
}
