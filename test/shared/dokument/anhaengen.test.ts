import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { appendElement, listAnhaenge } from '../../../shared/dokument/befehle/anhaengen.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createZufall } from './zufall.ts'

const PROJEKT = createBeispielprojekt()
const LEISTUNG = 'lei-hundanmeld'
const ORT = { x: 300, y: 200, anordnung: 'bahnen' } as const

function append(zu: string, anhang: string): { projekt: Projekt; id: string } {
  const neu = appendElement(PROJEKT, LEISTUNG, zu, anhang, createZufall(), ORT)
  if (neu === undefined) throw new Error(`${anhang} was not appended`)
  expect(checkDiff(neu.schritt.diff)).toEqual([])
  expect(neu.schritt.diff.positionen.hinzugefuegt).toEqual([{ id: `${LEISTUNG}/${neu.id}`, x: ORT.x, y: ORT.y }])
  return {
    projekt: getWert(applyDiff({ projekt: PROJEKT, positionen: new Map() }, neu.schritt.diff)).projekt,
    id: neu.id,
  }
}

const FAELLE = (['teilleistung', 'dokument', 'nachrichtentyp', 'rolle', 'vorgangstyp'] as const).flatMap((art) => {
  const [element] = listDatensaetze(PROJEKT, art)
  return element === undefined
    ? []
    : listAnhaenge(PROJEKT, element.id).map(({ id, name }) => [art, name, element.id, id])
})

describe('Anhängen', () => {
  it.each(FAELLE)('an %s: %s ist in einem Schritt angelegt und verbunden', (_art, _name, zu = '', anhang = '') => {
    const { projekt, id } = append(zu, anhang)
    const uebermittelnde = projekt.datensaetze.get(zu)
    if (uebermittelnde?.art === 'nachrichtentyp' && projekt.datensaetze.get(id)?.art === 'dokument') {
      // the graph draws no edge from a message to what it carries
      expect(uebermittelnde.dokumentsichten.map(({ dokument }) => dokument)).toContain(id)
    }
    const graph = deriveGraph(projekt, LEISTUNG)
    const vorher = new Set(deriveGraph(PROJEKT, LEISTUNG)?.kanten.map((kante) => kante.id))
    const neue = graph?.kanten.filter((kante) => !vorher.has(kante.id)) ?? []
    expect(neue.flatMap(({ von, nach }) => [von, nach])).toContain(id)
    const nachbarn = neue.filter(({ von, nach }) => von === id || nach === id).flatMap(({ von, nach }) => [von, nach])
    const typ = projekt.datensaetze.get(zu)
    // messages stand between a Rolle or its Teilleistung and others
    const zugehoerige = typ?.art === 'nachrichtentyp' ? [zu, typ.teilleistung, typ.von] : [zu, ...rollenOf(projekt, zu)]
    const vorgangstyp =
      typ?.art === 'vorgangstyp' && getDatensatz(projekt, 'teilleistung', id).vorgangstypen.includes(zu)
    expect(vorgangstyp || nachbarn.some((nachbar) => zugehoerige.includes(nachbar))).toBe(true)
  })

  it('einer Antwort macht sie zur Antwort und tauscht Absender und Empfänger', () => {
    const [typ] = listDatensaetze(PROJEKT, 'nachrichtentyp')
    const { projekt, id } = append(typ?.id ?? '', 'antwort')
    const antwort = getDatensatz(projekt, 'nachrichtentyp', id)
    expect([antwort.beantwortet, antwort.von, antwort.an]).toEqual([typ?.id, typ?.an[0], [typ?.von]])
    expect(getDatensatz(projekt, 'nachrichtentyp', typ?.id ?? '').erwartetAntwort).toBe(true)
  })

  it('geht nicht an Elemente, zu denen nichts gehört', () => {
    const [baukasten] = listDatensaetze(PROJEKT, 'baukasten')
    expect(listAnhaenge(PROJEKT, baukasten?.id ?? '')).toEqual([])
    expect(appendElement(PROJEKT, LEISTUNG, baukasten?.id ?? '', 'danach', createZufall())).toBeUndefined()
  })
})

function rollenOf(projekt: Projekt, id: string): string[] {
  const teilleistung = projekt.datensaetze.get(id)
  return teilleistung?.art === 'teilleistung' ? [teilleistung.zustaendigeRolle] : []
}
