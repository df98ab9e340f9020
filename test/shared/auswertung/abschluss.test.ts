import { describe, expect, it } from 'vitest'
import type { Regeleingabe } from '../../../shared/auswertung/eingabe.ts'
import type { Abschluss, Zustellauftrag } from '../../../shared/auswertung/ergebnis.ts'
import type { Anlage, Gruppenwert } from '../../../shared/modell/nachricht.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { dok, fel, gru, ins, nac, ste, tei, ver, vor, vorlage, zus } from '../generator/beispielbausteine.ts'
import { createBeispielprojekt, withDatensaetze } from '../generator/beispielprojekt.ts'
import { createAntrag, createPerson, createVorgang, createZone, evaluate, VORGANG_ID } from './beispieleingabe.ts'

const ANTWORTEN: Regeleingabe['antworten'] = [
  { anfrage: `${zus('melderegister')}.${ste('sued')}`, art: 'quittung', treffer: 'mehrere', merkmale: [] },
]

const ANLAGEN: Anlage[] = ['a1', 'a2', 'a3'].map((id) => ({
  id,
  name: `${id}.pdf`,
  typ: 'application/pdf',
  groesse: 9,
  sha256: '0'.repeat(64),
}))

function schliesseAb(angaben: Partial<Regeleingabe>, projekt?: Projekt): Abschluss {
  const { ausgang, befunde } = evaluate({ antworten: ANTWORTEN, ...angaben }, projekt)
  if (ausgang.art !== 'abschluss') throw new Error(JSON.stringify(befunde))
  return ausgang
}

function auftragAn(weg: string, angaben: Partial<Regeleingabe> = {}, projekt?: Projekt): Zustellauftrag {
  const auftrag = schliesseAb(angaben, projekt).zustellauftraege.find(({ zustellweg }) => zustellweg === zus(weg))
  if (auftrag === undefined) throw new Error(`Kein Auftrag ${weg}`)
  return auftrag
}

const NACHWEIS: Gruppenwert = { [fel('bezeichn')]: ['Mietvertrag'], [fel('nachweisda')]: ['a2', 'a1'] }

function mitNachweis() {
  const antrag = createAntrag({ [gru('zone')]: [createZone({ [fel('lageplan')]: ['a3'] })] })
  return { ...antrag, anlagen: ANLAGEN, dokumente: { ...antrag.dokumente, [dok('nachweis')]: NACHWEIS } }
}

describe('Auftrag an die E-Akte', () => {
  it('trägt Akte, Vorgang, Stelle, Dokumente, Anlagen und die Auskünfte der Register', () => {
    expect(auftragAn('ablage', { nachricht: mitNachweis() }).auftrag).toEqual({
      dienst: 'ablage',
      akte: {
        anlage: 'neu',
        aktenplankennzeichen: '14.3',
        betreff: 'Haltverbot für einen Umzug: Muster, Lindenweg',
        aufbewahrungJahre: 5,
      },
      vorgang: { id: VORGANG_ID, betreff: 'Haltverbot für einen Umzug: Muster, Lindenweg' },
      stelle: { kennung: 'svb:sued', name: 'Stelle sued' },
      dokumente: [
        {
          id: dok('antrag'),
          titel: 'Antrag',
          art: 'formular',
          datum: '2026-02-27',
          richtung: 'eingang',
          dateiname: 'antrag.html',
          typ: 'text/html',
        },
        {
          id: dok('nachweis'),
          titel: 'Nachweis',
          art: 'nachweis',
          datum: '2026-02-27',
          richtung: 'eingang',
          dateiname: 'nachweis.html',
          typ: 'text/html',
        },
        ...ANLAGEN.map(({ id, name, typ }) => ({
          id,
          anlage: id,
          titel: name,
          dateiname: name,
          typ,
          art: 'anlage',
          datum: '2026-02-27',
          richtung: 'eingang',
        })),
      ],
      merkmale: [{ name: 'melderegister', wert: 'mehrere' }],
    })
  })

  it('nennt eine bestehende Akte und das Aktenzeichen, wenn sie bekannt sind', () => {
    const bau = { ...mitNachweis(), nachrichtentyp: nac('antragBau') }
    const mitAkte = (angaben: Gruppenwert) => ({
      ...bau,
      dokumente: { ...bau.dokumente, [dok('antrag')]: { ...bau.dokumente[dok('antrag')], ...angaben } },
    })
    const vorgang = createVorgang({ vorgangstyp: vor('bau'), aktenzeichen: '14.3-0815' })
    const akte = (angaben: Gruppenwert) => auftragAn('bauablage', { nachricht: mitAkte(angaben), vorgang }).auftrag
    expect(akte({ [fel('aktennummer')]: [' B 17 '] })).toMatchObject({
      akte: { anlage: 'bestehend', suchbegriff: 'B 17', aktenzeichen: '14.3-0815' },
    })
    expect(akte({})).not.toHaveProperty('akte.suchbegriff')
  })

  it('führt frühere Auskünfte fort und ersetzt erneuerte', () => {
    const merkmale = [
      { name: 'register.grundbuch', wert: 'einer' },
      { name: 'register.melderegister', wert: 'zeit' },
      { name: 'sonstiges', wert: 'x' },
    ]
    const { auftrag } = auftragAn('ablage', { vorgang: createVorgang({ merkmale }) })
    expect(auftrag).toMatchObject({
      merkmale: [
        { name: 'grundbuch', wert: 'einer' },
        { name: 'melderegister', wert: 'mehrere' },
      ],
    })
  })
})

describe('Auftrag an Mail und Postfach', () => {
  const stufe1 = { stufe: 1 as const, nachricht: createAntrag({ [fel('steuerid')]: [] }) }

  it('offene Mail: Angaben des Antrags erscheinen nicht, keine Dokumente', () => {
    expect(auftragAn('fachmail', stufe1).auftrag).toEqual({
      dienst: 'mitteilung',
      absender: { name: 'Stelle sued', mail: 'sued@musterstadt.example' },
      empfaenger: { name: 'Stelle sued', mail: 'sued@musterstadt.example' },
      betreff: 'Haltverbot …, … …',
      absaetze: [
        'Antrag für einen Umzug: Es liegt eine neue Nachricht der Stelle Stelle sued vor.',
        `Vorgang ${VORGANG_ID.slice(0, 8).toUpperCase()}, eingegangen am 27.02.2026.`,
        'Stelle sued, Musterstadt',
      ],
      dokumente: [],
    })
  })

  it('vertrauliche Mail: Betreff mit Datum und Code in Worten, Dokumente', () => {
    const projekt = createBeispielprojekt()
    const sued = {
      ...getDatensatz(projekt, 'stelle', ste('sued')),
      installationen: [ins('mailsicher'), ins('postfach')],
    }
    const nachricht = {
      ...stufe1.nachricht,
      anlagen: ANLAGEN,
      dokumente: { ...stufe1.nachricht.dokumente, [dok('nachweis')]: NACHWEIS },
    }
    expect(auftragAn('fachmail', { stufe: 1, nachricht }, withDatensaetze(projekt, sued)).auftrag).toMatchObject({
      betreff: 'Haltverbot Lindenweg, Umzug 28.02.1990',
      dokumente: [
        { id: dok('antrag'), titel: 'Antrag', dateiname: 'antrag.html', typ: 'text/html' },
        { id: dok('nachweis') },
        { id: 'a1', anlage: 'a1', titel: 'a1.pdf' },
        { id: 'a2', anlage: 'a2' },
      ],
    })
  })

  it('Postfach des Antragstellers, nur was in der Dokumentsicht liegt', () => {
    const nachricht = mitNachweis()
    expect(auftragAn('bestaetigung', { nachricht })).toMatchObject({
      nachrichtentyp: nac('eingangsbestaetigung'),
      leserKennung: 'PF-4711',
      leserName: 'Anna Muster',
      auftrag: {
        dienst: 'postfach',
        vorgangId: VORGANG_ID,
        absender: { kennung: 'svb:sued', name: 'Stelle sued' },
        postfach: { kennung: 'PF-4711', name: 'Anna Muster' },
        betreff: 'Eingang am 27.02.2026: Muster',
        dokumente: [{ id: dok('antrag') }, { id: 'a3' }],
      },
    })
  })

  it('spätere Nachrichten finden den Antragsteller in den Merkmalen des Vorgangs', () => {
    const nachricht = {
      ...createAntrag(),
      nachrichtentyp: nac('nachforderung'),
      dokumente: { [dok('nachforderung')]: { [fel('wasfehlt')]: ['Lageplan'] } },
    }
    const merkmale = [
      { name: 'antragsteller.mail', wert: 'a@b.example' },
      { name: 'antragsteller.name', wert: 'Anna Muster' },
    ]
    const vorgang = createVorgang({ stelle: ste('sued'), merkmale })
    const abschluss = schliesseAb({ nachricht, vorgang })
    expect(abschluss).toMatchObject({
      zustellauftraege: [
        {
          zustellweg: zus('formail'),
          ersatzFuer: zus('forderung'),
          leserKennung: 'a@b.example',
          auftrag: { empfaenger: { name: 'Anna Muster', mail: 'a@b.example' } },
        },
      ],
      zustand: 'wartet',
      erwartet: true,
      merkmale: [],
    })
  })
})

describe('Textvorlagen', () => {
  it.each([
    ['erstes Vorkommen', [{ feld: fel('kennzeichen') }], 'M-1'],
    ['fehlendes Feld', ['Ort:', { feld: fel('ortsteil') }, '!'], 'Ort:!'],
    ['Ja und Nein', [{ feld: fel('parkplatz') }], 'nein'],
    ['Zeitraum bleibt, wie er ist', [{ feld: fel('zeitraum') }], '2026-03-01/2026-03-02'],
    ['Leerraum', [' a ', { feld: fel('zonestrasse') }, '\n b '], 'a Lindenweg b'],
    [
      'Angaben',
      [{ angabe: 'leistung' }, ', ', { angabe: 'organisation' }, ', ', { angabe: 'stelle' }],
      'Haltverbotszone einrichten, Musterstadt, Stelle sued',
    ],
    ['Eingang', [{ angabe: 'eingangsdatum' }, ' ', { angabe: 'eingangszeit' }], '27.02.2026 2026-02-27T10:00:05+01:00'],
    ['Geschäftszeichen ohne Akte', [{ angabe: 'geschaeftszeichen' }], VORGANG_ID.slice(0, 8).toUpperCase()],
    ['leerer Text wird der Name', [{ angabe: 'aktenzeichen' }], 'Eingang bestätigen'],
  ] as const)('%s', (_, teile, text) => {
    const projekt = createBeispielprojekt()
    const typ = { ...getDatensatz(projekt, 'nachrichtentyp', nac('eingangsbestaetigung')), betreff: vorlage(...teile) }
    const nachricht = createAntrag({ [gru('zone')]: [createZone({ [fel('kennzeichen')]: ['M-1', 'M-2'] })] })
    expect(auftragAn('bestaetigung', { nachricht }, withDatensaetze(projekt, typ)).auftrag).toMatchObject({
      betreff: text,
    })
  })
})

describe('was der Vorgang wird', () => {
  it('eröffnend: Zustand, Merkmale und Fristen', () => {
    const abschluss = schliesseAb({})
    expect(abschluss).toMatchObject({
      zustand: 'eingegangen',
      erwartet: false,
      merkmale: [
        { name: 'antragsteller.name', wert: 'Anna Muster' },
        { name: 'antragsteller.postfach', wert: 'PF-4711' },
        { name: 'antragsteller.mail', wert: 'anna@muster.example' },
        { name: 'vorgang.betreff', wert: 'Haltverbot für einen Umzug: Muster, Lindenweg' },
        { name: 'register.melderegister', wert: 'mehrere' },
      ],
      fristen: [
        {
          id: 'fri-pruefen000',
          teilleistung: tei('entgegennehmen'),
          beginn: 'eingang',
          dauerWerktage: 10,
          wirkung: 'erinnern',
        },
      ],
    })
    expect(abschluss).not.toHaveProperty('beantwortet')
  })

  it('merkt sich nur, was angegeben ist', () => {
    const person = { ...createPerson(), [fel('postfach')]: [], [fel('mail')]: [] }
    const { merkmale } = schliesseAb({ nachricht: createAntrag({ [ver('antragstel')]: [person] }) })
    expect(merkmale.map(({ name }) => name)).toEqual([
      'antragsteller.name',
      'vorgang.betreff',
      'register.melderegister',
    ])
  })

  it('keine Frist, solange die Teilleistung noch nicht umgesetzt ist', () => {
    const projekt = createBeispielprojekt()
    const teilleistung = { ...getDatensatz(projekt, 'teilleistung', tei('entgegennehmen')), abStufe: 3 as const }
    expect(schliesseAb({}, withDatensaetze(projekt, teilleistung)).fristen).toEqual([])
  })

  it.each([
    [[{ nachrichtentyp: nac('nachforderung'), nachricht: VORGANG_ID }], 'abschluss', []],
    [[{ nachrichtentyp: nac('bescheid'), nachricht: VORGANG_ID }], 'rueckweisung', ['regel.keineOffeneAnfrage']],
    [[], 'rueckweisung', ['regel.keineOffeneAnfrage']],
  ] as const)('Antwort auf eine Nachforderung, offen sind %j: %s', (erwartet, art, codes) => {
    const nachricht = {
      ...createAntrag(),
      nachrichtentyp: nac('nachreichung'),
      anlagen: ANLAGEN,
      dokumente: { [dok('nachweis')]: NACHWEIS },
    }
    const vorgang = createVorgang({ neu: false, stelle: ste('sued'), erwartet: [...erwartet] })
    const ergebnis = evaluate({ nachricht, vorgang })
    expect(ergebnis.befunde.map(({ code }) => code)).toEqual(codes)
    expect(ergebnis.stelle).toBe(ste('sued'))
    expect(ergebnis.ausgang).toMatchObject(art === 'abschluss' ? { art, beantwortet: nac('nachforderung') } : { art })
  })
})
