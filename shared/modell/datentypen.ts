import type { Datenfeld, Datentyp } from './elemente/dokument.ts'

/** Values of a Datenfeld that only some Datentypen have. */
export type Datentypangabe = 'codeliste' | 'laenge' | 'muster' | 'bereich' | 'nachkommastellen' | 'dateitypen'

export const DATENTYPANGABEN: Readonly<Record<Datentypangabe, readonly Datentyp[]>> = {
  codeliste: ['auswahl'],
  laenge: ['text'],
  muster: ['text'],
  bereich: ['ganzzahl', 'dezimalzahl', 'betrag'],
  nachkommastellen: ['dezimalzahl'],
  dateitypen: ['datei'],
}

/** The values of a field that its Datentyp does not have, or would not have with another one. */
export function listUnpassende(feld: Datenfeld, datentyp: Datentyp = feld.datentyp): Datentypangabe[] {
  return (Object.entries(DATENTYPANGABEN) as [Datentypangabe, readonly Datentyp[]][])
    .filter(([angabe, typen]) => feld[angabe] !== undefined && !typen.includes(datentyp))
    .map(([angabe]) => angabe)
}

/** Whether a field has this value, or may have it with its Datentyp; every field may have those of all Datentypen. */
export function hasDatentypangabe(feld: Datenfeld, angabe: string): boolean {
  const typen = Object.entries(DATENTYPANGABEN).find(([eine]) => eine === angabe)?.[1]
  return typen === undefined || typen.includes(feld.datentyp) || Object.hasOwn(feld, angabe)
}
