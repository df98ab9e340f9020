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
    const offene = befunde.filter(({ ausnahme }) => ausnahme === undefined)
    const ausgenommene = befunde.filter(({ ausnahme }) => ausnahme !== undefined)
    printBefunde([...offene, ...ausgenommene])
    const count = (schwere: string): number => offene.filter((befund) => befund.schwere === schwere).length
    console.log(
      `${projekt}: ${formatAnzahl(datensaetze, 'Datensatz', 'Datensätze')} geprüft, ${count('fehler')} Fehler, ` +
        `${formatAnzahl(count('warnung'), 'Warnung', 'Warnungen')}, ${formatAnzahl(count('hinweis'), 'Hinweis', 'Hinweise')}${ausgenommene.length === 0 ? '' : `, ${ausgenommene.length.toLocaleString('de-DE')} ausgenommen`}.`,
    )
  }
  return hasFehler(befunde) ? 1 : 0
}
