import { describe, expect, it } from 'vitest'
import { readProjekt } from '../../../electron/host/projekte/readProjekt.ts'
import { applyDiff } from '../../../shared/dokument/anwenden.ts'
import { appendElement } from '../../../shared/dokument/befehle/anhaengen.ts'
import { changeDatensatz } from '../../../shared/dokument/befehle/changeDatensatz.ts'
import { deleteElemente } from '../../../shared/dokument/befehle/loeschen.ts'
import { followErkennung } from '../../../shared/dokument/befehle/neutraleErkennung.ts'
import type { Schritt } from '../../../shared/dokument/diff.ts'
import { checkDiff } from '../../../shared/dokument/pruefen.ts'
import { invertDiff } from '../../../shared/dokument/umkehren.ts'
import type { Erkennung } from '../../../shared/modell/erkennung.ts'
import { writeModelldateien } from '../../../shared/modell/modelldateien.ts'
import { getDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { regel } from '../../../shared/pruefung/regeln/nachrichtUnerkannt.ts'
import { testBeispiel } from '../../setup/beispiel.ts'
import { getWert } from '../../setup/ergebnis.ts'
import { createZufall } from './zufall.ts'

const { projekt: BEISPIEL } = getWert(await readProjekt(testBeispiel))
const [LEISTUNG] = listDatensaetze(BEISPIEL, 'leistung')
const [TEILLEISTUNG] = listDatensaetze(BEISPIEL, 'teilleistung')
const NEUTRALER_EINGANG = listDatensaetze(BEISPIEL, 'schnittstelle').filter(
  ({ richtung, format }) => richtung === 'eingang' && format === 'neutral',
)

function run(projekt: Projekt, schritt: Schritt): Projekt {
  const { diff } = followErkennung(projekt, schritt)
  expect(checkDiff(diff)).toEqual([])
  const { projekt: danach } = getWert(applyDiff({ projekt, positionen: new Map() }, diff))
  const { projekt: zurueck } = getWert(applyDiff({ projekt: danach, positionen: new Map() }, invertDiff(diff)))
  expect(writeModelldateien(zurueck)).toEqual(writeModelldateien(projekt))
  return danach
}

function linesOf(projekt: Projekt, nachrichtentyp: string): Erkennung[] {
  return NEUTRALER_EINGANG.flatMap(({ id }) => getDatensatz(projekt, 'schnittstelle', id).erkennung ?? []).filter(
    (zeile) => zeile.nachrichtentyp === nachrichtentyp,
  )
}

function appendNachricht(): { projekt: Projekt; id: string } {
  const neu = appendElement(BEISPIEL, LEISTUNG?.id ?? '', TEILLEISTUNG?.id ?? '', 'nachricht', createZufall())
  if (neu === undefined) throw new Error('Die Nachricht lässt sich nicht anhängen')
  return { projekt: run(BEISPIEL, neu.schritt), id: neu.id }
}

describe('Der neutrale Eingang', () => {
  it('erkennt eine neue Nachricht auf dem Kanal der anderen ihrer Leistung', () => {
    const { projekt, id } = appendNachricht()
    const kanaele = new Set(NEUTRALER_EINGANG.flatMap(({ erkennung = [] }) => erkennung.map(({ kanal }) => kanal)))
    expect(linesOf(projekt, id)).toEqual([
      {
        kanal: [...kanaele][0],
        namensraum: 'urn:fachwerk:leistung:gewerbeanmeldung:1',
        wurzel: 'neueNachricht',
        nachrichtentyp: id,
      },
    ])
  })

  it('folgt dem technischen Namen der Nachricht und der Hauptversion ihrer Leistung', () => {
    const { projekt, id } = appendNachricht()
    const umbenannt = run(projekt, changeDatensatz(projekt, id, { technischerName: 'auskunft' }, 'umbenennen'))
    expect(linesOf(umbenannt, id).map(({ wurzel }) => wurzel)).toEqual(['auskunft'])
    const zweite = run(umbenannt, changeDatensatz(umbenannt, LEISTUNG?.id ?? '', { version: '2.0' }, 'Version'))
    for (const typ of LEISTUNG?.nachrichtentypen ?? []) {
      expect(linesOf(zweite, typ).every(({ namensraum }) => namensraum.endsWith(':gewerbeanmeldung:2'))).toBe(true)
    }
    // a minor version keeps the namespace, and nothing is to be done
    const kleine = changeDatensatz(umbenannt, LEISTUNG?.id ?? '', { version: '1.9' }, 'Version')
    expect(followErkennung(umbenannt, kleine)).toBe(kleine)
  })

  it('lässt Zeilen, die anders gemeint sind, wie sie sind', () => {
    const { projekt, id } = appendNachricht()
    const [eingang] = NEUTRALER_EINGANG
    const eigene = { kanal: 'amt', namensraum: 'urn:alt', wurzel: 'alt', nachrichtentyp: id }
    const mitEigener = run(
      projekt,
      changeDatensatz(projekt, eingang?.id ?? '', { erkennung: [...(eingang?.erkennung ?? []), eigene] }, 'Zeile'),
    )
    const umbenannt = run(mitEigener, changeDatensatz(mitEigener, id, { technischerName: 'auskunft' }, 'umbenennen'))
    expect(linesOf(umbenannt, id)).toEqual([eigene])
  })

  it('vergisst eine Nachricht, die es nicht mehr gibt', () => {
    const { projekt, id } = appendNachricht()
    const danach = run(projekt, getWert(deleteElemente(projekt, [id], new Map())))
    expect(linesOf(danach, id)).toEqual([])
  })

  it('erkennt eine Nachricht wieder, wenn jemand den Befund beheben lässt', () => {
    const { projekt, id } = appendNachricht()
    const [eingang] = NEUTRALER_EINGANG
    const ohne = run(
      projekt,
      changeDatensatz(projekt, eingang?.id ?? '', { erkennung: eingang?.erkennung ?? [] }, 'Zeile löschen'),
    )
    expect(linesOf(ohne, id)).toEqual([])
    const schritt = regel.behebe?.(ohne, { element: id })
    if (schritt === undefined) throw new Error('Die Regel behebt nichts')
    expect(linesOf(run(ohne, schritt), id)).toEqual(linesOf(projekt, id))
  })
})
