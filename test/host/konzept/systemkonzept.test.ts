import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startHost } from '../../../electron/host/host.ts'
import type { Host } from '../../../shared/host.ts'
import { testBeispiel } from '../../setup/beispiel.ts'

let ordner: string
let host: Host
let sitzung: string

beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'fachwerk-konzept-'))
  await cp(testBeispiel, join(ordner, 'gewerbe'), { recursive: true })
  host = startHost({ projekt: join(ordner, 'gewerbe'), datenordner: join(ordner, 'daten') })
  const geoeffnet = await host.oeffne({ client: 'fenster-konzept' })
  if (!geoeffnet.ok) throw new Error('Das Beispiel lässt sich nicht öffnen')
  sitzung = geoeffnet.wert.sitzung
})
afterAll(async () => {
  await host.beende()
  await rm(ordner, { recursive: true, force: true })
})

describe('Systemkonzept eines geöffneten Projekts', () => {
  it('kommt als Datei mit Namen', async () => {
    const komponententyp = 'kom-cmseccum3b'
    const konzept = await host.systemkonzept({ sitzung, komponententyp, stufe: 4, format: 'html' })
    if (!konzept.ok) throw new Error(konzept.befunde[0]?.satz)
    expect(konzept.wert.dateiname).toBe('systemkonzept-register-stufe-4.html')
    expect(Buffer.from(konzept.wert.base64, 'base64').toString()).toContain('<h1>Systemkonzept Register')
    expect(konzept.wert.anforderungen).toBeGreaterThan(5)
  })

  it('ist ohne Sitzung oder mit fremdem Komponententyp ein Befund', async () => {
    const frage = { komponententyp: 'kom-0000000000', stufe: 4, format: 'html' } as const
    expect(await host.systemkonzept({ sitzung: 'keine', ...frage })).toMatchObject({ ok: false })
    expect(await host.systemkonzept({ sitzung, ...frage })).toMatchObject({
      ok: false,
      befunde: [{ code: 'konzept.komponententyp' }],
    })
  })
})
