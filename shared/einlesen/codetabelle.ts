import { type Befund, createBefund, type Schwere } from '../befund.ts'
import type { Codelisteneintrag } from '../modell/projekt.ts'
import { normalizeKopf } from './tabellentext.ts'

const CODEKOEPFE = ['code', 'schluessel', 'key', 'wert', 'nummer', 'kuerzel', 'id']
const NAMENSKOEPFE = ['name', 'bezeichnung', 'beschreibung', 'text', 'titel', 'bedeutung', 'label', 'eintrag']

/** Which columns hold codes and names, and whether the first row says so. */
export interface Codespalten {
  kopfzeile: boolean
  code: number
  /** undefined: codes are names too */
  name: number | undefined
}

/** Guesses from the headings; without any known one the first column is the code, the second the name. */
export function guessCodespalten(zeilen: readonly (readonly string[])[]): Codespalten {
  const koepfe = (zeilen[0] ?? []).map(normalizeKopf)
  const breite = Math.max(0, ...zeilen.map((zeile) => zeile.length))
  const code = koepfe.findIndex((kopf) => CODEKOEPFE.includes(kopf))
  const name = koepfe.findIndex((kopf) => NAMENSKOEPFE.includes(kopf))
  if (code < 0 && name < 0) return { kopfzeile: false, code: 0, name: breite > 1 ? 1 : undefined }
  const andere = (belegt: number): number | undefined => [0, 1].find((spalte) => spalte !== belegt && spalte < breite)
  return {
    kopfzeile: true,
    code: code < 0 ? (andere(name) ?? name) : code,
    name: name < 0 ? andere(code) : name,
  }
}

export interface Codezeile {
  nummer: number
  eintrag: Codelisteneintrag | undefined
  befunde: Befund[]
}

/** Reads rows as entries; of a code that stands twice the first row counts. */
export function readCodetabelle(
  zeilen: readonly (readonly string[])[],
  { kopfzeile, code: codespalte, name: namensspalte }: Codespalten,
  vorhandene: ReadonlySet<string>,
): Codezeile[] {
  const gesehen = new Set<string>()
  return zeilen.slice(kopfzeile ? 1 : 0).map((zellen, index): Codezeile => {
    const nummer = index + (kopfzeile ? 2 : 1)
    const befund = (art: string, schwere: Schwere, satz: string, abhilfe: string): Befund =>
      createBefund({ code: `tabelle.${art}`, schwere, satz, ort: { angabe: `Zeile ${nummer}` }, abhilfe })
    const code = zellen[codespalte] ?? ''
    const name = (namensspalte === undefined ? '' : zellen[namensspalte]) ?? ''
    if (code === '') {
      const mangel = befund(
        'codeFehlt',
        'fehler',
        'Die Zeile hat keinen Code.',
        'Tragen Sie einen Code ein; so entsteht kein Eintrag.',
      )
      return { nummer, eintrag: undefined, befunde: [mangel] }
    }
    if (gesehen.has(code)) {
      const mangel = befund(
        'codeDoppelt',
        'fehler',
        `Der Code „${code}“ steht schon weiter oben.`,
        'Geben Sie der Zeile einen anderen Code; so entfällt sie.',
      )
      return { nummer, eintrag: undefined, befunde: [mangel] }
    }
    gesehen.add(code)
    const befunde: Befund[] = []
    if (namensspalte !== undefined && name === '') {
      befunde.push(
        befund(
          'nameFehlt',
          'hinweis',
          'Die Zeile hat keinen Namen.',
          'Der Code gilt auch als Name; tragen Sie sonst einen ein.',
        ),
      )
    }
    if (vorhandene.has(code)) {
      befunde.push(
        befund(
          'codeVorhanden',
          'hinweis',
          `Den Code „${code}“ hat die Liste schon.`,
          'Sein Name wird ersetzt; der Eintrag bleibt an seiner Stelle.',
        ),
      )
    }
    return { nummer, eintrag: { code, name: name === '' ? code : name }, befunde }
  })
}
