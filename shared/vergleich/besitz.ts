import { MODELLDATEIARTEN, modelldateiartOf } from '../modell/dateiarten.ts'
import type { Datensatz, Datensatzart } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'

/** The lists in which a record names its own parts. */
const BESITZ: Readonly<Partial<Record<Datensatzart, readonly string[]>>> = {
  leistung: [
    'vorgangstypen',
    'teilleistungen',
    'dokumente',
    'rollen',
    'nachrichtentypen',
    'zustellwege',
    'anliegensklaerung',
  ],
  dokument: ['kinder'],
  datenfeldgruppe: ['kinder'],
  organisation: ['stellen', 'installationen'],
  produkt: ['schnittstellen'],
}

export function isBesitz(art: Datensatzart, angabe: string): boolean {
  return BESITZ[art]?.includes(angabe) === true
}

/** The ids a record owns, or uses in the lists where it also owns: what it names as its parts. */
export function listTeile(datensatz: Datensatz): string[] {
  const angaben: Readonly<Record<string, unknown>> = datensatz
  return (BESITZ[datensatz.art] ?? []).flatMap((liste) => {
    const wert = angaben[liste]
    return Array.isArray(wert) ? wert.filter((id) => typeof id === 'string') : typeof wert === 'string' ? [wert] : []
  })
}

/**
 * Who owns each part: the record that names it and stands in the same file. What another file lends (a Rolle of the Baukasten in
 * the list of a Leistung) is used, not owned.
 */
export function besitzerOf(projekt: Projekt): ReadonlyMap<string, string> {
  const bekannte = BESITZER.get(projekt)
  if (bekannte !== undefined) return bekannte
  const besitzer = new Map<string, string>()
  for (const datensatz of projekt.datensaetze.values()) {
    const datei = projekt.dateien.get(datensatz.id)
    for (const teil of listTeile(datensatz)) {
      if (projekt.datensaetze.has(teil) && projekt.dateien.get(teil) === datei && !besitzer.has(teil)) {
        besitzer.set(teil, datensatz.id)
      }
    }
  }
  BESITZER.set(projekt, besitzer)
  return besitzer
}

const BESITZER = new WeakMap<Projekt, ReadonlyMap<string, string>>()

/** The main record of the file that holds each record, a Zuordnung under its Produkt. */
export function hauptdatensatzOf(projekt: Projekt, id: string): Datensatz | undefined {
  const datei = projekt.dateien.get(id)
  return datei === undefined ? undefined : hauptdatensaetzeOf(projekt).get(ordnungOf(datei))
}

function hauptdatensaetzeOf(projekt: Projekt): ReadonlyMap<string, Datensatz> {
  const bekannte = HAUPTDATENSAETZE.get(projekt)
  if (bekannte !== undefined) return bekannte
  const saetze = new Map<string, Datensatz>()
  for (const datensatz of projekt.datensaetze.values()) {
    const datei = projekt.dateien.get(datensatz.id)
    const art = datei === undefined ? undefined : modelldateiartOf(datei)
    if (datei === undefined || art === undefined || art === 'zuordnung') continue
    if (MODELLDATEIARTEN[art].wurzel === datensatz.art) saetze.set(ordnungOf(datei), datensatz)
  }
  HAUPTDATENSAETZE.set(projekt, saetze)
  return saetze
}

const HAUPTDATENSAETZE = new WeakMap<Projekt, ReadonlyMap<string, Datensatz>>()

/** Files that belong together: `produkte/<name>` for all that lies below it. */
export function ordnungOf(datei: string): string {
  return /^produkte\/[^/]+/.exec(datei)?.[0] ?? datei
}
