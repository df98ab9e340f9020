import { describe, expect, it } from 'vitest'
import { ANLAGE, ANTRAG, createVorgang, ZONE } from '../beispielnachricht.ts'
import { createBeispielregel, listBefunde, named } from './regelbeispiel.ts'

const runRegel = createBeispielregel(2)

const mitZone = (inhalt: string) => ANTRAG.replace('</f:zone>', `${inhalt}</f:zone>`)
const mitEnde = (inhalt: string) => ANTRAG.replace('<f:steuerId>', `${inhalt}<f:steuerId>`)

describe('Prüfung der Nachricht durch die Regel', () => {
  it('lässt einen richtigen Antrag durch, mit und ohne XSD davor', async () => {
    for (const schemageprueft of [true, false]) {
      const ergebnis = await runRegel({ schemageprueft })
      expect(listBefunde(ergebnis)).toEqual([])
      expect(named(ergebnis, 'anfrage')).toHaveLength(1)
    }
  })

  it.each([
    ['Pflichtfeld fehlt', ANTRAG.replace('<f:vorname>Anna</f:vorname>', ''), 'regel.pflichtfeldFehlt @ Antragsteller'],
    ['Pflichtfeld leer', ANTRAG.replace('Anna', '  '), 'regel.pflichtfeldFehlt @ Antragsteller'],
    ['Text zu kurz', mitZone('<f:ersatzflaeche>ab</f:ersatzflaeche>'), 'regel.textZuKurz @ 1. Zone, Ersatzfläche'],
    ['Text zu lang', ANTRAG.replace('Lindenweg', '🚧'.repeat(81)), 'regel.textZuLang @ 1. Zone, Straße'],
    [
      'Muster verletzt',
      ANTRAG.replace('01234', '0123'),
      'regel.musterVerletzt @ Antragsteller, Anschrift, Postleitzahl',
    ],
    ['Wert zu klein', ANTRAG.replace('>10<', '>0<'), 'regel.wertZuKlein @ 1. Zone, Länge in Metern'],
    ['Wert zu groß', mitEnde('<f:faktor>2.501</f:faktor>'), 'regel.wertZuGross @ Faktor'],
    ['keine Zahl', ANTRAG.replace('>10<', '>zehn<'), 'regel.datentypVerletzt @ 1. Zone, Länge in Metern'],
    ['zu viele Nachkommastellen', mitEnde('<f:faktor>1.1234</f:faktor>'), 'regel.datentypVerletzt @ Faktor'],
    ['unbekannter Schlüssel', ANTRAG.replace('>umzug<', '>ausflug<'), 'regel.codeUnbekannt @ Grund'],
    [
      'kein Tag im Kalender',
      ANTRAG.replace('1990-02-28', '1991-02-29'),
      'regel.datentypVerletzt @ Antragsteller, Geburtsdatum',
    ],
    ['Jahr null', ANTRAG.replace('1990-02-28', '0000-02-28'), 'regel.datentypVerletzt @ Antragsteller, Geburtsdatum'],
    [
      'Zeitpunkt ohne Zone',
      mitEnde('<f:erklaertAm>2026-02-28T10:00:00</f:erklaertAm>'),
      'regel.datentypVerletzt @ Erklärt am',
    ],
    [
      'keine Uhrzeit',
      mitEnde('<f:beginnUhrzeit>25:00:00</f:beginnUhrzeit>'),
      'regel.datentypVerletzt @ Beginn (Uhrzeit)',
    ],
    ['weder ja noch nein', mitEnde('<f:eilig>ja</f:eilig>'), 'regel.datentypVerletzt @ Eilig'],
    ['vier Zonen', ANTRAG.replace(ZONE, ZONE.repeat(4)), 'regel.zuHaeufig'],
  ])('meldet ohne XSD: %s', async (_, nachricht, befund) => {
    const ergebnis = await runRegel({ nachricht })
    expect(listBefunde(ergebnis)).toEqual([befund])
    expect(named(ergebnis, 'rueckweisung')).toHaveLength(1)
  })

  it.each([
    ['Pflicht ab Stufe 2', ANTRAG.replace(/<f:steuerId>.*<\/f:steuerId>/, ''), ['regel.pflichtfeldFehlt']],
    [
      'Pflicht unter einer Bedingung im selben Vorkommen',
      ANTRAG.replace(ZONE, `${ZONE}${ZONE.replace('>false<', '>true<')}`),
      ['regel.bedingtePflichtFehlt @ 2. Zone'],
    ],
    [
      'Feld und Gruppe, die unter einer Bedingung Pflicht sind',
      ANTRAG.replace('>umzug<', '>bau<'),
      ['regel.bedingtePflichtFehlt', 'regel.bedingtePflichtFehlt'],
    ],
    ['Anlage fehlt', mitZone('<f:lageplan>a1</f:lageplan>'), ['regel.anlageFehlt @ 1. Zone, Lageplan']],
    [
      'Anlage in falschem Format',
      mitZone('<f:lageplan>a1</f:lageplan>')
        .replace('<f:antrag>', `${ANLAGE}<f:antrag>`)
        .replace('application/pdf', 'text/plain'),
      ['regel.dateitypUnzulaessig @ 1. Zone, Lageplan'],
    ],
    ['falsch berechnet', mitEnde('<f:gebuehr>12.49</f:gebuehr>'), ['regel.berechnungWeichtAb @ Gebühr']],
    ['Zeitraum rückwärts', ANTRAG.replace('2026-03-02', '2026-02-28'), ['regel.datentypVerletzt @ 1. Zone, Zeitraum']],
    [
      'Dokument fehlt',
      ANTRAG.replace(/<f:antrag>[\s\S]*<\/f:antrag>/, ''),
      ['regel.dokumentFehlt', 'regel.zustaendigkeitKeine'],
    ],
  ])('meldet mit und ohne XSD: %s', async (_, nachricht, befunde) => {
    for (const schemageprueft of [true, false]) {
      const ergebnis = await runRegel({ nachricht, schemageprueft })
      expect(listBefunde(ergebnis)).toEqual(befunde)
      expect(named(ergebnis, 'rueckweisung')).toHaveLength(1)
    }
  })

  it('nennt Feld, Ort, Rechtsgrundlage, Satz und Abhilfe', async () => {
    const [befund] = named(await runRegel({ nachricht: ANTRAG.replace('Lindenweg', 'L'.repeat(81)) }), 'befund')
    expect(befund?.attribute).toEqual({
      code: 'regel.textZuLang',
      schwere: 'fehler',
      element: 'fel-zonestrass',
      feld: 'fel-zonestrass',
      angabe: '1. Zone, Straße',
      rechtsgrundlage: '§ 45 StVO',
    })
    expect(befund?.kinder.map(({ text }) => text)).toEqual([
      '„Straße“ ist zu lang',
      'Bitte ergänzen oder berichtigen Sie die Angabe und senden Sie die Nachricht neu.',
    ])
  })

  it('weist auf Angaben einer späteren Stufe nur hin', async () => {
    const ergebnis = await runRegel({ nachricht: mitZone('<f:umriss>POINT(1 2)</f:umriss>'), schemageprueft: true })
    expect(listBefunde(ergebnis)).toEqual(['regel.spaetereStufe (hinweis) @ 1. Zone, Umriss'])
    expect(named(ergebnis, 'rueckweisung')).toHaveLength(0)
  })

  it('nimmt eine richtig berechnete Gebühr an', async () => {
    expect(listBefunde(await runRegel({ nachricht: mitEnde('<f:gebuehr>12.5</f:gebuehr>') }))).toEqual([])
  })
})

describe('Zuständigkeit', () => {
  const ort = (ortsteil: string) =>
    mitZone('').replace('<f:zeitraum>', `<f:ortsteil>${ortsteil}</f:ortsteil><f:zeitraum>`)
  it.each([
    ['ohne Ortsteil', ANTRAG, 'ste-sued000000', []],
    ['Ortsteil im Bereich geht vor', ort('Kleinzschocher'), 'ste-nord000000', []],
    ['Ortsteil vor dem Bereich', ort('9. Viertel'), 'ste-sued000000', []],
    ['Ortsteil nach dem Bereich', ort('Lindenau'), 'ste-sued000000', []],
    ['fremde Gemeinde', ANTRAG.replace('149990101234', '149990201234'), undefined, ['regel.zustaendigkeitKeine']],
  ])('%s', async (_, nachricht, stelle, befunde) => {
    const ergebnis = await runRegel({ nachricht, schemageprueft: true })
    expect(ergebnis.attribute.stelle).toBe(stelle)
    expect(listBefunde(ergebnis)).toEqual(befunde)
  })

  it('ist mehrdeutig, wo zwei Stellen gleich gut passen', async () => {
    const konfiguration = (text: string) => text.replace(' von="A" bis="K"', '')
    const ergebnis = await runRegel({ konfiguration })
    expect(listBefunde(ergebnis)).toEqual(['regel.zustaendigkeitMehrdeutig'])
    expect(ergebnis.attribute.stelle).toBeUndefined()
  })

  it('bleibt im laufenden Vorgang bei der Stelle, die ihn begonnen hat', async () => {
    const laufend = createVorgang('neu="false" stelle="ste-nord000000"')
    expect((await runRegel({ vorgang: laufend })).attribute.stelle).toBe('ste-nord000000')
    const fremd = createVorgang('neu="false" stelle="ste-fremd00000"')
    expect(listBefunde(await runRegel({ vorgang: fremd }))).toEqual(['regel.zustaendigkeitKeine'])
  })
})
