import type { Dokumentsicht, Nachrichtentyp } from '../../modell/elemente/nachricht.ts'
import { findDatensatz, type Projekt } from '../../modell/projekt.ts'
import type { Schritt } from '../diff.ts'
import { nennen } from './benennung.ts'
import { changeDatensatz } from './changeDatensatz.ts'
import { createSchritt } from './schritt.ts'

/** Lets a Nachrichtentyp carry one more Dokument, with all its fields. */
export function addDokumentsicht(projekt: Projekt, nachrichtentyp: string, dokument: string): Schritt {
  const sicht: Dokumentsicht = { dokument, pflicht: true, felder: 'alle', rechtsgrundlagen: [] }
  return changeSichten(projekt, nachrichtentyp, dokument, 'aufnehmen', (sichten) => [...sichten, sicht])
}

/** Takes a Dokument out of a Nachrichtentyp. */
export function removeDokumentsicht(projekt: Projekt, nachrichtentyp: string, dokument: string): Schritt {
  return changeSichten(projekt, nachrichtentyp, dokument, 'herausnehmen', (sichten) =>
    sichten.filter((eine) => eine.dokument !== dokument),
  )
}

/** Moves a Dokument within a message; its order is that of the message. */
export function moveDokumentsicht(
  projekt: Projekt,
  nachrichtentyp: string,
  dokument: string,
  richtung: 1 | -1,
): Schritt {
  return changeSichten(projekt, nachrichtentyp, dokument, 'verschieben', (sichten) => {
    const stelle = sichten.findIndex((eine) => eine.dokument === dokument)
    const [eine, andere] = [sichten[stelle], sichten[stelle + richtung]]
    if (eine === undefined || andere === undefined) return sichten
    return sichten.with(stelle, andere).with(stelle + richtung, eine)
  })
}

/** Changes what a Dokumentsicht says; `was` names it for undo. */
export function changeDokumentsicht(
  projekt: Projekt,
  nachrichtentyp: string,
  dokument: string,
  angaben: Partial<Omit<Dokumentsicht, 'dokument'>>,
  was: string,
): Schritt {
  return changeSichten(projekt, nachrichtentyp, dokument, was, (sichten) =>
    sichten.map((eine) => (eine.dokument === dokument ? { ...eine, ...angaben } : eine)),
  )
}

function changeSichten(
  projekt: Projekt,
  id: string,
  dokument: string,
  was: string,
  change: (sichten: readonly Dokumentsicht[]) => readonly Dokumentsicht[],
): Schritt {
  const typ = findDatensatz(projekt, 'nachrichtentyp', id)
  const name = nameSchritt(projekt, typ, dokument, was)
  return typ === undefined
    ? createSchritt(name, {})
    : changeDatensatz(projekt, id, { dokumentsichten: change(typ.dokumentsichten) }, name)
}

function nameSchritt(projekt: Projekt, typ: Nachrichtentyp | undefined, dokument: string, was: string): string {
  const wessen = typ === undefined ? 'Nachrichtentyp' : nennen(typ)
  return `${wessen}: „${projekt.datensaetze.get(dokument)?.name ?? dokument}“ ${was}`
}
