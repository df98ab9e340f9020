import { describe, expect, it } from 'vitest'
import { evaluateBedingung } from '../../../shared/ausdruck/auswertung.ts'
import type { Dokumente, Ort } from '../../../shared/ausdruck/testwerte/lage.ts'
import { resolveOrt } from '../../../shared/ausdruck/testwerte/ort.ts'
import { bedingungToXPath } from '../../../shared/ausdruck/xpath.ts'
import type { Bedingung, Vergleichsoperator } from '../../../shared/modell/elemente/ausdruck.ts'
import type { Feldwert } from '../../../shared/modell/nachricht.ts'
import { ANTRAG, BESCHEID, pfad, verzeichnis } from './beispiel.ts'
import { parseDokumente, runXPath, type Standort, umgebungOf } from './xpathlauf.ts'

/** Content by technischerName of the fields on the top level. */
function antrag(inhalt: Record<string, Feldwert[]>): Dokumente {
  return { [ANTRAG]: byId(inhalt) }
}

function byId(inhalt: Record<string, Feldwert[]>): Record<string, Feldwert[]> {
  return Object.fromEntries(Object.entries(inhalt).map(([name, werte]) => [idOf(name), werte]))
}

function idOf(name: string): string {
  return pfad(name).split('/').at(-1) ?? ''
}

/** Both back ends at once: they must agree, whatever is expected. */
function evaluateBoth(bedingung: Bedingung, dokumente: Dokumente, ort?: Ort): boolean | undefined {
  const standort: Standort = ort === undefined ? { art: 'nachricht' } : { art: 'vorkommen', ort }
  const quelle = { felder: verzeichnis, dokumente }
  const wert = evaluateBedingung(bedingung, quelle, ort && resolveOrt(quelle, ort))
  expect(runXPath(bedingungToXPath(bedingung, umgebungOf(standort)), parseDokumente(dokumente), standort)).toBe(wert)
  return wert
}

const VERGLEICHE: [string, string, Vergleichsoperator, string | number | boolean, Feldwert[], boolean][] = [
  ['Zahl gleich, andere Schreibweise', 'beschaeftigte', 'gleich', 5, [' +05.0 '], true],
  ['Zahl größer', 'beschaeftigte', 'groesser', 5, ['6'], true],
  ['Zahl nicht größer', 'beschaeftigte', 'groesser', 5, ['5'], false],
  ['Zahl als Text geschrieben', 'beschaeftigte', 'kleinerGleich', '5', ['5'], true],
  ['Zahl ungleich', 'beschaeftigte', 'ungleich', 5, ['6'], true],
  ['keine Zahl ist nie ungleich', 'beschaeftigte', 'ungleich', 5, ['viele'], false],
  ['leere Zahl ist nicht kleiner', 'beschaeftigte', 'kleiner', 5, [''], false],
  ['fehlende Zahl ist nicht ungleich', 'beschaeftigte', 'ungleich', 5, [], false],
  ['Wort statt Zahl in der Bedingung', 'beschaeftigte', 'ungleich', 'fünf', ['5'], false],
  ['Betrag auf den Cent', 'gebuehr', 'gleich', 19.99, ['19.99'], true],
  ['Betrag einen Cent daneben', 'gebuehr', 'groesserGleich', 19.99, ['19.98'], false],
  ['Text genau', 'ort', 'gleich', "O'Hara", ["O'Hara"], true],
  ['Text mit Leerraum ist ein anderer', 'ort', 'gleich', 'Dresden', [' Dresden'], false],
  ['Text ungleich', 'ort', 'ungleich', 'Dresden', ['Pirna'], true],
  ['leerer Text ist nicht ungleich', 'ort', 'ungleich', 'Dresden', ['  '], false],
  ['Text nach Codepunkten, nicht nach UTF-16', 'ort', 'groesser', '\uFFFD', ['\u{10000}'], true],
  ['Text nach Codepunkten, Umlaut hinter z', 'ort', 'kleiner', 'z', ['Ärger'], false],
  ['Code gleich', 'rechtsform', 'gleich', '350', ['350'], true],
  ['Datum davor', 'beginn', 'kleiner', '2024-02-01', ['2024-01-31'], true],
  ['Datum gleich trotz Leerraum', 'beginn', 'gleich', '2024-02-01', [' 2024-02-01\n'], true],
  ['leeres Datum ist nicht davor', 'beginn', 'kleiner', '2024-02-01', [''], false],
  ['Ja als 1', 'erlaubnis', 'gleich', true, ['1'], true],
  ['Nein ist ungleich Ja', 'erlaubnis', 'ungleich', true, ['false'], true],
  ['Ungültiges ist nicht ungleich Ja', 'erlaubnis', 'ungleich', true, ['ja'], false],
  ['Ja und Nein haben keine Reihenfolge', 'erlaubnis', 'groesserGleich', true, ['true'], false],
  ['eine von mehreren Angaben genügt', 'stichwort', 'gleich', 'b', ['a', 'b'], true],
  ['eine andere genügt für ungleich', 'stichwort', 'ungleich', 'b', ['a', 'b'], true],
]

describe('Vergleich mit einem festen Wert', () => {
  it.each(VERGLEICHE)('%s', (_name, feld, operator, wert, angaben, erwartet) => {
    expect(evaluateBoth({ art: 'vergleich', feld: pfad(feld), operator, wert }, antrag({ [feld]: angaben }))).toBe(
      erwartet,
    )
  })

  it('mit einer Gruppe oder einem unbekannten Feld gilt nie', () => {
    const dokumente = antrag({ betriebsstaette: [{}] })
    for (const feld of [pfad('betriebsstaette'), 'fel-unbekannt0']) {
      for (const operator of ['gleich', 'ungleich'] as const) {
        expect(evaluateBoth({ art: 'vergleich', feld, operator, wert: 'x' }, dokumente)).toBe(false)
      }
    }
  })

  it('mit einem Text, den XML nicht fassen kann, gilt nie', () => {
    const verglichen: Bedingung = { art: 'vergleich', feld: pfad('ort'), operator: 'ungleich', wert: 'a\u0000' }
    expect(evaluateBoth(verglichen, antrag({ ort: ['Dresden'] }))).toBe(false)
  })
})

const FELDVERGLEICHE: [string, string, Vergleichsoperator, string, Feldwert[], Feldwert[], boolean][] = [
  ['Ende nach Beginn', 'ende', 'groesser', 'beginn', ['2024-02-02'], ['2024-02-01'], true],
  ['Ende fehlt', 'ende', 'groesser', 'beginn', [], ['2024-02-01'], false],
  ['Zahlen als Zahlen', 'beschaeftigte', 'groesser', 'flaeche', ['10'], ['9.5'], true],
  ['Zahlen ungleich', 'beschaeftigte', 'ungleich', 'flaeche', ['10'], ['10.0'], false],
  ['keine Zahl ist nie ungleich', 'beschaeftigte', 'ungleich', 'flaeche', ['10'], ['x'], false],
  ['gleiche Antworten, verschieden geschrieben', 'erlaubnis', 'gleich', 'zustimmung', ['true'], ['1'], true],
  ['verschiedene Antworten', 'erlaubnis', 'ungleich', 'zustimmung', ['0'], ['true'], true],
  ['Ungültiges ist nicht ungleich', 'erlaubnis', 'ungleich', 'zustimmung', ['nein'], ['true'], false],
  ['zwei leere Texte sind nicht gleich', 'ort', 'gleich', 'stichwort', [''], [''], false],
  ['Zahl und Text vergleichen sich nicht', 'beschaeftigte', 'gleich', 'ort', ['5'], ['5'], false],
  ['irgendein Paar genügt', 'ort', 'gleich', 'stichwort', ['b'], ['a', 'b'], true],
]

describe('Vergleich zweier Felder', () => {
  it.each(FELDVERGLEICHE)('%s', (_name, feld, operator, anderes, a, b, erwartet) => {
    const bedingung: Bedingung = { art: 'feldvergleich', feld: pfad(feld), operator, anderesFeld: pfad(anderes) }
    expect(evaluateBoth(bedingung, antrag({ [feld]: a, [anderes]: b }))).toBe(erwartet)
  })
})

const EINFACHE: [string, Bedingung, Dokumente, boolean][] = [
  ['Feld vorhanden', { art: 'vorhanden', feld: pfad('ort') }, antrag({ ort: ['Dresden'] }), true],
  ['leeres Feld gilt als nicht vorhanden', { art: 'vorhanden', feld: pfad('ort') }, antrag({ ort: [' \n'] }), false],
  [
    'geschütztes Leerzeichen ist eine Angabe',
    { art: 'vorhanden', feld: pfad('ort') },
    antrag({ ort: ['\u00a0'] }),
    true,
  ],
  [
    'leere Gruppe ist vorhanden',
    { art: 'vorhanden', feld: pfad('betriebsstaette') },
    antrag({ betriebsstaette: [{}] }),
    true,
  ],
  ['Dokument fehlt', { art: 'vorhanden', feld: pfad('frist') }, antrag({}), false],
  [
    'Feld im anderen Dokument',
    { art: 'vorhanden', feld: pfad('frist') },
    { [BESCHEID]: byId({ frist: ['2024-01-01'] }) },
    true,
  ],
  [
    'einer der Codes',
    { art: 'inCodeliste', feld: pfad('rechtsform'), codes: ['350', 'AG'] },
    antrag({ rechtsform: ['AG'] }),
    true,
  ],
  [
    'keiner der Codes',
    { art: 'inCodeliste', feld: pfad('rechtsform'), codes: ['350', 'AG'] },
    antrag({ rechtsform: ['e'] }),
    false,
  ],
  [
    'leerer Code trifft nichts',
    { art: 'inCodeliste', feld: pfad('rechtsform'), codes: [''] },
    antrag({ rechtsform: [''] }),
    false,
  ],
  [
    'Anzahl der Angaben',
    { art: 'anzahl', feld: pfad('stichwort'), operator: 'gleich', wert: 2 },
    antrag({ stichwort: ['a', '', 'b'] }),
    true,
  ],
  ['keine Angabe', { art: 'anzahl', feld: pfad('stichwort'), operator: 'kleiner', wert: 1 }, antrag({}), true],
  [
    'unbekanntes Feld kommt nullmal vor',
    { art: 'anzahl', feld: 'fel-unbekannt0', operator: 'gleich', wert: 0 },
    antrag({}),
    true,
  ],
]

describe('Vorhanden, Codeliste, Anzahl', () => {
  it.each(EINFACHE)('%s', (_name, bedingung, dokumente, erwartet) => {
    expect(evaluateBoth(bedingung, dokumente)).toBe(erwartet)
  })
})

const zweiBetriebe = antrag({
  beginn: ['2024-06-01'],
  betriebsstaette: [
    byId({
      bezeichnung: ['Laden'],
      taetigkeit: [byId({ art: ['H'], anteil: ['60'], seit: ['2024-05-01'] }), byId({ art: ['W'], anteil: ['40'] })],
    }),
    byId({ bezeichnung: ['Werk'], taetigkeit: [byId({ art: ['I'], anteil: ['100'], seit: ['2024-07-01'] })] }),
  ],
})

const istHandel: Bedingung = { art: 'vergleich', feld: pfad('art'), operator: 'gleich', wert: 'H' }
const ueberHalb: Bedingung = { art: 'vergleich', feld: pfad('anteil'), operator: 'groesser', wert: 50 }
const unterHalb: Bedingung = { art: 'vergleich', feld: pfad('anteil'), operator: 'kleiner', wert: 50 }
const vorBeginn: Bedingung = {
  art: 'feldvergleich',
  feld: pfad('seit'),
  operator: 'kleiner',
  anderesFeld: pfad('beginn'),
}
const imLaden: Bedingung = { art: 'vergleich', feld: pfad('bezeichnung'), operator: 'gleich', wert: 'Laden' }
const taetigkeit = pfad('taetigkeit')

const SCHACHTELUNGEN: [string, Bedingung, Ort | undefined, boolean][] = [
  [
    'ein Vorkommen erfüllt beides',
    { art: 'mindestensEins', gruppe: taetigkeit, bedingung: { art: 'und', bedingungen: [istHandel, ueberHalb] } },
    undefined,
    true,
  ],
  [
    'kein Vorkommen erfüllt beides',
    { art: 'mindestensEins', gruppe: taetigkeit, bedingung: { art: 'und', bedingungen: [istHandel, unterHalb] } },
    undefined,
    false,
  ],
  ['ohne Gruppe dürfen es verschiedene sein', { art: 'und', bedingungen: [istHandel, unterHalb] }, undefined, true],
  ['Feld außerhalb der Gruppe', { art: 'mindestensEins', gruppe: taetigkeit, bedingung: vorBeginn }, undefined, true],
  [
    'Feld der umgebenden Betriebsstätte',
    {
      art: 'mindestensEins',
      gruppe: taetigkeit,
      bedingung: {
        art: 'und',
        bedingungen: [imLaden, { art: 'vergleich', feld: pfad('art'), operator: 'gleich', wert: 'I' }],
      },
    },
    undefined,
    false,
  ],
  [
    'jedes Vorkommen',
    { art: 'jedes', gruppe: taetigkeit, bedingung: { art: 'vorhanden', feld: pfad('anteil') } },
    undefined,
    true,
  ],
  [
    'nicht jedes Vorkommen',
    { art: 'jedes', gruppe: taetigkeit, bedingung: { art: 'vorhanden', feld: pfad('seit') } },
    undefined,
    false,
  ],
  [
    'jedes, wo es keins gibt',
    { art: 'jedes', gruppe: pfad('posten'), bedingung: { art: 'vorhanden', feld: pfad('menge') } },
    undefined,
    true,
  ],
  [
    'mindestens eins, wo es keins gibt',
    { art: 'mindestensEins', gruppe: pfad('posten'), bedingung: { art: 'nicht', bedingung: istHandel } },
    undefined,
    false,
  ],
  ['vom aktuellen Vorkommen aus: dieses', istHandel, { pfad: taetigkeit, stellen: [0, 0] }, true],
  ['vom aktuellen Vorkommen aus: nicht das andere', istHandel, { pfad: taetigkeit, stellen: [0, 1] }, false],
  [
    'von der Betriebsstätte aus: irgendeine ihrer Tätigkeiten',
    istHandel,
    { pfad: pfad('betriebsstaette'), stellen: [1] },
    false,
  ],
  [
    'die aktuelle Gruppe ist nur sie selbst',
    { art: 'anzahl', feld: taetigkeit, operator: 'gleich', wert: 1 },
    { pfad: taetigkeit, stellen: [0, 0] },
    true,
  ],
  ['oder', { art: 'oder', bedingungen: [{ art: 'nicht', bedingung: istHandel }, imLaden] }, undefined, true],
  [
    'und in oder',
    {
      art: 'oder',
      bedingungen: [
        { art: 'und', bedingungen: [istHandel, { art: 'nicht', bedingung: istHandel }] },
        { art: 'nicht', bedingung: imLaden },
      ],
    },
    undefined,
    false,
  ],
]

describe('Schachtelung und Geltungsbereich', () => {
  it.each(SCHACHTELUNGEN)('%s', (_name, bedingung, ort, erwartet) => {
    expect(evaluateBoth(bedingung, zweiBetriebe, ort)).toBe(erwartet)
  })
})

describe('Freier XPath', () => {
  const frei = (xpath: string): Bedingung => ({ art: 'freierXPath', xpath, satz: 'Satz', felder: [pfad('beginn')] })
  const standorte: Standort[] = [
    { art: 'nachricht' },
    { art: 'dokument', dokument: ANTRAG },
    { art: 'vorkommen', ort: { pfad: taetigkeit, stellen: [0, 1] } },
  ]

  it('sieht von überall aus das Dokument und bleibt in TypeScript unbekannt', () => {
    const wurzel = parseDokumente(zweiBetriebe)
    for (const standort of standorte) {
      const run = (bedingung: Bedingung): unknown =>
        runXPath(bedingungToXPath(bedingung, umgebungOf(standort)), wurzel, standort)
      expect(run(frei('count(f:betriebsstaette) = 2'))).toBe(true)
      expect(run(frei('f:unbekannt'))).toBe(false)
      expect(run({ art: 'nicht', bedingung: frei('f:unbekannt, f:beginn') })).toBe(false)
    }
    expect(evaluateBedingung(frei('true()'), { felder: verzeichnis, dokumente: zweiBetriebe })).toBeUndefined()
  })

  it('macht nur unbekannt, was von ihm abhängt', () => {
    const quelle = { felder: verzeichnis, dokumente: zweiBetriebe }
    const falsch: Bedingung = { art: 'nicht', bedingung: istHandel }
    const FAELLE: [Bedingung, boolean | undefined][] = [
      [{ art: 'und', bedingungen: [frei('true()'), falsch] }, false],
      [{ art: 'und', bedingungen: [frei('true()'), istHandel] }, undefined],
      [{ art: 'oder', bedingungen: [frei('true()'), istHandel] }, true],
      [{ art: 'oder', bedingungen: [frei('true()'), falsch] }, undefined],
      [{ art: 'nicht', bedingung: frei('true()') }, undefined],
      [{ art: 'jedes', gruppe: pfad('posten'), bedingung: frei('true()') }, true],
      [{ art: 'mindestensEins', gruppe: taetigkeit, bedingung: frei('true()') }, undefined],
    ]
    for (const [bedingung, erwartet] of FAELLE) expect(evaluateBedingung(bedingung, quelle)).toBe(erwartet)
  })
})

describe('Der XPath ist lesbar', () => {
  const vonTaetigkeit: Standort = { art: 'vorkommen', ort: { pfad: taetigkeit, stellen: [0, 0] } }
  const vomDokument: Standort = { art: 'dokument', dokument: ANTRAG }
  const FAELLE: [Bedingung, Standort, string][] = [
    [istHandel, { art: 'nachricht' }, "f:antrag/f:betriebsstaette/f:taetigkeit/f:art = 'H'"],
    [istHandel, vomDokument, "f:betriebsstaette/f:taetigkeit/f:art = 'H'"],
    [istHandel, vonTaetigkeit, "f:art = 'H'"],
    [imLaden, vonTaetigkeit, "../f:bezeichnung = 'Laden'"],
    [ueberHalb, vonTaetigkeit, 'f:anteil/number(.) > 50'],
    [
      { art: 'vorhanden', feld: pfad('frist') },
      vonTaetigkeit,
      'exists(../../../f:bescheid/f:frist[normalize-space(.)])',
    ],
    [
      { art: 'vergleich', feld: pfad('erlaubnis'), operator: 'gleich', wert: true },
      vomDokument,
      "f:erlaubnis/normalize-space(.) = ('true', '1')",
    ],
    [
      {
        art: 'oder',
        bedingungen: [
          { art: 'und', bedingungen: [istHandel, ueberHalb] },
          { art: 'nicht', bedingung: imLaden },
        ],
      },
      vonTaetigkeit,
      "(f:art = 'H' and f:anteil/number(.) > 50) or not(../f:bezeichnung = 'Laden')",
    ],
    [
      { art: 'mindestensEins', gruppe: taetigkeit, bedingung: { art: 'und', bedingungen: [istHandel, imLaden] } },
      vomDokument,
      "exists(f:betriebsstaette/f:taetigkeit[f:art = 'H' and ../f:bezeichnung = 'Laden'])",
    ],
  ]

  it.each(FAELLE)('%j', (bedingung, standort, erwartet) => {
    expect(bedingungToXPath(bedingung, umgebungOf(standort))).toBe(erwartet)
  })
})
