import { describe, expect, it } from 'vitest'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import type { Feldwert } from '../../../shared/modell/nachricht.ts'
import { dok, fel, feld, gru, gruppe, ver } from '../generator/beispielbausteine.ts'
import { createBeispielprojekt, withDatensaetze } from '../generator/beispielprojekt.ts'
import {
  createAntrag,
  createKontext,
  createPerson,
  createZone,
  describeBefund,
  evaluate,
  withWerte,
} from './beispieleingabe.ts'

interface Fall {
  fall: string
  weg: (string | number)[]
  werte: Feldwert[]
  stufe?: Umsetzungsstufe
  befunde: string[]
}

const ZONE = (feldId: string): (string | number)[] => [gru('zone'), 0, feldId]
const PERSON = (feldId: string): (string | number)[] => [ver('antragstel'), 0, feldId]

// stage 1 has no register and no message of later stages: only Befunde about the content remain
const FAELLE: Fall[] = [
  { fall: 'gültiger Antrag', weg: [fel('grund')], werte: ['umzug'], befunde: [] },
  { fall: 'Pflichtfeld fehlt', weg: [fel('grund')], werte: [], befunde: ['regel.pflichtfeldFehlt'] },
  {
    fall: 'Pflichtfeld leer: gilt als fehlend, der leere Wert ist kein Code',
    weg: [fel('grund')],
    werte: ['  '],
    befunde: ['regel.pflichtfeldFehlt', 'regel.codeUnbekannt @ Grund'],
  },
  {
    fall: 'Pflichtfeld in der Gruppe fehlt',
    weg: ZONE(fel('ars')),
    werte: [],
    befunde: ['regel.pflichtfeldFehlt @ 1. Zone', 'regel.zustaendigkeitKeine'],
  },
  {
    fall: 'Pflichtgruppe fehlt',
    weg: [gru('zone')],
    werte: [],
    befunde: ['regel.pflichtfeldFehlt', 'regel.zustaendigkeitKeine'],
  },
  {
    fall: 'durch Überschreibung verpflichtend: Hausnummer',
    weg: [ver('antragstel'), 0, ver('anschrift'), 0, fel('hausnr')],
    werte: [],
    befunde: ['regel.pflichtfeldFehlt @ Antragsteller, Anschrift'],
  },
  {
    fall: 'Gruppe zu oft',
    weg: [gru('zone')],
    werte: [createZone(), createZone(), createZone(), createZone()],
    befunde: ['regel.zuHaeufig'],
  },
  {
    fall: 'Feld zu oft, eines davon leer',
    weg: ZONE(fel('kennzeichen')),
    werte: ['A', 'B', '', 'C'],
    befunde: ['regel.zuHaeufig @ 1. Zone'],
  },
  { fall: 'Text zu lang', weg: [fel('aktennummer')], werte: ['x'.repeat(5000)], befunde: [] },
  {
    fall: 'Text zu kurz, in Zeichen und nicht in UTF-16 gezählt',
    weg: ZONE(fel('ersatzflaeche')),
    werte: ['🚧🚧'],
    befunde: ['regel.textZuKurz @ 1. Zone, Ersatzfläche'],
  },
  {
    fall: 'drei Zeichen jenseits der Grundebene reichen',
    weg: ZONE(fel('ersatzflaeche')),
    werte: ['🚧🚧🚧'],
    befunde: [],
  },
  {
    fall: 'Vorname zu lang',
    weg: PERSON(fel('vorname')),
    werte: ['x'.repeat(61)],
    befunde: ['regel.textZuLang @ Antragsteller, Vorname'],
  },
  {
    fall: 'Postleitzahl mit Leerzeichen am Ende: Muster gilt für den ganzen Wert',
    weg: [ver('antragstel'), 0, ver('anschrift'), 0, fel('plz')],
    werte: ['01234 '],
    befunde: ['regel.musterVerletzt @ Antragsteller, Anschrift, Postleitzahl'],
  },
  {
    fall: 'Zahl unter der Grenze',
    weg: ZONE(fel('laenge')),
    werte: ['0'],
    befunde: ['regel.wertZuKlein @ 1. Zone, Länge in Metern'],
  },
  { fall: 'Zahl an der Grenze, mit Leerraum', weg: ZONE(fel('laenge')), werte: [' +50\n'], befunde: [] },
  {
    fall: 'Zahl über der Grenze',
    weg: ZONE(fel('laenge')),
    werte: ['51'],
    befunde: ['regel.wertZuGross @ 1. Zone, Länge in Metern'],
  },
  {
    fall: 'keine ganze Zahl: nur die Form wird gemeldet',
    weg: ZONE(fel('laenge')),
    werte: ['51.0'],
    befunde: ['regel.datentypVerletzt @ 1. Zone, Länge in Metern'],
  },
  {
    fall: 'winzig unter der Grenze, mit erlaubten Nachkommastellen',
    weg: [fel('faktor')],
    werte: ['0.499'],
    befunde: ['regel.wertZuKlein @ Faktor'],
  },
  {
    fall: 'zu viele Nachkommastellen',
    weg: [fel('faktor')],
    werte: ['0.5000'],
    befunde: ['regel.datentypVerletzt @ Faktor'],
  },
  { fall: 'unbekannter Grund', weg: [fel('grund')], werte: ['urlaub'], befunde: ['regel.codeUnbekannt @ Grund'] },
  { fall: 'Ja als Wort', weg: [fel('eilig')], werte: ['ja'], befunde: ['regel.datentypVerletzt @ Eilig'] },
  { fall: 'Ja als 1', weg: [fel('eilig')], werte: ['1'], befunde: [] },
  {
    fall: 'Ersatzfläche nötig, weil Bewohnerparkplätze betroffen sind',
    weg: ZONE(fel('parkplatz')),
    werte: ['true'],
    befunde: ['regel.bedingtePflichtFehlt @ 1. Zone'],
  },
  {
    fall: 'die Bedingung gilt je Vorkommen: nur die 2. Zone ist betroffen',
    weg: [gru('zone')],
    werte: [createZone(), createZone({ [fel('parkplatz')]: ['1'] })],
    befunde: ['regel.bedingtePflichtFehlt @ 2. Zone'],
  },
  {
    fall: 'Baumaßnahme: Beginn und Firma nötig',
    weg: [fel('grund')],
    werte: ['bau'],
    befunde: ['regel.bedingtePflichtFehlt', 'regel.bedingtePflichtFehlt'],
  },
  {
    fall: 'Feld späterer Stufe wird gemeldet, aber nicht geprüft',
    weg: [fel('steuerid')],
    werte: ['keine Nummer'],
    stufe: 1,
    befunde: ['regel.spaetereStufe (hinweis) @ Steuerliche Identifikationsnummer'],
  },
  {
    fall: 'Feld der Stufe 2 ist ab Stufe 2 Pflicht',
    weg: [fel('steuerid')],
    werte: [],
    stufe: 2,
    befunde: ['regel.pflichtfeldFehlt'],
  },
  {
    fall: 'Gebühr falsch berechnet',
    weg: [fel('gebuehr')],
    werte: ['12.51'],
    befunde: ['regel.berechnungWeichtAb @ Gebühr'],
  },
  { fall: 'Gebühr richtig: 10 m zu 1,25', weg: [fel('gebuehr')], werte: ['12.5'], befunde: [] },
  {
    fall: 'Datei ohne Anlage',
    weg: ZONE(fel('lageplan')),
    werte: ['a9'],
    befunde: ['regel.anlageFehlt @ 1. Zone, Lageplan'],
  },
]

describe('Prüfung der Angaben (Regel ohne XSD)', () => {
  it.each(FAELLE)('$fall', ({ weg, werte, stufe = 1, befunde }) => {
    const grundlage = stufe === 1 ? createAntrag({ [fel('steuerid')]: [] }) : createAntrag()
    const ergebnis = evaluate({ nachricht: withWerte(grundlage, weg, werte), stufe })
    expect(ergebnis.befunde.map(describeBefund)).toEqual(befunde)
    const fehler = befunde.some((befund) => !befund.includes('(hinweis)'))
    expect(ergebnis.ausgang.art === 'rueckweisung').toBe(fehler)
  })

  it('nennt Element, Feldpfad, Rechtsgrundlage, Satz und Abhilfe', () => {
    const nachricht = withWerte(createAntrag(), PERSON(fel('nachname')), ['x'.repeat(61)])
    expect(evaluate({ nachricht }).befunde[0]).toEqual({
      code: 'regel.textZuLang',
      schwere: 'fehler',
      element: fel('nachname'),
      feld: `${ver('antragstel')}/${fel('nachname')}`,
      angabe: 'Antragsteller, Nachname',
      rechtsgrundlage: '§ 24 VwVfG',
      satz: '„Nachname“ ist zu lang',
      abhilfe: 'Bitte ergänzen oder berichtigen Sie die Angabe und senden Sie die Nachricht neu.',
    })
  })

  it('erbt die Rechtsgrundlage der Gruppe, sonst die des Dokuments, und kürzt lange Sätze', () => {
    const nachricht = withWerte(createAntrag(), [fel('steuerid')], ['1'])
    const [befund] = evaluate({ nachricht, stufe: 1 }).befunde
    expect(befund?.rechtsgrundlage).toBe('§ 45 StVO')
    expect(befund?.satz).toBe('„Steuerliche Identifikationsnummer“ gehört zu einer späteren Stufe und bleibt…')
  })

  it.each([
    ['Antrag', {}, ['regel.dokumentFehlt', 'regel.zustaendigkeitKeine']],
    ['freiwilligen Nachweis', { [dok('antrag')]: createAntrag().dokumente[dok('antrag')] ?? {} }, []],
  ])('ohne %s', (_, dokumente, befunde) => {
    const nachricht = { ...createAntrag(), dokumente }
    expect(evaluate({ nachricht, stufe: 2, antworten: [] }).befunde.map(describeBefund)).toEqual(befunde)
  })

  it('überlässt der XSD, was sie schon geprüft hat, und prüft nur das Übrige', () => {
    const kontext = createKontext({ schemageprueft: true })
    const nachricht = createAntrag({
      [ver('antragstel')]: [{ ...createPerson(), [fel('vorname')]: ['x'.repeat(99)] }],
      [gru('zone')]: [createZone({ [fel('laenge')]: ['99'], [fel('parkplatz')]: ['true'], [fel('lageplan')]: ['a9'] })],
      [fel('steuerid')]: [],
      [fel('gebuehr')]: ['1'],
    })
    expect(evaluate({ nachricht, kontext }).befunde.map(describeBefund)).toEqual([
      'regel.bedingtePflichtFehlt @ 1. Zone',
      'regel.anlageFehlt @ 1. Zone, Lageplan',
      'regel.berechnungWeichtAb @ Gebühr',
      'regel.pflichtfeldFehlt',
    ])
  })

  it('prüft Zeiträume immer: eine XSD kennt deren Kalender und Reihenfolge nicht', () => {
    const kontext = createKontext({ schemageprueft: true })
    const nachricht = withWerte(createAntrag(), ZONE(fel('zeitraum')), ['2026-03-02/2026-03-01'])
    expect(evaluate({ nachricht, kontext }).befunde.map(describeBefund)).toEqual([
      'regel.datentypVerletzt @ 1. Zone, Zeitraum',
    ])
  })

  it('prüft den Dateityp der Anlage', () => {
    const anlage = { id: 'a1', name: 'plan.txt', typ: 'text/plain', groesse: 1, sha256: '0'.repeat(64) }
    const nachricht = { ...withWerte(createAntrag(), ZONE(fel('lageplan')), [' a1 ']), anlagen: [anlage] }
    expect(evaluate({ nachricht }).befunde.map(describeBefund)).toEqual([
      'regel.dateitypUnzulaessig @ 1. Zone, Lageplan',
    ])
  })

  it('meldet eine Gruppe, deren Felder alle später beginnen, einmal je Vorkommen', () => {
    const spaet = feld('notiz', 'Notiz', { datentyp: 'text', abStufe: 3 })
    const notizen = gruppe('notizen', 'Notizen', [spaet], { anzahl: { min: 1, max: null } })
    const projekt = createBeispielprojekt()
    const antrag = projekt.datensaetze.get(dok('antrag'))
    if (antrag?.art !== 'dokument') throw new Error('Antrag fehlt')
    const erweitert = withDatensaetze(projekt, spaet, notizen, { ...antrag, kinder: [...antrag.kinder, notizen.id] })
    const nachricht = createAntrag({ [notizen.id]: [{ [spaet.id]: ['a', 'b'] }, {}] })
    expect(evaluate({ nachricht }, erweitert).befunde.map(describeBefund)).toEqual([
      'regel.spaetereStufe (hinweis) @ 1. Notizen',
      'regel.spaetereStufe (hinweis) @ 2. Notizen',
    ])
    expect(evaluate({ nachricht: createAntrag(), stufe: 3 }, erweitert).befunde.map(describeBefund)).toEqual([
      'regel.pflichtfeldFehlt @ 1. Zone',
      'regel.pflichtfeldFehlt',
    ])
  })

  it('prüft zuerst überall die Form und danach alles andere', () => {
    const nachricht = createAntrag({
      [gru('zone')]: [createZone({ [fel('parkplatz')]: ['true'], [fel('umriss')]: ['POINT(1 1)'] })],
      [fel('grund')]: ['urlaub'],
      [fel('gebuehr')]: ['12.505'],
      [fel('steuerid')]: [],
    })
    expect(evaluate({ nachricht }).befunde.map(describeBefund)).toEqual([
      'regel.codeUnbekannt @ Grund',
      'regel.datentypVerletzt @ Gebühr',
      'regel.bedingtePflichtFehlt @ 1. Zone',
      'regel.spaetereStufe (hinweis) @ 1. Zone, Umriss',
      'regel.berechnungWeichtAb @ Gebühr',
      'regel.pflichtfeldFehlt',
    ])
  })

  it('unterscheidet zu selten von fehlt', () => {
    const projekt = createBeispielprojekt()
    const kennzeichen = feld('kennzeichen', 'Kennzeichen', { datentyp: 'text', anzahl: { min: 2, max: 3 } })
    const geaendert = withDatensaetze(projekt, kennzeichen)
    const mit = (werte: string[]) => withWerte(createAntrag(), ZONE(fel('kennzeichen')), werte)
    const befunde = (werte: string[]) => evaluate({ nachricht: mit(werte) }, geaendert).befunde.map(describeBefund)
    expect(befunde(['A', 'B'])).toEqual([])
    expect(befunde(['A', ' '])).toEqual(['regel.zuSelten @ 1. Zone'])
    expect(befunde([])).toEqual(['regel.pflichtfeldFehlt @ 1. Zone'])
  })
})
