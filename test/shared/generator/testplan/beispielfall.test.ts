import { createHash } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { SCHNITTSTELLENDATEIEN } from '../../../../electron/host/schema/schnittstellenschemata.ts'
import { compileSchema } from '../../../../electron/host/xml/schema.ts'
import { evaluateRegel } from '../../../../shared/auswertung/regel.ts'
import { generateNachrichtSchema } from '../../../../shared/generator/schema/nachrichtSchema.ts'
import type { Planfall } from '../../../../shared/generator/testplan/planfall.ts'
import { findGueltigenFall } from '../../../../shared/generator/testplan/testplan.ts'
import type { Nachricht } from '../../../../shared/modell/nachricht.ts'
import { writeNachricht } from '../../../../shared/modell/nachrichtXml.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../../shared/modell/projekt.ts'
import { ANWENDUNGSMUSTER } from '../../../../shared/muster/verzeichnis.ts'
import { createKontext, createVorgang } from '../../auswertung/beispieleingabe.ts'
import { formOf } from '../../auswertung/eingabeXml.ts'
import { applyTo, createAntworten, LEERES_PROJEKT, readSituationen } from '../../muster/situationen.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

const { beispiel } = await readSituationen()

const STUFEN = [1, 4] as const
/** What depends on the case so far, which these messages do not have. */
const VOM_VORGANG = 'regel.zustellungNichtMoeglich'

/** A Leistung that a pattern has just made for the invented town. */
const NEUE = ANWENDUNGSMUSTER.map((muster): [string, Projekt] => [
  muster.name,
  applyTo(LEERES_PROJEKT, muster, createAntworten(LEERES_PROJEKT, muster)).projekt,
])

/** The example of every Nachrichtentyp that somebody sends, for every Organisation at every stage. */
function listBeispiele(projekt: Projekt): Planfall[] {
  return listDatensaetze(projekt, 'nachrichtentyp').flatMap(({ id: nachrichtentyp }) =>
    listDatensaetze(projekt, 'organisation').flatMap(({ id: organisation }) =>
      STUFEN.flatMap(
        (stufe) =>
          findGueltigenFall(projekt, sha256, { nachrichtentyp, organisation, stufe, fuelle: 'beispiel' }) ?? [],
      ),
    ),
  )
}

/** What the rule would find wrong, were no XSD before it. */
function listFehler(projekt: Projekt, fall: Planfall): string[] {
  const typ = getDatensatz(projekt, 'nachrichtentyp', fall.nachrichtentyp)
  const { leistung } = formOf(projekt, typ.id)
  const { organisation } = fall
  const umlenkung = getDatensatz(projekt, 'organisation', organisation).umlenkungen.find(
    (eine) => eine.leistung === leistung.id,
  )
  const bearbeitende = getDatensatz(projekt, 'organisation', umlenkung?.organisation ?? organisation)
  const [stelle] = bearbeitende.stellen
  const erwartet = typ.beantwortet === undefined ? [] : [{ nachrichtentyp: typ.beantwortet, nachricht: 'x' }]
  const { befunde } = evaluateRegel(projekt, {
    leistung: leistung.id,
    stufe: STUFEN.find((eine) => eine === fall.stufe) ?? 1,
    organisation: bearbeitende.id,
    nachricht: fall.nachricht,
    vorgang: createVorgang({
      vorgangstyp: typ.vorgangstypen[0] ?? '',
      erwartet,
      ...(typ.eroeffnet || stelle === undefined ? {} : { stelle }),
    }),
    antworten: [],
    kontext: createKontext(),
  })
  return befunde
    .filter(({ schwere, code }) => schwere === 'fehler' && (typ.eroeffnet || code !== VOM_VORGANG))
    .map(({ code, feld }) => `${code} ${feld}`)
}

function listTexte(wert: unknown): string[] {
  if (typeof wert === 'string') return [wert]
  return typeof wert === 'object' && wert !== null ? Object.values(wert).flatMap(listTexte) : []
}

function checkXsd(projekt: Projekt, nachricht: Nachricht): string[] {
  const typ = nachricht.nachrichtentyp
  const schema = compileSchema('nachricht.xsd', {
    ...SCHNITTSTELLENDATEIEN,
    'nachricht.xsd': generateNachrichtSchema(projekt, typ),
  })
  if (!schema.ok) return schema.befunde.map(({ satz }) => satz)
  const geprueft = schema.wert.validate(writeNachricht(formOf(projekt, typ), nachricht))
  schema.wert.dispose()
  return geprueft.ok ? geprueft.wert.map(({ message }) => message) : ['kein XML']
}

describe.each([['Gewerbe', beispiel], ...NEUE] as [string, Projekt][])('Beispiele für „%s“', (_, projekt) => {
  let beispiele: Planfall[]
  beforeAll(() => {
    beispiele = listBeispiele(projekt)
  })

  it('gibt es für alles, was jemand sendet, und sie sind ohne Fehler', () => {
    expect(beispiele.length).toBeGreaterThan(3)
    const fehlerhafte = beispiele.flatMap((fall) => listFehler(projekt, fall).map((fehler) => `${fall.name} ${fehler}`))
    expect(fehlerhafte).toEqual([])
  })

  it('sind jedes Mal dieselben, auch was ihnen vorausgeht', () => {
    expect(isDeepStrictEqual(listBeispiele(projekt), beispiele)).toBe(true)
  })

  it('haben keine Werte, denen man die Prüfung von Grenzen ansieht', () => {
    for (const { name, nachricht, vorher } of beispiele) {
      for (const text of [nachricht, ...vorher].flatMap(({ dokumente }) => listTexte(dokumente))) {
        if (text.length < 120 && !/Öztürk|Đorđević|Großröhrsdorf|Ährenfeld|9999\.99/.test(text)) continue
        expect.fail(`${name}: ${text}`)
      }
    }
  })
})

describe('Das Beispiel einer Gewerbeanzeige', () => {
  it('ist gültig nach der XSD und kommt aus der Gemeinde, an die es geht', () => {
    const typ = listDatensaetze(beispiel, 'nachrichtentyp').find(
      ({ name }) => name === 'Gewerbeanzeige einreichen (natürliche Person)',
    )
    for (const [name, ars, postleitzahl] of [
      ['Musterstadt', '149990000000', '00121'],
      ['Kleindorf', '149980010020', '00231'],
    ]) {
      const gemeinde = listDatensaetze(beispiel, 'organisation').find((eine) => eine.name === name)
      const auftrag = { nachrichtentyp: typ?.id ?? '', organisation: gemeinde?.id ?? '', stufe: 4 }
      const fall = findGueltigenFall(beispiel, sha256, { ...auftrag, fuelle: 'beispiel' })
      if (fall === undefined) throw new Error('Kein Beispiel')
      expect(checkXsd(beispiel, fall.nachricht)).toEqual([])
      expect(listTexte(fall.nachricht.dokumente)).toEqual(expect.arrayContaining([name, ars, postleitzahl]))
    }
  })

  it('liegt im Bereich der Stelle, auch wo der nur den Anfang der Postleitzahlen nennt', () => {
    const datensaetze = new Map(beispiel.datensaetze)
    for (const stelle of listDatensaetze(beispiel, 'stelle')) {
      const zustaendigkeiten = stelle.zustaendigkeiten.map((eine) => ({
        ...eine,
        bereich: { von: '0015', bis: '0019' },
      }))
      datensaetze.set(stelle.id, { ...stelle, zustaendigkeiten })
    }
    const projekt = { ...beispiel, datensaetze }
    const eroeffnende = listBeispiele(projekt).filter(({ bezug }) => bezug === 'neu')
    expect(eroeffnende.flatMap(({ nachricht }) => listTexte(nachricht.dokumente))).toContain('00150')
    const falsche = eroeffnende
      .flatMap((fall) => listFehler(projekt, fall))
      .filter((eines) => /musterVerletzt|textZu|zustaendigkeitKeine/.test(eines))
    expect(falsche).toEqual([])
  })
})
