import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'
import { listVerwendende } from '../verwendende.ts'

const MIT_MANDANT = {
  zeilen: { z1: { ziel: '/fall/mandant', inhalt: { art: 'konfiguration', schluessel: 'mandant' } } },
}

export const regel: Pruefregel = {
  titel: 'Installationen geben an, was Zuordnungen lesen',
  erlaeuterung:
    'Liest eine Zuordnung einen Wert der Konfiguration, so steht er bei jeder Installation, die ihre Schnittstelle benutzt.',
  hilfe: {
    thema: 'Organisationen',
    warum:
      'Fehlt der Wert, etwa die Nummer des Mandanten, kommt die Nachricht beim Fachverfahren ohne ihn an und wird abgewiesen.',
    quelle: 'OZG-Leitfaden Sachsen 8.5.5: organisationsbezogene Konfiguration',
    falsch: 'Die Zuordnung schreibt „mandant“, bei der Installation der Musterstadt fehlt der Wert.',
    richtig: 'Bei der Installation steht mandant = 14999.',
    schritte: ['Wählen Sie die Installation.', 'Tragen Sie unter „Werte“ den genannten Schlüssel mit seinem Wert ein.'],
  },
  schwere: 'warnung',
  abhilfe: 'Tragen Sie den Wert bei der Installation ein.',
  pruefe: {
    *installation(installation, projekt) {
      const gelesene = new Set(
        installation.schnittstellen.flatMap(({ schnittstelle }) =>
          listVerwendende(projekt, 'zuordnung', schnittstelle).flatMap(({ zeilen }) =>
            Object.values(zeilen).flatMap(({ inhalt }) => (inhalt.art === 'konfiguration' ? [inhalt.schluessel] : [])),
          ),
        ),
      )
      for (const schluessel of gelesene) {
        if (Object.hasOwn(installation.werte, schluessel)) continue
        yield {
          element: installation.id,
          satz: `${quote(installation)} nennt den Wert „${schluessel}“ nicht.`,
          pfad: '/werte',
          bezug: schluessel,
        }
      }
    },
  },
  beispiele: {
    gueltig: {
      aendere: { 'zuo-fachverf00': MIT_MANDANT, 'ins-fachverf00': { werte: { mandant: '14999' } } },
    },
    ungueltig: { aendere: { 'zuo-fachverf00': MIT_MANDANT } },
  },
}
