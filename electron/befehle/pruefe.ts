import { hasFehler } from '../../shared/befund.ts'
import type { Host, HostEingabe } from '../../shared/host.ts'
import { formatAnzahl, printBefunde, printJson } from './ausgabe.ts'

/** `fachwerk pruefe`: prints the Befunde of the model check. Returns the exit status. */
export async function runPruefe(
  host: Host,
  eingabe: HostEingabe<'pruefe'>,
  { json = false }: { json?: boolean },
): Promise<number> {
  const ergebnis = await host.pruefe(eingabe)
  if (json) printJson(ergebnis)
  if (!ergebnis.ok) {
    if (!json) printBefunde(ergebnis.befunde)
    return 1
  }
  const { projekt, datensaetze, befunde } = ergebnis.wert
  if (!json) {
    printBefunde(befunde)
    const count = (schwere: string): number => befunde.filter((befund) => befund.schwere === schwere).length
    console.log(
      `${projekt}: ${formatAnzahl(datensaetze, 'Datensatz', 'Datensätze')} geprüft, ${count('fehler')} Fehler, ` +
        `${formatAnzahl(count('warnung'), 'Warnung', 'Warnungen')}, ${formatAnzahl(count('hinweis'), 'Hinweis', 'Hinweise')}.`,
    )
  }
  return hasFehler(befunde) ? 1 : 0
}
