import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import { createProjektordner } from '../projekte/projektordner.ts'
import { changeOf, createTesthost, Fenster } from './fenster.ts'

const ROLLE = 'rol-ordnungsam'
const LEISTUNG = 'lei-hundanmeld'
const LEISTUNGSDATEI = 'leistungen/hundAnmelden.json'

describe('Sitzung', () => {
  it('gibt einem Fenster, das beim Öffnen schon wieder gegangen ist, kein Schreibrecht', async () => {
    const { host } = createTesthost(createProjektordner())
    const gehendes = host.oeffne({ client: 'fenster-1' })
    host.trenne('fenster-1')
    expect((await gehendes).ok).toBe(true)
    expect((await Fenster.open(host, 'fenster-2')).stand.schreibrecht).toBe(true)
  })

  it('behält, was ein Fenster vor dem Schließen noch geschickt hat, und gibt das Projekt dann für andere frei', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    const namen = ['Amt', 'Behörde', 'Stelle']
    // as a window that closes does: everything at once, no answer is waited for
    const geschickte = namen.map((name, stelle) => {
      const von = { ...fenster.satz(ROLLE), ...(stelle === 0 ? {} : { name: namen[stelle - 1] }) }
      return fenster.aendere(changeOf(von, { ...fenster.satz(ROLLE), name }), { nummer: stelle + 1, basis: stelle })
    })
    await test.host.entlasse('fenster-1')
    expect(await Promise.all(geschickte)).toEqual([1, 2, 3])
    const anderes = createTesthost(ordner, { datenordner: test.datenordner })
    const nachfolger = await Fenster.open(anderes.host, 'fenster-2')
    expect([nachfolger.satz(ROLLE).name, nachfolger.stand.schreibrecht]).toEqual(['Stelle', true])
  })

  it('lässt ein Projekt offen, das noch ein anderes Fenster zeigt', async () => {
    const test = createTesthost(createProjektordner())
    const erstes = await Fenster.open(test.host, 'fenster-1')
    const zweites = await Fenster.open(test.host, 'fenster-2')
    await test.host.entlasse('fenster-1')
    expect((await zweites.reload()).sitzung).toBe(erstes.sitzung)
    const uebernommen = await test.host.uebernimm({ sitzung: zweites.sitzung, client: 'fenster-2' })
    expect(uebernommen.ok && uebernommen.wert.schreibrecht).toBe(true)
  })

  it('öffnet das Projekt, mit dem Fachwerk gestartet wurde, und bestätigt eine Änderung mit ihrer Sequenz', async () => {
    const test = createTesthost(createProjektordner())
    const fenster = await Fenster.open(test.host, 'fenster-1')
    expect([fenster.stand.sequenz, fenster.stand.schreibrecht, fenster.codes]).toEqual([0, true, []])
    expect(await fenster.renenne(ROLLE, 'Ordnungsbehörde')).toBe(1)
    const wieder = await fenster.reload()
    expect([wieder.stand.sequenz, wieder.stand.gespeichert, wieder.stand.nummer]).toEqual([1, 0, 1])
    expect(wieder.satz(ROLLE).name).toBe('Ordnungsbehörde')
    expect(wieder.sitzung).toBe(fenster.sitzung)
  })

  it('öffnet, was vorgelesen wurde, ohne die Dateien noch einmal zu lesen, und bemerkt, was sich seither geändert hat', async () => {
    const ordner = createProjektordner()
    const { host } = createTesthost(ordner)
    await host.liesVor()
    const pfad = join(ordner, LEISTUNGSDATEI)
    writeFileSync(pfad, readFileSync(pfad, 'utf8').replace('"name": "Ordnungsamt"', '"name": "Ordnungsrat"'))
    const fenster = await Fenster.open(host, 'fenster-1')
    expect([fenster.satz(ROLLE).name, fenster.stand.schreibrecht]).toEqual(['Ordnungsamt', true])
    const dateien = await host.pruefeDateien({ sitzung: fenster.sitzung })
    expect(dateien.ok && dateien.wert.dateien).toEqual([LEISTUNGSDATEI])
    // nothing of it is kept for later
    expect(await fenster.renenne(ROLLE, 'Ordnungsbehörde')).toBe(1)
    expect(await fenster.speichere()).toEqual([`datei.geaendert ${LEISTUNGSDATEI}`])
  })

  it('speichert, ohne auf eine laufende Prüfung der Dateien zu warten; sie sieht danach das Gespeicherte', async () => {
    const { host } = createTesthost(createProjektordner())
    const fenster = await Fenster.open(host, 'fenster-1')
    await fenster.renenne(ROLLE, 'Ordnungsbehörde')
    const reihenfolge: string[] = []
    const geprueft = host.pruefeDateien({ sitzung: fenster.sitzung }).then((antwort) => {
      reihenfolge.push('geprüft')
      return antwort
    })
    expect(await fenster.speichere()).toEqual([LEISTUNGSDATEI])
    reihenfolge.push('gespeichert')
    const antwort = await geprueft
    expect([antwort.ok && antwort.wert.stand, ...reihenfolge]).toEqual(['gleich', 'gespeichert', 'geprüft'])
  })

  it('öffnet nur Ordner in den freigegebenen', async () => {
    const aussen = createProjektordner()
    const { host } = createTesthost(createProjektordner())
    const abgelehnt = await host.oeffne({ client: 'fenster-1', ordner: aussen })
    expect(abgelehnt.ok ? [] : abgelehnt.befunde.map(({ code }) => code)).toEqual(['sitzung.ordner'])
    const { host: offener } = createTesthost(createProjektordner(), { wurzeln: () => [join(aussen, '..')] })
    expect((await offener.oeffne({ client: 'fenster-1', ordner: aussen })).ok).toBe(true)
  })

  it('eine wiederholte Nummer wird bestätigt, ohne noch einmal zu wirken, auch nach einem Neustart', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    const schritt = changeOf(fenster.satz(ROLLE), { ...fenster.satz(ROLLE), name: 'Amt' })
    expect(await fenster.aendere(schritt, { nummer: 7, basis: 0 })).toBe(1)
    expect(await fenster.aendere(schritt, { nummer: 7, basis: 0 })).toBe(1)
    expect(await fenster.aendere(schritt, { nummer: 6, basis: 1 })).toEqual(['sitzung.nummer'])
    await test.beende()
    const neu = await Fenster.open(createTesthost(ordner, test).host, 'fenster-1')
    expect(neu.stand.nummer).toBe(7)
    expect(await neu.aendere(schritt, { nummer: 7, basis: 0 })).toBe(1)
    expect(neu.stand.sequenz).toBe(1)
  })

  it('eine falsche Basis wird abgelehnt; nach dem Laden geht es weiter', async () => {
    const { host } = createTesthost(createProjektordner())
    const fenster = await Fenster.open(host, 'fenster-1')
    await fenster.renenne(ROLLE, 'Amt')
    const schritt = changeOf(fenster.satz(ROLLE), { ...fenster.satz(ROLLE), name: 'Behörde' })
    expect(await fenster.aendere(schritt, { basis: 0 })).toEqual(['sitzung.basis'])
    expect(await fenster.aendere(schritt, { basis: 9 })).toEqual(['sitzung.basis'])
    const geladen = await fenster.reload()
    expect(await geladen.renenne(ROLLE, 'Behörde')).toBe(2)
  })
})

describe('Feindliche Änderungen', () => {
  const leer = createLeerenDiff()
  const mit = (datensaetze: object, positionen: object = {}): unknown => ({
    name: 'x',
    diff: {
      datensaetze: { ...leer.datensaetze, ...datensaetze },
      positionen: { ...leer.positionen, ...positionen },
    },
  })
  const rolle = { id: 'rol-0000000000', art: 'rolle', name: 'x', technischerName: 'x', bindung: { art: 'auswahl' } }
  let tief: unknown = { art: 'vorhanden', feld: 'fel-0000000000' }
  for (let i = 0; i < 20_000; i += 1) tief = { art: 'nicht', bedingung: tief }

  it.each<[string, unknown, string]>([
    ['kein Schritt', 'löschen', 'host.eingabe'],
    ['ein Schritt ohne Namen', { ...(mit({}) as object), name: '' }, 'host.eingabe'],
    ['eine unbekannte Angabe', { ...(mit({}) as object), ausfuehren: 'rm' }, 'host.eingabe'],
    ['eine unbekannte Art', mit({ hinzugefuegt: [{ ...rolle, art: 'programm' }] }), 'host.eingabe'],
    ['eine Id, die nicht zur Art passt', mit({ hinzugefuegt: [{ ...rolle, id: 'lei-0000000000' }] }), 'host.eingabe'],
    ['eine Id mit Pfad', mit({ hinzugefuegt: [{ ...rolle, id: 'rol-../../../x' }] }), 'host.eingabe'],
    ['ein technischer Name mit Pfad', mit({ hinzugefuegt: [{ ...rolle, technischerName: '../x' }] }), 'host.eingabe'],
    ['ein zu langer Name', mit({ hinzugefuegt: [{ ...rolle, name: 'x'.repeat(201) }] }), 'host.eingabe'],
    ['eine Lage ohne Zahl', mit({}, { hinzugefuegt: [{ id: `${LEISTUNG}/${ROLLE}`, x: null, y: 0 }] }), 'host.eingabe'],
    ['eine Lage mit Pfad', mit({}, { hinzugefuegt: [{ id: `../${ROLLE}`, x: 0, y: 0 }] }), 'host.eingabe'],
    ['zwanzigtausendfach geschachtelt', mit({ hinzugefuegt: [{ ...rolle, bindung: tief }] }), 'host.eingabe'],
    ['ein herrenloses Element', mit({ hinzugefuegt: [rolle] }), 'dokument.ohneDatei'],
    ['etwas entfernen, das es nicht gibt', mit({ entfernt: [rolle] }), 'dokument.veraltet'],
  ])('%s: abgelehnt, nichts geändert', async (_, schritt, code) => {
    const test = createTesthost(createProjektordner())
    const fenster = await Fenster.open(test.host, 'fenster-1')
    expect(await fenster.aendere(schritt)).toEqual([code])
    expect(test.ereignisse.filter(({ art }) => art === 'aenderung')).toEqual([])
    const danach = await fenster.reload()
    expect(danach.stand.datensaetze).toEqual(fenster.stand.datensaetze)
    expect(danach.stand.sequenz).toBe(0)
  })

  it('eine fremde Sitzung und ein Fenster mit unmöglicher Kennung', async () => {
    const { host } = createTesthost(createProjektordner())
    const fenster = await Fenster.open(host, 'fenster-1')
    const angaben = { nummer: 1, basis: 0, schritt: changeOf(fenster.satz(ROLLE), fenster.satz(ROLLE)) }
    const fremde = await host.aendere({ ...angaben, sitzung: 'gibt-es-nicht', client: 'fenster-1' })
    expect(fremde.ok ? [] : fremde.befunde.map(({ code }) => code)).toEqual(['sitzung.unbekannt'])
    const kennung = await host.aendere({ ...angaben, sitzung: fenster.sitzung, client: '__proto__' })
    expect(kennung.ok ? [] : kennung.befunde.map(({ code }) => code)).toEqual(['host.eingabe'])
  })
})
