import { realpathSync } from 'node:fs'
import { createBefund } from '../../shared/befund.ts'
import type { Host, HostWert } from '../../shared/host.ts'
import { formatAnzahl, printBefunde, printJson } from './ausgabe.ts'

interface Mischoptionen {
  einrichten?: string | true
  json?: boolean
}

type Mischung = HostWert<'fuehreDateiZusammen'>

/** Above 128 Git takes the driver for failed, not the merge for conflicting. */
const GESCHEITERT = 129

/** Printed below the options of `fachwerk zusammenfuehren --help`. */
export const MISCHHILFE = `
Git ruft den Befehl, sobald er eingerichtet ist (%O %A %B %P), bei „git merge“, „rebase“, „cherry-pick“ und „stash pop“:
  fachwerk zusammenfuehren --einrichten [PROJEKT]
schreibt die Dateien des Projekts in dessen „.gitattributes“ (einmal je Projekt; mit ins Repository legen) und den Treiber in
die Konfiguration dieses Repositorys (jede Person einmal).

Was nur eine Seite geändert hat, gilt. Was beide verschieden geändert haben, steht mit <<<<<<<, ======= und >>>>>>> in der
Datei und hier in Worten. Rückgabewert: 0 alles zusammengeführt, 1 mit Widersprüchen, über 128 nichts getan.
Was über Dateien hinweg zusammenpassen muss, prüft danach „fachwerk pruefe PROJEKT“.`

/** `fachwerk zusammenfuehren`: merges three versions of a file, or sets Git up to do so. Returns the exit status. */
export async function runZusammenfuehren(
  host: Host,
  [basis, eigene, fremde, pfad]: readonly (string | undefined)[],
  { einrichten, json = false }: Mischoptionen,
): Promise<number> {
  if (einrichten !== undefined) return runEinrichten(host, einrichten === true ? '.' : einrichten, json)
  const ergebnis =
    basis === undefined || eigene === undefined || fremde === undefined
      ? { ok: false as const, befunde: [createAngabenbefund()] }
      : await host.fuehreDateiZusammen({ basis, eigene, fremde, ...(pfad === undefined ? {} : { pfad }) })
  if (json) printJson(ergebnis)
  if (!ergebnis.ok) {
    if (!json) printBefunde(ergebnis.befunde)
    return GESCHEITERT
  }
  if (!json) printMischung(ergebnis.wert)
  return ergebnis.wert.markiert ? 1 : 0
}

function printMischung({ datei, markiert, konflikte, befunde }: Mischung): void {
  if (!markiert) {
    console.log(`${datei}: nach Elementen zusammengeführt.`)
    return
  }
  printBefunde(befunde)
  for (const konflikt of konflikte) console.log(formatKonflikt(konflikt))
  const was =
    konflikte.length === 0 ? 'was verschieden ist,' : formatAnzahl(konflikte.length, 'Widerspruch', 'Widersprüche')
  console.log(
    `${datei}: ${was} ist mit <<<<<<< markiert. Entscheiden Sie in der Datei und führen Sie dann „git add“ aus.`,
  )
}

function formatKonflikt({ element, angabe, ...seiten }: Mischung['konflikte'][number]): string {
  return [
    `✗ ${angabe === '' ? element : `${element}: ${angabe}`}`,
    `    Grundlage: ${seiten.basis}`,
    `    eigene:    ${[seiten.eigene, ...seiten.eigeneSaetze].join(' · ')}`,
    `    fremde:    ${[seiten.fremde, ...seiten.fremdeSaetze].join(' · ')}`,
  ].join('\n')
}

async function runEinrichten(host: Host, ordner: string, json: boolean): Promise<number> {
  const programm = [process.execPath, realpathSync(process.argv[1] ?? '')]
  const ergebnis = await host.richteGitEin({ ordner, programm })
  if (json) printJson(ergebnis)
  if (!ergebnis.ok) {
    if (!json) printBefunde(ergebnis.befunde)
    return 1
  }
  if (!json) {
    const { datei, neueZeilen, treiber } = ergebnis.wert
    console.log(
      neueZeilen.length === 0
        ? `${datei} nennt schon alle Dateien des Projekts.`
        : `${datei}: ${formatAnzahl(neueZeilen.length, 'Zeile', 'Zeilen')} ergänzt; nehmen Sie die Datei ins Repository auf.`,
    )
    console.log(`Git führt sie in diesem Repository so zusammen: ${treiber}`)
  }
  return 0
}

function createAngabenbefund() {
  return createBefund({
    code: 'befehl.fassungen',
    satz: 'Es fehlen Dateien: Grundlage, eigene und fremde Fassung.',
    abhilfe: 'Nennen Sie drei Dateien oder richten Sie Git mit „--einrichten“ ein.',
  })
}
