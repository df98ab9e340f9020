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
    '<style>body{font-family:sans-serif;line-height:1.5;max-width:48rem;margin:2rem auto;padding:0 1rem}' +
      'dt{font-weight:bold;margin-top:.5rem}dd{margin:0 0 0 1rem;white-space:pre-line}</style>',
    '</head>',
    '<body>',
    '<main>',
    `<h1>${titel}</h1>`,
    `<p>${escapeHtml(form.leistung.name)}</p>`,
    ...writeInhalt(worte, eintrag, inhalt),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n')
}

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
