import { describe, expect, it } from 'vitest'
import { startHost } from '../../../electron/host/host.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { ERSTES_MUSTER } from '../../../shared/muster/verzeichnis.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { applyTo, createAntworten, LEERES_PROJEKT } from '../../shared/muster/situationen.ts'
import { createOrdner } from '../projekte/projektordner.ts'

describe('Die Nachrichten einer Leistung, die niemand geschrieben hat', () => {
  it('entsprechen ihrem Schema, auch wo sie einen laufenden Vorgang voraussetzen', async () => {
    const { projekt, leistung } = applyTo(LEERES_PROJEKT, ERSTES_MUSTER, createAntworten(LEERES_PROJEKT, ERSTES_MUSTER))
    const host = startHost({ projekt: createOrdner(Object.fromEntries(writeModelldateien(projekt))) })
    try {
      const { sitzung } = getWert(await host.oeffne({ client: 'fenster-abgeleitet' }))
      const organisation = listDatensaetze(projekt, 'organisation')[0]?.id ?? ''
      const angaben = { sitzung, leistung, organisation, stufe: 3 }
      const { nachrichten } = getWert(await host.leiteNachrichtenAb(angaben))
      expect(nachrichten.map(({ testfall }) => testfall.name)).toEqual(
        ['Antrag einreichen', 'Eingang bestätigen', 'Unterlagen nachfordern', 'Unterlagen nachreichen']
          .concat('Bescheid erteilen', 'Antrag ablehnen')
          // an example that people believe, the smallest and the largest
          .flatMap((name) => [name, name, name]),
      )
      for (const { nachricht, abgeleitet } of nachrichten) {
        const geprueft = getWert(await host.pruefeNachricht({ sitzung, xml: nachricht }))
        expect(geprueft).toEqual({ nachrichtentyp: abgeleitet.nachrichtentyp, befunde: [] })
      }
      expect(getWert(await host.leiteNachrichtenAb({ ...angaben, leistung: 'lei-gibtesnich' })).nachrichten).toEqual([])
    } finally {
      await host.beende()
    }
  })
})
