import { describeFeldwert } from '../../shared/modell/feldworte.ts'
import type { Formansicht, Seite } from './ansicht.ts'
import type { Form } from './form.ts'
import type { Antragsanlage } from './nachricht.ts'

/** Answers under the headings of the form. */
export interface Abschnitt {
  schluessel: string
  titel: string
  zeilen: { schluessel: string; name: string; wert: string }[]
}

/** What has been entered on a page, in the words of the form; fields without an answer are left out. */
export function summarizeSeite(
  form: Form,
  anlagen: readonly Antragsanlage[],
  { dokument, kinder }: Seite,
): Abschnitt[] {
  const kopf: Abschnitt = { schluessel: dokument.id, titel: '', zeilen: [] }
  const abschnitte = [kopf]
  collect(form, anlagen, kinder, kopf, abschnitte)
  return abschnitte.filter(({ zeilen }) => zeilen.length > 0)
}

/** In the order of the form: fields after a Gruppe stand in a section without title. */
function collect(
  form: Form,
  anlagen: readonly Antragsanlage[],
  kinder: readonly Formansicht[],
  kopf: Abschnitt,
  abschnitte: Abschnitt[],
): void {
  let abschnitt = kopf
  for (const kind of kinder) {
    const { knoten } = kind
    if (kind.art === 'feld') {
      const worte = kind.werte
        .filter((wert) => wert.trim() !== '')
        .map((wert) => describeFeldwert({ projekt: form.projekt, anlagen }, knoten.feld, wert).replace(KENNUNG, ''))
      if (worte.length === 0) continue
      if (abschnitte.at(-1) !== abschnitt) {
        abschnitt = { schluessel: `${kopf.schluessel} ${knoten.id}`, titel: '', zeilen: [] }
        abschnitte.push(abschnitt)
      }
      abschnitt.zeilen.push({
        schluessel: `${kopf.schluessel} ${knoten.id}`,
        name: knoten.name,
        wert: worte.join(', '),
      })
      continue
    }
    for (const [index, { schluessel, kinder: unten }] of kind.vorkommen.entries()) {
      const titel = knoten.anzahl.max === 1 ? knoten.name : `${index + 1}. ${knoten.name}`
      const eigener: Abschnitt = { schluessel, titel, zeilen: [] }
      abschnitte.push(eigener)
      collect(form, anlagen, unten, eigener, abschnitte)
    }
  }
}

/** Codes and exact times in brackets are nothing for an applicant. */
const KENNUNG = / \([^()]*\)$/
