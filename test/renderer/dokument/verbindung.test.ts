import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { useDokument } from '../../../renderer/dokument/dokument.ts'
import { createProjektordner } from '../../host/projekte/projektordner.ts'
import { createTesthost, Fenster, forgetEnde } from '../../host/sitzung/fenster.ts'

import {
  ANFANG,
  beginOhneProjekt,
  bestaetigt,
  CLIENT,
  createSpeicher,
  nameOf,
  openFenster,
  ROLLE,
  rename,
  until,
} from './testfenster.ts'

beginOhneProjekt()

describe('Unterbrochene Verbindung', () => {
  it('was nicht ankommt, wird später gesendet', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung } = await openFenster(host)
    leitung.getrennt = true
    aktionen.run(rename('Amt'))
    aktionen.run(rename('Behörde'))
    for (let i = 0; i < 5; i += 1) await setImmediate()
    expect(useDokument.getState()).toMatchObject({ unbestaetigt: 2, sequenz: 0 })
    leitung.getrennt = false
    await bestaetigt()
    expect((await Fenster.open(host, 'fenster-2')).satz(ROLLE).name).toBe('Behörde')
  })

  it('das Fenster weiß, ob es Fachwerk noch erreicht', async () => {
    const { host } = createTesthost(createProjektordner())
    const { leitung } = await openFenster(host)
    expect(useDokument.getState().verbunden).toBe(true)
    leitung.abbruch()
    expect(useDokument.getState().verbunden).toBe(false)
    leitung.wiederkehr()
    expect(useDokument.getState().verbunden).toBe(true)
  })

  it('eine verlorene Antwort führt nicht zu einer zweiten Änderung', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung } = await openFenster(host)
    leitung.ohneAntwort = true
    aktionen.run(rename('Amt'))
    while (leitung.aufrufe.length < 3) await setImmediate()
    leitung.ohneAntwort = false
    await bestaetigt()
    expect(useDokument.getState().sequenz).toBe(1)
  })

  it('ein neu gestarteter Host bekommt, was der alte nicht bestätigt hat', async () => {
    const ordner = createProjektordner()
    const erster = createTesthost(ordner)
    const { aktionen, leitung } = await openFenster(erster.host)
    aktionen.run(rename('Amt'))
    await bestaetigt()
    leitung.getrennt = true
    aktionen.run(rename('Behörde'))
    // an outage of many tries must not count against the new host
    for (let i = 0; i < 40; i += 1) await setImmediate()
    await erster.beende()
    leitung.host = createTesthost(ordner, erster).host
    leitung.getrennt = false
    await bestaetigt()
    expect(useDokument.getState()).toMatchObject({ sequenz: 2, gespeichert: 0 })
    expect((await Fenster.open(leitung.host, 'fenster-2')).satz(ROLLE).name).toBe('Behörde')
  })

  it('wird nach einem Absturz erst gefragt, so wartet Unbestätigtes auf die Antwort', async () => {
    const ordner = createProjektordner()
    const erster = createTesthost(ordner)
    const { aktionen, leitung, gemeldet } = await openFenster(erster.host)
    aktionen.run(rename('Amt'))
    await bestaetigt()
    leitung.getrennt = true
    aktionen.run(rename('Behörde'))
    await erster.beende()
    forgetEnde(erster.datenordner)
    const { host } = createTesthost(ordner, erster)
    // another window comes first, and is asked
    expect((await Fenster.open(host, 'fenster-2')).codes).toEqual(['sitzung.abbruch'])
    leitung.host = host
    leitung.getrennt = false
    await until(({ wiederherstellbar }) => wiederherstellbar !== undefined)
    expect([useDokument.getState().unbestaetigt, gemeldet]).toEqual([1, []])
    expect((await aktionen.open(ordner, 'nachlassAnwenden')).ok).toBe(true)
    await bestaetigt()
    expect([nameOf(), gemeldet]).toEqual(['Behörde', []])
  })

  it('nach dem Neuladen des Fensters wird nur Unbestätigtes gesendet, und der Verlauf ist noch da', async () => {
    const { host } = createTesthost(createProjektordner())
    const speicher = createSpeicher()
    const vorher = await openFenster(host, speicher)
    const alt = nameOf()
    vorher.leitung.ohneAntwort = true
    vorher.aktionen.run(rename('Amt'))
    while (vorher.leitung.aufrufe.length < 2) await setImmediate()
    vorher.leitung.getrennt = true
    vorher.aktionen.run(rename('Behörde'))
    vorher.leitung.ereignisse = false
    vorher.verlasse()
    useDokument.setState(ANFANG, true)
    const { aktionen } = await openFenster(host, speicher)
    expect(nameOf()).toBe('Behörde')
    await bestaetigt()
    expect(useDokument.getState().sequenz).toBe(2)
    aktionen.undo()
    aktionen.undo()
    expect(nameOf()).toBe(alt)
    await bestaetigt()
    expect(useDokument.getState().sequenz).toBe(4)
  })

  it('unbestätigte Schritte, die nicht mehr passen, werden gemeldet statt verschwiegen', async () => {
    const { host } = createTesthost(createProjektordner())
    const speicher = createSpeicher()
    const vorher = await openFenster(host, speicher)
    vorher.leitung.getrennt = true
    vorher.aktionen.run(rename('Amt'))
    vorher.leitung.ereignisse = false
    vorher.verlasse()
    host.trenne(CLIENT)
    const anderes = await Fenster.open(host, 'fenster-2')
    await anderes.renenne(ROLLE, 'Behörde')
    host.trenne('fenster-2')
    useDokument.setState(ANFANG, true)
    const { gemeldet } = await openFenster(host, speicher)
    expect([nameOf(), gemeldet]).toEqual(['Behörde', ['fenster.verloren']])
    expect(useDokument.getState().unbestaetigt).toBe(0)
  })
})
