import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../../../electron/host/host.ts'
import { setPflicht } from '../../../shared/dokument/befehle/haeufigkeit.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import { movePositionen } from '../../../shared/dokument/befehle/positionen.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import type { Aenderungsfolgen } from '../../../shared/host/spiel.ts'
import type { Host } from '../../../shared/host.ts'
import type { Datensatzart } from '../../../shared/modell/datensatz.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { testBeispiel } from '../../setup/beispiel.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { expectOk, projekt } from './spielumgebung.ts'

const CLIENT = 'folgen-test'
/** In `npm run haertetest`. */
const LANG = process.env.FACHWERK_LAEUFE !== undefined

function idNamens(art: Extract<Datensatzart, 'zustellweg' | 'datenfeld' | 'dokument'>, name: string): string {
  const gefunden = listDatensaetze(projekt, art).find((eines) => eines.name === name)
  if (gefunden === undefined) throw new Error(`Nichts heißt ${name}`)
  return gefunden.id
}

describe('Folgen einer Änderung', () => {
  let ordner: string
  let host: Host
  let sitzung: string
  let sequenz: number
  let nummer = 0

  beforeAll(async () => {
    ordner = await mkdtemp(join(tmpdir(), 'fachwerk-folgen-'))
    await cp(testBeispiel, join(ordner, 'gewerbe'), { recursive: true })
    host = startHost({ datenordner: join(ordner, 'daten'), projekt: join(ordner, 'gewerbe') })
    const stand = expectOk(await host.oeffne({ client: CLIENT }))
    sitzung = stand.sitzung
    sequenz = stand.sequenz
    expect(expectOk(await host.pruefeAenderungen({ sitzung })).stand).toBe('unveraendert')
  })

  afterAll(async () => {
    await host.beende()
    await rm(ordner, { recursive: true, force: true })
  })

  /** Makes a change and waits until it is known what it does. */
  async function change(schritt: Schritt): Promise<Aenderungsfolgen> {
    nummer += 1
    const folgen = new Promise<Aenderungsfolgen>((resolve) => {
      const ende = host.beobachte((ereignis) => {
        if (ereignis.art !== 'aenderungsfolgen' || ereignis.folgen.stand === 'laeuft') return
        ende()
        resolve(ereignis.folgen)
      })
    })
    sequenz = expectOk(await host.aendere({ sitzung, client: CLIENT, nummer, basis: sequenz, schritt })).sequenz
    return folgen
  }

  it('ein verschobenes Element im Graph lässt keinen Test laufen und kein Ergebnis veralten', async () => {
    expectOk(await host.testplan({ sitzung }))
    const gemeldete: string[] = []
    const ende = host.beobachte(({ art }) => gemeldete.push(art))
    const [leistung] = listDatensaetze(projekt, 'leistung')
    const element = listDatensaetze(projekt, 'dokument')[0]?.id ?? ''
    const graph = { leistung: leistung?.id ?? '', anordnung: 'bahnen' } as const
    const schritt = movePositionen(projekt, new Map(), graph, [{ element, x: 40, y: 80 }])
    nummer += 1
    sequenz = expectOk(await host.aendere({ sitzung, client: CLIENT, nummer, basis: sequenz, schritt })).sequenz
    // a check of the tests would begin, and say so, with the next turn
    await setImmediate()
    await setImmediate()
    ende()
    expect(gemeldete).toEqual(['aenderung'])
  })

  // many runs; `test/ende/arbeiten/durchspielen.ts` shows the same at the window
  if (LANG) {
    it('ein gelöschter Zustellweg lässt Testfälle nicht mehr halten, Rückgängig macht alles gut', async () => {
      const weg = idNamens('zustellweg', 'Stellungnahme in die E-Akte')
      const schritt = getWert(deleteElemente(projekt, [weg]))
      const folgen = await change(schritt)
      expect(folgen.stand).toBe('geprueft')
      const stellungnahme = folgen.fehlgeschlagen.find(({ kennung }) => kennung === 'stellungnahme-abgeben-stufe-4')
      expect(stellungnahme).toMatchObject({
        name: 'Stellungnahme des Bauordnungsamtes',
        satz: '„Stellungnahme in die E-Akte“ entfällt. „Stellungnahme an das Fachverfahren“ hat einen anderen Inhalt.',
      })
      // what the deleted Zustellweg joined can still be seen in the graph
      const { nachrichtentyp, komponententyp } =
        listDatensaetze(projekt, 'zustellweg').find(({ id }) => id === weg) ?? {}
      expect(stellungnahme?.elemente).toEqual(expect.arrayContaining([nachrichtentyp, komponententyp]))
      expect(folgen.fehlgeschlagen.map(({ kennung }) => kennung)).not.toContain('person-neugruendung-stufe-2')

      const danach = await change(invertSchritt(schritt))
      expect(danach).toMatchObject({ stand: 'unveraendert', fehlgeschlagen: [], abgeleitet: [] })
    })

    it('eine neue Pflicht weist Nachrichten zurück und ist an ihrem Dokument zu sehen', async () => {
      const schritt = setPflicht(projekt, idNamens('datenfeld', 'Geburtsname'), true)
      const gemeldete: Aenderungsfolgen[] = []
      const ende = host.beobachte((ereignis) => {
        if (ereignis.art === 'aenderungsfolgen') gemeldete.push(ereignis.folgen)
      })
      const { fehlgeschlagen, abgeleitet } = await change(schritt)
      ende()
      // the first red one is told while the others still run
      const erstes = gemeldete.find((folgen) => folgen.fehlgeschlagen.length > 0)
      expect(erstes?.stand).toBe('laeuft')
      expect(fehlgeschlagen).toContainEqual(erstes?.fehlgeschlagen[0])
      const ohneGeburtsnamen = fehlgeschlagen.find(({ kennung }) => kennung === 'person-verspaetete-anzeige-stufe-2')
      expect(ohneGeburtsnamen?.satz).toBe(
        'Die Nachricht wird zurückgewiesen, erwartet ist: zugestellt. Der Nachricht fehlt eine Pflichtangabe.',
      )
      const dokumente = new Set(listDatensaetze(projekt, 'dokument').map(({ id }) => id))
      expect(ohneGeburtsnamen?.elemente.some((id) => dokumente.has(id))).toBe(true)
      expect(abgeleitet.map(({ satz }) => satz).join(' ')).toContain('Neuer Befund: „Geburtsname“ fehlt.')
      for (const { satz } of [...fehlgeschlagen, ...abgeleitet]) expect(satz).not.toMatch(/xpath|Element '|\w\/\w+\[/i)

      expect((await change(invertSchritt(schritt))).fehlgeschlagen).toEqual([])
    })
  }
})
