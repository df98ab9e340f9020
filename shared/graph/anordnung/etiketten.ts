import { measureText } from '../darstellung/schriftmass.ts'
import { shortenText } from '../darstellung/umbruch.ts'
import { type Etikett, enlarge, frameOf, overlap, type Punkt, type Rechteck } from './typen.ts'

const GROESSE = 11
const POLSTER = 12
export const ETIKETT_HOEHE = 18
/** what a condition is shortened to when there is less and less room */
const BREITEN = [170, 130, 96] as const
const SCHRITT = 12

/** Puts the conditions of edges on their lines where nothing else is: shorter where there is less room, none where there is none. */
export function placeEtiketten(
  leitungen: readonly { kante: string; punkte: readonly Punkt[]; bedingung: string | undefined }[],
  hindernisse: readonly Rechteck[],
): Map<string, Etikett> {
  const etiketten = new Map<string, Etikett>()
  const gesetzt: Rechteck[] = []
  const leitungsboxen = leitungen.flatMap(({ kante, punkte }) =>
    punkte
      .slice(1)
      .map((b, k) => ({ kante, box: frameOf([punkte[k] ?? b, b].map((p) => ({ ...p, breite: 0, hoehe: 0 }))) })),
  )
  for (const { kante, punkte, bedingung } of leitungen) {
    if (bedingung === undefined) continue
    const umfeld = enlarge(frameOf(punkte.map((punkt) => ({ ...punkt, breite: 0, hoehe: 0 }))), BREITEN[0])
    const feste = [...hindernisse, ...gesetzt].filter((box) => overlap(box, umfeld))
    const fremde = leitungsboxen.flatMap((eine) =>
      eine.kante !== kante && overlap(eine.box, umfeld) ? [eine.box] : [],
    )
    const etikett = findPlatz(punkte, bedingung, [...feste, ...fremde]) ?? findPlatz(punkte, bedingung, feste)
    if (etikett === undefined) continue
    etiketten.set(kante, etikett)
    gesetzt.push(boxOf(etikett))
  }
  return etiketten
}

export function boxOf({ x, y, breite }: Etikett): Rechteck {
  return { x: x - breite / 2, y: y - ETIKETT_HOEHE / 2, breite, hoehe: ETIKETT_HOEHE }
}

function findPlatz(punkte: readonly Punkt[], bedingung: string, hindernisse: readonly Rechteck[]): Etikett | undefined {
  const stellen = listStellen(punkte)
  for (const breite of BREITEN) {
    const text = shortenText(summarize(bedingung), breite - POLSTER, GROESSE, 400)
    const etikettbreite = Math.ceil(measureText(text, GROESSE, 400)) + POLSTER
    for (const { x, y } of stellen) {
      const etikett = { x, y, breite: etikettbreite, text }
      const box = enlarge(boxOf(etikett), 3)
      if (!hindernisse.some((eines) => overlap(box, eines))) return etikett
    }
  }
  return undefined
}

/** Places along the line, longest piece first, each from its middle outwards. */
function listStellen(punkte: readonly Punkt[]): Punkt[] {
  const stuecke = punkte
    .slice(1)
    .map((b, k) => ({ a: punkte[k] ?? b, b }))
    .map(({ a, b }) => ({ a, b, laenge: Math.abs(a.x - b.x) + Math.abs(a.y - b.y), waagrecht: a.y === b.y }))
    .sort((s, t) => t.laenge * (t.waagrecht ? 2 : 1) - s.laenge * (s.waagrecht ? 2 : 1))
  return stuecke.flatMap(({ a, b, laenge }) => {
    const anzahl = Math.max(1, Math.floor(laenge / SCHRITT) - 1)
    return Array.from({ length: anzahl }, (_, k) => {
      const versatz = Math.ceil(k / 2) * (k % 2 === 0 ? 1 : -1) * SCHRITT
      const anteil = laenge === 0 ? 0 : 0.5 + versatz / laenge
      return { x: a.x + (b.x - a.x) * anteil, y: a.y + (b.y - a.y) * anteil }
    }).filter((_, k) => laenge >= 2 * SCHRITT * Math.ceil(k / 2))
  })
}

/** What a long condition is about, without the words that only make the sentence exact; the tooltip has all of it. */
function summarize(bedingung: string): string {
  return bedingung.replace(/^\(?(für )?(mindestens eine|jede) Angabe zu ([^:()]* gilt: )?/, '').replaceAll(/[()]/g, '')
}
