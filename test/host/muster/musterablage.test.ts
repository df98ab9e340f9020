import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { startHost } from '../../../electron/host/host.ts'
import { createMusterablage } from '../../../electron/host/muster/musterablage.ts'
import type { Musterinhalt } from '../../../shared/muster/eigene/eigenesMuster.ts'
import { collectMuster } from '../../../shared/muster/eigene/sammeln.ts'
import { ANWENDUNGSMUSTER } from '../../../shared/muster/verzeichnis.ts'
import { testBeispiel } from '../../setup/beispiel.ts'
import { getBefunde, getWert } from '../../setup/ergebnis.ts'
import { applyTo, createAntworten, LEERES_PROJEKT } from '../../shared/muster/situationen.ts'

const [vorlage] = ANWENDUNGSMUSTER
if (vorlage === undefined) throw new Error('Es gibt kein Muster')
const quelle = applyTo(LEERES_PROJEKT, vorlage, createAntworten(LEERES_PROJEKT, vorlage))
const INHALT = collectMuster(quelle.projekt, quelle.leistung, { name: 'Straßenfest', beschreibung: '' }) as Musterinhalt
const UNBEKANNT = '11111111-1111-4111-8111-111111111111'

let ordner: string

beforeEach(() => {
  ordner = mkdtempSync(join(tmpdir(), 'fachwerk-muster-'))
})
afterEach(() => rmSync(ordner, { recursive: true, force: true }))

describe('Eigene Muster', () => {
  it('werden aufbewahrt, nach Namen gezeigt, umbenannt und gelöscht', async () => {
    const ablage = createMusterablage(ordner)
    expect(await ablage.list()).toEqual({ muster: [], befunde: [] })
    const { kennung } = getWert(await ablage.save(INHALT))
    getWert(await ablage.save({ ...INHALT, name: 'Ähnliches' }))
    expect((await ablage.list()).muster.map(({ inhalt }) => inhalt.name)).toEqual(['Ähnliches', 'Straßenfest'])
    getWert(await ablage.rename(kennung, { name: 'Fest', beschreibung: 'Für Feste im Freien' }))
    // another life of the host finds the same
    const { muster } = await createMusterablage(ordner).list()
    expect(muster.find((eines) => eines.kennung === kennung)?.inhalt).toEqual({
      ...INHALT,
      name: 'Fest',
      beschreibung: 'Für Feste im Freien',
    })
    getWert(await ablage.remove(kennung))
    getWert(await ablage.remove(kennung))
    expect((await ablage.list()).muster.map(({ inhalt }) => inhalt.name)).toEqual(['Ähnliches'])
  })

  it('sagen, wenn es eines nicht mehr gibt', async () => {
    const ablage = createMusterablage(ordner)
    const befunde = getBefunde(await ablage.rename(UNBEKANNT, { name: 'x', beschreibung: '' }))
    expect(befunde.map(({ code }) => code)).toEqual(['muster.fehlt'])
  })

  it.each([
    ['kein JSON', 'kein JSON'],
    ['tief verschachtelt', `${'['.repeat(500)}${']'.repeat(500)}`],
    ['etwas anderes', '{"kennung":"x"}'],
    ['eine andere Kennung', JSON.stringify({ kennung: '22222222-2222-4222-8222-222222222222', inhalt: INHALT })],
    ['Fremdes darin', JSON.stringify({ kennung: UNBEKANNT, inhalt: { ...INHALT, pfad: '../../etc' } })],
    [
      'eine Organisation darin',
      JSON.stringify({
        kennung: UNBEKANNT,
        inhalt: { ...INHALT, datensaetze: [...quelle.projekt.datensaetze.values()] },
      }),
    ],
  ])('lassen eine feindliche Datei liegen und nennen sie: %s', async (_was, text) => {
    const ablage = createMusterablage(ordner)
    getWert(await ablage.save(INHALT))
    writeFileSync(join(ordner, 'muster', `${UNBEKANNT}.json`), text)
    writeFileSync(join(ordner, 'muster', 'liesmich.txt'), 'gehört nicht dazu')
    const { muster, befunde } = await ablage.list()
    expect(muster.length).toBe(1)
    expect(befunde.map(({ ort }) => ort?.datei)).toEqual([`${UNBEKANNT}.json`])
    expect(readdirSync(join(ordner, 'muster')).length).toBe(3)
  })

  it('folgen keinen Verknüpfungen', async () => {
    mkdirSync(join(ordner, 'muster'))
    const fremde = join(ordner, 'fremd.json')
    writeFileSync(fremde, JSON.stringify({ kennung: UNBEKANNT, inhalt: INHALT }))
    symlinkSync(fremde, join(ordner, 'muster', `${UNBEKANNT}.json`))
    const { muster, befunde } = await createMusterablage(ordner).list()
    expect(muster).toEqual([])
    expect(befunde.map(({ code }) => code)).toEqual(['datei.verknuepfung'])
  })
})

describe('Der Host', () => {
  it('reicht eigene Muster nur an offene Projekte und nimmt nur, was dem Schema entspricht', async () => {
    const host = startHost({ projekt: testBeispiel, datenordner: ordner })
    try {
      const fremd = await host.listeMuster({ sitzung: 'gibt-es-nicht' })
      expect(getBefunde(fremd).map(({ code }) => code)).toEqual(['sitzung.unbekannt'])
      const { sitzung } = getWert(await host.oeffne({ client: 'fenster-eins' }))
      const { kennung } = getWert(await host.speichereMuster({ sitzung, inhalt: INHALT }))
      expect(getWert(await host.listeMuster({ sitzung })).muster.map((eines) => eines.kennung)).toEqual([kennung])
      const falsch = await host.loescheMuster({ sitzung, kennung: '../../stand' })
      expect(getBefunde(falsch).map(({ code }) => code)).toEqual(['host.eingabe'])
      const ohneLeistung = { ...INHALT, leistung: 'lei-0000000000' }
      expect((await host.speichereMuster({ sitzung, inhalt: ohneLeistung })).ok).toBe(false)
    } finally {
      await host.beende()
    }
  })
})
