import type { Befund } from '../../shared/befund.ts'
import { runBefehl } from '../arbeitsplatz/befehle.ts'
import { openElement } from '../arbeitsplatz/oeffnen.ts'
import { useDokument } from '../dokument/dokument.ts'
import { listGezeigte, useBefunde } from './befundspeicher.ts'

/** Shows the Befund at this place of the list and what it is about. */
export function chooseBefund(index: number): void {
  const befund = listGezeigte()[index]
  useBefunde.getState().setAktuell(befund === undefined ? -1 : index)
  const ort = befund?.ort
  if (ort?.element !== undefined) openElement(ort.element, isFeldort(ort.element, ort.feld) ? ort.feld : undefined)
}

/** A Befund may name a Feldpfad at the element that uses it; only a Dokument shows a field itself. */
function isFeldort(element: string, feld: string | undefined): boolean {
  return feld !== undefined && useDokument.getState().projekt?.datensaetze.get(element)?.art === 'dokument'
}

/** The chosen Befund, if there is one. */
export function useGewaehlterBefund(): Befund | undefined {
  return useBefunde((stand) => listGezeigte(stand)[stand.aktuell])
}

/** The Angabe of this element that the chosen Befund is about, as the properties call it. */
export function useBefundangabe(element: string): string | undefined {
  return useBefunde((stand) => {
    const ort = listGezeigte(stand)[stand.aktuell]?.ort
    return ort?.element === element ? ort.pfad?.split('/')[1] : undefined
  })
}

/** Shows a Befund in the table, also one of a severity that is hidden there now. */
export function showBefund(befund: Befund): void {
  const { gezeigt, toggleSchwere } = useBefunde.getState()
  if (!gezeigt.has(befund.schwere)) toggleSchwere(befund.schwere)
  runBefehl('pruefen.befunde')
  chooseBefund(listGezeigte().indexOf(befund))
}
