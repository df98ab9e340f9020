import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { deleteElemente, planLoeschung } from '../../../shared/dokument/befehle/loeschen.ts'
import { addZustellweg } from '../../../shared/dokument/befehle/zustellwege.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertSchritt } from '../../../shared/dokument/umkehren.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { checkReferenzen, findVerwendungen } from '../../../shared/modell/referenzen.ts'
import { createBeispielprojekt } from '../../../shared/pruefung/beispielprojekt.ts'
import { getBefunde, getWert } from '../../setup/ergebnis.ts'

const PROJEKT = createBeispielprojekt()
const LEISTUNG = 'lei-hundanmeld'

function apply(schritt: Schritt, projekt: Projekt = PROJEKT): Projekt {
  return getWert(applyDiff({ projekt, positionen: new Map() }, schritt.diff)).projekt
}

/** Two Zustellwege, the second after the first, with it as fallback and with values from its answer. */
function addZweiWege(): { projekt: Projekt; erster: string; zweiter: string } {
  const [vorlage] = listDatensaetze(PROJEKT, 'zustellweg')
  const [feld] = listDatensaetze(PROJEKT, 'datenfeld')
  if (vorlage === undefined || feld === undefined) throw new Error('Beispielprojekt')
  const { id: _id, art: _art, ...angaben } = vorlage
  let zaehler = 0
  const zufall = (anzahl: number) => Uint8Array.from({ length: anzahl }, (_, i) => (++zaehler * 13 + i * 7) % 250)
  const erster = addZustellweg(PROJEKT, LEISTUNG, { ...angaben, name: 'Erster' }, zufall)
  const mitErstem = apply(erster.schritt)
  const zweiter = addZustellweg(
    mitErstem,
    LEISTUNG,
    {
      ...angaben,
      name: 'Zweiter',
      nach: erster.id,
      ersatz: erster.id,
      abfrage: {
        register: 'gewerbedatei',
        merkmale: [{ name: 'name', feld: feld.id }],
        uebernommen: [{ name: 'nummer', ausAntwortAuf: erster.id, merkmal: 'nummer' }],
        fristSekunden: 5,
        ohneTreffer: 'hinweis',
        ohneAntwort: 'hinweis',
      },
    },
    zufall,
  )
  return { projekt: apply(zweiter.schritt, mitErstem), erster: erster.id, zweiter: zweiter.id }
}

describe('Löschen', () => {
  it('nimmt jede Erwähnung mit: Reihenfolge, Vorgänger, Ersatz, übernommene Antworten und Lagen', () => {
    const { projekt, erster, zweiter } = addZweiWege()
    const lage = { id: `${LEISTUNG}/${erster}`, x: 1, y: 2 }
    const schritt = getWert(deleteElemente(projekt, [erster], new Map([[lage.id, lage]])))
    expect(schritt.name).toBe('Zustellweg „Erster“ löschen')
    expect(schritt.diff.positionen.entfernt).toEqual([lage])
    const danach = apply(getWert(deleteElemente(projekt, [erster])), projekt)
    expect(findVerwendungen(danach, erster)).toEqual([])
    const rest = getDatensatz(danach, 'zustellweg', zweiter)
    expect(Object.keys(rest).filter((name) => ['nach', 'ersatz'].includes(name))).toEqual([])
    expect(Object.keys(rest.abfrage ?? {})).not.toContain('uebernommen')
  })

  it('eines Nachrichtentyps löscht seine Zustellwege mit und nennt sie vorher', () => {
    const [weg] = listDatensaetze(PROJEKT, 'zustellweg')
    const typ = weg?.nachrichtentyp ?? ''
    const { mitgeloeschte } = getWert(planLoeschung(PROJEKT, [typ]))
    const eigene = listDatensaetze(PROJEKT, 'zustellweg').filter(({ nachrichtentyp }) => nachrichtentyp === typ)
    expect(mitgeloeschte).toEqual(expect.arrayContaining(eigene))
    const danach = apply(getWert(deleteElemente(PROJEKT, [typ])))
    expect(eigene.some(({ id }) => danach.datensaetze.has(id))).toBe(false)
  })

  it('einer Rolle, die eine Teilleistung braucht, wird abgewiesen und nennt die Teilleistung', () => {
    const [teilleistung] = listDatensaetze(PROJEKT, 'teilleistung')
    const befunde = getBefunde(planLoeschung(PROJEKT, [teilleistung?.zustaendigeRolle ?? '']))
    expect(befunde.map(({ code }) => code)).toContain('dokument.wirdGebraucht')
    expect(befunde.map(({ ort }) => ort?.element)).toContain(teilleistung?.id)
  })

  it('eines Datenfelds nimmt den Teil einer Bedingung, der es liest; was von „und“ bleibt, gilt allein', () => {
    const [weg] = listDatensaetze(PROJEKT, 'zustellweg')
    const [eines, anderes] = listDatensaetze(PROJEKT, 'datenfeld').filter(({ id }) => {
      const plan = planLoeschung(PROJEKT, [id])
      return plan.ok && plan.wert.mitgeloeschte.length === 0
    })
    if (weg === undefined || eines === undefined || anderes === undefined) throw new Error('Beispielprojekt')
    const vorhanden = (feld: string) => ({ art: 'vorhanden' as const, feld })
    const beide = { art: 'und' as const, bedingungen: [vorhanden(eines.id), vorhanden(anderes.id)] }
    const nachLoeschen = (bedingung: object) => {
      const projekt = apply(changeDatensatz(PROJEKT, weg.id, { bedingung }))
      const danach = apply(getWert(deleteElemente(projekt, [eines.id])), projekt)
      return getDatensatz(danach, 'zustellweg', weg.id).bedingung
    }
    expect(nachLoeschen(beide)).toEqual(vorhanden(anderes.id))
    expect(nachLoeschen({ art: 'nicht', bedingung: beide })).toEqual({ art: 'nicht', bedingung: vorhanden(anderes.id) })
    expect(nachLoeschen({ art: 'nicht', bedingung: vorhanden(eines.id) })).toBeUndefined()
    const frei = { art: 'freierXPath', xpath: 'a = b', satz: 'beide gleich', felder: [eines.id, anderes.id] }
    expect(nachLoeschen(frei)).toBeUndefined()
    expect(nachLoeschen({ ...frei, felder: [anderes.id] })).toEqual({ ...frei, felder: [anderes.id] })
  })

  it('einer Leistung nimmt alles mit, was in ihrer Datei steht, und keine andere Datei verliert ihren Hauptdatensatz', () => {
    const danach = apply(getWert(deleteElemente(PROJEKT, [LEISTUNG])))
    expect(
      [...danach.datensaetze.keys()].filter((id) => danach.dateien.get(id) === PROJEKT.dateien.get(LEISTUNG)),
    ).toEqual([])
    expect(checkReferenzen(danach).fehlend).toEqual([])
  })

  it('jedes Elements geht entweder ganz auf oder nennt, wer es braucht; zurückgenommen steht alles wie vorher', () => {
    const ids = [...PROJEKT.datensaetze.values()].filter(({ art }) => art !== 'buendel' && art !== 'baukasten')
    const text = JSON.stringify([...writeModelldateien(PROJEKT)])
    fc.assert(
      fc.property(fc.subarray(ids, { minLength: 1, maxLength: 4 }), (gewaehlte) => {
        const schritt = deleteElemente(
          PROJEKT,
          gewaehlte.map(({ id }) => id),
        )
        if (!schritt.ok) {
          for (const { ort } of schritt.befunde) expect(PROJEKT.datensaetze.has(ort?.element ?? '')).toBe(true)
          return
        }
        expect(checkDiff(schritt.wert.diff)).toEqual([])
        const danach = apply(schritt.wert)
        expect(checkReferenzen(danach).fehlend).toEqual([])
        expect(JSON.stringify([...writeModelldateien(apply(invertSchritt(schritt.wert), danach))])).toBe(text)
      }),
      { numRuns: 150 },
    )
  })
})
