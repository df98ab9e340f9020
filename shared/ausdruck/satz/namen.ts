import { type Feldknoten, pathOfKnoten } from '../../modell/feldbaum.ts'
import type { Projekt } from '../../modell/projekt.ts'
import type { Feldverzeichnis } from '../felder.ts'
import type { Namen, Satzlage, Teilsatz } from './lage.ts'

/** Work grows with the number of fields: build once per Nachricht or Dokument, not per sentence. */
export function createNamen(felder: Feldverzeichnis, codelisten: Projekt['codelisteninhalte']): Namen {
  const codenamen = new Map<string, ReadonlyMap<string, string>>()
  for (const [id, eintraege] of codelisten) codenamen.set(id, new Map(eintraege.map(({ code, name }) => [code, name])))
  return { felder, bezeichnungen: createBezeichnungen(felder), codenamen }
}

function createBezeichnungen(felder: Feldverzeichnis): Map<string, string> {
  const bezeichnungen = new Map<string, string>()
  let offene = [...felder.values()].map((knoten) => ({ knoten, bezeichnung: knoten.name }))
  for (let tiefe = 1; offene.length > 0; tiefe++) {
    const haeufigkeit = new Map<string, number>()
    for (const { bezeichnung } of offene) haeufigkeit.set(bezeichnung, (haeufigkeit.get(bezeichnung) ?? 0) + 1)
    offene = offene.flatMap(({ knoten, bezeichnung }) => {
      const weg = haeufigkeit.get(bezeichnung) === 1 ? undefined : pathOfKnoten(knoten)
      // nothing more to tell them apart by: two Dokumente may have the same field
      if (weg !== undefined && weg.length > tiefe)
        return [{ knoten, bezeichnung: labelWithParents(knoten, weg, tiefe) }]
      bezeichnungen.set(knoten.pfad, bezeichnung)
      return []
    })
  }
  return bezeichnungen
}

function labelWithParents(knoten: Feldknoten, weg: readonly Feldknoten[], tiefe: number): string {
  const eltern = weg.slice(0, -1).slice(-tiefe).reverse()
  return `${knoten.name} (${eltern.map(({ name }) => name).join(', ')})`
}

export function labelOf({ namen }: Satzlage, pfad: string): string {
  return namen.bezeichnungen.get(pfad) ?? 'ein unbekanntes Feld'
}

/** The field as the subject of a sentence: with "mindestens eine Angabe zu" where it may occur several times. */
export function subjectOf(lage: Satzlage, pfad: string): string {
  return `${isMultiple(lage, pfad) ? 'mindestens eine Angabe zu ' : ''}${labelOf(lage, pfad)}`
}

/** The field that another one is compared with. */
export function objectOf(lage: Satzlage, pfad: string): string {
  return `${isMultiple(lage, pfad) ? 'mindestens einer Angabe zu ' : ''}${labelOf(lage, pfad)}`
}

/** Whether more than one occurrence may be meant from here. */
function isMultiple({ namen, kontext }: Satzlage, pfad: string): boolean {
  const ziel = namen.felder.get(pfad)
  if (ziel === undefined) return false
  const hier = new Set(kontext === undefined ? [] : pathOfKnoten(kontext).map((knoten) => knoten.pfad))
  return pathOfKnoten(ziel).some((knoten) => !hier.has(knoten.pfad) && knoten.anzahl.max !== 1)
}

export function simpleSatz(text: string): Teilsatz {
  return { text, offen: false }
}

export function compoundSatz(text: string): Teilsatz {
  return { text, offen: true }
}

/** The sentence as part of a larger one, in parentheses where it needs them. */
export function partOf(satz: Teilsatz): string {
  return satz.offen ? `(${satz.text})` : satz.text
}
