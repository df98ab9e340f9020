import { describe, expect, it } from 'vitest'
import type { XmlElement } from '../../../../shared/modell/nachrichtXml.ts'
import {
  ANTRAG,
  createAntwort,
  createAntworten,
  createNachricht,
  createQuittung,
  createVorgang,
  VORGANG_ID,
} from '../beispielnachricht.ts'
import { createBeispielregel, findElement, listBefunde, named } from './regelbeispiel.ts'

const runRegel = createBeispielregel(2)

const MELDEREGISTER = 'zus-melderegis'
const HALTER = 'zus-halterausk'
const TREFFER = createAntwort(MELDEREGISTER, createQuittung('einer', '<merkmal name="personId">P7</merkmal>'))
const BEANTWORTET = createAntworten(TREFFER)
const mitKennzeichen = ANTRAG.replace(
  '<f:parkplatz>false</f:parkplatz>',
  (text) => `${text}<f:kennzeichen>M-U 1</f:kennzeichen>`,
)

/** Orders in one line each. */
function listAuftraege(ergebnis: XmlElement): string[] {
  return named(ergebnis, 'zustellauftrag').map(
    ({ attribute: { zustellweg, stelle, nach, ersatzFuer } }) =>
      `${zustellweg} ${stelle}${nach === undefined ? '' : ` nach ${nach}`}${ersatzFuer === undefined ? '' : ` statt ${ersatzFuer}`}`,
  )
}

function findAuftrag(ergebnis: XmlElement, weg: string): XmlElement | undefined {
  return named(ergebnis, 'zustellauftrag').find(({ attribute }) => attribute.zustellweg === weg)
}

describe('Runden von Anfragen', () => {
  it('fragt zuerst, was auf nichts wartet', async () => {
    const ergebnis = await runRegel({ nachricht: mitKennzeichen })
    const anfragen = named(ergebnis, 'anfrage')
    expect(anfragen.map(({ attribute }) => [attribute.id, attribute.frist])).toEqual([
      [`${MELDEREGISTER}.ste-sued000000`, 'PT30S'],
    ])
    expect(findElement(anfragen[0], 'register')?.text).toBe('melderegister')
    expect(anfragen[0]?.kinder[0]?.kinder.slice(1).map(({ attribute, text }) => [attribute.name, text])).toEqual([
      ['nachname', 'Muster'],
      ['geburtsdatum', '1990-02-28'],
    ])
    expect(named(ergebnis, 'zustellauftrag')).toEqual([])
  })

  it('übernimmt in der zweiten Runde, was die erste ergab', async () => {
    const ergebnis = await runRegel({ nachricht: mitKennzeichen, antworten: BEANTWORTET })
    const [anfrage, ...weitere] = named(ergebnis, 'anfrage')
    expect(weitere).toEqual([])
    expect(anfrage?.attribute.zustellweg).toBe(HALTER)
    expect(anfrage?.kinder[0]?.kinder.slice(1).map(({ attribute, text }) => [attribute.name, text])).toEqual([
      ['kennzeichen', 'M-U 1'],
      ['person', 'P7'],
    ])
  })

  it.each([
    ['kein Treffer weist zurück', createQuittung('keiner'), ['regel.registerOhneTreffer'], 'rueckweisung'],
    ['mehrere Treffer', createQuittung('mehrere'), ['regel.registerMehrdeutig (hinweis)'], 'zustellauftrag'],
    [
      'keine Antwort warnt',
      '<fehler art="zeit">spät</fehler>',
      ['regel.registerOhneAntwort (warnung)'],
      'zustellauftrag',
    ],
  ])('%s', async (_, antwort, befunde, teil) => {
    const ergebnis = await runRegel({ antworten: createAntworten(createAntwort(MELDEREGISTER, antwort)) })
    expect(listBefunde(ergebnis)).toEqual(befunde)
    expect(named(ergebnis, teil)).not.toEqual([])
  })

  it('lässt eine Abfrage weg, der die Auskunft davor fehlt', async () => {
    const antworten = createAntworten(createAntwort(MELDEREGISTER, '<fehler art="technik">aus</fehler>'))
    expect(listBefunde(await runRegel({ nachricht: mitKennzeichen, antworten }))).toEqual([
      'regel.registerOhneAntwort (warnung)',
      'regel.abfrageEntfaellt (hinweis)',
    ])
  })

  it('weist zurück, wenn die zweite Abfrage unbedingt nötig war', async () => {
    const antworten = createAntworten(TREFFER, createAntwort(HALTER, '<fehler art="ablehnung">nein</fehler>'))
    const ergebnis = await runRegel({ nachricht: mitKennzeichen, antworten })
    expect(listBefunde(ergebnis)).toEqual(['regel.registerOhneAntwort'])
    expect(named(ergebnis, 'rueckweisung')).toHaveLength(1)
  })
})

describe('Zustellaufträge', () => {
  it('folgen den Zustellwegen der Stufe', async () => {
    expect(listAuftraege(await runRegel({ antworten: BEANTWORTET }))).toEqual([
      'zus-fachverfah ste-sued000000',
      'zus-ablage0000 ste-sued000000 nach zus-fachverfah.ste-sued000000',
      'zus-bestaetigu ste-sued000000',
    ])
  })

  it('gehen bei erfüllter Bedingung auch an andere Stellen', async () => {
    const nachricht = ANTRAG.replace('>false<', '>true<').replace(
      '</f:zone>',
      '<f:ersatzflaeche>Wiese</f:ersatzflaeche></f:zone>',
    )
    expect(listAuftraege(await runRegel({ nachricht, antworten: BEANTWORTET }))).toContain(
      'zus-ordnungsam ste-ordnung000 nach zus-ablage0000.ste-sued000000',
    )
  })

  it('nehmen den Ersatz, wo das System fehlt, und melden, wo keiner hilft', async () => {
    const ohne = (installation: string) => (text: string) =>
      text.replaceAll(new RegExp(`<installation id="${installation}"[^>]*>[\\s\\S]*?</installation>`, 'g'), '')
    const ohneFach = await runRegel({ antworten: BEANTWORTET, konfiguration: ohne('ins-fach000000') })
    expect(listAuftraege(ohneFach).slice(0, 2)).toEqual([
      'zus-fachmail00 ste-sued000000 statt zus-fachverfah',
      'zus-ablage0000 ste-sued000000 nach zus-fachmail00.ste-sued000000',
    ])
    const ohneAkte = await runRegel({ antworten: BEANTWORTET, konfiguration: ohne('ins-akte000000') })
    expect(listBefunde(ohneAkte)).toEqual(['regel.zustellungNichtMoeglich'])
    const ohnePostfach = await runRegel({
      antworten: BEANTWORTET,
      nachricht: ANTRAG.replace('<f:postfach>PF-4711</f:postfach>', '').replace(/<f:mail>.*<\/f:mail>/, ''),
    })
    expect(listBefunde(ohnePostfach)).toEqual(['regel.zustellungEntfaellt (hinweis)'])
  })

  it('tragen für die Ablage fertige Metadaten und verweisen nur auf Dokumente und Anlagen', async () => {
    const anlage = `<n:anlagen><n:anlage id="a1" name="plan &amp; {1}.pdf" typ="application/pdf" groesse="17" sha256="${'0'.repeat(64)}"/></n:anlagen>`
    const nachricht = ANTRAG.replace('<f:antrag>', `${anlage}<f:antrag>`).replace(
      '</f:zone>',
      '<f:lageplan>a1</f:lageplan></f:zone>',
    )
    const auftrag = findAuftrag(await runRegel({ nachricht, antworten: BEANTWORTET }), 'zus-ablage0000')?.kinder[0]
    expect(auftrag?.kinder.map(({ name, attribute }) => [name, attribute])).toEqual([
      [
        'akte',
        {
          anlage: 'neu',
          aktenplankennzeichen: '14.3',
          betreff: 'Haltverbot für einen Umzug: Muster, Lindenweg',
          aufbewahrungJahre: '5',
        },
      ],
      ['vorgang', { id: VORGANG_ID, betreff: 'Haltverbot für einen Umzug: Muster, Lindenweg' }],
      ['stelle', { kennung: 'svb:sued', name: 'Stelle sued' }],
      [
        'dokument',
        { id: 'dok-antrag0000', titel: 'Antrag', art: 'formular', datum: '2026-02-27', richtung: 'eingang' },
      ],
      ['dokument', { id: 'a1', titel: 'plan & {1}.pdf', art: 'anlage', datum: '2026-02-27', richtung: 'eingang' }],
      ['merkmal', { name: 'melderegister' }],
    ])
  })

  it('zeigen in offener Mail keine Angaben der Nachricht, im Postfach schon', async () => {
    const postfach = findAuftrag(await runRegel({ antworten: BEANTWORTET }), 'zus-bestaetigu')
    expect(findElement(postfach, 'betreff')?.text).toBe('Eingang am 27.02.2026: Muster')
    expect(findElement(postfach, 'postfach')?.attribute).toEqual({ kennung: 'PF-4711', name: 'Anna Muster' })
    const nurMail = ANTRAG.replace('<f:postfach>PF-4711</f:postfach>', '')
    const mail = findAuftrag(await runRegel({ nachricht: nurMail, antworten: BEANTWORTET }), 'zus-bestmail00')
    expect(findElement(mail, 'betreff')?.text).toBe('Eingang am 27.02.2026: …')
    expect(findElement(mail, 'empfaenger')?.attribute).toEqual({ name: 'Anna Muster', mail: 'anna@muster.example' })
    expect(findElement(mail, 'dokument')).toBeUndefined()
  })

  it('merken sich im Vorgang, was spätere Nachrichten brauchen', async () => {
    const ergebnis = await runRegel({ antworten: BEANTWORTET })
    expect(named(ergebnis, 'merkmal').map(({ attribute, text }) => [attribute.name, text])).toEqual([
      ['antragsteller.name', 'Anna Muster'],
      ['antragsteller.postfach', 'PF-4711'],
      ['antragsteller.mail', 'anna@muster.example'],
      ['vorgang.betreff', 'Haltverbot für einen Umzug: Muster, Lindenweg'],
      ['register.melderegister', 'einer'],
    ])
    expect(named(ergebnis, 'zustand').map(({ text }) => text)).toEqual(['eingegangen'])
    expect(named(ergebnis, 'frist').map(({ attribute }) => attribute.dauerWerktage)).toEqual(['10'])
  })
})

describe('Laufende Vorgänge', () => {
  const vorgang = (erwartet = '') =>
    createVorgang(
      'neu="false" stelle="ste-sued000000" aktenzeichen="14.3/7"',
      `<merkmal name="antragsteller.name">Anna Muster</merkmal><merkmal name="antragsteller.postfach">PF-4711</merkmal><merkmal name="register.melderegister">einer</merkmal><merkmal name="vorgang.betreff">Umzug Muster</merkmal>${erwartet}`,
    )
  const NACHFORDERUNG = createNachricht(
    'nachforderung',
    'nac-nachforder',
    '<f:nachforderung><f:grund>Lageplan</f:grund></f:nachforderung>',
  )
  const NACHREICHUNG = createNachricht(
    'nachreichung',
    'nac-nachreichu',
    '<f:nachweis><f:bezeichnung>Plan</f:bezeichnung><f:datei>a1</f:datei></f:nachweis>',
  ).replace(
    '<f:nachweis>',
    `<n:anlagen><n:anlage id="a1" name="p.pdf" typ="application/pdf" groesse="1" sha256="${'0'.repeat(64)}"/></n:anlagen><f:nachweis>`,
  )

  it('erreichen den Antragsteller über die gemerkten Angaben und warten auf Antwort', async () => {
    const ergebnis = await runRegel({ nachricht: NACHFORDERUNG, vorgang: vorgang() })
    expect(listAuftraege(ergebnis)).toEqual(['zus-forderung0 ste-sued000000'])
    expect(findElement(ergebnis, 'postfach')?.attribute).toEqual({ kennung: 'PF-4711', name: 'Anna Muster' })
    expect(named(ergebnis, 'erwartet')).toHaveLength(1)
    expect(named(ergebnis, 'merkmal')).toEqual([])
  })

  it('nehmen eine Antwort nur an, wenn sie erwartet wird', async () => {
    const erwartet = '<erwartet nachrichtentyp="nac-nachforder" nachricht="44444444-4444-4444-8444-444444444444"/>'
    const ergebnis = await runRegel({ nachricht: NACHREICHUNG, vorgang: vorgang(erwartet) })
    expect(listBefunde(ergebnis)).toEqual([])
    expect(named(ergebnis, 'beantwortet')[0]?.attribute).toEqual({ nachrichtentyp: 'nac-nachforder' })
    expect(findElement(ergebnis, 'akte')?.attribute).toMatchObject({ aktenzeichen: '14.3/7', betreff: 'Umzug Muster' })
    expect(findElement(ergebnis, 'merkmal')?.attribute).toEqual({ name: 'melderegister' })
    expect(listBefunde(await runRegel({ nachricht: NACHREICHUNG, vorgang: vorgang() }))).toEqual([
      'regel.keineOffeneAnfrage',
    ])
  })

  it('gehen an die Stelle, die der Sachbearbeiter gewählt hat', async () => {
    const anhoerung = NACHFORDERUNG.replaceAll('f:nachforderung xmlns', 'f:anhoerung xmlns').replace(
      /<\/f:nachforderung>\s*$/,
      '</f:anhoerung>\n',
    )
    expect(listAuftraege(await runRegel({ nachricht: anhoerung, vorgang: vorgang() }))).toEqual([
      'zus-anhoerung0 ste-bezirk0000',
    ])
    const unbekannt = anhoerung.replace('svb:bezirk', 'svb:niemand')
    expect(listBefunde(await runRegel({ nachricht: unbekannt, vorgang: vorgang() }))).toEqual([
      'regel.rolleOhneStelle (hinweis)',
      'regel.zustellungNichtMoeglich',
    ])
  })
})
