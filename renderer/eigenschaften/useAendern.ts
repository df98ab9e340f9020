import { useState } from 'react'
import type { Ergebnis } from '../../shared/befund.ts'
import type { Schritt } from '../../shared/dokument/diff.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { describeAblehnung } from './ablehnung.ts'

interface Aendern {
  /** why the last change was refused; gone after the next one that works */
  fehler: string | undefined
  /** `satz` is said instead of the schema's own sentence where the field knows better how a value is written */
  run(command: (projekt: Projekt) => Schritt, satz?: string): boolean
  /** tells how a change ended that was made otherwise */
  report(ergebnis: Ergebnis<undefined>, satz?: string): boolean
}

/** Runs commands on the current project; what is refused is told as a sentence beside the field that caused it. */
export function useAendern(): Aendern {
  const aktionen = useAktionen()
  const [fehler, setFehler] = useState<string>()
  const report = (ergebnis: Ergebnis<undefined>, satz?: string): boolean => {
    setFehler(ergebnis.ok ? undefined : (satz ?? describeAblehnung(ergebnis.befunde[0]?.satz ?? '')))
    if (ergebnis.ok) useMeldungen.getState().schliesse()
    return ergebnis.ok
  }
  const run = (command: (projekt: Projekt) => Schritt, satz?: string): boolean => {
    const { projekt } = useDokument.getState()
    return projekt !== undefined && report(aktionen.run(command(projekt)), satz)
  }
  return { fehler, run, report }
}
