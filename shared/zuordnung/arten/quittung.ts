import { blankToNone } from '../vorkommen.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/** Attributes of the receipts of all Dienste (`schnittstelle/dienst-*.xsd`). */
const ANGABEN: ReadonlySet<string> = new Set(['aktenzeichen', 'vorgangskennzeichen', 'nachrichtId', 'eintrag'])

/** A value of the receipt of the order before this one, say the Aktenzeichen that the DMS gave. */
export const quittung: Werthandler<InhaltNachArt['quittung']> = {
  generate: ({ angabe }) => `$auftrag/*/regel:vorgaenger/*/@${angabe}[normalize-space()]`,
  evaluate: ({ angabe }, { eingaben }) => {
    const vorgaenger = eingaben.auftrag?.kinder.find((kind) => kind.name === 'vorgaenger')
    return blankToNone(vorgaenger?.kinder[0]?.attribute[angabe])
  },
  check: ({ angabe }, { form, report }) => {
    if (form.weise === 'eingang' || form.weise === 'rueckmeldung') {
      return [
        report(
          'zuordnung.quittung',
          'Eine Quittung gibt es nur bei Zustellungen nach einer anderen.',
          'Lesen Sie die Angabe aus der Nachricht oder entfernen Sie die Zeile.',
        ),
      ]
    }
    if (ANGABEN.has(angabe)) return []
    return [
      report(
        'zuordnung.quittungsangabe',
        'Diese Angabe gibt kein Dienst in seiner Quittung zurück.',
        `Wählen Sie eine der Angaben ${[...ANGABEN].join(', ')}.`,
        angabe,
      ),
    ]
  },
}
