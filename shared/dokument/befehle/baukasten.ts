import { z } from 'zod'
import { createBefund, type Ergebnis, fail, succeed } from '../../befund.ts'
import { type Datensatz, datensatzSchema } from '../../modell/datensatz.ts'
import type { Baukasten } from '../../modell/elemente/baukasten.ts'
import { codelisteneintragSchema, findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { listReferenzen } from '../../modell/referenzen.ts'
import type { Schritt } from '../diff.ts'
import { isGleich } from '../gleich.ts'
import { compareEintraege, dropEintraege, listEintraege } from '../listen.ts'
import { createSchritt } from './schritt.ts'

/** A Baukasten as another project has it: its records and the entries of its code lists. */
export const baukastenfassungSchema = z.strictObject({
  baukasten: z.string().describe('Id des Baukastens'),
  datensaetze: z.array(datensatzSchema),
  codelisteninhalte: z.array(z.tuple([z.string(), z.array(codelisteneintragSchema)])),
})
export type Baukastenfassung = z.infer<typeof baukastenfassungSchema>

/** What taking over another version of a Baukasten does, by element. */
export interface Baukastenvergleich {
  von: Baukasten
  nach: Baukasten
  hinzugefuegt: readonly Datensatz[]
  geaendert: readonly Elementaenderung[]
  entfernt: readonly Datensatz[]
  /** gone from the new version, but used by what stays, and therefore kept */
  bleibend: readonly Datensatz[]
}

export interface Elementaenderung {
  von: Datensatz
  nach: Datensatz
  /** which of its values differ; `eintraege` for those of a code list */
  angaben: readonly string[]
}

/** Compares a Baukasten of the project with another version of it; refused where it is not the same one or cannot be told apart. */
export function compareBaukasten(projekt: Projekt, fassung: Baukastenfassung): Ergebnis<Baukastenvergleich> {
  const von = findDatensatz(projekt, 'baukasten', fassung.baukasten)
  const nach = fassung.datensaetze.find(({ id }) => id === fassung.baukasten)
  if (von === undefined || nach?.art !== 'baukasten') return fail(createFremdbefund())
  const datei = projekt.dateien.get(von.id)
  const bisherige = [...projekt.datensaetze.values()].filter(({ id }) => projekt.dateien.get(id) === datei)
  const neue = new Map(fassung.datensaetze.map((einer) => [einer.id, einer]))
  const fremd = fassung.datensaetze.find(({ id, art }) => {
    const hier = projekt.datensaetze.get(id)
    return hier !== undefined && (hier.art !== art || projekt.dateien.get(id) !== datei)
  })
  if (fremd !== undefined) return fail(createBelegtbefund(fremd))
  const inhalte = new Map(fassung.codelisteninhalte)
  const geaendert = bisherige.flatMap((alter): Elementaenderung[] => {
    const neuer = neue.get(alter.id)
    const angaben = neuer === undefined ? [] : listAngaben(projekt, alter, neuer, inhalte)
    return neuer === undefined || angaben.length === 0 ? [] : [{ von: alter, nach: neuer, angaben }]
  })
  const hinzugefuegt = fassung.datensaetze.filter(({ id }) => !projekt.datensaetze.has(id))
  const fehlende = bisherige.filter(({ id }) => !neue.has(id))
  const gehende = listGehende(projekt, fehlende, [...geaendert.map((eine) => eine.nach), ...hinzugefuegt])
  return succeed({
    von,
    nach,
    hinzugefuegt,
    geaendert,
    entfernt: fehlende.filter((einer) => gehende.has(einer.id)),
    bleibend: fehlende.filter((einer) => !gehende.has(einer.id)),
  })
}

/** Of what the new version no longer has, those that nothing else needs. */
function listGehende(projekt: Projekt, fehlende: readonly Datensatz[], neue: readonly Datensatz[]): Set<string> {
  const danach = new Map(projekt.datensaetze)
  for (const einer of neue) danach.set(einer.id, einer)
  const gehende = new Set(fehlende.map(({ id }) => id))
  for (let vorher = -1; gehende.size !== vorher; ) {
    vorher = gehende.size
    for (const datensatz of danach.values()) {
      if (gehende.has(datensatz.id)) continue
      for (const { ziel } of listReferenzen(datensatz)) gehende.delete(ziel)
    }
  }
  return gehende
}

function listAngaben(
  projekt: Projekt,
  von: Datensatz,
  nach: Datensatz,
  inhalte: ReadonlyMap<string, readonly z.infer<typeof codelisteneintragSchema>[]>,
): string[] {
  const [alte, neue] = [von, nach].map((einer): Readonly<Record<string, unknown>> => einer)
  const namen = [...new Set([...Object.keys(von), ...Object.keys(nach)])]
  const angaben = namen.filter((name) => !isGleich(alte?.[name], neue?.[name]))
  const eintraege = inhalte.get(nach.id)
  const andereEintraege = eintraege !== undefined && !isGleich(projekt.codelisteninhalte.get(nach.id) ?? [], eintraege)
  return andereEintraege ? [...angaben, 'eintraege'] : angaben
}

/**
 * Takes over another version of a Baukasten as one Schritt, with the entries of its code lists; the Leistungen that use it name the new
 * version. Overrides at the places that use it stay.
 */
export function adoptBaukasten(projekt: Projekt, fassung: Baukastenfassung): Ergebnis<Schritt> {
  const vergleich = compareBaukasten(projekt, fassung)
  if (!vergleich.ok) return vergleich
  const { von, nach, hinzugefuegt, geaendert, entfernt } = vergleich.wert
  const leistungen = listDatensaetze(projekt, 'leistung').flatMap((leistung) => {
    const baukaesten = leistung.baukaesten.map((einer) =>
      einer.baukasten === von.id ? { ...einer, version: nach.version } : einer,
    )
    return [{ von: leistung, nach: { ...leistung, baukaesten } }]
  })
  return succeed(
    createSchritt(`Baukasten „${nach.name}“ ${nach.version} übernehmen`, {
      hinzugefuegt,
      geaendert: [...geaendert.map((eine) => ({ von: eine.von, nach: eine.nach })), ...leistungen],
      entfernt,
      codelisten: [
        ...fassung.codelisteninhalte.flatMap(
          ([liste, eintraege]) => compareEintraege(liste, listEintraege(projekt, liste), eintraege) ?? [],
        ),
        ...dropEintraege(projekt, entfernt),
      ],
      heimaten: Object.fromEntries(hinzugefuegt.map(({ id }) => [id, von.id])),
    }),
  )
}

/** Whether one version of a Baukasten (`2.10`) comes after another one. */
export function isNeuer(version: string, als: string): boolean {
  const [a, b] = [version, als].map((eine) => eine.split('.').map(Number))
  return (a?.[0] ?? 0) - (b?.[0] ?? 0) > 0 || (a?.[0] === b?.[0] && (a?.[1] ?? 0) > (b?.[1] ?? 0))
}

function createFremdbefund() {
  return createBefund({
    code: 'baukasten.anderer',
    satz: 'Dieser Baukasten ist nicht der des Projekts.',
    abhilfe: 'Wählen Sie ein Projekt mit einer Fassung desselben Baukastens.',
  })
}

function createBelegtbefund({ id, name }: Datensatz) {
  return createBefund({
    code: 'baukasten.idBelegt',
    satz: `Die Id von „${name}“ gehört hier zu einem anderen Element.`,
    ort: { element: id },
    abhilfe: 'Lassen Sie den Baukasten von seinem Herausgeber berichtigen.',
    einzelheiten: id,
  })
}
