import { useMemo } from 'react'
import { useBearbeitung } from './bearbeiten/bearbeitung.ts'
import type { Elementkante } from './flusselemente.ts'
import { useZusaetze } from './GraphKontext.tsx'

interface Fernkanten {
  /** parts of the picture of their own */
  einzelne: Elementkante[]
  /** drawn together, as nothing but lines */
  linien: Elementkante[]
}

const KEINE: Elementkante[] = []

/** From afar only edges that say something of their own stay parts of the picture: emphasized, chosen, marked, on their way with an element. */
export function useFernkanten(kanten: Elementkante[], fern: boolean): Fernkanten {
  const marken = useZusaetze().kanten
  const gewaehlte = useBearbeitung((stand) => (fern ? stand.kante : undefined))
  return useMemo(() => {
    if (!fern) return { einzelne: kanten, linien: KEINE }
    const isEinzeln = ({ id, data }: Elementkante): boolean =>
      data?.betont === true || data?.leitung === undefined || id === gewaehlte || marken.has(id)
    return { einzelne: kanten.filter(isEinzeln), linien: kanten.filter((eine) => !isEinzeln(eine)) }
  }, [kanten, fern, gewaehlte, marken])
}
