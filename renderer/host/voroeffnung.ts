import type { Hostleitung } from './hostleitung.ts'

const OEFFNE = 'oeffne'

/**
 * Asks for a project at once and keeps the answer for whoever opens it first: the host reads it, and the browser takes it in, while
 * the code of the window is still loading. Events are held back until then, so that they come after the question as always.
 * An answer after which the host was lost for a while is dropped, as events may be missing.
 */
export function withVoroeffnung(leitung: Hostleitung, eingabe: object): Hostleitung {
  const empfaenger = new Set<(ereignis: string) => void>()
  let zurueckgehalten: string[] | undefined = []
  let gueltig = true
  leitung.beobachte((ereignis) => {
    if (zurueckgehalten !== undefined) zurueckgehalten.push(ereignis)
    else for (const einer of empfaenger) einer(ereignis)
  })
  leitung.beiAbbruch(() => {
    gueltig = false
  })
  const antwort = leitung.rufe(OEFFNE, eingabe)
  // told to whoever opens the project
  antwort.catch(() => undefined)
  const release = (): void => {
    const ereignisse = zurueckgehalten ?? []
    zurueckgehalten = undefined
    for (const ereignis of ereignisse) for (const einer of empfaenger) einer(ereignis)
  }
  return {
    ...leitung,
    rufe: (methode, angaben) => {
      if (methode !== OEFFNE || zurueckgehalten === undefined) return leitung.rufe(methode, angaben)
      release()
      const passt = gueltig && JSON.stringify(angaben) === JSON.stringify(eingabe)
      return passt ? antwort : leitung.rufe(methode, angaben)
    },
    beobachte: (einer) => {
      empfaenger.add(einer)
    },
  }
}
