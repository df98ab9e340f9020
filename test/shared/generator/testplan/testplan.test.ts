import { createHash } from 'node:crypto'
import { resolve } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { readProjekt } from '../../../../electron/host/projekte/readProjekt.ts'
import { KATEGORIEN, type Kategorie, type Planfall } from '../../../../shared/generator/testplan/planfall.ts'
import { generateTestplan } from '../../../../shared/generator/testplan/testplan.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../beispielprojekt.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** As `toEqual`, which takes ten times as long for thousands of cases; only the first difference is shown. */
function expectSame(faelle: readonly Planfall[], erwartet: readonly Planfall[]): void {
  expect(faelle.map(({ name }) => name)).toEqual(erwartet.map(({ name }) => name))
  const anderer = faelle.findIndex((fall, stelle) => !isDeepStrictEqual(fall, erwartet[stelle]))
  expect(faelle[anderer]).toEqual(erwartet[anderer])
}

let projekt: Projekt
let plan: Planfall[]

beforeAll(async () => {
  const gelesen = await readProjekt(resolve('samples/gewerbe'))
  if (!gelesen.ok) throw new Error(JSON.stringify(gelesen.befunde, null, 2))
  projekt = gelesen.wert.projekt
  plan = generateTestplan(projekt, sha256)
})

describe('Testplan des Bündels Gewerbe', () => {
  it('hat mehrere Hundert Fälle aus jeder Kategorie, die das Beispiel hergibt', () => {
    const benutzt = new Set(plan.map(({ kategorie }) => kategorie))
    expect([...benutzt].sort()).toEqual(Object.keys(KATEGORIEN).sort())
    expect(plan.length).toBeGreaterThan(500)
  })
  it('gibt jedem Fall einen eigenen Namen und jeder Nachricht eine eigene UUID', () => {
    expect(new Set(plan.map(({ name }) => name)).size).toBe(plan.length)
    expect(new Set(plan.map(({ nachricht }) => nachricht.kopf.nachrichtenUUID)).size).toBe(plan.length)
  })
  it('ist bei gleichem Modell gleich', () => {
    // one kind of case of every Nachrichtentyp: parts of the plan are compared with the whole below
    const kategorien = new Set<Kategorie>(['zustellweg'])
    expectSame(
      generateTestplan(projekt, sha256, { kategorien }),
      plan.filter(({ kategorie }) => kategorien.has(kategorie)),
    )
  })
})

describe('Teil des Testplans', () => {
  it('enthält zu jedem Element genau dessen Fälle des ganzen Plans', () => {
    const elemente = [...new Set(plan.flatMap(({ element }) => element ?? []))]
    const jedesDreissigste = elemente.filter((_, nummer) => nummer % 30 === 0)
    expect(jedesDreissigste.length).toBeGreaterThan(3)
    for (const element of jedesDreissigste) {
      const teil = generateTestplan(projekt, sha256, { elemente: new Set([element]) })
      expectSame(
        teil,
        plan.filter((fall) => fall.element === element),
      )
    }
  })
  it('enthält von mehreren Elementen, Nachrichtentypen und Kategorien nur, was alle drei zulassen', () => {
    const [nachrichtentyp = '', anderer = ''] = new Set(plan.map((fall) => fall.nachrichtentyp))
    const nachrichtentypen = new Set([nachrichtentyp, anderer])
    for (const kategorie of Object.keys(KATEGORIEN) as Kategorie[]) {
      const teil = generateTestplan(projekt, sha256, { nachrichtentypen, kategorien: new Set([kategorie]) })
      const erwartet = plan.filter((fall) => fall.kategorie === kategorie && nachrichtentypen.has(fall.nachrichtentyp))
      expectSame(teil, erwartet)
    }
  })
})

describe('Antwort auf die eröffnende Nachricht', () => {
  const typenVor = ({ vorher }: Planfall): string[] =>
    vorher.map(({ nachrichtentyp }) => findDatensatz(projekt, 'nachrichtentyp', nachrichtentyp)?.technischerName ?? '')
  const zahlungen = (): Planfall[] => plan.filter(({ name }) => name.includes('/zahlungMelden/'))

  it('setzt diese einmal voraus, nicht zweimal', () => {
    const grenzfaelle = zahlungen().filter(({ kategorie }) => kategorie === 'grenze')
    expect(new Set(grenzfaelle.map((fall) => typenVor(fall).join()))).toEqual(new Set(['auszugBeantragen']))
  })
  it('kommt ungefragt, wenn eine andere Antwort vor ihr da war', () => {
    const ungefragt = zahlungen().filter(({ name }) => name.endsWith('/ungefragt'))
    expect(ungefragt.map(typenVor)[0]).toEqual(['auszugBeantragen', 'zahlungMelden'])
    for (const { vorher, nachricht } of ungefragt) {
      expect(vorher.map(({ kopf }) => kopf.nachrichtenUUID)).not.toContain(nachricht.kopf.nachrichtenUUID)
    }
  })
})

describe('Organisationen im Testplan', () => {
  it('setzen die Leistung um oder lenken sie um', () => {
    const auszug = plan.filter(({ name }) => /\/(auszugBeantragen|zahlungMelden)\//.test(name))
    const namen = auszug.map(({ organisation }) => findDatensatz(projekt, 'organisation', organisation)?.name)
    expect([...new Set(namen)].sort()).toEqual(['Kleindorf', 'Musterstadt'])
  })
  it('sind alle, solange keine die Leistung umsetzt', () => {
    const beispiel = createBeispielprojekt()
    const datensaetze = new Map(beispiel.datensaetze)
    for (const organisation of listDatensaetze(beispiel, 'organisation')) {
      datensaetze.set(organisation.id, { ...organisation, stufen: [], umlenkungen: [] })
    }
    const ohne = generateTestplan({ ...beispiel, datensaetze }, sha256)
    expect(new Set(ohne.map(({ organisation }) => organisation)).size).toBe(
      listDatensaetze(beispiel, 'organisation').length,
    )
  })
})

describe('Testplan des Beispielprojekts', () => {
  it('entsteht auch für ein Modell mit allem', () => {
    expect(generateTestplan(createBeispielprojekt(), sha256).length).toBeGreaterThan(50)
  })
})
