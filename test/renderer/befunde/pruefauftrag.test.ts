import { describe, expect, it } from 'vitest'
import { createPruefauftraege, createPruefempfang, type Pruefauftrag } from '../../../renderer/befunde/pruefauftrag.ts'
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

function listAuftraege(davor: Projekt | undefined, projekt: Projekt, nummer: number): Pruefauftrag[] {
  return [...createPruefauftraege(davor, projekt, kopf(nummer))]
}

/** The worker's project after these. */
function receiveAlle(auftraege: readonly Pruefauftrag[]): Projekt | undefined {
  const receive = createPruefempfang()
  // as the worker gets them: copies
  return auftraege.map((auftrag) => receive(structuredClone(auftrag))).at(-1)
}

describe('Prüfaufträge an den Arbeiter', () => {
  const anfang = createBeispielprojekt()
  const [weg] = listDatensaetze(anfang, 'zustellweg')
  const id = weg?.id ?? ''

  it('schicken zuerst das ganze Projekt, in Stücken; erst das letzte lässt prüfen', () => {
    const auftraege = listAuftraege(undefined, anfang, 1)
    const stuecke = Math.ceil(anfang.datensaetze.size / 150)
    expect(auftraege.map(({ art }) => art)).toEqual([...Array(stuecke).fill('saetze'), 'projekt'])
    expect(auftraege.at(-1)).toMatchObject(kopf(1))
    expect(receiveAlle(auftraege)).toEqual(anfang)
    expect(receiveAlle(auftraege.slice(0, -1))).toBeUndefined()
  })

  it('schicken danach nur, was sich geändert hat', () => {
    const spaeter = change(anfang, (stand) => changeDatensatz(stand, id, { name: 'Anders' }))
    const [auftrag, ...weitere] = listAuftraege(anfang, spaeter, 2)
    expect(weitere).toEqual([])
    expect(auftrag).toMatchObject({ art: 'aenderung', nummer: 2, entfernt: [], dateien: [] })
    expect(auftrag?.art === 'aenderung' && auftrag.gesetzt.map((einer) => einer.name)).toEqual(['Anders'])
  })

  it('schicken das ganze Projekt, wenn andere Dateien geladen sind; was es nicht mehr gibt, ist auch dort weg', () => {
    const datensaetze = new Map(anfang.datensaetze)
    datensaetze.delete(id)
    const schemata = new Map([['produkte/x/schemata/y.xsd', '<xs:schema/>']])
    const neuGeladen = { ...anfang, datensaetze, schemata }
    const danach = listAuftraege(anfang, neuGeladen, 2)
    expect(danach.at(-1)?.art).toBe('projekt')
    expect(receiveAlle([...listAuftraege(undefined, anfang, 1), ...danach])).toEqual(neuGeladen)
  })

  it('schicken von geänderten Codelisten nur die Einträge', () => {
    const eintraege = [{ code: '03', name: 'Terrier' }]
    const spaeter = { ...anfang, codelisteninhalte: new Map(anfang.codelisteninhalte).set('cod-rassen0000', eintraege) }
    const auftraege = listAuftraege(anfang, spaeter, 2)
    expect(auftraege).toMatchObject([{ art: 'aenderung', gesetzt: [], codelisten: [['cod-rassen0000', eintraege]] }])
    const dort = receiveAlle([...listAuftraege(undefined, anfang, 1), ...auftraege])
    expect(dort?.codelisteninhalte).toEqual(spaeter.codelisteninhalte)
  })

  it('führen den Arbeiter zum selben Ergebnis wie eine Prüfung im Fenster', () => {
    const ohneWeg = change(anfang, (stand) => getWert(deleteElemente(stand, [id])))
    const dort = receiveAlle([...listAuftraege(undefined, anfang, 1), ...listAuftraege(anfang, ohneWeg, 2)])
    if (dort === undefined) throw new Error('Nothing has come')
    expect(dort.datensaetze.has(id)).toBe(false)
    expect(pruefeProjekt(dort)).toEqual(pruefeProjekt(ohneWeg))
  })
})
