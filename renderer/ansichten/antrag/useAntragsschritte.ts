import { type RefObject, useRef, useState } from 'react'
import { focusFeld } from '../../antrag/Fehlerliste.tsx'
import type { Formbefund } from '../../antrag/pruefung.ts'
import type { Formular } from '../../antrag/useFormular.ts'

export interface Schrittfolge {
  /** place of the page that is shown; behind the last one comes the summary */
  schritt: number
  /** what stands at the top of the page as wrong */
  gemeldet: readonly Formbefund[]
  /** the area that scrolls */
  rolle: RefObject<HTMLDivElement | null>
  goTo(ziel: number): void
  /** Goes on from a page in which nothing is wrong, else says what is. */
  goOn(): void
  report(befunde: readonly Formbefund[]): void
  goToBefund(befund: Formbefund): void
}

/** Which page of an application is shown, from the step where one left it. */
export function useAntragsschritte({ seiten, befunde, reveal }: Formular, anfang: number): Schrittfolge {
  const [schritt, setSchritt] = useState(anfang)
  const [gemeldet, setGemeldet] = useState<readonly Formbefund[]>([])
  const rolle = useRef<HTMLDivElement>(null)

  const goTo = (ziel: number): void => {
    setSchritt(Math.max(0, Math.min(seiten.length, ziel)))
    setGemeldet([])
    rolle.current?.scrollTo({ top: 0 })
  }
  const report = (neue: readonly Formbefund[]): void => {
    // anew each time, so that the list takes the focus again
    setGemeldet([...neue])
    rolle.current?.scrollTo({ top: 0 })
  }
  return {
    schritt,
    gemeldet,
    rolle,
    goTo,
    report,
    goOn: () => {
      const seite = seiten[schritt]?.dokument.id
      const hier = befunde.filter((befund) => befund.seite === seite)
      if (seite !== undefined) reveal([seite])
      if (hier.length === 0) goTo(schritt + 1)
      else report(hier)
    },
    goToBefund: (befund) => {
      const ziel = seiten.findIndex(({ dokument }) => dokument.id === befund.seite)
      if (ziel >= 0 && ziel !== schritt) setSchritt(ziel)
      // the field is there after the page has been drawn
      requestAnimationFrame(() => requestAnimationFrame(() => focusFeld(befund.schluessel)))
    },
  }
}
