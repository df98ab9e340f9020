import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseGenericode } from '../../../electron/host/projekte/genericode.ts'
import { parseModelldatei, parseProjektdatei } from '../../../electron/host/projekte/modelldatei.ts'
import { parseAnsicht } from '../../../electron/host/projekte/readAnsichten.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { readTestfaelle } from '../../../electron/host/projekte/readTestfaelle.ts'
import { generateTexte } from '../../../electron/host/regelwerk/texte.ts'
import { SCHNITTSTELLENDATEIEN } from '../../../electron/host/schema/schnittstellenschemata.ts'
import { compileSchema } from '../../../electron/host/xml/schema.ts'
import { type Befund, befundSchema, hasFehler } from '../../../shared/befund.ts'
import { generateNachrichtSchema } from '../../../shared/generator/schema/nachrichtSchema.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { nac } from '../../shared/generator/beispielbausteine.ts'
import { createProjektordner, HUNDERASSEN } from '../projekte/projektordner.ts'
import { createPruefprojekt } from '../prozessor/pruefprojekt.ts'
import {
  auftrag,
  createPruefstand,
  endgueltig,
  nachrichtXml,
  neutral,
  type Pruefstand,
} from '../prozessor/pruefstand.ts'
import { jsonschaden, xmlschaden } from './zufallsschaeden.ts'

/** Long hardening runs set it to a number of runs of other tests; here much more happens in the same time. */
const ALLE = process.env.FACHWERK_LAEUFE !== undefined
const laeufe = (kurz: number, lang: number) => ({ numRuns: ALLE ? lang : kurz })

function expectBefunde(befunde: readonly Befund[]): void {
  for (const befund of befunde) expect(befundSchema.safeParse(befund).error, JSON.stringify(befund)).toBeUndefined()
}

describe('Zufällig beschädigte Projektdateien ergeben Befunde oder Datensätze, nie einen Absturz', () => {
  const dateien = [...writeModelldateien(createBeispielprojekt())]

  it('eine Datei für sich', () => {
    fc.assert(
      fc.property(fc.constantFrom(...dateien), jsonschaden, ([pfad, text], schaden) => {
        const kaputt = schaden(text)
        const kopf = parseProjektdatei(kaputt)
        expectBefunde([
          ...(kopf.ok ? [] : kopf.befunde),
          ...parseModelldatei(pfad, kaputt).befunde,
          ...parseAnsicht(pfad, kaputt).befunde,
        ])
      }),
      laeufe(40, 20_000),
    )
  })

  it('ein ganzes Projekt: Was gelesen ist, lässt sich prüfen, und was fehlerfrei ist, auch erzeugen', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.constantFrom(...dateien), jsonschaden), { minLength: 1, maxLength: 2 }),
        async (schaeden) => {
          const geaenderte = schaeden.map(([[pfad, text], schaden]) => [pfad, schaden(text)] as const)
          const gelesen = await readProjekt(createProjektordner(Object.fromEntries(geaenderte)))
          if (!gelesen.ok) return expectBefunde(gelesen.befunde)
          const befunde = pruefeProjekt(gelesen.wert.projekt)
          expectBefunde([...gelesen.wert.befunde, ...befunde])
          if (!hasFehler([...gelesen.wert.befunde, ...befunde])) generateTexte(gelesen.wert.projekt)
        },
      ),
      laeufe(4, 1_500),
    )
  })

  it('beliebige Bytes an jeder Stelle eines Projektes', async () => {
    const orte = [
      'projekt.fachwerk',
      'speichern.json',
      'buendel.json',
      'codelisten/hunderassen.xml',
      'ansicht/hundAnmelden.json',
      'testfaelle/erster/testfall.json',
      'regeln/hundAnmelden/stufe-2.xsl',
    ]
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...orte), fc.uint8Array({ maxLength: 60 }), async (pfad, bytes) => {
        const ordner = createProjektordner()
        mkdirSync(join(ordner, pfad, '..'), { recursive: true })
        writeFileSync(join(ordner, pfad), bytes)
        const gelesen = await readProjekt(ordner)
        const testfaelle = await readTestfaelle(ordner)
        expectBefunde([
          ...(gelesen.ok ? gelesen.wert.befunde : gelesen.befunde),
          ...(testfaelle.ok ? testfaelle.wert.befunde : []),
        ])
      }),
      laeufe(3, 500),
    )
  })

  it('eine Codeliste', () => {
    fc.assert(
      fc.property(xmlschaden, (schaden) => {
        const liste = parseGenericode(new TextEncoder().encode(schaden(HUNDERASSEN)), 'codelisten/hunderassen.xml')
        expectBefunde(liste.ok ? [] : liste.befunde)
      }),
      laeufe(20, 5_000),
    )
  })
})

describe('Zufällig beschädigte Nachrichten', () => {
  let stand: Pruefstand
  beforeAll(() => {
    stand = createPruefstand({ regel: () => endgueltig([auftrag('akte'), auftrag('post')]) })
  })
  afterAll(() => {
    stand.prozessor.dispose()
    stand.speicher.close()
  })
  const AUSGAENGE = ['zugestellt', 'zustellfehler', 'zurueckgewiesen', 'klaerung', 'konflikt']

  it('werden angenommen oder mit Befunden zurückgewiesen, und danach geht eine gute durch', async () => {
    const xml = nachrichtXml(createPruefprojekt(), {
      kopf: { nachrichtenUUID: '33333333-3333-4333-8333-333333333333' },
    })
    await fc.assert(
      fc.asyncProperty(xmlschaden, fc.boolean(), async (schaden, alsBytes) => {
        const kaputt = schaden(xml)
        const { transaktion } = await stand.prozessor.empfange({
          ...neutral(kaputt),
          ...(alsBytes ? { xml: new TextEncoder().encode(kaputt) } : {}),
        })
        expect(AUSGAENGE).toContain(transaktion.zustand)
        expectBefunde(transaktion.befunde)
        if (transaktion.zustand === 'zurueckgewiesen') expect(transaktion.befunde.length).toBeGreaterThan(0)
      }),
      laeufe(25, 5_000),
    )
    const gut = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
    expect(gut.transaktion.zustand).toBe('zugestellt')
  })

  it('auch als beliebige Bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 80 }), async (bytes) => {
        const { transaktion } = await stand.prozessor.empfange({ ...neutral(''), xml: bytes })
        expect(transaktion).toMatchObject({ zustand: 'zurueckgewiesen', ebene: 'wohlgeformtheit' })
      }),
      laeufe(10, 1_000),
    )
  })
})

describe('Zufällig beschädigte XSDs', () => {
  const projekt = createPruefprojekt()
  const haupt = generateNachrichtSchema(projekt, nac('antrag'))
  const nachricht = nachrichtXml(projekt)
  const namen = Object.keys(SCHNITTSTELLENDATEIEN)

  it('ergeben Befunde oder ein Schema, das eine Nachricht prüft; danach geht eines ohne Schaden', () => {
    fc.assert(
      fc.property(xmlschaden, fc.constantFrom('nachricht.xsd', ...namen), (schaden, name) => {
        const dateien: Record<string, string> = { ...SCHNITTSTELLENDATEIEN, 'nachricht.xsd': haupt }
        dateien[name] = schaden(dateien[name] ?? '')
        const schema = compileSchema('nachricht.xsd', dateien)
        if (!schema.ok) return expectBefunde(schema.befunde)
        const geprueft = schema.wert.validate(nachricht)
        schema.wert.dispose()
        expect(geprueft.ok).toBe(true)
      }),
      laeufe(12, 4_000),
    )
    const gutes = compileSchema('nachricht.xsd', { ...SCHNITTSTELLENDATEIEN, 'nachricht.xsd': haupt })
    expect(gutes.ok && gutes.wert.validate(nachricht)).toEqual({ ok: true, wert: [] })
    if (gutes.ok) gutes.wert.dispose()
  })
})
