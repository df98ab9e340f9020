import { afterAll, describe, expect, it } from 'vitest'
import { startAusfuehrung } from '../../../electron/host/ausfuehrung/ausfuehrung.ts'
import { createErkennungsblatt } from '../../../electron/host/prozessor/erkennung.ts'
import type { Eingang } from '../../../electron/host/prozessor/umgebung.ts'
import { sha256 } from '../../../electron/host/prozessor/uuid.ts'
import { getDatensatz } from '../../../shared/modell/projekt.ts'
import { fel, ins, nac, org, sch } from '../../shared/generator/beispielbausteine.ts'
import { createPruefprojekt } from './pruefprojekt.ts'
import { auftrag, createPruefstand, endgueltig, INHALT, nachrichtXml, neutral } from './pruefstand.ts'

const regel = () => endgueltig([auftrag('fach'), auftrag('akte')])
const BYTES = new TextEncoder().encode('Der Plan\u0000\u00ff')
const BASE64 = Buffer.from(BYTES).toString('base64')

function portalXml({ art = 'stand', id = ' id="ab-1"', daten = BASE64, name = 'C:\\Plaene\\plan:1.pdf' } = {}): string {
  return `<p:Antrag xmlns:p="urn:portal" art="${art}"${id}><p:Mandant>m7</p:Mandant><p:Name>Ada</p:Name><p:Anlage name="${name}" typ="application/pdf"><p:Daten>${daten}</p:Daten></p:Anlage></p:Antrag>`
}

const portal = (xml: string | Uint8Array, rest: Partial<Eingang> = {}): Eingang => {
  return { kanal: 'portal', installation: ins('portal'), organisation: org('stadt'), xml, ...rest }
}

describe('Annahme', () => {
  it('weist eine Nachricht mit einem Namensraum zurück, für den es keine kanonische Form gibt', async () => {
    const stand = createPruefstand()
    const xml = nachrichtXml(stand.projekt).replace(' xmlns:f=', ' xmlns:u="../x" xmlns:f=')
    const { transaktion } = await stand.prozessor.empfange(neutral(xml))
    expect(transaktion).toMatchObject({ zustand: 'zurueckgewiesen', befunde: [{ code: 'xml.namensraum' }] })
  })

  it('hebt Anlagen heraus, überträgt in die neutrale Form und legt die Datei am Ende wieder bei', async () => {
    const stand = createPruefstand({ regel })
    const { transaktion } = await stand.prozessor.empfange(portal(portalXml()))
    expect(transaktion).toMatchObject({ zustand: 'zugestellt', autor: 'm7', befunde: [] })
    expect(stand.speicher.anlagen.read(sha256(BYTES))).toMatchObject({ ok: true, wert: new Uint8Array(BYTES) })
    const { neutral: xml } = stand.speicher.transaktionen.readTexte(transaktion.id)
    expect(xml).toContain('name="plan_1.pdf"')
    expect(xml).not.toContain(BASE64)
    const [importiert] = stand.demo.fachverfahren.get(ins('fach'))?.listImporte() ?? []
    expect(importiert?.xml).toBe(`<import><wert>0</wert><datei>${BASE64}</datei></import>`)
  })

  it('erkennt eine Wiederholung auch ohne Kennung des Absenders und zu späterer Zeit', async () => {
    const stand = createPruefstand({ regel })
    const erste = await stand.prozessor.empfange(portal(portalXml({ id: '' })))
    stand.uhr.stelleVor(3_600_000)
    const zweite = await stand.prozessor.empfange(portal(portalXml({ id: '' })))
    expect(erste.transaktion.zustand).toBe('zugestellt')
    expect(zweite).toEqual({ wiederholung: true, transaktion: erste.transaktion })
    const andere = await stand.prozessor.empfange(portal(portalXml({ id: '', daten: '' })))
    expect(andere).toMatchObject({ wiederholung: false, transaktion: { zustand: 'zugestellt' } })
  })

  it.each<[string, Eingang, string, string]>([
    ['kein XML', neutral('<oh'), 'wohlgeformtheit', 'xml.wohlgeformt'],
    ['DOCTYPE', neutral('<!DOCTYPE a><a/>'), 'wohlgeformtheit', 'xml.doctype'],
    [
      'falsche Kodierung',
      neutral('', { xml: new Uint8Array([0x3c, 0xe4, 0x2f, 0x3e]) }),
      'wohlgeformtheit',
      'xml.kodierung',
    ],
    ['unbekannte Wurzel', neutral('<a/>'), 'prozessor', 'prozessor.schnittstelleUnbekannt'],
    ['falscher Kanal', { ...neutral('<a/>'), kanal: 'portal' }, 'prozessor', 'prozessor.schnittstelleUnbekannt'],
    ['Bedingung gilt nicht', portal(portalXml({ art: 'x' })), 'prozessor', 'prozessor.schnittstelleUnbekannt'],
    ['keine Organisation', { kanal: 'neutral', xml: '<a/>' }, 'prozessor', 'prozessor.organisationUnbekannt'],
    [
      'unbekannte Installation',
      portal(portalXml(), { installation: 'ins-x' }),
      'prozessor',
      'prozessor.installationUnbekannt',
    ],
    [
      'gemeinsame Installation ohne Organisation',
      { kanal: 'portal', installation: ins('portal'), xml: portalXml() },
      'prozessor',
      'prozessor.organisationMehrdeutig',
    ],
    [
      'Organisation ohne diese Leistung',
      portal(portalXml(), { organisation: org('dorf') }),
      'prozessor',
      'prozessor.organisationBietetLeistungNicht',
    ],
    ['keine Eingangszuordnung', portal(portalXml({ art: 'nach' })), 'zuordnung', 'prozessor.eingangszuordnungFehlt'],
    ['kein Base64', portal(portalXml({ daten: 'äh' })), 'zuordnung', 'prozessor.anlageUngueltig'],
  ])('weist ab: %s', async (_, eingang, ebene, code) => {
    const stand = createPruefstand({ regel })
    const { transaktion } = await stand.prozessor.empfange(eingang)
    expect(transaktion).toMatchObject({ zustand: 'zurueckgewiesen', ebene })
    expect(transaktion.befunde.map((befund) => befund.code)).toContain(code)
    expect(stand.speicher.transaktionen.find(transaktion.id)).toEqual(transaktion)
    expect(stand.laeufe.get('regel')).toBeUndefined()
  })

  it('meldet mehrere Schnittstellen, die dieselbe Nachricht erkennen', async () => {
    const projekt = createPruefprojekt()
    const doppelt = { ...getDatensatz(projekt, 'schnittstelle', sch('portal')) }
    doppelt.erkennung = [
      ...(doppelt.erkennung ?? []),
      { kanal: 'portal', namensraum: 'urn:portal', wurzel: 'Antrag', nachrichtentyp: nac('nachreichung') },
    ]
    const stand = createPruefstand({ regel, projekt: createPruefprojekt(doppelt) })
    const { transaktion } = await stand.prozessor.empfange(portal(portalXml()))
    expect(transaktion.befunde).toMatchObject([{ code: 'prozessor.schnittstelleMehrdeutig' }])
  })

  it.each<[string, boolean, string | undefined]>([
    ['mitgesendet', true, undefined],
    ['nicht mitgesendet', false, 'prozessor.anlageFehlt'],
  ])('nimmt bei neutralen Nachrichten nur Anlagen an, die dabei sind: %s', async (_, dabei, code) => {
    const stand = createPruefstand({ regel })
    // bytes that happen to be in the store already are nobody's to refer to
    stand.speicher.anlagen.add(BYTES)
    const anlagen = [
      { id: 'a1', name: 'plan.pdf', typ: 'application/pdf', groesse: BYTES.length, sha256: sha256(BYTES) },
    ]
    const xml = nachrichtXml(stand.projekt, { anlagen, inhalt: { ...INHALT, [fel('plan')]: ['a1'] } })
    const { transaktion } = await stand.prozessor.empfange(neutral(xml, { anlagen: dabei ? [BYTES] : [] }))
    expect(transaktion.befunde.map((befund) => befund.code)).toEqual(code === undefined ? [] : [code])
  })

  it('prüft mit der XSD in den Worten des Formulars oder überlässt alles der Regel', async () => {
    const xml = (stand: ReturnType<typeof createPruefstand>) =>
      nachrichtXml(stand.projekt, { inhalt: { ...INHALT, [fel('staende')]: ['11'] } })
    const mit = createPruefstand({ regel })
    const geprueft = await mit.prozessor.empfange(neutral(xml(mit)))
    expect(geprueft.transaktion).toMatchObject({
      ebene: 'schema',
      befunde: [{ code: 'schema.wertZuGross', satz: '„Zahl der Stände“ ist zu groß' }],
    })
    expect(mit.demo.behoerden.get(ins('behoerde'))?.listRueckmeldungen().join()).toContain('Zahl der Stände')
    const gesehen: (string | undefined)[] = []
    const ohne = createPruefstand({
      regel: ({ kontext }) => {
        gesehen.push(kontext.attribute.schemageprueft)
        return regel()
      },
    })
    const ungeprueft = await ohne.prozessor.empfange(neutral(xml(ohne), { schemapruefung: false }))
    expect(ungeprueft.transaktion).toMatchObject({ zustand: 'zugestellt' })
    expect(gesehen).toEqual(['false'])
  })

  it('protokolliert jeden Schritt mit Eingabe, Ausgabe und Zeit', async () => {
    const stand = createPruefstand({ regel })
    const { transaktion } = await stand.prozessor.empfange(portal(portalXml()))
    const schritte = stand.speicher.transaktionen.listSchritte(transaktion.id)
    const arten = [
      'empfang',
      'erkennung',
      'organisation',
      'anlagen',
      'eingangszuordnung',
      'schema',
      'schluessel',
      'vorgang',
      'regel',
      'projektion',
      'ausgangszuordnung',
      'zustellung',
      'rueckmeldung',
    ]
    expect(new Set(schritte.map((schritt) => schritt.art))).toEqual(new Set(arten))
    const lauf = schritte.find((schritt) => schritt.art === 'regel')
    expect(lauf?.ausgabe).toBe(regel())
    expect(Object.keys(lauf?.eingaben ?? {})).toEqual(['konfiguration', 'vorgang', 'antworten', 'kontext'])
    expect(lauf?.zeit).toBe('2026-03-02T09:00:00.000Z')
  })
})

describe('Erkennungsblatt', () => {
  const ausfuehrung = startAusfuehrung()
  afterAll(() => ausfuehrung.stop())

  it('besteht den Wächter und wertet in Saxon aus', async () => {
    const blatt = createErkennungsblatt(getDatensatz(createPruefprojekt(), 'schnittstelle', sch('portal')))
    const ergebnis = await ausfuehrung.transformiere(blatt, portalXml(), {})
    expect(ergebnis).toMatchObject({
      ok: true,
      wert: expect.stringContaining('autor="m7" uuid="ab-1" bedingung0="true" bedingung1="false"'),
    })
  })

  it('scheitert an einem Ausdruck, der Dateien läse', async () => {
    const schnittstelle = {
      ...getDatensatz(createPruefprojekt(), 'schnittstelle', sch('portal')),
      autor: "unparsed-text('/etc/hostname')",
    }
    expect(await ausfuehrung.transformiere(createErkennungsblatt(schnittstelle), portalXml(), {})).toMatchObject({
      ok: false,
    })
  })
})
