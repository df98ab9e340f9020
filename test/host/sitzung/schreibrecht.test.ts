import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import type { HostEreignis } from '../../../shared/host.ts'
import { createProjektordner } from '../projekte/projektordner.ts'
import { createTesthost, Fenster, type Testhost } from './fenster.ts'

const ROLLE = 'rol-ordnungsam'
const LEISTUNGSDATEI = 'leistungen/hundAnmelden.json'

function rechteOf({ ereignisse }: Testhost): (string | null)[] {
  return ereignisse.flatMap((ereignis) => (ereignis.art === 'schreibrecht' ? [ereignis.client] : []))
}

function until<A extends HostEreignis['art']>({ host }: Testhost, art: A): Promise<Extract<HostEreignis, { art: A }>> {
  return new Promise((done) => {
    const ende = host.beobachte((ereignis) => {
      if (ereignis.art !== art) return
      ende()
      done(ereignis as Extract<HostEreignis, { art: A }>)
    })
  })
}

/** Two windows of a host that hardly waits for an answer; the first has something that is not saved. */
async function openUngeduldige(ordner: string) {
  const test = createTesthost(ordner, { antwortfristMs: 1 })
  const erstes = await Fenster.open(test.host, 'fenster-1')
  const zweites = await Fenster.open(test.host, 'fenster-2')
  await erstes.renenne(ROLLE, 'Amt')
  return { test, erstes, zweites, wechsel: until(test, 'schreibrecht') }
}

describe('Schreibrecht', () => {
  it('ein zweites Fenster folgt und übernimmt, wenn das erste geht', async () => {
    const test = createTesthost(createProjektordner())
    const erstes = await Fenster.open(test.host, 'fenster-1')
    const zweites = await Fenster.open(test.host, 'fenster-2')
    expect(zweites.stand.schreibrecht).toBe(false)
    expect(await zweites.renenne(ROLLE, 'x')).toEqual(['sitzung.nurLesen'])
    expect(await zweites.speichere()).toEqual(['sitzung.nurLesen undefined'])
    await erstes.renenne(ROLLE, 'Amt')
    expect(test.ereignisse.at(-1)).toMatchObject({ art: 'aenderung', client: 'fenster-1', sequenz: 1 })
    await test.host.verlasse({ sitzung: erstes.sitzung, client: 'fenster-1' })
    const antwort = await test.host.uebernimm({ sitzung: zweites.sitzung, client: 'fenster-2' })
    expect(antwort).toEqual({ ok: true, wert: { sequenz: 1, schreibrecht: true } })
    const geladen = await zweites.reload()
    expect(await geladen.renenne(ROLLE, 'Behörde')).toBe(2)
    expect(rechteOf(test)).toEqual(['fenster-1', null, 'fenster-2'])
  })

  it('ein Fenster, das verschwindet, gibt das Recht frei und bekommt es zurück, solange niemand anders es hat', async () => {
    const test = createTesthost(createProjektordner())
    const erstes = await Fenster.open(test.host, 'fenster-1')
    await Fenster.open(test.host, 'fenster-2')
    test.host.trenne('fenster-1')
    expect(rechteOf(test)).toEqual(['fenster-1', null])
    expect(await erstes.renenne(ROLLE, 'Amt')).toBe(1)
    expect(rechteOf(test)).toEqual(['fenster-1', null, 'fenster-1'])
  })

  it('wer es hat, wird gefragt und kann es abgeben', async () => {
    const test = createTesthost(createProjektordner())
    const erstes = await Fenster.open(test.host, 'fenster-1')
    const zweites = await Fenster.open(test.host, 'fenster-2')
    const gefragt = until(test, 'uebernahmewunsch')
    const antwort = await test.host.uebernimm({ sitzung: zweites.sitzung, client: 'fenster-2' })
    expect(antwort.ok && antwort.wert.schreibrecht).toBe(false)
    expect((await gefragt).client).toBe('fenster-2')
    // only its holder can give it away
    await test.host.gibFrei({ sitzung: erstes.sitzung, client: 'fenster-2' })
    expect(rechteOf(test)).toEqual(['fenster-1'])
    await test.host.gibFrei({ sitzung: erstes.sitzung, client: 'fenster-1' })
    expect(rechteOf(test)).toEqual(['fenster-1', 'fenster-2'])
  })

  it('wer auf die Frage nicht antwortet, verliert es', async () => {
    const test = createTesthost(createProjektordner(), { antwortfristMs: 1 })
    await Fenster.open(test.host, 'fenster-1')
    const zweites = await Fenster.open(test.host, 'fenster-2')
    const wechsel = until(test, 'schreibrecht')
    await test.host.uebernimm({ sitzung: zweites.sitzung, client: 'fenster-2' })
    expect((await wechsel).client).toBe('fenster-2')
  })

  it('nimmt das Recht jemand, der nicht Gespeichertes anderer vorfindet, so ist alles davon da', async () => {
    const ordner = createProjektordner()
    const { test, erstes, zweites, wechsel } = await openUngeduldige(ordner)
    const [zugesagt] = await Promise.all([
      erstes.renenne('bue-steuern000', 'Abgaben'),
      test.host.uebernimm({ sitzung: zweites.sitzung, client: 'fenster-2' }),
      wechsel,
    ])
    expect(zugesagt).toBe(2)
    // what comes too late is refused, never half accepted
    expect(await erstes.renenne(ROLLE, 'Zu spät')).toEqual(['sitzung.nurLesen'])
    const geladen = await zweites.reload()
    expect([geladen.satz(ROLLE).name, geladen.satz('bue-steuern000').name]).toEqual(['Amt', 'Abgaben'])
    expect(await geladen.renenne(ROLLE, 'Behörde')).toBe(3)
    expect((await geladen.speichere()).sort()).toEqual(['buendel.json', LEISTUNGSDATEI])
    expect(readFileSync(join(ordner, LEISTUNGSDATEI), 'utf8')).toContain('"name": "Behörde"')
    expect((await erstes.reload()).stand).toMatchObject({ sequenz: 3, gespeichert: 3, schreibrecht: false })
  })

  it('wer noch speichert und ändert, hat danach wieder Zeit zu antworten: nichts davon kommt zu spät', async () => {
    const ordner = createProjektordner()
    const { test, erstes, zweites, wechsel } = await openUngeduldige(ordner)
    const [dateien, , zugesagt] = await Promise.all([
      erstes.speichere(),
      test.host.uebernimm({ sitzung: zweites.sitzung, client: 'fenster-2' }),
      erstes.renenne(ROLLE, 'Behörde'),
    ])
    expect([dateien, zugesagt]).toEqual([[LEISTUNGSDATEI], 2])
    expect((await wechsel).client).toBe('fenster-2')
    expect((await zweites.reload()).satz(ROLLE).name).toBe('Behörde')
  })

  it('nimmt es jemand, während gespeichert wird, so wird fertig gespeichert, und danach geht es weiter', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const erstes = await Fenster.open(test.host, 'fenster-1')
    const zweites = await Fenster.open(test.host, 'fenster-2')
    await erstes.renenne(ROLLE, 'Amt')
    await erstes.renenne('bue-steuern000', 'Abgaben')
    const bekannt = await zweites.reload()
    const { sitzung } = erstes
    const gespeichert = erstes.speichere()
    await setImmediate()
    const [dateien, , , sequenz] = await Promise.all([
      gespeichert,
      test.host.uebernimm({ sitzung, client: 'fenster-2' }),
      test.host.gibFrei({ sitzung, client: 'fenster-1' }),
      bekannt.renenne(ROLLE, 'Behörde'),
    ])
    expect([[...dateien].sort(), sequenz]).toEqual([['buendel.json', LEISTUNGSDATEI], 3])
    const text = readFileSync(join(ordner, LEISTUNGSDATEI), 'utf8')
    expect([text.includes('"name": "Amt"'), text.includes('Behörde')]).toEqual([true, false])
    const { stand } = await bekannt.reload()
    expect([stand.sequenz, stand.gespeichert, stand.schreibrecht]).toEqual([3, 2, true])
    expect(stand.ungespeichert.datensaetze.geaendert.map(({ nach }) => nach.name)).toEqual(['Behörde'])
  })

  it('ein zweites Fachwerk kann nur lesen und schreiben, sobald das erste beendet ist', async () => {
    const ordner = createProjektordner()
    const erstes = createTesthost(ordner)
    await Fenster.open(erstes.host, 'fenster-1')
    const zweites = createTesthost(ordner, { datenordner: erstes.datenordner })
    const lesend = await Fenster.open(zweites.host, 'fenster-2')
    expect([lesend.stand.schreibrecht, lesend.codes]).toEqual([false, ['sitzung.besetzt']])
    expect(await lesend.renenne(ROLLE, 'x')).toEqual(['sitzung.nurLesen'])
    await erstes.beende()
    const schreibend = await lesend.reload()
    expect([schreibend.stand.schreibrecht, schreibend.codes]).toEqual([true, []])
    expect(await schreibend.renenne(ROLLE, 'x')).toBe(1)
  })
})
