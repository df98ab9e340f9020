import { describe, expect, it } from 'vitest'
import { spielberichtSchema } from '../../../shared/host/spiel.ts'
import { compareSpielberichte } from '../../../shared/spiel/vergleich.ts'
import { organisationNamens, projekt, spiele } from './spielumgebung.ts'

const NACHBARSTADT = organisationNamens('Nachbarstadt')
const MUSTERSTADT = organisationNamens('Musterstadt')
const NEUGRUENDUNG = { testfall: 'person-neugruendung-stufe-2' }

describe('Durchspielen einer Anzeige', () => {
  it('erzählt die Schritte in ihrer Folge und beantwortet die sechs Fragen', async () => {
    const bericht = await spiele({ nachricht: NEUGRUENDUNG, organisation: MUSTERSTADT, stufe: 2 })
    expect(spielberichtSchema.safeParse(bericht).error).toBeUndefined()
    expect(bericht.schritte.map(({ art }) => art)).toEqual([
      ...['empfang', 'erkennung', 'organisation', 'schema', 'vorgang', 'rueckmeldung'],
      ...['regel', 'sicht', 'ausgangszuordnung', 'anfrage', 'antwort', 'regel'],
      ...['zustellauftrag', 'sicht', 'ausgangszuordnung', 'zustellung'],
      ...['zustellauftrag', 'ausgangszuordnung', 'zustellung'],
    ])
    expect(bericht.schritte[0]?.text).toMatch(/^Über „Neutraler Eingang“ trifft eine Nachricht ein/)
    expect(bericht.fragen.map(({ kurz, antwort }) => [kurz, antwort])).toEqual([
      ['Von wem?', 'Demobehörde Musterstadt'],
      ['Welche Leistung?', 'Gewerbeanmeldung'],
      ['Für welche Stelle?', 'Gewerbeamt Musterstadt'],
      ['Fachverfahren?', 'GewerbeProfi Musterstadt'],
      ['Was wird daraus?', 'alle Prüfungen bestanden'],
      ['Wie endete es?', '2 von 2 Zustellungen angekommen'],
    ])
  })

  it('begründet jede Zustellung und nennt Stufe, Pflicht und Reihenfolge', async () => {
    const { zustellungen } = await spiele({ nachricht: NEUGRUENDUNG, organisation: MUSTERSTADT, stufe: 2 })
    expect(zustellungen.map(({ name, grund, umstaende, stand }) => ({ name, grund, umstaende, stand }))).toEqual([
      {
        name: 'Anzeige (natürliche Person) in die E-Akte',
        grund: 'Gewerbeamt Musterstadt ist zuständig und arbeitet mit E-Akte Musterstadt.',
        umstaende: ['ab Stufe 2', 'wahlweise'],
        stand: 'zugestellt',
      },
      {
        name: 'Anzeige (natürliche Person) an das Fachverfahren',
        grund: 'Gewerbeamt Musterstadt ist zuständig und arbeitet mit GewerbeProfi Musterstadt.',
        umstaende: ['ab Stufe 2', 'verpflichtend', 'nach „Anzeige (natürliche Person) in die E-Akte“'],
        stand: 'zugestellt',
      },
    ])
  })

  it('zeigt vor und nach jeder Umformung lesbares XML und nennt nur Elemente des Modells', async () => {
    const { schritte } = await spiele({ nachricht: NEUGRUENDUNG, organisation: MUSTERSTADT, stufe: 2 })
    for (const { art, eingabe, ausgabe, elemente, weg } of schritte) {
      for (const id of [...elemente, ...weg]) expect(projekt.datensaetze.has(id), `${art}: ${id}`).toBe(true)
      if (art !== 'regel' && art !== 'sicht') continue
      expect(eingabe?.text).toContain('\n  <n:nachrichtenkopf')
      expect(ausgabe?.text.split('\n').length).toBeGreaterThan(5)
    }
  })

  it('liefert für dieselbe Nachricht zweimal dasselbe', async () => {
    const wunsch = { nachricht: NEUGRUENDUNG, organisation: NACHBARSTADT, stufe: 2 }
    const [a, b] = [await spiele(wunsch), await spiele(wunsch)]
    const texte = ({ schritte }: typeof a): unknown => schritte.map(({ dauerMs: _, ...rest }) => rest)
    expect(texte(b)).toEqual(texte(a))
  })

  it('schickt vorausgehende Nachrichten desselben Vorgangs zuerst', async () => {
    const bericht = await spiele({
      nachricht: { testfall: 'nachreichung-ohne-nachforderung' },
      organisation: NACHBARSTADT,
      stufe: 2,
    })
    expect(bericht.vorher).toEqual(['Neugründung in Nachbarstadt, Anzeige im neutralen Format'])
    expect(bericht.ausgang).toBe('zurueckgewiesen')
    expect(bericht.zustellungen).toEqual([])
    expect(bericht.schritte.at(-1)).toMatchObject({ art: 'rueckmeldung', gelungen: false })
  })

  it('erkennt eine Wiederholung und stellt nichts noch einmal zu', async () => {
    const bericht = await spiele({ nachricht: { testfall: 'anzeige-doppelt-gesendet' }, organisation: NACHBARSTADT })
    expect(bericht.ausgang).toBe('wiederholung')
    expect(bericht.schritte.map(({ titel }) => titel)).toEqual([
      'Nachricht kommt an',
      'System und Leistung erkannt',
      'Wiederholung erkannt',
    ])
    expect(bericht.zustellungen).toEqual([])
  })

  it('nennt einen Mangel mit Stelle im Formular und Rechtsgrundlage', async () => {
    const bericht = await spiele({
      nachricht: { testfall: 'person-strasse-fehlt-portal-stufe-3' },
      organisation: MUSTERSTADT,
      stufe: 2,
    })
    const regel = bericht.schritte.find(({ art }) => art === 'regel')
    expect(regel?.befunde).toMatchObject([
      {
        satz: '„Straße“ fehlt, ist hier aber nötig',
        ort: { angabe: 'Angaben zur Person, Anschrift der Wohnung' },
        rechtsgrundlage: '§ 1 und Anlagen 1 bis 3 GewAnzV',
      },
    ])
    expect(bericht.fragen.map(({ gut }) => gut)).toEqual([true, true, true, false, false, false])
  })

  it.each([
    ['kein XML', 'nicht <xml', 'Der Text ist kein wohlgeformtes XML.'],
    ['eine fremde Nachricht', '<brief/>', 'Kein angebundenes System sendet Nachrichten dieser Art'],
  ])('weist %s ab, ohne dass Worte eines Parsers zu lesen sind', async (_fall, xml, satz) => {
    const bericht = await spiele({ nachricht: { xml, anlagen: [] }, organisation: MUSTERSTADT })
    expect(bericht.schritte.flatMap(({ befunde }) => befunde.map((befund) => befund.satz))).toContain(satz)
    expect(bericht.schritte.map(({ text }) => text).join(' ')).not.toMatch(/Element '|xpath|XP[TDS]/i)
    expect(bericht.schritte.at(-1)?.gelungen).toBe(false)
  })
})

describe('Was wäre wenn', () => {
  it('eine andere Organisation derselben Stufe benutzt dieselbe Regel mit anderer Konfiguration', async () => {
    const links = await spiele({ nachricht: NEUGRUENDUNG, organisation: NACHBARSTADT, stufe: 2 })
    const rechts = await spiele({ nachricht: NEUGRUENDUNG, organisation: MUSTERSTADT, stufe: 2 })
    const vergleich = compareSpielberichte(projekt, links, rechts)
    expect(vergleich.regelGleich).toBe(true)
    expect(vergleich.neu.map(({ art, name }) => `${art}: ${name}`)).toEqual([
      'auskunft: Frühere Anmeldungen in der Gewerbedatei suchen',
      'zustellung: Anzeige (natürliche Person) in die E-Akte',
    ])
    expect(vergleich.entfaellt).toEqual([])
    expect(rechts.verlegung).toContain('149990000000 statt 149980010010')
    expect(vergleich.satz).toMatch(
      new RegExp(
        `^Regel unverändert \\(SHA-256 ${rechts.regel?.sha256.slice(0, 8)}…\\), \\d+ Zeilen Konfiguration anders$`,
      ),
    )
    expect(vergleich.geaenderteZeilen).toBeGreaterThan(1)
  })

  it('eine Umlenkung ist eine Zeile Konfiguration', async () => {
    const nachricht = { testfall: 'person-fleischerei-kleindorf-stufe-4' }
    const links = await spiele({ nachricht, organisation: organisationNamens('Kleindorf'), stufe: 2 })
    const rechts = await spiele({ nachricht, organisation: MUSTERSTADT, stufe: 2 })
    expect(links.bearbeitende).toBe(MUSTERSTADT)
    expect(compareSpielberichte(projekt, rechts, links).satz).toMatch(
      /^Regel unverändert \(SHA-256 .{8}…\), 1 Zeile Konfiguration anders: Kleindorf lenkt nach Musterstadt um$/,
    )
  })

  it('eine andere Stufe benutzt eine andere Regel, beide werden genannt', async () => {
    const links = await spiele({ nachricht: NEUGRUENDUNG, organisation: NACHBARSTADT, stufe: 2 })
    const rechts = await spiele({ nachricht: NEUGRUENDUNG, organisation: NACHBARSTADT, stufe: 1 })
    const vergleich = compareSpielberichte(projekt, links, rechts)
    expect(vergleich.neu.map(({ name }) => name)).toEqual([
      'Anzeige (natürliche Person) an das Behördenpostfach der Stelle',
    ])
    expect(vergleich.entfaellt.map(({ name }) => name)).toEqual(['Anzeige (natürliche Person) an das Fachverfahren'])
    expect(vergleich.satz).toContain(`„Gewerbeanmeldung, Stufe 2“ (SHA-256 ${links.regel?.sha256.slice(0, 8)}…)`)
    expect(vergleich.satz).toContain(`„Gewerbeanmeldung, Stufe 1“ (SHA-256 ${rechts.regel?.sha256.slice(0, 8)}…)`)
    expect(vergleich.satz).toContain('1 Zeile Konfiguration anders')
  })
})
