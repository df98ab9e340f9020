import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../../befund.ts'
import type { Datensatz, Datensatzart } from '../../modell/datensatz.ts'
import { withoutVerweise } from '../../modell/ohneVerweise.ts'
import type { Projekt } from '../../modell/projekt.ts'
import { findVerwendungen } from '../../modell/referenzen.ts'
import { listHeimaten } from '../dateien.ts'
import type { Position, Schritt } from '../diff.ts'
import { dropEintraege } from '../listen.ts'
import { nennen } from './benennung.ts'
import { createSchritt, listPositionenOf } from './schritt.ts'

/** What goes and what changes when elements are deleted. */
export interface Loeschung {
  /** what was named, in its order */
  gewaehlte: readonly Datensatz[]
  /** parts of it, and what cannot be without it */
  mitgeloeschte: readonly Datensatz[]
  geaendert: readonly { von: Datensatz; nach: Datensatz }[]
}

/** What cannot be without what it refers to goes with it; anything else keeps its ground, and the deletion is refused. */
const GEHT_MIT: ReadonlySet<Datensatzart> = new Set([
  'zustellweg',
  'nachrichtentyp',
  'datenfeldgruppe',
  'baukastenverwendung',
  'zuordnung',
])

/** Lists by which a record owns its parts: they go with it unless somebody else owns them too. */
const TEILE: Partial<Record<Datensatzart, RegExp>> = { dokument: /^\/kinder\//, datenfeldgruppe: /^\/kinder\// }

/** Kinds that have a file of their own: all that lies in it goes with them. */
const MIT_DATEI: ReadonlySet<Datensatzart> = new Set(['leistung', 'produkt', 'organisation', 'baukasten'])

/**
 * What deleting these elements would touch. Refused where something that stays needs one of them (a Teilleistung its Rolle);
 * each Befund names what does.
 */
export function planLoeschung(projekt: Projekt, ids: readonly string[]): Ergebnis<Loeschung> {
  const gewaehlte = [...new Set(ids)].flatMap((id) => projekt.datensaetze.get(id) ?? [])
  const entfernt = new Set(gewaehlte.map(({ id }) => id))
  for (;;) {
    addTeile(projekt, entfernt)
    const geaendert: Loeschung['geaendert'][number][] = []
    const weitere: Datensatz[] = []
    const gesperrt: Befund[] = []
    for (const von of listBetroffene(projekt, entfernt)) {
      const nach = withoutVerweise(von, entfernt)
      if (nach !== undefined) geaendert.push({ von, nach })
      else if (GEHT_MIT.has(von.art)) weitere.push(von)
      else gesperrt.push(createGebrauchtbefund(von))
    }
    if (weitere.length === 0) {
      if (gesperrt.length > 0) return fail(...gesperrt)
      const mitgeloeschte = [...entfernt].flatMap((id) => projekt.datensaetze.get(id) ?? [])
      return succeed({
        gewaehlte,
        mitgeloeschte: mitgeloeschte.filter((datensatz) => !gewaehlte.includes(datensatz)),
        geaendert,
      })
    }
    for (const { id } of weitere) entfernt.add(id)
  }
}

/** Deletes elements with their parts, with what cannot be without them, and with every mention of them; see `planLoeschung`. */
export function deleteElemente(
  projekt: Projekt,
  ids: readonly string[],
  positionen: ReadonlyMap<string, Position> = new Map(),
): Ergebnis<Schritt> {
  const plan = planLoeschung(projekt, ids)
  if (!plan.ok) return plan
  const { gewaehlte, mitgeloeschte, geaendert } = plan.wert
  const entfernt = [...gewaehlte, ...mitgeloeschte]
  const [erstes, ...weitere] = gewaehlte
  const name =
    erstes === undefined || weitere.length > 0 ? `${gewaehlte.length} Elemente löschen` : `${nennen(erstes)} löschen`
  const lagen = entfernt.flatMap(({ id, art }) =>
    art === 'leistung'
      ? [...positionen.values()].filter((lage) => lage.id.startsWith(`${id}/`))
      : listPositionenOf(positionen, id),
  )
  return succeed(
    createSchritt(name, {
      entfernt,
      geaendert,
      positionen: { entfernt: [...new Set(lagen)] },
      codelisten: dropEintraege(projekt, entfernt),
      heimaten: listHeimaten(projekt, entfernt),
    }),
  )
}

function addTeile(projekt: Projekt, entfernt: Set<string>): void {
  // a Set tells of what is added while it is walked
  for (const id of entfernt) {
    const datensatz = projekt.datensaetze.get(id)
    if (datensatz === undefined) continue
    for (const teil of listTeile(projekt, datensatz)) {
      const eigner = findVerwendungen(projekt, teil).filter(({ von, referenz }) => isTeilVon(von, referenz.pfad))
      if (eigner.every(({ von }) => entfernt.has(von.id))) entfernt.add(teil)
    }
  }
}

function isTeilVon({ art }: Datensatz, pfad: string): boolean {
  return TEILE[art]?.test(pfad) ?? false
}

function listTeile(projekt: Projekt, datensatz: Datensatz): string[] {
  if (MIT_DATEI.has(datensatz.art)) {
    const datei = projekt.dateien.get(datensatz.id)
    return [...projekt.datensaetze.keys()].filter((id) => projekt.dateien.get(id) === datei)
  }
  return 'kinder' in datensatz ? datensatz.kinder : []
}

function listBetroffene(projekt: Projekt, entfernt: ReadonlySet<string>): Datensatz[] {
  const betroffene = [...entfernt].flatMap((id) => findVerwendungen(projekt, id).map(({ von }) => von))
  return [...new Set(betroffene)].filter(({ id }) => !entfernt.has(id))
}

function createGebrauchtbefund(von: Datensatz): Befund {
  return createBefund({
    code: 'dokument.wirdGebraucht',
    satz: 'Ein anderes Element kann ohne dieses nicht sein.',
    ort: { element: von.id },
    abhilfe: `Ändern oder löschen Sie zuerst: ${nennen(von)}.`,
  })
}
