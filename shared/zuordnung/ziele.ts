import type { Zuordnungszeile } from '../modell/elemente/zuordnung.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import type { Feldort, Zuordnungsform } from './form.ts'
import { parseXmlPfad } from './xmlPfad.ts'
import { addZeile, createZielknoten, type Zeile, type Zielbaum, type Zielknoten, type Zielmangel } from './zielbaum.ts'

type Zielkopf = NonNullable<Zuordnungszeile['zielKopf']>

/** What an Eingangszuordnung writes: overridden head values and the Dokumente in the order of their trees. */
export interface Eingangsziel extends Zielbaum {
  kopf: ReadonlyMap<Zielkopf, Zeile>
  dokumente: Zielknoten[]
}

/** The lines in their order; keys of the list without a line are left out (the check reports them). */
export function listZeilen(form: Zuordnungsform): { zeile: Zeile; angabe: Zuordnungszeile }[] {
  return form.zuordnung.reihenfolge.flatMap((kennung) => {
    const angabe = form.zuordnung.zeilen[kennung]
    return angabe === undefined
      ? []
      : [{ zeile: { kennung, inhalt: angabe.inhalt, bemerkung: angabe.bemerkung }, angabe }]
  })
}

/** The target document of an outgoing Zuordnung as a tree, in the order in which the lines first name its elements. */
export function buildAusgangsziel(form: Zuordnungsform): Zielbaum {
  const maengel: Zielbaum['maengel'] = []
  let wurzel: Zielknoten | undefined
  for (const { zeile, angabe } of listZeilen(form)) {
    if (angabe.ziel === undefined) continue
    const { elemente, attribut } = parseXmlPfad(angabe.ziel)
    const [name, ...weg] = elemente
    wurzel ??= name === undefined ? undefined : createZielknoten(name)
    const steuernd = zeile.inhalt.art === 'bedingung' || zeile.inhalt.art === 'wiederholung'
    if (wurzel === undefined || name !== wurzel.name || (steuernd && weg.length === 0)) {
      maengel.push({ kennung: zeile.kennung, mangel: 'wurzel' })
      continue
    }
    const mangel = addZeile(wurzel, weg, attribut, zeile)
    if (mangel !== undefined) maengel.push({ kennung: zeile.kennung, mangel })
  }
  return { wurzel, maengel }
}

/** The neutral message of an Eingangszuordnung; the order of the lines does not matter to its elements. */
export function buildEingangsziel(form: Zuordnungsform): Eingangsziel {
  const wurzel = createZielknoten(`f:${form.nachricht?.nachrichtentyp.technischerName ?? ''}`)
  const kopf = new Map<Zielkopf, Zeile>()
  const maengel: Zielbaum['maengel'] = []
  const add = (kennung: string, mangel: Zielmangel | undefined): void => {
    if (mangel !== undefined && mangel !== 'nichtBeisammen') maengel.push({ kennung, mangel })
  }
  for (const { zeile, angabe } of listZeilen(form)) {
    if (angabe.zielKopf !== undefined) {
      add(zeile.kennung, kopf.has(angabe.zielKopf) ? 'doppelt' : undefined)
      kopf.set(angabe.zielKopf, zeile)
    }
    const ort = angabe.zielFeld === undefined ? undefined : form.felder.get(angabe.zielFeld)
    if (ort !== undefined) add(zeile.kennung, addZeile(wurzel, wegOf(ort), undefined, zeile))
  }
  const dokumente = (form.nachricht?.dokumente ?? []).flatMap(({ dokument, baum }) =>
    wurzel.kinder
      .filter((knoten) => knoten.name === `f:${dokument.technischerName}`)
      .map((knoten) => sortKinder(knoten, baum.kinder)),
  )
  return { wurzel, kopf, dokumente, maengel }
}

function wegOf(ort: Feldort): string[] {
  return [ort.dokumentname, ...ort.weg.map((knoten) => knoten.technischerName)].map((name) => `f:${name}`)
}

function sortKinder(knoten: Zielknoten, felder: readonly Feldknoten[]): Zielknoten {
  return {
    ...knoten,
    kinder: felder.flatMap((feld) =>
      knoten.kinder
        .filter((kind) => kind.name === `f:${feld.technischerName}`)
        .map((kind) => sortKinder(kind, feld.kinder)),
    ),
  }
}
