import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import type { Zuordnung, Zuordnungszeile } from '../../../shared/modell/elemente/zuordnung.ts'
import { writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { checkZuordnung } from '../../../shared/zuordnung/checkZuordnung.ts'
import { evaluateZuordnung } from '../../../shared/zuordnung/evaluateZuordnung.ts'
import { resolveZuordnungsform } from '../../../shared/zuordnung/form.ts'
import { listWerte } from '../../../shared/zuordnung/listWerte.ts'
import { createLaeufer, findZuordnung, type Laeufer, readBaum, readBeispiel, wordOf } from './lauf.ts'
import { nachricht } from './zufall.ts'

const T = 'gru-lldjxz0ir5'
const BESCHREIBUNG = { feld: 'fel-fh5ogabwfk' }
const BETRIEBSART = { feld: 'fel-p26nwttic7' }
const GESCHAEFT = { feld: 'fel-a7h3r9tk30' }
const MITGLIED = 'gru-mrm8lw1krg'
const NACHNAME = { feld: 'fel-9an0g2dr2q' }
const LEBENSMITTEL = { feld: 'fel-iadydoef6r' }

/** Lines that the Zuordnungen of the sample do not need: occurrences within occurrences, every format, empty elements. */
const ZEILEN: Zuordnungszeile[] = [
  { ziel: '/gp:Probe/@leer', inhalt: { art: 'konstante', wert: '' } },
  { ziel: '/gp:Probe/@text', inhalt: { art: 'konstante', wert: `"{a}" & 'b' <c>` } },
  { ziel: '/gp:Probe/gp:Fest', inhalt: { art: 'vorlage', teile: [{ text: `{x} 'y'` }, { text: ' & <z>' }] } },
  { ziel: '/gp:Probe/gp:Leer', inhalt: { art: 'konstante', wert: '' } },
  // only constants: written although nothing else is there
  { ziel: '/gp:Probe/gp:Konstanten/gp:A', inhalt: { art: 'konstante', wert: ' a ' } },
  { ziel: '/gp:Probe/gp:Konstanten/gp:B/@c', inhalt: { art: 'konstante', wert: 'c' } },
  ...(
    ['datumDeutsch', 'datumIso', 'betragDeutsch', 'dezimalkomma', 'dezimalpunkt', 'jaNeinWort', 'gross'] as const
  ).map(
    (format): Zuordnungszeile => ({
      ziel: `/gp:Probe/gp:Format/gp:${format}`,
      inhalt: { art: 'format', format, quelle: GESCHAEFT },
    }),
  ),
  { ziel: '/gp:Probe/gp:Format/gp:kurz', inhalt: { art: 'format', format: 'gekuerzt', laenge: 2, quelle: GESCHAEFT } },
  { ziel: '/gp:Probe/gp:Gleich', inhalt: { art: 'bedingung', pruefung: 'gleich', quelle: GESCHAEFT, wert: "o'x" } },
  { ziel: '/gp:Probe/gp:Gleich/gp:X', inhalt: { art: 'direkt', quelle: GESCHAEFT } },
  { ziel: '/gp:Probe/gp:Gleich', inhalt: { art: 'bedingung', pruefung: 'ungleich', quelle: GESCHAEFT, wert: '' } },
  { ziel: '/gp:Probe/gp:Gleich', inhalt: { art: 'bedingung', pruefung: 'fehlt', quelle: { feld: MITGLIED } } },
  { ziel: '/gp:Probe/gp:Gleich/@y', inhalt: { art: 'direkt', quelle: GESCHAEFT } },
  { ziel: '/gp:Probe/gp:Gleich/gp:Z', inhalt: { art: 'konstante', wert: 'z' } },
  // for every Tätigkeit, for every Gesellschafter, for every Betriebsart: all of them are within reach inside
  { ziel: '/gp:Probe/gp:T', inhalt: { art: 'wiederholung', quelle: { feld: T } } },
  { ziel: '/gp:Probe/gp:T', inhalt: { art: 'bedingung', pruefung: 'vorhanden', quelle: BESCHREIBUNG } },
  { ziel: '/gp:Probe/gp:T/@text', inhalt: { art: 'direkt', quelle: BESCHREIBUNG } },
  { ziel: '/gp:Probe/gp:T/gp:M', inhalt: { art: 'wiederholung', quelle: { feld: MITGLIED } } },
  {
    ziel: '/gp:Probe/gp:T/gp:M',
    inhalt: { art: 'bedingung', pruefung: 'ungleich', quelle: LEBENSMITTEL, wert: 'true' },
  },
  { ziel: '/gp:Probe/gp:T/gp:M/gp:B', inhalt: { art: 'wiederholung', quelle: BETRIEBSART } },
  { ziel: '/gp:Probe/gp:T/gp:M/gp:B', inhalt: { art: 'bedingung', pruefung: 'vorhanden', quelle: NACHNAME } },
  { ziel: '/gp:Probe/gp:T/gp:M/gp:B/@t', inhalt: { art: 'direkt', quelle: BESCHREIBUNG } },
  { ziel: '/gp:Probe/gp:T/gp:M/gp:B/@m', inhalt: { art: 'direkt', quelle: NACHNAME } },
  { ziel: '/gp:Probe/gp:T/gp:M/gp:B/@g', inhalt: { art: 'direkt', quelle: GESCHAEFT } },
  { ziel: '/gp:Probe/gp:T/gp:M/gp:B', inhalt: { art: 'direkt', quelle: BETRIEBSART } },
  // a container that stands only for what is repeated or conditional in it
  { ziel: '/gp:Probe/gp:Rahmen/@fest', inhalt: { art: 'konstante', wert: '1' } },
  { ziel: '/gp:Probe/gp:Rahmen/gp:B', inhalt: { art: 'bedingung', pruefung: 'vorhanden', quelle: GESCHAEFT } },
  { ziel: '/gp:Probe/gp:Rahmen/gp:B', inhalt: { art: 'wiederholung', quelle: BETRIEBSART } },
  { ziel: '/gp:Probe/gp:Rahmen/gp:B', inhalt: { art: 'direkt', quelle: BETRIEBSART } },
]

let projekt: Projekt
let zuordnung: Zuordnung
let laeufer: Laeufer
beforeAll(async () => {
  const beispiel = await readBeispiel()
  const kennungen = ZEILEN.map((_zeile, index) => `z${index + 1}`)
  zuordnung = {
    ...findZuordnung(beispiel, 'gewerbeprofi', 'anmeldungPerson'),
    zeilen: Object.fromEntries(ZEILEN.map((zeile, index) => [kennungen[index] ?? '', zeile])),
    reihenfolge: kennungen,
  }
  projekt = { ...beispiel, datensaetze: new Map(beispiel.datensaetze).set(zuordnung.id, zuordnung) }
  laeufer = createLaeufer(projekt)
  await laeufer.load([zuordnung.id])
}, 120_000)

const INSTALLATION = '<installation xmlns="urn:fachwerk:regel:1"/>'
const AUFTRAG = '<zustellauftrag xmlns="urn:fachwerk:regel:1"/>'

test('die Zeilen sind ohne Befund', () => {
  expect(wordOf(checkZuordnung(projekt, zuordnung.id))).toBe('')
})

test('Vorhersage und Ausgabe stimmen für jede Art von Zeile überein', async () => {
  const form = resolveZuordnungsform(projekt, zuordnung.id)
  const nachrichtenform = form?.nachricht
  if (form === undefined || nachrichtenform === undefined) throw new Error('Zuordnung ohne Nachrichtentyp')
  let verschachtelt = 0
  await fc.assert(
    fc.asyncProperty(nachricht(projekt, nachrichtenform), async (inhalt) => {
      const ausgabe = await laeufer.run(zuordnung.id, writeNachricht(nachrichtenform, inhalt), {
        auftrag: AUFTRAG,
        installation: INSTALLATION,
      })
      const erwartet = evaluateZuordnung(projekt, zuordnung.id, { nachricht: inhalt })
      if (erwartet.some(({ pfad }) => pfad.endsWith('/gp:M[1]/gp:B[1]/@t'))) verschachtelt += 1
      expect(listWerte(readBaum(ausgabe), form.praefixe)).toEqual(erwartet)
    }),
    { numRuns: 60, endOnFailure: true, seed: 20261122 },
  )
  expect(verschachtelt).toBeGreaterThan(0)
})

test.each([
  ['datumDeutsch', '2024-02-29', '29.02.2024'],
  ['datumDeutsch', '2024-01-05T10:00:00+01:00', '05.01.2024'],
  ['datumDeutsch', '29.2.2024', '29.2.2024'],
  ['datumIso', '1.2.2024', '2024-02-01'],
  ['datumIso', '31.12.24', '31.12.24'],
  ['betragDeutsch', '-1234567.891', '-1.234.567,891'],
  ['betragDeutsch', '007.5', '7,50'],
  ['betragDeutsch', '1000', '1.000,00'],
  ['betragDeutsch', '.5', '.5'],
  ['dezimalkomma', '1500', '1500,00'],
  ['dezimalpunkt', '1.234,56', '1234.56'],
  ['dezimalpunkt', '1.234.567', '1234567'],
  ['dezimalpunkt', '12.5', '12.5'],
  ['jaNeinWort', '1', 'ja'],
  ['jaNeinWort', 'false', 'nein'],
  ['gross', 'straße ä', 'STRASSE Ä'],
  ['kurz', '𝄞äb', '𝄞ä'],
])('Format %s: %s wird %s', async (format, wert, erwartet) => {
  const xml =
    '<f:anzeigePersonEinreichen xmlns:f="urn:fachwerk:leistung:gewerbeanmeldung:1"><f:betrieb>' +
    `<f:geschaeftsbezeichnung>${wert}</f:geschaeftsbezeichnung></f:betrieb></f:anzeigePersonEinreichen>`
  const ausgabe = readBaum(await laeufer.run(zuordnung.id, xml, { auftrag: AUFTRAG, installation: INSTALLATION }))
  const formate = ausgabe.kinder.find((kind) => kind.name === 'Format')
  expect(formate?.kinder.find((kind) => kind.name === format)?.text).toBe(erwartet)
})
