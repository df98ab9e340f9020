import { runPlanlauf } from '../../electron/host/abnahme/planlauf.ts'
import { createPruefstand } from '../../electron/host/abnahme/pruefstand.ts'
import { startAusfuehrung } from '../../electron/host/ausfuehrung/ausfuehrung.ts'
import { resolveSefOrdner } from '../../electron/host/ausfuehrung/datenordner.ts'
import type { Transformiere } from '../../electron/host/prozessor/regelwerk.ts'
import { generateTexte } from '../../electron/host/regelwerk/texte.ts'
import { createTextregelwerk, type Textregelwerk } from '../../electron/host/regelwerk/textregelwerk.ts'
import type { Planfall } from '../../shared/generator/testplan/planfall.ts'
import { generateTestplan } from '../../shared/generator/testplan/testplan.ts'
import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { pruefeProjekt } from '../../shared/pruefung/pruefeProjekt.ts'
import { readBeispiel, sha256 } from './beispiel.ts'
import { formatAnteil, formatMs, printTabelle } from './tabelle.ts'
import { measure } from './zeit.ts'

const ZIEL_MS = 1_000

/** From the change of one Datenfeld until the tests it concerns have run again, in a host that has worked before. */
export async function benchAenderung(): Promise<void> {
  const { projekt } = await readBeispiel()
  const ausfuehrung = startAusfuehrung({ cacheOrdner: resolveSefOrdner() })
  try {
    const alt = createTextregelwerk(projekt, generateTexte(projekt))
    const vorher = new Set(alt.listStylesheets().map(({ text }) => text))
    await ausfuehrung.prepare(alt.listStylesheets())
    pruefeProjekt(projekt)
    const { feld, geaendert } = changeDatenfeld(projekt)
    await runBetroffene(projekt, alt, ausfuehrung.transformiere, listBetroffene(projekt, feld))

    const pruefung = await measure(() => pruefeProjekt(geaendert))
    const texte = await measure(() => generateTexte(geaendert))
    const plan = await measure(() => listBetroffene(geaendert, feld))
    const regelwerk = createTextregelwerk(geaendert, texte.wert)
    const stufen = new Set(plan.wert.map(({ stufe }) => stufe))
    const neue = regelwerk.listStylesheets().filter((stylesheet) => {
      const rolle = regelwerk.rolleOf(stylesheet)
      const gebraucht = rolle?.art !== 'regel' || stufen.has(rolle.stufe)
      return gebraucht && !vorher.has(stylesheet.text)
    })
    const uebersetzung = await measure(() => ausfuehrung.prepare(neue))
    const laeufe = await measure(() => runBetroffene(geaendert, regelwerk, ausfuehrung.transformiere, plan.wert))
    const schritte: [string, number][] = [
      ['Modellprüfung', pruefung.ms],
      ['Texte erzeugen', texte.ms],
      ['Testplan ableiten', plan.ms],
      [`Übersetzen (${neue.length} geänderte Texte)`, uebersetzung.ms],
      [`Testfälle laufen lassen (${plan.wert.length} betroffene)`, laeufe.ms],
    ]
    const summe = schritte.reduce((bisher, [, ms]) => bisher + ms, 0)
    printTabelle(
      `Änderung eines Datenfelds („${feld.name}“) bis zum Ende seiner Tests, warm`,
      ['Schritt', 'Zeit', 'Anteil'],
      [
        ...schritte.map(([name, ms]) => [name, formatMs(ms), formatAnteil(ms / summe)]),
        ['zusammen', formatMs(summe), ''],
        [`Ziel ${formatMs(ZIEL_MS)}`, summe <= ZIEL_MS ? 'erreicht' : 'verfehlt', formatAnteil(summe / ZIEL_MS)],
      ],
    )
  } finally {
    await ausfuehrung.stop()
  }
}

function listBetroffene(projekt: Projekt, feld: Datenfeld): Planfall[] {
  return generateTestplan(projekt, sha256).filter(({ element }) => element === feld.id)
}

async function runBetroffene(
  projekt: Projekt,
  regelwerk: Textregelwerk,
  transformiere: Transformiere,
  faelle: readonly Planfall[],
): Promise<void> {
  const pruefstand = createPruefstand(projekt, regelwerk, transformiere)
  for (const fall of faelle) await runPlanlauf(pruefstand, { fall, schemapruefung: false })
  pruefstand.dispose()
}

/** The first field with a length, shortened and renamed: never the same twice, or its stylesheets were compiled before. */
function changeDatenfeld(projekt: Projekt): { feld: Datenfeld; geaendert: Projekt } {
  for (const feld of listDatensaetze(projekt, 'datenfeld')) {
    const maximum = feld.laenge?.max
    if (maximum === undefined || maximum < 2) continue
    const datensaetze = new Map(projekt.datensaetze)
    const laenge = { ...feld.laenge, max: maximum - 1 }
    datensaetze.set(feld.id, { ...feld, laenge, name: `${feld.name} ${Date.now() % 100_000}` })
    return { feld, geaendert: { ...projekt, datensaetze } }
  }
  throw new Error('Kein Datenfeld mit einer Länge')
}
