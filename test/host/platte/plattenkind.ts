import { join } from 'node:path'
import { startHost } from '../../../electron/host/host.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { writeProjektdateien } from '../../../electron/host/projekte/writeProjektdateien.ts'
import { openSpeicher } from '../../../electron/host/prozessor/speicher/speicher.ts'
import type { Befund, Ergebnis } from '../../../shared/befund.ts'
import type { Entscheidung } from '../../../shared/host/sitzung.ts'
import { createMeldung } from '../prozessor/meldungen.ts'
import { auftrag, createPruefstand, endgueltig, neutral } from '../prozessor/pruefstand.ts'
import { createZaehlschritt } from '../sitzung/zaehlschritt.ts'

/**
 * A process that has too little disk or too few rights, and prints what its user would be told. Arguments: folder, then tasks:
 * `aendern` changes the project in `projekt` until a change is refused, then tries to save; `speichern` saves several files of
 * it; `oeffnen` opens it; `zusammenfuehren` opens it to merge what an earlier program has left; `mischen` merges the files `O`, `A` and
 * `B` of the folder as Git does; `empfangen` receives messages until one is refused.
 */
const [, , ordner = '', ...aufgaben] = process.argv
const PROJEKT = join(ordner, 'projekt')
const DATEN = join(ordner, 'daten')

/** What one task has come to. */
export interface Plattenbericht {
  aufgabe: string
  befunde: string[]
  /** how many changes or messages were acknowledged before */
  bestaetigt: number
}

const AUFGABEN: Record<string, () => Promise<Omit<Plattenbericht, 'aufgabe'>>> = {
  aendern: async () => {
    const host = startHost({ projekt: PROJEKT, datenordner: DATEN })
    const stand = await host.oeffne({ client: 'fenster-des-tests' })
    if (!stand.ok) throw new Error(JSON.stringify(stand))
    let datensaetze = new Map(stand.wert.datensaetze.map((einer) => [einer.id, einer]))
    let { sequenz } = stand.wert
    for (;;) {
      const { schritt, nachher } = createZaehlschritt(datensaetze, sequenz + 1)
      const angaben = { sitzung: stand.wert.sitzung, client: 'fenster-des-tests' }
      const antwort = await host.aendere({ ...angaben, nummer: sequenz + 1, basis: sequenz, schritt })
      if (antwort.ok) {
        sequenz = antwort.wert.sequenz
        datensaetze = nachher
        continue
      }
      const gespeichert = await host.speichere(angaben)
      await host.beende()
      return { befunde: [...codesOf(antwort), ...codesOf(gespeichert)], bestaetigt: sequenz }
    }
  },
  speichern: async () => {
    const gelesen = await readProjekt(PROJEKT)
    if (!gelesen.ok) throw new Error(JSON.stringify(gelesen))
    const { projekt, positionen } = gelesen.wert
    const { nachher } = createZaehlschritt(new Map(projekt.datensaetze), 1)
    const neu = { projekt: { ...projekt, datensaetze: nachher }, positionen }
    return { befunde: codesOf(await writeProjektdateien(PROJEKT, { projekt, positionen }, neu)), bestaetigt: 0 }
  },
  oeffnen: () => oeffne(),
  zusammenfuehren: () => oeffne('nachlassZusammenfuehren'),
  mischen: async () => {
    const host = startHost({ datenordner: DATEN })
    const [basis = '', eigene = '', fremde = ''] = ['O', 'A', 'B'].map((name) => join(ordner, name))
    const ergebnis = await host.fuehreDateiZusammen({ basis, eigene, fremde, pfad: 'leistungen/hundAnmelden.json' })
    await host.beende()
    return { befunde: codesOf(ergebnis), bestaetigt: 0 }
  },
  empfangen: async () => {
    const speicher = openSpeicher(DATEN)
    if (!speicher.ok) return { befunde: codesOf(speicher), bestaetigt: 0 }
    const stand = createPruefstand({ speicher: speicher.wert, regel: () => endgueltig([auftrag('akte')]) })
    for (let nummer = 0; ; nummer += 1) {
      try {
        // two at a time: what goes wrong for both may not take the host with it
        const xml = [2 * nummer, 2 * nummer + 1].map((eine) => createMeldung(stand.projekt, eine))
        await Promise.all(xml.map((eines) => stand.prozessor.empfange(neutral(eines))))
      } catch (error) {
        return { befunde: [error instanceof Error ? error.message : String(error)], bestaetigt: 2 * nummer }
      }
    }
  },
}

async function oeffne(entscheidung?: Entscheidung): Promise<Omit<Plattenbericht, 'aufgabe'>> {
  const host = startHost({ projekt: PROJEKT, datenordner: DATEN })
  const client = 'fenster-des-tests'
  const stand = await host.oeffne({ client, ...(entscheidung === undefined ? {} : { entscheidung }) })
  await host.beende()
  const befunde = stand.ok ? stand.wert.befunde : stand.befunde
  return { befunde: befunde.map(({ code }) => code), bestaetigt: stand.ok ? stand.wert.sequenz : -1 }
}

function codesOf<T>(ergebnis: Ergebnis<T>): string[] {
  return ergebnis.ok ? [] : ergebnis.befunde.map(({ code }: Befund) => code)
}

for (const aufgabe of aufgaben) {
  const bericht = await AUFGABEN[aufgabe]?.()
  process.stdout.write(`${JSON.stringify({ aufgabe, ...bericht })}\n`)
}
// a disk that is full may keep a database from closing well: that must not matter
process.exit(0)
