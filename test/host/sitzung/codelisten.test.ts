import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { hashOhneCodelisten } from '../../../electron/host/sitzung/grundlage.ts'
import { STANDDATEI } from '../../../electron/host/sitzung/journalstand.ts'
import type { Listenaenderung, Schritt } from '../../../shared/dokument/diff.ts'
import { createLeerenDiff } from '../../../shared/dokument/dokumentstand.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createProjektordner } from '../projekte/projektordner.ts'
import { createTesthost, Fenster } from './fenster.ts'

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

  it('ein Journal aus der Zeit, in der sich Codelisten nicht ändern ließen, gilt weiter', async () => {
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
    writeFileSync(pfad, JSON.stringify({ ...stand, grundlage: hashOhneCodelisten({ projekt, positionen }) }))
    const wieder = await Fenster.open(createTesthost(ordner, { datenordner: test.datenordner }).host, 'fenster-1')
    expect([wieder.satz('rol-ordnungsam').name, wieder.codes]).toEqual(['Ordnungsbehörde', []])
  })
})
