/** Ids of the elements whose name contains all words, best first: names that begin with the text, then the others. */
export function findNamen(elemente: readonly { id: string; name: string }[], text: string): string[] {
  const gesucht = text.trim().toLocaleLowerCase('de')
  if (gesucht === '') return []
  const woerter = gesucht.split(/\s+/)
  return elemente
    .map(({ id, name }) => ({ id, name: name.toLocaleLowerCase('de') }))
    .filter(({ name }) => woerter.every((wort) => name.includes(wort)))
    .sort((a, b) => Number(b.name.startsWith(gesucht)) - Number(a.name.startsWith(gesucht)))
    .map(({ id }) => id)
}
