import type { Datensatzart } from '../../modell/datensatz.ts'
import type { Feldknoten } from '../../modell/feldbaum.ts'
import { listDatensaetze, type Projekt } from '../../modell/projekt.ts'
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
  schwere: 'fehler',
  abhilfe: 'Geben Sie einem der beiden Elemente einen anderen technischen Namen.',
  *pruefe({ projekt, leistungen }) {
    for (const art of ['leistung', 'baukasten', 'produkt', 'organisation', 'komponententyp', 'codeliste'] as const) {
      yield* checkGeschwister(listDatensaetze(projekt, art), (name) => name.toLowerCase())
    }
    for (const sicht of leistungen) {
      const { vorgangstypen, teilleistungen, rollen, nachrichtentypen, zustellwege } = sicht
      for (const liste of [vorgangstypen, teilleistungen, rollen, nachrichtentypen, zustellwege]) {
        yield* checkGeschwister(liste)
      }
      yield* checkGeschwister(findAlle(projekt, 'dokument', sicht.leistung.dokumente))
      for (const typ of nachrichtentypen) {
        yield* checkGeschwister(
          findAlle(
            projekt,
            'dokument',
            typ.dokumentsichten.map(({ dokument }) => dokument),
          ),
        )
      }
      for (const baum of sicht.feldbaeume) yield* checkKnoten(baum.kinder)
    }
    yield* checkTeile(projekt, 'produkt', 'schnittstelle', ({ schnittstellen }) => schnittstellen)
    yield* checkTeile(projekt, 'organisation', 'stelle', ({ stellen }) => stellen)
    yield* checkTeile(projekt, 'organisation', 'installation', ({ installationen }) => installationen)
  },
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
      einzelheiten: eines.technischerName,
    }
  }
}

function* checkKnoten(kinder: readonly Feldknoten[]): Generator<Fund> {
  yield* checkGeschwister(kinder)
  for (const knoten of kinder) yield* checkKnoten(knoten.kinder)
}

function* checkTeile<A extends 'produkt' | 'organisation', T extends Datensatzart>(
  projekt: Projekt,
  art: A,
  teilart: T,
  idsOf: (ganzes: ReturnType<typeof listDatensaetze<A>>[number]) => readonly string[],
): Generator<Fund> {
  for (const ganzes of listDatensaetze(projekt, art)) yield* checkGeschwister(findAlle(projekt, teilart, idsOf(ganzes)))
}
