import { describe, expect, it } from 'vitest'
import { applyPruefauftrag, createPruefauftrag } from '../../../renderer/befunde/pruefauftrag.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { pruefeProjekt } from '../../../shared/pruefung/pruefeProjekt.ts'
import { getWert } from '../../setup/ergebnis.ts'

function change(projekt: Projekt, command: (stand: Projekt) => ReturnType<typeof changeDatensatz>): Projekt {
  const neu = applyDiff({ projekt, positionen: new Map() }, command(projekt).diff)
  if (!neu.ok) throw new Error(neu.befunde[0]?.satz)
  return neu.wert.projekt
}

const kopf = (nummer: number) => ({ nummer, leistung: undefined })

describe('Prüfaufträge an den Arbeiter', () => {
  const anfang = createBeispielprojekt()
  const [weg] = listDatensaetze(anfang, 'zustellweg')
  const id = weg?.id ?? ''

  it('schicken zuerst das ganze Projekt', () => {
    expect(createPruefauftrag(undefined, anfang, kopf(1))).toEqual({ art: 'projekt', ...kopf(1), projekt: anfang })
  })

  it('schicken danach nur, was sich geändert hat', () => {
    const spaeter = change(anfang, (stand) => changeDatensatz(stand, id, { name: 'Anders' }))
    const auftrag = createPruefauftrag(anfang, spaeter, kopf(2))
    expect(auftrag).toMatchObject({ art: 'aenderung', nummer: 2, entfernt: [] })
    expect(auftrag.art === 'aenderung' && auftrag.gesetzt.map((einer) => einer.name)).toEqual(['Anders'])
    expect(auftrag.art === 'aenderung' && auftrag.dateien).toEqual([])
  })

  it('schicken das ganze Projekt, wenn andere Dateien geladen sind', () => {
    const neuGeladen = { ...anfang, schemata: new Map([['produkte/x/schemata/y.xsd', '<xs:schema/>']]) }
    expect(createPruefauftrag(anfang, neuGeladen, kopf(2)).art).toBe('projekt')
  })

  it('schicken von geänderten Codelisten nur die Einträge', () => {
    const eintraege = [{ code: '03', name: 'Terrier' }]
    const spaeter = { ...anfang, codelisteninhalte: new Map(anfang.codelisteninhalte).set('cod-rassen0000', eintraege) }
    const auftrag = createPruefauftrag(anfang, spaeter, kopf(2))
    expect(auftrag).toMatchObject({ art: 'aenderung', gesetzt: [], codelisten: [['cod-rassen0000', eintraege]] })
    expect(applyPruefauftrag(anfang, auftrag).codelisteninhalte).toEqual(spaeter.codelisteninhalte)
  })

  it('führen den Arbeiter zum selben Ergebnis wie eine Prüfung im Fenster', () => {
    const ohneWeg = change(anfang, (stand) => getWert(deleteElemente(stand, [id])))
    const dort = applyPruefauftrag(
      applyPruefauftrag(undefined, createPruefauftrag(undefined, anfang, kopf(1))),
      createPruefauftrag(anfang, ohneWeg, kopf(2)),
    )
    expect(dort.datensaetze.has(id)).toBe(false)
    expect(pruefeProjekt(dort)).toEqual(pruefeProjekt(ohneWeg))
  })
})
