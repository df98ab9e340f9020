import type { Feldknoten } from '../../../shared/modell/feldbaum.ts'
import { describeFeldwert, type Feldworte } from '../../../shared/modell/feldworte.ts'
import type { Gruppenwert, Nachricht } from '../../../shared/modell/nachricht.ts'
import type { Nachrichtenform } from '../../../shared/modell/nachrichtXml.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'

type Formdokument = Nachrichtenform['dokumente'][number]

/**
 * Makes the file of a Dokument that has none: an accessible German HTML page of what the Dokumentsicht lets through. The bytes
 * depend on model and message alone, so a repeated delivery carries the same file. In xdomea its format is code 008 (HTML).
 */
export function writeDokumentdatei(projekt: Projekt, form: Nachrichtenform, nachricht: Nachricht, id: string): string {
  const eintrag = form.dokumente.find(({ dokument }) => dokument.id === id)
  const inhalt = nachricht.dokumente[id]
  if (eintrag === undefined || inhalt === undefined) throw new Error(`Dokument ${id} steht nicht in der Nachricht`)
  const worte: Feldworte = { projekt, anlagen: nachricht.anlagen }
  const titel = escapeHtml(eintrag.dokument.name)
  return [
    '<!DOCTYPE html>',
    '<html lang="de">',
    '<head>',
    '<meta charset="UTF-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${titel}</title>`,
    `<style>${STIL}</style>`,
    '</head>',
    '<body>',
    '<main>',
    '<header>',
    `<p>${escapeHtml(form.leistung.name)}</p>`,
    `<h1>${titel}</h1>`,
    '</header>',
    ...writeInhalt(worte, eintrag, inhalt),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

/** A sheet of paper on the screen, the same sheet in print; names beside their values where there is room for both. */
const STIL = [
  'html{background:#e6e8ec;color:#1b1f27}',
  'body{font-family:"Fira Sans","Segoe UI",system-ui,sans-serif;line-height:1.45;margin:0;padding:1.5em 1em}',
  'main{box-sizing:border-box;max-width:50em;min-height:40em;margin:0 auto;padding:3.2em 3.6em 3.6em;background:#fff;box-shadow:0 1px 3px #0004}',
  'header{border-bottom:2px solid #1b1f27;margin-bottom:1.6em;padding-bottom:.7em}',
  'header p{margin:0 0 .3em;color:#4a5160}',
  'h1{font-size:1.7em;line-height:1.2;margin:0}',
  'h2{font-size:1.15em;margin:1.9em 0 .6em;padding-bottom:.25em;border-bottom:1px solid #c9ced8}',
  'h3,h4,h5,h6{font-size:1em;margin:1.3em 0 .4em}',
  'section section{margin-left:1.1em}',
  'dl{display:grid;grid-template-columns:minmax(8em,15em) minmax(0,1fr);gap:.3em 1.4em;margin:0}',
  'dt{color:#4a5160}',
  'dd{margin:0;white-space:pre-line;overflow-wrap:anywhere}',
  '@media(max-width:34em){main{padding:1.6em 1.4em}dl{grid-template-columns:1fr;gap:0}dd{margin-bottom:.5em}}',
  '@page{size:A4;margin:22mm 20mm}',
  '@media print{html{background:#fff}body{padding:0}main{max-width:none;min-height:0;padding:0;box-shadow:none}section{break-inside:avoid}}',
].join('')

function writeInhalt(worte: Feldworte, { baum }: Formdokument, inhalt: Gruppenwert): string[] {
  return writeGruppe(worte, baum.kinder, inhalt, 2)
}

/** Fields that follow one another form one list; a Gruppe is a section with a heading of its own. */
function writeGruppe(worte: Feldworte, kinder: readonly Feldknoten[], wert: Gruppenwert, ebene: number): string[] {
  const zeilen: string[] = []
  let listeOffen = false
  const closeListe = (): void => {
    if (listeOffen) zeilen.push('</dl>')
    listeOffen = false
  }
  for (const knoten of kinder) {
    for (const [i, vorkommen] of (wert[knoten.id] ?? []).entries()) {
      if (typeof vorkommen === 'string') {
        if (!listeOffen) zeilen.push('<dl>')
        listeOffen = true
        zeilen.push(
          `<dt>${labelOf(knoten, i)}</dt>`,
          `<dd>${escapeHtml(describeFeldwert(worte, knoten.feld, vorkommen))}</dd>`,
        )
      } else {
        closeListe()
        zeilen.push(...writeAbschnitt(worte, knoten, i, vorkommen, ebene))
      }
    }
  }
  closeListe()
  return zeilen
}

/** HTML knows six levels of headings; deeper Gruppen stay at the sixth. */
function writeAbschnitt(worte: Feldworte, knoten: Feldknoten, i: number, wert: Gruppenwert, ebene: number): string[] {
  const h = `h${Math.min(ebene, 6)}`
  return [
    '<section>',
    `<${h}>${labelOf(knoten, i)}</${h}>`,
    ...writeGruppe(worte, knoten.kinder, wert, ebene + 1),
    '</section>',
  ]
}

function labelOf(knoten: Feldknoten, i: number): string {
  return escapeHtml(knoten.anzahl.max === 1 ? knoten.name : `${i + 1}. ${knoten.name}`)
}

function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (zeichen) => `&#${zeichen.charCodeAt(0)};`)
}
