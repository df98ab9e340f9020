import type { Feldort } from '../../../shared/dokument/befehle/felder/feldteile.ts'
import type { Feldbaum, Feldknoten } from '../../../shared/modell/feldbaum.ts'

/** A row of the table: a place of the tree, or the one that is being typed in. */
export type Feldzeile =
  | {
      art: 'feld'
      schluessel: string
      knoten: Feldknoten
      tiefe: number
      /** undefined: nothing is below it */
      offen: boolean | undefined
      stelle: number
      geschwister: number
    }
  | { art: 'entwurf'; schluessel: string; tiefe: number }

export const ENTWURF = 'entwurf'

/** Whether a place is a part of a Gruppe of the Baukasten that is used here; such parts are changed there. */
export function isAusBaukasten({ pfad }: Pick<Feldknoten, 'pfad'>): boolean {
  return pfad.includes('/')
}

interface Lage {
  offene: ReadonlySet<string>
  /** where something new is being typed in */
  entwurf: Feldort | undefined
  /** only these places are shown, all open; undefined: every place */
  gezeigte: ReadonlySet<string> | undefined
}

/** The rows as they stand on the screen. */
export function listFeldzeilen(baum: Feldbaum, lage: Lage): Feldzeile[] {
  const zeilen: Feldzeile[] = []
  addKinder(zeilen, baum.kinder, baum.dokument, 0, lage)
  return zeilen
}

function addKinder(
  zeilen: Feldzeile[],
  kinder: readonly Feldknoten[],
  eltern: string | undefined,
  tiefe: number,
  lage: Lage,
): void {
  const hier = eltern !== undefined && lage.entwurf?.eltern === eltern ? lage.entwurf.stelle : undefined
  const entwurf: Feldzeile = { art: 'entwurf', schluessel: ENTWURF, tiefe }
  for (const [index, knoten] of kinder.entries()) {
    if (hier === index) zeilen.push(entwurf)
    if (lage.gezeigte?.has(knoten.pfad) === false) continue
    const hatKinder = knoten.kinder.length > 0
    const offen = lage.gezeigte !== undefined || lage.offene.has(knoten.pfad)
    zeilen.push({
      art: 'feld',
      schluessel: knoten.pfad,
      knoten,
      tiefe,
      offen: hatKinder ? offen : undefined,
      stelle: index + 1,
      geschwister: kinder.length,
    })
    if (offen) addKinder(zeilen, knoten.kinder, isEigeneGruppe(knoten) ? knoten.id : undefined, tiefe + 1, lage)
  }
  if (hier !== undefined && hier >= kinder.length) zeilen.push(entwurf)
}

/** A Gruppe that lies in this tree itself, so that something can be put into it. */
export function isEigeneGruppe(knoten: Feldknoten): boolean {
  return knoten.id.startsWith('gru-') && !isAusBaukasten(knoten)
}

/** The places whose name or technical name holds the text, with everything above them; undefined for no text. */
export function findGefilterte(baum: Feldbaum, filter: string): ReadonlySet<string> | undefined {
  const gesucht = filter.trim().toLocaleLowerCase('de')
  if (gesucht === '') return undefined
  const gezeigte = new Set<string>()
  for (const knoten of baum.nachPfad.values()) {
    const passt = [knoten.name, knoten.technischerName, knoten.feld?.fimId ?? ''].some((text) =>
      text.toLocaleLowerCase('de').includes(gesucht),
    )
    if (!passt) continue
    for (let eines: Feldknoten | undefined = knoten; eines !== undefined; eines = eines.eltern) gezeigte.add(eines.pfad)
  }
  return gezeigte
}

/** Where something new comes behind a row: into an open own Gruppe, else after the row; parts of the Baukasten have none. */
export function findOrtNach(baum: Feldbaum, zeile: Feldzeile | undefined): Feldort | undefined {
  if (zeile === undefined) return { eltern: baum.dokument, stelle: baum.kinder.length }
  if (zeile.art === 'entwurf') return undefined
  const { knoten } = zeile
  if (isEigeneGruppe(knoten) && zeile.offen === true) return { eltern: knoten.id, stelle: 0 }
  return findOrtBeim(baum, knoten, 1)
}

/** The place before (0) or after (1) a node; for parts of a use, that of the use. */
export function findOrtBeim(baum: Feldbaum, knoten: Feldknoten, danach: 0 | 1): Feldort | undefined {
  const eigener = baum.nachPfad.get(knoten.pfad.split('/')[0] ?? '')
  if (eigener === undefined) return undefined
  const geschwister = eigener.eltern?.kinder ?? baum.kinder
  return { eltern: eigener.eltern?.id ?? baum.dokument, stelle: geschwister.indexOf(eigener) + danach }
}

/** All rows from one to another, both included, in either direction. */
export function listBereich(zeilen: readonly Feldzeile[], von: string, bis: string): string[] {
  const stellen = [von, bis].map((einer) => zeilen.findIndex(({ schluessel }) => schluessel === einer))
  const [a = -1, b = -1] = stellen
  if (a < 0 || b < 0) return [bis]
  return zeilen
    .slice(Math.min(a, b), Math.max(a, b) + 1)
    .filter(({ art }) => art === 'feld')
    .map(({ schluessel }) => schluessel)
}
