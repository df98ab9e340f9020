import { realpathSync } from 'node:fs'
import { createBefund } from '../../shared/befund.ts'
import type { Host, HostWert } from '../../shared/host.ts'
import { formatAnzahl, printBefunde, printJson } from './ausgabe.ts'

interface Mischoptionen {
  einrichten?: string | true
  projekt?: string | true
  json?: boolean
}

/** Git calls the sides of a rebase the other way round than who runs it expects. */
const REBASEWORTE =
  'Git setzt um (rebase): „eigene“ ist der Stand, auf den umgesetzt wird, „fremde“ der umgesetzte Commit.'

type Mischung = HostWert<'fuehreDateiZusammen'>
type Projektmischung = HostWert<'fuehreProjektZusammen'>

/** Above 128 Git takes the driver for failed, not the merge for conflicting. */
const GESCHEITERT = 129

/** Printed below the options of `fachwerk zusammenfuehren --help`. */
export const MISCHHILFE = `
Git ruft den Befehl je Datei, sobald er eingerichtet ist (%O %A %B %P), bei „git merge“, „rebase“, „cherry-pick“ und „stash pop“:
  fachwerk zusammenfuehren --einrichten [PROJEKT]
schreibt die Dateien des Projekts in dessen „.gitattributes“ (einmal je Projekt; mit ins Repository legen) und den Treiber in
die Konfiguration dieses Repositorys (jede Person einmal).

Was über Dateien hinweg zusammenhängt, sieht Git nicht: ein Element, das die eine Seite entfernt und die andere neu verwendet,
gelöschte und umbenannte Dateien, zwei neue Dateien gleichen Namens. Nach „git merge“ (auch „cherry-pick“, „revert“ und in einem
„rebase“, nicht nach „stash pop“)
  fachwerk zusammenfuehren --projekt [PROJEKT]
wird das ganze Projekt aus den drei Fassungen von Git neu zusammengeführt und in den Arbeitsordner geschrieben. Haben Sie
Widersprüche schon von Hand entschieden, wird das überschrieben; der Befehl sagt, wo es aufgehoben ist. Zum Abbrechen nehmen Sie die
geschriebenen Dateien erst mit „git add“ auf; sonst weigert sich „git merge --abort“, oder neue Dateien bleiben liegen.

Was nur eine Seite geändert hat, gilt. Was beide verschieden geändert haben, steht mit <<<<<<<, ======= und >>>>>>> in der
Datei und hier in Worten. In einem „rebase“ ist „eigene“ der Stand, auf den umgesetzt wird, „fremde“ der umgesetzte Commit.
Rückgabewert: 0 alles zusammengeführt, 1 mit Widersprüchen, über 128 nichts getan.
Ob danach alles zueinander passt, sagt „fachwerk pruefe PROJEKT“.`

/** `fachwerk zusammenfuehren`: merges three versions of a file or of a project, or sets Git up to do so. Returns the exit status. */
export async function runZusammenfuehren(
  host: Host,
  [basis, eigene, fremde, pfad]: readonly (string | undefined)[],
  { einrichten, projekt, json = false }: Mischoptionen,
): Promise<number> {
  if (einrichten !== undefined) return runEinrichten(host, einrichten === true ? '.' : einrichten, json)
  if (projekt !== undefined) return runProjekt(host, projekt === true ? '.' : projekt, json)
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

function printMischung({ datei, markiert, inRebase, konflikte, befunde }: Mischung): void {
  if (!markiert) {
    console.log(`${datei}: nach Elementen zusammengeführt.`)
    return
  }
  printBefunde(befunde)
  for (const konflikt of konflikte) console.log(formatKonflikt(konflikt))
  if (inRebase && konflikte.length > 0) console.log(REBASEWORTE)
  const was =
    konflikte.length === 0
      ? 'was verschieden ist, ist'
      : formatAnzahl(konflikte.length, 'Widerspruch ist', 'Widersprüche sind')
  console.log(`${datei}: ${was} mit <<<<<<< markiert. Entscheiden Sie in der Datei und führen Sie dann „git add“ aus.`)
}

function formatKonflikt({ element, angabe, ...seiten }: Mischung['konflikte'][number]): string {
  return [
    `✗ ${angabe === '' ? element : `${element}: ${angabe}`}`,
    `    Grundlage: ${seiten.basis}`,
    `    eigene:    ${[seiten.eigene, ...seiten.eigeneSaetze].join(' · ')}`,
    `    fremde:    ${[seiten.fremde, ...seiten.fremdeSaetze].join(' · ')}`,
  ].join('\n')
}

async function runProjekt(host: Host, ordner: string, json: boolean): Promise<number> {
  const ergebnis = await host.fuehreProjektZusammen({ ordner })
  if (json) printJson(ergebnis)
  if (!ergebnis.ok) {
    if (!json) printBefunde(ergebnis.befunde)
    return GESCHEITERT
  }
  if (!json) printProjektmischung(ergebnis.wert)
  return ergebnis.wert.dateien.some(({ was }) => was === 'markiert') ? 1 : 0
}

function printProjektmischung({ dateien, konflikte, befunde, vorher, vorgang }: Projektmischung): void {
  printBefunde(befunde)
  for (const { datei, ...konflikt } of konflikte) console.log(`${formatKonflikt(konflikt)}\n    in:        ${datei}`)
  if (vorgang === 'rebase' && konflikte.length > 0) console.log(REBASEWORTE)
  for (const { pfad, was, zeilen } of dateien) {
    console.log(was === 'markiert' ? `${pfad}:${zeilen.join(', ')} markiert` : `${pfad} ${was}`)
  }
  if (vorher !== undefined) console.log(`Was dort stand und in keiner der drei Fassungen steht, liegt in ${vorher}`)
  if (dateien.some(({ was }) => was === 'markiert')) {
    console.log(
      `${formatAnzahl(konflikte.length, 'Widerspruch', 'Widersprüche')}: Entscheiden Sie an den markierten Stellen, was gilt, und führen Sie dann „git add“ aus.`,
    )
  } else if (dateien.length === 0) {
    console.log('Im Arbeitsordner steht schon, was das Zusammenführen nach Elementen ergibt.')
  } else {
    console.log('Nach Elementen zusammengeführt. Nehmen Sie die Dateien mit „git add“ auf.')
  }
  if (vorgang !== undefined && dateien.some(({ geaendert }) => geaendert)) {
    console.log(`Zum Abbrechen: erst dieselben Dateien mit „git add“ aufnehmen, dann „git ${vorgang} --abort“.`)
  }
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
