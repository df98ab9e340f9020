import type { Umsetzungsstufe } from '../../modell/elemente/gemeinsam.ts'
import type { Nachrichtentyp, Zustellweg } from '../../modell/elemente/nachricht.ts'
import { walkFeldbaum } from '../../modell/feldbaum.ts'
import type { Stufenbereich } from './graph.ts'
import type { Leistungsteile } from './leistungsteile.ts'

const IMMER: Stufenbereich = { abStufe: 1, bisStufe: 4 }

export function bereichAb(stufe: number): Stufenbereich {
  return { abStufe: clampStufe(stufe), bisStufe: 4 }
}

/** Where something is there as soon as and as long as any of these is. Nothing at all: always. */
export function uniteBereiche(bereiche: readonly Stufenbereich[]): Stufenbereich {
  if (bereiche.length === 0) return IMMER
  return {
    abStufe: clampStufe(Math.min(...bereiche.map(({ abStufe }) => abStufe))),
    bisStufe: clampStufe(Math.max(...bereiche.map(({ bisStufe }) => bisStufe))),
  }
}

/** Where something needs all of these. */
export function intersectBereiche(bereiche: readonly Stufenbereich[]): Stufenbereich {
  return {
    abStufe: clampStufe(Math.max(1, ...bereiche.map(({ abStufe }) => abStufe))),
    bisStufe: clampStufe(Math.min(4, ...bereiche.map(({ bisStufe }) => bisStufe))),
  }
}

function clampStufe(stufe: number): Umsetzungsstufe {
  return Math.min(4, Math.max(1, Math.round(stufe))) as Umsetzungsstufe
}

export function bereichOfZustellweg({ abStufe, bisStufe }: Zustellweg): Stufenbereich {
  return { abStufe: clampStufe(abStufe), bisStufe: clampStufe(bisStufe ?? 4) }
}

/** Stages of all elements. Teilleistung, Datenfeld and Zustellweg have their own; everything else derives it from them. */
export function deriveStufen(teile: Leistungsteile): ReadonlyMap<string, Stufenbereich> {
  const stufen = new Map<string, Stufenbereich>([[teile.leistung.id, IMMER]])
  for (const { id, abStufe } of teile.teilleistungen) stufen.set(id, bereichAb(abStufe))
  const bereich = (id: string): Stufenbereich => stufen.get(id) ?? IMMER
  for (const typ of teile.nachrichtentypen)
    stufen.set(typ.id, bereichOfNachricht(typ, teile, bereich(typ.teilleistung)))
  for (const { id } of teile.dokumente) stufen.set(id, bereichOfDokument(id, teile, bereich))
  for (const { id } of teile.rollen) {
    const amAblauf = teile.teilleistungen.filter(
      ({ zustaendigeRolle, beteiligteRollen }) => zustaendigeRolle === id || beteiligteRollen.includes(id),
    )
    const anNachrichten = teile.nachrichtentypen.filter(({ von, an }) => von === id || an.includes(id))
    stufen.set(id, uniteBereiche([...amAblauf, ...anNachrichten].map((eines) => bereich(eines.id))))
  }
  for (const { id } of teile.vorgangstypen) {
    const mit = teile.teilleistungen.filter(({ vorgangstypen }) => vorgangstypen.includes(id))
    stufen.set(id, uniteBereiche(mit.map((eine) => bereich(eine.id))))
  }
  for (const { id } of teile.komponententypen) {
    const wege = teile.zustellwege.filter(({ komponententyp }) => komponententyp === id)
    stufen.set(id, uniteBereiche(wege.map(bereichOfZustellweg)))
  }
  return stufen
}

function bereichOfNachricht(typ: Nachrichtentyp, teile: Leistungsteile, teilleistung: Stufenbereich): Stufenbereich {
  const wege = teile.zustellwege.filter(({ nachrichtentyp }) => nachrichtentyp === typ.id).map(bereichOfZustellweg)
  return intersectBereiche([teilleistung, uniteBereiche(wege)])
}

function bereichOfDokument(id: string, teile: Leistungsteile, bereich: (id: string) => Stufenbereich): Stufenbereich {
  const felder = [...walkFeldbaum(teile.feldbaeume.get(id)?.kinder ?? [])].flatMap(({ feld }) =>
    feld === undefined ? [] : [bereichAb(feld.abStufe)],
  )
  const benutzer = [
    ...teile.teilleistungen.filter(({ benoetigt, erzeugt }) => benoetigt.includes(id) || erzeugt.includes(id)),
    ...teile.nachrichtentypen.filter(({ dokumentsichten }) => dokumentsichten.some(({ dokument }) => dokument === id)),
  ]
  return intersectBereiche([uniteBereiche(felder), uniteBereiche(benutzer.map((einer) => bereich(einer.id)))])
}
