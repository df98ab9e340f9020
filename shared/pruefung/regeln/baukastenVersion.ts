import { findDatensatz, listDatensaetze } from '../../modell/projekt.ts'
import { listReferenzen } from '../../modell/referenzen.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

export const regel: Pruefregel = {
  titel: 'Leistungen nennen Baukästen in der vorliegenden Version',
  erlaeuterung:
    'Eine Leistung legt fest, welche Version eines Baukastens sie benutzt. Im Projekt liegt genau diese Version, und jeder benutzte ' +
    'Baukasten ist genannt.',
  schwere: 'fehler',
  abhilfe: 'Tragen Sie den Baukasten mit seiner Version bei der Leistung ein.',
  *pruefe({ projekt }) {
    const baukastenOfDatei = new Map(
      listDatensaetze(projekt, 'baukasten').map((baukasten) => [projekt.dateien.get(baukasten.id), baukasten]),
    )
    for (const leistung of listDatensaetze(projekt, 'leistung')) {
      for (const [i, { baukasten: id, version }] of leistung.baukaesten.entries()) {
        const baukasten = findDatensatz(projekt, 'baukasten', id)
        if (baukasten === undefined || baukasten.version === version) continue
        yield {
          element: leistung.id,
          satz: `${quote(leistung)} benutzt ${quote(baukasten)} ${version}, es gibt ${baukasten.version}.`,
          pfad: `/baukaesten/${i}/version`,
        }
      }
      const genannt = new Set(leistung.baukaesten.map(({ baukasten }) => baukasten))
      for (const baukasten of listBenutzte(leistung.id)) {
        if (genannt.has(baukasten.id)) continue
        yield { element: leistung.id, satz: `${quote(leistung)} nennt ${quote(baukasten)} nicht.`, pfad: '/baukaesten' }
      }
    }

    function listBenutzte(leistung: string) {
      const datei = projekt.dateien.get(leistung)
      const eigene = [...projekt.datensaetze.values()].filter(({ id }) => projekt.dateien.get(id) === datei)
      const ziele = eigene.flatMap((datensatz) =>
        listReferenzen(datensatz).map(({ ziel }) => projekt.dateien.get(ziel)),
      )
      return [...new Set(ziele)].map((ziel) => baukastenOfDatei.get(ziel)).filter((eines) => eines !== undefined)
    }
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
