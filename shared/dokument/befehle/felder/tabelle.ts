import type { Feldentwurf } from '../../../einlesen/feldtabelle.ts'
import type { Datenfeld } from '../../../modell/elemente/dokument.ts'
import type { Projekt } from '../../../modell/projekt.ts'
import { deriveTechnischerName } from '../../../modell/technischerName.ts'
import { mergeAngaben } from '../changeDatensatz.ts'
import type { Zufall } from '../leistungsbau.ts'
import { createSchritt } from '../schritt.ts'
import { createFeld, createGruppe, type Eingefuegtes, listVergebene } from './einfuegen.ts'
import { type Feldeltern, type Feldort, type Feldteil, findFeldeltern, findFeldteil } from './feldteile.ts'

/** A Dokument or Gruppe that is being filled. */
interface Behaelter {
  /** what stands in it already */
  vorhanden: Feldeltern | undefined
  /** new parts, and where they come among those that are there */
  kinder: string[]
  stelle: number
  namen: Set<string>
  gruppen: Map<string, Behaelter>
}

/**
 * Adds the fields of a table at a place as one Schritt. Fields of a Gruppe go to the end of the Gruppe of that name that stands beside
 * the place, or of a new one.
 */
export function addFeldtabelle(
  projekt: Projekt,
  ort: Feldort,
  entwuerfe: readonly Feldentwurf[],
  zufall: Zufall,
): Eingefuegtes {
  const name =
    entwuerfe.length === 1 ? '1 Datenfeld aus Tabelle einfügen' : `${entwuerfe.length} Datenfelder aus Tabelle einfügen`
  const eltern = findFeldeltern(projekt, ort.eltern)
  if (eltern === undefined || entwuerfe.length === 0) return { schritt: createSchritt(name, {}), ids: [] }
  const neue = new Map<string, Feldteil>()
  const ids: string[] = []
  const oberster = createBehaelter(projekt, eltern, ort.stelle)
  for (const entwurf of entwuerfe) {
    const behaelter = entwurf.gruppen.reduce(
      (hier, gruppe) => enterGruppe(projekt, hier, gruppe, neue, zufall),
      oberster,
    )
    const technischerName = deriveTechnischerName(entwurf.name, behaelter.namen)
    const feld = fillFeld(createFeld(entwurf.name, technischerName, zufall), entwurf)
    behaelter.namen.add(technischerName)
    behaelter.kinder.push(feld.id)
    neue.set(feld.id, feld)
    ids.push(feld.id)
  }
  const geaendert = listBehaelter(oberster).flatMap(({ vorhanden, kinder, stelle }) => {
    if (vorhanden === undefined || neue.has(vorhanden.id) || kinder.length === 0) return []
    const alle = [...vorhanden.kinder]
    alle.splice(stelle, 0, ...kinder)
    return [{ von: vorhanden, nach: { ...vorhanden, kinder: alle } }]
  })
  const hinzugefuegt = [...neue.values()].map((teil) => fillGruppe(teil, oberster))
  return { schritt: createSchritt(name, { hinzugefuegt, geaendert }), ids }
}

function createBehaelter(projekt: Projekt, vorhanden: Feldeltern, stelle: number): Behaelter {
  return { vorhanden, kinder: [], stelle, namen: listVergebene(projekt, vorhanden.id), gruppen: new Map() }
}

/** The Gruppe of this name in a container: one that is there, one that an earlier row has made, or a new one. */
function enterGruppe(
  projekt: Projekt,
  hier: Behaelter,
  name: string,
  neue: Map<string, Feldteil>,
  zufall: Zufall,
): Behaelter {
  const schluessel = name.toLocaleLowerCase('de')
  const bekannter = hier.gruppen.get(schluessel)
  if (bekannter !== undefined) return bekannter
  const vorhandene = hier.vorhanden?.kinder
    .map((id) => findFeldteil(projekt, id))
    .find((teil) => teil?.art === 'datenfeldgruppe' && teil.name.toLocaleLowerCase('de') === schluessel)
  if (vorhandene?.art === 'datenfeldgruppe') {
    const behaelter = createBehaelter(projekt, vorhandene, vorhandene.kinder.length)
    hier.gruppen.set(schluessel, behaelter)
    return behaelter
  }
  const technischerName = deriveTechnischerName(name, hier.namen)
  const gruppe = createGruppe(name, technischerName, [], zufall)
  hier.namen.add(technischerName)
  hier.kinder.push(gruppe.id)
  neue.set(gruppe.id, gruppe)
  const behaelter = { ...createBehaelter(projekt, gruppe, 0) }
  hier.gruppen.set(schluessel, behaelter)
  return behaelter
}

function listBehaelter(behaelter: Behaelter): Behaelter[] {
  return [behaelter, ...[...behaelter.gruppen.values()].flatMap(listBehaelter)]
}

/** A new Gruppe with what the rows have put into it. */
function fillGruppe(teil: Feldteil, oberster: Behaelter): Feldteil {
  if (teil.art !== 'datenfeldgruppe') return teil
  const behaelter = listBehaelter(oberster).find(({ vorhanden }) => vorhanden?.id === teil.id)
  return { ...teil, kinder: behaelter?.kinder ?? [] }
}

function fillFeld(feld: Datenfeld, { gruppen: _gruppen, name: _name, ...angaben }: Feldentwurf): Datenfeld {
  return mergeAngaben(feld, angaben)
}
