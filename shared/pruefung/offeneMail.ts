import type { Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'
import { listSichtknoten } from './dokumentsichten.ts'
import { listVerwendende } from './verwendende.ts'

/**
 * Feldpfad of specially protected data that a message would send as open mail over this Komponententyp; undefined where there
 * is none, or where mail is not open. The Dienst Mitteilung sends Betreff and Hinweistext only.
 */
export function findOffenGesendetes(
  projekt: Projekt,
  typ: Nachrichtentyp,
  komponententyp: string,
  findKnoten: (pfad: string) => Feldknoten | undefined,
): string | undefined {
  const system = findDatensatz(projekt, 'komponententyp', komponententyp)
  if (system?.systemart !== 'mail' || !isOffen(projekt, system.id)) return undefined
  const inhalt = system.dienst === undefined ? listInhalte(projekt, typ) : []
  return [...inhalt, ...listTextfelder(typ)].find((pfad) => findKnoten(pfad)?.feld?.schutzkategorie === 'artikel9')
}

function listInhalte(projekt: Projekt, typ: Nachrichtentyp): string[] {
  return typ.dokumentsichten.flatMap((eine) => listSichtknoten(projekt, eine).map(({ pfad }) => pfad))
}

function listTextfelder(typ: Nachrichtentyp): string[] {
  return [...typ.betreff, ...typ.hinweistext].flatMap((teil) => (teil.art === 'feld' ? [teil.feld] : []))
}

function isOffen(projekt: Projekt, komponententyp: string): boolean {
  const produkte = listVerwendende(projekt, 'produkt', komponententyp)
  const installationen = produkte.flatMap(({ id }) => listVerwendende(projekt, 'installation', id))
  return installationen.length === 0 || installationen.some(({ vertraulich }) => !vertraulich)
}
