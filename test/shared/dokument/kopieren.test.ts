import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { copyElemente, pasteElemente, zwischenablageSchema } from '../../../shared/dokument/befehle/kopieren.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import { deriveGraph } from '../../../shared/graph/ableitung/deriveGraph.ts'
import type { Leistung } from '../../../shared/modell/elemente/leistung.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { checkReferenzen } from '../../../shared/modell/referenzen.ts'
import { deriveTechnischerName } from '../../../shared/modell/technischerName.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createZufall } from './zufall.ts'

const PROJEKT = createBeispielprojekt()
const LEISTUNG = 'lei-hundanmeld'
const IDS = deriveGraph(PROJEKT, LEISTUNG)?.elemente.map(({ id }) => id) ?? []

/** Copies as text, as through the clipboard of the system. */
function copy(ids: readonly string[]) {
  const ablage = copyElemente(PROJEKT, ids)
  if (ablage === undefined) throw new Error('nothing to copy')
  return zwischenablageSchema.parse(JSON.parse(JSON.stringify(ablage)))
}

function paste(ids: readonly string[], projekt: Projekt = PROJEKT, leistung = LEISTUNG, zufall = createZufall()) {
  const ergebnis = getWert(pasteElemente(projekt, leistung, copy(ids), zufall))
  expect(checkDiff(ergebnis.schritt.diff)).toEqual([])
  const danach = getWert(applyDiff({ projekt, positionen: new Map() }, ergebnis.schritt.diff))
  expect(checkReferenzen(danach.projekt).fehlend).toEqual([])
  const zurueck = getWert(applyDiff(danach, invertSchritt(ergebnis.schritt).diff)).projekt
  expect(JSON.stringify([...writeModelldateien(zurueck)])).toBe(JSON.stringify([...writeModelldateien(projekt)]))
  return { projekt: danach.projekt, ids: ergebnis.ids, name: ergebnis.schritt.name }
}

/** Another project with nothing but one empty Leistung. */
function createLeeres(): { projekt: Projekt; leistung: string } {
  const vorlage = getDatensatz(PROJEKT, 'leistung', LEISTUNG)
  const leistung: Leistung = {
    ...vorlage,
    id: 'lei-0000000002',
    baukaesten: [],
    rechtsgrundlagen: [],
    vorgangstypen: [],
    teilleistungen: [],
    dokumente: [],
    rollen: [],
    nachrichtentypen: [],
    zustellwege: [],
  }
  delete leistung.anliegensklaerung
  const projekt: Projekt = {
    ...PROJEKT,
    datensaetze: new Map([[leistung.id, leistung]]),
    dateien: new Map([[leistung.id, 'leistungen/leer.json']]),
    codelisteninhalte: new Map(),
  }
  // its Zuständigkeitsmerkmal names a field that only the other project has
  return { projekt, leistung: leistung.id }
}

describe('Kopieren und Einfügen', () => {
  it('eines Dokuments kopiert seine Datenfelder mit, das Original bleibt', () => {
    const [dokument] = listDatensaetze(PROJEKT, 'dokument')
    if (dokument === undefined) throw new Error('Beispielprojekt')
    const { projekt, ids, name } = paste([dokument.id])
    const kopie = getDatensatz(projekt, 'dokument', ids[0] ?? '')
    expect(kopie.name).toBe(`${dokument.name} 2`)
    expect(name).toBe(`Dokument „${dokument.name}“ einfügen`)
    expect(kopie.kinder).toHaveLength(dokument.kinder.length)
    expect(kopie.kinder.some((kind) => dokument.kinder.includes(kind))).toBe(false)
    expect(projekt.datensaetze.get(dokument.id)).toBe(dokument)
  })

  it('zählt nur weiter, wo der Name vergeben ist: in einer anderen Leistung heißt ein Dokument, wie es heißt', () => {
    const [dokument] = listDatensaetze(PROJEKT, 'dokument')
    if (dokument === undefined) throw new Error('Beispielprojekt')
    const andere = { ...createLeeres().projekt.datensaetze.get('lei-0000000002') } as Leistung
    const beide: Projekt = {
      ...PROJEKT,
      datensaetze: new Map([...PROJEKT.datensaetze, [andere.id, andere]]),
      dateien: new Map([...PROJEKT.dateien, [andere.id, 'leistungen/leer.json']]),
    }
    const { name, technischerName } = dokument
    const zufall = createZufall()
    const { projekt, ids } = paste([dokument.id], beide, andere.id, zufall)
    expect(getDatensatz(projekt, 'dokument', ids[0] ?? '')).toMatchObject({ name, technischerName })
    const nochmal = paste([dokument.id], projekt, andere.id, zufall)
    expect(getDatensatz(nochmal.projekt, 'dokument', nochmal.ids[0] ?? '').name).toBe(`${name} 2`)
  })

  it('zweier Teilleistungen, die aufeinander folgen, lässt die Kopien aufeinander folgen', () => {
    const spaetere = listDatensaetze(PROJEKT, 'teilleistung').find(({ vorgaenger }) => vorgaenger.length > 0)
    const frueher = spaetere?.vorgaenger[0]?.teilleistung ?? ''
    const { projekt, ids } = paste([frueher, spaetere?.id ?? ''])
    const kopie = getDatensatz(projekt, 'teilleistung', ids[1] ?? '')
    expect(kopie.vorgaenger.map(({ teilleistung }) => teilleistung)).toContain(ids[0])
    expect(kopie.vorgaenger.map(({ teilleistung }) => teilleistung)).not.toContain(frueher)
  })

  it('einer Nachricht kopiert ihre Zustellwege mit', () => {
    const [weg] = listDatensaetze(PROJEKT, 'zustellweg')
    const { projekt, ids } = paste([weg?.nachrichtentyp ?? ''])
    const wege = (typ: string) => listDatensaetze(projekt, 'zustellweg').filter((w) => w.nachrichtentyp === typ)
    expect(wege(ids[0] ?? '')).toHaveLength(wege(weg?.nachrichtentyp ?? '').length)
  })

  it('einer Kopie zählt weiter, auch im technischen Namen', () => {
    const [rolle] = listDatensaetze(PROJEKT, 'rolle')
    const erste = paste([rolle?.id ?? ''])
    const ablage = copyElemente(erste.projekt, erste.ids)
    if (ablage === undefined) throw new Error('nothing to copy')
    const zweite = getWert(pasteElemente(erste.projekt, LEISTUNG, ablage, createZufall(9))).schritt
    const namen = zweite.diff.datensaetze.hinzugefuegt.map(({ name, technischerName }) => [name, technischerName])
    expect(namen).toEqual([[`${rolle?.name} 3`, `${deriveTechnischerName(rolle?.name ?? '')}3`]])
  })

  it('in ein anderes Projekt bringt mit, worauf es sich bezieht', () => {
    const { projekt, leistung } = createLeeres()
    const ablage = copy(listDatensaetze(PROJEKT, 'teilleistung').map(({ id }) => id))
    const { schritt, ids } = getWert(pasteElemente(projekt, leistung, ablage, createZufall()))
    const danach = getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt
    const fehlend = checkReferenzen(danach).fehlend.filter(({ von }) => von.id !== leistung)
    expect(fehlend).toEqual([])
    const [erste] = ids.map((id) => getDatensatz(danach, 'teilleistung', id))
    const rolle = getDatensatz(danach, 'rolle', erste?.zustaendigeRolle ?? '')
    expect(PROJEKT.datensaetze.has(rolle.id)).toBe(false)
    expect(listDatensaetze(PROJEKT, 'rolle').map(({ name }) => name)).toContain(rolle.name)
  })

  it('von Text, der nicht aus Fachwerk kommt, ist keine Zwischenablage', () => {
    for (const text of ['{}', '[]', '{"fachwerk":"elemente","elemente":[],"umgebung":[],"lagen":[]}', '"x"']) {
      expect(zwischenablageSchema.safeParse(JSON.parse(text)).success).toBe(false)
    }
  })

  it('beliebiger Elemente ist gültig, ohne Verweise ins Leere, und lässt sich zurücknehmen', () => {
    fc.assert(
      fc.property(fc.subarray(IDS, { minLength: 1, maxLength: 6 }), (ids) => {
        fc.pre(copyElemente(PROJEKT, ids) !== undefined)
        paste(ids)
      }),
      { numRuns: 40 },
    )
  })
})
