import { describe, expect, it } from 'vitest'
import type { Antwort, Merkmal } from '../../../shared/auswertung/eingabe.ts'
import type { Zustellweg } from '../../../shared/modell/elemente/nachricht.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { fel, gru, ins, sch, ste, ver, zus } from '../generator/beispielbausteine.ts'
import { createBeispielprojekt, withDatensaetze } from '../generator/beispielprojekt.ts'
import { createAntrag, createPerson, createZone, describeBefund, evaluate } from './beispieleingabe.ts'

const MELDEREGISTER = `${zus('melderegister')}.${ste('sued')}`
const HALTERAUSKUNFT = `${zus('halterauskunft')}.${ste('sued')}`

const MIT_KENNZEICHEN = createAntrag({ [gru('zone')]: [createZone({ [fel('kennzeichen')]: ['M-AB 1', 'M-CD 2'] })] })

const treffer = (anfrage: string, art: 'einer' | 'mehrere' | 'keiner', merkmale: Merkmal[] = []): Antwort => ({
  anfrage,
  art: 'quittung',
  treffer: art,
  merkmale,
})
const ausfall = (anfrage: string, fehler: 'zeit' | 'ablehnung' | 'technik'): Antwort => ({
  anfrage,
  art: 'fehler',
  fehler,
})
const PERSON_ID: Merkmal[] = [{ name: 'personId', wert: ' P-7 ' }]

function anfragen(antworten: Antwort[], nachricht = MIT_KENNZEICHEN, projekt?: Projekt) {
  const ergebnis = evaluate({ nachricht, antworten }, projekt)
  return {
    offen: ergebnis.ausgang.art === 'anfragen' ? ergebnis.ausgang.anfragen.map(({ id }) => id) : [],
    art: ergebnis.ausgang.art,
    befunde: ergebnis.befunde.map(describeBefund),
    merkmale:
      ergebnis.ausgang.art === 'abschluss'
        ? ergebnis.ausgang.merkmale.filter(({ name }) => name.startsWith('register.'))
        : [],
  }
}

describe('Anfragen an Register', () => {
  it('fragt in der ersten Runde nur, was auf nichts wartet', () => {
    const { ausgang } = evaluate({ nachricht: MIT_KENNZEICHEN })
    expect(ausgang).toEqual({
      art: 'anfragen',
      anfragen: [
        {
          id: MELDEREGISTER,
          zustellweg: zus('melderegister'),
          stelle: ste('sued'),
          installation: ins('register'),
          schnittstelle: sch('register'),
          frist: 'PT30S',
          auftrag: {
            dienst: 'registerabfrage',
            register: 'melderegister',
            suchmerkmale: [
              { name: 'nachname', wert: 'Muster' },
              { name: 'geburtsdatum', wert: '1990-02-28' },
            ],
          },
        },
      ],
    })
  })

  it('lässt ein fehlendes Suchmerkmal weg', () => {
    const person = { ...createPerson(), [fel('geburtsdat')]: [] }
    const { ausgang } = evaluate({ nachricht: createAntrag({ [ver('antragstel')]: [person] }) })
    expect(ausgang).toMatchObject({ anfragen: [{ auftrag: { suchmerkmale: [{ name: 'nachname', wert: 'Muster' }] } }] })
  })

  it('übernimmt in der zweiten Runde, was die erste ergab', () => {
    const { ausgang } = evaluate({
      nachricht: MIT_KENNZEICHEN,
      antworten: [treffer(MELDEREGISTER, 'einer', PERSON_ID)],
    })
    expect(ausgang).toMatchObject({
      anfragen: [
        {
          id: HALTERAUSKUNFT,
          frist: 'PT60S',
          auftrag: {
            suchmerkmale: [
              { name: 'kennzeichen', wert: 'M-AB 1' },
              { name: 'person', wert: 'P-7' },
            ],
          },
        },
      ],
    })
  })

  it.each([
    {
      fall: 'beide finden genau einen Eintrag',
      antworten: [treffer(MELDEREGISTER, 'einer', PERSON_ID), treffer(HALTERAUSKUNFT, 'einer')],
      befunde: [],
      merkmale: ['register.melderegister=einer', 'register.halterauskunft=einer'],
    },
    {
      fall: 'mehrere Einträge: ein Hinweis',
      antworten: [treffer(MELDEREGISTER, 'mehrere', PERSON_ID), treffer(HALTERAUSKUNFT, 'keiner')],
      befunde: ['regel.registerMehrdeutig (hinweis)', 'regel.registerOhneTreffer (hinweis)'],
      merkmale: ['register.melderegister=mehrere', 'register.halterauskunft=keiner'],
    },
    {
      fall: 'ohne die Angabe der ersten Auskunft entfällt die zweite',
      antworten: [treffer(MELDEREGISTER, 'einer', [{ name: 'personId', wert: '  ' }])],
      befunde: ['regel.abfrageEntfaellt (hinweis)'],
      merkmale: ['register.melderegister=einer'],
    },
    {
      fall: 'keine Antwort des Melderegisters: Warnung, die zweite entfällt',
      antworten: [ausfall(MELDEREGISTER, 'ablehnung')],
      befunde: ['regel.registerOhneAntwort (warnung)', 'regel.abfrageEntfaellt (hinweis)'],
      merkmale: ['register.melderegister=ablehnung'],
    },
  ])('$fall', ({ antworten, befunde, merkmale }) => {
    const ergebnis = anfragen(antworten)
    expect(ergebnis.art).toBe('abschluss')
    expect(ergebnis.befunde).toEqual(befunde)
    expect(ergebnis.merkmale.map(({ name, wert }) => `${name}=${wert}`)).toEqual(merkmale)
  })

  it.each([
    {
      fall: 'kein Treffer im Melderegister',
      antworten: [treffer(MELDEREGISTER, 'keiner', PERSON_ID)],
      code: 'regel.registerOhneTreffer',
    },
    {
      fall: 'Halterauskunft antwortet nicht',
      antworten: [treffer(MELDEREGISTER, 'einer', PERSON_ID), ausfall(HALTERAUSKUNFT, 'zeit')],
      code: 'regel.registerOhneAntwort',
    },
  ])('weist zurück: $fall', ({ antworten, code }) => {
    expect(anfragen(antworten)).toMatchObject({ art: 'rueckweisung', befunde: [code], offen: [] })
  })

  it('fragt nicht, wenn die Bedingung nicht gilt', () => {
    const ergebnis = anfragen([treffer(MELDEREGISTER, 'einer')], createAntrag())
    expect(ergebnis).toMatchObject({ art: 'abschluss', befunde: [] })
  })

  it('fragt nicht ohne jedes Suchmerkmal', () => {
    const weg = getDatensatz(createBeispielprojekt(), 'zustellweg', zus('melderegister'))
    const abfrage: Zustellweg['abfrage'] = weg.abfrage && {
      ...weg.abfrage,
      merkmale: [{ name: 'mail', feld: fel('aktennummer') }],
    }
    const projekt = withDatensaetze(createBeispielprojekt(), { ...weg, ...(abfrage && { abfrage }) })
    expect(anfragen([], createAntrag(), projekt)).toMatchObject({
      art: 'abschluss',
      befunde: ['regel.abfrageEntfaellt (hinweis)'],
    })
  })

  it('meldet das fehlende Register wie jede Zustellung und fragt das nächste trotzdem nicht ohne dessen Angabe', () => {
    const projekt = createBeispielprojekt()
    const sued = getDatensatz(projekt, 'stelle', ste('sued'))
    const ohne = withDatensaetze(projekt, {
      ...sued,
      installationen: sued.installationen.filter((id) => id !== ins('register')),
    })
    expect(anfragen([], MIT_KENNZEICHEN, ohne)).toMatchObject({
      art: 'abschluss',
      befunde: ['regel.zustellungEntfaellt (hinweis)', 'regel.zustellungEntfaellt (hinweis)'],
    })
  })

  it('fragt mehrere Stellen zugleich und geht weiter, sobald eine geantwortet hat', () => {
    const projekt = createBeispielprojekt()
    const weg = { ...getDatensatz(projekt, 'zustellweg', zus('melderegister')), rolle: 'rol-ordnungsam' }
    const mitRegister = ['nord', 'bezirk'].map((name) => ({
      ...getDatensatz(projekt, 'stelle', ste(name)),
      rollen: ['rol-ordnungsam'],
      installationen: [ins('register')],
    }))
    const ordnung = { ...getDatensatz(projekt, 'stelle', ste('ordnung')), rollen: [] }
    const geaendert = withDatensaetze(projekt, weg, ordnung, ...mitRegister)
    const [nord, bezirk] = [`${weg.id}.${ste('nord')}`, `${weg.id}.${ste('bezirk')}`] as const
    expect(anfragen([], MIT_KENNZEICHEN, geaendert).offen).toEqual([nord, bezirk])
    expect(anfragen([treffer(bezirk, 'einer', PERSON_ID)], MIT_KENNZEICHEN, geaendert).offen).toEqual([
      nord,
      HALTERAUSKUNFT,
    ])
    const alle = [treffer(bezirk, 'einer', PERSON_ID), ausfall(nord, 'technik'), treffer(HALTERAUSKUNFT, 'einer')]
    expect(anfragen(alle, MIT_KENNZEICHEN, geaendert).merkmale.map(({ wert }) => wert)).toEqual([
      'technik',
      'einer',
      'einer',
    ])
  })
})
