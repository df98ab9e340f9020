import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../../../electron/host/host.ts'
import type { Host } from '../../../shared/host.ts'

const TESTFAELLE = 'samples/gewerbe/testfaelle'
const PORTAL = readFileSync(`${TESTFAELLE}/person-metallbau-portal-stufe-4/nachricht.xml`, 'utf8')
const FACHVERFAHREN = readFileSync(`${TESTFAELLE}/person-metallbau-portal-stufe-4/erwartet/gewerbeprofi.xml`, 'utf8')

let host: Host
let sitzung: string

beforeAll(async () => {
  host = startHost({ projekt: 'samples/gewerbe' })
  const stand = await host.oeffne({ client: 'fenster-fremd' })
  if (!stand.ok) throw new Error(JSON.stringify(stand.befunde))
  sitzung = stand.wert.sitzung
})
afterAll(() => host.beende())

async function pruefe(xml: string) {
  const ergebnis = await host.pruefeNachricht({ sitzung, xml })
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
  return ergebnis.wert
}

describe('Eine Nachricht im Format eines Herstellers', () => {
  it.each([
    ['des Portals', PORTAL, 'Musterportal: Antragseingang'],
    ['des Fachverfahrens', FACHVERFAHREN, expect.stringMatching(/^GewerbeProfi: /)],
  ])('%s wird nach dem Schema ihrer Schnittstelle geprüft', async (_, xml, schnittstelle) => {
    expect(await pruefe(xml)).toEqual({ schnittstelle, befunde: [] })
  })

  it.each([
    [
      'ein falsch geschriebenes Datum',
      PORTAL.replace(/(<mp:P_GEBDAT>)[^<]*/, '$11979-02-11'),
      {
        code: 'schema.musterVerletzt',
        satz: expect.stringContaining('„Geburtsdatum“'),
        ort: { angabe: 'P_GEBDAT', zeile: 11 },
      },
    ],
    [
      'ein unbekannter Schlüssel',
      PORTAL.replace(/(<mp:P_GESCHLECHT>)[^<]*/, '$1x'),
      { satz: expect.stringContaining('„Geschlecht“'), ort: { angabe: 'P_GESCHLECHT' } },
    ],
    [
      'eine fehlende Angabe, die nur das Format kennt',
      PORTAL.replace(/<mp:MANDANT>[^<]*<\/mp:MANDANT>\s*/, ''),
      { code: 'schema.pflichtfeldFehlt', satz: '„MANDANT“ fehlt' },
    ],
    [
      'eine fehlende Nummer',
      PORTAL.replace(/ id="[^"]*"/, ''),
      { code: 'schema.pflichtfeldFehlt', satz: '„id“ fehlt' },
    ],
    [
      'etwas, das es dort nicht gibt',
      PORTAL.replace('<mp:MANDANT>', '<mp:UNBEKANNT/><mp:MANDANT>'),
      { code: 'schema.unerwartet', satz: '„UNBEKANNT“ ist hier nicht vorgesehen' },
    ],
  ])('nennt %s in den Worten des Modells', async (_, xml, erwartet) => {
    const { befunde } = await pruefe(xml)
    expect(befunde).toHaveLength(1)
    expect(befunde[0]).toMatchObject(erwartet)
    expect(`${befunde[0]?.satz} ${befunde[0]?.abhilfe}`).not.toMatch(/Element '|\{urn:|facet/)
  })

  it('die kein XML ist, und eine, deren Format niemand kennt, bekommen einen eigenen Befund', async () => {
    expect((await pruefe(PORTAL.replace('</mp:MANDANT>', ''))).befunde).toHaveLength(1)
    const fremde = await pruefe('<unbekannt xmlns="urn:irgendwas"/>')
    expect(fremde.schnittstelle).toBeUndefined()
    expect(fremde.befunde.length).toBeGreaterThan(0)
  })
})
