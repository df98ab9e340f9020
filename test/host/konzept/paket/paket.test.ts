import { createHash } from 'node:crypto'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { writePaket } from '../../../../electron/host/konzept/paket/paket.ts'
import { createKonzeptsammlung, findKomponententyp } from '../../../../electron/host/konzept/sammlung.ts'
import { readFehlerfreiesProjekt } from '../../../../electron/host/projekte/readProjekt.ts'
import { compileSchema } from '../../../../electron/host/xml/schema.ts'
import type { Projekt } from '../../../../shared/modell/projekt.ts'
import { testBeispiel } from '../../../setup/beispiel.ts'

interface Planeintrag {
  datei: string
  erwartet: { urteil: string }
}

let projekt: Projekt
let zip: Uint8Array
let dateien: Map<string, string>

async function create(name: string, von: Projekt): Promise<Uint8Array> {
  const typ = findKomponententyp(von, name)
  if (!typ.ok) throw new Error('Kein Komponententyp')
  return writePaket(await createKonzeptsammlung(von, typ.wert, 4))
}

beforeAll(async () => {
  const gelesen = await readFehlerfreiesProjekt(testBeispiel)
  if (!gelesen.ok) throw new Error('Das Beispiel lässt sich nicht lesen')
  projekt = gelesen.wert.projekt
  zip = await create('Register', projekt)
  dateien = new Map(Object.entries(unzipSync(zip)).map(([pfad, bytes]) => [pfad, new TextDecoder().decode(bytes)]))
})

describe('Paket für Hersteller', () => {
  it('enthält alles, was LIESMICH nennt', () => {
    for (const pfad of [
      'systemkonzept.html',
      'systemkonzept.docx',
      'anforderungen.json',
      'testplan.html',
      'testplan.json',
    ]) {
      expect(dateien.get('LIESMICH.txt')).toContain(pfad)
      expect(dateien.has(pfad)).toBe(true)
    }
    expect(dateien.has('schemata/schnittstelle/dienst-registerabfrage.xsd')).toBe(true)
  })

  it('hat zu jeder Datei die richtige Prüfsumme', () => {
    const inhalt = unzipSync(zip)
    const zeilen = (dateien.get('pruefsummen.sha256') ?? '').trimEnd().split('\n')
    const summen = new Map(zeilen.map((zeile) => [zeile.slice(66), zeile.slice(0, 64)]))
    const pfade = Object.keys(inhalt).filter((pfad) => pfad !== 'pruefsummen.sha256')
    expect([...summen.keys()].sort()).toEqual(pfade.sort())
    for (const pfad of pfade) {
      expect(summen.get(pfad)).toBe(
        createHash('sha256')
          .update(inhalt[pfad] ?? '')
          .digest('hex'),
      )
    }
  })

  it('enthält gute und schlechte Aufträge, die das beiliegende Schema annimmt und abweist, wie der Testplan sagt', () => {
    const datei = 'dienst-registerabfrage.xsd'
    const schema = compileSchema(datei, { [datei]: dateien.get(`schemata/schnittstelle/${datei}`) ?? '' })
    if (!schema.ok) throw new Error('Kein Schema')
    const plan = JSON.parse(dateien.get('testplan.json') ?? '') as Planeintrag[]
    const urteile = plan.map(({ datei: pfad }) => {
      const verstoesse = schema.wert.validate(dateien.get(pfad) ?? '')
      return verstoesse.ok && verstoesse.wert.length === 0 ? 'angenommen' : 'abgewiesen'
    })
    expect(urteile).toEqual(plan.map(({ erwartet }) => erwartet.urteil))
    expect(new Set(urteile).size).toBe(2)
    const quittung = schema.wert.validate(dateien.get('beispiele/quittung-registerabfrage.xml') ?? '')
    expect(quittung).toEqual({ ok: true, wert: [] })
    schema.wert.dispose()
  })

  it('hat bei gleichem Modell dieselben Bytes', async () => {
    const nochmal = { ...projekt, datensaetze: new Map([...projekt.datensaetze].reverse()) }
    expect(Buffer.from(await create('register', nochmal)).equals(zip)).toBe(true)
  })
})
