import fc from 'fast-check'
import { zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { unpackProjekt } from '../../../electron/host/ablage/paket/entpacke.ts'
import { befundSchema } from '../../../shared/befund.ts'
import { createRohzip, type Roheintrag } from './rohzip.ts'

const PROJEKT: Roheintrag = { name: 'projekt.fachwerk', inhalt: '{}' }
const MEBI = 1024 * 1024

/** What is found wrong with a ZIP, or its files. */
function unpack(zip: Buffer): string[] {
  const entpackt = unpackProjekt(zip)
  if (entpackt.ok) return [...entpackt.wert.keys()]
  for (const befund of entpackt.befunde) expect(befundSchema.safeParse(befund).error).toBeUndefined()
  return entpackt.befunde.map(({ code, ort }) => (ort?.datei === undefined ? code : `${code} ${ort.datei}`))
}

const withProjekt = (...eintraege: Roheintrag[]): string[] => unpack(createRohzip([PROJEKT, ...eintraege]))

describe('ZIP mit einem Projekt', () => {
  it('gibt seine Dateien her, gepackt oder nicht, mit Umlauten, Ordnern und einem Kommentar', () => {
    const zip = createRohzip(
      [
        PROJEKT,
        { name: 'leistungen/', modus: 0o040755 },
        { name: 'leistungen/hund.json', inhalt: '{"a":1}', verfahren: 0, modus: 0o100644 },
        { name: 'Lies mich (Größe).md', inhalt: 'x'.repeat(5000) },
        { name: 'leer.txt' },
      ],
      { kommentar: 'PK gepackt von Hand' },
    )
    const entpackt = unpackProjekt(zip)
    if (!entpackt.ok) throw new Error(JSON.stringify(entpackt.befunde))
    expect([...entpackt.wert].map(([pfad, inhalt]) => [pfad, inhalt.length])).toEqual([
      ['projekt.fachwerk', 2],
      ['leistungen/hund.json', 7],
      ['Lies mich (Größe).md', 5000],
      ['leer.txt', 0],
    ])
    expect(String(entpackt.wert.get('leistungen/hund.json'))).toBe('{"a":1}')
  })

  it('darf in seinem Ordner gepackt sein; was Systeme verstecken, bleibt weg', () => {
    const zip = createRohzip([
      { ...PROJEKT, name: 'Gewerbe/projekt.fachwerk' },
      { name: 'Gewerbe/buendel.json', inhalt: '{}' },
      { name: 'Gewerbe/.git/hooks/post-checkout', inhalt: 'rm -rf /' },
      { name: '__MACOSX/Gewerbe/._projekt.fachwerk', inhalt: 'x' },
    ])
    expect(unpack(zip)).toEqual(['projekt.fachwerk', 'buendel.json'])
  })

  it.each([
    ['leer', Buffer.alloc(0)],
    ['ein Text', Buffer.from('kein Archiv')],
    ['abgeschnitten', createRohzip([PROJEKT]).subarray(0, 60)],
    ['mit Anhang', Buffer.concat([createRohzip([PROJEKT]), Buffer.from('Anhang')])],
  ])('ist keines, wenn es %s ist', (_fall, zip) => {
    expect(unpack(zip)).toEqual(['paket.keinZip'])
  })

  it.each([
    ['nichts', []],
    ['kein Projekt', [{ name: 'a.txt' }]],
    ['eines zu tief', [{ ...PROJEKT, name: 'a/b/projekt.fachwerk' }]],
    [
      'zwei',
      [
        { ...PROJEKT, name: 'a/projekt.fachwerk' },
        { ...PROJEKT, name: 'b/projekt.fachwerk' },
      ],
    ],
    ['nur eine verborgene Datei', [{ name: '.projekt.fachwerk' }]],
  ])('ist keines, wenn darin %s liegt', (_fall, eintraege: Roheintrag[]) => {
    expect(unpack(createRohzip(eintraege))).toEqual(['paket.ohneProjekt projekt.fachwerk'])
  })

  it('darf nichts neben dem Ordner des Projekts enthalten', () => {
    expect(unpack(createRohzip([{ ...PROJEKT, name: 'a/projekt.fachwerk' }, { name: 'b.txt' }]))).toEqual([
      'paket.ausserhalb b.txt',
    ])
  })
})

describe('Feindliches ZIP', () => {
  it.each([
    '../aussen.txt',
    'leistungen/../../aussen.txt',
    '/etc/passwd',
    '//rechner/freigabe/a.txt',
    'C:/Windows/win.ini',
    'C:aussen.txt',
    'leistungen\\..\\..\\aussen.txt',
    '\\\\rechner\\freigabe\\a.txt',
    './a.txt',
    'a//b.txt',
    'leistungen/nul.json',
    'aux/a.json',
    'leistungen/datei.json:strom',
    'leistungen/ende. ',
    'leistungen/a\u0000.json',
    'leistungen/\u202egnp.json',
    'leistungen/zeile\numbruch',
    `${'a'.repeat(101)}.json`,
    'a/b/c/d/e/f/g.txt',
    '.git/../../aussen.txt',
  ])('führt mit %j nirgendwohin', (name) => {
    expect(withProjekt({ name, inhalt: 'feindlich' })).toEqual([`paket.name ${name}`])
  })

  it.each([
    ['eine Verknüpfung', 0o120777],
    ['eine Röhre', 0o010644],
    ['ein Gerät', 0o020644],
    ['ein Anschluss', 0o140644],
  ])('enthält nicht: %s', (_fall, modus) => {
    expect(withProjekt({ name: 'leistungen', inhalt: '/etc', modus })).toEqual(['paket.verknuepfung leistungen'])
  })

  it.each([
    ['derselbe Name', ['a.txt', 'a.txt']],
    ['anders geschrieben', ['Leistungen/Hund.json', 'leistungen/hund.json']],
    ['Umlaut und zusammengesetzter Umlaut', ['gr\u00fc\u00dfe.md', 'gru\u0308\u00dfe.md']],
    ['Datei und Ordner', ['regeln', 'regeln/stufe-1.xsl']],
    ['Ordner und Datei', ['regeln/stufe-1.xsl', 'REGELN']],
    ['die Projektdatei selbst', ['PROJEKT.fachwerk']],
  ])('überschreibt nichts: %s', (_fall, namen) => {
    const doppelter = (namen.at(-1) ?? '').normalize('NFC')
    expect(withProjekt(...namen.map((name) => ({ name })))).toEqual([`paket.doppelt ${doppelter}`])
  })

  it('mit einer Bombe entpackt sich nicht: zu gut gepackt, zu groß, zusammen zu groß', () => {
    const leer = Buffer.alloc(10 * MEBI)
    expect(withProjekt({ name: 'bombe.txt', inhalt: leer })).toEqual(['paket.umfang'])
    expect(withProjekt({ name: 'gross.txt', verfahren: 0, inhalt: Buffer.alloc(21 * MEBI) })).toEqual(['paket.umfang'])
    const viele = Array.from({ length: 11 }, (_, nummer) => ({
      name: `${nummer}.txt`,
      entpackt: 19 * MEBI,
      gepackt: MEBI,
    }))
    expect(withProjekt(...viele)).toEqual(['paket.umfang'])
  })

  it('mit gelogenen Größen bekommt nie mehr Speicher, als sein Verzeichnis verspricht', () => {
    const leer = Buffer.alloc(10 * MEBI)
    expect(withProjekt({ name: 'luege.txt', inhalt: leer, entpackt: 10 })).toEqual(['paket.beschaedigt luege.txt'])
    expect(withProjekt({ name: 'luege.txt', inhalt: 'kurz', entpackt: 500 })).toEqual(['paket.beschaedigt luege.txt'])
    expect(withProjekt({ name: 'luege.txt', inhalt: 'kurz', gepackt: 100_000 })).toEqual([
      'paket.beschaedigt luege.txt',
    ])
  })

  it.each<[string, Omit<Roheintrag, 'name'>]>([
    ['falscher Prüfsumme', { summe: 1 }],
    ['unbekanntem Verfahren', { verfahren: 12 }],
    ['einem Kopf, der keiner ist', { stelle: 3 }],
    ['einem Kopf außerhalb', { stelle: 90_000 }],
  ])('mit %s gilt als beschädigt', (_fall, angaben) => {
    expect(withProjekt({ name: 'a.txt', inhalt: 'a', ...angaben })).toEqual(['paket.beschaedigt a.txt'])
  })

  it('verrät, dass es verschlüsselt ist, in alter Kodierung, in 64 Bit oder geteilt', () => {
    expect(withProjekt({ name: 'a.txt', kennzeichen: 0x801 })).toEqual(['paket.verschluesselt a.txt'])
    expect(withProjekt({ name: Buffer.from([0x67, 0x72, 0xf6, 0xdf, 0x65]) })).toEqual(['paket.kodierung größe'])
    expect(withProjekt({ name: 'a.txt', entpackt: 0xffffffff })).toEqual(['paket.umfang'])
    expect(unpack(createRohzip([PROJEKT], { teil: 1 }))).toEqual(['paket.beschaedigt'])
    expect(unpack(createRohzip([PROJEKT], { anzahl: 30_000 }))).toEqual(['paket.umfang'])
    expect(unpack(createRohzip([PROJEKT], { anzahl: 5 }))).toEqual(['paket.beschaedigt'])
    expect(unpack(createRohzip([PROJEKT], { laenge: 100_000 }))).toEqual(['paket.beschaedigt'])
  })

  it('beschädigt an beliebigen Stellen bringt nichts zum Absturz', () => {
    const heil = Buffer.from(
      zipSync({ 'projekt.fachwerk': Buffer.from('{}'), 'leistungen/a.json': Buffer.from('{"a":1}') }),
    )
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.nat(heil.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }),
        (schaeden) => {
          const zip = Buffer.from(heil)
          for (const [stelle, byte] of schaeden) zip[stelle] = byte
          const entpackt = unpackProjekt(zip)
          // two dots are a way out only as a whole part of the path: a file may be called "a..son"
          if (entpackt.ok)
            for (const pfad of entpackt.wert.keys()) expect(pfad).not.toMatch(/(?:^|\/)\.\.?(?:\/|$)|^\/|\\/)
        },
      ),
      { numRuns: 500, examples: [[[[227, 46]]]] },
    )
  })
})
