import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import { getDatensatz } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import type { Seite } from '../../../shared/zusammenfuehren/konflikt.ts'
import { createGenericode, createProjektordner } from '../projekte/projektordner.ts'
import { createTesthost, Fenster, forgetEnde, type Testhost } from './fenster.ts'

const ROLLE = 'rol-ordnungsam'
const WEG = 'zus-ordnungsam'
const RASSEN = 'cod-rassen0000'
const LEISTUNG = 'leistungen/hundAnmelden.json'
const LISTE = 'codelisten/hunderassen.xml'

interface Nachlass {
  ordner: string
  test: Testhost
}

/** Fachwerk was killed with unsaved changes; then somebody else changed the files. */
async function leaveNachlass(aendere: (fenster: Fenster) => Promise<unknown>): Promise<Nachlass> {
  const ordner = createProjektordner()
  const test = createTesthost(ordner)
  await aendere(await Fenster.open(test.host, 'fenster-1'))
  await test.beende()
  forgetEnde(test.datenordner)
  return { ordner, test }
}

function changeDatei(ordner: string, datei: string, von: string | RegExp, nach: string): void {
  const pfad = join(ordner, datei)
  const text = readFileSync(pfad, 'utf8')
  const neu = text.replace(von, nach)
  if (neu === text) throw new Error(`nothing to replace in ${datei}`)
  writeFileSync(pfad, neu)
}

/** A record is gone from a file, with its mention in the Leistung. */
function removeSatz(ordner: string, id: string): void {
  const pfad = join(ordner, LEISTUNG)
  const datei: { datensaetze: Record<string, unknown> } = JSON.parse(readFileSync(pfad, 'utf8'))
  delete datei.datensaetze[id]
  writeFileSync(pfad, JSON.stringify(datei).replace(`"${id}",`, '').replace(`,"${id}"`, ''))
}

const reopen = ({ ordner, test }: Nachlass): Promise<Fenster> =>
  Fenster.open(createTesthost(ordner, test).host, 'fenster-2', 'nachlassZusammenfuehren')

async function merge({ host, sitzung, client }: Fenster, seite: Seite) {
  const gesehen = await host.fuehreZusammen({ sitzung, client, entscheidungen: [], anwenden: false })
  if (!gesehen.ok) throw new Error(JSON.stringify(gesehen.befunde))
  const { fassung, konflikte } = gesehen.wert
  const entscheidungen = konflikte.map(({ id }) => ({ konflikt: id, seite }))
  const ergebnis = await host.fuehreZusammen({ sitzung, client, fassung, entscheidungen, anwenden: true })
  if (!ergebnis.ok || ergebnis.wert.schritt === undefined) throw new Error(JSON.stringify(ergebnis))
  return { konflikte, schritt: ergebnis.wert.schritt }
}

const standDerDateien = async ({ host, sitzung }: Fenster): Promise<string | undefined> => {
  const ergebnis = await host.pruefeDateien({ sitzung })
  return ergebnis.ok ? ergebnis.wert.stand : undefined
}

/** A Schritt on the entries of a Codeliste. */
function changeListe(stelle: number, ...namen: [von: string | undefined, nach: string | undefined][]): Schritt {
  const eintrag = (name: string | undefined) => {
    const [code = '', wort = ''] = name?.split(' ') ?? []
    return name === undefined ? [] : [{ code, name: wort }]
  }
  const codelisten = namen.map(([von, nach]) => ({
    liste: RASSEN,
    stelle,
    entfernt: eintrag(von),
    hinzugefuegt: eintrag(nach),
  }))
  return { name: 'Codes ändern', diff: { ...createLeerenDiff(), codelisten } }
}

describe('Nicht Gespeichertes, während andere die Dateien geändert haben', () => {
  it('sagt das Öffnen mit allen Schritten, und bis zur Entscheidung zeigt es nur die Dateien', async () => {
    const nachlass = await leaveNachlass((fenster) => fenster.renenne(ROLLE, 'Amt'))
    changeDatei(nachlass.ordner, LEISTUNG, '"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"')
    const fenster = await Fenster.open(createTesthost(nachlass.ordner, nachlass.test).host, 'fenster-1')
    expect([fenster.codes, fenster.stand.aenderbar, fenster.satz(ROLLE).name]).toEqual([
      ['sitzung.nachlass'],
      false,
      'Ordnungsbehörde',
    ])
    expect(fenster.stand.wiederherstellbar).toMatchObject({ anlass: 'geaendert', schritte: [{ elemente: ['Amt'] }] })
  })

  it.each([
    ['eigene', 'Amt'],
    ['fremde', 'Ordnungsbehörde'],
  ] as const)('entscheidet man Widersprüche wie bei offenem Projekt: %s Fassung', async (seite, erwartet) => {
    const nachlass = await leaveNachlass(async (fenster) => {
      await fenster.renenne(ROLLE, 'Amt')
      await fenster.renenne(WEG, 'Hier anders genannt')
    })
    const { ordner } = nachlass
    changeDatei(ordner, LEISTUNG, '"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"')
    changeDatei(ordner, 'buendel.json', 'Steuern und Abgaben', 'Abgaben')
    const fenster = await reopen(nachlass)
    expect([fenster.codes, fenster.stand.schreibrecht, fenster.satz(ROLLE).name]).toEqual([[], true, 'Amt'])
    expect(await standDerDateien(fenster)).toBe('geaendert')
    expect(await fenster.speichere()).toEqual([`datei.geaendert ${LEISTUNG}`])
    const { konflikte, schritt } = await merge(fenster, seite)
    expect(konflikte).toMatchObject([{ basis: 'Ordnungsamt', eigene: 'Amt', fremde: 'Ordnungsbehörde' }])
    const danach = await fenster.reload()
    const namen = [ROLLE, WEG, 'bue-steuern000'].map((id) => danach.satz(id).name)
    expect(namen).toEqual([erwartet, 'Hier anders genannt', 'Abgaben'])
    // one step takes it back, another one forward again
    expect(await danach.aendere(invertSchritt(schritt))).toBe(4)
    expect((await danach.reload()).satz(ROLLE).name).toBe('Amt')
    expect(await danach.aendere(schritt)).toBe(5)
    expect(await danach.speichere()).toEqual([LEISTUNG])
    const text = readFileSync(join(ordner, LEISTUNG), 'utf8')
    expect(text).toContain(`"name": "${erwartet}"`)
    expect(text).toContain('Hier anders genannt')
  })

  it('ein Element, das die Dateien nicht mehr haben, steht zur Entscheidung und kommt an seinen Ort zurück', async () => {
    const nachlass = await leaveNachlass((fenster) => fenster.renenne(WEG, 'Hier anders genannt'))
    const davor = getDatensatz(createBeispielprojekt(), 'leistung', 'lei-hundanmeld')
    removeSatz(nachlass.ordner, WEG)
    const fenster = await reopen(nachlass)
    const { konflikte } = await merge(fenster, 'eigene')
    expect(konflikte).toMatchObject([{ ziel: WEG, eigene: 'vorhanden', fremde: 'entfernt' }])
    const danach = await fenster.reload()
    expect(danach.satz('lei-hundanmeld')).toEqual(davor)
    expect(await danach.speichere()).toEqual([LEISTUNG])
    expect(readFileSync(join(nachlass.ordner, LEISTUNG), 'utf8')).toContain('Hier anders genannt')
  })

  it('stürzt Fachwerk vor der Entscheidung noch einmal ab, wird wieder gefragt; danach nicht mehr', async () => {
    const nachlass = await leaveNachlass((fenster) => fenster.renenne(ROLLE, 'Amt'))
    changeDatei(nachlass.ordner, LEISTUNG, '"name": "Ordnungsamt"', '"name": "Ordnungsbehörde"')
    const crash = async (vorher?: (fenster: Fenster) => Promise<unknown>): Promise<void> => {
      const test = createTesthost(nachlass.ordner, nachlass.test)
      await vorher?.(await Fenster.open(test.host, 'fenster-2', 'nachlassZusammenfuehren'))
      await test.beende()
      forgetEnde(test.datenordner)
    }
    await crash((fenster) => fenster.renenne(WEG, 'Dazwischen'))
    const wieder = await Fenster.open(createTesthost(nachlass.ordner, nachlass.test).host, 'fenster-3')
    expect(wieder.stand.wiederherstellbar?.schritte.map(({ elemente }) => elemente)).toEqual([['Amt'], ['Dazwischen']])
    const offenes = await wieder.reload('nachlassZusammenfuehren')
    expect([offenes.satz(ROLLE).name, offenes.satz(WEG).name]).toEqual(['Amt', 'Dazwischen'])
    await merge(offenes, 'eigene')
    await offenes.host.beende()
    const danach = await Fenster.open(createTesthost(nachlass.ordner, nachlass.test).host, 'fenster-4')
    expect([danach.codes, danach.satz(ROLLE).name, danach.satz(WEG).name]).toEqual([[], 'Amt', 'Dazwischen'])
    expect(await danach.speichere()).toEqual([LEISTUNG])
  })

  it('auch Codes einer Liste, die inzwischen eine andere ist', async () => {
    const nachlass = await leaveNachlass(async (fenster) => {
      await fenster.aendere(changeListe(1, ['02 Pudel', '02 Königspudel']))
      await fenster.aendere(changeListe(2, [undefined, '03 Boxer']))
    })
    const neue = createGenericode('urn:beispiel:codeliste:hunderassen', '1', [
      ['00', 'Mischling'],
      ['01', 'Zwergdackel'],
      ['02', 'Pudel'],
      ['04', 'Spitz'],
    ])
    writeFileSync(join(nachlass.ordner, LISTE), neue)
    const fenster = await reopen(nachlass)
    const rassen = ({ stand }: Fenster) =>
      new Map(stand.codelisteninhalte).get(RASSEN)?.map(({ code, name }) => `${code} ${name}`)
    const erwartet = ['00 Mischling', '01 Zwergdackel', '02 Königspudel', '04 Spitz', '03 Boxer']
    expect(rassen(fenster)).toEqual(erwartet)
    expect(await fenster.aendere(changeListe(0, ['00 Mischling', undefined]))).toBe(3)
    // nobody else touched these codes, so there is nothing to decide
    expect(await standDerDateien(fenster)).toBe('gleich')
    const danach = await fenster.reload()
    expect(rassen(danach)).toEqual(erwartet.slice(1))
    expect(await danach.speichere()).toEqual([LISTE])
  })

  it('gibt es die Datei nicht mehr, sagt ein Befund welche; beiseitelegen und wiederherstellen gehen', async () => {
    const nachlass = await leaveNachlass((fenster) => fenster.renenne(ROLLE, 'Amt'))
    const pfad = join(nachlass.ordner, LEISTUNG)
    const text = readFileSync(pfad, 'utf8')
    rmSync(pfad)
    const fenster = await reopen(nachlass)
    expect([fenster.codes, fenster.stand.wiederherstellbar?.anlass]).toEqual([
      ['sitzung.nachlass', 'zusammenfuehren.ohneDatei'],
      'geaendert',
    ])
    expect(fenster.stand.befunde[1]?.ort).toMatchObject({ datei: LEISTUNG })
    writeFileSync(pfad, text)
    const wieder = await fenster.reload('nachlassZusammenfuehren')
    expect([wieder.codes, wieder.satz(ROLLE).name]).toEqual([[], 'Amt'])
  })
})
