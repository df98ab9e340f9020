import { chmodSync, existsSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Umbenennen } from '../../../electron/host/projekte/atomar.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { writeProjektdateien } from '../../../electron/host/projekte/writeProjektdateien.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { type Aenderung, applyAenderung, createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { createOrdner, createProjektordner, textOf } from './projektordner.ts'

const LEISTUNG = 'leistungen/hundAnmelden.json'
const UMBENANNT: Aenderung = { aendere: { 'rol-ordnungsam': { name: 'Amt für öffentliche Ordnung' } } }

function readDateien(ordner: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(ordner, { recursive: true, encoding: 'utf8' })
      .filter((pfad) => statSync(join(ordner, pfad)).isFile())
      .map((pfad) => [pfad, readFileSync(join(ordner, pfad), 'utf8')]),
  )
}

async function readValid(ordner: string): Promise<Projekt> {
  const gelesen = await readProjekt(ordner)
  if (!gelesen.ok || gelesen.wert.befunde.length > 0) throw new Error(JSON.stringify(gelesen))
  return gelesen.wert.projekt
}

/** Saves a project without places. */
function schreibe(ordner: string, vorher: Projekt, nachher: Projekt, umbenennen?: Umbenennen) {
  const positionen = new Map()
  return writeProjektdateien(
    ordner,
    { projekt: vorher, positionen },
    { projekt: nachher, positionen },
    umbenennen === undefined ? {} : { umbenennen },
  )
}

async function codesOf(schreiben: ReturnType<typeof writeProjektdateien>): Promise<string[]> {
  const ergebnis = await schreiben
  return ergebnis.ok ? [] : ergebnis.befunde.map(({ code, ort }) => `${code} ${ort?.datei}`)
}

describe('Projektdateien schreiben', () => {
  it('schreibt nur geänderte Dateien', async () => {
    const ordner = createProjektordner()
    const vorher = await readValid(ordner)
    const dateien = readDateien(ordner)
    const nachher = applyAenderung(vorher, UMBENANNT)
    expect(await schreibe(ordner, vorher, nachher)).toEqual({
      ok: true,
      wert: { geschrieben: [LEISTUNG], entfernt: [] },
    })
    const danach = readDateien(ordner)
    const geaendert = Object.keys(danach).filter((pfad) => danach[pfad] !== dateien[pfad])
    expect(geaendert).toEqual([LEISTUNG])
    expect(await readValid(ordner)).toEqual(nachher)
  })

  it('schreibt nichts, wenn sich nichts geändert hat', async () => {
    const ordner = createProjektordner()
    const projekt = await readValid(ordner)
    expect(await schreibe(ordner, projekt, projekt)).toEqual({
      ok: true,
      wert: { geschrieben: [], entfernt: [] },
    })
  })

  it('schreibt, liest und schreibt beliebige Änderungen mit denselben Zeichen', async () => {
    const ids = [...createBeispielprojekt().datensaetze.keys()]
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom(...ids), fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }), {
          maxKeys: 5,
        }),
        fc.string({ minLength: 1, unit: 'grapheme' }),
        async (namen, projektname) => {
          const ordner = createProjektordner()
          const vorher = await readValid(ordner)
          const aendere = Object.fromEntries(Object.entries(namen).map(([id, name]) => [id, { name }]))
          const nachher = { ...applyAenderung(vorher, { aendere }), name: projektname }
          expect((await schreibe(ordner, vorher, nachher)).ok).toBe(true)
          const gelesen = await readValid(ordner)
          expect(gelesen).toEqual(nachher)
          expect(writeModelldateien(gelesen)).toEqual(writeModelldateien(nachher))
          for (const [pfad, text] of writeModelldateien(gelesen)) {
            expect(readFileSync(join(ordner, pfad), 'utf8')).toBe(text)
          }
        },
      ),
      { numRuns: 8 },
    )
  })

  it('legt neue Dateien samt Ordner an und entfernt überflüssige', async () => {
    const ordner = createProjektordner()
    const vorher = await readValid(ordner)
    const [zuordnung] = [...vorher.datensaetze.values()].filter(({ id }) => id === 'zuo-ablage0000')
    if (zuordnung === undefined) throw new Error('Zuordnung fehlt')
    const pfad = 'produkte/akte000000/zuordnungen/ablage.json'
    const neu = 'produkte/akteneu000/zuordnungen/ablage.json'
    const nachher = applyAenderung(vorher, { entferne: [zuordnung.id], neu: { [neu]: [zuordnung] } })
    expect(await schreibe(ordner, vorher, nachher)).toEqual({
      ok: true,
      wert: { geschrieben: [neu], entfernt: [pfad] },
    })
    expect(existsSync(join(ordner, pfad))).toBe(false)
    expect(await readValid(ordner)).toEqual(nachher)
  })

  it.each<[string, (text: string) => string]>([
    ['eine Angabe geändert', (text) => text.replace('Ordnungsamt', 'Ordnungsbehörde')],
    ['einen Datensatz entfernt', (text) => text.replace(/ {4}"zus-postfach00": \{[\s\S]*?\n {4}\},?\n/, '')],
    ['die Datei beschädigt', (text) => text.slice(0, 500)],
    ['die Datei geleert', () => ''],
  ])('überschreibt nichts, wenn jemand außerhalb %s hat', async (_, aendere) => {
    const ordner = createProjektordner()
    const vorher = await readValid(ordner)
    writeFileSync(join(ordner, LEISTUNG), aendere(textOf(LEISTUNG)))
    const davor = readDateien(ordner)
    expect(await codesOf(schreibe(ordner, vorher, applyAenderung(vorher, UMBENANNT)))).toEqual([
      `datei.geaendert ${LEISTUNG}`,
    ])
    expect(readDateien(ordner)).toEqual(davor)
  })

  it('merkt auch, dass eine Datei gelöscht, neu angelegt oder das Projekt umbenannt wurde', async () => {
    const ordner = createProjektordner()
    const vorher = await readValid(ordner)
    const nachher = { ...applyAenderung(vorher, UMBENANNT), name: 'Anders' }
    rmSync(join(ordner, LEISTUNG))
    writeFileSync(join(ordner, 'projekt.fachwerk'), textOf('projekt.fachwerk').replace('Beispielprojekt', 'Fremd'))
    expect(await codesOf(schreibe(ordner, vorher, nachher))).toEqual([
      `datei.geaendert ${LEISTUNG}`,
      'datei.geaendert projekt.fachwerk',
    ])
    const leer = createOrdner({ 'leistungen/hundAnmelden.json': '{}' })
    const ohne: Projekt = { ...vorher, datensaetze: new Map(), dateien: new Map() }
    expect(await codesOf(schreibe(leer, ohne, vorher))).toContain(`datei.geaendert ${LEISTUNG}`)
  })

  it('hält andere Zeilenenden und Reihenfolge der Schlüssel für keine Änderung', async () => {
    const ordner = createProjektordner()
    const vorher = await readValid(ordner)
    const unordentlich = JSON.stringify(JSON.parse(textOf(LEISTUNG)), null, 4).replaceAll('\n', '\r\n')
    writeFileSync(join(ordner, LEISTUNG), unordentlich)
    const nachher = applyAenderung(vorher, UMBENANNT)
    expect((await schreibe(ordner, vorher, nachher)).ok).toBe(true)
    expect(readFileSync(join(ordner, LEISTUNG), 'utf8')).toBe(writeModelldateien(nachher).get(LEISTUNG))
  })

  it.each([LEISTUNG, 'leistungen'])('schreibt durch keine Verknüpfung: %s', async (pfad) => {
    const ordner = createProjektordner()
    const vorher = await readValid(ordner)
    const aussen = createProjektordner()
    rmSync(join(ordner, pfad), { recursive: true })
    symlinkSync(join(aussen, pfad), join(ordner, pfad))
    const davor = readDateien(aussen)
    expect(await codesOf(schreibe(ordner, vorher, applyAenderung(vorher, UMBENANNT)))).toEqual([
      `datei.verknuepfung ${LEISTUNG}`,
    ])
    expect(readDateien(aussen)).toEqual(davor)
  })

  it('wiederholt das Umbenennen, wenn ein anderes Programm die Datei kurz festhält', async () => {
    const ordner = createProjektordner()
    const vorher = await readValid(ordner)
    const nachher = applyAenderung(vorher, UMBENANNT)
    const codes = ['EPERM', 'EACCES', 'EBUSY']
    const ergebnis = await schreibe(ordner, vorher, nachher, async (von, nach) => {
      const code = codes.shift()
      if (code !== undefined) throw Object.assign(new Error('festgehalten'), { code })
      await rename(von, nach)
    })
    expect(ergebnis.ok).toBe(true)
    expect(await readValid(ordner)).toEqual(nachher)
  })

  it.for([
    ['ENOSPC', 'Der Datenträger ist voll; das Projekt ist nicht gespeichert.'],
    ['EROFS', 'Der Datenträger ist schreibgeschützt; das Projekt ist nicht gespeichert.'],
    ['EIO', 'Das Projekt konnte nicht gespeichert werden.'],
  ] as const)(
    'lässt bei %s die alte Datei stehen und keine Reste liegen und sagt, woran es lag',
    async ([code, satz]) => {
      const ordner = createProjektordner()
      const vorher = await readValid(ordner)
      const davor = readDateien(ordner)
      const scheitern = async () => {
        throw Object.assign(new Error('geht nicht'), { code })
      }
      const ergebnis = await schreibe(ordner, vorher, applyAenderung(vorher, UMBENANNT), scheitern)
      expect(ergebnis.ok ? [] : ergebnis.befunde).toMatchObject([
        { code: 'datei.schreiben', satz, ort: { datei: LEISTUNG } },
      ])
      expect(readDateien(ordner)).toEqual(davor)
    },
  )

  it('liest nach dem Schreiben zurück', async () => {
    const ordner = createProjektordner()
    const vorher = await readValid(ordner)
    const verfaelschen = async (von: string, nach: string) => {
      writeFileSync(von, 'verfälscht')
      await rename(von, nach)
    }
    expect(await codesOf(schreibe(ordner, vorher, applyAenderung(vorher, UMBENANNT), verfaelschen))).toEqual([
      `datei.schreiben ${LEISTUNG}`,
    ])
  })

  const istRoot = process.getuid?.() === 0
  if (istRoot)
    console.info('Root darf überall schreiben: Der Test mit einem schreibgeschützten Ordner wird übersprungen.')
  it.skipIf(istRoot)('meldet einen schreibgeschützten Ordner', async () => {
    const ordner = createProjektordner()
    const vorher = await readValid(ordner)
    chmodSync(join(ordner, 'leistungen'), 0o500)
    const codes = await codesOf(schreibe(ordner, vorher, applyAenderung(vorher, UMBENANNT)))
    chmodSync(join(ordner, 'leistungen'), 0o700)
    expect(codes).toEqual([`datei.schreiben ${LEISTUNG}`])
  })
})
