import type { Pruefregel } from './pruefregel.ts'

/** The rules in whose words or code all words of the search occur, ordered by title. */
export function findRegeln(
  regeln: ReadonlyMap<string, Pruefregel>,
  gesucht: string,
): readonly (readonly [code: string, regel: Pruefregel])[] {
  const woerter = fold(gesucht)
    .split(/\s+/)
    .filter((wort) => wort !== '')
  return [...regeln]
    .filter(([code, regel]) => {
      const text = fold(textOf(code, regel))
      return woerter.every((wort) => text.includes(wort))
    })
    .sort(([, a], [, b]) => a.titel.localeCompare(b.titel, 'de'))
}

function textOf(code: string, { titel, erlaeuterung, abhilfe, hilfe }: Pruefregel): string {
  const { thema, warum, quelle, falsch, richtig, schritte } = hilfe
  return [code, titel, erlaeuterung, abhilfe, thema, warum, quelle, falsch, richtig, ...schritte].join(' ')
}

function fold(text: string): string {
  return text.toLocaleLowerCase('de')
}
