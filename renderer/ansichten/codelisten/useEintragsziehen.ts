import { type DragEvent, useRef, useState } from 'react'
import type { Codelisteneintrag } from '../../../shared/modell/projekt.ts'
import { chooseEintrag, useListenzustand } from './listenzustand.ts'
import type { Listenaktionen } from './useListenaktionen.ts'

/** The entry before or behind which dragged ones would fall. */
export interface Ablageziel {
  code: string
  danach: boolean
}

/** Entries dragged to another place of the list; a row that is dragged without being chosen is chosen by it. */
export function useEintragsziehen(eintraege: readonly Codelisteneintrag[], aktionen: Listenaktionen) {
  const [ziel, setZiel] = useState<Ablageziel>()
  const gezogen = useRef(false)
  const end = (): void => {
    gezogen.current = false
    setZiel(undefined)
  }
  return {
    ziel,
    tabelle: {
      onDragOver: (ereignis: DragEvent<HTMLElement>): void => {
        const element = ereignis.target instanceof Element ? ereignis.target.closest<HTMLElement>('[data-code]') : null
        const code = element?.dataset.code
        if (!gezogen.current || element === null || code === undefined) return
        ereignis.preventDefault()
        const box = element.getBoundingClientRect()
        const danach = ereignis.clientY > box.top + box.height / 2
        if (ziel?.code !== code || ziel.danach !== danach) setZiel({ code, danach })
      },
      onDragEnd: end,
      onDrop: (ereignis: DragEvent<HTMLElement>): void => {
        ereignis.preventDefault()
        const stelle = eintraege.findIndex(({ code }) => code === ziel?.code)
        if (gezogen.current && ziel !== undefined && stelle >= 0) aktionen.moveTo(stelle + (ziel.danach ? 1 : 0))
        end()
      },
    },
    /** begins with a row; `codes` are those of the rows as they are shown */
    begin: (ereignis: DragEvent<HTMLElement>, codes: readonly string[], code: string): void => {
      if (!useListenzustand.getState().auswahl.has(code)) chooseEintrag(codes, code, 'einzeln')
      gezogen.current = true
      ereignis.dataTransfer.effectAllowed = 'move'
      ereignis.dataTransfer.setData('text/plain', code)
    },
  }
}
