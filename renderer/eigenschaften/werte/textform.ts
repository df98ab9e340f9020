/** Texts that may take several lines. */
const MEHRZEILIG = new Set(['beschreibung', 'hilfe', 'ergebnis', 'grund'])
/** Shown in the fixed font. */
const TECHNISCH = new Set([
  'technischerName',
  'kennung',
  'datei',
  'schema',
  'autor',
  'uuid',
  'muster',
  'ars',
  'arsPraefix',
  'leikaSchluessel',
  'fimId',
  'bedingung',
])

export function isMehrzeilig(angabe: string): boolean {
  return MEHRZEILIG.has(angabe)
}

export function isTechnisch(angabe: string): boolean {
  return TECHNISCH.has(angabe)
}
