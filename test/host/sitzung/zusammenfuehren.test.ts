import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Seite } from '../../../shared/zusammenfuehren/konflikt.ts'
import { createProjektordner } from '../projekte/projektordner.ts'
import { changeOf, createTesthost, Fenster, type Testhost } from './fenster.ts'

const ROLLE = 'rol-ordnungsam'
const WEG = 'zus-ordnungsam'
const LEISTUNG = 'leistungen/hundAnmelden.json'

interface Lage {
  ordner: string
  test: Testhost
  fenster: Fenster
}

async function open(): Promise<Lage> {
  const ordner = createProjektordner()
  const test = createTesthost(ordner)
  return { ordner, test, fenster: await Fenster.open(test.host, 'fenster-1') }
}

/** What somebody else's editor or Git does to a file. */
function change(ordner: string, datei: string, von: string | RegExp, nach: string): void {
  const pfad = join(ordner, datei)
  const text = readFileSync(pfad, 'utf8')
  const neu = text.replace(von, nach)
  if (neu === text) throw new Error(`nothing to replace in ${datei}`)
  writeFileSync(pfad, neu)
}

async function standDerDateien({ test, fenster }: Lage) {
  const ergebnis = await test.host.pruefeDateien({ sitzung: fenster.sitzung })
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
  return ergebnis.wert
}

async function merge({ test, fenster }: Lage, seite?: Seite) {
  const { sitzung, client } = fenster
  const gesehen = await test.host.fuehreZusammen({ sitzung, client, entscheidungen: [], anwenden: false })
  if (!gesehen.ok) throw new Error(JSON.stringify(gesehen.befunde))
  const entscheidungen = gesehen.wert.konflikte.flatMap(({ id }) =>
    seite === undefined ? [] : [{ konflikt: id, seite }],
  )
  const { fassung } = gesehen.wert
  const ergebnis = await test.host.fuehreZusammen({ sitzung, client, fassung, entscheidungen, anwenden: true })
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
  return ergebnis.wert
}

describe('Änderungen von außen', () => {
  it('werden bemerkt, das eigene Speichern nicht', async () => {
    const lage = await open()
    expect(await standDerDateien(lage)).toEqual({ stand: 'gleich', dateien: [], befunde: [] })
    await lage.fenster.renenne(ROLLE, 'Amt')
    await lage.fenster.speichere()
    expect((await standDerDateien(lage)).stand).toBe('gleich')
    change(lage.ordner, 'buendel.json', 'Steuern und Abgaben', 'Abgaben')
    expect(await standDerDateien(lage)).toEqual({ stand: 'geaendert', dateien: ['buendel.json'], befunde: [] })
  })

  it('eine andere Schreibweise derselben Datei ist keine', async () => {
    const lage = await open()
    change(lage.ordner, 'buendel.json', /\n/g, '\r\n')
    expect((await standDerDateien(lage)).stand).toBe('gleich')
  })

  it('an Testfällen werden neu gelesen; zusammenzuführen gibt es da nichts', async () => {
    const lage = await open()
    expect((await standDerDateien(lage)).stand).toBe('gleich')
    mkdirSync(join(lage.ordner, 'testfaelle', 'dackel'), { recursive: true })
    writeFileSync(join(lage.ordner, 'testfaelle', 'dackel', 'nachricht.xml'), '<a/>')
    expect((await standDerDateien(lage)).stand).toBe('gleich')
    const zahl = () => lage.test.ereignisse.filter(({ art }) => art === 'testfaelleGeaendert').length
    expect(zahl()).toBe(1)
    await standDerDateien(lage)
    expect(zahl()).toBe(1)
  })

  it('kommen zu den eigenen dazu; danach lässt sich speichern, und beides steht in den Dateien', async () => {
    const lage = await open()
    const { fenster, ordner, test } = lage
    await fenster.renenne(WEG, 'Hier anders genannt')
    change(ordner, LEISTUNG, '"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"')
    expect(await fenster.speichere()).toEqual([`datei.geaendert ${LEISTUNG}`])
    const { schritt, saetze, konflikte } = await merge(lage)
    expect(konflikte).toEqual([])
    expect(schritt?.name).toBe('Änderungen von außen übernehmen')
    expect(saetze.some((satz) => satz.includes('Ordnungsbehörde'))).toBe(true)
    expect(test.ereignisse.at(-1)).toEqual({ art: 'abgeglichen', sitzung: fenster.sitzung, sequenz: 2 })
    const danach = await fenster.reload()
    expect([danach.satz(ROLLE).name, danach.satz(WEG).name]).toEqual(['Ordnungsbehörde', 'Hier anders genannt'])
    // only what is one's own is still to be saved
    expect(danach.stand.ungespeichert.datensaetze.geaendert.map(({ nach }) => nach.id)).toEqual([WEG])
    expect(await danach.speichere()).toEqual([LEISTUNG])
    const text = readFileSync(join(ordner, LEISTUNG), 'utf8')
    expect(text).toContain('Ordnungsbehörde')
    expect(text).toContain('Hier anders genannt')
  })

  it('ohne eigene Änderungen ist danach alles gespeichert', async () => {
    const lage = await open()
    change(lage.ordner, LEISTUNG, '"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"')
    await merge(lage)
    const { stand } = await lage.fenster.reload()
    expect([stand.sequenz, stand.gespeichert, stand.ungespeichert.datensaetze.geaendert]).toEqual([1, 1, []])
    expect((await standDerDateien(lage)).stand).toBe('gleich')
  })

  it('sind ein Schritt, den man zurücknehmen und so auch speichern kann', async () => {
    const lage = await open()
    const bytes = readFileSync(join(lage.ordner, LEISTUNG), 'utf8')
    change(lage.ordner, LEISTUNG, '"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"')
    const { schritt } = await merge(lage)
    if (schritt === undefined) throw new Error('nothing was taken over')
    const danach = await lage.fenster.reload()
    expect(await danach.aendere(invertSchritt(schritt))).toBe(2)
    expect(await danach.speichere()).toEqual([LEISTUNG])
    expect(readFileSync(join(lage.ordner, LEISTUNG), 'utf8')).toBe(bytes)
  })

  it('widersprechen sie den eigenen, geschieht nichts, bis jeder Widerspruch entschieden ist', async () => {
    const lage = await open()
    const { fenster, ordner } = lage
    await fenster.renenne(ROLLE, 'Amt')
    change(ordner, LEISTUNG, '"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"')
    const offen = await merge(lage)
    expect(offen.schritt).toBeUndefined()
    expect(offen.konflikte).toMatchObject([
      {
        ziel: ROLLE,
        element: 'Rolle „Amt“',
        angabe: 'Name',
        basis: 'Ordnungsamt',
        eigene: 'Amt',
        fremde: 'Ordnungsbehörde',
      },
    ])
    expect((await fenster.reload()).satz(ROLLE).name).toBe('Amt')
    await merge(lage, 'fremde')
    const danach = await fenster.reload()
    expect(danach.satz(ROLLE).name).toBe('Ordnungsbehörde')
    expect(danach.stand.ungespeichert.datensaetze.geaendert).toEqual([])
  })

  it('Entscheidungen gelten nur für die Dateien, zu denen sie getroffen wurden', async () => {
    const lage = await open()
    const { fenster, ordner, test } = lage
    await fenster.renenne(ROLLE, 'Amt')
    change(ordner, LEISTUNG, '"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"')
    const { sitzung, client } = fenster
    const gesehen = await test.host.fuehreZusammen({ sitzung, client, entscheidungen: [], anwenden: false })
    if (!gesehen.ok) throw new Error('refused')
    change(ordner, LEISTUNG, '"name": "Ordnungsbehörde"', '"name": "Stadtwache"')
    const entscheidungen = gesehen.wert.konflikte.map(({ id }) => ({ konflikt: id, seite: 'fremde' as const }))
    const { fassung } = gesehen.wert
    const ergebnis = await test.host.fuehreZusammen({ sitzung, client, fassung, entscheidungen, anwenden: true })
    expect(
      ergebnis.ok && [ergebnis.wert.schritt, ergebnis.wert.konflikte[0]?.fremde, ergebnis.wert.konflikte[0]?.seite],
    ).toEqual([undefined, 'Stadtwache', undefined])
    expect((await fenster.reload()).satz(ROLLE).name).toBe('Amt')
  })

  it('eine kaputte Datei wird mit Zeile genannt, der eigene Stand bleibt, wie er ist', async () => {
    const lage = await open()
    const { fenster, ordner, test } = lage
    await fenster.renenne(ROLLE, 'Amt')
    writeFileSync(join(ordner, LEISTUNG), '{\n  "format": 1,\n  kaputt')
    const stand = await standDerDateien(lage)
    expect([stand.stand, stand.dateien, stand.befunde[0]?.ort?.zeile]).toEqual(['fehlerhaft', [LEISTUNG], 3])
    const { sitzung, client } = fenster
    const ergebnis = await test.host.fuehreZusammen({ sitzung, client, entscheidungen: [], anwenden: true })
    expect(ergebnis.ok ? undefined : ergebnis.befunde[0]?.ort).toMatchObject({ datei: LEISTUNG, zeile: 3 })
    expect((await fenster.reload()).satz(ROLLE).name).toBe('Amt')
    expect(readFileSync(join(ordner, LEISTUNG), 'utf8')).toContain('kaputt')
  })

  it('liegt dort ein anderes Projekt, wird nichts vermischt', async () => {
    const lage = await open()
    change(lage.ordner, 'projekt.fachwerk', /"id": "[^"]+"/, '"id": "11111111-2222-4333-8444-555555555555"')
    const { sitzung, client } = lage.fenster
    const ergebnis = await lage.test.host.fuehreZusammen({ sitzung, client, entscheidungen: [], anwenden: true })
    expect(ergebnis.ok ? [] : ergebnis.befunde.map(({ code }) => code)).toEqual(['sitzung.anderesProjekt'])
  })

  it('neue und entfernte Elemente kommen mit, in ihren Dateien', async () => {
    const lage = await open()
    const { fenster, ordner } = lage
    await fenster.renenne(ROLLE, 'Amt')
    const pfad = join(ordner, LEISTUNG)
    const datei: { datensaetze: Record<string, Record<string, unknown>> } = JSON.parse(readFileSync(pfad, 'utf8'))
    datei.datensaetze['rec-vonaussen1'] = {
      ...datei.datensaetze['rec-satzung000'],
      id: 'rec-vonaussen1',
      art: 'rechtsgrundlage',
      name: 'Neue Satzung',
      technischerName: 'neueSatzung',
      norm: 'HStS',
      paragraf: '§ 1',
      fassung: '2026',
    }
    writeFileSync(pfad, JSON.stringify(datei))
    await merge(lage)
    const danach = await fenster.reload()
    expect(danach.satz('rec-vonaussen1').name).toBe('Neue Satzung')
    expect(await danach.speichere()).toEqual([LEISTUNG])
    expect(readFileSync(pfad, 'utf8')).toContain('Neue Satzung')
  })

  it('überstehen einen Neustart: was übernommen und was noch nicht gespeichert ist, ist noch da', async () => {
    const lage = await open()
    const { fenster, ordner, test } = lage
    await fenster.renenne(WEG, 'Hier anders genannt')
    change(ordner, LEISTUNG, '"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"')
    await merge(lage)
    const weiter = await fenster.reload()
    await weiter.aendere(changeOf(weiter.satz('bue-steuern000'), { ...weiter.satz('bue-steuern000'), name: 'Abgaben' }))
    await test.beende()
    const neu = await Fenster.open(createTesthost(ordner, test).host, 'fenster-1')
    expect(neu.codes).toEqual([])
    expect([neu.satz(ROLLE).name, neu.satz(WEG).name, neu.satz('bue-steuern000').name]).toEqual([
      'Ordnungsbehörde',
      'Hier anders genannt',
      'Abgaben',
    ])
    expect((await neu.speichere()).sort()).toEqual(['buendel.json', LEISTUNG])
  })

  it.each(['bei offenem Projekt', 'nach einem Neustart'])(
    'zwei neue Organisationen gleichen Namens bekommen zwei Dateien, %s',
    async (wann) => {
      const { ordner, test, fenster } = await open()
      const vorlage = fenster.satz('org-nachbarsta')
      const neue = (id: string): Datensatz => ({ ...vorlage, id, name: id, technischerName: 'neustadt' })
      const diff = createLeerenDiff()
      diff.datensaetze.hinzugefuegt.push(neue('org-hier000000'))
      expect(await fenster.aendere({ name: 'Organisation anlegen', diff })).toBe(1)
      const dort = 'org-dort000000'
      const datei = { format: 1, wurzel: dort, datensaetze: { [dort]: neue(dort) } }
      writeFileSync(join(ordner, 'organisationen/neustadt.json'), JSON.stringify(datei))
      let offenes = fenster
      if (wann === 'nach einem Neustart') {
        await test.beende()
        offenes = await Fenster.open(createTesthost(ordner, test).host, 'fenster-1', 'nachlassZusammenfuehren')
      } else await merge({ ordner, test, fenster })
      const danach = await offenes.reload()
      expect([danach.codes, danach.satz('org-hier000000').technischerName]).toEqual([[], 'neustadt2'])
      expect(await danach.speichere()).toEqual(['organisationen/neustadt2.json'])
      await danach.host.beende()
      const wieder = await Fenster.open(createTesthost(ordner, test).host, 'fenster-1')
      expect([wieder.codes, wieder.satz(dort).technischerName]).toEqual([[], 'neustadt'])
    },
  )

  it('übernimmt nur, wer das Schreibrecht hat', async () => {
    const { test, ordner } = await open()
    const zweites = await Fenster.open(test.host, 'fenster-2')
    change(ordner, 'buendel.json', 'Steuern und Abgaben', 'Abgaben')
    const { sitzung, client } = zweites
    const ergebnis = await test.host.fuehreZusammen({ sitzung, client, entscheidungen: [], anwenden: true })
    expect(ergebnis.ok ? [] : ergebnis.befunde.map(({ code }) => code)).toEqual(['sitzung.nurLesen'])
  })
})
