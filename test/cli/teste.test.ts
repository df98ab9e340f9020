import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFehlerfreiesProjekt } from '../../electron/host/projekte/readProjekt.ts'
import { parseBaum } from '../../electron/host/prozessor/xmlbaum.ts'
import { generateTexte, writeTexte } from '../../electron/host/regelwerk/texte.ts'
import type { Ergebnis } from '../../shared/befund.ts'
import type { Testbericht } from '../../shared/host/testbericht.ts'
import type { XmlElement } from '../../shared/modell/nachrichtXml.ts'
import { BEISPIEL, fachwerk } from './fachwerk.ts'

/** Two hand-written cases, of two stages and Organisationen. */
const FILTER = ['--filter', 'person-neugruendung-stufe']

let ordner: string
beforeAll(async () => {
  ordner = await mkdtemp(join(tmpdir(), 'fachwerk-teste-'))
})
afterAll(() => rm(ordner, { recursive: true, force: true }))

interface Anzahl {
  faelle: number
  gescheitert: number
}

/** Sums over the lines of the printed table. */
function countTabelle(ausgabe: string): Anzahl {
  const zeilen = ausgabe
    .split('\n')
    .map((zeile) => zeile.split('│').map((zelle) => zelle.trim()))
    .filter((zellen) => /^[1-4]$/.test(zellen[2] ?? ''))
  const sum = (spalte: number): number => zeilen.reduce((summe, zellen) => summe + Number(zellen[spalte]), 0)
  expect(sum(5) + sum(6)).toBe(sum(4))
  return { faelle: sum(4), gescheitert: sum(6) }
}

/** Counts of a JUnit file, once as it states them and once as its cases are. */
async function countJunit(datei: string): Promise<{ genannt: Anzahl; gezaehlt: Anzahl }> {
  const baum = parseBaum(await readFile(datei))
  if (!baum.ok) throw new Error(JSON.stringify(baum.befunde))
  const count = ({ attribute }: XmlElement): Anzahl => ({
    faelle: Number(attribute.tests),
    gescheitert: Number(attribute.failures),
  })
  const suiten = baum.wert.kinder
  for (const suite of suiten) expect(count(suite)).toEqual(countFaelle(suite.kinder))
  return { genannt: count(baum.wert), gezaehlt: countFaelle(suiten.flatMap(({ kinder }) => kinder)) }
}

function countFaelle(faelle: readonly XmlElement[]): Anzahl {
  const gescheiterte = faelle.filter(({ kinder }) => kinder.some(({ name }) => name === 'failure'))
  return { faelle: faelle.length, gescheitert: gescheiterte.length }
}

describe('fachwerk teste', () => {
  it('ist für einen Teil der Abnahme grün, mit JSON und JUnit-Protokoll', async () => {
    const protokoll = join(ordner, 'gruen.xml')
    const { status, ausgabe, fehler } = await fachwerk('teste', BEISPIEL, ...FILTER, '--junit', protokoll, '--json')
    expect(status, ausgabe).toBe(0)
    expect(fehler).toBe('')
    const bericht: Ergebnis<Testbericht> = JSON.parse(ausgabe)
    if (!bericht.ok) throw new Error(ausgabe)
    const { faelle, ...rest } = bericht.wert
    expect(rest).toMatchObject({ projekt: 'Gewerbe', bestanden: 2, gescheitert: 0, abgebrochen: false })
    expect(faelle.map(({ name, bestanden, stufe }) => [name, bestanden, stufe])).toEqual([
      ['person-neugruendung-stufe-1', true, 1],
      ['person-neugruendung-stufe-2', true, 2],
    ])
    expect(await countJunit(protokoll)).toEqual({
      genannt: { faelle: 2, gescheitert: 0 },
      gezaehlt: { faelle: 2, gescheitert: 0 },
    })
  })

  it('ist nicht grün, wenn kein Testfall gemeint ist, und sagt es', async () => {
    const { status, ausgabe } = await fachwerk('teste', BEISPIEL, '--filter', 'gibt-es-nicht', '--json')
    expect(status).toBe(1)
    expect(JSON.parse(ausgabe)).toMatchObject({ ok: false, befunde: [{ code: 'abnahme.leer' }] })
  })

  it('wird rot und sagt wo, wenn ein erzeugter Text verändert ist', async () => {
    const regeln = join(ordner, 'regeln')
    const beispiel = await readFehlerfreiesProjekt(BEISPIEL)
    if (!beispiel.ok) throw new Error('Das Beispiel lässt sich nicht lesen')
    expect((await writeTexte(regeln, generateTexte(beispiel.wert.projekt))).ok).toBe(true)
    const datei = join(regeln, 'zuordnungen/behoerdenpostfach/mitteilung.xsl')
    const text = await readFile(datei, 'utf8')
    const veraendert = text.replace('<m:Betreff><xsl:value-of select="."/></m:Betreff>', '')
    expect(veraendert).not.toBe(text)
    await writeFile(datei, veraendert)

    const protokoll = join(ordner, 'rot.xml')
    const aufruf = ['teste', BEISPIEL, ...FILTER, '--regeln', regeln, '--junit', protokoll]
    const { status, ausgabe, fehler } = await fachwerk(...aufruf)
    expect(status).toBe(1)
    expect(fehler).toContain('2 von 2')
    expect(countTabelle(ausgabe)).toEqual({ faelle: 2, gescheitert: 1 })
    expect(await countJunit(protokoll)).toEqual({
      genannt: { faelle: 2, gescheitert: 1 },
      gezaehlt: { faelle: 2, gescheitert: 1 },
    })
    expect(ausgabe).toMatch(/✗ Neugründung auf der ersten Umsetzungsstufe\n {4}person-neugruendung-stufe-1\n/)
    expect(ausgabe).toMatch(/Zuordnung „.*Betreff.*\n +erwartet: .+\n +tatsächlich: \(nichts\)/)
  })
})
