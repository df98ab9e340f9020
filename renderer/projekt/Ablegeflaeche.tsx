import { FolderDown } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { findBruecke } from '../host/bruecke.ts'
import { type Abgelegtes, isZip, readAbgelegtes, takeAbgelegtes } from './abgelegtes.ts'
import { openProjektdialog } from './dialogspeicher.ts'
import { findAbgelegtenOrdner } from './ordnerwahl.ts'
import { useProjektaktionen } from './useProjektaktionen.ts'
import './projekt.css'

/** Takes a project that is dragged onto the window from outside; says so while it is over it. */
export function Ablegeflaeche() {
  const [darueber, setDarueber] = useState(false)
  const { show } = useProjektaktionen()
  useEffect(() => {
    const isVonAussen = ({ dataTransfer }: DragEvent): boolean => dataTransfer?.types.includes('Files') === true
    const onOver = (ereignis: DragEvent): void => {
      if (!isVonAussen(ereignis) || isUeberFeld(ereignis)) return
      ereignis.preventDefault()
      setDarueber(true)
    }
    const onLeave = (ereignis: DragEvent): void => {
      if (ereignis.relatedTarget === null) setDarueber(false)
    }
    const onDrop = (ereignis: DragEvent): void => {
      setDarueber(false)
      if (!isVonAussen(ereignis) || isUeberFeld(ereignis) || ereignis.dataTransfer === null) return
      // else the browser would show the file in place of Fachwerk
      ereignis.preventDefault()
      const abgelegtes = takeAbgelegtes(ereignis.dataTransfer)
      if (abgelegtes !== undefined) void openAbgelegtes(abgelegtes, show)
    }
    const ende = new AbortController()
    window.addEventListener('dragover', onOver, { signal: ende.signal })
    window.addEventListener('dragleave', onLeave, { signal: ende.signal })
    window.addEventListener('drop', onDrop, { signal: ende.signal })
    return () => ende.abort()
  }, [show])
  if (!darueber) return null
  return (
    <div className="ablegeflaeche" aria-hidden>
      <div>
        <FolderDown size={32} strokeWidth={1.5} />
        <p className="stark">Projekt hier ablegen</p>
        <p className="zweit">Den Ordner eines Projekts oder eine ZIP-Datei</p>
      </div>
    </div>
  )
}

/** A field for a file takes what is dropped on it itself. */
function isUeberFeld({ target }: DragEvent): boolean {
  return target instanceof HTMLInputElement && target.type === 'file'
}

/** Electron knows where a folder lies and opens it there; a browser takes in a copy. */
async function openAbgelegtes(abgelegtes: Abgelegtes, show: (ordner: string) => Promise<void>): Promise<void> {
  const { melde } = useMeldungen.getState()
  if (findBruecke() !== undefined && !isZip(abgelegtes.datei)) {
    const ordner = await findAbgelegtenOrdner(abgelegtes.datei)
    melde(ordner.ok ? [] : ordner.befunde)
    if (ordner.ok && ordner.wert !== undefined) await show(ordner.wert)
    return
  }
  const paket = await readAbgelegtes(abgelegtes)
  melde(paket.ok ? [] : paket.befunde)
  if (paket.ok) openProjektdialog({ art: 'paket', paket: paket.wert })
}
