import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { parse } from '../../../electron/host/abnahme/regeleingabe.ts'
import { createXspec } from '../../../electron/host/konzept/paket/xspec.ts'
import { createTestnachrichten, type Testnachricht } from '../../../electron/host/konzept/testnachrichten.ts'
import { readFehlerfreiesProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { createModellindex } from '../../../electron/host/prozessor/modellindex.ts'
import { createSchemata } from '../../../electron/host/prozessor/schemata.ts'
import { textregelwerkOf } from '../../../electron/host/sitzung/regeltexte.ts'
import { withXml } from '../../../electron/host/xml/parse.ts'
import { compareErgebnis } from '../../../shared/auswertung/vergleich.ts'
import { createSystembezug } from '../../../shared/konzept/systemkonzept/bezug.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { writeBeispiel } from '../../setup/beispiel.ts'
import { gemeinsameAusfuehrung } from '../../setup/xslt.ts'

/** The smallest of the sample; other tests have compiled its rule of this stage. */
const LEISTUNG = 'gewerberegisterauszug'
const STUFE = 3

let projekt: Projekt
let nachrichten: Testnachricht[]
let dateien: Map<string, string>

beforeAll(async () => {
  const ordner = mkdtempSync(join(tmpdir(), 'fachwerk-testnachrichten-'))
  writeBeispiel(ordner, [LEISTUNG])
  const gelesen = await readFehlerfreiesProjekt(ordner)
  rmSync(ordner, { recursive: true })
  if (!gelesen.ok) throw new Error('Das Beispiel lässt sich nicht lesen')
  projekt = gelesen.wert.projekt
  const typ = listDatensaetze(projekt, 'komponententyp').find(({ systemart }) => systemart === 'antragsmanagement')
  if (typ === undefined) throw new Error('Kein Antragsmanagement')
  nachrichten = await createTestnachrichten(createSystembezug(projekt, typ, STUFE))
  dateien = createXspec(projekt, nachrichten)
})

/** Some of each kind, from all over the list. */
function sample(passt: (nachricht: Testnachricht) => boolean, anzahl: number): Testnachricht[] {
  const alle = nachrichten.filter(passt)
  return Array.from({ length: anzahl }, (_, stelle) => alle[Math.floor((stelle * alle.length) / anzahl)]).flatMap(
    (eine) => eine ?? [],
  )
}

describe('Testnachrichten eines Systemkonzepts', () => {
  it('gibt es gute und schlechte, jede unter eigener Nummer und im Ordner ihres Urteils', () => {
    expect(new Set(nachrichten.map(({ nummer }) => nummer)).size).toBe(nachrichten.length)
    for (const { datei, nummer, urteil } of nachrichten) {
      expect(datei).toContain(`/${urteil === 'angenommen' ? 'gut' : 'schlecht'}/${nummer}.xml`)
    }
    const ebenen = new Set(nachrichten.map(({ ebene }) => ebene))
    expect([...ebenen].sort()).toEqual(['regel', 'xsd', undefined])
  })

  it('nennen zu jeder Abweisung, was falsch ist und was hilft', () => {
    const abgewiesene = nachrichten.filter(({ urteil }) => urteil === 'abgewiesen')
    expect(abgewiesene.filter(({ befunde }) => befunde.length === 0)).toEqual([])
    expect(abgewiesene.flatMap(({ befunde }) => befunde).filter(({ satz, abhilfe }) => !satz || !abhilfe)).toEqual([])
  })

  it('weist das Schema ab oder lässt es durch, wie angegeben', () => {
    const schemata = createSchemata(textregelwerkOf(projekt), createModellindex(projekt))
    const proben = [...sample(({ ebene }) => ebene === 'xsd', 25), ...sample(({ ebene }) => ebene !== 'xsd', 25)]
    for (const { nachrichtentyp, xml, ebene, nummer } of proben) {
      const schema = schemata.getNachrichtschema(nachrichtentyp)
      const verstoesse = schema.ok ? schema.wert.validate(xml) : schema
      expect([nummer, verstoesse.ok && verstoesse.wert.length > 0]).toEqual([nummer, ebene === 'xsd'])
    }
    schemata.dispose()
  })

  it('ergeben in der erzeugten Regel mit den Eingaben der XSpec genau das vorhergesagte Ergebnis', async () => {
    const regel = dateien.get(`xspec/regeln/${LEISTUNG}/stufe-${STUFE}/erzeugt.xsl`) ?? ''
    const stylesheet = { name: 'erzeugt.xsl', text: regel }
    const proben = [
      ...sample(({ regel: erwartung, ebene }) => erwartung !== undefined && ebene === 'regel', 8),
      ...sample(({ regel: erwartung, urteil }) => erwartung !== undefined && urteil === 'angenommen', 8),
    ]
    for (const { xml, regel: erwartung, nachrichtentyp, nummer } of proben) {
      const typ = listDatensaetze(projekt, 'nachrichtentyp').find(({ id }) => id === nachrichtentyp)
      const parameter = Object.fromEntries(
        ['konfiguration', 'vorgang', 'antworten', 'kontext'].map((name) => [
          name,
          dateien.get(`xspec/${LEISTUNG}/eingaben/${typ?.technischerName}/${name}.xml`) ?? '',
        ]),
      )
      const ergebnis = await gemeinsameAusfuehrung.transformiere(stylesheet, xml, parameter)
      const [runde] = erwartung?.runden ?? []
      if (!ergebnis.ok || runde === undefined) throw new Error(`${nummer} läuft nicht`)
      expect([nummer, compareErgebnis(runde, parse(ergebnis.wert))]).toEqual([nummer, []])
    }
    expect(proben).toHaveLength(16)
  })

  it('stehen in wohlgeformten XSpec-Dateien, deren Verweise alle ankommen', () => {
    const suiten = [...dateien].filter(([pfad]) => pfad.endsWith('.xspec'))
    const geprueft = nachrichten.filter(({ regel }) => regel !== undefined)
    expect(suiten).toHaveLength(new Set(geprueft.map(({ nachrichtentyp }) => nachrichtentyp)).size)
    for (const { technischerName } of listDatensaetze(projekt, 'leistung')) {
      expect(suiten.map(([pfad]) => pfad)).toContainEqual(expect.stringContaining(`/${technischerName}/`))
    }
    const vorhandene = new Set([...dateien.keys(), ...nachrichten.map(({ datei }) => datei)])
    for (const [pfad, text] of suiten) {
      const verweise = withXml(text, (dokument) =>
        dokument.find('//@href | /*/@stylesheet').map((knoten) => knoten.content),
      )
      if (!verweise.ok) throw new Error(`${pfad} ist kein XML`)
      const ziele = verweise.wert.map((verweis) => new URL(verweis, `file:///${pfad}`).pathname.slice(1))
      expect(ziele.filter((ziel) => !vorhandene.has(ziel))).toEqual([])
      expect(ziele.length).toBeGreaterThan(6)
    }
  })
})
