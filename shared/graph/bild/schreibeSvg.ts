import {
  type Graph,
  type Graphart,
  type Graphelement,
  type Graphkante,
  isInStufe,
  labelStufe,
} from '../ableitung/graph.ts'
import { ETIKETT_HOEHE } from '../anordnung/etiketten.ts'
import type { Anordnung, Leitung, Rechteck, Streifen } from '../anordnung/typen.ts'
import { KANTENSTILE, MARKEN, type Markenform } from '../darstellung/kantenstil.ts'
import {
  createKnotenbild,
  FORMEN,
  TEILE_RAND,
  TITEL_GROESSE,
  TITEL_ZEILE,
  textLeft,
  ZEICHEN_GROESSE,
  ZWEIT_GROESSE,
  ZWEIT_ZEILE,
} from '../darstellung/knotenbild.ts'
import { drawPfad } from '../darstellung/pfad.ts'
import { measureText } from '../darstellung/schriftmass.ts'
import { drawNasen, drawSilhouette } from '../darstellung/silhouetten.ts'
import { drawLegende } from './legendenbild.ts'
import { drawZeichen, escapeXml, type Farbe, round } from './svgteile.ts'

export interface Bildauftrag {
  graph: Graph
  anordnung: Anordnung
  kanten: readonly Graphkante[]
  elemente: readonly Graphelement[]
  stufe: number
  farbe: Farbe
  titel: string
  /** style sheet with the fonts, so that the picture looks the same everywhere */
  schriften: string
}

export interface Bild {
  svg: string
  breite: number
  hoehe: number
}

const RAND = 16
const PFOSTEN = 28
/** height of the title above the graph */
const KOPF = 48
/** of the title: wider than most, so that it never ends before its picture does */
const ZEICHENBREITE = 8.6
const SCHRIFT = 'font-family="Inter, Segoe UI, Arial, sans-serif"'
const GEDAEMPFT = 0.5

/** The graph as one SVG of its own: title, shapes, legend, colours and fonts resolved, texts as text. Pure: the same graph gives the same picture. */
export function writeSvg(auftrag: Bildauftrag): Bild {
  const { graph, anordnung, kanten, elemente, farbe, titel, schriften } = auftrag
  const { rahmen } = anordnung
  const mitBahnen = anordnung.streifen.length > 0
  const links = mitBahnen ? PFOSTEN : 0
  const graphbreite = rahmen.x + rahmen.breite + RAND + links + (mitBahnen ? 0 : RAND)
  const breite = Math.ceil(Math.max(graphbreite, titel.length * ZEICHENBREITE + 2 * RAND))
  const graphhoehe = Math.ceil(rahmen.y + rahmen.hoehe + (mitBahnen ? 0 : 2 * RAND))
  const legende = drawLegende(auftrag, breite, RAND)
  const hoehe = KOPF + graphhoehe + legende.hoehe + RAND
  const teile = [
    `<rect width="${breite}" height="${graphhoehe}" fill="${farbe('flaeche-leinwand')}"/>`,
    ...anordnung.streifen.map((streifen) => drawStreifen(streifen, breite, farbe)),
    mitBahnen ? drawPfosten(graph, graphhoehe, farbe) : '',
    `<g transform="translate(${mitBahnen ? links : RAND} ${mitBahnen ? 0 : RAND})">`,
    ...kanten.map((kante) => drawKante(kante, anordnung.leitungen.get(kante.id), auftrag)),
    ...elemente.map((element) => drawKnoten(element, anordnung.knoten.get(element.id), auftrag)),
    ...kanten.map((kante) => drawEtikett(anordnung.leitungen.get(kante.id), farbe)),
    '</g>',
    `<g transform="translate(${links} 0)">${anordnung.streifen.map((streifen) => drawBahnname(streifen, auftrag)).join('')}</g>`,
  ]
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${breite}" height="${hoehe}" viewBox="0 0 ${breite} ${hoehe}" ${SCHRIFT} role="img">` +
    `<title>${escapeXml(titel)}</title><defs><style>${schriften}</style>${drawMarken(farbe)}</defs>` +
    `<rect width="${breite}" height="${hoehe}" fill="${farbe('flaeche-inhalt')}"/>` +
    `<text x="${RAND}" y="30" font-size="16" font-weight="600" fill="${farbe('text')}">${escapeXml(titel)}</text>` +
    `<g transform="translate(0 ${KOPF})">${teile.join('')}</g>` +
    `<g transform="translate(0 ${KOPF + graphhoehe + RAND / 2})">${legende.svg}</g></svg>`
  return { svg, breite, hoehe }
}

function drawStreifen({ art, y, hoehe }: Streifen, breite: number, farbe: Farbe): string {
  if (art === 'gasse') return ''
  return (
    `<rect y="${y}" width="${breite}" height="${hoehe}" fill="${farbe('flaeche-inhalt')}"/>` +
    `<path d="M0 ${y}H${breite}M0 ${y + hoehe}H${breite}" stroke="${farbe('linie')}"/>`
  )
}

function drawPfosten({ leistung, leikaSchluessel }: Graph, hoehe: number, farbe: Farbe): string {
  const text = farbe('art-leistung-balken-text')
  return (
    `<rect width="${PFOSTEN}" height="${hoehe}" fill="${farbe('art-leistung-balken')}"/>` +
    `<text transform="translate(18.5 ${hoehe - 12}) rotate(-90)" fill="${text}" font-size="13" font-weight="600">${escapeXml(leistung.name)}` +
    `<tspan dx="8" font-size="11" font-weight="400" font-family="JetBrains Mono, monospace">${escapeXml(leikaSchluessel)}</tspan></text>`
  )
}

function drawBahnname({ name, rolle, y, id }: Streifen, { graph, farbe, stufe }: Bildauftrag): string {
  if (name === '') return ''
  const element = graph.elemente.find((eines) => eines.id === rolle)
  const spaeter = element !== undefined && !isInStufe(element, stufe)
  const token = spaeter ? 'text-dritt' : element === undefined ? 'text-zweit' : 'art-rolle-text'
  const art: Graphart = element === undefined && name === 'Systeme' ? 'system' : 'rolle'
  const stufentext = element === undefined ? undefined : labelStufe(element)
  const zeichen = id === '' ? '' : drawZeichen(art, 10, y + 6, farbe(token))
  const zusatz =
    stufentext === undefined
      ? ''
      : `<tspan dx="6" font-size="11" font-weight="400" fill="${farbe('text-dritt')}">${stufentext.replace(' ', ' Stufe ')}</tspan>`
  return `${zeichen}<text x="30" y="${y + 17}" font-size="12" font-weight="600" fill="${farbe(token)}">${escapeXml(name)}${zusatz}</text>`
}

function drawKante(kante: Graphkante, leitung: Leitung | undefined, { farbe, stufe }: Bildauftrag): string {
  if (leitung === undefined) return ''
  const stil = KANTENSTILE[kante.art]
  const marke = (form: Markenform | undefined, wo: 'start' | 'end'): string =>
    form === undefined ? '' : ` marker-${wo}="url(#${form}-${kante.art})"`
  const strich = stil.strich === undefined ? '' : ` stroke-dasharray="${stil.strich}"`
  const rund = kante.art === 'dokument' ? ' stroke-linecap="round"' : ''
  const gedaempft = isInStufe(kante, stufe) ? '' : ` opacity="${GEDAEMPFT}"`
  return (
    `<path d="${drawPfad(leitung.punkte)}" fill="none" stroke="${farbe(stil.farbe)}" stroke-width="${stil.breite}"` +
    `${strich}${rund}${marke(stil.anfang, 'start')}${marke(stil.ende, 'end')}${gedaempft}/>`
  )
}

function drawEtikett(leitung: Leitung | undefined, farbe: Farbe): string {
  const etikett = leitung?.etikett
  if (etikett === undefined) return ''
  const { x, y, breite, text } = etikett
  return (
    `<rect x="${x - breite / 2}" y="${y - ETIKETT_HOEHE / 2}" width="${breite}" height="${ETIKETT_HOEHE}" rx="3" ` +
    `fill="${farbe('flaeche-leinwand')}" stroke="${farbe('linie')}"/>` +
    `<text x="${x}" y="${y + 4}" font-size="11" text-anchor="middle" fill="${farbe('text-zweit')}">${escapeXml(text)}</text>`
  )
}

function drawKnoten(element: Graphelement, box: Rechteck | undefined, { farbe, stufe }: Bildauftrag): string {
  if (box === undefined) return ''
  const { art } = element
  const spaeter = !isInStufe(element, stufe)
  const token = (teil: string): string => farbe(`art-${art}-${teil}`)
  const flaeche = spaeter ? farbe('flaeche-leinwand') : token('flaeche')
  const linie = `stroke="${token('linie')}" stroke-width="1.25"${spaeter ? ' stroke-dasharray="3 2.5"' : ''}`
  const { flaeche: form, zier } = drawSilhouette(art, box.breite, box.hoehe)
  const text = spaeter ? farbe('text-dritt') : token('text')
  const teile = [`<path d="${form}" fill="${flaeche}" ${linie}/>`]
  if (zier !== undefined) teile.push(`<path d="${zier}" fill="none" ${linie}/>`)
  if (art === 'system') teile.push(`<path d="${drawNasen(box.hoehe)}" fill="${flaeche}" ${linie}/>`)
  teile.push(drawTexte(element, box, text, farbe('text-zweit'), spaeter ? text : token('voll')))
  const stufentext = labelStufe(element)
  if (stufentext !== undefined) teile.push(drawStufe(stufentext, box.breite, farbe))
  return `<g transform="translate(${box.x} ${box.y})">${teile.join('')}</g>`
}

function drawTexte(element: Graphelement, box: Rechteck, text: string, zweit: string, zeichen: string): string {
  const { zeilen, zweitzeile, teile, kopfhoehe } = createKnotenbild(element)
  const { links, oben, staerke } = FORMEN[element.art]
  const hoehe = zeilen.length * TITEL_ZEILE + (zweitzeile === undefined ? 0 : ZWEIT_ZEILE)
  const mitte = ((teile.length === 0 ? box.hoehe : kopfhoehe) + oben) / 2
  const anfang = mitte - hoehe / 2 + TITEL_GROESSE * 0.92
  const x = textLeft(element.art)
  const titel = zeilen
    .map((zeile, k) => `<tspan x="${x}" y="${round(anfang + k * TITEL_ZEILE)}">${escapeXml(zeile)}</tspan>`)
    .join('')
  const zusatz =
    zweitzeile === undefined
      ? ''
      : `<text x="${x}" y="${round(anfang + zeilen.length * TITEL_ZEILE)}" font-size="${ZWEIT_GROESSE}" fill="${zweit}">${escapeXml(zweitzeile)}</text>`
  return (
    drawZeichen(element.art, links, mitte - ZEICHEN_GROESSE / 2, zeichen) +
    `<text font-size="${TITEL_GROESSE}" font-weight="${staerke}" fill="${text}">${titel}</text>${zusatz}` +
    drawTeile(teile, kopfhoehe, zweit)
  )
}

function drawTeile(teile: readonly string[], oben: number, farbe: string): string {
  return teile
    .map((teil, k) => {
      const y = round(oben + (k + 0.75) * ZWEIT_ZEILE)
      return `<text x="${TEILE_RAND}" y="${y}" font-size="${ZWEIT_GROESSE}" fill="${farbe}">${escapeXml(teil)}</text>`
    })
    .join('')
}

function drawStufe(text: string, breite: number, farbe: Farbe): string {
  const weite = Math.ceil(measureText(text, 11, 500)) + 9
  const links = breite + 5 - weite
  return (
    `<rect x="${links}" y="-10" width="${weite}" height="17" rx="3" fill="${farbe('flaeche-inhalt')}" stroke="${farbe('linie')}"/>` +
    `<text x="${links + weite / 2}" y="2.5" font-size="11" font-weight="500" text-anchor="middle" fill="${farbe('text-zweit')}">${text}</text>`
  )
}

/** One marker per form and kind: an SVG on its own cannot take the colour from the edge everywhere. */
function drawMarken(farbe: Farbe): string {
  return Object.entries(KANTENSTILE)
    .flatMap(([art, stil]) => [stil.anfang, stil.ende].map((form) => ({ art, form, token: stil.farbe })))
    .map(({ art, form, token }) => {
      if (form === undefined) return ''
      const { box, groesse, spitze, pfad, fuellung, strich } = MARKEN[form]
      const fuellfarbe = { kante: farbe(token), leinwand: farbe('flaeche-leinwand'), keine: 'none' }[fuellung]
      return (
        `<marker id="${form}-${art}" viewBox="0 0 ${box} ${box}" refX="${spitze}" refY="${box / 2}" markerWidth="${groesse}" ` +
        `markerHeight="${groesse}" markerUnits="userSpaceOnUse" orient="auto"><path d="${pfad}" fill="${fuellfarbe}"` +
        `${strich === 0 ? '' : ` stroke="${farbe(token)}" stroke-width="${strich}"`}/></marker>`
      )
    })
    .join('')
}
