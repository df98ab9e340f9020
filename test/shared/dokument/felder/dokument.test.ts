import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../../shared/dokument/anwenden.ts'
import { adoptDokument, insertDokument } from '../../../../shared/dokument/befehle/felder/dokument.ts'
import type { Schritt } from '../../../../shared/dokument/diff.ts'
import { checkDiff } from '../../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../../shared/dokument/umkehren.ts'
import { resolveFeldbaum } from '../../../../shared/modell/feldbaum.ts'
import { writeModelldateien } from '../../../../shared/modell/modelldateien.ts'
import { getDatensatz, type Projekt } from '../../../../shared/modell/projekt.ts'
import { applyAenderung, createBeispielprojekt } from '../../../../shared/pruefung/beispielprojekt.ts'
import { listNeueBefunde } from '../../../../shared/pruefung/folgen.ts'
import { getWert } from '../../../setup/ergebnis.ts'
import { createZufall } from '../zufall.ts'

const LEISTUNG = 'lei-hundanmeld'
const ZIEL = 'dok-nachweis00'
const QUELLE = 'dok-anmeldung0'
const PROJEKT = createBeispielprojekt()
const ENDE = { eltern: ZIEL, stelle: getDatensatz(PROJEKT, 'dokument', ZIEL).kinder.length }

const apply = (schritt: Schritt, projekt: Projekt = PROJEKT): Projekt =>
  getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt

const textOf = (projekt: Projekt): string => JSON.stringify([...writeModelldateien(projekt)])

const namesOf = (projekt: Projekt, dokument: string): string[] =>
  [...resolveFeldbaum(projekt, dokument).nachPfad.values()].map(({ name }) => name)

describe('Ein ganzes Dokument in ein anderes eingefügt', () => {
  it.each(['gruppe', 'felder'] as const)('bringt alle seine Felder mit (%s), in einem Schritt', (als) => {
    const { schritt, ids } = insertDokument(PROJEKT, ENDE, QUELLE, als, createZufall())
    expect(schritt.name).toBe(`Datenfelder von „${getDatensatz(PROJEKT, 'dokument', QUELLE).name}“ einfügen`)
    expect(checkDiff(schritt.diff)).toEqual([])
    const danach = apply(schritt)
    expect(namesOf(danach, ZIEL)).toEqual(expect.arrayContaining(namesOf(PROJEKT, QUELLE)))
    expect(getDatensatz(danach, 'dokument', ZIEL).kinder.slice(ENDE.stelle)).toEqual(ids)
    expect(getDatensatz(danach, 'dokument', QUELLE)).toEqual(getDatensatz(PROJEKT, 'dokument', QUELLE))
    // who sends the message has yet to say where its new mandatory fields come from
    const fehler = listNeueBefunde(PROJEKT, schritt).filter(({ schwere }) => schwere === 'fehler')
    expect(fehler.filter(({ code }) => code !== 'modell.zuordnungFehlerhaft')).toEqual([])
    expect(textOf(apply(invertSchritt(schritt), danach))).toBe(textOf(PROJEKT))
  })

  it('steht als Gruppe unter seinem Namen', () => {
    const { schritt, ids } = insertDokument(PROJEKT, ENDE, QUELLE, 'gruppe', createZufall())
    const gruppe = getDatensatz(apply(schritt), 'datenfeldgruppe', ids[0] ?? '')
    expect(gruppe.name).toBe(getDatensatz(PROJEKT, 'dokument', QUELLE).name)
    expect(gruppe.kinder).toHaveLength(getDatensatz(PROJEKT, 'dokument', QUELLE).kinder.length)
  })

  it('lässt die Leistung den Baukasten nennen, dessen Gruppen es benutzt', () => {
    const ohne = applyAenderung(PROJEKT, { aendere: { [LEISTUNG]: { baukaesten: [] } } })
    const danach = apply(insertDokument(ohne, ENDE, QUELLE, 'felder', createZufall()).schritt, ohne)
    expect(getDatensatz(danach, 'leistung', LEISTUNG).baukaesten).toEqual(
      getDatensatz(PROJEKT, 'leistung', LEISTUNG).baukaesten,
    )
  })
})

describe('Ein Dokument des Baukastens', () => {
  it('gehört danach ohne Kopie zur Leistung', () => {
    const ohne = applyAenderung(PROJEKT, { aendere: { [LEISTUNG]: { dokumente: [QUELLE] } } })
    const schritt = adoptDokument(ohne, LEISTUNG, ZIEL)
    expect(schritt.diff.datensaetze.hinzugefuegt).toEqual([])
    expect(getDatensatz(apply(schritt, ohne), 'leistung', LEISTUNG).dokumente).toEqual([QUELLE, ZIEL])
  })
})
