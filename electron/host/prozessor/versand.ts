import type { Annahmeumgebung } from './annahme.ts'
import { createProzessorbefund } from './prozessorbefunde.ts'
import { withFrist } from './uhr.ts'
import { WARTEZEITEN, ZUSTELLFRIST_MILLISEKUNDEN } from './umgebung.ts'
import type { Sendung, Zustellergebnis } from './zielsystem.ts'
import type { Zustellversuch } from './zustellung.ts'

/** One try: a target that is late, missing or throws is a failure like any other. */
export async function trySendung(
  { findZielsystem, uhr }: Annahmeumgebung,
  sendung: Sendung,
  fristMillisekunden: number,
): Promise<Zustellergebnis> {
  const zielsystem = findZielsystem(sendung.installation)
  if (zielsystem === undefined) {
    return { art: 'fehler', fehler: 'technik', text: createProzessorbefund('zielUnbekannt').satz }
  }
  const versuch = Promise.resolve()
    .then(() => zielsystem.sende(sendung))
    .catch((error: unknown): Zustellergebnis => {
      return { art: 'fehler', fehler: 'technik', text: error instanceof Error ? error.message : String(error) }
    })
  const ergebnis = await withFrist(uhr, fristMillisekunden, versuch)
  return ergebnis ?? { art: 'fehler', fehler: 'zeit', text: 'keine Antwort innerhalb der Frist' }
}

/** How it ended, with the last try; the caller writes both together. */
export interface Versandausgang {
  ergebnis: Zustellergebnis
  letzterVersuch: Omit<Zustellversuch, 'nummer'>
}

/**
 * Sends until it succeeded, was refused, or the last waiting time is over. `accept` turns an answer into a receipt or a failure;
 * a try that is followed by another one is recorded before the waiting begins.
 */
export async function sendWithRetries(
  umgebung: Annahmeumgebung,
  sendung: Sendung,
  accept: (inhalt: string) => Zustellergebnis,
  record: (versuch: Omit<Zustellversuch, 'nummer'>) => void,
): Promise<Versandausgang> {
  const wartezeiten = umgebung.wartezeiten ?? WARTEZEITEN
  const frist = umgebung.zustellfristMillisekunden ?? ZUSTELLFRIST_MILLISEKUNDEN
  for (let versuch = 0; ; versuch += 1) {
    const antwort = await trySendung(umgebung, sendung, frist)
    const ergebnis = antwort.art === 'quittung' ? accept(antwort.inhalt) : antwort
    const letzterVersuch = {
      zeit: umgebung.uhr.jetzt().toISOString(),
      ausgang: ergebnis.art === 'quittung' ? ergebnis.art : ergebnis.fehler,
      text: ergebnis.art === 'quittung' ? '' : ergebnis.text,
    }
    const wartezeit = wartezeiten[versuch]
    if (ergebnis.art === 'quittung' || ergebnis.fehler === 'ablehnung' || wartezeit === undefined) {
      return { ergebnis, letzterVersuch }
    }
    record(letzterVersuch)
    await umgebung.uhr.schlafe(wartezeit)
  }
}
