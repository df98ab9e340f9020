import type { Feldknoten } from '../../modell/feldbaum.ts'
import { listDatensaetze } from '../../modell/projekt.ts'
import { adaptTechnischenNamen, TECHNISCHEN_NAMEN_ANPASSEN } from '../behebung.ts'
import { findAlle, quote } from '../modellsicht.ts'
import type { Fund, Pruefregel } from '../pruefregel.ts'

interface Benannt {
  id: string
  name: string
  technischerName: string
}

export const regel: Pruefregel = {
  titel: 'Technische Namen sind unter Geschwistern eindeutig',
  erlaeuterung:
    'Aus technischen Namen werden Elemente in XSD und XSLT sowie Dateinamen. Was auf derselben Ebene liegt, braucht deshalb ' +
    'verschiedene Namen; bei Dateien zählt Groß- und Kleinschreibung nicht.',
  hilfe: {
    thema: 'Namen',
    warum:
      'Zwei gleiche Namen auf einer Ebene ergeben eine XSD, in der niemand mehr weiß, welches Element ' +
      'gemeint ist.',
    quelle: 'XÖV-Handbuch: eindeutige Namen; W3C XML Schema',
    falsch: '„Rufname“ und „Wurfdatum“ heißen beide rufname.',
    richtig: 'Sie heißen rufname und wurfdatum.',
    schritte: ['Wählen Sie eines der beiden Elemente.', 'Geben Sie ihm einen anderen technischen Namen.'],
  },
  schwere: 'fehler',
  abhilfe: 'Geben Sie einem der beiden Elemente einen anderen technischen Namen.',
  pruefe: {
    *projekt(projekt) {
      for (const art of ['leistung', 'baukasten', 'produkt', 'organisation', 'komponententyp', 'codeliste'] as const) {
        yield* checkGeschwister(listDatensaetze(projekt, art), (name) => name.toLowerCase())
      }
    },
    *leistung(sicht, projekt) {
      const { vorgangstypen, teilleistungen, rollen, nachrichtentypen, zustellwege } = sicht
      for (const liste of [vorgangstypen, teilleistungen, rollen, nachrichtentypen, zustellwege]) {
        yield* checkGeschwister(liste)
      }
      yield* checkGeschwister(findAlle(projekt, 'dokument', sicht.leistung.dokumente))
      for (const typ of nachrichtentypen) {
        const getragene = typ.dokumentsichten.map(({ dokument }) => dokument)
        yield* checkGeschwister(findAlle(projekt, 'dokument', getragene))
      }
      for (const baum of sicht.feldbaeume) yield* checkKnoten(baum.kinder)
    },
    *produkt({ schnittstellen }, projekt) {
      yield* checkGeschwister(findAlle(projekt, 'schnittstelle', schnittstellen))
    },
    *organisation({ stellen, installationen }, projekt) {
      yield* checkGeschwister(findAlle(projekt, 'stelle', stellen))
      yield* checkGeschwister(findAlle(projekt, 'installation', installationen))
    },
  },
  behebe: (projekt, { element }) => adaptTechnischenNamen(projekt, element),
  beispiele: {
    gueltig: { aendere: { 'fel-strasse000': { technischerName: 'rufname' } } },
    ungueltig: { aendere: { 'fel-wurfdatum0': { technischerName: 'rufname' } } },
  },
}

function* checkGeschwister(liste: readonly Benannt[], key = (name: string) => name): Generator<Fund> {
  const gesehen = new Map<string, Benannt>()
  for (const eines of liste) {
    const anderes = gesehen.get(key(eines.technischerName))
    gesehen.set(key(eines.technischerName), eines)
    if (anderes === undefined) continue
    yield {
      element: eines.id,
      satz: `${quote(anderes)} und ${quote(eines)} haben denselben technischen Namen.`,
      pfad: '/technischerName',
      bezug: anderes.id,
      einzelheiten: eines.technischerName,
      behebung: TECHNISCHEN_NAMEN_ANPASSEN,
    }
  }
}

function* checkKnoten(kinder: readonly Feldknoten[]): Generator<Fund> {
  yield* checkGeschwister(kinder)
  for (const knoten of kinder) yield* checkKnoten(knoten.kinder)
}
