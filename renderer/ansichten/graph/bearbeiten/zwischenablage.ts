import { useEffect } from 'react'
import { type Ergebnis, fail } from '../../../../shared/befund.ts'
import { copyElemente, pasteElemente, type Zwischenablage } from '../../../../shared/dokument/befehle/kopieren.ts'
import { findFreienVersatz } from '../../../../shared/graph/anordnung/freiplatz.ts'
import { useArbeitsplatz } from '../../../arbeitsplatz/arbeitsplatz.ts'
import { useMeldungen } from '../../../arbeitsplatz/meldungen.ts'
import { isTextfeld } from '../../../bausteine/textfeld.ts'
import type { Dokumentaktionen } from '../../../dokument/aktionen.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import { createZufallsbytes } from '../../../dokument/zufall.ts'
import { loescheElemente } from '../../../eigenschaften/loeschung.ts'
import type { Graphlage } from '../lage.ts'
import { createFremdbefund, createLeerbefund, createVerschlossenbefund, readAblage } from './ablagetext.ts'

/** What was copied last in this window: the menu may not read what other programs copied. */
let letzte: Zwischenablage | undefined

/** Takes the chosen elements, with the places they have on the screen; undefined where none of them can be copied. */
export function copyAuswahl({ anordnung }: Graphlage): Zwischenablage | undefined {
  const { projekt } = useDokument.getState()
  const { auswahl } = useArbeitsplatz.getState()
  if (projekt === undefined) return undefined
  const lagen = auswahl.flatMap((element) => {
    const lage = anordnung.grundlage.knoten.get(element)
    return lage === undefined ? [] : [{ element, x: lage.x, y: lage.y }]
  })
  const ablage = copyElemente(projekt, auswahl, lagen)
  if (ablage !== undefined) letzte = ablage
  return ablage
}

/** Copies for every window and program that may read what the system has copied; the window itself needs no permission. */
export async function writeAblage(ablage: Zwischenablage): Promise<void> {
  await navigator.clipboard?.writeText(JSON.stringify(ablage)).catch(() => undefined)
}

/** What the menu pastes: what the system has, where the window may read it, else what was copied last in this window. */
export async function fetchAblage(): Promise<Ergebnis<Zwischenablage>> {
  const text = await navigator.clipboard?.readText().catch(() => undefined)
  if (text !== undefined && text !== '') return readAblage(text)
  if (letzte !== undefined) return { ok: true, wert: letzte }
  return fail(text === undefined ? createVerschlossenbefund() : createLeerbefund())
}

/** Copies of elements that are shown here go beside them; others get places near what they are connected with. */
export function pasteAblage(
  aktionen: Dokumentaktionen,
  ablage: Zwischenablage,
  { anordnung, art }: Graphlage,
): Ergebnis<undefined> {
  const { projekt } = useDokument.getState()
  const { leistung } = useArbeitsplatz.getState()
  if (projekt === undefined || leistung === undefined) return fail(createFremdbefund())
  const { knoten, streifen } = anordnung.grundlage
  const boxen = ablage.lagen.flatMap(({ element }) => {
    const box = knoten.get(element)
    return box === undefined ? [] : [{ ...box, element }]
  })
  const hier = boxen.length > 0 && boxen.length === ablage.lagen.length
  const lagen = hier ? boxen.map(({ element, x, y }) => ({ element, x, y })) : []
  const versatz = hier ? { ...findFreienVersatz(boxen, [...knoten.values()], streifen), anordnung: art } : undefined
  const kopien = pasteElemente(projekt, leistung, { ...ablage, lagen }, createZufallsbytes, versatz)
  if (!kopien.ok) return kopien
  const ergebnis = aktionen.run(kopien.wert.schritt)
  if (ergebnis.ok) useArbeitsplatz.getState().select(kopien.wert.ids)
  return ergebnis
}

/** Strg C, X and V come as events of the browser: only they may use what other programs copied. */
export function useZwischenablage(aktionen: Dokumentaktionen, aenderbar: boolean, lage: Graphlage): void {
  useEffect(() => {
    const melde = (ergebnis: Ergebnis<undefined>): void =>
      useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
    const onCopy = (ereignis: ClipboardEvent): boolean => {
      if (isTextfeld(ereignis.target) || hasTextauswahl()) return false
      const ablage = copyAuswahl(lage)
      if (ablage === undefined) return false
      ereignis.clipboardData?.setData('text/plain', JSON.stringify(ablage))
      ereignis.preventDefault()
      return true
    }
    const onCut = (ereignis: ClipboardEvent): void => {
      if (aenderbar && onCopy(ereignis)) melde(loescheElemente(aktionen, useArbeitsplatz.getState().auswahl))
    }
    const onPaste = (ereignis: ClipboardEvent): void => {
      if (!aenderbar || ereignis.defaultPrevented || isTextfeld(ereignis.target)) return
      ereignis.preventDefault()
      const ablage = readAblage(ereignis.clipboardData?.getData('text/plain') ?? '')
      melde(ablage.ok ? pasteAblage(aktionen, ablage.wert, lage) : ablage)
    }
    const ende = new AbortController()
    document.addEventListener('copy', onCopy, { signal: ende.signal })
    document.addEventListener('cut', onCut, { signal: ende.signal })
    document.addEventListener('paste', onPaste, { signal: ende.signal })
    return () => ende.abort()
  }, [aktionen, aenderbar, lage])
}

function hasTextauswahl(): boolean {
  const auswahl = document.getSelection()
  return auswahl !== null && !auswahl.isCollapsed
}
