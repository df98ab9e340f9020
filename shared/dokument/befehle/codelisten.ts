import type { Codeliste } from '../../modell/elemente/dokument.ts'
import { createId } from '../../modell/ids.ts'
import { type Codelisteneintrag, findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import type { Schritt } from '../diff.ts'
import { compareEintraege, listEintraege } from '../listen.ts'
import { nennen } from './benennung.ts'
import { mergeAngaben } from './changeDatensatz.ts'
import type { Zufall } from './leistungsbau.ts'
import { createSchritt } from './schritt.ts'

/** Exchanges all entries of a list; the Schritt names only those between the first and the last that differ. */
export function setEintraege(
  projekt: Projekt,
  liste: string,
  eintraege: readonly Codelisteneintrag[],
  was: string,
): Schritt {
  const codeliste = findDatensatz(projekt, 'codeliste', liste)
  const name = codeliste === undefined ? was : `${nennen(codeliste)}: ${was}`
  const aenderung = compareEintraege(liste, listEintraege(projekt, liste), eintraege)
  return createSchritt(name, { codelisten: aenderung === undefined ? [] : [aenderung] })
}

/** Changes code or name of one entry; its values in other columns stay. */
export function changeEintrag(
  projekt: Projekt,
  liste: string,
  stelle: number,
  angaben: { code?: string; name?: string },
): Schritt {
  const eintraege = listEintraege(projekt, liste)
  const neue = eintraege.map((eintrag, index) => (index === stelle ? { ...eintrag, ...trimAngaben(angaben) } : eintrag))
  return setEintraege(projekt, liste, neue, `Eintrag „${eintraege[stelle]?.code ?? ''}“ ändern`)
}

function trimAngaben(angaben: { code?: string; name?: string }): { code?: string; name?: string } {
  return Object.fromEntries(Object.entries(angaben).map(([angabe, wert]) => [angabe, wert.trim()]))
}

/** Puts new entries before the one that now stands at `stelle`. */
export function addEintraege(
  projekt: Projekt,
  liste: string,
  stelle: number,
  neue: readonly Codelisteneintrag[],
): Schritt {
  const eintraege = [...listEintraege(projekt, liste)]
  eintraege.splice(stelle, 0, ...neue)
  const [einziger, ...weitere] = neue
  const was =
    einziger !== undefined && weitere.length === 0
      ? `Eintrag „${einziger.code}“ hinzufügen`
      : `${neue.length} Einträge hinzufügen`
  return setEintraege(projekt, liste, eintraege, was)
}

/** Takes over entries of a table: names of codes that are there are replaced, all others come at the end. */
export function mergeEintraege(projekt: Projekt, liste: string, neue: readonly Codelisteneintrag[]): Schritt {
  const nachCode = new Map(neue.map((eintrag) => [eintrag.code, eintrag]))
  const bisherige = listEintraege(projekt, liste)
  const vorhandene = new Set(bisherige.map(({ code }) => code))
  const eintraege = [
    ...bisherige.map((eintrag) => ({ ...eintrag, name: nachCode.get(eintrag.code)?.name ?? eintrag.name })),
    ...[...nachCode.values()].filter(({ code }) => !vorhandene.has(code)),
  ]
  return setEintraege(projekt, liste, eintraege, `${nachCode.size} Einträge aus Tabelle übernehmen`)
}

export function removeEintraege(projekt: Projekt, liste: string, stellen: ReadonlySet<number>): Schritt {
  const eintraege = listEintraege(projekt, liste)
  const [einzige] = stellen
  const was =
    stellen.size === 1 ? `Eintrag „${eintraege[einzige ?? 0]?.code ?? ''}“ löschen` : `${stellen.size} Einträge löschen`
  return setEintraege(
    projekt,
    liste,
    eintraege.filter((_, index) => !stellen.has(index)),
    was,
  )
}

/** Moves entries, in their order, before the one that now stands at `ziel`. */
export function moveEintraege(projekt: Projekt, liste: string, stellen: ReadonlySet<number>, ziel: number): Schritt {
  const eintraege = listEintraege(projekt, liste)
  const bewegte = eintraege.filter((_, index) => stellen.has(index))
  const davor = eintraege.filter((_, index) => index < ziel && !stellen.has(index))
  const danach = eintraege.filter((_, index) => index >= ziel && !stellen.has(index))
  const [einziger] = bewegte
  const was =
    bewegte.length === 1 ? `Eintrag „${einziger?.code ?? ''}“ verschieben` : `${bewegte.length} Einträge verschieben`
  return setEintraege(projekt, liste, [...davor, ...bewegte, ...danach], was)
}

/** Puts all entries in the order of their codes or names; numbers count as numbers. */
export function sortEintraege(projekt: Projekt, liste: string, nach: 'code' | 'name'): Schritt {
  const sortierte = [...listEintraege(projekt, liste)].sort((a, b) => VERGLEICH.compare(a[nach], b[nach]))
  return setEintraege(projekt, liste, sortierte, nach === 'code' ? 'nach Codes ordnen' : 'nach Namen ordnen')
}

const VERGLEICH = new Intl.Collator('de', { numeric: true })

/** A new list without entries. Its file is named like the list and lies beside the others. */
export function addCodeliste(
  projekt: Projekt,
  angaben: { name: string; kennung?: string },
  zufall: Zufall,
): { schritt: Schritt; id: string } {
  const name = angaben.name.trim()
  const technischerName = deriveTechnischerName(name, listCodelistennamen(projekt))
  const kennung = angaben.kennung ?? `${findKennungsanfang(projekt)}${technischerName.toLowerCase()}`
  const codeliste = createCodeliste({ name, technischerName, kennung, version: '1' }, zufall)
  const heimaten = heimatOf(codeliste, findHeimat(projekt, undefined))
  const schritt = createSchritt(`${nennen(codeliste)} hinzufügen`, { hinzugefuegt: [codeliste], heimaten })
  return { id: codeliste.id, schritt }
}

/** Another version of a list with the same entries; the one there is stays as it is, and whoever uses it does so still. */
export function addCodelistenversion(
  projekt: Projekt,
  vorige: string,
  version: string,
  zufall: Zufall,
): { schritt: Schritt; id: string } {
  const alte = findDatensatz(projekt, 'codeliste', vorige)
  if (alte === undefined) return { schritt: createSchritt('Neue Version', {}), id: '' }
  const stamm = findVersionsstamm(projekt, alte)
  const technischerName = deriveTechnischerName(`${stamm} ${version}`, listCodelistennamen(projekt))
  const { name, kennung, beschreibung } = alte
  const neue = mergeAngaben(createCodeliste({ name, technischerName, kennung, version: version.trim() }, zufall), {
    beschreibung,
  })
  const eintraege = compareEintraege(neue.id, [], listEintraege(projekt, vorige))
  const schritt = createSchritt(`${nennen(alte)}: Version ${neue.version} anlegen`, {
    hinzugefuegt: [neue],
    codelisten: eintraege === undefined ? [] : [eintraege],
    heimaten: heimatOf(neue, findHeimat(projekt, projekt.dateien.get(vorige))),
  })
  return { id: neue.id, schritt }
}

/** Everything that uses one list uses another one from now on. */
export function replaceCodeliste(projekt: Projekt, von: string, nach: string): Schritt {
  const felder = listDatensaetze(projekt, 'datenfeld').filter(({ codeliste }) => codeliste === von)
  const neue = findDatensatz(projekt, 'codeliste', nach)
  const wo = felder.length === 1 ? '1 Datenfeld' : `${felder.length} Datenfelder`
  const name = `${wo}: Codeliste „${neue?.name ?? ''}“, Version ${neue?.version ?? ''}, verwenden`
  if (neue === undefined) return createSchritt(name, {})
  return createSchritt(name, { geaendert: felder.map((feld) => ({ von: feld, nach: { ...feld, codeliste: nach } })) })
}

function createCodeliste(
  angaben: Pick<Codeliste, 'name' | 'technischerName' | 'kennung' | 'version'>,
  zufall: Zufall,
): Codeliste {
  const id = createId('codeliste', zufall)
  return { id, art: 'codeliste', ...angaben, datei: `codelisten/${angaben.technischerName}.xml` }
}

/** The Baukasten, else the Leistung, in whose file a list belongs: that of `datei`, else the first one. */
function findHeimat(projekt: Projekt, datei: string | undefined): string | undefined {
  const haupt = [...listDatensaetze(projekt, 'baukasten'), ...listDatensaetze(projekt, 'leistung')]
  return (haupt.find(({ id }) => projekt.dateien.get(id) === datei) ?? haupt[0])?.id
}

function heimatOf({ id }: Codeliste, heimat: string | undefined): Record<string, string> {
  return heimat === undefined ? {} : { [id]: heimat }
}

/** What the technical names of all versions begin with: that of the first one, without the number of this one. */
function findVersionsstamm(projekt: Projekt, { kennung, technischerName }: Codeliste): string {
  return listDatensaetze(projekt, 'codeliste')
    .filter((liste) => liste.kennung === kennung && technischerName.startsWith(liste.technischerName))
    .reduce(
      (kuerzester, liste) => (liste.technischerName.length < kuerzester.length ? liste.technischerName : kuerzester),
      technischerName,
    )
}

/** Names of lists and of their files, which differ from each other too. */
export function listCodelistennamen(projekt: Projekt): Set<string> {
  return new Set(
    listDatensaetze(projekt, 'codeliste').flatMap(({ technischerName, datei }) => [
      technischerName,
      datei.replace(/^codelisten\/(.*)\.xml$/, '$1'),
    ]),
  )
}

/** What most identifiers of the project begin with, up to the last colon. */
function findKennungsanfang(projekt: Projekt): string {
  const anzahl = new Map<string, number>()
  for (const { kennung } of listDatensaetze(projekt, 'codeliste')) {
    const anfang = kennung.slice(0, kennung.lastIndexOf(':') + 1)
    anzahl.set(anfang, (anzahl.get(anfang) ?? 0) + 1)
  }
  const [haeufigster] = [...anzahl].sort((a, b) => b[1] - a[1])
  return haeufigster?.[0] ?? 'urn:de:kommune:codeliste:'
}
