import { describe, expect, it } from 'vitest'
import type { Regeleingabe } from '../../../shared/auswertung/eingabe.ts'
import type { Zustellauftrag } from '../../../shared/auswertung/ergebnis.ts'
import type { Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import type { Stelle } from '../../../shared/modell/elemente/organisation.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { dok, fel, gru, ins, nac, org, rol, ste, ver, vor, zus } from '../generator/beispielbausteine.ts'
import { createBeispielprojekt, withDatensaetze } from '../generator/beispielprojekt.ts'
import { createAntrag, createPerson, createVorgang, createZone, describeBefund, evaluate } from './beispieleingabe.ts'

/** A message that needs no register answers, so that the first round is the last. */
const OHNE_REGISTER: Partial<Regeleingabe> = {
  antworten: [
    { anfrage: `${zus('melderegister')}.${ste('sued')}`, art: 'quittung', treffer: 'einer', merkmale: [] },
    { anfrage: `${zus('melderegister')}.${ste('nord')}`, art: 'quittung', treffer: 'einer', merkmale: [] },
  ],
}

function auftraege(angaben: Partial<Regeleingabe>, projekt?: Projekt): Zustellauftrag[] {
  const { ausgang } = evaluate({ ...OHNE_REGISTER, ...angaben }, projekt)
  return ausgang.art === 'abschluss' ? ausgang.zustellauftraege : []
}

/** "fachmail an sued (für fachverfahren) nach ablage" with readable names. */
function describeAuftrag({ id, ersatzFuer, nach, pflicht }: Zustellauftrag): string {
  const kurz = (lokaleId: string) => lokaleId.replace(/(zus|ste)-/g, '').replace(/0+(?=\.|$)/g, '')
  const ersatz = ersatzFuer === undefined ? '' : ` statt ${kurz(ersatzFuer)}`
  return `${kurz(id)}${pflicht ? '!' : ''}${ersatz}${nach === undefined ? '' : ` nach ${kurz(nach)}`}`
}

const BETROFFEN = createAntrag({
  [gru('zone')]: [createZone(), createZone({ [fel('parkplatz')]: ['true'], [fel('ersatzflaeche')]: ['Hof'] })],
})

function withStelle(name: string, angaben: Partial<Stelle>, projekt = createBeispielprojekt()): Projekt {
  return withDatensaetze(projekt, { ...getDatensatz(projekt, 'stelle', ste(name)), ...angaben })
}

function withWeg(name: string, angaben: Partial<Zustellweg>, projekt = createBeispielprojekt()): Projekt {
  return withDatensaetze(projekt, { ...getDatensatz(projekt, 'zustellweg', zus(name)), ...angaben })
}

const OHNE_FACHVERFAHREN = withStelle('sued', {
  installationen: [ins('akte'), ins('register'), ins('mail'), ins('postfach')],
})

describe('Zustellwege', () => {
  it.each([
    [1, ['fachmail.sued!', 'bestaetigu.sued']],
    [2, ['fachverfah.sued!', 'ablage.sued! nach fachverfah.sued', 'bestaetigu.sued']],
    [3, ['fachverfah.sued!', 'ablage.sued! nach fachverfah.sued', 'bestaetigu.sued']],
    [4, ['fachverfah.sued!', 'ablage.sued! nach fachverfah.sued', 'bestaetigu.sued']],
  ] as const)('Stufe %i: %j', (stufe, erwartet) => {
    const steuerId = stufe === 1 ? [] : ['12345678901']
    const umriss = stufe >= 3 ? { [fel('umriss')]: ['POINT(1 1)'] } : {}
    const nachricht = createAntrag({ [fel('steuerid')]: steuerId, [gru('zone')]: [createZone(umriss)] })
    expect(auftraege({ stufe, nachricht }).map(describeAuftrag)).toEqual(erwartet)
  })

  it('folgt der Bedingung und findet Stellen über ihre Rolle', () => {
    expect(auftraege({ nachricht: BETROFFEN }).map(describeAuftrag)).toContain('ordnungsam.ordnung nach ablage.sued')
    expect(auftraege({}).map(describeAuftrag)).not.toContain('ordnungsam.ordnung nach ablage.sued')
  })

  it('beliefert jede Stelle einer Rolle in der Reihenfolge der Konfiguration', () => {
    const projekt = withStelle('nord', { rollen: [rol('ordnungsamt')] })
    const ziele = auftraege({ nachricht: BETROFFEN }, projekt).filter(({ rolle }) => rolle === rol('ordnungsamt'))
    expect(ziele.map(describeAuftrag)).toEqual([
      'ordnungsam.nord nach ablage.sued',
      'ordnungsam.ordnung nach ablage.sued',
    ])
  })

  it('wartet auf den Auftrag derselben Stelle, wenn es ihn gibt', () => {
    const projekt = withWeg(
      'ablage',
      { nach: zus('ordnungsamt') },
      withWeg('ordnungsamt', { nach: zus('ablage') }, withStelle('sued', { rollen: [rol('ordnungsamt')] })),
    )
    const erwartet = [
      'ablage.sued! nach ordnungsam.sued',
      'ordnungsam.sued nach ablage.sued',
      'ordnungsam.ordnung nach ablage.sued',
    ]
    expect(auftraege({ nachricht: BETROFFEN }, projekt).map(describeAuftrag)).toEqual(expect.arrayContaining(erwartet))
  })

  it('nimmt den Ersatz, wo das System fehlt; der Nachfolger wartet auf ihn', () => {
    expect(auftraege({}, OHNE_FACHVERFAHREN).map(describeAuftrag)).toEqual([
      'fachmail.sued! statt fachverfah',
      'ablage.sued! nach fachmail.sued',
      'bestaetigu.sued',
    ])
  })

  it('stellt nicht doppelt zu, wenn der Ersatz auch selbst gilt', () => {
    const { bisStufe: _, ...immer } = getDatensatz(OHNE_FACHVERFAHREN, 'zustellweg', zus('fachmail'))
    const projekt = withDatensaetze(OHNE_FACHVERFAHREN, immer)
    expect(auftraege({}, projekt).map(describeAuftrag)).toEqual([
      'fachmail.sued! statt fachverfah',
      'ablage.sued! nach fachmail.sued',
      'bestaetigu.sued',
    ])
  })

  it('erreicht den Antragsteller über sein Postfach, sonst per Mail, sonst gar nicht', () => {
    const person = createPerson()
    const ohnePostfach = { ...person, [fel('postfach')]: [] }
    const ohneBeides = { ...ohnePostfach, [fel('mail')]: [] }
    const letzter = (wer: typeof person) =>
      auftraege({ nachricht: createAntrag({ [ver('antragstel')]: [wer] }) }).at(-1)
    expect(letzter(person)).toMatchObject({
      zustellweg: zus('bestaetigung'),
      installation: ins('postfach'),
      leserKennung: 'PF-4711',
      leserName: 'Anna Muster',
    })
    expect(letzter(ohnePostfach)).toMatchObject({
      zustellweg: zus('bestmail'),
      ersatzFuer: zus('bestaetigung'),
      leserKennung: 'anna@muster.example',
    })
    expect(letzter(ohneBeides)?.zustellweg).toBe(zus('ablage'))
    const { befunde } = evaluate({ nachricht: createAntrag({ [ver('antragstel')]: [ohneBeides] }) })
    expect(befunde.map(describeBefund)).toContain('regel.zustellungEntfaellt (hinweis)')
  })

  it('weist zurück, wenn eine Pflichtzustellung auch ohne Ersatz bleibt, sogar bei offener Anfrage', () => {
    const projekt = withStelle('sued', { installationen: [ins('akte'), ins('register')] })
    const { befunde, ausgang, stelle } = evaluate({}, projekt)
    expect(befunde.map((befund) => [describeBefund(befund), befund.element, befund.satz])).toEqual([
      [
        'regel.zustellungNichtMoeglich',
        zus('fachverfahren'),
        '„Antrag an das Fachverfahren“ ist nicht möglich, ist aber Pflicht',
      ],
      [
        'regel.zustellungEntfaellt (hinweis)',
        zus('bestaetigung'),
        '„Bestätigung ins Postfach“ entfällt, weil kein System dafür da ist',
      ],
    ])
    expect([ausgang.art, stelle]).toEqual(['rueckweisung', ste('sued')])
  })

  it('meldet eine Rolle ohne Stelle, bei Pflicht auch die Zustellung', () => {
    const nachricht = createAntrag({ [gru('zone')]: [createZone({ [fel('umriss')]: ['POINT(1 1)'] })] })
    const befunde = (projekt?: Projekt) => evaluate({ stufe: 4, nachricht, ...OHNE_REGISTER }, projekt).befunde
    expect(befunde()).toMatchObject([{ code: 'regel.rolleOhneStelle', element: rol('stadtwerke'), schwere: 'hinweis' }])
    expect(befunde(withWeg('stadtwerke', { pflicht: true })).map(describeBefund)).toEqual([
      'regel.rolleOhneStelle (hinweis)',
      'regel.zustellungNichtMoeglich',
    ])
  })

  it('findet die vom Sachbearbeiter gewählte Stelle über die Kennung des Lesers', () => {
    const anhoerung = (kennung: string) => {
      const nachricht = {
        ...createAntrag(),
        nachrichtentyp: nac('anhoerung'),
        dokumente: { [dok('nachforderung')]: { [fel('wasfehlt')]: ['Bitte um Stellungnahme'] } },
      }
      const kopf = { ...nachricht.kopf, leser: { kennung, name: 'x' } }
      return evaluate({ nachricht: { ...nachricht, kopf }, vorgang: createVorgang({ stelle: ste('sued') }) })
    }
    const { ausgang } = anhoerung('svb:bezirk')
    expect(ausgang).toMatchObject({
      zustellauftraege: [{ stelle: ste('bezirk'), installation: ins('mailsicher'), leserName: 'Stelle bezirk' }],
    })
    expect(anhoerung('svb:unbekannt').befunde.map(describeBefund)).toEqual([
      'regel.rolleOhneStelle (hinweis)',
      'regel.zustellungNichtMoeglich',
    ])
  })

  it('beachtet den Vorgangstyp', () => {
    const bau = { ...createAntrag(), nachrichtentyp: nac('antragBau') }
    const dokumente = {
      ...bau.dokumente,
      [dok('nachweis')]: { [fel('bezeichn')]: ['Plan'], [fel('nachweisda')]: ['a1'] },
    }
    const anlagen = [{ id: 'a1', name: 'plan.pdf', typ: 'application/pdf', groesse: 1, sha256: '0'.repeat(64) }]
    const nachricht = { ...bau, dokumente, anlagen }
    expect(auftraege({ nachricht, vorgang: createVorgang({ vorgangstyp: vor('bau') }) }).map(describeAuftrag)).toEqual([
      'bauablage.sued!',
    ])
    expect(auftraege({ nachricht, vorgang: createVorgang({ vorgangstyp: vor('umzug') }) })).toEqual([])
  })

  it('nimmt die erste Installation, die den Dienst wirklich leistet', () => {
    const projekt = withStelle('sued', { installationen: [ins('postfach'), ins('mailsicher'), ins('mail')] })
    expect(auftraege({ stufe: 1, nachricht: createAntrag({ [fel('steuerid')]: [] }) }, projekt)[0]).toMatchObject({
      zustellweg: zus('fachmail'),
      installation: ins('mailsicher'),
      schnittstelle: 'sch-mail000000',
    })
  })

  it('liefert in ein eigenes Format nur Nachrichtentypen mit Zuordnung', () => {
    const projekt = createBeispielprojekt()
    const eigen = { ...getDatensatz(projekt, 'schnittstelle', 'sch-fachneutra'), format: 'eigen' as const }
    const ohne = withDatensaetze(projekt, eigen)
    expect(auftraege({}, ohne)[0]?.zustellweg).toBe(zus('fachmail'))
    const zuordnung = {
      id: 'zuo-fach000000',
      art: 'zuordnung' as const,
      name: 'Fachverfahren',
      technischerName: 'fach',
      schnittstelle: eigen.id,
      gegenstand: { art: 'nachrichtentyp' as const, nachrichtentyp: nac('antragUmzug') },
      zeilen: {},
      reihenfolge: [],
    }
    expect(auftraege({}, withDatensaetze(ohne, zuordnung))[0]?.zustellweg).toBe(zus('fachverfahren'))
  })

  it('endet auch, wenn Ersatzwege im Kreis führen', () => {
    const projekt = withWeg(
      'fachmail',
      { ersatz: zus('fachverfahren') },
      withStelle('sued', { installationen: [ins('akte')] }),
    )
    expect(evaluate({ ...OHNE_REGISTER }, projekt).befunde.map(describeBefund)).toContain(
      'regel.zustellungNichtMoeglich',
    )
  })

  it('kennt je Organisation nur deren Stellen', () => {
    const nachricht = createAntrag({
      [gru('zone')]: [createZone({ [fel('ars')]: ['149990200000'] })],
      [fel('steuerid')]: [],
    })
    expect(auftraege({ nachricht, stufe: 1, organisation: org('nachbarstadt') }).map(describeAuftrag)).toEqual([
      'fachmail.nachbar!',
      'bestmail.nachbar statt bestaetigu',
    ])
    expect(evaluate({ nachricht }).befunde.map(describeBefund)).toContain('regel.zustaendigkeitKeine')
  })
})
