import { type Aenderungsbericht, createAenderungslauf } from '../../electron/host/aenderungslauf/aenderungslauf.ts'
import { startAusfuehrung } from '../../electron/host/ausfuehrung/ausfuehrung.ts'
import { resolveSefOrdner } from '../../electron/host/ausfuehrung/datenordner.ts'
import { readTestfaelle } from '../../electron/host/projekte/readTestfaelle.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Datenfeld } from '../../shared/modell/elemente/dokument.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { readBeispiel, SAMPLE } from './beispiel.ts'
import { formatAnteil, formatMs, printTabelle } from './tabelle.ts'

const ZIEL_MS = 1_000
/** Each edit is made, and undone, this often; the middle one counts. */
const WIEDERHOLUNGEN = 5

interface Bearbeitung {
  name: string
  apply(projekt: Projekt, nummer: number): Projekt
}

/** From an edit until the tests it concerns have run again, in a host that has worked before. */
export async function benchAenderung(): Promise<void> {
  const { projekt } = await readBeispiel()
  const gelesen = await readTestfaelle(SAMPLE)
  if (!gelesen.ok) throw new Error('Die Testfälle sind nicht lesbar')
  const { testfaelle } = gelesen.wert
  const ausfuehrung = startAusfuehrung({ cacheOrdner: resolveSefOrdner(), engines: 2 })
  const abbruch = new AbortController().signal
  try {
    const lauf = createAenderungslauf(ausfuehrung)
    await lauf.bereite(projekt, testfaelle, abbruch)
    const gemessene: [Bearbeitung, Aenderungsbericht][] = []
    for (const bearbeitung of listBearbeitungen(projekt)) {
      const berichte: Aenderungsbericht[] = []
      for (let nummer = 0; nummer < WIEDERHOLUNGEN; nummer += 1) {
        const nachher = bearbeitung.apply(projekt, nummer)
        const bericht = await lauf.runBetroffene({ vorher: projekt, nachher, testfaelle, abbruch })
        if (!bericht.ok) throw new Error(`${bearbeitung.name}: ${bericht.befunde.map(({ satz }) => satz).join(', ')}`)
        berichte.push(bericht.wert)
      }
      const [mittlerer] = berichte.sort((a, b) => a.dauerMs - b.dauerMs).slice(Math.floor(WIEDERHOLUNGEN / 2))
      if (mittlerer !== undefined) gemessene.push([bearbeitung, mittlerer])
    }
    printUebersicht(gemessene)
    for (const [{ name }, bericht] of gemessene) printSchritte(name, bericht)
  } finally {
    await ausfuehrung.stop()
  }
}

function printUebersicht(gemessene: readonly [Bearbeitung, Aenderungsbericht][]): void {
  printTabelle(
    `Von einer Änderung bis zum Ende ihrer Tests, warm (mittlerer von ${WIEDERHOLUNGEN} Läufen; Ziel ${formatMs(ZIEL_MS)})`,
    ['Änderung', 'Testfälle', 'davon rot', 'anders ausgeliefert', 'Regel', 'erstes Rot', 'alle fertig'],
    gemessene.map(([{ name }, { ergebnisse, auslieferungen, regel, erstesRotMs, dauerMs }]) => [
      name,
      String(ergebnisse.length),
      String(ergebnisse.filter(({ bestanden }) => !bestanden).length),
      String(auslieferungen.length),
      regel,
      erstesRotMs === undefined ? '–' : formatMs(erstesRotMs),
      formatMs(dauerMs),
    ]),
  )
}

function printSchritte(name: string, { schritte, dauerMs }: Aenderungsbericht): void {
  printTabelle(
    `${name}: wo die Zeit bleibt`,
    ['Schritt', 'Zeit', 'Anteil'],
    schritte.map((schritt) => [schritt.name, formatMs(schritt.ms), formatAnteil(schritt.ms / dauerMs)]),
  )
}

/** Never the same twice, or everything it needs was made before. */
function listBearbeitungen(projekt: Projekt): Bearbeitung[] {
  const feld = findFeld(projekt, ({ laenge, anzahl }) => (laenge?.max ?? 0) > WIEDERHOLUNGEN && anzahl.min === 0)
  const { pflichtWenn: _, ...unbedingt } = feld
  const [weg] = listDatensaetze(projekt, 'leistung').flatMap(({ zustellwege }) => zustellwege)
  if (weg === undefined) throw new Error('Kein Zustellweg')
  return [
    {
      name: `„${feld.name}“ anders nennen und kürzen`,
      apply: (alt, nummer) =>
        withDatensatz(alt, {
          ...feld,
          name: `${feld.name} ${Date.now() % 100_000}`,
          laenge: { ...feld.laenge, max: (feld.laenge?.max ?? 0) - nummer - 1 },
        }),
    },
    {
      name: `„${feld.name}“ zur Pflicht machen`,
      apply: (alt, nummer) =>
        withDatensatz(alt, { ...unbedingt, name: `${feld.name} ${nummer}`, anzahl: { ...feld.anzahl, min: 1 } }),
    },
    {
      name: `„${feld.name}“ erst ab Stufe 3`,
      apply: (alt, nummer) => withDatensatz(alt, { ...feld, name: `${feld.name} ${nummer}`, abStufe: 3 }),
    },
    { name: 'den ersten Zustellweg löschen', apply: (alt, nummer) => withoutZustellweg(rename(alt, nummer), weg) },
    { name: 'den Zustellweg erst ab Stufe 4', apply: (alt, nummer) => changeWegstufe(rename(alt, nummer), weg) },
  ]
}

function findFeld(projekt: Projekt, passt: (feld: Datenfeld) => boolean): Datenfeld {
  const feld = listDatensaetze(projekt, 'datenfeld').find(passt)
  if (feld === undefined) throw new Error('Kein passendes Datenfeld')
  return feld
}

function withDatensatz(projekt: Projekt, datensatz: Datensatz): Projekt {
  return { ...projekt, datensaetze: new Map(projekt.datensaetze).set(datensatz.id, datensatz) }
}

function rename(projekt: Projekt, nummer: number): Projekt {
  return { ...projekt, name: `${projekt.name} ${nummer}` }
}

function changeWegstufe(projekt: Projekt, id: string): Projekt {
  const weg = projekt.datensaetze.get(id)
  return weg?.art === 'zustellweg' ? withDatensatz(projekt, { ...weg, abStufe: 4 }) : projekt
}

/** Deletes a Zustellweg and every mention of it by others. */
function withoutZustellweg(projekt: Projekt, id: string): Projekt {
  const datensaetze = new Map<string, Datensatz>()
  for (const datensatz of projekt.datensaetze.values()) {
    if (datensatz.id === id) continue
    if (datensatz.art === 'leistung') {
      const zustellwege = datensatz.zustellwege.filter((einer) => einer !== id)
      datensaetze.set(datensatz.id, { ...datensatz, zustellwege })
    } else if (datensatz.art === 'zustellweg') {
      const { nach, ersatz, ...rest } = datensatz
      const ohne = { ...(nach === id ? {} : { nach }), ...(ersatz === id ? {} : { ersatz }) }
      datensaetze.set(datensatz.id, nach === id || ersatz === id ? { ...rest, ...ohne } : datensatz)
    } else datensaetze.set(datensatz.id, datensatz)
  }
  return { ...projekt, datensaetze }
}
