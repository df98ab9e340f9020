import { findEmpfaengerverbot } from '../../../shared/dokument/befehle/nachrichtenwege.ts'
import { judgeVerbindung } from '../../../shared/dokument/befehle/verbinden.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Band, Flussanordnung, Pfeil } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { OHNE_TEILLEISTUNG } from '../../../shared/nachrichtenfluss/fluss.ts'
import type { Linie } from '../../../shared/nachrichtenfluss/linien.ts'

/** What is being dragged: a new message from a lifeline, an end of an arrow, or an arrow to another Teilleistung. */
export type Zugart =
  | { art: 'neu'; von: string }
  | { art: 'absender'; pfeil: Pfeil }
  | { art: 'empfaenger'; pfeil: Pfeil }
  | { art: 'verlegen'; pfeil: Pfeil }

export interface Punkt {
  x: number
  y: number
}

/** Where a drag would end: what it would do there, or why not. */
export interface Zugziel {
  rolle: string | undefined
  teilleistung: string | undefined
  /** what letting go would do; undefined where nothing is meant */
  wirkung: string | undefined
  verbot: string | undefined
}

/** A lifeline is met from this far. */
const TREFFER = 44

const NICHTS: Zugziel = { rolle: undefined, teilleistung: undefined, wirkung: undefined, verbot: undefined }

/** The lifeline that a point is at. */
export function findLinie({ linien }: Flussanordnung, x: number): Linie | undefined {
  const [naechste] = [...linien].sort((a, b) => Math.abs(a.x - x) - Math.abs(b.x - x))
  return naechste !== undefined && Math.abs(naechste.x - x) <= TREFFER ? naechste : undefined
}

export function findBand({ baender }: Flussanordnung, y: number): Band | undefined {
  return baender.find((band) => y >= band.y && y < band.y + band.hoehe)
}

/** What letting go at this point means. */
export function judgeZug(projekt: Projekt, anordnung: Flussanordnung, zug: Zugart, ort: Punkt): Zugziel {
  const linie = findLinie(anordnung, ort.x)
  const teilleistung = findBand(anordnung, ort.y)?.abschnitt.id
  if (zug.art === 'verlegen') return judgeVerlegung(projekt, zug.pfeil, teilleistung)
  if (linie === undefined) return NICHTS
  const { id: rolle, name } = linie.rolle
  if (zug.art === 'neu') return judgeNeue(projekt, zug.von, linie, teilleistung)
  const { nachricht } = zug.pfeil
  const ziel = { ...NICHTS, rolle }
  if (zug.art === 'absender') {
    if (rolle === nachricht.von) return ziel
    const urteil = judgeVerbindung(projekt, rolle, nachricht.id)
    if (urteil.art === 'erlaubt') return { ...ziel, wirkung: `Absender: ${name}` }
    return { ...ziel, verbot: urteil.art === 'verboten' ? urteil.grund : 'Hier endet keine Nachricht.' }
  }
  const typ = findDatensatz(projekt, 'nachrichtentyp', nachricht.id)
  if (typ === undefined || rolle === zug.pfeil.an) return ziel
  const verbot = findEmpfaengerverbot(typ, zug.pfeil.an, rolle)
  return verbot === undefined ? { ...ziel, wirkung: `Empfänger: ${name}` } : { ...ziel, verbot }
}

function judgeNeue(projekt: Projekt, von: string, linie: Linie, teilleistung: string | undefined): Zugziel {
  const ziel = { ...NICHTS, rolle: linie.rolle.id, teilleistung }
  // back where it began nothing is meant yet
  if (linie.rolle.id === von) return ziel
  const verbot = findNeuverbot(projekt, von, linie.rolle.id, teilleistung)
  if (verbot !== undefined) return { ...ziel, verbot }
  return { ...ziel, wirkung: `Neue Nachricht an ${linie.rolle.name}` }
}

/** Why there can be no new message between these; undefined: there can. */
export function findNeuverbot(
  projekt: Projekt,
  von: string | undefined,
  an: string | undefined,
  teilleistung: string | undefined,
): string | undefined {
  if (!projekt.datensaetze.has(von ?? '') || !projekt.datensaetze.has(an ?? '')) return 'Die Rolle fehlt im Projekt.'
  if (von === an) return 'Absender und Empfänger sind dieselbe Rolle.'
  if (!projekt.datensaetze.has(teilleistung ?? '')) return 'Ziehen Sie innerhalb einer Teilleistung.'
  return undefined
}

function judgeVerlegung(projekt: Projekt, { nachricht }: Pfeil, teilleistung: string | undefined): Zugziel {
  const ziel = { ...NICHTS, teilleistung }
  const bisher = findDatensatz(projekt, 'nachrichtentyp', nachricht.id)?.teilleistung
  if (teilleistung === undefined || teilleistung === bisher) return ziel
  if (teilleistung === OHNE_TEILLEISTUNG) return { ...ziel, verbot: 'Jede Nachricht gehört zu einer Teilleistung.' }
  return { ...ziel, wirkung: `Nach „${projekt.datensaetze.get(teilleistung)?.name ?? ''}“ verschieben` }
}

/** The next lifeline to a side that this end of an arrow can go to; those that cannot be are passed over. */
export function findNachbarrolle(
  projekt: Projekt,
  anordnung: Flussanordnung,
  zug: { art: 'absender' | 'empfaenger'; pfeil: Pfeil },
  richtung: 1 | -1,
): string | undefined {
  const { linien } = anordnung
  const hier = zug.art === 'absender' ? zug.pfeil.nachricht.von : zug.pfeil.an
  let stelle = linien.findIndex(({ rolle }) => rolle.id === hier) + richtung
  for (; stelle >= 0 && stelle < linien.length; stelle += richtung) {
    const linie = linien[stelle]
    if (linie === undefined) return undefined
    const ziel = judgeZug(projekt, anordnung, zug, { x: linie.x, y: zug.pfeil.y })
    if (ziel.wirkung !== undefined) return linie.rolle.id
  }
  return undefined
}

/** The Teilleistung above or below the one of an arrow; undefined where there is none. */
export function findNachbarteilleistung(
  { baender }: Flussanordnung,
  { y }: Pfeil,
  richtung: 1 | -1,
): string | undefined {
  const hier = baender.findIndex((band) => y >= band.y && y < band.y + band.hoehe)
  const nachbar = baender[hier + richtung]?.abschnitt.id
  return nachbar === OHNE_TEILLEISTUNG ? undefined : nachbar
}
