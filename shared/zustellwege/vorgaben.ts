import { createZustellwegangaben } from '../dokument/befehle/erzeugen.ts'
import type { NeuerZustellweg } from '../dokument/befehle/zustellwege.ts'
import type { Umsetzungsstufe } from '../modell/elemente/gemeinsam.ts'
import type { Komponententyp, Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import type { Feldknoten } from '../modell/feldbaum.ts'
import { findDatensatz, type Projekt } from '../modell/projekt.ts'
import { isZustellziel } from '../modell/zustellziel.ts'
import { listSichtknoten } from '../pruefung/dokumentsichten.ts'
import { getFeldbaum } from '../pruefung/modellsicht.ts'
import { findOffenGesendetes } from '../pruefung/offeneMail.ts'

/** Seconds a register has for its answer unless somebody says otherwise. */
const FRIST_SEKUNDEN = 30

export type Zustellwegentwurf = { angaben: NeuerZustellweg } | { verbot: string }

/**
 * A Zustellweg of a message to a Rolle through a system with what it must say: what a register is asked, what is to be paid.
 * Or why there cannot be one.
 */
export function draftZustellweg(
  projekt: Projekt,
  typ: Nachrichtentyp,
  rolle: string,
  komponententyp: Komponententyp,
): Zustellwegentwurf {
  const name = findDatensatz(projekt, 'rolle', rolle)?.name ?? rolle
  if (!isZustellziel(projekt, typ, rolle, komponententyp.id)) {
    return { verbot: `Die Nachricht richtet sich nicht an „${name}“.` }
  }
  const nachPfad = (pfad: string): Feldknoten | undefined => listBaeume(projekt, typ).get(pfad)
  if (findOffenGesendetes(projekt, typ, komponententyp.id, nachPfad) !== undefined) {
    return { verbot: 'Besonders geschützte Daten gehen in keine offene Mail.' }
  }
  const besonderes = draftBesonderes(projekt, typ, rolle, komponententyp)
  if ('verbot' in besonderes) return besonderes
  const angaben = createZustellwegangaben(projekt, typ.id, rolle, komponententyp)
  const beginn = findDatensatz(projekt, 'teilleistung', typ.teilleistung)?.abStufe ?? 1
  const abStufe = Math.max(angaben.abStufe, beginn) as Umsetzungsstufe
  return { angaben: { ...angaben, abStufe, ...besonderes } }
}

function draftBesonderes(
  projekt: Projekt,
  typ: Nachrichtentyp,
  rolle: string,
  { dienst }: Komponententyp,
): Pick<NeuerZustellweg, 'abfrage' | 'zahlung'> | { verbot: string } {
  if (dienst !== 'registerabfrage' && dienst !== 'zahlung') return {}
  // what a rule reads stands in the message that comes in
  const eingehende = findDatensatz(projekt, 'nachrichtentyp', typ.ausgeloestDurch) ?? typ
  const felder = eingehende.dokumentsichten
    .flatMap((sicht) => listSichtknoten(projekt, sicht))
    .flatMap(({ pfad, feld }) => (feld === undefined ? [] : [{ pfad, feld }]))
  if (dienst === 'registerabfrage') {
    const merkmal = felder.find(({ feld }) => feld.datentyp === 'text' && feld.anzahl.min > 0)
    if (merkmal === undefined) return { verbot: 'Die Nachricht trägt kein Feld, nach dem ein Register suchen kann.' }
    return {
      abfrage: {
        register: findDatensatz(projekt, 'rolle', rolle)?.technischerName ?? 'register',
        merkmale: [{ name: merkmal.feld.technischerName, feld: merkmal.pfad }],
        fristSekunden: FRIST_SEKUNDEN,
        ohneTreffer: 'hinweis',
        ohneAntwort: 'hinweis',
      },
    }
  }
  const betrag = felder.find(({ feld }) => feld.datentyp === 'betrag')
  if (betrag === undefined) return { verbot: 'Die Nachricht trägt keinen Betrag, der zu zahlen wäre.' }
  return { zahlung: { betrag: betrag.pfad, zahlungspflichtig: eingehende.von } }
}

function listBaeume(projekt: Projekt, typ: Nachrichtentyp): ReadonlyMap<string, Feldknoten> {
  const baeume = typ.dokumentsichten.map(({ dokument }) => getFeldbaum(projekt, dokument).nachPfad)
  return new Map(baeume.flatMap((baum) => [...baum]))
}
