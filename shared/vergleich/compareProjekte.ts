import type { Dokumentstand } from '../dokument/dokumentstand.ts'
import type { Testfallunterschied } from '../host/vergleich.ts'
import { DATENSATZ_SCHEMATA, type Datensatz, type Datensatzart } from '../modell/datensatz.ts'
import { compareCodepoints } from '../modell/kanonisch.ts'
import { compareBeiwerk, comparePositionen, gruppenkopfOf } from './beiwerk.ts'
import { compareElement, describeEinseitiges, type Seiten } from './elemente.ts'
import { ankerOf } from './ort.ts'
import { groupTestfaelle } from './testfaelle.ts'
import type { Aenderung, Unterschied, Unterschiedsgruppe, Vergleich } from './unterschied.ts'

/**
 * What differs between two states of a project, by element and in German. Elements are the same by their id, whatever they are
 * called and wherever they stand. Testfälle lie beside the model: what differs in them comes as it was found. Costs what the
 * records cost that are not the same object.
 */
export function compareProjekte(
  vorher: Dokumentstand,
  nachher: Dokumentstand,
  testfaelle: readonly Testfallunterschied[] = [],
): Vergleich {
  const seiten: Seiten = { vorher: vorher.projekt, nachher: nachher.projekt }
  const unterschiede = [...compareDatensaetze(seiten).values()]
  const beiwerk = compareBeiwerk(seiten)
  for (const [id, aenderung] of comparePositionen(vorher.positionen, nachher.positionen, nachher.projekt)) {
    beiwerk.set(id, [...(beiwerk.get(id) ?? []), aenderung])
  }
  const alle = addBeiwerk(seiten, unterschiede, beiwerk)
  const saetze =
    vorher.projekt.name === nachher.projekt.name
      ? []
      : [`Das Projekt „${vorher.projekt.name}“ heißt jetzt „${nachher.projekt.name}“.`]
  return { saetze, gruppen: [...groupUnterschiede(seiten, alle), ...groupTestfaelle(seiten, testfaelle)] }
}

function compareDatensaetze(seiten: Seiten): Map<string, Unterschied> {
  const { vorher, nachher } = seiten
  const unterschiede = new Map<string, Unterschied>()
  for (const von of vorher.datensaetze.values()) {
    const nach = nachher.datensaetze.get(von.id)
    if (nach === undefined) unterschiede.set(von.id, describeEinseitiges(seiten, von, 'entfernt'))
    else {
      const unterschied = compareElement(seiten, von, nach)
      if (unterschied !== undefined) unterschiede.set(von.id, unterschied)
    }
  }
  for (const nach of nachher.datensaetze.values()) {
    if (!vorher.datensaetze.has(nach.id)) unterschiede.set(nach.id, describeEinseitiges(seiten, nach, 'neu'))
  }
  return unterschiede
}

function addBeiwerk(
  { nachher }: Seiten,
  unterschiede: readonly Unterschied[],
  beiwerk: ReadonlyMap<string, readonly Aenderung[]>,
): Unterschied[] {
  const ergaenzte = unterschiede.map((unterschied) => {
    const weitere = beiwerk.get(unterschied.id)
    return weitere === undefined
      ? unterschied
      : { ...unterschied, aenderungen: [...unterschied.aenderungen, ...weitere] }
  })
  const bekannte = new Set(unterschiede.map(({ id }) => id))
  const neue = [...beiwerk].flatMap(([id, aenderungen]): Unterschied[] => {
    const datensatz = nachher.datensaetze.get(id)
    if (bekannte.has(id) || datensatz === undefined) return []
    const { art, name } = datensatz
    return [{ id, art, name, was: 'geaendert', aenderungen, eingeschlossen: false, ziel: id }]
  })
  return [...ergaenzte, ...neue]
}

const ARTFOLGE = new Map(Object.keys(DATENSATZ_SCHEMATA).map((art, stelle) => [art, stelle]))
/** Groups stand in the order in which one reads a project. */
const GRUPPENFOLGE: readonly Datensatzart[] = [
  'buendel',
  'leistung',
  'baukasten',
  'organisation',
  'produkt',
  'ausnahme',
]

function groupUnterschiede(seiten: Seiten, unterschiede: readonly Unterschied[]): Unterschiedsgruppe[] {
  const gruppen = new Map<string, { kopf: Datensatz; unterschiede: Unterschied[] }>()
  for (const unterschied of unterschiede) {
    const kopf = gruppenkopfOf(seiten, unterschied.id) ?? elementOf(seiten, unterschied.id)
    if (kopf === undefined) continue
    const gruppe = gruppen.get(kopf.id)
    if (gruppe === undefined) gruppen.set(kopf.id, { kopf, unterschiede: [unterschied] })
    else gruppe.unterschiede.push(unterschied)
  }
  return [...gruppen.values()]
    .map(({ kopf: { id, art, name }, unterschiede: eigene }) => ({
      id,
      art,
      name,
      unterschiede: sortUnterschiede(seiten, eigene),
    }))
    .sort(
      (a, b) =>
        GRUPPENFOLGE.indexOf(a.art) - GRUPPENFOLGE.indexOf(b.art) ||
        a.name.localeCompare(b.name, 'de') ||
        compareCodepoints(a.id, b.id),
    )
}

/** By kind and name; fields and Gruppen stand behind their Dokument. */
function sortUnterschiede(seiten: Seiten, unterschiede: readonly Unterschied[]): Unterschied[] {
  const schluessel = new Map(
    unterschiede.map((einer) => {
      const datensatz = elementOf(seiten, einer.id)
      const anker = datensatz === undefined ? undefined : findAnker(seiten, datensatz)
      return [
        einer.id,
        {
          rang: ARTFOLGE.get((anker ?? einer).art) ?? 0,
          name: (anker ?? einer).name,
          teil: anker === undefined ? 0 : 1,
        },
      ]
    }),
  )
  const keyOf = ({ id }: Unterschied) => schluessel.get(id) ?? { rang: 0, name: '', teil: 0 }
  return [...unterschiede].sort((a, b) => {
    const [links, rechts] = [keyOf(a), keyOf(b)]
    return (
      links.rang - rechts.rang ||
      links.name.localeCompare(rechts.name, 'de') ||
      links.teil - rechts.teil ||
      a.name.localeCompare(b.name, 'de') ||
      compareCodepoints(a.id, b.id)
    )
  })
}

function findAnker({ vorher, nachher }: Seiten, datensatz: Datensatz): Datensatz | undefined {
  return ankerOf(nachher.datensaetze.has(datensatz.id) ? nachher : vorher, datensatz)
}

function elementOf({ vorher, nachher }: Seiten, id: string): Datensatz | undefined {
  return nachher.datensaetze.get(id) ?? vorher.datensaetze.get(id)
}
