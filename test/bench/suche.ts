import type { Datensatz } from '../../shared/modell/datensatz.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { findFunde, type Suchanfrage } from '../../shared/suche/suche.ts'
import { readBeispiel } from './beispiel.ts'
import { formatMs, formatZahl, printTabelle } from './tabelle.ts'
import { measure } from './zeit.ts'

/** As many as the catalogue of the Leistungen of a municipality has. */
const LEISTUNGEN = 575

const SUCHEN: readonly { was: string; angaben: Partial<Suchanfrage> }[] = [
  { was: 'erste Suche, liest alles', angaben: { text: 'kommt nirgends vor' } },
  { was: 'ohne Treffer', angaben: { text: 'kommt auch nicht vor' } },
  { was: 'mit vielen Treffern', angaben: { text: 'Fachbehörde' } },
  { was: 'ein Buchstabe', angaben: { text: 'a' } },
  { was: 'regulärer Ausdruck ohne Treffer', angaben: { text: 'xyz[0-9]+', regulaer: true } },
  { was: 'derselbe ohne festes Zeichen', angaben: { text: '[q-z][0-9]{7}', regulaer: true } },
]

/** How long a search takes in a project with very many Leistungen. */
export async function benchSuche(): Promise<void> {
  const { projekt } = await readBeispiel()
  const grosses = multiply(projekt, Math.ceil(LEISTUNGEN / listDatensaetze(projekt, 'leistung').length))
  const zeilen: string[][] = []
  for (const { was, angaben } of SUCHEN) {
    const { ms, wert } = await measure(() => findFunde(grosses, createAnfrage(angaben)))
    zeilen.push([was, formatMs(ms), wert.anzahl.toLocaleString('de-DE')])
  }
  printTabelle(
    `Suche (${LEISTUNGEN} Leistungen, ${formatZahl(grosses.datensaetze.size)} Datensätze)`,
    ['Suche', 'Dauer', 'Fundstellen'],
    zeilen,
  )
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
