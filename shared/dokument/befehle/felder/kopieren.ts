import { z } from 'zod'
import type { Bedingung, Berechnung } from '../../../modell/elemente/ausdruck.ts'
import { baukastenverwendungSchema, datenfeldgruppeSchema, datenfeldSchema } from '../../../modell/elemente/dokument.ts'
import { fieldsOfBedingung, fieldsOfBerechnung } from '../../../modell/feldpfade.ts'
import { createId } from '../../../modell/ids.ts'
import { findDatensatz, type Projekt } from '../../../modell/projekt.ts'
import { deriveTechnischerName } from '../../../modell/technischerName.ts'
import type { Schritt } from '../../diff.ts'
import { nennen } from '../benennung.ts'
import { mergeAngaben } from '../changeDatensatz.ts'
import type { Zufall } from '../leistungsbau.ts'
import { createSchritt } from '../schritt.ts'
import { type Eingefuegtes, insertTeile, listVergebene } from './einfuegen.ts'
import {
  countTeile,
  type Feldort,
  type Feldteil,
  findFeldeltern,
  findFeldteil,
  findOrtOf,
  listOberste,
  listUnterbaum,
  wouldContainItself,
} from './feldteile.ts'

/** As deep as trees of Dokumente are resolved. */
const TIEFE_MAXIMUM = 24

/** Parts as they lie in a clipboard: with everything below them, readable by any project. */
export const feldauszugSchema = z.strictObject({
  inhalt: z.literal('fachwerk-datenfelder'),
  format: z.literal(1),
  wurzeln: z.array(z.string()).min(1).max(5000),
  datensaetze: z
    .array(z.discriminatedUnion('art', [datenfeldSchema, datenfeldgruppeSchema, baukastenverwendungSchema]))
    .max(20_000),
})
export type Feldauszug = z.infer<typeof feldauszugSchema>

export function copyFelder(projekt: Projekt, ids: readonly string[]): Feldauszug {
  const wurzeln = listOberste(projekt, ids)
  return { inhalt: 'fachwerk-datenfelder', format: 1, wurzeln, datensaetze: listUnterbaum(projekt, wurzeln) }
}

/**
 * Puts copies of the parts at a place. They get ids of their own; what they say about each other is then said of the copies. What
 * the project does not have (Codelisten, Rechtsgrundlagen, Gruppen and fields of elsewhere) is left out.
 */
export function pasteFelder(projekt: Projekt, auszug: Feldauszug, ort: Feldort, zufall: Zufall): Eingefuegtes {
  const verwendbare = withoutFremdes(projekt, auszug)
  const ids = new Map(verwendbare.datensaetze.map(({ id, art }) => [id, createId(art, zufall)]))
  const wurzeln = new Set(verwendbare.wurzeln)
  const vergebene = listVergebene(projekt, ort.eltern)
  const namen = new Set(listNamen(projekt, ort.eltern))
  const kopien = verwendbare.datensaetze.map((teil) => {
    const kopie = replaceIds(teil, ids)
    if (!wurzeln.has(teil.id)) return kopie
    const technischerName = vergebene.has(teil.technischerName)
      ? deriveTechnischerName(teil.technischerName, vergebene)
      : teil.technischerName
    vergebene.add(technischerName)
    return { ...kopie, technischerName, name: findFreieBezeichnung(teil.name, namen) }
  })
  const neueWurzeln = verwendbare.wurzeln.flatMap((id) => ids.get(id) ?? [])
  const [einzige, ...weitere] = kopien.filter(({ id }) => neueWurzeln.includes(id))
  if (einzige === undefined) return { schritt: createSchritt('Einfügen', {}), ids: [] }
  const was = weitere.length === 0 ? nennen(einzige) : countTeile([einzige, ...weitere])
  const schritt = insertTeile(projekt, ort, { wurzeln: neueWurzeln, datensaetze: kopien }, `${was} einfügen`)
  return { schritt, ids: neueWurzeln }
}

/** Puts copies behind the last of the parts. */
export function duplicateFelder(projekt: Projekt, ids: readonly string[], zufall: Zufall): Eingefuegtes {
  const auszug = copyFelder(projekt, ids)
  const letzte = findOrtOf(projekt, auszug.wurzeln.at(-1) ?? '')
  const name = `${countTeile(auszug.wurzeln.flatMap((id) => findFeldteil(projekt, id) ?? []))} verdoppeln`
  if (letzte === undefined) return { schritt: createSchritt(name, {}), ids: [] }
  const kopie = pasteFelder(projekt, auszug, { ...letzte, stelle: letzte.stelle + 1 }, zufall)
  return { ...kopie, schritt: { ...kopie.schritt, name } satisfies Schritt }
}

/** Why copies cannot be put there; undefined where they can. */
export function checkEinfuegen(projekt: Projekt, auszug: Feldauszug, ort: Feldort): string | undefined {
  const eltern = findFeldeltern(projekt, ort.eltern)
  if (eltern === undefined) return 'Das Ziel gibt es nicht mehr.'
  const { wurzeln, datensaetze } = withoutFremdes(projekt, auszug)
  if (wurzeln.length === 0) return 'Nichts davon lässt sich in diesem Projekt verwenden.'
  // a copied Gruppe gets another id, so only what it uses could contain the target
  const verwendungen = datensaetze.filter(({ art }) => art === 'baukastenverwendung')
  return wouldContainItself(projekt, verwendungen, eltern.id) ? `„${eltern.name}“ enthielte sich selbst.` : undefined
}

function listNamen(projekt: Projekt, eltern: string): string[] {
  const kinder = findFeldeltern(projekt, eltern)?.kinder ?? []
  return kinder.flatMap((id) => findFeldteil(projekt, id)?.name ?? [])
}

/** A copy beside its model says that it is one; a copy of a copy is the next copy. */
function findFreieBezeichnung(name: string, vergebene: Set<string>): string {
  const stamm = name.replace(/ \(Kopie(?: \d+)?\)$/, '').slice(0, 180)
  let frei = name
  for (let nummer = 1; vergebene.has(frei); nummer += 1) {
    frei = `${stamm} (Kopie${nummer === 1 ? '' : ` ${nummer}`})`
  }
  vergebene.add(frei)
  return frei
}

/** Ids and Feldpfade of a record, each segment exchanged where there is another one for it. */
function replaceIds<T extends Feldteil>(teil: T, ids: ReadonlyMap<string, string>): T {
  const replace = (wert: unknown): unknown => {
    if (typeof wert === 'string') {
      return wert
        .split('/')
        .map((segment) => ids.get(segment) ?? segment)
        .join('/')
    }
    if (Array.isArray(wert)) return wert.map(replace)
    if (typeof wert !== 'object' || wert === null) return wert
    return Object.fromEntries(Object.entries(wert).map(([name, inhalt]) => [name, replace(inhalt)]))
  }
  return replace(teil) as T
}

/** What of a clipboard a project can use: parts that hang together, with references that lead somewhere. */
function withoutFremdes(
  projekt: Projekt,
  { wurzeln, datensaetze }: Feldauszug,
): Pick<Feldauszug, 'wurzeln' | 'datensaetze'> {
  const nachId = new Map(datensaetze.map((teil) => [teil.id, teil]))
  const gebraucht = new Map<string, Feldteil>()
  const gibtEs = (pfad: string): boolean => pfad.split('/').every((id) => nachId.has(id) || projekt.datensaetze.has(id))
  /** The part with what of it can be used; undefined where nothing is left, or where it lies deeper than any Dokument. */
  const take = (id: string, tiefe = 0): string | undefined => {
    const teil = nachId.get(id)
    if (teil === undefined || gebraucht.has(id) || tiefe > TIEFE_MAXIMUM) return undefined
    if (teil.art === 'baukastenverwendung' && findDatensatz(projekt, 'datenfeldgruppe', teil.gruppe) === undefined) {
      return undefined
    }
    gebraucht.set(id, teil)
    const bereinigt = withoutLose(projekt, teil, gibtEs)
    if (bereinigt.art !== 'datenfeldgruppe') {
      gebraucht.set(id, bereinigt)
      return id
    }
    const kinder = bereinigt.kinder.flatMap((kind) => take(kind, tiefe + 1) ?? [])
    if (kinder.length === 0) gebraucht.delete(id)
    else gebraucht.set(id, { ...bereinigt, kinder })
    return kinder.length === 0 ? undefined : id
  }
  return { wurzeln: wurzeln.flatMap((id) => take(id) ?? []), datensaetze: [...gebraucht.values()] }
}

function withoutLose(projekt: Projekt, teil: Feldteil, gibtEs: (pfad: string) => boolean): Feldteil {
  const keepsBedingung = (bedingung: Bedingung | undefined): boolean =>
    bedingung !== undefined && fieldsOfBedingung(bedingung).every(gibtEs)
  const keepsBerechnung = (berechnung: Berechnung | undefined): boolean =>
    berechnung !== undefined && fieldsOfBerechnung(berechnung).every(gibtEs)
  return mergeAngaben(teil, {
    rechtsgrundlagen: teil.rechtsgrundlagen.filter(({ rechtsgrundlage }) => projekt.datensaetze.has(rechtsgrundlage)),
    pflichtWenn: keepsBedingung(teil.pflichtWenn) ? teil.pflichtWenn : undefined,
    ...(teil.art === 'datenfeld'
      ? {
          berechnung: keepsBerechnung(teil.berechnung) ? teil.berechnung : undefined,
          codeliste: projekt.datensaetze.has(teil.codeliste ?? '') ? teil.codeliste : undefined,
        }
      : {}),
  })
}
