import type { Befund } from '../befund.ts'
import { findDatensatz } from '../modell/projekt.ts'
import type { Pruefumgebung } from './arten/art.ts'
import type { Feldort, Zuordnungsform } from './form.ts'
import type { InhaltNachArt } from './zielbaum.ts'

/** Codes the model knows that a table leaves without a counterpart, and codes of the table that the model does not know. */
export function checkCodes(inhalt: InhaltNachArt['codetabelle'], umgebung: Pruefumgebung): Befund[] {
  const { form } = umgebung
  const feld = 'feld' in inhalt.quelle ? form.felder.get(inhalt.quelle.feld) : undefined
  const codes = feld && codesOf(form, feld)
  if (codes === undefined) return []
  const fehlend = inhalt.sonst === undefined ? codes.filter((code) => !Object.hasOwn(inhalt.tabelle, code)) : []
  const fremd = Object.keys(inhalt.tabelle).filter((code) => !codes.includes(code))
  return [
    ...(fehlend.length === 0 ? [] : [missingBefund(fehlend, umgebung)]),
    ...(fremd.length === 0 ? [] : [unknownBefund(fremd, umgebung)]),
  ]
}

/** Values an Eingangszuordnung writes into a Datenfeld with a Codeliste. */
export function checkZielcodes(ziel: Feldort, werte: readonly string[], umgebung: Pruefumgebung): Befund[] {
  const codes = codesOf(umgebung.form, ziel)
  const fremd = codes === undefined ? [] : werte.filter((wert) => !codes.includes(wert))
  return fremd.length === 0 ? [] : [unknownBefund(fremd, umgebung)]
}

/** The spellings of jaNein in XML. */
const WAHRHEITSWERTE = ['true', 'false', '1', '0']

/** Codes a leaf may have: those of its Codeliste, the spellings of jaNein, undefined for other datatypes. */
function codesOf(form: Zuordnungsform, ort: Feldort): readonly string[] | undefined {
  const feld = ort.knoten.feld
  if (feld?.datentyp === 'jaNein') return WAHRHEITSWERTE
  const codeliste = findDatensatz(form.projekt, 'codeliste', feld?.codeliste)
  return codeliste && form.projekt.codelisteninhalte.get(codeliste.id)?.map((eintrag) => eintrag.code)
}

function missingBefund(codes: readonly string[], { report }: Pruefumgebung): Befund {
  return report(
    'zuordnung.codeFehlt',
    'Die Codetabelle ordnet nicht alle Codes der Codeliste zu.',
    'Ergänzen Sie die fehlenden Codes oder geben Sie einen Wert für alle übrigen an.',
    codes.join(', '),
  )
}

function unknownBefund(codes: readonly string[], { report }: Pruefumgebung): Befund {
  return report(
    'zuordnung.codeUnbekannt',
    'Die Zuordnung verwendet Codes, die das Datenfeld nicht kennt.',
    'Berichtigen Sie die genannten Codes.',
    codes.join(', '),
  )
}
