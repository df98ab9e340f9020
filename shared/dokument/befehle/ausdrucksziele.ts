import type { Ausdruck, Entwurf } from '../../ausdruck/entwurf/knoten.ts'
import type { Datenfeld } from '../../modell/elemente/dokument.ts'
import { type Codelisteneintrag, findDatensatz, listDatensaetze, type Projekt } from '../../modell/projekt.ts'
import { deriveTechnischerName } from '../../modell/technischerName.ts'
import { applyDiff } from '../anwenden.ts'
import type { Schritt } from '../diff.ts'
import { listEintraege } from '../listen.ts'
import { type Ausdrucksort, findTraeger, praefixOf, setAusdruck } from './ausdruecke.ts'
import { nennen } from './benennung.ts'
import { addEintraege } from './codelisten.ts'
import { createFeld, insertTeile, listVergebene } from './felder/einfuegen.ts'
import { type Feldort, findFeldeltern, findOrtOf } from './felder/feldteile.ts'
import type { Zufall } from './leistungsbau.ts'
import { runNacheinander } from './nacheinander.ts'
import { createSchritt } from './schritt.ts'
import { findFormular } from './verweisziele.ts'

/**
 * What an expression that is being edited speaks of and the model does not have yet. It gets into the model together with the
 * expression, on whatever the model is then.
 */
export interface Ausdrucksziel {
  name: string
  /** the Feldpfad, or the code, under which the expression knows it */
  wert: string
  /** whether a row of the draft speaks of it */
  isGemeint(zeile: Entwurf): boolean
  anlegen(projekt: Projekt): Schritt
}

/** What kind of field a row asks for. */
export type Feldvorgabe = Pick<Datenfeld, 'datentyp'> & Partial<Pick<Datenfeld, 'codeliste'>>

/** A Datenfeld that the expression at a place can read. Undefined where there is no place for one (`findFeldplatz`). */
export function createFeldziel(
  projekt: Projekt,
  ort: Ausdrucksort,
  name: string,
  vorgabe: Feldvorgabe,
  zufall: Zufall,
): Ausdrucksziel | undefined {
  if (findFeldplatz(projekt, ort) === undefined) return undefined
  const feld: Datenfeld = {
    ...createFeld(name.trim(), '', zufall),
    ...(vorgabe.datentyp === 'text' ? { laenge: { max: 200 } } : {}),
    ...vorgabe,
  }
  const pfad = `${'feld' in ort ? praefixOf(ort.feld) : ''}${feld.id}`
  return {
    name: feld.name,
    wert: pfad,
    isGemeint: (zeile) => [zeile.feld, zeile.anderesFeld, ...zeile.felder].includes(pfad),
    anlegen: (stand) => {
      const platz = findFeldplatz(stand, ort)
      const schrittname = `${nennen(feld)} anlegen`
      if (platz === undefined) return createSchritt(schrittname, {})
      const technischerName = deriveTechnischerName(feld.name, listVergebene(stand, platz.eltern))
      return insertTeile(stand, platz, { wurzeln: [feld.id], datensaetze: [{ ...feld, technischerName }] }, schrittname)
    },
  }
}

/** An entry at the end of a Codeliste, with a code like those it has. */
export function createCodeziel(projekt: Projekt, liste: string, name: string): Ausdrucksziel {
  const eintrag = { code: deriveCode(listEintraege(projekt, liste), name), name: name.trim() }
  return {
    name: eintrag.name,
    wert: eintrag.code,
    isGemeint: ({ wert, codes }) => wert === eintrag.code || codes.includes(eintrag.code),
    anlegen: (stand) => {
      const eintraege = listEintraege(stand, liste)
      const neue = eintraege.some(({ code }) => code === eintrag.code) ? [] : [eintrag]
      return addEintraege(stand, liste, eintraege.length, neue)
    },
  }
}

/**
 * Where a new field stands that the expression at a place can read: after the field that the expression belongs to, otherwise
 * at the end of a form. Undefined where a message carries chosen fields only: which of them may be sent is more than a name says.
 */
export function findFeldplatz(projekt: Projekt, ort: Ausdrucksort): Feldort | undefined {
  switch (ort.art) {
    case 'zustellweg':
      return endOf(projekt, findOffenesDokument(projekt, ort.zustellweg))
    case 'vorgaenger': {
      const leistung = listDatensaetze(projekt, 'leistung').find(({ teilleistungen }) =>
        teilleistungen.includes(ort.teilleistung),
      )
      return leistung && endOf(projekt, findFormular(projekt, leistung)?.id)
    }
    default: {
      const traeger = findTraeger(projekt, ort)
      const platz = traeger && findOrtOf(projekt, traeger.id)
      return platz && { ...platz, stelle: platz.stelle + 1 }
    }
  }
}

/** The Dokument that the message a Zustellweg begins with carries whole, the form first. */
function findOffenesDokument(projekt: Projekt, zustellweg: string): string | undefined {
  const typ = findDatensatz(projekt, 'nachrichtentyp', findDatensatz(projekt, 'zustellweg', zustellweg)?.nachrichtentyp)
  const eingehend = findDatensatz(projekt, 'nachrichtentyp', typ?.ausgeloestDurch) ?? typ
  const ganze = (eingehend?.dokumentsichten ?? [])
    .filter(({ felder }) => felder === 'alle')
    .flatMap(({ dokument }) => findDatensatz(projekt, 'dokument', dokument) ?? [])
  return (ganze.find(({ dokumentart }) => dokumentart === 'formular') ?? ganze[0])?.id
}

function endOf(projekt: Projekt, dokument: string | undefined): Feldort | undefined {
  const eltern = findFeldeltern(projekt, dokument ?? '')
  return eltern && { eltern: eltern.id, stelle: eltern.kinder.length }
}

/** The next number where all codes are numbers, as long as the others; otherwise a short form of the name. */
function deriveCode(eintraege: readonly Codelisteneintrag[], name: string): string {
  const codes = eintraege.map(({ code }) => code)
  if (codes.length === 0 || codes.some((code) => !/^\d{1,15}$/.test(code))) {
    return deriveTechnischerName(name, new Set(codes))
  }
  const naechste = Math.max(...codes.map(Number)) + 1
  return String(naechste).padStart(codes[0]?.length ?? 1, '0')
}

/** The project with what a draft speaks of, as it will be once the draft is whole. */
export function applyAusdrucksziele(projekt: Projekt, neue: readonly Ausdrucksziel[]): Projekt {
  if (neue.length === 0) return projekt
  const { diff } = runNacheinander(
    projekt,
    '',
    neue.map(({ anlegen }) => anlegen),
  )
  const danach = applyDiff({ projekt, positionen: new Map() }, diff)
  return danach.ok ? danach.wert.projekt : projekt
}

/** Sets an expression together with what it speaks of for the first time: one Schritt with the name of the expression's. */
export function setAusdruckMitZielen(
  projekt: Projekt,
  ort: Ausdrucksort,
  ausdruck: Ausdruck,
  neue: readonly Ausdrucksziel[],
): Schritt {
  const schritt = setAusdruck(projekt, ort, ausdruck)
  if (neue.length === 0) return schritt
  return runNacheinander(projekt, schritt.name, [
    ...neue.map(({ anlegen }) => anlegen),
    (stand) => setAusdruck(stand, ort, ausdruck),
  ])
}
