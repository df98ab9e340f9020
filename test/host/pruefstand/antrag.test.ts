import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createForm } from '../../../renderer/antrag/form.ts'
import { createFormlage } from '../../../renderer/antrag/lage.ts'
import { createAbsendung } from '../../../renderer/antrag/nachricht.ts'
import { checkFormlage } from '../../../renderer/antrag/pruefung.ts'
import { createLeereWerte } from '../../../renderer/antrag/vorbelegung.ts'
import { setWert } from '../../../renderer/antrag/werte.ts'
import type { Sendeausgang } from '../../../shared/host/pruefstand.ts'
import { getDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { ANLAGE, fillForm, readBeispielprojekt } from '../../renderer/antrag/ausfuellen.ts'
import { getWert, MUSTERSTADT, type Pruefhost, startPruefhost } from './pruefstandhost.ts'

const PERSON = 'nac-2exu0sylw0'
const EINGANG_BESTAETIGEN = 'nac-t12b7ck2j6'
const STUFE = 4

let projekt: Projekt
let eins: Pruefhost

beforeAll(async () => {
  projekt = await readBeispielprojekt()
  eins = await startPruefhost()
})

afterAll(async () => {
  await eins.stop()
})

/** Fills the form and sends it the way the window does. */
async function sendeAntrag(saat: string, wahl: () => boolean): Promise<Sendeausgang> {
  const form = createForm(projekt, PERSON, STUFE)
  if (form === undefined) throw new Error('Kein Formular')
  const organisation = getDatensatz(projekt, 'organisation', MUSTERSTADT)
  const werte = fillForm(form, createLeereWerte(form, organisation, '2026-11-02T10:15:00Z'), saat, wahl)
  const lage = createFormlage(form, werte)
  expect(checkFormlage(lage, [ANLAGE])).toEqual([])
  const kopf = { uuid: crypto.randomUUID(), zeitpunkt: '2026-11-02T10:20:00Z' }
  const { xml, anlagen } = createAbsendung(lage, organisation, [ANLAGE], kopf)
  const nachricht = { art: 'xml' as const, xml, anlagen: anlagen.map(({ inhalt }) => inhalt) }
  const { host, sitzung } = eins
  return getWert(await host.pruefstandSende({ sitzung, organisation: MUSTERSTADT, stufe: STUFE, nachricht }))
}

describe('vom Antrag bis in die Akte', () => {
  test.each([
    ['das Nötigste', () => false],
    ['alles, was gefragt wird', () => true],
  ])('was das Formular gelten lässt, nehmen Schema und Regel an: %s', async (name, wahl) => {
    const ausgang = await sendeAntrag(name, wahl)
    expect(ausgang.befunde.filter(({ schwere }) => schwere === 'fehler')).toEqual([])
    expect(ausgang.ausgang).toBe('zugestellt')
  })

  test('der Antrag liegt im Eingang, die Bestätigung geht in Akte und Postfach oder Mail', async () => {
    const { host, sitzung } = eins
    const { vorgang: id = '', transaktion } = await sendeAntrag('Weg', () => true)
    const vorher = await eins.stand()
    expect(vorher.transaktionen.find((eine) => eine.id === transaktion)?.absender).toBe('Antragsformular')
    const vorgang = vorher.vorgaenge.find((einer) => einer.id === id)
    expect(vorgang).toMatchObject({ lage: 'neu' })
    const vorlage = getWert(
      await host.pruefstandAntwortvorlage({ sitzung, vorgang: id, nachrichtentyp: EINGANG_BESTAETIGEN }),
    )
    const { dokumente, anlagen } = vorlage
    const antwort = { sitzung, vorgang: id, nachrichtentyp: EINGANG_BESTAETIGEN, dokumente, anlagen }
    expect(getWert(await host.pruefstandAntworte(antwort)).ausgang).toBe('zugestellt')
    const nachher = await eins.stand()
    expect(nachher.post.length + nachher.mails.length).toBe(vorher.post.length + vorher.mails.length + 1)
    const akte = nachher.ablagen
      .flatMap((ablage) => ablage.akten)
      .find(({ aktenzeichen }) => aktenzeichen === vorgang?.aktenzeichen)
    const ausgehende = akte?.vorgaenge
      .flatMap((einer) => einer.dokumente)
      .filter(({ richtung }) => richtung === 'ausgang')
    expect(ausgehende?.map(({ betreff }) => betreff)).toEqual(['Eingangsbestätigung'])
  })

  test('was das Formular beanstandet, weist auch die Regel zurück', async () => {
    const form = createForm(projekt, PERSON, STUFE)
    if (form === undefined) throw new Error('Kein Formular')
    const organisation = getDatensatz(projekt, 'organisation', MUSTERSTADT)
    const voll = fillForm(form, createLeereWerte(form, organisation, '2026-11-02T10:15:00Z'), 'x', () => false)
    const feld = [...form.felder.values()].find(({ name }) => name === 'E-Mail für Mitteilungen')
    const ort = { dokument: feld?.dokument ?? '', schritte: [] }
    const lage = createFormlage(form, setWert(voll, ort, feld?.id ?? '', 0, 'keine Adresse'))
    const [befund] = checkFormlage(lage, [ANLAGE])
    const kopf = { uuid: crypto.randomUUID(), zeitpunkt: '2026-11-02T10:20:00Z' }
    const { xml } = createAbsendung(lage, organisation, [], kopf)
    const { host, sitzung } = eins
    const nachricht = { art: 'xml' as const, xml, anlagen: [] }
    const ausgang = getWert(await host.pruefstandSende({ sitzung, organisation: MUSTERSTADT, stufe: STUFE, nachricht }))
    expect(ausgang.ausgang).toBe('zurueckgewiesen')
    expect(ausgang.befunde.map(({ satz }) => satz)).toContain(befund?.satz)
  })
})
