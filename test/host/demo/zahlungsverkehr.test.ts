import { describe, expect, test } from 'vitest'
import {
  createDemoZahlungsverkehr,
  NAMENSRAUM_ZAHLUNG,
  readZahlungsmeldung,
  writeZahlungsmeldung,
  type Zahlung,
} from '../../../electron/host/demo/zahlungsverkehr.ts'
import type { Sendung } from '../../../electron/host/prozessor/zielsystem.ts'
import { zahlungsstandSchema } from '../../../shared/host/pruefstandstand.ts'

const UUID = '3f2b8a10-1111-4222-8333-444455556666'

function createAuftrag({ betrag = '24,00', wurzel = 'Zahlungsauftrag', uuid = UUID } = {}): Sendung {
  const xml = `<${wurzel} xmlns="${NAMENSRAUM_ZAHLUNG}" id="${uuid}"><Mandant>M</Mandant><Verfahren>auszug</Verfahren>
    <Buchungsreferenz>v-1</Buchungsreferenz><Glaeubiger>Stadtkasse</Glaeubiger><Auftraggeber kennung="gew:1">Amt</Auftraggeber>
    <Zahler kennung="PF-1">Anna &amp; Otto</Zahler><Betrag waehrung="EUR">${betrag}</Betrag><Verwendungszweck>Auskunft</Verwendungszweck></${wurzel}>`
  return {
    ...{ uuid, art: 'zustellauftrag', installation: 'i', schnittstelle: 's', endpunkt: 'e', umschlag: 'xml' },
    inhalt: new TextEncoder().encode(xml),
  }
}

async function take(auftrag: Sendung): Promise<Zahlung> {
  const system = createDemoZahlungsverkehr()
  await system.sende(auftrag)
  const [zahlung] = system.listZahlungen()
  if (zahlung === undefined) throw new Error('Keine Zahlung')
  return zahlung
}

describe('Demo-Zahlungsverkehr', () => {
  test('nimmt einen Auftrag als Forderung an und quittiert ihn mit ihrer Kennung', async () => {
    const system = createDemoZahlungsverkehr()
    const antwort = await system.sende(createAuftrag())
    const [zahlung] = system.listZahlungen()
    expect(zahlung).toMatchObject({
      kasse: 'Stadtkasse',
      zahler: 'Anna & Otto',
      betrag: '24,00',
      buchungsreferenz: 'v-1',
    })
    expect(antwort.art === 'quittung' && antwort.inhalt).toContain(`zahlung="${zahlung?.kennung}"`)
  })

  test('legt für einen wiederholten Auftrag keine zweite Forderung an', async () => {
    const system = createDemoZahlungsverkehr()
    const [erste, zweite] = [await system.sende(createAuftrag()), await system.sende(createAuftrag())]
    expect(zweite).toEqual(erste)
    expect(system.listZahlungen()).toHaveLength(1)
    system.reset()
    expect(system.listZahlungen()).toEqual([])
  })

  test.each([
    ['nichts', ''],
    ['null Euro', '0,00'],
    ['einen Betrag mit Punkt', '24.00'],
    ['einen negativen Betrag', '-1,00'],
  ])('weist einen Auftrag über %s ab', async (_was, betrag) => {
    const system = createDemoZahlungsverkehr()
    expect(await system.sende(createAuftrag({ betrag }))).toMatchObject({ art: 'fehler', fehler: 'ablehnung' })
    expect(system.listZahlungen()).toEqual([])
  })

  test('weist ab, was kein Zahlungsauftrag ist', async () => {
    const system = createDemoZahlungsverkehr()
    expect(await system.sende(createAuftrag({ wurzel: 'Rechnung' }))).toMatchObject({ art: 'fehler' })
    const kaputt = { ...createAuftrag(), inhalt: new TextEncoder().encode('<a') }
    expect(await system.sende(kaputt)).toMatchObject({ art: 'fehler' })
  })

  test.each(zahlungsstandSchema.options)('meldet „%s“ so, dass die Zahlung wiederzuerkennen ist', async (stand) => {
    const zahlung = await take(createAuftrag())
    const meldung = writeZahlungsmeldung(zahlung, stand, 'nummer-1', '2026-11-02T10:21:07Z')
    expect(readZahlungsmeldung(meldung)).toEqual({ kennung: zahlung.kennung, stand })
    expect(meldung.includes('<Zeitpunkt>')).toBe(stand === 'bezahlt')
  })

  test('erkennt in anderem XML keine Meldung', () => {
    expect(readZahlungsmeldung('<Zahlungsmeldung/>')).toBeUndefined()
    expect(readZahlungsmeldung('kein XML')).toBeUndefined()
  })
})
