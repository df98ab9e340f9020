import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { useDokument } from '../../../renderer/dokument/dokument.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { isLeer } from '../../../shared/dokument/dokumentstand.ts'
import { createOrdner, createProjektordner } from '../../host/projekte/projektordner.ts'
import { createTesthost, Fenster } from '../../host/sitzung/fenster.ts'

import { beginOhneProjekt, bestaetigt, CLIENT, nameOf, openFenster, ROLLE, rename, until } from './testfenster.ts'

const TESTFALL = {
  name: 'Ein Hund wird angemeldet',
  beschreibung: 'Ein Dackel',
  organisation: 'org-musterstad',
  kanal: 'antrag',
  dienstantworten: [],
  erwartet: { ausgang: 'zugestellt', befunde: [], zustellungen: [] },
}

beginOhneProjekt()

describe('Dokument des Fensters', () => {
  it('wendet einen Schritt sofort an, zählt ihn bis zur Bestätigung und nimmt ihn zurück und wieder vor', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen } = await openFenster(host)
    const alt = nameOf()
    expect(aktionen.run(rename('Amt'))).toEqual({ ok: true, wert: undefined })
    expect([nameOf(), useDokument.getState().unbestaetigt]).toEqual(['Amt', 1])
    aktionen.run(rename('Behörde'))
    aktionen.undo()
    aktionen.undo()
    expect(nameOf()).toBe(alt)
    aktionen.redo()
    expect([nameOf(), useDokument.getState().unbestaetigt]).toEqual(['Amt', 5])
    await bestaetigt()
    const { sequenz, rueckgaengig, wiederholbar } = useDokument.getState()
    expect([sequenz, rueckgaengig.length, wiederholbar.length]).toEqual([5, 1, 1])
    expect((await Fenster.open(host, 'fenster-2')).satz(ROLLE).name).toBe('Amt')
  })

  it('der Verlauf überdauert das Speichern', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen } = await openFenster(host)
    const alt = nameOf()
    aktionen.run(rename('Amt'))
    expect(await aktionen.speichere()).toEqual({ ok: true, wert: undefined })
    expect(useDokument.getState()).toMatchObject({ sequenz: 1, gespeichert: 1, unbestaetigt: 0 })
    aktionen.undo()
    expect(nameOf()).toBe(alt)
    await bestaetigt()
    expect(useDokument.getState()).toMatchObject({ sequenz: 2, gespeichert: 1 })
  })

  it('ist nach dem Zurücknehmen wieder wie gespeichert, auch für ein zweites Fenster und nach dem Neuladen', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen } = await openFenster(host)
    const offen = (): boolean => !isLeer(useDokument.getState().ungespeichert)
    aktionen.run(rename('Amt'))
    expect(offen()).toBe(true)
    await bestaetigt()
    expect(isLeer((await Fenster.open(host, 'fenster-2')).stand.ungespeichert)).toBe(false)
    aktionen.undo()
    await bestaetigt()
    expect([offen(), useDokument.getState().sequenz]).toEqual([false, 2])
    expect(isLeer((await Fenster.open(host, 'fenster-3')).stand.ungespeichert)).toBe(true)
    aktionen.redo()
    await aktionen.speichere()
    expect(offen()).toBe(false)
    aktionen.undo()
    expect(offen()).toBe(true)
  })

  it('ein Schritt ohne Änderung und einer mit ungültigen Werten gehen nicht auf die Reise', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung } = await openFenster(host)
    const { projekt } = useDokument.getState()
    if (projekt === undefined) throw new Error('not open')
    expect(aktionen.run(rename(nameOf() ?? '')).ok).toBe(true)
    const ungueltig = aktionen.run(changeDatensatz(projekt, ROLLE, { name: '' }))
    expect(ungueltig.ok ? [] : ungueltig.befunde.map(({ code }) => code)).toEqual(['datei.grenze'])
    await setImmediate()
    expect(leitung.aufrufe).toEqual(['oeffne'])
    expect(useDokument.getState().projekt).toBe(projekt)
  })

  it('wartet beim Schließen, bis der Host alles hat', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung } = await openFenster(host)
    for (const name of ['Amt', 'Behörde', 'Stelle']) aktionen.run(rename(name))
    expect(useDokument.getState().unbestaetigt).toBe(3)
    await leitung.takeLeave()
    expect(useDokument.getState()).toMatchObject({ unbestaetigt: 0, sequenz: 3 })
    await leitung.takeLeave()
  })

  it('lehnt der Host ab, gilt wieder sein Stand, und der Grund wird gemeldet', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung, gemeldet } = await openFenster(host)
    const alt = nameOf()
    leitung.ereignisse = false
    const anderes = await Fenster.open(host, 'fenster-2')
    host.trenne(CLIENT)
    await host.uebernimm({ sitzung: anderes.sitzung, client: 'fenster-2' })
    aktionen.run(rename('Amt'))
    aktionen.run(rename('Behörde'))
    expect(nameOf()).toBe('Behörde')
    await until(({ schreibrecht }) => !schreibrecht)
    await until(({ projekt }) => projekt?.datensaetze.get(ROLLE)?.name === alt)
    await setImmediate()
    expect(gemeldet).toEqual(['sitzung.nurLesen', 'fenster.verloren'])
    expect(useDokument.getState()).toMatchObject({ unbestaetigt: 0, rueckgaengig: [], sequenz: 0 })
    const nurLesen = aktionen.run(rename('Amt'))
    expect(nurLesen.ok ? [] : nurLesen.befunde.map(({ code }) => code)).toEqual(['fenster.nurLesen'])
  })
})

describe('Wechsel des Projekts', () => {
  it('unter einem anderen Namen gespeichert, lässt sich dort zurücknehmen, was hier getan wurde', async () => {
    const ort = createOrdner()
    const projekt = createProjektordner()
    const { host } = createTesthost(projekt, { wurzeln: () => [ort] })
    const { aktionen } = await openFenster(host)
    const davor = nameOf()
    aktionen.run(rename('Amt'))
    const kopie = await aktionen.speichereUnter(ort, 'Kopie')
    if (!kopie.ok) throw new Error(JSON.stringify(kopie.befunde))
    expect((await aktionen.open(kopie.wert.ordner)).ok).toBe(true)
    const { ungespeichert, ordner } = useDokument.getState()
    expect([ordner, nameOf(), isLeer(ungespeichert)]).toEqual([join(ort, 'Kopie'), 'Amt', true])
    expect(aktionen.undo().ok).toBe(true)
    await bestaetigt()
    expect(nameOf()).toBe(davor)
  })

  it('wer das Projekt verlässt, hat alles geschickt und öffnet es nicht gleich wieder', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen, leitung } = await openFenster(host)
    aktionen.run(rename('Amt'))
    await aktionen.leave()
    for (let i = 0; i < 20; i += 1) await setImmediate()
    expect(leitung.aufrufe).toEqual(['oeffne', 'aendere', 'verlasse'])
    expect((await Fenster.open(host, 'fenster-2')).satz(ROLLE).name).toBe('Amt')
  })
})

describe('Übernommene Ergebnisse', () => {
  it('stehen gleich in den Testfällen des Fensters; das Modell bleibt dasselbe Objekt', async () => {
    const ordner = createProjektordner()
    const { host } = createTesthost(ordner)
    const { leitung } = await openFenster(host)
    const { projekt, testfaelle, sitzung = '' } = useDokument.getState()
    expect(testfaelle).toEqual([])
    const neuer = join(ordner, 'testfaelle/hund-anmelden')
    mkdirSync(neuer, { recursive: true })
    writeFileSync(join(neuer, 'testfall.json'), JSON.stringify(TESTFALL))
    writeFileSync(join(neuer, 'nachricht.xml'), '<hund/>')
    leitung.melde({ art: 'testfaelleGeaendert', sitzung })
    await until((stand) => stand.testfaelle.some(({ kennung }) => kennung === 'hund-anmelden'))
    expect(useDokument.getState().projekt).toBe(projekt)
  })
})

describe('Mehrere Fenster', () => {
  it('ein zweites folgt jeder Änderung und übernimmt, wenn das erste weg ist', async () => {
    const { host } = createTesthost(createProjektordner())
    const erstes = await Fenster.open(host, 'fenster-2')
    const { aktionen } = await openFenster(host)
    expect(useDokument.getState().schreibrecht).toBe(false)
    await erstes.renenne(ROLLE, 'Amt')
    await until(({ sequenz }) => sequenz === 1)
    expect(nameOf()).toBe('Amt')
    host.trenne('fenster-2')
    expect((await aktionen.uebernimm()).ok).toBe(true)
    expect(useDokument.getState().schreibrecht).toBe(true)
    aktionen.run(rename('Behörde'))
    await bestaetigt()
    expect(useDokument.getState().sequenz).toBe(2)
  })

  it('gibt das Schreibrecht auf Wunsch ab, sobald alles bestätigt ist', async () => {
    const { host } = createTesthost(createProjektordner())
    const { aktionen } = await openFenster(host)
    const anderes = await Fenster.open(host, 'fenster-2')
    aktionen.run(rename('Amt'))
    await host.uebernimm({ sitzung: anderes.sitzung, client: 'fenster-2' })
    await until(({ schreibrecht }) => !schreibrecht)
    const geladen = await anderes.reload()
    expect([geladen.satz(ROLLE).name, geladen.stand.schreibrecht]).toEqual(['Amt', true])
  })

  it('gibt dabei auch ab, was gerade getippt wird', async () => {
    const { host } = createTesthost(createProjektordner())
    const { getippt } = await openFenster(host)
    const anderes = await Fenster.open(host, 'fenster-2')
    getippt.push('Amt, noch im Feld')
    await host.uebernimm({ sitzung: anderes.sitzung, client: 'fenster-2' })
    await until(({ schreibrecht }) => !schreibrecht)
    expect((await anderes.reload()).satz(ROLLE).name).toBe('Amt, noch im Feld')
  })

  it('holt nach einer Unterbrechung nach, was andere inzwischen geändert haben', async () => {
    const { host } = createTesthost(createProjektordner())
    const erstes = await Fenster.open(host, 'fenster-2')
    const { leitung } = await openFenster(host)
    const { projekt } = useDokument.getState()
    leitung.wiederkehr()
    await until(() => leitung.aufrufe.length === 2)
    expect(useDokument.getState().projekt).toBe(projekt)
    leitung.ereignisse = false
    await erstes.renenne(ROLLE, 'Amt')
    await erstes.renenne(ROLLE, 'Behörde')
    leitung.ereignisse = true
    leitung.wiederkehr()
    await until(({ sequenz }) => sequenz === 2)
    expect(nameOf()).toBe('Behörde')
  })
})
