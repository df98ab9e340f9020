import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import { createDemoDms } from '../../../electron/host/demo/demoDms.ts'
import { createDirektmail, createMailpostfach } from '../../../electron/host/demo/mailpostfach.ts'
import { type Mailserver, startMailserver } from '../../../electron/host/demo/mailserver.ts'
import { createDemoPostfach } from '../../../electron/host/demo/postfach.ts'
import { createSprunguhr } from '../../../electron/host/demo/uhr.ts'
import { createSmtpZiel } from '../../../electron/host/prozessor/smtp.ts'
import { SYSTEMUHR, withFrist } from '../../../electron/host/prozessor/uhr.ts'
import { packMime } from '../../../electron/host/prozessor/umschlag/mime.ts'
import { readRueckmeldung0630, writeRueckmeldung0630 } from '../../../electron/host/prozessor/xdomea0630.ts'
import type { Sendung } from '../../../electron/host/prozessor/zielsystem.ts'
import { compileSchema } from '../../../electron/host/xml/schema.ts'
import { createBefund, succeed } from '../../../shared/befund.ts'
import { standardsordner } from '../../setup/standards.ts'

const UUID = '3f2b8a10-1111-4222-8333-444455556666'
const KOPF_FEHLT = createBefund({ code: 'xdomea.kopf', satz: 'Kopf fehlt', abhilfe: '-' })
const uhr = createSprunguhr(new Date('2026-12-31T23:30:00Z'))

function sendung(inhalt: Uint8Array, uuid = UUID): Sendung {
  return { uuid, art: 'zustellauftrag', installation: 'i', schnittstelle: 's', endpunkt: 'e', umschlag: 'zip', inhalt }
}

interface Ablageangaben {
  vorgang?: string
  container?: string
  dateien?: string[]
  /** files that really lie in the ZIP */
  mit?: string[]
  akte?: boolean
}

function zip0604(angaben: Ablageangaben = {}): Uint8Array {
  const { vorgang = 'v1', container = '', dateien = ['d1_a.pdf'], akte = false } = angaben
  const mit = angaben.mit ?? dateien
  const dokumente = dateien.map(
    (name) =>
      `<x:Dokument><x:Identifikation><x:ID>${name}</x:ID></x:Identifikation><x:Version><x:Format><x:Name><code>018</code></x:Name><x:Primaerdokument><x:Dateiname>${name}</x:Dateiname></x:Primaerdokument></x:Format></x:Version></x:Dokument>`,
  )
  const metadaten =
    '<x:AllgemeineMetadaten><x:Betreff>Fall</x:Betreff><x:Aktenplaneinheit><x:Kennzeichen>82.1</x:Kennzeichen></x:Aktenplaneinheit></x:AllgemeineMetadaten>'
  const kern = `<x:Vorgang><x:Identifikation><x:ID>${vorgang}</x:ID></x:Identifikation>${metadaten}${dokumente.join('')}</x:Vorgang>`
  const objekt = akte ? `<x:Akte>${metadaten}<x:Akteninhalt>${kern}</x:Akteninhalt></x:Akte>` : kern
  const ort = container === '' ? '' : `<x:IDContainer>${container}</x:IDContainer>`
  const xml = `<x:FVDaten.SGOErstellen.0604 xmlns:x="urn:xoev-de:xdomea:schema:3.0.0"><x:SchriftgutobjektZumErstellen>${ort}<x:Schriftgutobjekt>${objekt}</x:Schriftgutobjekt></x:SchriftgutobjektZumErstellen></x:FVDaten.SGOErstellen.0604>`
  const eintraege = Object.fromEntries(mit.map((name) => [name, strToU8('inhalt')]))
  return zipSync({ ...eintraege, [`${UUID}_FVDaten.SGOErstellen.0604.xml`]: strToU8(xml) })
}

async function file(dms: ReturnType<typeof createDemoDms>, zip: Uint8Array, uuid = crypto.randomUUID() as string) {
  const ergebnis = await dms.sende(sendung(zip, uuid))
  const gelesen = ergebnis.art === 'quittung' ? readRueckmeldung0630(ergebnis.inhalt) : undefined
  if (!gelesen?.ok) throw new Error('Keine Rückmeldung')
  return gelesen.wert
}

describe('Demo-DMS', () => {
  it('legt Akte, Vorgang und Dokumente an und vergibt Aktenzeichen nach deutschem Jahr', async () => {
    const dms = createDemoDms(uhr, () => [])
    expect((await file(dms, zip0604({ akte: true }))).parameter).toEqual({
      Aktenzeichen: '82.1-0001/2027',
      Vorgangskennzeichen: '82.1-0001/2027#001',
    })
    expect((await file(dms, zip0604({ vorgang: 'v2' }))).parameter.Aktenzeichen).toBe('82.1-0002/2027')
    expect(dms.listAkten()[0]).toMatchObject({
      betreff: 'Fall',
      vorgaenge: [{ id: 'v1', dokumente: [{ dateiname: 'd1_a.pdf', format: '018' }] }],
    })
    dms.reset()
    expect((await file(dms, zip0604())).parameter.Aktenzeichen).toBe('82.1-0001/2027')
  })

  it('legt in die genannte Akte ab, findet eine bestehende am Suchbegriff und nimmt nichts doppelt an', async () => {
    const dms = createDemoDms(uhr, () => [])
    const { Aktenzeichen = '' } = (await file(dms, zip0604({ akte: true }))).parameter
    expect((await file(dms, zip0604({ container: Aktenzeichen, dateien: ['d2_b.pdf'] }))).parameter.Aktenzeichen).toBe(
      Aktenzeichen,
    )
    await file(dms, zip0604({ vorgang: 'v5', container: 'Hauptstraße 5' }), UUID)
    await file(dms, zip0604({ vorgang: 'v5', container: 'Hauptstraße 5' }), UUID)
    await file(dms, zip0604({ vorgang: 'v6', container: 'Hauptstraße 5' }))
    expect(dms.listAkten().map((akte) => akte.vorgaenge.map((v) => v.dokumente.length))).toEqual([[2], [1, 1]])
    expect(dms.listSendungen()).toHaveLength(4)
  })

  it.each([
    [
      'eine Akte, die es nicht gibt',
      zip0604({ container: '82.1-0099/2026' }),
      'Die Akte „82.1-0099/2026“ gibt es nicht',
    ],
    ['eine Datei, die fehlt', zip0604({ mit: [] }), 'Die Datei „d1_a.pdf“ fehlt im ZIP'],
  ])('lehnt mit 0630 ab: %s', async (_, zip, meldung) => {
    expect(
      await file(
        createDemoDms(uhr, () => []),
        zip,
      ),
    ).toMatchObject({ erfolgreich: false, meldungen: [meldung] })
  })

  it('nimmt nach der Berichtigung an, was es unter derselben Kennung abgelehnt hat', async () => {
    const dms = createDemoDms(uhr, () => [])
    expect((await file(dms, zip0604({ mit: [] }), UUID)).erfolgreich).toBe(false)
    expect((await file(dms, zip0604(), UUID)).erfolgreich).toBe(true)
  })

  it('lehnt ab, was die Strukturprüfung beanstandet, und was kein ZIP mit einer 0604 ist', async () => {
    expect(
      await file(
        createDemoDms(uhr, () => [KOPF_FEHLT]),
        zip0604(),
      ),
    ).toMatchObject({ meldungen: ['Kopf fehlt'] })
    const leer = await createDemoDms(uhr, () => []).sende(sendung(zipSync({})))
    expect(leer).toMatchObject({ art: 'fehler', fehler: 'ablehnung' })
  })
})

describe('xdomea 0630', () => {
  const antworten = [true, false].map((erfolgreich) => ({
    prozessId: UUID,
    erstellungszeitpunkt: '2026-03-02T09:00:00.000Z',
    erfolgreich,
    meldungen: erfolgreich ? [] : ['Datei <fehlt> & mehr', 'zweitens'],
    parameter: { Aktenzeichen: '82.1-0001/2026' },
  }))

  it.each(antworten)('wird gelesen, wie sie geschrieben wurde: Erfolg $erfolgreich', (antwort) => {
    expect(readRueckmeldung0630(writeRueckmeldung0630(antwort))).toEqual(succeed(antwort))
  })

  it('erkennt, was keine Importbestätigung ist', () => {
    expect(readRueckmeldung0630('<a/>')).toMatchObject({ ok: false, befunde: [{ code: 'xdomea.rueckmeldung' }] })
  })

  const ordner = standardsordner('xdomea')
  it.skipIf(ordner === undefined)('entspricht dem Schema von xdomea', () => {
    const basis = join(ordner ?? '', 'xdomea_3.0.0')
    const namen = [
      'Nachrichten-FachverfahrensdatenAustauschen',
      'Baukasten',
      'Datentypen',
      'Typen-FachverfahrensdatenAustauschen',
    ]
    const dateien: Record<string, string> = Object.fromEntries(
      namen.map((name) => [`xdomea-${name}.xsd`, readFileSync(join(basis, `xdomea-${name}.xsd`), 'utf8')]),
    )
    dateien['xoev-code.xsd'] = readFileSync(join(ordner ?? '', 'xoev', 'code', '1_0', 'xoev-code.xsd'), 'utf8')
    const schema = compileSchema('xdomea-Nachrichten-FachverfahrensdatenAustauschen.xsd', dateien)
    if (!schema.ok) throw new Error(JSON.stringify(schema.befunde))
    for (const antwort of antworten) expect(schema.wert.validate(writeRueckmeldung0630(antwort))).toEqual(succeed([]))
    schema.wert.dispose()
  })
})

describe('Mail', () => {
  let server: Mailserver | undefined
  afterEach(() => server?.stop())

  const mail = (an = 'a@example.org') =>
    `<m:Mail xmlns:m="urn:mailsystem:mail:1" id="x"><m:Von name="Amt für Märkte" adresse="amt@stadt.example"/><m:An name="Ä" adresse="${an}"/><m:Betreff>Größe &lt; 3 – „gut“</m:Betreff><m:Text><m:Absatz>.Punkt am Anfang</m:Absatz></m:Text></m:Mail>`

  async function toSendung(xml: string): Promise<Sendung> {
    const gepackt = await packMime(UUID, xml, [], '2026-03-02T09:00:00Z')
    if (!gepackt.ok) throw new Error(JSON.stringify(gepackt.befunde))
    const { bytes, von, an } = gepackt.wert
    return { ...sendung(bytes), umschlag: 'mime', mail: { von, an } }
  }

  it('geht über SMTP und kommt so an, wie sie ohne Netz ankäme', async () => {
    const postfach = createMailpostfach()
    server = await startMailserver(postfach)
    const ziel = createSmtpZiel({ host: '127.0.0.1', port: server.port })
    const quittung = await ziel.sende(await toSendung(mail()))
    // a repetition after a lost receipt is the same mail
    expect(await ziel.sende(await toSendung(mail()))).toEqual(quittung)
    ziel.close()
    expect(quittung).toMatchObject({ art: 'quittung', inhalt: expect.stringContaining(UUID) })
    const direkt = createMailpostfach()
    expect(await createDirektmail(direkt).sende(await toSendung(mail()))).toEqual(quittung)
    expect(postfach.listMails()).toEqual(direkt.listMails())
    expect(postfach.listMails('a@example.org')).toMatchObject([
      { von: 'amt@stadt.example', betreff: 'Größe < 3 – „gut“', text: expect.stringContaining('.Punkt am Anfang') },
    ])
  })

  it('unterscheidet endgültige und vorübergehende Fehler', async () => {
    server = await startMailserver(createMailpostfach())
    const ziel = createSmtpZiel({ host: '127.0.0.1', port: server.port })
    expect(await ziel.sende(await toSendung(mail('keine adresse')))).toMatchObject({
      art: 'fehler',
      fehler: 'ablehnung',
    })
    ziel.close()
    await server.stop()
    const tot = createSmtpZiel({ host: '127.0.0.1', port: server.port })
    expect(await tot.sende(await toSendung(mail()))).toMatchObject({ art: 'fehler', fehler: 'technik' })
    tot.close()
    server = undefined
  })

  it('nimmt keine anderen Dokumente als Mails', async () => {
    expect(await packMime(UUID, '<a/>', [], '2026-03-02T09:00:00Z')).toMatchObject({
      ok: false,
      befunde: [{ code: 'prozessor.umschlagUngueltig' }],
    })
  })
})

describe('Postfach', () => {
  it('lehnt eine Zustellung ab, deren Datei fehlt', async () => {
    const xml = '<p:Zustellung xmlns:p="urn:postfach:zustellung:1" id="1"><p:Dokument datei="x.pdf"/></p:Zustellung>'
    const ergebnis = await createDemoPostfach().sende(sendung(zipSync({ 'x_Zustellung.xml': strToU8(xml) })))
    expect(ergebnis).toMatchObject({ art: 'fehler', fehler: 'ablehnung', text: expect.stringContaining('x.pdf') })
  })
})

describe('Sprunguhr', () => {
  it('weckt in der Reihenfolge der Zeiten, ohne zu warten, und vergisst Abgebrochenes', async () => {
    const eine = createSprunguhr(new Date(0))
    const gesehen: number[] = []
    const wecken = (ms: number) => eine.schlafe(ms).then(() => void gesehen.push(eine.jetzt().getTime()))
    const fertig = Promise.all([wecken(3_600_000), wecken(10), wecken(500)])
    expect(await withFrist(eine, 5, Promise.resolve('da'))).toBe('da')
    await fertig
    expect(gesehen).toEqual([10, 500, 3_600_000])
    expect(await withFrist(eine, 5, new Promise(() => undefined))).toBeUndefined()
  })

  it('lässt die Systemuhr laufen', async () => {
    expect(await withFrist(SYSTEMUHR, 1, new Promise(() => undefined))).toBeUndefined()
  })
})
