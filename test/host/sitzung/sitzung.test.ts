import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import type { HostEreignis } from '../../../shared/host.ts'
import { createProjektordner } from '../projekte/projektordner.ts'
import { changeOf, createTesthost, Fenster, type Testhost } from './fenster.ts'

const ROLLE = 'rol-ordnungsam'
const LEISTUNG = 'lei-hundanmeld'
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
    const test = createTesthost(ordner, { antwortfristMs: 1 })
    const erstes = await Fenster.open(test.host, 'fenster-1')
    const zweites = await Fenster.open(test.host, 'fenster-2')
    await erstes.renenne(ROLLE, 'Amt')
    const wechsel = until(test, 'schreibrecht')
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
    const test = createTesthost(ordner, { antwortfristMs: 1 })
    const erstes = await Fenster.open(test.host, 'fenster-1')
    const zweites = await Fenster.open(test.host, 'fenster-2')
    await erstes.renenne(ROLLE, 'Amt')
    const wechsel = until(test, 'schreibrecht')
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
