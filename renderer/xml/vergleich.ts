import { diffArrays, diffWordsWithSpace } from 'diff'
import type { Marke } from './marken.ts'

export interface Vergleichsseite {
  /** number of the line in its own text, from 1 */
  nummer: number
  text: string
  /** what differs within the line */
  marken: readonly Marke[]
}

/** Two lines that belong together, or one without counterpart. */
export interface Vergleichszeile {
  art: 'gleich' | 'anders' | 'nurErwartet' | 'nurTatsaechlich' | 'ignoriert'
  erwartet?: Vergleichsseite
  tatsaechlich?: Vergleichsseite
}

/** What may differ, e.g. times; `muster` needs the flag g. */
export interface Ausnahme {
  bezeichnung: string
  muster: RegExp
}

export interface Vergleich {
  zeilen: readonly Vergleichszeile[]
  /** first line of each difference; lines that follow each other are one */
  unterschiede: readonly number[]
  /** differences that do not count, by what they are */
  ignoriert: ReadonlyMap<string, number>
}

/** Beyond this many edits the texts have nothing in common worth aligning. */
const EDITS_MAXIMUM = 1000
const BLOCK_MAXIMUM = 40_000
const WORTVERGLEICH_MAXIMUM = 4000

/** Aligns two texts line by line. Indentation is no difference. */
export function compareXml(erwartet: string, tatsaechlich: string, ausnahmen: readonly Ausnahme[] = []): Vergleich {
  const links = toSeiten(erwartet)
  const rechts = toSeiten(tatsaechlich)
  const zeilen = listBloecke(links, rechts, ausnahmen).flatMap(({ gleich, soll, ist }) =>
    gleich ? soll.map((seite, nummer) => pairGleiche(seite, ist[nummer])) : alignBlock(soll, ist),
  )
  return { zeilen, unterschiede: listUnterschiede(zeilen), ignoriert: countIgnoriert(zeilen, ausnahmen) }
}

function toSeiten(text: string): Vergleichsseite[] {
  if (text === '') return []
  return text.split(/\r?\n/).map((zeile, stelle) => ({ nummer: stelle + 1, text: zeile, marken: [] }))
}

function normalize(zeile: string, ausnahmen: readonly Ausnahme[]): string {
  return ausnahmen.reduce((text, { muster }) => text.replace(muster, '\u0000'), zeile.trim())
}

interface Block {
  gleich: boolean
  soll: Vergleichsseite[]
  ist: Vergleichsseite[]
}

function listBloecke(links: Vergleichsseite[], rechts: Vergleichsseite[], ausnahmen: readonly Ausnahme[]): Block[] {
  const schluessel = ({ text }: Vergleichsseite): string => normalize(text, ausnahmen)
  const stuecke = diffArrays(links.map(schluessel), rechts.map(schluessel), { maxEditLength: EDITS_MAXIMUM })
  if (stuecke === undefined) return [{ gleich: false, soll: links, ist: rechts }]
  const bloecke: Block[] = []
  let linksStelle = 0
  let rechtsStelle = 0
  for (const { added, removed, value } of stuecke) {
    const gleich = !added && !removed
    const soll = added ? [] : links.slice(linksStelle, linksStelle + value.length)
    const ist = removed ? [] : rechts.slice(rechtsStelle, rechtsStelle + value.length)
    linksStelle += soll.length
    rechtsStelle += ist.length
    const letzter = bloecke.at(-1)
    if (letzter !== undefined && !letzter.gleich && !gleich) {
      letzter.soll.push(...soll)
      letzter.ist.push(...ist)
    } else bloecke.push({ gleich, soll, ist })
  }
  return bloecke
}

function pairGleiche(erwartet: Vergleichsseite, tatsaechlich: Vergleichsseite | undefined): Vergleichszeile {
  if (tatsaechlich === undefined) throw new Error('Equal blocks have equal length')
  const art = erwartet.text.trim() === tatsaechlich.text.trim() ? 'gleich' : 'ignoriert'
  return { art, erwartet, tatsaechlich }
}

/** Lines about the same element stand side by side, all others alone. */
function alignBlock(soll: readonly Vergleichsseite[], ist: readonly Vergleichsseite[]): Vergleichszeile[] {
  const paare = soll.length * ist.length > BLOCK_MAXIMUM ? pairInOrder(soll, ist) : pairByName(soll, ist)
  const zeilen: Vergleichszeile[] = []
  let i = 0
  let j = 0
  for (const [links, rechts] of [...paare, [soll.length, ist.length] as const]) {
    for (const erwartet of soll.slice(i, links)) zeilen.push({ art: 'nurErwartet', erwartet })
    for (const tatsaechlich of ist.slice(j, rechts)) zeilen.push({ art: 'nurTatsaechlich', tatsaechlich })
    const [a, b] = [soll[links], ist[rechts]]
    if (a !== undefined && b !== undefined) zeilen.push(markUnterschied(a, b))
    i = links + 1
    j = rechts + 1
  }
  return zeilen
}

function pairInOrder(soll: readonly Vergleichsseite[], ist: readonly Vergleichsseite[]): [number, number][] {
  return Array.from({ length: Math.min(soll.length, ist.length) }, (_, stelle) => [stelle, stelle])
}

/** Longest common sequence of lines that begin with the same tag. */
function pairByName(soll: readonly Vergleichsseite[], ist: readonly Vergleichsseite[]): [number, number][] {
  const links = soll.map(headOf)
  const rechts = ist.map(headOf)
  const breite = ist.length + 1
  const laenge = new Uint32Array((soll.length + 1) * breite)
  const at = (i: number, j: number): number => laenge[i * breite + j] ?? 0
  for (let i = soll.length - 1; i >= 0; i--) {
    for (let j = ist.length - 1; j >= 0; j--) {
      const paar = links[i] === rechts[j] ? at(i + 1, j + 1) + 1 : 0
      laenge[i * breite + j] = Math.max(paar, at(i + 1, j), at(i, j + 1))
    }
  }
  const paare: [number, number][] = []
  let i = 0
  let j = 0
  while (i < soll.length && j < ist.length) {
    if (links[i] === rechts[j] && at(i, j) === at(i + 1, j + 1) + 1) paare.push([i++, j++])
    else if (at(i + 1, j) >= at(i, j + 1)) i++
    else j++
  }
  return paare
}

function headOf({ text }: Vergleichsseite): string {
  return /^\s*(<\/?[^\s<>/]+)/.exec(text)?.[1] ?? ''
}

function markUnterschied(a: Vergleichsseite, b: Vergleichsseite): Vergleichszeile {
  const [links, rechts] = compareWorte(a.text, b.text)
  return { art: 'anders', erwartet: { ...a, marken: links }, tatsaechlich: { ...b, marken: rechts } }
}

function compareWorte(a: string, b: string): [Marke[], Marke[]] {
  if (a.length + b.length > WORTVERGLEICH_MAXIMUM) return compareEnden(a, b)
  const links: Marke[] = []
  const rechts: Marke[] = []
  let linksStelle = a.length - a.trimStart().length
  let rechtsStelle = b.length - b.trimStart().length
  for (const { added, removed, value } of diffWordsWithSpace(a.trim(), b.trim())) {
    if (removed) links.push({ von: linksStelle, bis: linksStelle + value.length })
    if (added) rechts.push({ von: rechtsStelle, bis: rechtsStelle + value.length })
    if (!added) linksStelle += value.length
    if (!removed) rechtsStelle += value.length
  }
  return [joinMarken(a, links), joinMarken(b, rechts)]
}

/** Words that differ one after the other are one stretch. */
function joinMarken(text: string, marken: readonly Marke[]): Marke[] {
  const verbundene: Marke[] = []
  for (const marke of marken) {
    const letzte = verbundene.at(-1)
    if (letzte !== undefined && text.slice(letzte.bis, marke.von).trim() === '') letzte.bis = marke.bis
    else verbundene.push({ ...marke })
  }
  return verbundene
}

/** For very long lines: everything between what both begin and end with. */
function compareEnden(a: string, b: string): [Marke[], Marke[]] {
  const kurz = Math.min(a.length, b.length)
  let anfang = 0
  while (anfang < kurz && a[anfang] === b[anfang]) anfang++
  let ende = 0
  while (ende < kurz - anfang && a[a.length - 1 - ende] === b[b.length - 1 - ende]) ende++
  return [[{ von: anfang, bis: a.length - ende }], [{ von: anfang, bis: b.length - ende }]]
}

function isUnterschied({ art }: Vergleichszeile): boolean {
  return art !== 'gleich' && art !== 'ignoriert'
}

function listUnterschiede(zeilen: readonly Vergleichszeile[]): number[] {
  return zeilen.flatMap((zeile, stelle) => {
    const davor = zeilen[stelle - 1]
    return isUnterschied(zeile) && (davor === undefined || !isUnterschied(davor)) ? [stelle] : []
  })
}

function countIgnoriert(zeilen: readonly Vergleichszeile[], ausnahmen: readonly Ausnahme[]): Map<string, number> {
  const anzahlen = new Map<string, number>()
  for (const { art, erwartet, tatsaechlich } of zeilen) {
    if (art !== 'ignoriert' || erwartet === undefined || tatsaechlich === undefined) continue
    for (const { bezeichnung, muster } of ausnahmen) {
      if (erwartet.text.match(muster)?.join() === tatsaechlich.text.match(muster)?.join()) continue
      anzahlen.set(bezeichnung, (anzahlen.get(bezeichnung) ?? 0) + 1)
    }
  }
  return anzahlen
}
