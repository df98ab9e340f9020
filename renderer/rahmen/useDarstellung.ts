import { useEffect } from 'react'
import { useEinstellungen } from '../arbeitsplatz/einstellungen.ts'

/** Puts density and presentation size where the style sheets see them. */
export function useDarstellung(): void {
  const grosszuegig = useEinstellungen((stand) => stand.grosszuegig)
  const vorfuehrung = useEinstellungen((stand) => stand.vorfuehrung)
  useEffect(() => {
    const { dataset } = document.documentElement
    dataset.dichte = grosszuegig ? 'grosszuegig' : 'dicht'
    dataset.groesse = vorfuehrung ? 'vorfuehrung' : 'normal'
  }, [grosszuegig, vorfuehrung])
}
