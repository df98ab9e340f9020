import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { compareGolden } from '../../../electron/host/abnahme/golden.ts'
import { createPruefstand, type Pruefstand } from '../../../electron/host/abnahme/pruefstand.ts'
import { readRegeleingabe } from '../../../electron/host/abnahme/regeleingabe.ts'
import { runTestfall } from '../../../electron/host/abnahme/testfalllauf.ts'
import { predictSicht } from '../../../electron/host/abnahme/vorhersage.ts'
import { createLiveregeln } from '../../../electron/host/aenderungslauf/liveregeln.ts'
import { check0604 } from '../../../electron/host/demo/xdomea0604.ts'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { readTestfaelle } from '../../../electron/host/projekte/readTestfaelle.ts'
import { createModellindex } from '../../../electron/host/prozessor/modellindex.ts'
import { createSchemata } from '../../../electron/host/prozessor/schemata.ts'
import { parseBaum } from '../../../electron/host/prozessor/xmlbaum.ts'
import { createTexte } from '../../../electron/host/regelwerk/texte.ts'
import { createTextregelwerk, type Stylesheetrolle } from '../../../electron/host/regelwerk/textregelwerk.ts'
import { compileSchema } from '../../../electron/host/xml/schema.ts'
import { buildErgebnis } from '../../../shared/auswertung/ergebnisXml.ts'
import { evaluateRegel } from '../../../shared/auswertung/regel.ts'
import { type Ergebnis, succeed } from '../../../shared/befund.ts'
import { pfadOfRegel } from '../../../shared/generator/pfade.ts'
import type { Abweichung } from '../../../shared/host/testbericht.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import { writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, getDatensatz, listDatensaetze } from '../../../shared/modell/projekt.ts'
import type { Testfalldaten } from '../../../shared/modell/testfalldaten.ts'
import { guessNachrichtentyp } from '../../../shared/modell/testfallnachricht.ts'
import { standardsordner } from '../../setup/standards.ts'
import { gemeinsameAusfuehrung } from '../../setup/xslt.ts'
import { writeXmlElement } from '../../shared/auswertung/xmltext.ts'

const ORDNER = 'samples/gewerbe'
const LANG = process.env.FACHWERK_LAEUFE !== undefined
/**
 * Their rules and Dokumentsichten, which take twelve seconds to compile, run only in `npm run haertetest`. In the short form their cases
 * get what the independent evaluator says, so that their models still have to be right; that rules and Dokumentsichten say the same as it
 * show the other Leistungen here, `differenz.test.ts` and `differenzSicht.test.ts`.
 */
const VORHERGESAGTE = LANG ? [] : ['gewerbeabmeldung', 'gewerbeummeldung']
/**
 * The rule of the largest Leistung, which no other test compiles at this stage, runs as its structure with the contents of the stage: the
 * structure is the one that other tests compile too.
 */
const ALS_STRUKTUR = LANG ? [] : ['gewerbeanmeldung/stufe-3/erzeugt.xsl']

function expectOk<W>(ergebnis: Ergebnis<W>): W {
  if (!ergebnis.ok) throw new Error(JSON.stringify(ergebnis.befunde))
  return ergebnis.wert
}

const { projekt } = expectOk(await readProjekt(ORDNER))
const gelesen = expectOk(await readTestfaelle(ORDNER))
const testfaelle = new Map(gelesen.testfaelle.map((eines) => [eines.kennung, eines]))
const texte = createTexte(projekt)
const modell = createModellindex(projekt)
const liveregeln = createLiveregeln()
const regelwerk = createTextregelwerk(projekt, texte, (leistung, stufe) => {
  const pfad = pfadOfRegel(getDatensatz(projekt, 'leistung', leistung), stufe)
  if (ALS_STRUKTUR.includes(pfad)) return liveregeln.createRegelform(projekt, leistung, stufe)
  return { text: texte.get(pfad) ?? '' }
})

interface Golden {
  name: string
  namensraum: string
  wurzel: string
  xml: string
}

const golden: Golden[] = gelesen.testfaelle.flatMap(({ kennung, erwartet }) =>
  [...erwartet].map(([datei, xml]) => {
    const { namensraum, name } = expectOk(parseBaum(xml))
    return { name: `${kennung}/${datei}`, namensraum, wurzel: name, xml }
  }),
)

describe('Handgeschriebene Testfälle des Bündels Gewerbe', () => {
  const benutzt = new Set<string>()
  let pruefstand: Pruefstand

  beforeAll(() => {
    pruefstand = createPruefstand(projekt, regelwerk, async (stylesheet, quelle, parameter) => {
      const rolle = regelwerk.rolleOf(stylesheet)
      if (rolle?.art === 'zuordnung') benutzt.add(rolle.zuordnung)
      const vorhergesagtes = predict(rolle, quelle, parameter)
      if (vorhergesagtes !== undefined) return succeed(vorhergesagtes)
      return gemeinsameAusfuehrung.transformiere(stylesheet, quelle, parameter)
    })
  })

  /** What the evaluator says a rule or a Dokumentsicht of the predicted Leistungen must give. */
  function predict(
    rolle: Stylesheetrolle | undefined,
    quelle: string,
    parameter: Readonly<Record<string, string>>,
  ): string | undefined {
    if (rolle?.art === 'regel' && isVorhergesagt(getDatensatz(projekt, 'leistung', rolle.leistung))) {
      const eingabe = readRegeleingabe(modell, rolle, quelle, parameter)
      return writeXmlElement(buildErgebnis(evaluateRegel(projekt, eingabe)))
    }
    if (rolle?.art === 'projektion' && isVorhergesagt(modell.findLeistung(rolle.nachrichtentyp))) {
      const form = modell.findForm(rolle.nachrichtentyp)
      return form && writeNachricht(form, predictSicht(modell, rolle.nachrichtentyp, quelle, parameter))
    }
    return undefined
  }

  function isVorhergesagt(leistung: Leistung | undefined): boolean {
    return leistung !== undefined && VORHERGESAGTE.includes(leistung.technischerName)
  }

  afterAll(() => pruefstand.dispose())

  async function run(abgewandelt: Testfalldaten): Promise<Abweichung[]> {
    const { abweichungen } = await runTestfall(
      pruefstand,
      new Map(testfaelle).set(abgewandelt.kennung, abgewandelt),
      abgewandelt.kennung,
    )
    return abweichungen
  }

  function getTestfall(kennung: string): Testfalldaten {
    const daten = testfaelle.get(kennung)
    if (daten === undefined) throw new Error(`Kein Testfall ${kennung}`)
    return daten
  }

  it('sind lesbar und vollständig', () => {
    expect(gelesen.befunde).toEqual([])
    expect(testfaelle.size).toBeGreaterThanOrEqual(12)
  })

  // the first ones compile the rules of their stage
  it.each([...testfaelle.values()].map(({ kennung, testfall }) => [kennung, testfall.name]))(
    '%s: %s',
    async (kennung) => {
      let erkannt: string | undefined
      const ergebnis = await runTestfall(pruefstand, testfaelle, kennung, ({ empfang }) => {
        erkannt = empfang.transaktion.herkunft.nachrichtentyp
      })
      expect(ergebnis.abweichungen).toEqual([])
      expect(ergebnis.bestanden).toBe(true)
      // where the window shows it before it has ever run
      const { testfall, nachricht } = getTestfall(kennung)
      expect(guessNachrichtentyp(projekt, testfall.kanal, nachricht)).toBe(erkannt)
    },
    240_000,
  )

  it('benutzen jede Zuordnung mindestens einmal', () => {
    const unbenutzt = listDatensaetze(projekt, 'zuordnung').filter(({ id }) => !benutzt.has(id))
    expect(unbenutzt.map(({ name }) => name)).toEqual([])
  })

  describe('bemerken', () => {
    const KENNUNG = 'person-neugruendung-stufe-2'

    function expectation(teil: Partial<Testfalldaten['testfall']['erwartet']>): Testfalldaten {
      const daten = getTestfall(KENNUNG)
      return { ...daten, testfall: { ...daten.testfall, erwartet: { ...daten.testfall.erwartet, ...teil } } }
    }

    it.each<[string, Partial<Testfalldaten['testfall']['erwartet']>, string]>([
      ['einen anderen Ausgang', { ausgang: 'zurueckgewiesen' }, 'Ausgang'],
      ['einen fehlenden Befund', { befunde: ['regel.zustellungEntfaellt'] }, 'Befunde'],
      ['einen anderen Zustand', { zustand: 'bescheinigt' }, 'Zustand des Vorgangs'],
      ['eine andere Stelle', { stelle: 'ste-nc6mxbfuxx' }, 'zuständige Stelle'],
    ])('%s', async (_was, teil, stelle) => {
      expect((await run(expectation(teil))).map((eine) => eine.stelle)).toEqual([stelle])
    })

    it('eine überzählige und eine fehlende Zustellung, mit ihrem Zustellweg', async () => {
      const wege = getTestfall(KENNUNG).testfall.erwartet.zustellungen.map(({ zustellweg }) => zustellweg)
      const ueberzaehlige = await run(expectation({ zustellungen: [] }))
      expect(ueberzaehlige.map(({ stelle }) => stelle)[0]).toBe('Zustellungen')
      expect(ueberzaehlige.slice(1).map(({ element, erwartet }) => [element, erwartet])).toEqual(
        wege.map((weg) => [weg, null]),
      )
      const zustellungen = [...wege, 'zus-e1epe77own'].map((zustellweg) => ({ zustellweg }))
      const fehlende = await run(expectation({ zustellungen }))
      expect(fehlende.slice(1).map(({ element, tatsaechlich }) => [element, tatsaechlich])).toEqual([
        ['zus-e1epe77own', null],
      ])
    })

    it('eine andere Angabe in der Zustellung, mit ihrer Stelle', async () => {
      const daten = getTestfall(KENNUNG)
      const datei = 'erwartet/demobehoerde.xml'
      const xml = (daten.erwartet.get(datei) ?? '').replace('Tonwerk Lindner', 'Tonwerk')
      expect(await run({ ...daten, erwartet: new Map([[datei, xml]]) })).toEqual([
        {
          stelle: `${datei}: AnzeigePersonEinreichen, 1. Betrieb, 1. Geschaeftsbezeichnung`,
          erwartet: 'Tonwerk',
          tatsaechlich: 'Tonwerk Lindner',
          element: 'zus-gkpzf7hgqu',
        },
      ])
    })

    it('einen vorausgehenden Testfall, der nicht zugestellt wird', async () => {
      const daten = getTestfall('nachreichung-ohne-nachforderung')
      const vorher = ['person-ort-unbekannt-stufe-2']
      const [erste] = await run({ ...daten, testfall: { ...daten.testfall, vorher } })
      expect(erste).toMatchObject({ erwartet: 'zugestellt', tatsaechlich: 'zurueckgewiesen' })
    })
  })

  describe('Eigene Regel von Stufe 2', () => {
    const daten = getTestfall('person-verspaetete-anzeige-stufe-2')

    it.each<[string, string, string[]]>([
      ['elf Wochen vor dem Eingang', '2026-08-17', ['eigen.anzeigeVerspaetet']],
      ['29 Tage vor dem Eingang', '2026-10-04', ['eigen.anzeigeVerspaetet']],
      ['28 Tage vor dem Eingang', '2026-10-05', []],
      ['180 Tage nach dem Eingang', '2027-05-01', []],
      ['181 Tage nach dem Eingang', '2027-05-02', ['eigen.beginnWeitVoraus']],
    ])('Beginn %s', async (_wann, beginn, codes) => {
      const nachricht = daten.nachricht.replace('<f:beginn>2026-08-17<', `<f:beginn>${beginn}<`)
      const erwartet = {
        ...daten.testfall.erwartet,
        befunde: ['regel.zustellungEntfaellt', 'regel.zustellungEntfaellt', ...codes],
        zustellungen: [{ zustellweg: 'zus-ralkyugvgj' }],
      }
      expect(await run({ ...daten, nachricht, testfall: { ...daten.testfall, erwartet } })).toEqual([])
    })
  })
})

describe('Erwartete Zustellungen', () => {
  const schemata = createSchemata(regelwerk, modell)
  const ziele = listDatensaetze(projekt, 'schnittstelle').filter(
    ({ richtung, schema }) => richtung === 'ausgang' && schema !== undefined,
  )
  const rueckmeldungen = expectOk(
    compileSchema('rueckmeldung.xsd', {
      'rueckmeldung.xsd': readFileSync('shared/generator/schnittstelle/rueckmeldung.xsd', 'utf8'),
    }),
  )
  afterAll(() => {
    rueckmeldungen.dispose()
    schemata.dispose()
  })

  /** The Nachrichtentyp of a neutral message; its namespace names the Leistung. */
  function findNachrichtentyp({ namensraum, wurzel }: Golden): string | undefined {
    const leistung = listDatensaetze(projekt, 'leistung').find(
      ({ technischerName }) => namensraum === `urn:fachwerk:leistung:${technischerName}:1`,
    )
    return leistung?.nachrichtentypen.find(
      (id) => findDatensatz(projekt, 'nachrichtentyp', id)?.technischerName === wurzel,
    )
  }

  it.each(golden.map((eine) => [eine.name, eine] as const))('%s hält sich an seine XSD', (_name, eine) => {
    const { namensraum, xml } = eine
    if (namensraum === 'urn:xoev-de:xdomea:schema:3.0.0') {
      expect(check0604(expectOk(parseBaum(xml)))).toEqual([])
      return
    }
    const typ = findNachrichtentyp(eine)
    if (typ !== undefined) {
      expect(expectOk(expectOk(schemata.getNachrichtschema(typ)).validate(xml))).toEqual([])
      return
    }
    if (namensraum === 'urn:fachwerk:rueckmeldung:1') {
      expect(expectOk(rueckmeldungen.validate(xml))).toEqual([])
      return
    }
    const passende = ziele.filter(({ namensraeume }) => Object.values(namensraeume).includes(namensraum))
    expect(passende).not.toEqual([])
    for (const schnittstelle of passende) expect(schemata.validateFremd(schnittstelle, xml)).toEqual([])
  })

  const xdomea = standardsordner('xdomea')
  describe.skipIf(xdomea === undefined)('an die E-Akte', () => {
    it('entsprechen der XSD von xdomea 3.0.0', () => {
      const schema = compileXdomea(xdomea ?? '')
      const ablagen = golden.filter(({ wurzel }) => wurzel === 'FVDaten.SGOErstellen.0604')
      expect(ablagen.length).toBeGreaterThanOrEqual(5)
      for (const { name, xml } of ablagen) {
        expect(
          expectOk(schema.validate(xml)).map(({ message }) => message),
          name,
        ).toEqual([])
      }
      schema.dispose()
    })
  })
})

describe('Vergleich mit einer erwarteten Zustellung', () => {
  const XML = '<a:b xmlns:a="urn:a" c="1"><a:d>x</a:d></a:b>'

  test.each([
    ['Einrückung zählt nicht', '<a:b xmlns:a="urn:a" c="1">\n  <a:d>x</a:d>\n</a:b>'],
    ['Stelle der Namensraumangabe und Anführungszeichen zählen nicht', `<a:b c='1' xmlns:a='urn:a'><a:d>x</a:d></a:b>`],
    ['Kommentare zählen nicht', '<a:b xmlns:a="urn:a" c="1"><!-- Wert --><a:d>x</a:d></a:b>'],
  ])('%s', (_was, erwartet) => {
    expect(compareGolden('datei', erwartet, XML)).toEqual([])
  })

  test.each([
    ['Text', '<a:b xmlns:a="urn:a" c="1"><a:d>y</a:d></a:b>', 'datei: B, 1. D'],
    ['Leerraum im Text', '<a:b xmlns:a="urn:a" c="1"><a:d>x </a:d></a:b>', 'datei: B, 1. D'],
    ['Attribut', '<a:b xmlns:a="urn:a" c="2"><a:d>x</a:d></a:b>', 'datei: B, Attribut c'],
    ['fehlendes Element', '<a:b xmlns:a="urn:a" c="1"><a:d>x</a:d><a:e/></a:b>', 'datei: B, 1. E'],
    ['Namensraum', '<a:b xmlns:a="urn:b" c="1"><a:d>x</a:d></a:b>', 'datei: B'],
    ['Präfix', '<z:b xmlns:z="urn:a" c="1"><z:d>x</z:d></z:b>', 'datei: kanonische Form'],
    ['ein Namensraum ohne vollständige Adresse', '<a:b xmlns:a="urn:a" xmlns:x="x" c="1"><a:d>x</a:d></a:b>', 'datei'],
    ['kein XML', '<a:b', 'datei'],
  ])('bemerkt: %s', (_was, erwartet, stelle) => {
    expect(compareGolden('datei', erwartet, XML).map((eine) => eine.stelle)).toEqual([stelle])
  })
})

function compileXdomea(ordner: string) {
  const dateien: Record<string, string> = {}
  for (const teil of ['xdomea_3.0.0', 'xoev/code/1_0']) {
    for (const name of readdirSync(join(ordner, teil))) {
      if (name.endsWith('.xsd')) dateien[name] = readFileSync(join(ordner, teil, name), 'utf8')
    }
  }
  return expectOk(compileSchema('xdomea-Nachrichten-FachverfahrensdatenAustauschen.xsd', dateien))
}
