import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startAusfuehrung } from '../../electron/host/ausfuehrung/ausfuehrung.ts'
import { resolveSefOrdner } from '../../electron/host/ausfuehrung/datenordner.ts'
import { openSpeicher } from '../../electron/host/prozessor/speicher/speicher.ts'
import { generateTexte } from '../../electron/host/regelwerk/texte.ts'
import { createTextregelwerk } from '../../electron/host/regelwerk/textregelwerk.ts'
import { readBeispiel } from './beispiel.ts'
import { createStrecke } from './strecke.ts'
import { formatMb, formatZahl, printTabelle } from './tabelle.ts'

const ABSTAENDE = 5
const BAHNEN = 4

/**
 * Memory of the host and of its engine while messages pass, with the store on disk as in operation. Ends early where the
 * time is over; then fewer messages are shown.
 */
export async function benchSpeicher(nachrichten: number, zeitMs: number): Promise<void> {
  const beispiel = await readBeispiel()
  const regelwerk = createTextregelwerk(beispiel.projekt, generateTexte(beispiel.projekt))
  const ausfuehrung = startAusfuehrung({ cacheOrdner: resolveSefOrdner() })
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-bench-'))
  const speicher = openSpeicher(ordner)
  if (!speicher.ok) throw new Error(speicher.befunde.map(({ satz }) => satz).join(', '))
  const strecke = createStrecke(beispiel, regelwerk, ausfuehrung.transformiere, speicher.wert)
  const zeilen: string[][] = []
  try {
    const beginn = performance.now()
    let gesendet = 0
    for (let abschnitt = 1; abschnitt <= ABSTAENDE; abschnitt += 1) {
      const ziel = Math.round((nachrichten * abschnitt) / ABSTAENDE)
      const ende = beginn + (zeitMs * abschnitt) / ABSTAENDE
      const bahn = async (): Promise<void> => {
        while (gesendet < ziel && performance.now() < ende) {
          gesendet += 1
          await strecke.send(beispiel.kleinste)
        }
      }
      await Promise.all(Array.from({ length: BAHNEN }, bahn))
      zeilen.push(describeStand(gesendet, performance.now() - beginn))
    }
  } finally {
    strecke.dispose()
    speicher.wert.close()
    await ausfuehrung.stop()
    rmSync(ordner, { recursive: true, force: true })
  }
  printTabelle(
    `Speicherbedarf (${formatZahl(nachrichten)} kleinste Nachrichten verlangt, Speicher auf der Platte)`,
    ['Nachrichten', 'Heap des Hosts', 'Host im Ganzen', 'Engine im Ganzen', 'Nachrichten je s'],
    zeilen,
  )
}

function describeStand(gesendet: number, ms: number): string[] {
  globalThis.gc?.()
  const { rss, heapUsed } = process.memoryUsage()
  const kinder = readKinder()
  const kind = kinder === undefined ? '–' : formatMb(kinder)
  return [gesendet.toLocaleString('de-DE'), formatMb(heapUsed), formatMb(rss), kind, formatZahl((gesendet * 1000) / ms)]
}

/** Resident memory of all child processes, where the system tells it through `/proc`. */
function readKinder(): number | undefined {
  try {
    const prozesse = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const kilobytes = prozesse.map((pid) => {
      try {
        const stand = readFileSync(`/proc/${pid}/status`, 'utf8')
        const eigenes = stand.match(/^PPid:\s+(\d+)$/m)?.[1] === String(process.pid)
        return eigenes ? Number(stand.match(/^VmRSS:\s+(\d+) kB$/m)?.[1] ?? 0) : 0
      } catch {
        // a process that has just ended
        return 0
      }
    })
    return kilobytes.reduce((a, b) => a + b, 0) * 1024
  } catch {
    return undefined
  }
}
