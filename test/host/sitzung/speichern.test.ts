import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import { createProjektordner } from '../projekte/projektordner.ts'
import { createTesthost, Fenster, type Testhost } from './fenster.ts'

const ROLLE = 'rol-ordnungsam'
const LEISTUNG = 'lei-hundanmeld'
const LEISTUNGSDATEI = 'leistungen/hundAnmelden.json'

describe('Speichern', () => {
  it('schreibt nur geänderte Dateien, meldet es allen, und der Verlauf geht weiter', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    const alt = fenster.satz(ROLLE).name
    await fenster.renenne(ROLLE, 'Amt')
    expect(await fenster.speichere()).toEqual([LEISTUNGSDATEI])
    expect(test.ereignisse.at(-1)).toMatchObject({ art: 'gespeichert', sequenz: 1 })
    expect(readFileSync(join(ordner, LEISTUNGSDATEI), 'utf8')).toContain('"name": "Amt"')
    expect(await fenster.renenne(ROLLE, alt)).toBe(2)
    expect(await fenster.speichere()).toEqual([LEISTUNGSDATEI])
    expect(await fenster.speichere()).toEqual([])
  })

  it('legt Lagen unter ansicht/ ab und liest sie wieder', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    const lage = { id: `${LEISTUNG}/${ROLLE}`, x: 12.5, y: -3 }
    const diff = createLeerenDiff()
    diff.positionen.hinzugefuegt.push(lage)
    expect(await fenster.aendere({ name: 'Verschieben', diff })).toBe(1)
    expect(await fenster.speichere()).toEqual(['ansicht/hundAnmelden.json'])
    await test.beende()
    const neu = await Fenster.open(createTesthost(ordner).host, 'fenster-1')
    expect([neu.stand.positionen, neu.codes]).toEqual([[lage], []])
    const zurueck = createLeerenDiff()
    zurueck.positionen.entfernt.push(lage)
    await neu.aendere({ name: 'Zurück', diff: zurueck })
    expect(await neu.speichere()).toEqual(['ansicht/hundAnmelden.json'])
    expect(existsSync(join(ordner, 'ansicht/hundAnmelden.json'))).toBe(false)
  })

  it('eine Änderung von außen wird nicht überschrieben und nichts geschrieben', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    await fenster.renenne(ROLLE, 'Amt')
    await fenster.renenne('bue-steuern000', 'Abgaben')
    const aussen = readFileSync(join(ordner, LEISTUNGSDATEI), 'utf8').replace(/Hund/, 'Katze')
    writeFileSync(join(ordner, LEISTUNGSDATEI), aussen)
    const buendel = readFileSync(join(ordner, 'buendel.json'), 'utf8')
    expect(await fenster.speichere()).toEqual([`datei.geaendert ${LEISTUNGSDATEI}`])
    expect(readFileSync(join(ordner, LEISTUNGSDATEI), 'utf8')).toBe(aussen)
    expect(readFileSync(join(ordner, 'buendel.json'), 'utf8')).toBe(buendel)
    expect(readdirSync(ordner).filter((name) => name.includes('speichern'))).toEqual([])
  })

  it('ein unterbrochenes Speichern von anderswo schließt nur ab, wer es ausdrücklich will', async () => {
    const ordner = createProjektordner()
    const buendel = readFileSync(join(ordner, 'buendel.json'))
    const { createHash } = await import('node:crypto')
    const hash = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
    const neu = buendel.toString().replace('Steuern und Abgaben', 'Abgaben')
    const neben = '.buendel.json.0123456789ab.tmp'
    writeFileSync(join(ordner, neben), neu)
    const vermerk = {
      format: 1,
      urheber: '00000000-0000-4000-8000-000000000009',
      rechner: 'anderswo',
      pid: 1,
      beginn: '2026-01-01T00:00:00.000Z',
      dateien: [{ pfad: 'buendel.json', vorher: hash(buendel), nachher: hash(neu), neben }],
    }
    writeFileSync(join(ordner, 'speichern.json'), JSON.stringify(vermerk))
    const { host } = createTesthost(ordner)
    const lesend = await Fenster.open(host, 'fenster-1')
    expect([lesend.stand.schreibrecht, lesend.codes]).toEqual([false, ['speichern.offen']])
    expect(lesend.satz('bue-steuern000').name).toBe('Steuern und Abgaben')
    const schreibend = await lesend.reload('speichernAbschliessen')
    expect([schreibend.stand.schreibrecht, schreibend.codes]).toEqual([true, []])
    expect(schreibend.satz('bue-steuern000').name).toBe('Abgaben')
    expect(readdirSync(ordner).filter((name) => /speichern|tmp$/.test(name))).toEqual([])
  })

  it.each([
    ['ein Pfad aus dem Projekt hinaus', { pfad: '../fremd.json' }],
    ['eine Datei, die Fachwerk nicht schreibt', { pfad: 'regeln/x/stufe-1.xsl' }],
    ['ein neuer Inhalt aus einem anderen Ordner', { neben: '../.buendel.json.0123456789ab.tmp' }],
    ['ein neuer Inhalt unter anderem Namen', { neben: 'README.md' }],
  ])('ein gefälschter Vermerk bewirkt nichts: %s', async (_, aenderung) => {
    const ordner = createProjektordner()
    const eintrag = { pfad: 'buendel.json', vorher: null, nachher: null, neben: '.buendel.json.0123456789ab.tmp' }
    const vermerk = {
      format: 1,
      urheber: '00000000-0000-4000-8000-000000000009',
      rechner: 'x',
      pid: 1,
      beginn: '2026-01-01T00:00:00.000Z',
      dateien: [{ ...eintrag, nachher: 'a'.repeat(64), ...aenderung }],
    }
    writeFileSync(join(ordner, 'speichern.json'), JSON.stringify(vermerk))
    const { host } = createTesthost(ordner)
    const fenster = await (await Fenster.open(host, 'fenster-1')).reload('speichernAbschliessen')
    expect([fenster.stand.schreibrecht, fenster.codes]).toEqual([false, ['speichern.vermerk']])
  })
})

describe('Nicht gespeicherte Änderungen', () => {
  async function prepareNachlass(): Promise<{ ordner: string; test: Testhost }> {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    await fenster.renenne(ROLLE, 'Amt')
    await test.beende()
    return { ordner, test }
  }
  const changeOutside = (ordner: string, datei: string, von: string, nach: string): void => {
    const text = readFileSync(join(ordner, datei), 'utf8')
    expect(text).toContain(von)
    writeFileSync(join(ordner, datei), text.replaceAll(von, nach))
  }

  it('sind nach dem Beenden und neuen Öffnen da', async () => {
    const { ordner, test } = await prepareNachlass()
    const fenster = await Fenster.open(createTesthost(ordner, test).host, 'fenster-2')
    expect([fenster.satz(ROLLE).name, fenster.stand.sequenz, fenster.stand.gespeichert]).toEqual(['Amt', 1, 0])
  })

  it('warten auf eine Entscheidung, wenn sich die Dateien inzwischen geändert haben, und kommen zu ihnen dazu', async () => {
    const { ordner, test } = await prepareNachlass()
    changeOutside(ordner, 'buendel.json', 'Steuern und Abgaben', 'Abgaben')
    const { host } = createTesthost(ordner, test)
    const lesend = await Fenster.open(host, 'fenster-2')
    expect([lesend.stand.schreibrecht, lesend.codes]).toEqual([false, ['sitzung.nachlass']])
    // who was asked about a crash before the files changed is asked again
    expect((await lesend.reload('nachlassAnwenden')).codes).toEqual(['sitzung.nachlass'])
    const fenster = await lesend.reload('nachlassZusammenfuehren')
    expect([fenster.stand.schreibrecht, fenster.codes]).toEqual([true, []])
    expect([fenster.satz(ROLLE).name, fenster.satz('bue-steuern000').name]).toEqual(['Amt', 'Abgaben'])
    expect(await fenster.speichere()).toEqual([LEISTUNGSDATEI])
  })

  it('lassen sich beiseitelegen, ohne dass etwas verloren geht', async () => {
    const { ordner, test } = await prepareNachlass()
    changeOutside(ordner, LEISTUNGSDATEI, '"name": "Ordnungsamt', '"name": "Ordnungsbehörde')
    const { host } = createTesthost(ordner, test)
    const lesend = await Fenster.open(host, 'fenster-2')
    const fenster = await lesend.reload('nachlassBeiseite')
    expect([fenster.stand.schreibrecht, fenster.codes]).toEqual([true, ['sitzung.beiseite']])
    const wo = fenster.stand.befunde[0]?.einzelheiten ?? ''
    expect(readFileSync(join(wo, 'journal.jsonl'), 'utf8') + readFileSync(join(wo, 'stand.json'), 'utf8')).toContain(
      'Amt',
    )
    expect(await fenster.renenne(ROLLE, 'Amt')).toBe(2)
  })

  it('gibt es keine, so werden geänderte Dateien beim Neuladen des Fensters einfach gelesen', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    changeOutside(ordner, 'buendel.json', 'Steuern und Abgaben', 'Abgaben')
    const geladen = await fenster.reload()
    expect([geladen.satz('bue-steuern000').name, geladen.stand.schreibrecht]).toEqual(['Abgaben', true])
    expect(geladen.sitzung).not.toBe(fenster.sitzung)
    expect(test.ereignisse.at(-2)).toEqual({ art: 'geschlossen', sitzung: fenster.sitzung })
    expect(await fenster.renenne(ROLLE, 'x')).toEqual(['sitzung.unbekannt'])
  })

  it('eine abgerissene letzte Zeile des Journals wird übergangen, eine beschädigte frühere gemeldet', async () => {
    const { ordner, test } = await prepareNachlass()
    const [projekt = ''] = readdirSync(join(test.datenordner, 'projekte'))
    const journal = join(test.datenordner, 'projekte', projekt, 'journal', 'journal.jsonl')
    const zeile = readFileSync(journal, 'utf8')
    writeFileSync(journal, zeile + zeile.slice(0, 40))
    const abgerissen = createTesthost(ordner, test)
    const fenster = await Fenster.open(abgerissen.host, 'fenster-2')
    expect([fenster.satz(ROLLE).name, fenster.codes]).toEqual(['Amt', []])
    await fenster.renenne(ROLLE, 'Behörde')
    await abgerissen.beende()
    const zweite = readFileSync(journal, 'utf8')
    writeFileSync(journal, `kaputt\n${zweite}`)
    const beschaedigt = await Fenster.open(createTesthost(ordner, test).host, 'fenster-3')
    expect([beschaedigt.stand.schreibrecht, beschaedigt.codes]).toEqual([false, ['sitzung.beschaedigt']])
    expect(beschaedigt.stand.wiederherstellbar?.anlass).toBe('beschaedigt')
    const uebrig = await beschaedigt.reload('nachlassAnwenden')
    expect([uebrig.satz(ROLLE).name, uebrig.stand.schreibrecht, uebrig.codes]).toEqual(['Amt', true, ['sitzung.kopie']])
    // what could not be read is still there for somebody who can
    const kopie = uebrig.stand.befunde[0]?.einzelheiten ?? ''
    expect(readFileSync(join(kopie, 'journal.jsonl'), 'utf8')).toBe(`kaputt\n${zweite}`)
  })

  it('viele Änderungen werden zusammengefasst und bleiben doch alle', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    for (let i = 1; i <= 520; i += 1) expect(await fenster.renenne(ROLLE, `Amt ${i}`)).toBe(i)
    const [projekt = ''] = readdirSync(join(test.datenordner, 'projekte'))
    const journal = readFileSync(join(test.datenordner, 'projekte', projekt, 'journal', 'journal.jsonl'), 'utf8')
    expect(journal.trimEnd().split('\n')).toHaveLength(20)
    await test.beende()
    const neu = await Fenster.open(createTesthost(ordner, test).host, 'fenster-1')
    expect([neu.satz(ROLLE).name, neu.stand.sequenz, neu.stand.nummer]).toEqual(['Amt 520', 520, 520])
  })

  it('ein Projekt mit Fehlern lässt sich ansehen, aber nicht ändern', async () => {
    const ordner = createProjektordner({ 'leistungen/hundAnmelden.json': '{' })
    const fenster = await Fenster.open(createTesthost(ordner).host, 'fenster-1')
    expect([fenster.stand.schreibrecht, fenster.codes]).toEqual([false, ['datei.json']])
  })
})
