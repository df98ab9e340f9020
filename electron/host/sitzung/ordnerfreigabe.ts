import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { createBefund, type Ergebnis, fail } from '../../../shared/befund.ts'
import { resolveOrdner } from '../projekte/ordner.ts'

/** The real path of a project folder, if it lies in or below one of the folders from which projects may be opened. */
export async function resolveFreienOrdner(ordner: string, wurzeln: readonly string[]): Promise<Ergebnis<string>> {
  const pfad = await resolveOrdner(ordner)
  if (!pfad.ok) return pfad
  for (const wurzel of wurzeln) {
    const echte = await realpath(wurzel).catch(() => undefined)
    if (echte !== undefined && isBelow(pfad.wert, echte)) return pfad
  }
  return fail(
    createBefund({
      code: 'sitzung.ordner',
      satz: 'Aus diesem Ordner darf Fachwerk keine Projekte öffnen.',
      ort: { datei: ordner },
      abhilfe:
        'Starten Sie Fachwerk mit diesem Projektordner oder legen Sie das Projekt in einen freigegebenen Ordner.',
    }),
  )
}

function isBelow(pfad: string, wurzel: string): boolean {
  const weg = relative(wurzel, pfad)
  return weg === '' || (weg !== '..' && !weg.startsWith(`..${sep}`) && !/^[A-Za-z]:|^[/\\]/.test(weg))
}
