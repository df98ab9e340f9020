import { type Befund, createBefund } from '../../../shared/befund.ts'
import { isGeraetename } from '../../../shared/projekte/dateiname.ts'

/**
 * Names with which a project cannot be carried to other computers: of two that differ only in case, Windows and macOS keep
 * one; names of devices Windows does not keep at all. Warnings, since here everything can be read.
 */
export function checkDateinamen(pfade: readonly string[]): Befund[] {
  const gesehen = new Map<string, string>()
  const befunde: Befund[] = []
  for (const pfad of pfade) {
    if (pfad.split('/').some(isGeraetename)) befunde.push(createGeraetbefund(pfad))
    const schluessel = pfad.normalize('NFC').toLowerCase()
    const andere = gesehen.get(schluessel)
    if (andere === undefined) gesehen.set(schluessel, pfad)
    else befunde.push(createSchreibweisebefund(pfad, andere))
  }
  return befunde
}

function createGeraetbefund(pfad: string): Befund {
  return createBefund({
    code: 'datei.geraetename',
    schwere: 'warnung',
    satz: 'Windows erlaubt diesen Dateinamen nicht.',
    ort: { datei: pfad },
    abhilfe: 'Benennen Sie die Datei oder den Ordner um, damit alle das Projekt öffnen können.',
  })
}

function createSchreibweisebefund(pfad: string, andere: string): Befund {
  return createBefund({
    code: 'datei.schreibweise',
    schwere: 'warnung',
    satz: 'Zwei Dateien unterscheiden sich nur in der Schreibweise des Namens.',
    ort: { datei: pfad },
    abhilfe: 'Benennen Sie eine um: Unter Windows und macOS bliebe nur eine von beiden.',
    einzelheiten: `Die andere heißt ${andere}.`,
  })
}
