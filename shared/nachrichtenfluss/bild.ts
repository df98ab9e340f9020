import { isInStufe, labelStufe } from '../graph/ableitung/graph.ts'
import type { Bild } from '../graph/bild/schreibeSvg.ts'
import { drawZeichen, escapeXml, type Farbe, round } from '../graph/bild/svgteile.ts'
import { MARKEN } from '../graph/darstellung/kantenstil.ts'
import { drawSilhouette } from '../graph/darstellung/silhouetten.ts'
import { type Band, type Flussanordnung, NAME_GROESSE, NAME_ZEILE, NAMENSBREITE, type Pfeil } from './anordnung.ts'
import { BALKENBREITE } from './balken.ts'
import { ETIKETT_GROESSE, ETIKETT_ZEILE, staerkeOf, ZUSATZ_GROESSE, ZUSATZ_ZEILE } from './etikett.ts'
import { drawFlusslegende } from './legendenbild.ts'
import { KOPFHOEHE, type Linie, ROLLE_GROESSE, ROLLE_ZEILE } from './linien.ts'
import { ARBEIT_HALB, ARBEIT_RAND, drawPfeil } from './zeichnung.ts'

export interface Flussbildauftrag {
  anordnung: Flussanordnung
  stufe: number
  farbe: Farbe
  titel: string
  /** style sheet with the fonts, so that the picture looks the same everywhere */
  schriften: string
}

const RAND = 16
const TITELHOEHE = 48
/** of the title: wider than most, so that it never ends before its picture does */
const ZEICHENBREITE = 8.6
const KAPSEL = 40
const GEDAEMPFT = 0.5
const SCHRIFT = 'font-family="Inter, Segoe UI, Arial, sans-serif"'

/** The Nachrichtenfluss as one SVG of its own, in the manner of the graph's picture. Pure: the same layout gives the same picture. */
export function writeFlussbild(auftrag: Flussbildauftrag): Bild {
  const { anordnung, farbe, titel, schriften } = auftrag
  const breite = Math.ceil(Math.max(NAMENSBREITE + anordnung.breite + RAND, titel.length * ZEICHENBREITE + 2 * RAND))
  const legende = drawFlusslegende(farbe, breite, RAND)
  const inhalt = KOPFHOEHE + anordnung.hoehe
  const hoehe = Math.ceil(TITELHOEHE + inhalt + RAND / 2 + legende.hoehe + RAND)
  const teile = [
    `<rect y="${KOPFHOEHE}" width="${breite}" height="${anordnung.hoehe}" fill="${farbe('flaeche-leinwand')}"/>`,
    ...anordnung.baender.map((band) => drawBand(band, breite, auftrag)),
    `<path d="M0 ${KOPFHOEHE}H${breite}M${NAMENSBREITE} ${KOPFHOEHE}V${inhalt}" stroke="${farbe('linie')}"/>`,
    `<g transform="translate(${NAMENSBREITE} 0)">${anordnung.linien.map((linie) => drawLinie(linie, anordnung, auftrag)).join('')}</g>`,
    `<g transform="translate(${NAMENSBREITE} ${KOPFHOEHE})">`,
    ...anordnung.baender.map((band) => drawArbeit(band, auftrag)),
    ...anordnung.balken.map(
      ({ x, y, hoehe: laenge }) =>
        `<rect x="${x - BALKENBREITE / 2}" y="${y}" width="${BALKENBREITE}" height="${laenge}" rx="2" fill="${farbe('art-nachricht-flaeche')}" stroke="${farbe('art-nachricht-linie')}"/>`,
    ),
    ...anordnung.pfeile.map((pfeil) => drawNachricht(pfeil, auftrag)),
    '</g>',
  ]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${breite}" height="${hoehe}" viewBox="0 0 ${breite} ${hoehe}" ${SCHRIFT} role="img">` +
    `<title>${escapeXml(titel)}</title><defs><style>${schriften}</style>${drawSpitze(farbe)}</defs>` +
    `<rect width="${breite}" height="${hoehe}" fill="${farbe('flaeche-inhalt')}"/>` +
    `<text x="${RAND}" y="30" font-size="16" font-weight="600" fill="${farbe('text')}">${escapeXml(titel)}</text>` +
    `<g transform="translate(0 ${TITELHOEHE})">${teile.join('')}</g>` +
    `<g transform="translate(0 ${TITELHOEHE + inhalt + RAND / 2})">${legende.svg}</g></svg>`
  return { svg, breite, hoehe }
}

function drawBand({ abschnitt, y, hoehe, zeilen }: Band, breite: number, { farbe, stufe }: Flussbildauftrag): string {
  const spaeter = !isInStufe(abschnitt, stufe)
  const text = farbe(spaeter ? 'text-dritt' : 'art-teilleistung-text')
  const stufentext = labelStufe(abschnitt)
  const zusatz =
    stufentext === undefined
      ? ''
      : `<text x="32" y="${22 + zeilen.length * NAME_ZEILE - 1}" font-size="${ZUSATZ_GROESSE}" fill="${farbe('text-dritt')}">${stufentext.replace(' ', ' Stufe ')}</text>`
  return (
    `<g transform="translate(0 ${KOPFHOEHE + y})"><rect width="${NAMENSBREITE}" height="${hoehe}" fill="${farbe('flaeche-inhalt')}"/>` +
    drawZeichen('teilleistung', 12, 11, farbe(spaeter ? 'text-dritt' : 'art-teilleistung-voll')) +
    drawZeilen(zeilen, {
      x: 32,
      y: 22,
      hoehe: NAME_ZEILE,
      attribute: `font-size="${NAME_GROESSE}" font-weight="600" fill="${text}"`,
    }) +
    `${zusatz}<path d="M0 ${hoehe}H${breite}" stroke="${farbe('linie')}"/></g>`
  )
}

function drawLinie(
  { rolle, x, breite, zeilen }: Linie,
  { hoehe }: Flussanordnung,
  { farbe, stufe }: Flussbildauftrag,
): string {
  const spaeter = !isInStufe(rolle, stufe)
  const flaeche = farbe(spaeter ? 'flaeche-leinwand' : 'art-rolle-flaeche')
  const text = farbe(spaeter ? 'text-dritt' : 'art-rolle-text')
  const oben = KAPSEL / 2 - ((zeilen.length - 1) * ROLLE_ZEILE) / 2 + 4
  return (
    `<path d="M${x} ${KOPFHOEHE}V${KOPFHOEHE + hoehe}" stroke="${farbe('art-rolle-linie')}" stroke-width="1.25" stroke-dasharray="2 4"${spaeter ? ` opacity="${GEDAEMPFT}"` : ''}/>` +
    `<g transform="translate(${x - breite / 2} ${(KOPFHOEHE - KAPSEL) / 2})"><path d="${drawSilhouette('rolle', breite, KAPSEL).flaeche}" fill="${flaeche}" stroke="${farbe('art-rolle-linie')}" stroke-width="1.25"${spaeter ? ' stroke-dasharray="3 2.5"' : ''}/>` +
    drawZeichen('rolle', 11, KAPSEL / 2 - 7, farbe(spaeter ? 'text-dritt' : 'art-rolle-voll')) +
    drawZeilen(zeilen, {
      x: 30,
      y: oben,
      hoehe: ROLLE_ZEILE,
      attribute: `font-size="${ROLLE_GROESSE}" font-weight="600" fill="${text}"`,
    }) +
    '</g>'
  )
}

function drawArbeit({ abschnitt, x, y, hoehe }: Band, { farbe, stufe }: Flussbildauftrag): string {
  if (x === undefined) return ''
  const spaeter = !isInStufe(abschnitt, stufe)
  return (
    `<rect x="${x - ARBEIT_HALB}" y="${y + ARBEIT_RAND}" width="${2 * ARBEIT_HALB}" height="${hoehe - 2 * ARBEIT_RAND}" rx="4" ` +
    `fill="${farbe(spaeter ? 'flaeche-leinwand' : 'art-teilleistung-flaeche')}" stroke="${farbe('art-teilleistung-linie')}" stroke-width="1.25"${spaeter ? ' stroke-dasharray="3 2.5"' : ''}/>`
  )
}

function drawNachricht(pfeil: Pfeil, { anordnung, farbe, stufe }: Flussbildauftrag): string {
  const { nachricht, etikett, vonX, anX } = pfeil
  const spaeter = !isInStufe(nachricht, stufe)
  const strich = nachricht.beantwortet === undefined ? '' : ' stroke-dasharray="6 4"'
  const anker = anX < vonX ? ' text-anchor="end"' : ''
  const { x: links, y, breite, hoehe, zeilen, zusatz } = etikett
  const x = anX < vonX ? links + breite : links
  const zusatztext =
    zusatz === undefined
      ? ''
      : `<text x="${x}" y="${y + hoehe - ZUSATZ_ZEILE + 10}" font-size="${ZUSATZ_GROESSE}"${anker} fill="${farbe(spaeter ? 'text-dritt' : 'text-zweit')}">${escapeXml(zusatz)}</text>`
  return (
    `<path d="${drawPfeil(anordnung, pfeil)}" fill="none" stroke="${farbe('art-nachricht-voll')}" stroke-width="1.5"${strich} marker-end="url(#fluss-spitze)"${spaeter ? ` opacity="${GEDAEMPFT}"` : ''}/>` +
    `<rect x="${links - 3}" y="${y}" width="${breite + 6}" height="${hoehe}" rx="3" fill="${farbe('flaeche-leinwand')}" fill-opacity="0.88"/>` +
    drawZeilen(zeilen, {
      x,
      y: y + 11,
      hoehe: ETIKETT_ZEILE,
      attribute: `font-size="${ETIKETT_GROESSE}" font-weight="${staerkeOf(nachricht)}"${anker} fill="${farbe(spaeter ? 'text-dritt' : 'art-nachricht-text')}"`,
    }) +
    zusatztext
  )
}

function drawZeilen(
  zeilen: readonly string[],
  { x, y, hoehe, attribute }: { x: number; y: number; hoehe: number; attribute: string },
): string {
  const teile = zeilen.map(
    (zeile, k) => `<tspan x="${round(x)}" y="${round(y + k * hoehe)}">${escapeXml(zeile)}</tspan>`,
  )
  return `<text ${attribute}>${teile.join('')}</text>`
}

function drawSpitze(farbe: Farbe): string {
  const { box, groesse, spitze, pfad, strich } = MARKEN.offenesDreieck
  return (
    `<marker id="fluss-spitze" viewBox="0 0 ${box} ${box}" refX="${spitze}" refY="${box / 2}" markerWidth="${groesse}" markerHeight="${groesse}" ` +
    `markerUnits="userSpaceOnUse" orient="auto"><path d="${pfad}" fill="${farbe('flaeche-leinwand')}" stroke="${farbe('art-nachricht-voll')}" stroke-width="${strich}"/></marker>`
  )
}
