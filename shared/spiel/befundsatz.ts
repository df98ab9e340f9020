import type { Befund } from '../befund.ts'
import type { Projekt } from '../modell/projekt.ts'
import { REGELBEFUNDE } from '../modell/regelbefunde.ts'

/** The whole sentence of a Befund that was cut to its limit, where the model still knows the name in it. */
export function completeSatz(projekt: Projekt, { code, satz, ort }: Befund): string {
  if (!satz.endsWith('…')) return satz
  const datensatz = projekt.datensaetze.get(ort?.element ?? '')
  const worte = Object.entries(REGELBEFUNDE).find(([eigener]) => eigener === code)?.[1]
  if (worte === undefined || datensatz === undefined || !('name' in datensatz)) return satz
  const ganzer = worte.satz(datensatz.name)
  return ganzer.startsWith(satz.slice(0, -1)) ? ganzer : satz
}
