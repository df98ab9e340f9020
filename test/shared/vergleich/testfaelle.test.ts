import { describe, expect, it } from 'vitest'
import type { Testfallunterschied } from '../../../shared/host/vergleich.ts'
import { createVergleichsdokument } from '../../../shared/konzept/vergleich/vergleichsdokument.ts'
import type { Testfall } from '../../../shared/modell/elemente/testfall.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { compareProjekte } from '../../../shared/vergleich/compareProjekte.ts'
import { countUnterschiede } from '../../../shared/vergleich/unterschied.ts'

const PROJEKT = createBeispielprojekt()
const STAND = { projekt: PROJEKT, positionen: new Map() }
const [organisation, andere] = listDatensaetze(PROJEKT, 'organisation')
const [weg, anderer] = listDatensaetze(PROJEKT, 'zustellweg')
const [stelle] = listDatensaetze(PROJEKT, 'stelle')
if (!organisation || !weg || !anderer || !stelle) throw new Error('The example lacks something')
const ANDERE = andere ?? { ...organisation, id: 'org-gibtesnicht', name: 'ein Element, das es nicht gibt' }

const TESTFALL: Testfall = {
  name: 'Dackel',
  beschreibung: 'Ein Dackel wird angemeldet.',
  organisation: organisation.id,
  kanal: 'portal',
  dienstantworten: [{ zustellweg: weg.id, antwort: { art: 'keinTreffer' } }],
  erwartet: { ausgang: 'zugestellt', befunde: [], zustellungen: [{ zustellweg: weg.id, datei: 'erwartet/akte.xml' }] },
}
const ERWARTET = TESTFALL.erwartet

function saetzeOf(unterschied: Testfallunterschied): string[] {
  const { gruppen } = compareProjekte(STAND, STAND, [unterschied])
  return gruppen
    .flatMap(({ unterschiede }) => unterschiede)
    .flatMap(({ aenderungen }) => aenderungen.map((a) => a.satz))
}

const geaendert = (
  neu: Testfall,
  dateien: Testfallunterschied['dateien'] = [],
  alt: Testfall = TESTFALL,
): Testfallunterschied => ({
  vorher: { kennung: 'dackel', testfall: alt },
  nachher: { kennung: 'dackel', testfall: neu },
  dateien,
})
const erwartet = (neu: Partial<Testfall['erwartet']>): Testfall => ({ ...TESTFALL, erwartet: { ...ERWARTET, ...neu } })
const datei = (
  name: string,
  stellen: Testfallunterschied['dateien'][number]['stellen'],
  weitere = 0,
): Testfallunterschied['dateien'] => [{ datei: name, was: 'geaendert', stellen, weitere }]

describe('Ein geänderter Testfall in Sätzen', () => {
  it.each<[string, Testfall, string[]]>([
    ['Name', { ...TESTFALL, name: 'Pudel' }, ['Der Testfall „Dackel“ heißt jetzt „Pudel“.']],
    [
      'Beschreibung',
      { ...TESTFALL, beschreibung: 'Anders.' },
      ['Der Testfall „Dackel“ hat eine andere Beschreibung: „Anders.“, vorher „Ein Dackel wird angemeldet.“.'],
    ],
    [
      'Stufe',
      { ...TESTFALL, stufe: 3 },
      ['Der Testfall „Dackel“ läuft jetzt auf Stufe 3, vorher auf der Stufe der Organisation.'],
    ],
    [
      'Kanal',
      { ...TESTFALL, kanal: 'post' },
      ['Der Testfall „Dackel“ kommt jetzt über den Kanal „post“, vorher über „portal“.'],
    ],
    [
      'Voraussetzung',
      { ...TESTFALL, vorher: ['welpe'] },
      ['Der Testfall „Dackel“ setzt jetzt den Testfall „welpe“ voraus.'],
    ],
    [
      'Antwort eines Dienstes',
      {
        ...TESTFALL,
        dienstantworten: [
          { zustellweg: weg.id, antwort: { art: 'treffer', anzahl: 'einer', merkmale: { nummer: '7' } } },
        ],
      },
      [`Der Testfall „Dackel“ lässt „${weg.name}“ jetzt so antworten: ein Treffer (nummer 7), vorher: kein Treffer.`],
    ],
    [
      'Ausgang',
      erwartet({ ausgang: 'zurueckgewiesen' }),
      ['Der Testfall „Dackel“ erwartet jetzt, dass die Nachricht zurückgewiesen wird, vorher zugestellt.'],
    ],
    [
      'Befund, auch zweimal derselbe',
      erwartet({ befunde: ['regel.dokumentFehlt', 'regel.dokumentFehlt'] }),
      [
        'Der Testfall „Dackel“ erwartet jetzt auch den Befund „… fehlt“.',
        'Der Testfall „Dackel“ erwartet jetzt auch den Befund „… fehlt“.',
      ],
    ],
    ['Zustand', erwartet({ zustand: 'da' }), ['Der Testfall „Dackel“ erwartet den Vorgang danach im Zustand „da“.']],
    [
      'Stelle',
      erwartet({ stelle: stelle.id }),
      [`Der Testfall „Dackel“ erwartet als zuständig jetzt die Stelle „${stelle.name}“.`],
    ],
    [
      'Zustellung',
      erwartet({ zustellungen: [...ERWARTET.zustellungen, { zustellweg: anderer.id }] }),
      [`Der Testfall „Dackel“ erwartet jetzt auch die Zustellung „${anderer.name}“.`],
    ],
    [
      'Inhalt einer Zustellung nicht mehr festgelegt',
      erwartet({ zustellungen: [{ zustellweg: weg.id }] }),
      [`Der Testfall „Dackel“ legt für die Zustellung „${weg.name}“ keinen Inhalt mehr fest.`],
    ],
    [
      'Rückmeldung',
      erwartet({ rueckmeldung: 'erwartet/antwort.xml' }),
      ['Der Testfall „Dackel“ legt für die Rückmeldung an den Absender jetzt auch den Inhalt fest.'],
    ],
  ])('%s', (_, neu, saetze) => {
    expect(saetzeOf(geaendert(neu))).toEqual(saetze)
  })

  it('in welcher Organisation er spielt', () => {
    expect(saetzeOf(geaendert({ ...TESTFALL, organisation: ANDERE.id }))).toEqual([
      expect.stringMatching(/^Der Testfall „Dackel“ spielt jetzt in .*, vorher in der Organisation „.*“\.$/),
    ])
  })

  it.each([
    ['nachricht.xml', 'hat in der Nachricht'],
    ['erwartet/akte.xml', `erwartet in der Zustellung „${weg.name}“`],
    ['erwartet/rest.xml', 'erwartet in der Datei „erwartet/rest.xml“'],
  ])('was in %s anders ist', (name, anfang) => {
    const stellen = [
      { ort: 'Hund › Name', vorher: 'Rex', nachher: 'Bello' },
      { ort: 'Hund › Chip', nachher: '7' },
      { ort: 'Hund › Farbe', vorher: 'braun' },
      { ort: 'Hund' },
    ]
    expect(saetzeOf(geaendert(TESTFALL, datei(name, stellen, 2)))).toEqual([
      `Der Testfall „Dackel“ ${anfang} als „Hund › Name“ jetzt „Bello“, vorher „Rex“.`,
      `Der Testfall „Dackel“ ${anfang} jetzt auch „Hund › Chip“: „7“.`,
      `Der Testfall „Dackel“ ${anfang} „Hund › Farbe“ nicht mehr, vorher „braun“.`,
      `Der Testfall „Dackel“ ${anfang} unter „Hund“ eine andere Reihenfolge.`,
      `Der Testfall „Dackel“ ${anfang.replace(' in', ' jetzt in')} auch an 2 weiteren Stellen einen anderen Inhalt.`,
    ])
  })

  it('was sich nicht einzeln sagen lässt, hat einen anderen Inhalt', () => {
    expect(saetzeOf(geaendert(TESTFALL, datei('anlagen/Plan.pdf', [])))).toEqual([
      'Der Testfall „Dackel“ hat jetzt in der Anlage „Plan.pdf“ einen anderen Inhalt.',
    ])
  })
})

describe('Testfälle im Versionsvergleich', () => {
  const neuer: Testfallunterschied = { nachher: { kennung: 'dackel', testfall: TESTFALL }, dateien: [] }
  const alter: Testfallunterschied = {
    vorher: { kennung: 'pudel', testfall: { ...TESTFALL, name: 'Pudel' } },
    dateien: [],
  }

  it('stehen als letzte Gruppe, zählen mit und kommen ins Dokument', () => {
    const vergleich = compareProjekte(STAND, STAND, [alter, neuer, geaendert({ ...TESTFALL, name: 'Zwergdackel' })])
    expect(countUnterschiede(vergleich)).toEqual({ neu: 1, geaendert: 1, entfernt: 1 })
    const [kapitel] = createVergleichsdokument(vergleich, { projekt: 'Hund', grundlage: 'gestern' }).kapitel
    expect(kapitel?.titel).toBe('Testfälle')
    expect((kapitel?.inhalt ?? []).flatMap((block) => (block.art === 'liste' ? block.punkte : []))).toEqual([
      'Der Testfall „Dackel“ ist neu: Ein Dackel wird angemeldet.',
      'Der Testfall „Dackel“ heißt jetzt „Zwergdackel“.',
      'Der Testfall „Pudel“ ist entfallen.',
    ])
  })

  it('was nur anders geschrieben ist, ist kein Unterschied', () => {
    expect(compareProjekte(STAND, STAND, [geaendert(structuredClone(TESTFALL))]).gruppen).toEqual([])
  })
})
