import type { Host, HostEingabe } from '../../shared/host.ts'
import { formatAnzahl, printBefunde, printJson } from './ausgabe.ts'

/** `fachwerk generiere`: writes everything that is generated below the target folder. Returns the exit status. */
export async function runGeneriere(
  host: Host,
  eingabe: HostEingabe<'generiere'>,
  { json = false }: { json?: boolean },
): Promise<number> {
  const ergebnis = await host.generiere(eingabe)
  if (json) printJson(ergebnis)
  if (!ergebnis.ok) {
    if (!json) printBefunde(ergebnis.befunde)
    return 1
  }
  if (!json) {
    for (const { pfad, sha256 } of ergebnis.wert.dateien) console.log(`${sha256.slice(0, 12)}  ${pfad}`)
    console.log(`${formatAnzahl(ergebnis.wert.dateien.length, 'Datei', 'Dateien')} nach ${eingabe.nach} geschrieben.`)
  }
  return 0
}
