import { escapeXml } from '../../modell/nachrichtXml.ts'
import { getDatensatz } from '../../modell/projekt.ts'
import type { Bild } from '../dokumentbaum.ts'
import type { Systembezug } from './bezug.ts'

const BREITE = 960
const ZEILE = 46
const KOPF = 96
const RAND = 16
/** the three columns: those involved, the Datendrehscheibe, the system */
const LINKS = { x: RAND, breite: 240 }
const MITTE = { x: 350, breite: 150 }
const RECHTS = { x: 760, breite: 184 }
const FARBEN = { text: '#1b2026', zweit: '#4a5560', linie: '#1f4e79', flaeche: '#f3f5f7', rolle: '#fdf4e3' }
/** mean width of a character in parts of the font size; enough to know where a name must be cut */
const ZEICHENBREITE = 0.54

interface Fluss {
  name: string
  beteiligte: string
  zumSystem: boolean
}

/** Who exchanges what with the system, one line per message: the part of the graph around it. Pure and deterministic. */
export function drawFlussbild(bezug: Systembezug): Bild[] {
  const fluesse = listFluesse(bezug)
  if (fluesse.length === 0) return []
  const { name } = bezug.komponententyp
  const hoehe = KOPF + fluesse.length * ZEILE + RAND
  const saeule = (spalte: { x: number; breite: number }, titel: string): string =>
    drawKasten({ ...spalte, y: RAND, hoehe: hoehe - 2 * RAND }, FARBEN.flaeche) +
    drawText(titel, spalte.x + spalte.breite / 2, RAND + 34, {
      groesse: 16,
      fett: true,
      mittig: true,
      platz: spalte.breite,
    })
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${BREITE}" height="${hoehe}" viewBox="0 0 ${BREITE} ${hoehe}" font-family="Segoe UI, Inter, Arial, sans-serif">`,
    `<rect width="${BREITE}" height="${hoehe}" fill="#ffffff"/>`,
    `<defs><marker id="spitze" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="8" markerHeight="8" orient="auto"><path d="M0 0L10 5L0 10z" fill="${FARBEN.linie}"/></marker></defs>`,
    drawText('Beteiligte Rollen', LINKS.x + LINKS.breite / 2, RAND + 34, {
      groesse: 16,
      fett: true,
      mittig: true,
      platz: LINKS.breite,
    }),
    saeule(MITTE, 'Datendrehscheibe'),
    saeule(RECHTS, name),
    ...fluesse.map((fluss, stelle) => drawFluss(fluss, KOPF + stelle * ZEILE)),
    '</svg>',
  ].join('')
  const zahl = (zumSystem: boolean): number => fluesse.filter((fluss) => fluss.zumSystem === zumSystem).length
  return [
    {
      art: 'bild',
      titel: `Nachrichten um das System „${name}“`,
      beschreibung:
        `Drei Spalten: links die beteiligten Rollen, in der Mitte die Datendrehscheibe, rechts das System „${name}“. ` +
        `${zahl(true)} Pfeile führen zum System, ${zahl(false)} von ihm weg. Die Tabelle darunter nennt sie alle.`,
      svg,
      breite: BREITE,
      hoehe,
    },
  ]
}

function listFluesse({ projekt, empfang, versand }: Systembezug): Fluss[] {
  const rolle = (id: string): string => getDatensatz(projekt, 'rolle', id).name
  return [
    ...empfang.map(({ typ }) => ({ name: typ.name, beteiligte: rolle(typ.von), zumSystem: true })),
    ...versand.map(({ typ }) => ({ name: typ.name, beteiligte: typ.an.map(rolle).join(', '), zumSystem: false })),
  ]
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
    drawText(beteiligte, LINKS.x + LINKS.breite / 2, mitte + 4, {
      groesse: 13,
      mittig: true,
      platz: LINKS.breite - 16,
    }),
    ...pfeile,
    drawText(name, (rechte[0] + rechte[1]) / 2, mitte - 6, {
      groesse: 12,
      mittig: true,
      platz: rechte[1] - rechte[0] - 16,
    }),
  ].join('')
}

function drawKasten(
  { x, y, breite, hoehe }: { x: number; y: number; breite: number; hoehe: number },
  farbe: string,
): string {
  return `<rect x="${x}" y="${y}" width="${breite}" height="${hoehe}" rx="6" fill="${farbe}" stroke="${FARBEN.zweit}"/>`
}

function drawText(
  text: string,
  x: number,
  y: number,
  {
    groesse,
    fett = false,
    mittig = false,
    platz,
  }: { groesse: number; fett?: boolean; mittig?: boolean; platz: number },
): string {
  const anker = mittig ? ' text-anchor="middle"' : ''
  const staerke = fett ? ' font-weight="600"' : ''
  const zeichen = Math.floor(platz / (groesse * ZEICHENBREITE * (fett ? 1.08 : 1)))
  return `<text x="${x}" y="${y}" font-size="${groesse}" fill="${FARBEN.text}"${anker}${staerke}>${escapeXml(shorten(text, zeichen))}</text>`
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
