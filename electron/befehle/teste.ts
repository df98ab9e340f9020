import { writeFile } from 'node:fs/promises'
import Table from 'cli-table3'
import type { Ergebnis } from '../../shared/befund.ts'
import type { Ebene, Testbericht, Testergebnis } from '../../shared/host/testbericht.ts'
import type { Host, HostEingabe } from '../../shared/host.ts'
import { writeJunit } from '../host/abnahme/junit.ts'
import { formatAnzahl, printBefunde, printJson } from './ausgabe.ts'

/** So many failed cases are shown with their differences; all are in the JUnit and JSON reports. */
const GEZEIGTE_FEHLSCHLAEGE = 8
const GEZEIGTE_ABWEICHUNGEN = 4

/** `fachwerk teste`: runs the acceptance and prints its table. Returns the exit status. */
export async function runTeste(
  host: Host,
  eingabe: HostEingabe<'teste'>,
  { json = false, junit }: { json?: boolean; junit?: string },
): Promise<number> {
  const ergebnis = await runAuftrag(host, eingabe, !json)
  if (ergebnis.ok && junit !== undefined) await writeFile(junit, writeJunit(ergebnis.wert))
  if (json) printJson(ergebnis)
  if (!ergebnis.ok) {
    if (!json) printBefunde(ergebnis.befunde)
    return 1
  }
  if (!json) printBericht(ergebnis.wert)
  const { gescheitert, bestanden, abgebrochen } = ergebnis.wert
  return gescheitert === 0 && bestanden > 0 && !abgebrochen ? 0 : 1
}

/** Starts the Auftrag, shows progress, cancels it on Ctrl-C and waits for its end. */
async function runAuftrag(host: Host, eingabe: HostEingabe<'teste'>, gezeigt: boolean): Promise<Ergebnis<Testbericht>> {
  let auftrag: string | undefined
  const cancel = (): void => {
    if (auftrag !== undefined) void host.brichAb({ auftrag })
  }
  process.once('SIGINT', cancel)
  const showFortschritt = createFortschrittsanzeige()
  const fertig = new Promise<Ergebnis<Testbericht>>((resolve) => {
    host.beobachte((ereignis) => {
      if (ereignis.art === 'fortschritt' && gezeigt) showFortschritt(ereignis)
      if (ereignis.art === 'fertig') resolve(ereignis.ergebnis)
    })
  })
  try {
    const start = await host.teste(eingabe)
    if (!start.ok) return start
    auftrag = start.wert.auftrag
    return await fertig
  } finally {
    process.off('SIGINT', cancel)
    if (gezeigt && process.stderr.isTTY) process.stderr.write('\r\u001b[K')
  }
}

/** One line that changes in a terminal; elsewhere a line now and then, and one for all that comes before the first case. */
function createFortschrittsanzeige(): (stand: { erledigt: number; gesamt: number; text: string }) => void {
  let gezeigt = -1
  return ({ erledigt, gesamt, text }) => {
    if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${erledigt} von ${gesamt} · ${text}`)
    else if (erledigt !== gezeigt && (erledigt === gesamt || erledigt % 250 === 0)) {
      gezeigt = erledigt
      process.stderr.write(`${erledigt} von ${gesamt} · ${text}\n`)
    }
  }
}

const EBENEN: Record<Ebene, string> = {
  keine: 'angenommen',
  wohlgeformtheit: 'Aufbau',
  zuordnung: 'Zuordnung',
  schema: 'XSD',
  regel: 'Regel',
  prozessor: 'Prozessor',
}

function printBericht(bericht: Testbericht): void {
  printTabelle(bericht.faelle)
  printFehlschlaege(bericht.faelle.filter(({ bestanden }) => !bestanden))
  const sekunden = (bericht.dauerMs / 1000).toLocaleString('de-DE', { maximumFractionDigits: 1 })
  const abgewiesen = Object.entries(EBENEN)
    .filter(([ebene]) => ebene !== 'keine')
    .map(([ebene, wort]) => `${wort} ${bericht.faelle.filter((fall) => fall.ebene === ebene).length}`)
    .join(', ')
  console.log(`Abgewiesen durch: ${abgewiesen}.`)
  if (bericht.abgebrochen) console.log('Die Abnahme wurde abgebrochen.')
  console.log(
    `${formatAnzahl(bericht.faelle.length, 'Testfall', 'Testfälle')} in ${sekunden} s: ` +
      `${bericht.bestanden} bestanden, ${bericht.gescheitert} gescheitert.`,
  )
}

function printTabelle(faelle: readonly Testergebnis[]): void {
  const zeilen = new Map<string, Testergebnis[]>()
  for (const fall of faelle) {
    const schluessel = `${fall.nachrichtentyp}\u0000${fall.stufe}\u0000${fall.organisation}`
    zeilen.set(schluessel, [...(zeilen.get(schluessel) ?? []), fall])
  }
  const tabelle = new Table({
    head: ['Nachrichtentyp', 'Stufe', 'Organisation', 'Fälle', 'bestanden', 'gescheitert', 'abgewiesen', 'Zeit (ms)'],
    style: { head: [], border: [] },
    colAligns: ['left', 'right', 'left', 'right', 'right', 'right', 'right', 'right'],
  })
  for (const [schluessel, gruppe] of zeilen) {
    const [nachrichtentyp = '', stufe = '', organisation = ''] = schluessel.split('\u0000')
    const gescheitert = gruppe.filter(({ bestanden }) => !bestanden).length
    tabelle.push([
      nachrichtentyp,
      stufe,
      organisation,
      gruppe.length,
      gruppe.length - gescheitert,
      gescheitert,
      gruppe.filter(({ ebene }) => ebene !== 'keine').length,
      Math.round(gruppe.reduce((summe, { dauerMs }) => summe + dauerMs, 0)),
    ])
  }
  console.log(tabelle.toString())
}

function printFehlschlaege(gescheitert: readonly Testergebnis[]): void {
  for (const fall of gescheitert.slice(0, GEZEIGTE_FEHLSCHLAEGE)) {
    console.log(`✗ ${fall.titel}\n    ${fall.name}`)
    for (const { stelle, erwartet, tatsaechlich, element } of fall.abweichungen.slice(0, GEZEIGTE_ABWEICHUNGEN)) {
      console.log(`    ${stelle}${element === undefined ? '' : ` (${element})`}`)
      console.log(`      erwartet:    ${erwartet ?? '(nichts)'}\n      tatsächlich: ${tatsaechlich ?? '(nichts)'}`)
    }
    const weitere = fall.abweichungen.length - GEZEIGTE_ABWEICHUNGEN
    if (weitere > 0) console.log(`    … und ${formatAnzahl(weitere, 'weitere Abweichung', 'weitere Abweichungen')}`)
  }
  const weitere = gescheitert.length - GEZEIGTE_FEHLSCHLAEGE
  if (weitere > 0) console.log(`… und ${formatAnzahl(weitere, 'weiterer Testfall', 'weitere Testfälle')} gescheitert.`)
}
