import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import type { Codeliste } from '../../modell/elemente/dokument.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

const KENNUNG = /^urn:[a-z0-9][a-z0-9-]{0,30}(?::[a-z0-9]+(?:[.-][a-z0-9]+)*)+$/
const VERSION = /^\d+(?:\.\d+)*$|^\d{4}-\d{2}-\d{2}$/

export const regel: Pruefregel = {
  titel: 'Codelisten werden nach XÖV gekennzeichnet',
  erlaeuterung:
    'Die Kennung ist eine URN in Kleinbuchstaben ohne Version; die Version steht für sich: eine Nummer wie 3 oder 4.1 oder ein Datum.',
  hilfe: {
    thema: 'Codelisten',
    warum:
      'Kennung und Version stehen in jeder Nachricht. Nur in dieser Form findet der Empfänger die Liste im XRepository.',
    quelle: 'XÖV-Handbuch: Kennung und Version von Codelisten (listURI, listVersionID)',
    falsch: 'urn:de:musterland:codeliste:Rechtsform_2.1',
    richtig: 'urn:de:musterland:codeliste:rechtsform, Version 2.1',
    schritte: ['Wählen Sie die Codeliste.', 'Übernehmen Sie Kennung und Version, wie sie im XRepository stehen.'],
  },
  schwere: 'warnung',
  abhilfe: 'Schreiben Sie Kennung und Version wie im XRepository.',
  pruefe: {
    *codeliste(codeliste) {
      if (!KENNUNG.test(codeliste.kennung)) {
        const bessere = normalize(codeliste)
        yield {
          element: codeliste.id,
          satz: `Die Kennung von ${quote(codeliste)} hat nicht die Form der XÖV.`,
          pfad: '/kennung',
          einzelheiten: codeliste.kennung,
          ...(KENNUNG.test(bessere) ? { behebung: 'Kennung angleichen' } : {}),
        }
      }
      if (!VERSION.test(codeliste.version)) {
        yield {
          element: codeliste.id,
          satz: `Die Version von ${quote(codeliste)} ist weder Nummer noch Datum.`,
          pfad: '/version',
          einzelheiten: codeliste.version,
        }
      }
    },
  },
  behebe: (projekt, { element }) => {
    const codeliste = findDatensatz(projekt, 'codeliste', element)
    return changeDatensatz(projekt, element, codeliste === undefined ? {} : { kennung: normalize(codeliste) })
  },
  beispiele: {
    gueltig: { aendere: { 'cod-rassen0000': { kennung: 'urn:xoev-de:musterland:codeliste:rassen', version: '4.1' } } },
    ungueltig: { aendere: { 'cod-rassen0000': { kennung: 'urn:de:musterland:codeliste:Rassen_1' } } },
  },
}

/** In small letters and without the version, where that is at its end. */
function normalize({ kennung, version }: Codeliste): string {
  const klein = kennung.trim().toLowerCase()
  const ende = `_${version.toLowerCase()}`
  return klein.endsWith(ende) ? klein.slice(0, -ende.length) : klein
}
