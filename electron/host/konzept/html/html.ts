import type {
  Anforderung,
  Auszeichnung,
  Bild,
  Block,
  Dokumentbaum,
  Quelltext,
  Tabelle,
  Tabellenzeile,
  Text,
} from '../../../../shared/konzept/dokumentbaum.ts'
import { type Gliederungspunkt, walkKapitel } from '../../../../shared/konzept/gliederung.ts'
import gestaltung from './konzept.css?raw'

/**
 * A document as one HTML file that needs nothing else: no script, no address outside. Headings follow the chapters, every table has a
 * caption and header cells, the contents are a list of links. Same tree, same bytes.
 */
export function writeHtml(baum: Dokumentbaum): string {
  const punkte = [...walkKapitel(baum.kapitel)]
  return [
    '<!doctype html>',
    '<html lang="de">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escapeHtml(`${baum.titel}, ${baum.untertitel}`)}</title>`,
    `<style>\n${gestaltung}</style>`,
    '</head>',
    baum.fortlaufend ? '<body class="fortlaufend">' : '<body>',
    '<a class="sprung" href="#inhalt">Zum Inhalt springen</a>',
    '<header>',
    `<h1>${escapeHtml(baum.titel)}<span>${escapeHtml(baum.untertitel)}</span></h1>`,
    '<dl>',
    ...baum.angaben.map(({ name, wert }) => `<div><dt>${escapeHtml(name)}</dt><dd>${escapeHtml(wert)}</dd></div>`),
    '</dl>',
    '</header>',
    '<nav aria-labelledby="verzeichnis">',
    '<h2 id="verzeichnis">Inhalt</h2>',
    '<ol>',
    ...punkte.filter(({ ebene }) => ebene <= 2).map(writeEintrag),
    '</ol>',
    '</nav>',
    '<main id="inhalt">',
    ...punkte.map(writeKapitel),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

function writeEintrag({ kapitel, nummer, ebene }: Gliederungspunkt): string {
  const titel = `<span class="nummer">${nummer}</span> ${escapeHtml(kapitel.titel)}`
  return `<li class="ebene${ebene}"><a href="#${escapeHtml(kapitel.id)}">${titel}</a></li>`
}

function writeKapitel({ kapitel, nummer, ebene }: Gliederungspunkt): string {
  const rang = Math.min(ebene + 1, 6)
  const titel = `<span class="nummer">${nummer}</span> ${escapeHtml(kapitel.titel)}`
  return [
    `<h${rang} id="${escapeHtml(kapitel.id)}">${titel}</h${rang}>`,
    ...kapitel.inhalt.map((block, stelle) => writeBlock(block, `${kapitel.id}-${stelle}`)),
  ].join('\n')
}

function writeBlock(block: Block, id: string): string {
  switch (block.art) {
    case 'absatz':
      return `<p>${writeText(block.text)}</p>`
    case 'liste':
      return `<ul>\n${block.punkte.map((punkt) => `<li>${writeText(punkt)}</li>`).join('\n')}\n</ul>`
    case 'tabelle':
      return writeTabelle(block)
    case 'anforderung':
      return writeAnforderung(block)
    case 'bild':
      return writeBild(block, id)
    case 'quelltext':
      return writeQuelltext(block)
  }
}

function writeText(text: Text): string {
  if (typeof text === 'string') return escapeHtml(text)
  return text.map((teil) => (typeof teil === 'string' ? escapeHtml(teil) : writeAuszeichnung(teil))).join('')
}

function writeAuszeichnung(teil: Auszeichnung): string {
  const text = escapeHtml(teil.text)
  switch (teil.art) {
    case 'stark':
      return `<strong>${text}</strong>`
    case 'code':
      return `<code>${text}</code>`
    case 'verweis':
      return `<a href="#${escapeHtml(teil.ziel)}">${text}</a>`
  }
}

function writeTabelle({ titel, spalten, zeilen }: Tabelle): string {
  return [
    '<table>',
    `<caption>${escapeHtml(titel)}</caption>`,
    `<colgroup>${spalten.map(({ anteil }) => `<col style="width:${anteil}%">`).join('')}</colgroup>`,
    `<thead><tr>${spalten.map((spalte) => `<th scope="col">${escapeHtml(spalte.titel)}</th>`).join('')}</tr></thead>`,
    '<tbody>',
    ...zeilen.map(writeZeile),
    '</tbody>',
    '</table>',
  ].join('\n')
}

function writeZeile({ id, tiefe = 0, gruppe = false, zellen }: Tabellenzeile): string {
  const [erste = '', ...weitere] = zellen
  const einzug = tiefe === 0 ? '' : ` style="padding-left:${0.5 + tiefe * 0.9}em"`
  const kopf = `<th scope="row"${einzug}>${writeText(erste)}</th>`
  const attribute = `${id === undefined ? '' : ` id="${escapeHtml(id)}"`}${gruppe ? ' class="gruppe"' : ''}`
  return `<tr${attribute}>${kopf}${weitere.map((zelle) => `<td>${writeText(zelle)}</td>`).join('')}</tr>`
}

function writeAnforderung({ nummer, satz, grund, einzelheiten }: Anforderung): string {
  return [
    `<section class="anforderung" id="${escapeHtml(nummer)}" aria-label="Anforderung ${escapeHtml(nummer)}">`,
    `<p><span class="kennung">${escapeHtml(nummer)}</span> ${writeText(satz)}</p>`,
    ...einzelheiten.map((block, stelle) => writeBlock(block, `${nummer}-${stelle}`)),
    ...(grund === undefined ? [] : [`<p class="grund">${writeText(grund)}</p>`]),
    '</section>',
  ].join('\n')
}

/** As an image of its own: nothing in a picture can reach the page. */
function writeBild({ titel, beschreibung, svg, breite, hoehe }: Bild, id: string): string {
  const quelle = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`
  return [
    `<figure aria-labelledby="${escapeHtml(id)}">`,
    `<img src="${quelle}" width="${breite}" height="${hoehe}" alt="${escapeHtml(beschreibung)}">`,
    `<figcaption id="${escapeHtml(id)}">${escapeHtml(titel)}</figcaption>`,
    '</figure>',
  ].join('\n')
}

function writeQuelltext({ titel, text }: Quelltext): string {
  return `<figure class="quelltext">\n<figcaption>${escapeHtml(titel)}</figcaption>\n<pre tabindex="0"><code>${escapeHtml(text)}</code></pre>\n</figure>`
}
