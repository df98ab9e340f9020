import { useDeferredValue, useEffect, useMemo } from 'react'
import { replaceFunde, type Ungueltige } from '../../shared/suche/ersetze.ts'
import { findFunde, prepareSuche, type Suchergebnis } from '../../shared/suche/suche.ts'
import { createSuchmuster, type Suchmuster } from '../../shared/suche/suchmuster.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useSuche } from './suchspeicher.ts'
import { keyOfStelle, listErsetzungsorte } from './trefferbaum.ts'

interface Suchlauf {
  ergebnis: Suchergebnis
  muster: Suchmuster | undefined
  /** chosen places that the new text would make invalid, by their keys */
  ungueltige: ReadonlyMap<string, Ungueltige>
  /** chosen places that can be replaced */
  ersetzbare: number
}

const NICHTS: Suchergebnis = { funde: [], anzahl: 0, mehr: false, mangel: undefined, abgebrochen: false }

/** Searches while one types, and tries what replacing would do. */
export function useSuchlauf(): Suchlauf {
  const projekt = useDokument((stand) => stand.projekt)
  const leistung = useArbeitsplatz((platz) => platz.leistung)
  const { text, gross, ganzeWoerter, regulaer, nurNamen, technisch, nurLeistung, abgewaehlte } = useSuche()
  const ersatz = useSuche((stand) => stand.ersatz)
  const gesuchter = useDeferredValue(text)
  const neuer = useDeferredValue(ersatz)
  useVorbereitung()
  const ergebnis = useMemo(() => {
    if (projekt === undefined) return NICHTS
    const angaben = { text: gesuchter, gross, ganzeWoerter, regulaer, nurNamen, technisch }
    return findFunde(projekt, { ...angaben, leistung: nurLeistung ? leistung : undefined })
  }, [projekt, gesuchter, gross, ganzeWoerter, regulaer, nurNamen, technisch, nurLeistung, leistung])
  const muster = useMemo(() => {
    const gelesen = createSuchmuster({ text: gesuchter, gross, ganzeWoerter, regulaer })
    return 'mangel' in gelesen || gesuchter === '' ? undefined : gelesen
  }, [gesuchter, gross, ganzeWoerter, regulaer])
  const probe = useMemo(() => {
    if (projekt === undefined || muster === undefined || neuer === undefined) return { ungueltige: [], ersetzt: 0 }
    return replaceFunde(projekt, listErsetzungsorte(ergebnis.funde, abgewaehlte), muster, neuer)
  }, [projekt, muster, ergebnis, abgewaehlte, neuer])
  const ungueltige = useMemo(
    () => new Map(probe.ungueltige.map((eine) => [keyOfStelle(eine.element, eine.pfad), eine])),
    [probe],
  )
  return { ergebnis, muster, ungueltige, ersetzbare: probe.ersetzt }
}

/** Records read in one go while nothing else is to be done. */
const STUECK = 1000

/** Reads the texts of a large project bit by bit, so that the first letter typed need not wait for all of it. */
function useVorbereitung(): void {
  const projekt = useDokument((stand) => stand.projekt)
  useEffect(() => {
    if (projekt === undefined) return
    const datensaetze = [...projekt.datensaetze.values()]
    let stelle = 0
    let auftrag = 0
    const next = (): void => {
      prepareSuche(projekt, datensaetze.slice(stelle, stelle + STUECK))
      stelle += STUECK
      if (stelle < datensaetze.length) auftrag = requestIdleCallback(next)
    }
    auftrag = requestIdleCallback(next)
    return () => cancelIdleCallback(auftrag)
  }, [projekt])
}
