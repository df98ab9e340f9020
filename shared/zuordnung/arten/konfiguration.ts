import { blankToNone } from '../vorkommen.ts'
import { quoteXPath } from '../xpathText.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/** A configured value of the Installation that is served. */
export const konfiguration: Werthandler<InhaltNachArt['konfiguration']> = {
  generate: ({ schluessel }) => `$installation/*/regel:wert[@name = ${quoteXPath(schluessel)}][normalize-space()]`,
  evaluate: ({ schluessel }, { eingaben }) => {
    const werte = eingaben.installation ?? {}
    return Object.hasOwn(werte, schluessel) ? blankToNone(werte[schluessel]) : ''
  },
  check: (_inhalt, { form, report }) =>
    form.weise === 'eingang'
      ? [
          report(
            'zuordnung.konfiguration',
            'Beim Eingang gibt es keine Werte der Installation.',
            'Lesen Sie die Angabe aus der Nachricht oder verwenden Sie eine Konstante.',
          ),
        ]
      : [],
}
