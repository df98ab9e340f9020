import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import type { Baukasten } from '../../modell/elemente/baukasten.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { listReferenzen } from '../../modell/referenzen.ts'
import { quote, quoteId } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Leistungen nennen Baukästen in der vorliegenden Version',
  erlaeuterung:
    'Eine Leistung legt fest, welche Version eines Baukastens sie benutzt. Im Projekt liegt genau diese Version, und jeder benutzte ' +
    'Baukasten ist genannt.',
  hilfe: {
    thema: 'Struktur',
    warum: 'Nur so ist nachvollziehbar, auf welchem Stand gemeinsamer Teile eine Leistung beruht.',
    quelle: 'OZG-Leitfaden Sachsen 3.3.3 b: Standardisierung durch gemeinsame Grundelemente',
    falsch: 'Die Leistung nennt „Grundlagen 1.0“, im Projekt liegt Version 2.0.',
    richtig: 'Die Leistung nennt „Grundlagen 2.0“.',
    schritte: [
      'Prüfen Sie, was sich am Baukasten geändert hat.',
      'Tragen Sie bei der Leistung die vorliegende Version ein oder ergänzen Sie den Baukasten.',
    ],
  },
  schwere: 'fehler',
  abhilfe: 'Tragen Sie den Baukasten mit seiner Version bei der Leistung ein.',
  pruefe: {
    *leistung({ leistung }, projekt) {
      for (const [i, { baukasten: id, version }] of leistung.baukaesten.entries()) {
        const baukasten = findDatensatz(projekt, 'baukasten', id)
        if (baukasten === undefined || baukasten.version === version) continue
        yield {
          element: leistung.id,
          satz: `${quote(leistung)} benutzt ${quote(baukasten)} ${version}, es gibt ${baukasten.version}.`,
          pfad: `/baukaesten/${i}/version`,
          bezug: id,
          behebung: `Version ${baukasten.version} verwenden`,
        }
      }
      const genannt = new Set(leistung.baukaesten.map(({ baukasten }) => baukasten))
      for (const baukasten of listBenutzte(projekt, leistung)) {
        if (genannt.has(baukasten.id)) continue
        yield {
          element: leistung.id,
          satz: `${quote(leistung)} nennt ${quote(baukasten)} nicht.`,
          pfad: '/baukaesten',
          bezug: baukasten.id,
          behebung: `Version ${baukasten.version} aufnehmen`,
        }
      }
    },
  },
  behebe: (projekt, { element, bezug = '' }) => {
    const { version = '' } = findDatensatz(projekt, 'baukasten', bezug) ?? {}
    const bisherige = findDatensatz(projekt, 'leistung', element)?.baukaesten ?? []
    const uebrige = bisherige.filter(({ baukasten }) => baukasten !== bezug)
    const neuer = { baukasten: bezug, version }
    const baukaesten =
      uebrige.length < bisherige.length
        ? bisherige.map((einer) => (einer.baukasten === bezug ? neuer : einer))
        : [...bisherige, neuer]
    return changeDatensatz(projekt, element, { baukaesten }, `${quoteId(projekt, bezug)} ${version} verwenden`)
  },
  beispiele: {
    gueltig: {
      aendere: {
        'bau-grundlagen': { version: '2.0' },
        'lei-hundanmeld': { baukaesten: [{ baukasten: 'bau-grundlagen', version: '2.0' }] },
      },
    },
    ungueltig: { aendere: { 'bau-grundlagen': { version: '2.0' } } },
  },
}

/** The Baukästen that the Leistung and its parts refer to. */
function listBenutzte(projekt: Projekt, leistung: Leistung): Baukasten[] {
  const datei = projekt.dateien.get(leistung.id)
  const fremde = new Set<string>()
  const gesehen = new Set([leistung.id])
  for (const id of gesehen) {
    const datensatz = projekt.datensaetze.get(id)
    for (const { ziel } of datensatz === undefined ? [] : listReferenzen(datensatz)) {
      const zieldatei = projekt.dateien.get(ziel)
      if (zieldatei === datei) gesehen.add(ziel)
      else if (zieldatei !== undefined) fremde.add(zieldatei)
    }
  }
  return listDatensaetze(projekt, 'baukasten').filter(({ id }) => fremde.has(projekt.dateien.get(id) ?? ''))
}
