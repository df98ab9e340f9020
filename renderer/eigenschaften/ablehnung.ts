/**
 * The sentence of a refused value as it stands below its field: the schema check begins with the key of the value in
 * quotation marks, which the field says already.
 */
export function describeAblehnung(satz: string): string {
  const kurz = satz.replace(/^„[^“]*“: /, '').replace(/^„[^“]*“ /, 'Der Wert ')
  return kurz.charAt(0).toLocaleUpperCase('de') + kurz.slice(1)
}
