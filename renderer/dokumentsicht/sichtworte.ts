import type { Befund } from '../../shared/befund.ts'
import { countSichtfelder, type Sichtzahlen } from '../../shared/dokument/sichtfelder.ts'
import type { DatensatzNachArt } from '../../shared/modell/datensatz.ts'
import type { Nachrichtentyp } from '../../shared/modell/elemente/nachricht.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { getFeldbaum } from '../../shared/pruefung/modellsicht.ts'

/** „31 von 64 Datenfeldern, davon 4 besonders geschützt“. */
export function describeSumme({ getragene, alle, personenbezogene, besondere }: Sichtzahlen): string {
  const geschuetzt = [
    personenbezogene === 0 ? '' : `${personenbezogene} personenbezogen`,
    besondere === 0 ? '' : `${besondere} besonders geschützt`,
  ].filter((teil) => teil !== '')
  const davon = geschuetzt.length === 0 ? '' : `, davon ${geschuetzt.join(' und ')}`
  return `${getragene} von ${alle} ${alle === 1 ? 'Datenfeld' : 'Datenfeldern'}${davon}`
}

/** All Dokumente of a Nachrichtentyp together. */
export function countNachricht(projekt: Projekt, { dokumentsichten }: Nachrichtentyp): Sichtzahlen {
  const summe: Sichtzahlen = { getragene: 0, alle: 0, personenbezogene: 0, besondere: 0 }
  for (const { dokument, felder } of dokumentsichten) {
    const zahlen = countSichtfelder(getFeldbaum(projekt, dokument), felder)
    summe.getragene += zahlen.getragene
    summe.alle += zahlen.alle
    summe.personenbezogene += zahlen.personenbezogene
    summe.besondere += zahlen.besondere
  }
  return summe
}

/** Dokumente that a Nachrichtentyp could carry besides: those of its Leistung, and those of Baukästen. */
export function listWeitereDokumente(
  projekt: Projekt,
  typ: Nachrichtentyp,
): { group: string; items: { value: string; label: string }[] }[] {
  const leistung = listDatensaetze(projekt, 'leistung').find((eine) => eine.nachrichtentypen.includes(typ.id))
  const eigene = new Set(leistung?.dokumente)
  const getragene = new Set(typ.dokumentsichten.map(({ dokument }) => dokument))
  const offen = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const dokument = getragene.has(id) ? undefined : findDatensatz(projekt, 'dokument', id)
      return dokument === undefined ? [] : [{ value: id, label: dokument.name }]
    })
  const gemeinsame = listDatensaetze(projekt, 'dokument')
    .map(({ id }) => id)
    .filter((id) => projekt.dateien.get(id)?.startsWith('baukasten/') === true && !eigene.has(id))
  return [
    { group: leistung?.name ?? 'Leistung', items: offen([...eigene]) },
    { group: 'Baukasten', items: offen(gemeinsame) },
  ].filter(({ items }) => items.length > 0)
}

/** Zustellwege that carry the message, or messages made from it, to whom. */
export function listZustellwege(projekt: Projekt, typ: Nachrichtentyp): DatensatzNachArt['zustellweg'][] {
  return listDatensaetze(projekt, 'zustellweg').filter(({ nachrichtentyp }) => nachrichtentyp === typ.id)
}

/** Befunde about what the message carries: at the Dokumentsichten, at its texts, and at its Zustellwege. */
export function listSichtbefunde(
  befunde: readonly Befund[],
  typ: Nachrichtentyp,
  wege: readonly { id: string }[],
): Befund[] {
  const ids = new Set([typ.id, ...wege.map(({ id }) => id)])
  return befunde.filter(({ ort, code }) => {
    if (ort?.element === undefined || !ids.has(ort.element)) return false
    return code === 'modell.artikel9InOffenerMail' || ort.pfad?.startsWith('/dokumentsichten') === true
  })
}
