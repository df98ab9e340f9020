import { compareCodepoints } from '../ausdruck/zeichen.ts'
import { createBefund, type Ergebnis, fail, succeed } from '../befund.ts'
import type { Leistung } from '../modell/elemente/leistung.ts'
import type { Stelle } from '../modell/elemente/organisation.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'

export type Zustaendigkeit =
  | { art: 'stelle'; stelle: Stelle }
  | { art: 'keine' }
  | { art: 'mehrdeutig'; stellen: Stelle[] }

/** The values of the Zuständigkeitsmerkmal; undefined where the message does not give them. */
export interface Merkmalswerte {
  ars: string | undefined
  bereich: string | undefined
}

interface Treffer {
  stelle: Stelle
  laenge: number
  mitBereich: boolean
}

/** Which Stelle of an Organisation is in charge: longest prefix first, then a matching Bereich. */
export function evaluateZustaendigkeit(
  projekt: Projekt,
  leistung: Leistung,
  organisationId: string,
  werte: Merkmalswerte,
): Zustaendigkeit {
  const treffer = listStellen(projekt, organisationId).flatMap((stelle) => matchStelle(stelle, leistung, werte))
  const laenge = Math.max(0, ...treffer.map((einer) => einer.laenge))
  const laengste = treffer.filter((einer) => einer.laenge === laenge)
  const genaue = laengste.filter((einer) => einer.mitBereich)
  const stellen = [...new Set((genaue.length > 0 ? genaue : laengste).map((einer) => einer.stelle))]
  const [stelle, zweite] = stellen
  if (stelle === undefined) return { art: 'keine' }
  return zweite === undefined ? { art: 'stelle', stelle } : { art: 'mehrdeutig', stellen }
}

/** The Stellen of an Organisation in its order. */
export function listStellen(projekt: Projekt, organisationId: string): Stelle[] {
  const organisation = findDatensatz(projekt, 'organisation', organisationId)
  return (organisation?.stellen ?? []).flatMap((id) => findDatensatz(projekt, 'stelle', id) ?? [])
}

function matchStelle(stelle: Stelle, leistung: Leistung, werte: Merkmalswerte): Treffer[] {
  const { ars, bereich } = werte
  if (ars === undefined || ars === '') return []
  const nachBereich = leistung.zustaendigkeitsmerkmal.bereich !== undefined
  return stelle.zustaendigkeiten.flatMap((eine) => {
    if (eine.leistung !== leistung.id || !ars.startsWith(eine.arsPraefix)) return []
    const grenzen = nachBereich ? eine.bereich : undefined
    if (grenzen !== undefined && !isWithin(grenzen, bereich)) return []
    return [{ stelle, laenge: eine.arsPraefix.length, mitBereich: grenzen !== undefined }]
  })
}

/** `bis` includes everything that begins with it: A to K takes Köln. */
function isWithin({ von, bis }: { von: string; bis: string }, wert: string | undefined): boolean {
  if (wert === undefined || compareCodepoints(wert, von) < 0) return false
  return compareCodepoints(wert, bis) < 0 || wert.startsWith(bis)
}

/**
 * The Organisation that handles a Leistung in place of this one. One redirection is followed; where the target redirects as
 * well (in a circle or not), nobody could say who is meant: a Befund.
 */
export function evaluateUmlenkung(projekt: Projekt, organisationId: string, leistungId: string): Ergebnis<string> {
  const ziel = redirectionOf(projekt, organisationId, leistungId)
  if (ziel === undefined) return succeed(organisationId)
  const weiter = redirectionOf(projekt, ziel, leistungId)
  return weiter === undefined ? succeed(ziel) : fail(createUmlenkungsbefund(organisationId))
}

function redirectionOf(projekt: Projekt, organisationId: string, leistungId: string): string | undefined {
  const organisation = findDatensatz(projekt, 'organisation', organisationId)
  return organisation?.umlenkungen.find((eine) => eine.leistung === leistungId)?.organisation
}

function createUmlenkungsbefund(organisationId: string) {
  return createBefund({
    code: 'auswertung.umlenkung',
    satz: 'Das Ziel der Umlenkung lenkt selbst um',
    ort: { element: organisationId },
    abhilfe: 'Bitte lenken Sie unmittelbar auf die Organisation um, die die Leistung erbringt.',
  })
}
