import { collapseSpace } from '../ausdruck/zeichen.ts'
import type { Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import type { Anlage, Gruppenwert } from '../modell/nachricht.ts'
import { findDatensatz } from '../modell/projekt.ts'
import type { Ablagedokument, Auftragsdokument } from './ergebnis.ts'
import type { Lage } from './lage.ts'
import { listSichtdokumente, type Sichtknoten } from './sichtbaum.ts'

/** Dokumente of the delivered type that the message has, as the host will file them, then their Anlagen. */
export function listAblagedokumente(lage: Lage, typ: Nachrichtentyp): Ablagedokument[] {
  const datum = lage.eingabe.kontext.eingangsdatum
  const von = findDatensatz(lage.projekt, 'rolle', typ.von)
  const richtung: Ablagedokument['richtung'] = von?.bindung.art === 'nachricht' ? 'eingang' : 'ausgang'
  return [
    ...listVorhandene(lage, typ).map(({ dokument }) => ({
      id: dokument.id,
      titel: dokument.name,
      dateiname: `${dokument.technischerName}.html`,
      typ: 'text/html',
      art: dokument.dokumentart,
      datum,
      richtung,
    })),
    ...listAnlagen(lage, typ).map(({ id, name, typ: dateityp }) => ({
      id,
      anlage: id,
      titel: name,
      dateiname: name,
      typ: dateityp,
      art: 'anlage',
      datum,
      richtung,
    })),
  ]
}

/** The same Dokumente for mail and Postfach, which know neither kind nor date. */
export function listAuftragsdokumente(lage: Lage, typ: Nachrichtentyp): Auftragsdokument[] {
  return listAblagedokumente(lage, typ).map(({ id, anlage, titel, dateiname, typ: dateityp }) => ({
    id,
    ...(anlage === undefined ? {} : { anlage }),
    titel,
    dateiname,
    typ: dateityp,
  }))
}

function listVorhandene(lage: Lage, typ: Nachrichtentyp) {
  const { dokumente } = lage.eingabe.nachricht
  return listSichtdokumente(lage.projekt, typ).filter(({ dokument }) => dokumente[dokument.id] !== undefined)
}

/** In the order of the message; only those a field within the Dokumentsicht refers to. */
function listAnlagen(lage: Lage, typ: Nachrichtentyp): Anlage[] {
  const { nachricht } = lage.eingabe
  const verweise = new Set<string>()
  for (const { dokument, kinder } of listVorhandene(lage, typ)) {
    collectVerweise(kinder, nachricht.dokumente[dokument.id] ?? {}, verweise)
  }
  return nachricht.anlagen.filter(({ id }) => verweise.has(id))
}

/** Ids of the Anlagen that the datei fields of these nodes name. */
export function collectVerweise(kinder: readonly Sichtknoten[], inhalt: Gruppenwert, verweise: Set<string>): void {
  for (const { knoten, kinder: weitere } of kinder) {
    for (const wert of inhalt[knoten.id] ?? []) {
      if (typeof wert !== 'string') collectVerweise(weitere, wert, verweise)
      else if (knoten.feld?.datentyp === 'datei') verweise.add(collapseSpace(wert))
    }
  }
}
