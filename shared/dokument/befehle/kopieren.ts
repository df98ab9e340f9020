import { z } from 'zod'
import { createBefund, type Ergebnis, fail, succeed } from '../../befund.ts'
import { type Datensatz, type Datensatzart, datensatzSchema } from '../../modell/datensatz.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import { artOfId, createId } from '../../modell/ids.ts'
import { withoutVerweise } from '../../modell/ohneVerweise.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { findVerwendungen, listReferenzen } from '../../modell/referenzen.ts'
import type { Schritt } from '../diff.ts'
import { idOfLage } from '../lagen.ts'
import { nennen } from './benennung.ts'
import type { Ort } from './erzeugen.ts'
import { Leistungsbau, type Zufall } from './leistungsbau.ts'

/** Elements on their way to another place, also of another project; as text it may come from anywhere. */
export const zwischenablageSchema = z.strictObject({
  fachwerk: z.literal('elemente'),
  elemente: z.array(datensatzSchema).min(1).max(2000),
  /** what they refer to, for a project that has none of it */
  umgebung: z.array(datensatzSchema).max(5000),
  /** where they stood in the graph */
  lagen: z.array(z.strictObject({ element: z.string(), x: z.number(), y: z.number() })),
})
export type Zwischenablage = z.infer<typeof zwischenablageSchema>

/** Kinds that are copied by themselves: what a Leistung lists. */
const KOPIERBARE: ReadonlySet<Datensatzart> = new Set([
  'teilleistung',
  'dokument',
  'nachrichtentyp',
  'rolle',
  'vorgangstyp',
  'zustellweg',
])
/** Kinds that another project is given with what refers to them; the flow around the elements stays where it is. */
const UMGEBUNG: ReadonlySet<Datensatzart> = new Set([
  'rolle',
  'dokument',
  'datenfeldgruppe',
  'datenfeld',
  'baukastenverwendung',
  'komponententyp',
  'rechtsgrundlage',
  'vorgangstyp',
])
/** Kinds that mean something only within their own Leistung. */
const NUR_IN_LEISTUNG: ReadonlySet<Datensatzart> = new Set([
  'teilleistung',
  'nachrichtentyp',
  'zustellweg',
  'vorgangstyp',
])

export function isKopierbar(projekt: Projekt, id: string): boolean {
  const art = projekt.datensaetze.get(id)?.art
  return art !== undefined && KOPIERBARE.has(art)
}

/** Takes elements with their parts (fields of a Dokument, Zustellwege of a message); undefined where none can be copied. */
export function copyElemente(
  projekt: Projekt,
  ids: readonly string[],
  lagen: Zwischenablage['lagen'] = [],
): Zwischenablage | undefined {
  const gewaehlte = ids.filter((id) => isKopierbar(projekt, id))
  if (gewaehlte.length === 0) return undefined
  const elemente = new Map<string, Datensatz>()
  const take = (id: string): void => {
    const datensatz = projekt.datensaetze.get(id)
    if (datensatz === undefined || elemente.has(id)) return
    elemente.set(id, datensatz)
    if ('kinder' in datensatz) for (const kind of datensatz.kinder) take(kind)
    if (datensatz.art !== 'nachrichtentyp') return
    for (const { von } of findVerwendungen(projekt, id)) {
      if (von.art === 'zustellweg' && von.nachrichtentyp === id) take(von.id)
    }
  }
  for (const id of gewaehlte) take(id)
  return {
    fachwerk: 'elemente',
    elemente: [...elemente.values()],
    umgebung: listUmgebung(projekt, elemente),
    lagen: lagen.filter(({ element }) => elemente.has(element)),
  }
}

function listUmgebung(projekt: Projekt, elemente: ReadonlyMap<string, Datensatz>): Datensatz[] {
  const umgebung = new Map<string, Datensatz>()
  const offen = [...elemente.values()]
  for (let einer = offen.pop(); einer !== undefined; einer = offen.pop()) {
    for (const { ziel } of listReferenzen(einer)) {
      const datensatz = projekt.datensaetze.get(ziel)
      if (datensatz === undefined || elemente.has(ziel) || umgebung.has(ziel) || !UMGEBUNG.has(datensatz.art)) continue
      umgebung.set(ziel, datensatz)
      offen.push(datensatz)
    }
  }
  return [...umgebung.values()]
}

/**
 * Puts copies into a Leistung: new ids, references among them to the copies, all others to what the project has under the same
 * id or technical name, else to what comes along. `versatz` moves them in an arrangement. The ids are those of the copies.
 */
export function pasteElemente(
  projekt: Projekt,
  leistungId: string,
  ablage: Zwischenablage,
  zufall: Zufall,
  versatz: Ort = { x: 24, y: 24, anordnung: 'bahnen' },
): Ergebnis<{ schritt: Schritt; ids: string[] }> {
  const leistung = findDatensatz(projekt, 'leistung', leistungId)
  if (leistung === undefined) return fail(createOrtbefund())
  const { kopien, fehlende } = mapIds(projekt, leistung, ablage, zufall)
  const bau = new Leistungsbau(projekt, leistung, zufall)
  const neue = new Map<string, Datensatz>()
  for (const quelle of [...ablage.elemente, ...ablage.umgebung]) {
    const id = kopien.get(quelle.id)
    if (id === undefined || artOfId(id) !== quelle.art || projekt.datensaetze.has(id)) continue
    const kopie = replaceIds(quelle, kopien)
    const rest = withoutVerweise(kopie, fehlende)
    if (rest !== undefined) neue.set(quelle.id, rest)
  }
  // what cannot be here (a message without any Teilleistung) takes along what cannot be without it
  for (let vorher = -1; neue.size !== vorher; ) {
    vorher = neue.size
    const weg = new Set([...kopien].filter(([alt]) => isOhneKopie(alt, kopien, neue, projekt)).map(([, id]) => id))
    for (const [alt, kopie] of neue) {
      const rest = withoutVerweise(kopie, weg)
      if (rest === undefined) neue.delete(alt)
      else neue.set(alt, rest)
    }
  }
  const eingefuegte = ablage.elemente.flatMap(({ id }) => neue.get(id) ?? [])
  if (eingefuegte.length === 0) return fail(createOrtbefund())
  for (const kopie of neue.values()) bau.insert(renameKopie(bau, kopie))
  const haupt = eingefuegte.filter(({ art }) => KOPIERBARE.has(art) && art !== 'zustellweg')
  const [erstes = eingefuegte[0], ...weitere] = haupt
  const lagen = ablage.lagen.flatMap(({ element, x, y }) => {
    const kopie = neue.get(element)
    if (kopie === undefined) return []
    return [{ id: idOfLage(leistungId, kopie.id, versatz.anordnung), x: x + versatz.x, y: y + versatz.y }]
  })
  const name =
    erstes === undefined || weitere.length > 0 ? `${haupt.length} Elemente einfügen` : `${nennen(erstes)} einfügen`
  return succeed({
    schritt: bau.finish(name, lagen),
    ids: (haupt.length > 0 ? haupt : eingefuegte).map(({ id }) => id),
  })
}

function isOhneKopie(
  alt: string,
  kopien: ReadonlyMap<string, string>,
  neue: ReadonlyMap<string, Datensatz>,
  { datensaetze }: Projekt,
): boolean {
  const id = kopien.get(alt)
  // ids of Fristen are defined within their Teilleistung
  return id !== undefined && !neue.has(alt) && !datensaetze.has(id) && artOfId(id) !== 'frist'
}

/** What every id of the copied elements becomes here, and the ids that become nothing. */
function mapIds(
  projekt: Projekt,
  leistung: Leistung,
  { elemente, umgebung }: Zwischenablage,
  zufall: Zufall,
): { kopien: Map<string, string>; fehlende: Set<string> } {
  const kopien = new Map<string, string>()
  const fehlende = new Set<string>()
  for (const { id, art } of elemente) kopien.set(id, createId(art, zufall))
  for (const einer of elemente) {
    if (einer.art === 'teilleistung') for (const { id } of einer.fristen) kopien.set(id, createId('frist', zufall))
  }
  const mitgebrachte = new Map(umgebung.map((einer) => [einer.id, einer]))
  const offen: Datensatz[] = [...elemente]
  for (let einer = offen.pop(); einer !== undefined; einer = offen.pop()) {
    for (const { ziel } of listReferenzen(einer)) {
      if (kopien.has(ziel) || fehlende.has(ziel)) continue
      const hier = findHier(projekt, leistung, ziel, mitgebrachte.get(ziel))
      const mit = mitgebrachte.get(ziel)
      if (hier !== undefined) kopien.set(ziel, hier)
      else if (mit !== undefined) {
        kopien.set(ziel, createId(mit.art, zufall))
        offen.push(mit)
      } else fehlende.add(ziel)
    }
  }
  return { kopien, fehlende }
}

/** The element of this project that a reference can go on meaning. */
function findHier(
  projekt: Projekt,
  leistung: Leistung,
  id: string,
  gemeint: Datensatz | undefined,
): string | undefined {
  const art = artOfId(id)
  const nurInLeistung = NUR_IN_LEISTUNG.has(art as Datensatzart)
  const eigene = new Set<string>([
    ...leistung.teilleistungen,
    ...leistung.nachrichtentypen,
    ...leistung.zustellwege,
    ...leistung.vorgangstypen,
  ])
  if (projekt.datensaetze.get(id)?.art === art && (!nurInLeistung || eigene.has(id))) return id
  if (nurInLeistung) return art === 'vorgangstyp' || art === 'teilleistung' ? leistung[LISTE_VON[art]][0] : undefined
  if (gemeint === undefined || gemeint.art === 'datenfeld' || gemeint.art === 'baukastenverwendung') return undefined
  return listDatensaetze(projekt, gemeint.art).find(
    ({ technischerName }) => technischerName === gemeint.technischerName,
  )?.id
}

const LISTE_VON = { vorgangstyp: 'vorgangstypen', teilleistung: 'teilleistungen' } as const

/** The record with other ids, wherever they stand in it. */
export function replaceIds<D extends Datensatz>(datensatz: D, ids: ReadonlyMap<string, string>): D {
  const text = JSON.stringify(datensatz).replace(/\b[a-z]{3}-[0-9a-z]{10}\b/g, (id) => ids.get(id) ?? id)
  return JSON.parse(text) as D
}

/** Elements that people look for by name get one of their own; parts keep theirs. */
function renameKopie(bau: Leistungsbau, kopie: Datensatz): Datensatz {
  if (!KOPIERBARE.has(kopie.art)) return kopie
  const namen = bau.nenne(kopie.art, kopie.name)
  return namen.name === kopie.name ? { ...kopie, technischerName: namen.technischerName } : { ...kopie, ...namen }
}

function createOrtbefund() {
  return createBefund({
    code: 'dokument.einfuegen',
    satz: 'Diese Elemente lassen sich hier nicht einfügen.',
    abhilfe: 'Legen Sie zuerst eine Teilleistung an, oder kopieren Sie sie mit.',
  })
}
