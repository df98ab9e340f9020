import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'
import { createBefund, type Ergebnis, fail } from '../../../shared/befund.ts'
import { resolveOrdner } from '../projekte/ordner.ts'

/**
 * The real path of a folder, if it lies in or below one of the released folders: links and `..` are followed first, so that
 * neither leads out.
 */
export async function resolveFreienOrdner(
  ordner: string,
  wurzeln: readonly string[],
  zweck: 'oeffnen' | 'anlegen' = 'oeffnen',
): Promise<Ergebnis<string>> {
  const pfad = await resolveOrdner(ordner)
  if (!pfad.ok) return pfad
  for (const wurzel of wurzeln) {
    const echte = await realpath(wurzel).catch(() => undefined)
    if (echte !== undefined && isBelow(pfad.wert, echte)) return pfad
  }
  return fail(
    createBefund({
      code: 'sitzung.ordner',
      satz:
        zweck === 'oeffnen'
          ? 'Aus diesem Ordner darf Fachwerk keine Projekte öffnen.'
          : 'In diesem Ordner darf Fachwerk keine Projekte anlegen.',
      ort: { datei: ordner },
      abhilfe: 'Wählen Sie einen freigegebenen Ordner oder starten Sie Fachwerk mit „--ordner“ und diesem Ordner.',
    }),
  )
}

/** Whether a real path is another one or lies below it. */
export function isBelow(pfad: string, wurzel: string): boolean {
  const weg = relative(wurzel, pfad)
  return weg === '' || (weg !== '..' && !weg.startsWith(`..${sep}`) && !/^[A-Za-z]:|^[/\\]/.test(weg))
}
