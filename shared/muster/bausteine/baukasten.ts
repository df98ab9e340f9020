import type { Datensatzart, DatensatzNachArt } from '../../modell/datensatz.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import { findDatensatz, listDatensaetze } from '../../modell/projekt.ts'
import { listReferenzen } from '../../modell/referenzen.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import type { Werkbank } from '../werkbank.ts'

/** Technical name of the Baukasten that patterns bring along for what a project does not have. */
const GRUNDBAUSTEINE = 'grundbausteine'

/** Whether an element stands in a Baukasten. */
export function isImBaukasten({ baukastenOf }: Werkbank, id: string): boolean {
  return baukastenOf(id) !== undefined
}

/** The first element of a Baukasten that fits. */
export function findImBaukasten<A extends Datensatzart>(
  werkbank: Werkbank,
  art: A,
  passt: (datensatz: DatensatzNachArt[A]) => boolean,
): DatensatzNachArt[A] | undefined {
  return listDatensaetze(werkbank.projekt, art).find((eines) => passt(eines) && isImBaukasten(werkbank, eines.id))
}

/** A Gruppe or Dokument of a Baukasten by its technical name; one that lacks these Datenfelder is another one. */
export function findMitFeldern<A extends 'datenfeldgruppe' | 'dokument'>(
  werkbank: Werkbank,
  art: A,
  technischerName: string,
  felder: readonly string[],
): DatensatzNachArt[A] | undefined {
  return findImBaukasten(
    werkbank,
    art,
    (teil) => teil.technischerName === technischerName && hasFelder(werkbank, teil.kinder, felder),
  )
}

function hasFelder(werkbank: Werkbank, kinder: readonly string[], namen: readonly string[]): boolean {
  return namen.every((name) => findFeld(werkbank, kinder, name) !== undefined)
}

/** The Datenfeld of this technical name among the parts of a Gruppe or a Dokument. */
export function findFeld({ projekt }: Werkbank, kinder: readonly string[], name: string): string | undefined {
  return kinder.find((id) => findDatensatz(projekt, 'datenfeld', id)?.technischerName === name)
}

/** What is added meanwhile is shared by all Leistungen: it goes into the Baukasten of the patterns, which is made when first needed. */
export function withinBaukasten<T>(werkbank: Werkbank, baue: () => T): T {
  return werkbank.inBaukasten(ensureBaukasten(werkbank), baue)
}

function ensureBaukasten(werkbank: Werkbank): string {
  const alle = listDatensaetze(werkbank.projekt, 'baukasten')
  const eigener = alle.find(({ technischerName }) => technischerName === GRUNDBAUSTEINE)
  if (eigener !== undefined) return eigener.id
  const technischerName = deriveTechnischerName(
    GRUNDBAUSTEINE,
    new Set([...alle.map((einer) => einer.technischerName), ...listBelegte(werkbank)]),
  )
  return werkbank.add('baukasten', {
    name: 'Grundbausteine',
    technischerName,
    beschreibung: 'Was mehrere Leistungen gemeinsam benutzen; von den Anwendungsmustern angelegt.',
    version: '1.0',
  })
}

/** Names that are taken in the folder, whatever lies in those files. */
function listBelegte({ projekt }: Werkbank): string[] {
  return [...projekt.datensaetze.keys()].flatMap(
    (id) => /^baukasten\/(.+)\.json$/.exec(projekt.dateien.get(id) ?? '')?.[1] ?? [],
  )
}

/** The Baukästen that the new records use, in the version the project has. */
export function listBaukaesten(werkbank: Werkbank): Leistung['baukaesten'] {
  const benutzte = new Set(
    werkbank.listNeue().flatMap((datensatz) => listReferenzen(datensatz).map(({ ziel }) => werkbank.baukastenOf(ziel))),
  )
  return listDatensaetze(werkbank.projekt, 'baukasten')
    .filter(({ id }) => benutzte.has(id))
    .map(({ id, version }) => ({ baukasten: id, version }))
}
