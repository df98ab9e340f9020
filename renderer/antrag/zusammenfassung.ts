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

function collect(
  form: Form,
  anlagen: readonly Antragsanlage[],
  kinder: readonly Formansicht[],
  abschnitt: Abschnitt,
  abschnitte: Abschnitt[],
): void {
  for (const kind of kinder) {
    if (kind.art === 'feld') {
      const { knoten, werte } = kind
      const worte = werte
        .filter((wert) => wert.trim() !== '')
        .map((wert) =>
          describeFeldwert({ projekt: form.projekt, anlagen }, knoten.feld, wert).replace(/ \([^()]*\)$/, ''),
        )
      if (worte.length === 0) continue
      abschnitt.zeilen.push({
        schluessel: `${abschnitt.schluessel} ${knoten.id}`,
        name: knoten.name,
        wert: worte.join(', '),
      })
      continue
    }
    for (const [index, { schluessel, kinder: unten }] of kind.vorkommen.entries()) {
      const name = kind.knoten.anzahl.max === 1 ? kind.knoten.name : `${index + 1}. ${kind.knoten.name}`
      const eigener: Abschnitt = { schluessel, titel: name, zeilen: [] }
      abschnitte.push(eigener)
      collect(form, anlagen, unten, eigener, abschnitte)
    }
  }
}
