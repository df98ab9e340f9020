import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../../../electron/host/projekte/readProjekt.ts'
import { evaluateRegel } from '../../../../shared/auswertung/regel.ts'
import { compareErgebnis } from '../../../../shared/auswertung/vergleich.ts'
import { generateIntegrationsregel } from '../../../../shared/generator/regel/generateIntegrationsregel.ts'
import { createLivestruktur } from '../../../../shared/generator/regel/live/struktur.ts'
import { createStrukturmodell } from '../../../../shared/generator/regel/live/strukturmodell.ts'
import { zerlegeRegel } from '../../../../shared/generator/regel/live/zerlegung.ts'
import type { Umsetzungsstufe } from '../../../../shared/modell/elemente/gemeinsam.ts'
import { listDatensaetze, type Projekt } from '../../../../shared/modell/projekt.ts'
import { writeEingabe } from '../../auswertung/eingabeXml.ts'
import { buildKonfiguration } from '../../auswertung/konfigurationXml.ts'
import { createRegellauf } from '../../auswertung/regellauf.ts'
import { createSonderprojekt } from '../../auswertung/sonderprojekt.ts'
import { writeXmlElement } from '../../auswertung/xmltext.ts'
import { createZufall, type Zufall } from '../../auswertung/zufall.ts'
import { createZufallsantworten, createZufallseingabe, varyOrganisationen } from '../../auswertung/zufallseingabe.ts'
import { LEISTUNG } from '../beispielprojekt.ts'
import { AENDERUNGEN, applyAenderungen } from './zufallsaenderungen.ts'

/**
 * Long hardening runs set it: then live rules are compared with the whole ones. The short form compares with the prediction,
 * as `differenz.test.ts` does for whole rules, and so need not compile another one.
 */
const LAEUFE = Number(process.env.FACHWERK_LAEUFE ?? 0)
const LANG = LAEUFE > 0
const MODELLE = LANG ? 12 : 1
const NACHRICHTEN = 25

const STUFEN = [1, 2, 3, 4] as const

function createStruktur(projekt: Projekt, leistung: string) {
  return createLivestruktur(zerlegeRegel(createStrukturmodell(projekt), leistung, 4))
}

describe('Struktur einer Regel', () => {
  const projekt = createSonderprojekt()
  const struktur = createStruktur(projekt, LEISTUNG)

  it('passt zu den Regeln aller Stufen', () => {
    for (const stufe of STUFEN) expect(struktur.passt(zerlegeRegel(projekt, LEISTUNG, stufe)), `${stufe}`).toBe(true)
  })

  it.each(Object.entries(AENDERUNGEN))('bleibt bei: %s', (_, apply) => {
    const zufall = createZufall(7)
    for (let nummer = 0; nummer < 5; nummer += 1) {
      const geaendert = apply(projekt, zufall)
      if (geaendert === undefined) throw new Error('nichts zu ändern')
      const inhalte = new Set<string>()
      for (const stufe of STUFEN) {
        const regel = zerlegeRegel(geaendert, LEISTUNG, stufe)
        expect(struktur.passt(regel)).toBe(true)
        inhalte.add(struktur.writeInhalte(regel))
      }
      expect(inhalte.size).toBe(STUFEN.length)
    }
  })

  it('trägt keinen Namen und keinen Text des Fachmodells', () => {
    for (const datensatz of projekt.datensaetze.values()) {
      if ('name' in datensatz && datensatz.name.includes(' ')) expect(struktur.text).not.toContain(datensatz.name)
    }
  })

  it('passt nicht mehr, wenn eine Bedingung etwas anderes prüft oder ein bedingtes Feld dazukommt', () => {
    const [feld] = listDatensaetze(projekt, 'datenfeld').filter(({ pflichtWenn }) => pflichtWenn !== undefined)
    if (feld?.pflichtWenn === undefined) throw new Error('kein bedingtes Feld')
    const anderes = { ...feld, pflichtWenn: { art: 'nicht', bedingung: feld.pflichtWenn } as const }
    const geaendert = { ...projekt, datensaetze: new Map(projekt.datensaetze).set(feld.id, anderes) }
    expect(struktur.passt(zerlegeRegel(geaendert, LEISTUNG, 4))).toBe(false)
    const { pflichtWenn: _, ...unbedingt } = feld
    const ohne = { ...projekt, datensaetze: new Map(projekt.datensaetze).set(feld.id, unbedingt) }
    const strukturOhne = createStruktur(ohne, LEISTUNG)
    expect(strukturOhne.passt(zerlegeRegel(projekt, LEISTUNG, 4))).toBe(false)
    expect(struktur.passt(zerlegeRegel(ohne, LEISTUNG, 4))).toBe(true)
  })

  it('der Gewerbeanmeldung dient allen Stufen', async () => {
    const gelesen = await readProjekt(path.resolve('samples/gewerbe'))
    if (!gelesen.ok) throw new Error('Das Beispiel Gewerbe ist nicht lesbar')
    const { projekt: gewerbe } = gelesen.wert
    for (const { id } of listDatensaetze(gewerbe, 'leistung')) {
      const gemeinsame = createStruktur(gewerbe, id)
      for (const stufe of STUFEN) expect(gemeinsame.passt(zerlegeRegel(gewerbe, id, stufe))).toBe(true)
    }
  })
})

describe('Alte Struktur mit neuen Inhalten', () => {
  const lauf = createRegellauf()
  const basis = createSonderprojekt()
  const struktur = createStruktur(basis, LEISTUNG)

  /** One random message from its first round to its last, through both. */
  const compareFall = async (
    projekt: Projekt,
    stufe: Umsetzungsstufe,
    regeln: { live: string; ganze: string | undefined; tabellen: string },
    zufall: Zufall,
    gesehen: Set<string>,
  ): Promise<void> => {
    const schemageprueft = LANG && zufall.chance(0.3)
    const rahmen = { projekt: varyOrganisationen(projekt, LEISTUNG, zufall), leistung: LEISTUNG, stufe, schemageprueft }
    const fehlerrate = zufall.wahl([0, 0, 0.002, 0.05])
    const eingabe = createZufallseingabe(rahmen, zufall, { fehlerrate, fuelle: zufall.wahl([0.3, 0.8, 1, 1]) })
    const { organisation } = eingabe
    const konfiguration = writeXmlElement(buildKonfiguration(rahmen.projekt, organisation, LEISTUNG, stufe))
    for (let runde = 1; runde <= 8; runde += 1) {
      const { quelle, ...parameter } = writeEingabe(rahmen.projekt, eingabe)
      const eingaben = { konfiguration, ...parameter }
      const live = await lauf.run(regeln.live, quelle, { ...eingaben, tabellen: regeln.tabellen })
      const vorhergesagt = evaluateRegel(rahmen.projekt, eingabe)
      const alles = [quelle, ...Object.values(eingaben)].join('\n')
      if (regeln.ganze === undefined) expect(compareErgebnis(vorhergesagt, live), alles).toEqual([])
      else expect(live, alles).toEqual(await lauf.run(regeln.ganze, quelle, eingaben))
      for (const { name, attribute } of live.kinder) gesehen.add(attribute.code ?? name)
      const { ausgang } = vorhergesagt
      if (ausgang.art !== 'anfragen') return
      eingabe.antworten.push(...createZufallsantworten(projekt, ausgang.anfragen, zufall))
      eingabe.kontext.runde += 1
    }
  }

  it.each(Array.from({ length: MODELLE }, (_, nummer) => nummer + 1))(
    'ergibt, was die neue Regel ergeben muss, %i. geändertes Modell',
    async (nummer) => {
      const zufall = createZufall(nummer)
      const { projekt, arten } = applyAenderungen(basis, 12, zufall)
      expect(arten.length).toBe(12)
      const stufe = zufall.wahl(STUFEN)
      const regel = zerlegeRegel(projekt, LEISTUNG, stufe)
      expect(struktur.passt(regel), arten.join(', ')).toBe(true)
      const regeln = {
        live: await lauf.load(struktur.text),
        ganze: LANG ? await lauf.load(generateIntegrationsregel(projekt, LEISTUNG, stufe)) : undefined,
        tabellen: struktur.writeInhalte(regel),
      }
      const gesehen = new Set<string>()
      for (let fall = 0; fall < NACHRICHTEN + LAEUFE; fall += 1)
        await compareFall(projekt, stufe, regeln, zufall, gesehen)
      // otherwise the comparison would prove little
      expect([...gesehen]).toEqual(expect.arrayContaining(['rueckweisung', 'zustellauftrag']))
      expect(gesehen.size).toBeGreaterThan(8)
    },
    400_000,
  )
})
