import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { SCHNITTSTELLENDATEIEN } from '../../../electron/host/schema/schnittstellenschemata.ts'
import { compileSchema } from '../../../electron/host/xml/schema.ts'
import type { Sichtangaben } from '../../../shared/auswertung/eingabe.ts'
import { evaluateRegel } from '../../../shared/auswertung/regel.ts'
import { evaluateSicht } from '../../../shared/auswertung/sicht.ts'
import { listSichtdokumente, type Sichtknoten, stageOfKnoten } from '../../../shared/auswertung/sichtbaum.ts'
import { generateNachrichtSchema } from '../../../shared/generator/schema/nachrichtSchema.ts'
import type { Gruppenwert, Nachricht } from '../../../shared/modell/nachricht.ts'
import { writeNachricht } from '../../../shared/modell/nachrichtXml.ts'
import { findDatensatz, getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../generator/beispielprojekt.ts'
import { createKontext, createVorgang } from './beispieleingabe.ts'
import { formOf } from './eingabeXml.ts'
import { createZufall } from './zufall.ts'
import { createZufallsnachricht } from './zufallsnachricht.ts'

/** What the XSD of a Nachrichtentyp guarantees, so that a rule need not look again. */
const FORMCODES = [
  'regel.dokumentFehlt',
  'regel.pflichtfeldFehlt',
  'regel.zuSelten',
  'regel.zuHaeufig',
  'regel.datentypVerletzt',
  'regel.textZuLang',
  'regel.textZuKurz',
  'regel.musterVerletzt',
  'regel.wertZuKlein',
  'regel.wertZuGross',
  'regel.codeUnbekannt',
]

/**
 * Where the XSD is stricter on purpose or by libxml2: a mandatory text that may be repeated must not be blank even once, and
 * times are not trimmed.
 */
function isEigenheit(verstoss: string): boolean {
  const ungetrimmt = /'(\s[^']*|[^']*\s)' is not a valid value of the atomic type 'xs:(time|dateTime)'/
  return ungetrimmt.test(verstoss) || verstoss.includes("accepted by the pattern '[\\s\\S]*\\S[\\s\\S]*'")
}

/** Stage 1: there the rule demands exactly what the XSD demands; what comes later is left out of the messages. */
function listFormbefunde(projekt: Projekt, leistung: string, nachricht: Nachricht) {
  const [organisation] = listDatensaetze(projekt, 'organisation')
  const typ = getDatensatz(projekt, 'nachrichtentyp', nachricht.nachrichtentyp)
  const { befunde } = evaluateRegel(projekt, {
    leistung,
    stufe: 1,
    organisation: organisation?.id ?? '',
    nachricht,
    vorgang: createVorgang({ vorgangstyp: typ.vorgangstypen[0] ?? '' }),
    antworten: [],
    kontext: createKontext(),
  })
  const istZeitraum = (element: string | undefined): boolean =>
    findDatensatz(projekt, 'datenfeld', element)?.datentyp === 'zeitraum'
  return {
    // the XSD knows the form of a reference and of a period, but neither the Anlagen nor a calendar
    unentscheidbar: befunde.some(
      ({ code, element }) =>
        code === 'regel.anlageFehlt' || (code === 'regel.datentypVerletzt' && istZeitraum(element)),
    ),
    formbefunde: befunde.filter(({ code }) => FORMCODES.includes(code)).map(({ code, feld }) => `${code} ${feld}`),
  }
}

async function readGewerbe(): Promise<Projekt> {
  const gelesen = await readProjekt(path.resolve('samples/gewerbe'))
  if (!gelesen.ok) throw new Error('Das Beispiel Gewerbe ist nicht lesbar')
  return gelesen.wert.projekt
}

const SICHT: Sichtangaben = {
  nachrichtenUUID: '44444444-4444-4444-8444-444444444444',
  erstellungszeitpunkt: '2026-02-27T10:00:06+01:00',
  leserKennung: 'gew:1',
  leserName: 'Leser',
  vorgangId: '11111111-1111-4111-8111-111111111111',
}

/** The same message without what is of later stages, be it that only the use of a Baustein puts it there. */
function dropSpaeteres(projekt: Projekt, nachricht: Nachricht): Nachricht {
  const drop = (wert: Gruppenwert, kinder: readonly Sichtknoten[]): Gruppenwert =>
    Object.fromEntries(
      kinder.flatMap((kind) => {
        const vorkommen = wert[kind.knoten.id]
        if (vorkommen === undefined || stageOfKnoten(kind) > 1) return []
        return [
          [kind.knoten.id, vorkommen.map((eines) => (typeof eines === 'string' ? eines : drop(eines, kind.kinder)))],
        ]
      }),
    )
  const typ = getDatensatz(projekt, 'nachrichtentyp', nachricht.nachrichtentyp)
  const dokumente = listSichtdokumente(projekt, typ).flatMap(({ dokument, kinder }) => {
    const wert = nachricht.dokumente[dokument.id]
    return wert === undefined ? [] : [[dokument.id, drop(wert, kinder)] as const]
  })
  return { ...nachricht, dokumente: Object.fromEntries(dokumente) }
}

describe('XSD und Regel verlangen dasselbe', () => {
  it.each([
    ['Haltverbot', async () => createBeispielprojekt()],
    ['Gewerbe', readGewerbe],
  ] as const)('%s: gültig nach der XSD genau dann, wenn die Regel keine Formfehler meldet', async (_, read) => {
    const projekt = await read()
    const seen = { gueltig: 0, ungueltig: 0 }
    for (const { id: leistung, nachrichtentypen } of listDatensaetze(projekt, 'leistung')) {
      for (const typ of nachrichtentypen) {
        const dateien = { ...SCHNITTSTELLENDATEIEN, 'nachricht.xsd': generateNachrichtSchema(projekt, typ) }
        const schema = compileSchema('nachricht.xsd', dateien)
        if (!schema.ok) throw new Error(JSON.stringify(schema.befunde))
        fc.assert(
          fc.property(fc.nat(), fc.constantFrom(0, 0.01, 0.1), (keim, fehlerrate) => {
            const voll = createZufallsnachricht(
              projekt,
              typ,
              createZufall(keim),
              { fehlerrate, fuelle: 0.8 },
              new Map(),
            )
            // only what the Dokumentsichten let through
            const nachricht = dropSpaeteres(projekt, evaluateSicht(projekt, typ, voll, SICHT))
            const xml = writeNachricht(formOf(projekt, typ), nachricht)
            const geprueft = schema.wert.validate(xml)
            const verstoesse = geprueft.ok ? geprueft.wert.map(({ message }) => message) : ['kein XML']
            const { formbefunde: befunde, unentscheidbar } = listFormbefunde(projekt, leistung, nachricht)
            if (unentscheidbar || verstoesse.some(isEigenheit)) return
            seen[befunde.length === 0 ? 'gueltig' : 'ungueltig'] += 1
            expect(befunde.length === 0, `${[...verstoesse, '---', ...befunde].join('\n')}\n${xml}`).toBe(
              verstoesse.length === 0,
            )
          }),
          { numRuns: 30, endOnFailure: true },
        )
        schema.wert.dispose()
      }
    }
    expect(Math.min(seen.gueltig, seen.ungueltig)).toBeGreaterThan(20)
  })
})
