import { beforeAll, expect, test } from 'vitest'
import type { Zuordnung, Zuordnungszeile } from '../../../shared/modell/elemente/zuordnung.ts'
import { readNachricht } from '../../../shared/modell/nachrichtXml.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { checkZuordnung } from '../../../shared/zuordnung/checkZuordnung.ts'
import { evaluateZuordnung } from '../../../shared/zuordnung/evaluateZuordnung.ts'
import { resolveZuordnungsform } from '../../../shared/zuordnung/form.ts'
import { generateZuordnung } from '../../../shared/zuordnung/generateZuordnung.ts'
import { listWerte } from '../../../shared/zuordnung/listWerte.ts'
import { createLaeufer, findZuordnung, type Laeufer, readBaum, readBeispiel, wordOf } from './lauf.ts'

type Inhalt = Zuordnungszeile['inhalt']

const FEST: Inhalt = { art: 'konstante', wert: 'fest' }
const BEZEICHNUNG: Inhalt = { art: 'direkt', quelle: { feld: 'fel-a7h3r9tk30' } }
const AUTOR: Inhalt = { art: 'kopfwert', angabe: 'autorName' }
const BETRIEBSART = { feld: 'fel-p26nwttic7' }
const JE_BETRIEBSART: Inhalt = { art: 'wiederholung', quelle: BETRIEBSART }
const BETRIEBSARTTEXT: Inhalt = { art: 'direkt', quelle: BETRIEBSART }

/** Every mixture of constant and other attributes, texts and children that decides differently on its element. */
const ZEILEN: [ziel: string, inhalt: Inhalt][] = [
  ['Attribut/@a', BEZEICHNUNG],
  ['AttributUndText/@a', BEZEICHNUNG],
  ['AttributUndText', FEST],
  ['AttributUndKind/@k', FEST],
  ['AttributUndKind/@a', BEZEICHNUNG],
  ['AttributUndKind/gp:K', FEST],
  ['Text/@k', FEST],
  ['Text', BEZEICHNUNG],
  ['Attribute/@a', BEZEICHNUNG],
  ['Attribute/@k', FEST],
  ['Attribute/@b', AUTOR],
  ['Attribute', FEST],
  ['AttributUndWert/@a', BEZEICHNUNG],
  ['AttributUndWert', AUTOR],
  ['Gesammelt/@a', BEZEICHNUNG],
  ['Gesammelt/@k', FEST],
  ['Gesammelt/gp:W', JE_BETRIEBSART],
  ['Gesammelt/gp:W', BETRIEBSARTTEXT],
  // of the same name, so that its variable hides the outer one
  ['Gesammelt/gp:Gesammelt/@b', AUTOR],
  ['Gesammelt/gp:Gesammelt/gp:A', BEZEICHNUNG],
  ['Kinder/@k', FEST],
  ['Kinder/gp:A', BEZEICHNUNG],
  ['Kinder/gp:B', AUTOR],
  ['FestUmKinder/gp:K1', FEST],
  ['FestUmKinder/gp:A', BEZEICHNUNG],
  ['FestUmKinder/gp:K2/@k', FEST],
  ['FestUmKinder/gp:K3', FEST],
  ['Alles/@k', FEST],
  ['Alles/@a', BEZEICHNUNG],
  ['Alles/gp:K1', FEST],
  ['Alles/gp:W', JE_BETRIEBSART],
  // an empty element counts like any other
  ['Alles/gp:W/gp:A', BEZEICHNUNG],
  ['Alles/gp:K2', FEST],
  ['Alles/gp:G/@a', BEZEICHNUNG],
  ['Alles/gp:G/gp:B', AUTOR],
  ['Alles/gp:K3', FEST],
]

let projekt: Projekt
let zuordnung: Zuordnung
let laeufer: Laeufer
beforeAll(async () => {
  const beispiel = await readBeispiel()
  const zeilen = ZEILEN.map(([ziel, inhalt], index): [string, Zuordnungszeile] => [
    `z${index + 1}`,
    { ziel: `/gp:Probe/gp:${ziel}`, inhalt },
  ])
  zuordnung = {
    ...findZuordnung(beispiel, 'gewerbeprofi', 'anmeldungPerson'),
    zeilen: Object.fromEntries(zeilen),
    reihenfolge: zeilen.map(([kennung]) => kennung),
  }
  projekt = { ...beispiel, datensaetze: new Map(beispiel.datensaetze).set(zuordnung.id, zuordnung) }
  laeufer = createLaeufer(projekt)
  await laeufer.load([zuordnung.id])
}, 120_000)

interface Angaben {
  bezeichnung: string
  autor: string
  betriebsarten: string[]
}

function writeEingabe({ bezeichnung, autor, betriebsarten }: Angaben): string {
  return (
    '<f:anzeigePersonEinreichen xmlns:f="urn:fachwerk:leistung:gewerbeanmeldung:1" xmlns:n="urn:fachwerk:nachricht:1">' +
    `<n:nachrichtenkopf><n:autor><n:name>${autor}</n:name></n:autor></n:nachrichtenkopf><f:betrieb>` +
    `<f:geschaeftsbezeichnung>${bezeichnung}</f:geschaeftsbezeichnung>` +
    betriebsarten.map((eine) => `<f:betriebsart>${eine}</f:betriebsart>`).join('') +
    '</f:betrieb></f:anzeigePersonEinreichen>'
  )
}

function run(angaben: Angaben): Promise<string> {
  return laeufer.run(zuordnung.id, writeEingabe(angaben), {
    auftrag: '<zustellauftrag xmlns="urn:fachwerk:regel:1"/>',
    installation: '<installation xmlns="urn:fachwerk:regel:1"/>',
  })
}

const FAELLE: Angaben[] = ['', 'Hof'].flatMap((bezeichnung) =>
  ['', 'Amt'].flatMap((autor) =>
    [[], ['1'], ['1', '2']].map((betriebsarten) => ({ bezeichnung, autor, betriebsarten })),
  ),
)

test('die Zeilen sind ohne Befund', () => {
  expect(wordOf(checkZuordnung(projekt, zuordnung.id))).toBe('')
})

test.each(FAELLE)('Vorhersage und Ausgabe stimmen überein: $bezeichnung $autor $betriebsarten', async (angaben) => {
  const form = resolveZuordnungsform(projekt, zuordnung.id)
  if (form?.nachricht === undefined) throw new Error('Zuordnung ohne Nachrichtentyp')
  const nachricht = readNachricht(form.nachricht, readBaum(writeEingabe(angaben)))
  const ausgabe = listWerte(readBaum(await run(angaben)), form.praefixe)
  expect(ausgabe).toEqual(evaluateZuordnung(projekt, zuordnung.id, { nachricht }))
})

test.each<[was: string, angaben: Partial<Angaben>, erwartet: string]>([
  ['ohne jede Angabe entsteht kein Element', {}, ''],
  [
    'eine Angabe für Attribute',
    { autor: 'Amt' },
    '<Attribute k="fest" b="Amt">fest</Attribute><AttributUndWert>Amt</AttributUndWert>' +
      '<Gesammelt k="fest"><Gesammelt b="Amt"/></Gesammelt><Kinder k="fest"><B>Amt</B></Kinder>' +
      '<Alles k="fest"><K1>fest</K1><K2>fest</K2><G><B>Amt</B></G><K3>fest</K3></Alles>',
  ],
  [
    'nur eine Wiederholung',
    { betriebsarten: ['1', '2'] },
    '<Gesammelt k="fest"><W>1</W><W>2</W></Gesammelt>' +
      '<Alles k="fest"><K1>fest</K1><W/><W/><K2>fest</K2><K3>fest</K3></Alles>',
  ],
])('%s', async (_was, angaben, erwartet) => {
  const ausgabe = await run({ bezeichnung: '', autor: '', betriebsarten: [], ...angaben })
  const inhalt = erwartet.replaceAll(/(<\/?)(?=\w)/g, '$1gp:')
  expect(readBaum(ausgabe)).toEqual(
    readBaum(
      `<gp:Probe xmlns:gp="${resolveZuordnungsform(projekt, zuordnung.id)?.praefixe.get('gp')}">${inhalt}</gp:Probe>`,
    ),
  )
})

test('keine Bedingung zählt die Angaben eines Elements auf', () => {
  expect(generateZuordnung(projekt, zuordnung.id)).not.toMatch(/test="[^"]* or /)
})
