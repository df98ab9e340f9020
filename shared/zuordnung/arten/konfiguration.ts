import { quoteXPath } from '../xpathText.ts'
import type { InhaltNachArt } from '../zielbaum.ts'
import type { Werthandler } from './art.ts'

/** A configured value of the Installation that is served. */
export const konfiguration: Werthandler<InhaltNachArt['konfiguration']> = {
  generate: ({ schluessel }) => `string($installation/*/regel:wert[@name = ${quoteXPath(schluessel)}])`,
  evaluate: ({ schluessel }, { eingaben }) => {
    const werte = eingaben.installation ?? {}
    return Object.hasOwn(werte, schluessel) ? (werte[schluessel] ?? '') : ''
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
