import type { Seite } from '../../../shared/zusammenfuehren/konflikt.ts'

/** What somebody gets who takes the same side at every mark. */
export function resolveMarken(text: string, seite: Seite): string {
  const zeilen: string[] = []
  let hier: Seite | undefined
  for (const zeile of text.split('\n')) {
    if (zeile.startsWith('<<<<<<< ')) hier = 'eigene'
    else if (zeile === '=======' && hier === 'eigene') hier = 'fremde'
    else if (zeile.startsWith('>>>>>>> ')) hier = undefined
    else if (hier === undefined || hier === seite) zeilen.push(zeile)
  }
  return zeilen.join('\n')
}
