import { createBefund, type Ergebnis, fail, succeed } from '../../befund.ts'
import type { Graphkante } from '../../graph/ableitung/graph.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import type { Position, Schritt } from '../diff.ts'
import { nennen } from './benennung.ts'
import { changeDatensatz } from './changeDatensatz.ts'
import { Leistungsbau, type Zufall } from './leistungsbau.ts'
import { deleteElemente } from './loeschen.ts'
import { VERBINDUNGSARTEN } from './verbindungsarten.ts'

/** Whether two elements can be connected: what it would mean, why not, or that it has no meaning between such kinds. */
export type Verbindungsurteil =
  | { art: 'erlaubt'; bedeutung: string }
  | { art: 'verboten'; grund: string }
  | { art: 'unpassend' }

export function judgeVerbindung(projekt: Projekt, vonId: string, nachId: string): Verbindungsurteil {
  const von = projekt.datensaetze.get(vonId)
  const nach = projekt.datensaetze.get(nachId)
  const art = von && nach && VERBINDUNGSARTEN.get(`${von.art}-${nach.art}`)
  if (von === undefined || nach === undefined || art === undefined) return { art: 'unpassend' }
  const grund = art.verbot(projekt, von, nach)
  return grund === undefined ? { art: 'erlaubt', bedeutung: art.bedeutung } : { art: 'verboten', grund }
}

/** Connects two elements of a Leistung; refused with the reason where `judgeVerbindung` does not allow it. */
export function connectElemente(
  projekt: Projekt,
  leistungId: string,
  vonId: string,
  nachId: string,
  zufall: Zufall,
): Ergebnis<Schritt> {
  const urteil = judgeVerbindung(projekt, vonId, nachId)
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  const von = projekt.datensaetze.get(vonId)
  const nach = projekt.datensaetze.get(nachId)
  if (urteil.art !== 'erlaubt' || leistung === undefined || von === undefined || nach === undefined) {
    return fail(createVerbotsbefund(nachId, urteil.art === 'verboten' ? urteil.grund : undefined))
  }
  const bau = new Leistungsbau(projekt, leistung, zufall)
  VERBINDUNGSARTEN.get(`${von.art}-${nach.art}`)?.verbinde(bau, von, nach)
  return succeed(bau.finish(`${nennen(von)} mit ${nennen(nach)} verbinden`))
}

/** Takes an edge of the graph away, where the model can be without it. */
export function disconnectElemente(
  projekt: Projekt,
  { bezug, von, nach }: Pick<Graphkante, 'bezug' | 'von' | 'nach'>,
  positionen: ReadonlyMap<string, Position> = new Map(),
): Ergebnis<Schritt> {
  const name = 'Verbindung lösen'
  switch (bezug) {
    case 'folgt': {
      const vorgaenger = findDatensatz(projekt, 'teilleistung', nach)?.vorgaenger ?? []
      const uebrige = vorgaenger.filter(({ teilleistung }) => teilleistung !== von)
      return succeed(changeDatensatz(projekt, nach, { vorgaenger: uebrige }, name))
    }
    case 'benoetigt':
      return succeed(without(projekt, nach, 'benoetigt', von))
    case 'erzeugt':
      return succeed(without(projekt, von, 'erzeugt', nach))
    case 'beteiligt':
      return succeed(without(projekt, nach, 'beteiligteRollen', von))
    case 'empfaengt':
      return withoutEmpfaenger(projekt, von, nach)
    case 'nutzt': {
      const wege = listDatensaetze(projekt, 'zustellweg').filter(
        ({ nachrichtentyp, komponententyp }) => nachrichtentyp === von && komponententyp === nach,
      )
      return deleteElemente(
        projekt,
        wege.map(({ id }) => id),
        positionen,
      )
    }
    case 'zustaendig':
      return fail(createVerbotsbefund(nach, 'Jede Teilleistung braucht eine zuständige Rolle.'))
    case 'sendet':
      return fail(createVerbotsbefund(nach, 'Jede Nachricht braucht einen Absender.'))
    case 'eroeffnet':
      return fail(createVerbotsbefund(nach, 'Die eröffnende Nachricht bestimmt den Vorgangstyp.'))
  }
}

function without(
  projekt: Projekt,
  id: string,
  liste: 'benoetigt' | 'erzeugt' | 'beteiligteRollen',
  wen: string,
): Schritt {
  const ids = findDatensatz(projekt, 'teilleistung', id)?.[liste] ?? []
  return changeDatensatz(projekt, id, { [liste]: ids.filter((einer) => einer !== wen) }, 'Verbindung lösen')
}

/** The edge ends at the receiver or at the Teilleistung it is in charge of. */
function withoutEmpfaenger(projekt: Projekt, typId: string, ende: string): Ergebnis<Schritt> {
  const rolle = findDatensatz(projekt, 'teilleistung', ende)?.zustaendigeRolle ?? ende
  const an = (findDatensatz(projekt, 'nachrichtentyp', typId)?.an ?? []).filter((einer) => einer !== rolle)
  if (an.length === 0) return fail(createVerbotsbefund(typId, 'Jede Nachricht braucht einen Empfänger.'))
  return succeed(changeDatensatz(projekt, typId, { an }, 'Verbindung lösen'))
}

function createVerbotsbefund(element: string, grund: string | undefined) {
  return createBefund({
    code: 'dokument.verbindung',
    satz: grund ?? 'Zwischen diesen Elementen gibt es keine Verbindung.',
    ort: { element },
    abhilfe: 'Ziehen Sie zu einem Element, das hervorgehoben ist.',
  })
}
