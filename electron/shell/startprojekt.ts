import { readStartargumente } from './startargumente.ts'

/** The project of a start that names none: the one shown last if it is still there, else the sample. */
export function chooseStartprojekt(
  letztes: string | undefined,
  beispiel: string,
  gibtEs?: (pfad: string) => boolean,
): string {
  const argumente = letztes === undefined ? [] : [letztes]
  return readStartargumente({ argumente, arbeitsordner: '' }, gibtEs).ordner[0] ?? beispiel
}
