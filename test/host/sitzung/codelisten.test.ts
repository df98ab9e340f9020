import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { listFruehereHashes } from '../../../electron/host/sitzung/grundlage.ts'
import { STANDDATEI } from '../../../electron/host/sitzung/journalstand.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import type { Listenaenderung, Schritt } from '../../../shared/dokument/diff.ts'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createProjektordner } from '../projekte/projektordner.ts'
import { changeOf, createTesthost, Fenster } from './fenster.ts'

const LISTE = 'cod-rassen0000'
const DATEI = 'codelisten/hunderassen.xml'
const DACKEL = { code: '01', name: 'Dackel' }

function schrittOf(aenderung: Partial<Listenaenderung>): Schritt {
  const codelisten = [{ liste: LISTE, stelle: 0, entfernt: [], hinzugefuegt: [], ...aenderung }]
  return { name: 'Einträge ändern', diff: { ...createLeerenDiff(), codelisten } }
}

const TECKEL = schrittOf({ entfernt: [DACKEL], hinzugefuegt: [{ code: '01', name: 'Teckel' }] })

function namenOf({ stand }: Fenster): string[] {
  return stand.codelisteninhalte.flatMap(([, eintraege]) => eintraege.map(({ name }) => name))
}

describe('Einträge von Codelisten', () => {
  it('sind nach dem Beenden noch geändert, und Speichern schreibt ihre Datei', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    expect(await fenster.aendere(TECKEL)).toBe(1)
    await test.beende()
    const wieder = await Fenster.open(createTesthost(ordner, { datenordner: test.datenordner }).host, 'fenster-1')
    expect([namenOf(wieder), wieder.codes]).toEqual([['Teckel', 'Pudel'], []])
    const gespeichert = await wieder.host.speichere({ sitzung: wieder.sitzung, client: 'fenster-1' })
    expect(getWert(gespeichert).dateien).toEqual([DATEI])
    expect(readFileSync(join(ordner, DATEI), 'utf8')).toContain('Teckel')
    expect((await wieder.reload()).stand.ungespeichert).toEqual(createLeerenDiff())
  })

  it.each([
    ['ein Code, den es schon gibt', { stelle: 2, hinzugefuegt: [DACKEL] }, 'codeliste.codeDoppelt'],
    ['ein leerer Code', { hinzugefuegt: [{ code: '', name: 'x' }] }, 'host.eingabe'],
    ['ein Code mit Leerzeichen am Rand', { hinzugefuegt: [{ code: ' 7', name: 'x' }] }, 'host.eingabe'],
    ['ein Zeichen, das XML nicht kennt', { hinzugefuegt: [{ code: '7', name: 'a\u0001' }] }, 'host.eingabe'],
    ['eine Stelle hinter dem Ende', { stelle: 3, hinzugefuegt: [{ code: '7', name: 'x' }] }, 'dokument.veraltet'],
    ['etwas entfernen, das da nicht steht', { stelle: 1, entfernt: [DACKEL] }, 'dokument.veraltet'],
  ])('weist ab: %s', async (_was, aenderung, code) => {
    const fenster = await Fenster.open(createTesthost(createProjektordner()).host, 'fenster-1')
    expect(await fenster.aendere(schrittOf(aenderung))).toEqual([code])
  })

  it.each([
    ['mit einem Fingerabdruck über alle Texte', 0],
    ['in der sich Codelisten nicht ändern ließen', 1],
  ])('ein Journal aus der Zeit %s, gilt weiter', async (_, fassung) => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    await fenster.renenne('rol-ordnungsam', 'Ordnungsbehörde')
    await test.beende()
    const [standdatei = ''] = readdirSync(test.datenordner, { recursive: true, encoding: 'utf8' }).filter((pfad) =>
      pfad.endsWith(STANDDATEI),
    )
    const { projekt, positionen } = getWert(await readProjekt(ordner))
    const pfad = join(test.datenordner, standdatei)
    const stand = JSON.parse(readFileSync(pfad, 'utf8'))
    expect(stand.diff).not.toHaveProperty('codelisten')
    writeFileSync(pfad, JSON.stringify({ ...stand, grundlage: listFruehereHashes({ projekt, positionen })[fassung] }))
    const wieder = await Fenster.open(createTesthost(ordner, { datenordner: test.datenordner }).host, 'fenster-1')
    expect([wieder.satz('rol-ordnungsam').name, wieder.codes]).toEqual(['Ordnungsbehörde', []])
  })

  it('außerhalb ergänzt und hier geändert: beides steht danach da, auch nach einem Neustart und in der Datei', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    await fenster.aendere(TECKEL)
    const pfad = join(ordner, DATEI)
    const text = readFileSync(pfad, 'utf8')
    const zeile = /<Row>(?:(?!<Row>).)*Pudel.*?<\/Row>/s.exec(text)?.[0] ?? ''
    const boxer = zeile.replace('Pudel', 'Boxer').replace('02', '03')
    writeFileSync(pfad, text.replace(zeile, `${zeile}${boxer}`))
    const { sitzung, client } = fenster
    const geprueft = getWert(await test.host.pruefeDateien({ sitzung }))
    expect(geprueft).toMatchObject({ stand: 'geaendert', dateien: [DATEI] })
    expect(await fenster.speichere()).toEqual([`datei.geaendert ${DATEI}`])
    const gesehen = getWert(await test.host.fuehreZusammen({ sitzung, client, entscheidungen: [], anwenden: false }))
    expect(gesehen.konflikte).toEqual([])
    const { fassung } = gesehen
    const antwort = getWert(
      await test.host.fuehreZusammen({ sitzung, client, fassung, entscheidungen: [], anwenden: true }),
    )
    const danach = await fenster.reload()
    expect(namenOf(danach)).toEqual(['Teckel', 'Pudel', 'Boxer'])
    await test.beende()
    const wieder = await Fenster.open(createTesthost(ordner, { datenordner: test.datenordner }).host, 'fenster-1')
    expect([namenOf(wieder), wieder.codes]).toEqual([['Teckel', 'Pudel', 'Boxer'], []])
    expect(await wieder.speichere()).toEqual([DATEI])
    expect(readFileSync(pfad, 'utf8')).toMatch(/Teckel.*Pudel.*Boxer/s)
    // taking the merge back takes the entry from outside away, and nothing of one's own
    expect(antwort.schritt).toBeDefined()
    if (antwort.schritt !== undefined) await wieder.aendere(invertSchritt(antwort.schritt))
    expect(namenOf(await wieder.reload())).toEqual(['Teckel', 'Pudel'])
  })

  it('eine gelöschte Liste, gespeichert und zurückgenommen, ist auch nach einem Neustart wieder da', async () => {
    const ordner = createProjektordner()
    const test = createTesthost(ordner)
    const fenster = await Fenster.open(test.host, 'fenster-1')
    const [, feld] = fenster.stand.datensaetze.flatMap((satz) =>
      satz.art === 'datenfeld' && satz.codeliste === LISTE ? [satz.id, satz] : [],
    )
    if (typeof feld !== 'object') throw new Error('nobody uses the list')
    const { codeliste: _, ...rest } = feld
    await fenster.aendere(changeOf(feld, { ...rest, datentyp: 'text' }))
    const { datensaetze, codelisteninhalte } = (await fenster.reload()).stand
    const projekt: Projekt = {
      ...createBeispielprojekt(),
      datensaetze: new Map(datensaetze.map((satz) => [satz.id, satz])),
      codelisteninhalte: new Map(codelisteninhalte),
    }
    const loeschen = getWert(deleteElemente(projekt, [LISTE]))
    await fenster.aendere(loeschen)
    await fenster.speichere()
    expect(await fenster.aendere(invertSchritt(loeschen))).toBe(3)
    await test.beende()
    const wieder = await Fenster.open(createTesthost(ordner, { datenordner: test.datenordner }).host, 'fenster-1')
    expect([namenOf(wieder), wieder.codes]).toEqual([['Dackel', 'Pudel'], ['codeliste.ohneDatensatz']])
    expect(await wieder.speichere()).toEqual(['baukasten/grundlagen.json'])
  })
})
