import type { Datensatz } from '../../modell/datensatz.ts'
import type { Baukastenverwendung } from '../../modell/elemente/dokument.ts'
import type { Anzahl, Umsetzungsstufe } from '../../modell/elemente/gemeinsam.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { nameOfAngabe, nennen } from './benennung.ts'
import { changeDatensatz } from './changeDatensatz.ts'
import { createSchritt } from './schritt.ts'

/** What may be changed at one place of a Dokument without changing the Baukasten for all others. */
export interface Feldangaben {
  anzahl?: Anzahl
  hilfe?: string
  abStufe?: Umsetzungsstufe
}

/** What holds at a place: an override of the outermost use that has one, else what the element itself says. */
export function readFeldangabe(projekt: Projekt, feldpfad: string, angabe: string): unknown {
  const teile = feldpfad.split('/')
  for (const [stelle, id] of teile.slice(0, -1).entries()) {
    const rest = teile.slice(stelle + 1).join('/')
    const ueberschreibung: Readonly<Record<string, unknown>> | undefined = findUeberschreibung(
      findDatensatz(projekt, 'baukastenverwendung', id),
      rest,
    )
    const wert = ueberschreibung?.[angabe]
    if (wert !== undefined) return wert
  }
  const element: Readonly<Record<string, unknown>> | undefined = projekt.datensaetze.get(teile.at(-1) ?? '')
  return element?.[angabe]
}

/**
 * Changes a field at one place. An element of the Leistung's own is changed itself; a part of a Baukasten is overridden at the
 * place where it is used, all other places stay as they are.
 */
export function changeFeldangabe(projekt: Projekt, feldpfad: string, angaben: Feldangaben, was?: string): Schritt {
  const [aeusserste = '', ...teile] = feldpfad.split('/')
  const element = projekt.datensaetze.get(teile.at(-1) ?? aeusserste)
  const [angabe = ''] = Object.keys(angaben)
  if (element === undefined) return createSchritt(was ?? 'Ändern', {})
  const name = `${nennen(element)}: ${was ?? `${nameOfAngabe(angabe)} ändern`}`
  if (teile.length === 0) return changeDatensatz(projekt, aeusserste, { ...angaben }, name)
  const verwendung = findDatensatz(projekt, 'baukastenverwendung', aeusserste)
  if (verwendung === undefined) return createSchritt(name, {})
  return overrideTeil(projekt, verwendung, teile.join('/'), angaben, `${name} (in „${verwendung.name}“)`)
}

function overrideTeil(
  projekt: Projekt,
  verwendung: Baukastenverwendung,
  teil: string,
  angaben: Feldangaben,
  name: string,
): Schritt {
  const bisherige = verwendung.ueberschreibungen ?? []
  const neue = { ...(findUeberschreibung(verwendung, teil) ?? { teil }), ...angaben }
  const ueberschreibungen = bisherige.some((eine) => eine.teil === teil)
    ? bisherige.map((eine) => (eine.teil === teil ? neue : eine))
    : [...bisherige, neue]
  return changeDatensatz(projekt, verwendung.id, { ueberschreibungen }, name)
}

function findUeberschreibung(verwendung: Baukastenverwendung | undefined, teil: string) {
  return verwendung?.ueberschreibungen?.find((eine) => eine.teil === teil)
}

/** The record a place stands for, whether given as id or as Feldpfad. */
export function findElementAt(projekt: Projekt, ort: string): Datensatz | undefined {
  return projekt.datensaetze.get(ort.split('/').at(-1) ?? ort)
}
