import { artOfId } from '../../shared/modell/ids.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { findVerwendungen } from '../../shared/modell/referenzen.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useArbeitsplatz } from './arbeitsplatz.ts'
import { listLeistungenOf } from './elemente.ts'

/**
 * Chooses an element wherever it lies: its Leistung comes to the front where the open one is not about it, and a Datenfeld
 * is shown within its Dokument. The one way for lists of findings, references and search results.
 */
export function openElement(id: string, feld?: string): void {
  const { projekt } = useDokument.getState()
  const { leistung, openLeistung, select } = useArbeitsplatz.getState()
  if (projekt === undefined) return
  const leistungen = listLeistungenOf(projekt, id)
  const ziel = leistungen.find((eine) => eine.id === leistung) ?? leistungen[0]
  if (ziel !== undefined && ziel.id !== leistung) openLeistung(ziel.id)
  const ort = feld === undefined ? findFeldort(projekt, id) : undefined
  if (ort !== undefined) select([ort.dokument], ort.feld)
  else select([id], feld)
}

/** Chooses what lies at a Feldpfad, or an element, as it is chosen for its properties. */
export function openFeldpfad(pfad: string): void {
  const [id = '', ...teile] = pfad.split('/')
  const { projekt } = useDokument.getState()
  const ort = projekt === undefined || teile.length === 0 ? undefined : findFeldort(projekt, id)
  if (ort === undefined) openElement(id)
  else openElement(ort.dokument, [ort.feld, ...teile].join('/'))
}

/**
 * The Dokument and Feldpfad at which a Datenfeld, Gruppe or Baukasten use first stands. Undefined for other kinds and for
 * Gruppen no Dokument uses.
 */
export function findFeldort(projekt: Projekt, id: string): { dokument: string; feld: string } | undefined {
  const art = artOfId(id)
  if (art !== 'datenfeld' && art !== 'datenfeldgruppe' && art !== 'baukastenverwendung') return undefined
  return climb(projekt, id, id, new Set())
}

function climb(
  projekt: Projekt,
  id: string,
  pfad: string,
  gesehen: Set<string>,
): { dokument: string; feld: string } | undefined {
  if (gesehen.has(id)) return undefined
  gesehen.add(id)
  for (const { von, referenz } of findVerwendungen(projekt, id)) {
    const enthaelt = /^\/kinder\/\d+$/.test(referenz.pfad) && referenz.feldpfad === undefined
    if (von.art === 'dokument' && enthaelt) return { dokument: von.id, feld: pfad }
    if (von.art === 'datenfeldgruppe' && enthaelt) {
      const ort = climb(projekt, von.id, pfad, gesehen)
      if (ort !== undefined) return ort
    }
    if (von.art === 'baukastenverwendung' && referenz.pfad === '/gruppe') {
      // the Gruppe itself is shown at the place that uses it
      const ort = climb(projekt, von.id, pfad === id ? von.id : `${von.id}/${pfad}`, gesehen)
      if (ort !== undefined) return ort
    }
  }
  return undefined
}
