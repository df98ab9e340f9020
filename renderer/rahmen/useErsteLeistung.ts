import { useEffect } from 'react'
import { UMSETZUNGSSTUFEN } from '../../shared/modell/elemente/gemeinsam.ts'
import { listLeistungen } from '../../shared/modell/leistungen.ts'
import { listDatensaetze, type Projekt } from '../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { isDaIn } from '../arbeitsplatz/elemente.ts'
import { keepPlatz, readPlatz } from '../arbeitsplatz/platzablage.ts'
import { useDokument } from '../dokument/dokument.ts'

/**
 * A project opens as this tab has left it, else with its first Leistung, seen from the first Organisation at that Organisation's
 * stage. What is gone from it (a creation was taken back) is not shown any longer.
 */
export function useErsteLeistung(): void {
  const projekt = useDokument((stand) => stand.projekt)
  useEffect(keepBeimVerlassen, [])
  useEffect(() => {
    if (projekt === undefined) return
    const arbeitsplatz = useArbeitsplatz.getState()
    const reiter = arbeitsplatz.reiter.filter((id) => projekt.datensaetze.has(id))
    for (const id of arbeitsplatz.reiter) if (!reiter.includes(id)) arbeitsplatz.closeLeistung(id)
    if (arbeitsplatz.organisation !== undefined && !projekt.datensaetze.has(arbeitsplatz.organisation)) {
      useArbeitsplatz.setState({ organisation: undefined })
      chooseOrganisation(projekt, reiter.at(-1))
    }
    if (reiter.length > 0) return
    const { testfaelle } = useDokument.getState()
    const frueherer = readPlatz(sessionStorage, projekt.id, isDaIn(projekt, testfaelle))
    if (frueherer !== undefined) {
      useArbeitsplatz.setState(frueherer)
      if (frueherer.organisation === undefined) chooseOrganisation(projekt, frueherer.leistung)
      return
    }
    const [leistung] = listLeistungen(projekt)
    if (leistung === undefined) return
    arbeitsplatz.openLeistung(leistung.id)
    arbeitsplatz.select([leistung.id])
    chooseOrganisation(projekt, leistung.id)
  }, [projekt])
}

function keepBeimVerlassen(): () => void {
  const keep = (): void => {
    const { projekt } = useDokument.getState()
    if (projekt !== undefined) keepPlatz(sessionStorage, projekt.id, useArbeitsplatz.getState())
  }
  addEventListener('pagehide', keep)
  return () => removeEventListener('pagehide', keep)
}

function chooseOrganisation(projekt: Projekt, leistung: string | undefined): void {
  const { setOrganisation, setStufe } = useArbeitsplatz.getState()
  const organisationen = listDatensaetze(projekt, 'organisation')
  // one that does the Leistung itself says more than one that has redirected it
  const [organisation] = [
    ...organisationen.filter(({ umlenkungen }) => !umlenkungen.some((eine) => eine.leistung === leistung)),
    ...organisationen,
  ]
  if (organisation === undefined) return
  setOrganisation(organisation.id)
  const stufe = organisation.stufen.find((eine) => eine.leistung === leistung)?.stufe
  const bekannte = UMSETZUNGSSTUFEN.find((eine) => eine === stufe)
  if (bekannte !== undefined) setStufe(bekannte)
}
