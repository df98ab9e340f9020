import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { readSpielnachricht } from '../../../renderer/ansichten/pruefstand/durchspielen.ts'
import type { Hostzugang } from '../../../renderer/host/hostzugang.ts'
import type { Pruefstandvorgang, Zahlungsstand } from '../../../shared/host/pruefstandstand.ts'
import type { HostMethode } from '../../../shared/host.ts'
import { getWert, MUSTERSTADT, type Pruefhost, startPruefhost } from './pruefstandhost.ts'

const ANTRAG = 'person-metallbau-portal-stufe-4'
const EINGANG_BESTAETIGEN = 'nac-t12b7ck2j6'
const UNTERLAGEN_NACHFORDERN = 'nac-fbpxpfzae0'
const UNTERLAGEN_NACHREICHEN = 'nac-82uwh8yx6u'
const STUFE = 4

let eins: Pruefhost

beforeAll(async () => {
  eins = await startPruefhost()
})

afterAll(async () => {
  await eins.stop()
})

const sendeAntrag = async () =>
  getWert(
    await eins.host.pruefstandSende({
      sitzung: eins.sitzung,
      organisation: MUSTERSTADT,
      stufe: STUFE,
      nachricht: { art: 'testfall', kennung: ANTRAG },
    }),
  )

async function findVorgang(id: string | undefined): Promise<Pruefstandvorgang> {
  const vorgang = (await eins.stand()).vorgaenge.find((einer) => einer.id === id)
  if (vorgang === undefined) throw new Error(`Kein Vorgang ${id}`)
  return vorgang
}

async function antworte(vorgang: string, nachrichtentyp: string) {
  const { sitzung, host } = eins
  const vorlage = getWert(await host.pruefstandAntwortvorlage({ sitzung, vorgang, nachrichtentyp }))
  const { dokumente, anlagen } = vorlage
  return getWert(await host.pruefstandAntworte({ sitzung, vorgang, nachrichtentyp, dokumente, anlagen }))
}

describe('Prüfstand eines geöffneten Projekts', () => {
  test('die Antwort nennt als Eingang den Zeitpunkt, zu dem die Anzeige kam', async () => {
    const { sitzung, host } = eins
    const vorgang = await findVorgang((await sendeAntrag()).vorgang)
    const eingang = vorgang.nachrichten[0]?.zeit.replace(/\.\d+Z$/, 'Z')
    const { dokumente } = getWert(
      await host.pruefstandAntwortvorlage({ sitzung, vorgang: vorgang.id, nachrichtentyp: EINGANG_BESTAETIGEN }),
    )
    expect(Object.values(dokumente).flatMap((inhalt) => Object.values(inhalt).flat())).toContain(eingang)
  })

  test('eine Anzeige liegt im Eingang der zuständigen Stelle, in der E-Akte und im Protokoll', async () => {
    const ausgang = await sendeAntrag()
    expect(ausgang).toMatchObject({ ausgang: 'zugestellt' })
    const stand = await eins.stand()
    const vorgang = await findVorgang(ausgang.vorgang)
    expect(vorgang).toMatchObject({ lage: 'neu', zustand: 'angezeigt', organisation: MUSTERSTADT })
    expect(vorgang.titel).toMatch(/^\S+, \S+/)
    expect(vorgang.wege).toContain('GewerbeProfi Musterstadt')
    const akte = stand.ablagen
      .flatMap(({ akten }) => akten)
      .find(({ aktenzeichen }) => aktenzeichen === vorgang.aktenzeichen)
    expect(akte?.vorgaenge[0]?.dokumente.map(({ fassung }) => fassung)).toContain('1')
    const eintrag = stand.transaktionen[0]
    expect(eintrag).toMatchObject({
      id: ausgang.transaktion,
      zustand: 'zugestellt',
      absender: expect.stringMatching(/\S/),
    })
    expect(eintrag?.schritte.map(({ titel }) => titel)).toEqual(
      expect.arrayContaining(['Von wem?', 'In welche Kommune?', 'Was wird daraus?', 'Zustellung']),
    )
    expect(eintrag?.zustellungen.every(({ grund }) => grund.length > 10)).toBe(true)
  })

  test('dieselbe Testnachricht lässt sich zweimal senden und ergibt zwei Vorgänge', async () => {
    const [a, b] = [await sendeAntrag(), await sendeAntrag()]
    expect(a.vorgang).not.toBe(b.vorgang)
    expect(b.ausgang).toBe('zugestellt')
  })

  test('auch eine Nachricht des Portals mit eigener Nummer lässt sich zweimal senden', async () => {
    const sende = async () => {
      const nachricht = { art: 'testfall' as const, kennung: 'gbr-aufenthaltstitel-portal-stufe-2' }
      const { sitzung, host } = eins
      return getWert(await host.pruefstandSende({ sitzung, organisation: MUSTERSTADT, nachricht }))
    }
    const [a, b] = [await sende(), await sende()]
    expect([a.ausgang, b.ausgang]).toEqual(['zugestellt', 'zugestellt'])
    expect(a.vorgang).not.toBe(b.vorgang)
  })

  test('der Inhalt der Nachricht steht in den Worten des Formulars da', async () => {
    const { transaktion } = await sendeAntrag()
    const nachricht = getWert(await eins.host.pruefstandNachricht({ sitzung: eins.sitzung, transaktion }))
    const person = nachricht.abschnitte.find(({ titel }) => titel === 'Angaben zur Person')
    expect(person?.zeilen.map(({ name }) => name)).toEqual(expect.arrayContaining(['Familienname', 'Geburtsdatum']))
    expect(person?.zeilen.find(({ name }) => name === 'Geburtsdatum')?.wert).toMatch(/^\d\d\.\d\d\.\d{4}$/)
  })

  test('die Bestätigung der Sachbearbeitung kommt im Postfach und in der E-Akte an', async () => {
    const { vorgang: id = '' } = await sendeAntrag()
    expect((await findVorgang(id)).antworten[0]).toMatchObject({ name: 'Eingang bestätigen', eigene: true })
    const ausgang = await antworte(id, EINGANG_BESTAETIGEN)
    expect(ausgang).toMatchObject({ ausgang: 'zugestellt', vorgang: id })
    const vorgang = await findVorgang(id)
    expect(vorgang).toMatchObject({ lage: 'inArbeit', zustand: 'in Bearbeitung' })
    expect(vorgang.nachrichten.map(({ name }) => name).at(-1)).toBe('Eingang bestätigen')
    const { post, ablagen } = await eins.stand()
    expect(post[0]).toMatchObject({ betreff: expect.stringContaining('eingegangen') })
    expect(post[0]?.dokumente).toHaveLength(1)
    const dokumente = ablagen
      .flatMap(({ akten }) => akten)
      .find(({ aktenzeichen }) => aktenzeichen === vorgang.aktenzeichen)
      ?.vorgaenge.flatMap((einer) => einer.dokumente)
    expect(dokumente?.some(({ richtung }) => richtung === 'ausgang')).toBe(true)
  })

  test('nach einer Nachforderung wartet der Vorgang, bis die Unterlagen kommen', async () => {
    const { vorgang: id = '' } = await sendeAntrag()
    const antwortenden = async (): Promise<string[]> =>
      (await findVorgang(id)).antworten.map((eine) => eine.nachrichtentyp)
    expect(await antwortenden()).not.toContain(UNTERLAGEN_NACHREICHEN)
    await antworte(id, UNTERLAGEN_NACHFORDERN)
    expect(await findVorgang(id)).toMatchObject({ lage: 'wartet', zustand: 'wartet auf Unterlagen' })
    expect(await antwortenden()).toContain(UNTERLAGEN_NACHREICHEN)
  })

  test('jede Antwort, die der Sachbearbeitung angeboten wird, lässt sich mit ihrer Vorlage senden', async () => {
    const { vorgang: id = '' } = await sendeAntrag()
    const angebotene = (await findVorgang(id)).antworten.filter(({ eigene }) => eigene)
    expect(angebotene.length).toBeGreaterThan(3)
    for (const { name, nachrichtentyp } of angebotene) {
      const { vorgang: eigener = '' } = await sendeAntrag()
      const { ausgang, befunde } = await antworte(eigener, nachrichtentyp)
      expect({ name, ausgang, befunde }).toMatchObject({ name, ausgang: 'zugestellt' })
    }
  })

  test('eine eröffnende Nachricht lässt sich aus dem Prüfstand heraus im Graph durchspielen', async () => {
    const { transaktion } = await sendeAntrag()
    const { sitzung, host } = eins
    const zugang = { rufe: (methode: HostMethode, eingabe: never) => host[methode](eingabe) } as unknown as Hostzugang
    const { anlagen } = getWert(await host.pruefstandNachricht({ sitzung, transaktion }))
    const nachricht = getWert(await readSpielnachricht(zugang, sitzung, transaktion, anlagen))
    const bericht = getWert(await host.spiele({ sitzung, nachricht, organisation: MUSTERSTADT, stufe: STUFE }))
    expect(bericht.ausgang).toBe('zugestellt')
  })

  test('Dokumente der E-Akte lassen sich als Blatt und als 0604 lesen', async () => {
    await sendeAntrag()
    const [ablage] = (await eins.stand()).ablagen.filter(({ akten }) => akten.length > 0)
    const dokument = ablage?.akten[0]?.vorgaenge[0]?.dokumente[0]
    const { installation = '' } = ablage ?? {}
    const id = dokument?.id ?? ''
    const lies = async (art: 'akte' | 'aktenxml') =>
      getWert(await eins.host.pruefstandDokument({ sitzung: eins.sitzung, quelle: { art, installation, id } }))
    expect((await lies('akte')).text).toContain('<h1>')
    expect((await lies('aktenxml')).text).toContain(id)
  })

  test('ein gestörtes System führt zu einem Zustellfehler, eine Wiederholung holt ihn nach', async () => {
    const { sitzung, host } = eins
    const dms = (await eins.stand()).ablagen.find(({ name }) => name === 'E-Akte Musterstadt')?.installation ?? ''
    getWert(await host.pruefstandStoerung({ sitzung, installation: dms, stoerung: 'abweisend' }))
    const gestoert = await sendeAntrag()
    expect(gestoert.zustellungen.find(({ installation }) => installation === dms)).toMatchObject({
      stand: 'gescheitert',
      fehler: expect.stringContaining('Störung im Prüfstand'),
    })
    getWert(await host.pruefstandStoerung({ sitzung, installation: dms, stoerung: null }))
    const nachgeholt = getWert(await host.pruefstandWiederhole({ sitzung, transaktion: gestoert.transaktion }))
    expect(nachgeholt.zustellungen.every(({ stand }) => stand === 'zugestellt')).toBe(true)
  })

  test('was der Prüfer nicht liest, wird zurückgewiesen und protokolliert', async () => {
    const ausgang = getWert(
      await eins.host.pruefstandSende({
        sitzung: eins.sitzung,
        organisation: MUSTERSTADT,
        nachricht: { art: 'xml', xml: '<unbekannt/>', anlagen: [] },
      }),
    )
    expect(ausgang.ausgang).toBe('zurueckgewiesen')
    expect(ausgang.befunde.length).toBeGreaterThan(0)
  })

  test('was aus einer Zahlung wird, entscheidet der Tester; gemeldet wird es als spätere Nachricht', async () => {
    const { sitzung, host } = eins
    const sende = async () =>
      getWert(
        await host.pruefstandSende({
          ...{ sitzung, organisation: MUSTERSTADT, stufe: 3 },
          nachricht: { art: 'testfall', kennung: 'auszug-einfach-stufe-3' },
        }),
      )
    const [bezahlt, abgebrochen] = [await sende(), await sende()]
    const findZahlung = async (vorgang: string | undefined) =>
      (await eins.stand()).zahlungen.find((eine) => eine.vorgang === vorgang)
    expect((await findVorgang(bezahlt.vorgang)).lage).toBe('wartet')
    const offene = await findZahlung(bezahlt.vorgang)
    expect(offene).toMatchObject({ betrag: '24,00', kasse: 'Stadtkasse Musterstadt', system: 'E-Payment Musterstadt' })
    expect(offene?.stand).toBeUndefined()

    const melde = async (vorgang: string | undefined, stand: Zahlungsstand) =>
      host.pruefstandMeldeZahlung({ sitzung, zahlung: (await findZahlung(vorgang))?.uuid ?? '', stand })
    expect(getWert(await melde(bezahlt.vorgang, 'bezahlt'))).toMatchObject({ ausgang: 'zugestellt', befunde: [] })
    expect((await findZahlung(bezahlt.vorgang))?.stand).toBe('bezahlt')
    const vorgang = await findVorgang(bezahlt.vorgang)
    expect(vorgang.lage).not.toBe('wartet')
    expect(vorgang.nachrichten.map(({ von }) => von)).toContain('Kasse')

    const vorher = (await eins.stand()).post.length
    expect(getWert(await melde(abgebrochen.vorgang, 'abgebrochen')).ausgang).toBe('zugestellt')
    expect((await findZahlung(abgebrochen.vorgang))?.stand).toBe('abgebrochen')
    expect((await eins.stand()).post.length).toBe(vorher + 1)

    // the rule lets a second report pass only as long as one is awaited
    expect(getWert(await melde(bezahlt.vorgang, 'fehlgeschlagen'))).toMatchObject({ ausgang: 'zurueckgewiesen' })
    expect((await findZahlung(bezahlt.vorgang))?.stand).toBe('bezahlt')
    expect(await host.pruefstandMeldeZahlung({ sitzung, zahlung: 'unbekannt', stand: 'bezahlt' })).toMatchObject({
      ok: false,
      befunde: [{ code: 'pruefstand.zahlung' }],
    })
  })

  test('nach einem Neustart zeigen alle Systeme dasselbe', async () => {
    const vorher = await eins.stand()
    eins = await eins.restart()
    const nachher = await eins.stand()
    expect(nachher).toEqual({ ...vorher, stoerungen: [] })
  })

  test('Zurücksetzen leert den Prüfstand; wer ihn dabei ansieht, sieht den vollen oder den leeren', async () => {
    const { gesamt: vorher } = await eins.stand()
    const [geleert, ...gesehene] = await Promise.all([
      eins.host.pruefstandZuruecksetzen({ sitzung: eins.sitzung }),
      ...Array.from({ length: 5 }, () => eins.stand()),
    ])
    getWert(geleert)
    expect(gesehene.filter(({ gesamt }) => gesamt !== vorher && gesamt !== 0)).toEqual([])
    expect(await eins.stand()).toMatchObject({ vorgaenge: [], mails: [], post: [], transaktionen: [], gesamt: 0 })
    expect((await sendeAntrag()).ausgang).toBe('zugestellt')
  })
})
