import { useEffect } from 'react'
import type { Ergebnis } from '../../../../shared/befund.ts'
import { createBefund, fail } from '../../../../shared/befund.ts'
import {
  copyElemente,
  pasteElemente,
  type Zwischenablage,
  zwischenablageSchema,
} from '../../../../shared/dokument/befehle/kopieren.ts'
import { useArbeitsplatz } from '../../../arbeitsplatz/arbeitsplatz.ts'
import { useMeldungen } from '../../../arbeitsplatz/meldungen.ts'
import { isTextfeld } from '../../../bausteine/textfeld.ts'
import type { Dokumentaktionen } from '../../../dokument/aktionen.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import { createZufallsbytes } from '../../../dokument/zufall.ts'
import { loescheElemente } from '../../../eigenschaften/loeschung.ts'

/** What was copied last in this window: the menu may not read what other programs copied. */
let letzte: Zwischenablage | undefined

/** More than any Leistung is as text. */
const TEXT_MAXIMUM = 20_000_000

/** Takes the chosen elements, with the places that users chose for them; undefined where none of them can be copied. */
export function copyAuswahl(): Zwischenablage | undefined {
  const { projekt, positionen } = useDokument.getState()
  const { auswahl, leistung } = useArbeitsplatz.getState()
  if (projekt === undefined) return undefined
  const lagen = auswahl.flatMap((element) => {
    const lage = positionen.get(`${leistung}/${element}`)
    return lage === undefined ? [] : [{ element, x: lage.x, y: lage.y }]
  })
  const ablage = copyElemente(projekt, auswahl, lagen)
  if (ablage !== undefined) letzte = ablage
  return ablage
}

/** What the menu can paste. */
export function findLetzte(): Zwischenablage | undefined {
  return letzte
}

export function pasteAblage(aktionen: Dokumentaktionen, ablage: Zwischenablage): Ergebnis<undefined> {
  const { projekt } = useDokument.getState()
  const { leistung } = useArbeitsplatz.getState()
  if (projekt === undefined || leistung === undefined) return fail(createFremdbefund())
  const kopien = pasteElemente(projekt, leistung, ablage, createZufallsbytes)
  if (!kopien.ok) return kopien
  const ergebnis = aktionen.run(kopien.wert.schritt)
  if (ergebnis.ok) useArbeitsplatz.getState().select(kopien.wert.ids)
  return ergebnis
}

/** Strg C, X and V come as events of the browser: only they may use what other programs copied. */
export function useZwischenablage(aktionen: Dokumentaktionen, aenderbar: boolean): void {
  useEffect(() => {
    const melde = (ergebnis: Ergebnis<undefined>): void =>
      useMeldungen.getState().melde(ergebnis.ok ? [] : ergebnis.befunde)
    const onCopy = (ereignis: ClipboardEvent): boolean => {
      if (isTextfeld(ereignis.target) || hasTextauswahl()) return false
      const ablage = copyAuswahl()
      if (ablage === undefined) return false
      ereignis.clipboardData?.setData('text/plain', JSON.stringify(ablage))
      ereignis.preventDefault()
      return true
    }
    const onCut = (ereignis: ClipboardEvent): void => {
      if (aenderbar && onCopy(ereignis)) melde(loescheElemente(aktionen, useArbeitsplatz.getState().auswahl))
    }
    const onPaste = (ereignis: ClipboardEvent): void => {
      if (!aenderbar || isTextfeld(ereignis.target)) return
      const ablage = readAblage(ereignis.clipboardData?.getData('text/plain') ?? '')
      if (ablage === undefined) return
      ereignis.preventDefault()
      melde(ablage.ok ? pasteAblage(aktionen, ablage.wert) : ablage)
    }
    document.addEventListener('copy', onCopy)
    document.addEventListener('cut', onCut)
    document.addEventListener('paste', onPaste)
    return () => {
      document.removeEventListener('copy', onCopy)
      document.removeEventListener('cut', onCut)
      document.removeEventListener('paste', onPaste)
    }
  }, [aktionen, aenderbar])
}

function hasTextauswahl(): boolean {
  const auswahl = document.getSelection()
  return auswahl !== null && !auswahl.isCollapsed
}

/** Elements from a text of anywhere; undefined where it is none of ours at all. */
export function readAblage(text: string): Ergebnis<Zwischenablage> | undefined {
  if (text.length > TEXT_MAXIMUM || !text.trimStart().startsWith('{"fachwerk":')) return undefined
  try {
    const ablage = zwischenablageSchema.safeParse(JSON.parse(text))
    return ablage.success ? { ok: true, wert: ablage.data } : fail(createFremdbefund())
  } catch {
    return fail(createFremdbefund())
  }
}

function createFremdbefund() {
  return createBefund({
    code: 'fenster.zwischenablage',
    satz: 'Der kopierte Text enthält keine gültigen Elemente.',
    abhilfe: 'Kopieren Sie die Elemente noch einmal in Fachwerk.',
  })
}
