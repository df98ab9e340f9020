import { useState } from 'react'
import type { Schritt } from '../../shared/dokument/diff.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useAktionen } from '../host/HostKontext.tsx'

/**
 * Runs a command on the current project. What is refused is told as a sentence beside the field that caused it; `fehler` is
 * gone after the next change that works.
 */
export function useAendern(): { fehler: string | undefined; run(command: (projekt: Projekt) => Schritt): boolean } {
  const aktionen = useAktionen()
  const [fehler, setFehler] = useState<string>()
  const run = (command: (projekt: Projekt) => Schritt): boolean => {
    const { projekt } = useDokument.getState()
    if (projekt === undefined) return false
    const ergebnis = aktionen.run(command(projekt))
    setFehler(ergebnis.ok ? undefined : ergebnis.befunde[0]?.satz)
    if (ergebnis.ok) useMeldungen.getState().schliesse()
    return ergebnis.ok
  }
  return { fehler, run }
}
