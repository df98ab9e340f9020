import { describe, expect, it } from 'vitest'
import type { Zielsystem, Zustellergebnis } from '../../../electron/host/prozessor/zielsystem.ts'
import { ins } from '../../shared/generator/beispielbausteine.ts'
import { createPruefprojekt } from './pruefprojekt.ts'
import { auftrag, createPruefstand, endgueltig, idOf, nachrichtXml, neutral, rueckweisung } from './pruefstand.ts'

const ok: Zustellergebnis = { art: 'quittung', inhalt: '' }
const fehler = (art: 'zeit' | 'ablehnung' | 'technik'): Zustellergebnis => ({ art: 'fehler', fehler: art, text: art })

/** A target in place of the demo system `name` that gives these answers in turn, the last one for ever. */
function withZiel(name: string, ...antworten: Zustellergebnis[]) {
  const gesehen: string[] = []
  const ziel: Zielsystem = {
    sende: async ({ uuid }) => {
      gesehen.push(uuid)
      return antworten[Math.min(gesehen.length, antworten.length) - 1] ?? ok
    },
  }
  return {
    gesehen,
    findZielsystem: (demo: ReturnType<typeof createPruefstand>['demo']) => (installation: string) =>
      installation === ins(name) ? ziel : demo.findZielsystem(installation),
  }
}

describe('Zustellung', () => {
  it('stellt zu und gibt die Quittung an den nachfolgenden Auftrag weiter', async () => {
    const stand = createPruefstand({ regel: () => endgueltig([auftrag('fach', { nach: 'akte' }), auftrag('akte')]) })
    const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
    expect(transaktion).toMatchObject({ zustand: 'zugestellt', ebene: 'keine', befunde: [] })
    expect(stand.demo.fachverfahren.get(ins('fach'))?.listImporte()).toMatchObject([
      { xml: '<import><wert>82100012026</wert></import>' },
    ])
    const [akte] = stand.demo.dms.get(ins('akte'))?.listAkten() ?? []
    expect(akte).toMatchObject({ aktenzeichen: '82.1-0001/2026', vorgaenge: [{ dokumente: [{ format: '008' }] }] })
    expect(stand.speicher.vorgaenge.find(transaktion.vorgang ?? '')).toMatchObject({
      aktenzeichen: '82.1-0001/2026',
      fremdkennungen: [{ system: 'akte', kennung: '82.1-0001/2026' }],
    })
  })

  it('bildet für ein Dokument ohne Datei eine lesbare Seite, bei jedem Versuch mit denselben Bytes', async () => {
    const seiten: Uint8Array[] = []
    for (let i = 0; i < 2; i += 1) {
      const stand = createPruefstand({ regel: () => endgueltig([auftrag('akte'), auftrag('post'), auftrag('mail')]) })
      await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
      const dokument = stand.demo.dms.get(ins('akte'))?.listAkten()[0]?.vorgaenge[0]?.dokumente[0]
      const imPostfach = stand.demo.postfaecher.get(ins('post'))?.listNachrichten('pf-1')[0]?.dokumente[0]
      const mail = stand.demo.mail.listMails('a@example.org')[0]
      expect(mail).toMatchObject({ betreff: 'Grüße', von: 'amt@stadt.example', text: 'Eins & zwei\n\nDrei\n' })
      expect(mail?.html).toContain('<p>Eins &amp; zwei<br></p>')
      expect(mail?.anhaenge[0]?.inhalt).toEqual(new Uint8Array(dokument?.inhalt ?? []))
      expect(imPostfach?.inhalt).toEqual(dokument?.inhalt)
      seiten.push(dokument?.inhalt ?? new Uint8Array())
    }
    expect(seiten[0]).toEqual(seiten[1])
    const html = new TextDecoder().decode(seiten[0])
    expect(html).toContain('<html lang="de">')
    expect(html).toContain('<h3>1. Tätigkeit</h3>')
    expect(html).toContain('<dd>Müller &#38; Söhne</dd>')
    expect(html).toContain('<dd>01.04.2026</dd>')
    expect(html).toContain('<dd>Obst &#38; Gemüse (obst)</dd>')
  })

  it.each([
    [
      'nach zwei technischen Fehlern gelingt der dritte Versuch',
      [fehler('technik'), fehler('zeit'), ok],
      3,
      'zugestellt',
    ],
    ['eine Ablehnung wird nicht wiederholt', [fehler('ablehnung'), ok], 1, 'zustellfehler'],
    ['nach dem letzten Versuch ist Schluss', [fehler('technik')], 4, 'zustellfehler'],
  ] as const)('wiederholt: %s', async (_, antworten, versuche, zustand) => {
    const { gesehen, findZielsystem } = withZiel('fach', ...antworten)
    const stand = createPruefstand({ regel: () => endgueltig([auftrag('fach')]), findZielsystem })
    const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
    expect(transaktion.zustand).toBe(zustand)
    expect(gesehen).toHaveLength(versuche)
    expect(new Set(gesehen).size).toBe(1)
    const [zustellung] = stand.speicher.zustellungen.list(transaktion.id)
    expect(stand.speicher.zustellungen.listVersuche(zustellung?.uuid ?? '')).toHaveLength(versuche)
  })

  it('hält eine Quittung, für die es keine kanonische Form gibt, für einen technischen Fehler', async () => {
    const inhalt = '<quittung xmlns="urn:fachwerk:dienst:postfach:1" xmlns:u="x" eintrag="1"/>'
    const { gesehen, findZielsystem } = withZiel('post', { art: 'quittung', inhalt })
    const stand = createPruefstand({ regel: () => endgueltig([auftrag('post')]), findZielsystem })
    const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
    expect(transaktion.zustand).toBe('zustellfehler')
    expect(gesehen).toHaveLength(4)
  })

  it('meldet eine gescheiterte Pflichtzustellung dem Betreiber und dem Autor, eine freiwillige nur dem Betreiber', async () => {
    for (const pflicht of [true, false]) {
      const { findZielsystem } = withZiel('fach', fehler('ablehnung'))
      const stand = createPruefstand({ regel: () => endgueltig([auftrag('fach', { pflicht })]), findZielsystem })
      const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
      expect(transaktion.zustand).toBe(pflicht ? 'zustellfehler' : 'zugestellt')
      expect(stand.speicher.zustellungen.listBetriebsmeldungen()).toMatchObject([
        { befunde: [{ code: 'prozessor.zustellungGescheitert', schwere: pflicht ? 'fehler' : 'warnung' }] },
      ])
      const gemeldet = stand.demo.behoerden.get(ins('behoerde'))?.listRueckmeldungen().join('') ?? ''
      expect(gemeldet.includes('art="zustellfehler"')).toBe(pflicht)
    }
  })

  it('lässt entfallen, was auf einen gescheiterten Auftrag folgt, und holt beides unter denselben Kennungen nach', async () => {
    const { gesehen, findZielsystem } = withZiel('akte', fehler('ablehnung'), {
      art: 'quittung',
      inhalt: '<quittung xmlns="urn:fachwerk:dienst:ablage:1" aktenzeichen="A-7" vorgangskennzeichen="V"/>',
    })
    const regel = () => endgueltig([auftrag('akte'), auftrag('fach', { nach: 'akte' }), auftrag('post')])
    const stand = createPruefstand({ regel, findZielsystem })
    const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
    const zustaende = () =>
      stand.speicher.zustellungen
        .list(transaktion.id)
        .slice(0, 3)
        .map((eine) => eine.zustand)
    expect(zustaende()).toEqual(['gescheitert', 'gescheitert', 'zugestellt'])
    const nachgeholt = await stand.prozessor.wiederholeZustellungen(transaktion.id)
    expect(nachgeholt).toMatchObject({ ok: true, wert: { zustand: 'zugestellt', befunde: [] } })
    expect(zustaende()).toEqual(['zugestellt', 'zugestellt', 'zugestellt'])
    expect(new Set(gesehen).size).toBe(1)
    expect(stand.demo.postfaecher.get(ins('post'))?.listNachrichten()).toHaveLength(1)
    expect(await stand.prozessor.wiederholeZustellungen(transaktion.id)).toMatchObject({ ok: false })
  })

  it('bildet eine ausgelöste Nachricht mit eigener UUID; die eingegangene behält ihre', async () => {
    const regel = () =>
      endgueltig([
        auftrag('behoerde', { typ: 'unterrichtung' }),
        auftrag('behoerde').replaceAll(idOf('behoerde'), idOf('portal')),
      ])
    const stand = createPruefstand({ regel })
    await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
    const uuids = stand.demo.behoerden
      .get(ins('behoerde'))
      ?.listPosteingang()
      .map((eine) => eine.nachricht.kopf.nachrichtenUUID)
    expect(uuids).toHaveLength(2)
    expect(uuids?.[0]).not.toBe('11111111-1111-4111-8111-111111111111')
    expect(uuids?.[1]).toBe('11111111-1111-4111-8111-111111111111')
  })

  it('sendet nichts, was dem Schema des Ziels widerspricht', async () => {
    const projekt = createPruefprojekt()
    const [pfad = '', xsd = ''] = [...projekt.schemata][0] ?? []
    const anderes = { ...projekt, schemata: new Map([[pfad, xsd.replace('xs:integer', 'xs:date')]]) }
    const stand = createPruefstand({ regel: () => endgueltig([auftrag('fach')]), projekt: anderes })
    const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
    expect(transaktion.zustand).toBe('zustellfehler')
    expect(transaktion.befunde[0]?.einzelheiten).toContain('Schema des Zielsystems')
    expect(stand.demo.fachverfahren.get(ins('fach'))?.listSendungen()).toEqual([])
  })

  it('bestätigt den Empfang, bevor die Regel entscheidet, und weist mit Befunden zurück', async () => {
    const stand = createPruefstand({ regel: rueckweisung })
    const { transaktion } = await stand.prozessor.empfange(neutral(nachrichtXml(stand.projekt)))
    expect(transaktion).toMatchObject({
      zustand: 'zurueckgewiesen',
      ebene: 'regel',
      befunde: [{ code: 'regel.pflichtfeldFehlt' }],
    })
    const [bestaetigung, abweisung] = stand.demo.behoerden.get(ins('behoerde'))?.listRueckmeldungen() ?? []
    expect(bestaetigung).toContain('art="empfangsbestaetigung"')
    expect(abweisung).toContain('art="rueckweisung"')
    expect(abweisung).toContain('<satz>„Name“ fehlt</satz>')
    expect(stand.speicher.vorgaenge.list()).toEqual([])
  })
})
