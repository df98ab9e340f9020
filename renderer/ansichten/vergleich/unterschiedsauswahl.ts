import type { Unterschied, Unterschiedsart, Unterschiedsgruppe } from '../../../shared/vergleich/unterschied.ts'

/** What a search and the chosen kind leave of a comparison; groups of which nothing is left are left out. */
export function filterGruppen(
  gruppen: readonly Unterschiedsgruppe[],
  { gesucht, nur, teile }: { gesucht: string; nur: Unterschiedsart | 'alle'; teile: boolean },
): Unterschiedsgruppe[] {
  const worte = gesucht.toLocaleLowerCase('de').split(/\s+/).filter(Boolean)
  return gruppen.flatMap((gruppe) => {
    const unterschiede = gruppe.unterschiede.filter(
      (einer) =>
        (teile || !einer.eingeschlossen) && (nur === 'alle' || einer.was === nur) && matches(einer, gruppe.name, worte),
    )
    return unterschiede.length === 0 ? [] : [{ ...gruppe, unterschiede }]
  })
}

function matches({ name, aenderungen }: Unterschied, gruppe: string, worte: readonly string[]): boolean {
  if (worte.length === 0) return true
  const texte = [
    gruppe,
    name,
    ...aenderungen.flatMap(({ satz, vorher, nachher, label }) => [satz, vorher, nachher, label]),
  ]
  const alles = texte.join('\n').toLocaleLowerCase('de')
  return worte.every((wort) => alles.includes(wort))
}

/** The first so many, in their groups; a very long comparison is shown in portions. */
export function takeErste(gruppen: readonly Unterschiedsgruppe[], anzahl: number): Unterschiedsgruppe[] {
  let rest = anzahl
  return gruppen.flatMap((gruppe) => {
    const unterschiede = gruppe.unterschiede.slice(0, Math.max(0, rest))
    rest -= unterschiede.length
    return unterschiede.length === 0 ? [] : [{ ...gruppe, unterschiede }]
  })
}
