import { findDatensatz, type Projekt } from '../../../modell/projekt.ts'
import type { Schritt } from '../../diff.ts'
import { nennen } from '../benennung.ts'
import type { Zufall } from '../leistungsbau.ts'
import { createSchritt } from '../schritt.ts'
import { createGruppe, type Eingefuegtes, nameBaukaesten } from './einfuegen.ts'
import type { Feldort } from './feldteile.ts'
import { copyFelder, type Feldauszug, pasteFelder } from './kopieren.ts'

/** How the fields of a Dokument come into another one: together in a Gruppe of its name, or each by itself. */
export type Einfuegeart = 'gruppe' | 'felder'

/**
 * Puts copies of all fields of a Dokument at a place; uses of Gruppen of the Baukasten stay uses, and the Leistung names their
 * Baukasten. The Dokument itself stays as it is.
 */
export function insertDokument(
  projekt: Projekt,
  ort: Feldort,
  dokumentId: string,
  als: Einfuegeart,
  zufall: Zufall,
): Eingefuegtes {
  const dokument = findDatensatz(projekt, 'dokument', dokumentId)
  const auszug = createAuszug(projekt, dokumentId, als, zufall)
  if (dokument === undefined || auszug === undefined)
    return { schritt: createSchritt('Dokument einfügen', {}), ids: [] }
  const { schritt, ids } = pasteFelder(projekt, auszug, ort, zufall)
  const gruppen = auszug.datensaetze.flatMap((teil) => (teil.art === 'baukastenverwendung' ? [teil.gruppe] : []))
  schritt.diff.datensaetze.geaendert.push(...nameBaukaesten(projekt, ort.eltern, gruppen))
  return { schritt: { ...schritt, name: `Datenfelder von „${dokument.name}“ einfügen` }, ids }
}

/** The fields of a Dokument as they lie in a clipboard; as a Gruppe they have one part around them. */
export function createAuszug(
  projekt: Projekt,
  dokumentId: string,
  als: Einfuegeart,
  zufall: Zufall,
): Feldauszug | undefined {
  const dokument = findDatensatz(projekt, 'dokument', dokumentId)
  if (dokument === undefined) return undefined
  const auszug = copyFelder(projekt, dokument.kinder)
  if (als === 'felder') return auszug
  const { name, technischerName, kinder, rechtsgrundlagen } = dokument
  const gruppe = { ...createGruppe(name, technischerName, kinder, zufall), rechtsgrundlagen }
  return { ...auszug, wurzeln: [gruppe.id], datensaetze: [gruppe, ...auszug.datensaetze] }
}

/** Lets a Leistung use a Dokument of the Baukasten as it is; a change of it then holds wherever it is used. */
export function adoptDokument(projekt: Projekt, leistungId: string, dokumentId: string): Schritt {
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  const dokument = findDatensatz(projekt, 'dokument', dokumentId)
  if (leistung === undefined || dokument === undefined) return createSchritt('Dokument verwenden', {})
  const [benannt] = nameBaukaesten(projekt, leistungId, [dokumentId])
  const nach = { ...(benannt?.nach ?? leistung), dokumente: [...leistung.dokumente, dokumentId] }
  return createSchritt(`${nennen(dokument)} des Baukastens verwenden`, { geaendert: [{ von: leistung, nach }] })
}
