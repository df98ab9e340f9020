import type { Leistung } from '../../modell/elemente/leistung.ts'
import { escapeXml } from '../../modell/nachrichtXml.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import type { Bild } from '../dokumentbaum.ts'
import type { Systembezug } from './bezug.ts'

const BREITE = 960
const ZEILE = 46
const KOPF = 96
const RAND = 16
/** the three columns: those involved, the Datendrehscheibe, the system */
const LINKS = { x: RAND, breite: 220 }
const MITTE = { x: 296, breite: 150 }
const RECHTS = { x: 770, breite: 174 }
const FARBEN = { text: '#1b2026', zweit: '#4a5560', linie: '#1f4e79', flaeche: '#f3f5f7', rolle: '#fdf4e3' }
/** mean width of a character in parts of the font size; enough to know where a name must be cut */
const ZEICHENBREITE = 0.54
/** More messages than this are not legible on a page. */
const FLUESSE_JE_BILD = 22

interface Fluss {
  name: string
  beteiligte: string
  zumSystem: boolean
}

/** Who exchanges what with the system, one line per message, for each Leistung: the part of the graph around it. Pure and deterministic. */
export function drawFlussbilder(bezug: Systembezug): Bild[] {
  const { komponententyp, leistungen } = bezug
  return leistungen.flatMap((leistung) => {
    const fluesse = listFluesse(bezug, leistung)
    const teile = Math.ceil(fluesse.length / FLUESSE_JE_BILD)
    const woher = leistungen.length > 1 ? ` in der Leistung „${leistung.name}“` : ''
    return Array.from({ length: teile }, (_, teil) =>
      drawFlussbild(
        komponententyp.name,
        `Nachrichten um das System „${komponententyp.name}“${woher}${teile > 1 ? ` (${teil + 1} von ${teile})` : ''}`,
        fluesse.slice(teil * FLUESSE_JE_BILD, (teil + 1) * FLUESSE_JE_BILD),
      ),
    )
  })
}

function drawFlussbild(system: string, titel: string, fluesse: readonly Fluss[]): Bild {
  const hoehe = KOPF + fluesse.length * ZEILE + RAND
  const saeule = (spalte: Spalte, name: string): string =>
    drawKasten({ ...spalte, y: RAND, hoehe: hoehe - 2 * RAND }, FARBEN.flaeche) + drawSpaltentitel(spalte, name)
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${BREITE}" height="${hoehe}" viewBox="0 0 ${BREITE} ${hoehe}" font-family="Segoe UI, Inter, Arial, sans-serif">`,
    `<rect width="${BREITE}" height="${hoehe}" fill="#ffffff"/>`,
    `<defs><marker id="spitze" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="${FARBEN.linie}"/></marker></defs>`,
    drawSpaltentitel(LINKS, 'Beteiligte Rollen'),
    saeule(MITTE, 'Datendrehscheibe'),
    saeule(RECHTS, system),
    ...fluesse.map((fluss, stelle) => drawFluss(fluss, KOPF + stelle * ZEILE)),
    '</svg>',
  ].join('')
  const zahl = (zumSystem: boolean): number => fluesse.filter((fluss) => fluss.zumSystem === zumSystem).length
  return {
    art: 'bild',
    titel,
    beschreibung:
      `Drei Spalten: links die beteiligten Rollen, in der Mitte die Datendrehscheibe, rechts das System „${system}“. ` +
      `${formatPfeile(zahl(true), 'zum System')}, ${formatPfeile(zahl(false), 'von ihm weg')}. Die Tabelle darunter nennt sie alle.`,
    svg,
    breite: BREITE,
    hoehe,
  }
}

function formatPfeile(anzahl: number, wohin: string): string {
  return anzahl === 1 ? `Ein Pfeil führt ${wohin}` : `${anzahl === 0 ? 'Keine' : anzahl} Pfeile führen ${wohin}`
}

function listFluesse({ projekt, empfang, versand }: Systembezug, leistung: Leistung): Fluss[] {
  const rolle = (id: string): string => getDatensatz(projekt, 'rolle', id).name
  const hier = (einer: { leistung: Leistung }): boolean => einer.leistung.id === leistung.id
  return [
    ...empfang.filter(hier).map(({ typ }) => ({ name: typ.name, beteiligte: rolle(typ.von), zumSystem: true })),
    ...versand
      .filter(hier)
      .map(({ typ }) => ({ name: typ.name, beteiligte: typ.an.map(rolle).join(', '), zumSystem: false })),
  ]
}

interface Spalte {
  x: number
  breite: number
}

function drawSpaltentitel({ x, breite }: Spalte, titel: string): string {
  return drawText(titel, x + breite / 2, RAND + 34, { groesse: 13, fett: true, platz: breite - 8 })
}

function drawFluss({ name, beteiligte, zumSystem }: Fluss, y: number): string {
  const mitte = y + ZEILE / 2
  const strecken: [number, number][] = [
    [LINKS.x + LINKS.breite, MITTE.x],
    [MITTE.x + MITTE.breite, RECHTS.x],
  ]
  const pfeile = strecken.map(([links, rechts]) => {
    const [von, nach] = zumSystem ? [links, rechts] : [rechts, links]
    return `<path d="M${von} ${mitte}H${nach}" fill="none" stroke="${FARBEN.linie}" stroke-width="1.5" marker-end="url(#spitze)"/>`
  })
  const [, rechte = [0, 0]] = strecken
  return [
    drawKasten({ ...LINKS, y: mitte - 16, hoehe: 32 }, FARBEN.rolle),
    drawText(beteiligte, LINKS.x + LINKS.breite / 2, mitte + 4, { groesse: 12, platz: LINKS.breite - 12 }),
    ...pfeile,
    drawText(name, (rechte[0] + rechte[1]) / 2, mitte - 6, {
      groesse: 12,
      platz: rechte[1] - rechte[0] - 16,
      nachOben: true,
    }),
  ].join('')
}

function drawKasten(
  { x, y, breite, hoehe }: { x: number; y: number; breite: number; hoehe: number },
  farbe: string,
): string {
  return `<rect x="${x}" y="${y}" width="${breite}" height="${hoehe}" rx="6" fill="${farbe}" stroke="${FARBEN.zweit}"/>`
}

/** In one line or two around `y`, centred; `nachOben`: `y` is that of the last line. */
function drawText(
  text: string,
  x: number,
  y: number,
  {
    groesse,
    fett = false,
    platz,
    nachOben = false,
  }: { groesse: number; fett?: boolean; platz: number; nachOben?: boolean },
): string {
  const staerke = fett ? ' font-weight="600"' : ''
  const zeilen = breakText(text, Math.floor(platz / (groesse * ZEICHENBREITE * (fett ? 1.08 : 1))))
  const abstand = groesse + 1
  const oben = y - (zeilen.length - 1) * (nachOben ? abstand : abstand / 2)
  return zeilen
    .map(
      (zeile, nummer) =>
        `<text x="${x}" y="${oben + nummer * abstand}" font-size="${groesse}" fill="${FARBEN.text}" text-anchor="middle"${staerke}>${escapeXml(zeile)}</text>`,
    )
    .join('')
}

/** Two lines at most, broken between words where that is possible; what does not fit is cut. */
function breakText(text: string, zeichen: number): string[] {
  if ([...text].length <= zeichen) return [text]
  const stelle = text.slice(0, zeichen + 1).lastIndexOf(' ')
  if (stelle <= 0) return [shorten(text, zeichen)]
  return [text.slice(0, stelle), shorten(text.slice(stelle + 1), zeichen)]
}

function shorten(text: string, zeichen: number): string {
  const alle = [...text]
  return alle.length <= zeichen
    ? text
    : `${alle
        .slice(0, zeichen - 1)
        .join('')
        .trimEnd()}…`
}
