import { type Ausfuehrung, startAusfuehrung } from '../../electron/host/ausfuehrung/ausfuehrung.ts'
import { resolveSefOrdner } from '../../electron/host/ausfuehrung/datenordner.ts'
import type { Transformiere } from '../../electron/host/prozessor/regelwerk.ts'
import { createFluechtigenSpeicher } from '../../electron/host/prozessor/speicher/speicher.ts'
import { generateTexte } from '../../electron/host/regelwerk/texte.ts'
import { createTextregelwerk, type Textregelwerk } from '../../electron/host/regelwerk/textregelwerk.ts'
import type { Grundnachricht } from '../../shared/generator/testplan/grundnachricht.ts'
import { type Beispiel, readBeispiel } from './beispiel.ts'
import { createStrecke } from './strecke.ts'
import { formatAnteil, formatZahl, printTabelle } from './tabelle.ts'
import { measureRate } from './zeit.ts'

const WARMLAUF_MS = 2_000
const DAUER_MS = 6_000
/** messages at the same time; the engines are as many as in the acceptance */
const BAHNEN = 4
const ENGINES = [1, 2]

/** Messages per second through the Regel-Prozessor, and how their time divides between stylesheets and everything else. */
export async function benchDurchsatz(): Promise<void> {
  const beispiel = await readBeispiel()
  const regelwerk = createTextregelwerk(beispiel.projekt, generateTexte(beispiel.projekt))
  const zeilen: string[][] = []
  for (const engines of ENGINES) {
    const ausfuehrung = startAusfuehrung({ cacheOrdner: resolveSefOrdner(), engines })
    await ausfuehrung.prepare(regelwerk.listStylesheets())
    try {
      for (const [titel, grund] of [
        ['kleinste Nachricht', beispiel.kleinste],
        ['größte Nachricht', beispiel.groesste],
      ] as const) {
        const werte = await measureNachricht(beispiel, regelwerk, ausfuehrung, grund)
        zeilen.push([`${titel}, ${engines} Engine${engines > 1 ? 's' : ''}`, ...werte])
      }
    } finally {
      await ausfuehrung.stop()
    }
  }
  printTabelle(
    'Durchsatz (Nachrichten je Sekunde, Speicher im Hauptspeicher, Demosysteme)',
    [
      '',
      'nur Regel',
      'ganzer Weg, einzeln',
      `ganzer Weg, ${BAHNEN} zugleich`,
      'Läufe je Nachricht',
      'Anteil Stylesheets',
    ],
    zeilen,
  )
}

async function measureNachricht(
  beispiel: Beispiel,
  regelwerk: Textregelwerk,
  ausfuehrung: Ausfuehrung,
  grund: Grundnachricht,
): Promise<string[]> {
  const zaehler = createZaehler(ausfuehrung.transformiere, regelwerk)
  const speicher = createFluechtigenSpeicher()
  const strecke = createStrecke(beispiel, regelwerk, zaehler.transformiere, speicher)
  try {
    await measureRate(() => strecke.send(grund), 1, WARMLAUF_MS)
    zaehler.reset()
    const beginn = performance.now()
    const einzeln = await measureRate(() => strecke.send(grund), 1, DAUER_MS)
    const ms = performance.now() - beginn
    const anteil = zaehler.ms / ms
    const laeufe = zaehler.laeufe / ((einzeln * ms) / 1000)
    const zugleich = await measureRate(() => strecke.send(grund), BAHNEN, DAUER_MS)
    const regel = await measureRate(zaehler.repeatRegel, BAHNEN, DAUER_MS)
    return [regel, einzeln, zugleich, laeufe].map(formatZahl).concat(formatAnteil(anteil))
  } finally {
    strecke.dispose()
    speicher.close()
  }
}

/** Counts runs, the time in which at least one was under way, and keeps the last run of a rule to repeat it alone. */
function createZaehler(innen: Transformiere, regelwerk: Textregelwerk) {
  let letzte: Parameters<Transformiere> | undefined
  let laufend = 0
  let seit = 0
  const zaehler = {
    ms: 0,
    laeufe: 0,
    reset: (): void => {
      Object.assign(zaehler, { ms: 0, laeufe: 0 })
    },
    transformiere: (async (stylesheet, quelle, parameter) => {
      if (laufend === 0) seit = performance.now()
      laufend += 1
      const ergebnis = await innen(stylesheet, quelle, parameter)
      laufend -= 1
      if (laufend === 0) zaehler.ms += performance.now() - seit
      zaehler.laeufe += 1
      if (regelwerk.rolleOf(stylesheet)?.art === 'regel') letzte = [stylesheet, quelle, parameter]
      return ergebnis
    }) as Transformiere,
    repeatRegel: async (): Promise<void> => {
      if (letzte === undefined) throw new Error('Es ist noch keine Regel gelaufen')
      await innen(...letzte)
    },
  }
  return zaehler
}
