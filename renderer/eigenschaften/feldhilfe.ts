import { useEffect, useId } from 'react'
import { create } from 'zustand'
import { isTaste } from '../arbeitsplatz/tasten.ts'
import { hasEntwurf } from '../bausteine/textfeld.ts'

/** Opens and closes the help of the field that has the focus. */
export const FELDHILFETASTE = 'Umschalt F1'

/** What a value is for, as it stands below its field; of all fields at most one shows it. */
export interface Feldhilfe {
  text: string | undefined
  offen: boolean
  /** for its label and for what holds its control: a click on the one and the key in the other open it */
  anker: { 'data-feldhilfe'?: string }
}

const useOffene = create<{ offene: string | undefined }>(() => ({ offene: undefined }))

export function useFeldhilfe(text: string | undefined): Feldhilfe {
  const id = useId()
  const offen = useOffene(({ offene }) => offene === id)
  return { text, offen: offen && text !== undefined, anker: text === undefined ? {} : { 'data-feldhilfe': id } }
}

/**
 * The ways to the help of a field other than hovering over its label: the key, and a click on the label. Esc takes back what is
 * being typed, then closes the help, and only after that the panel it stands in; therefore this listens before everything else.
 */
export function useFeldhilfetasten(): void {
  useEffect(() => {
    const onKeyDown = (ereignis: KeyboardEvent): void => {
      const { offene } = useOffene.getState()
      const anker = findAnker(ereignis.target)
      const schliesst = ereignis.key === 'Escape' && offene !== undefined && anker === offene
      if (schliesst && !hasEntwurf(ereignis.target)) useOffene.setState({ offene: undefined })
      else if (isTaste(FELDHILFETASTE, ereignis) && anker !== undefined) toggle(anker)
      else return
      ereignis.preventDefault()
      ereignis.stopImmediatePropagation()
    }
    const onClick = ({ target }: MouseEvent): void => {
      const anker = target instanceof HTMLElement && target.matches('.mit-hilfe') ? findAnker(target) : undefined
      if (anker !== undefined) toggle(anker)
    }
    window.addEventListener('keydown', onKeyDown, true)
    window.addEventListener('click', onClick)
    return () => {
      window.removeEventListener('keydown', onKeyDown, true)
      window.removeEventListener('click', onClick)
    }
  }, [])
}

function findAnker(ziel: EventTarget | null): string | undefined {
  const stelle = ziel instanceof Element ? ziel.closest<HTMLElement>('[data-feldhilfe]') : null
  return stelle?.dataset.feldhilfe
}

function toggle(anker: string): void {
  const { offene } = useOffene.getState()
  useOffene.setState({ offene: offene === anker ? undefined : anker })
}
