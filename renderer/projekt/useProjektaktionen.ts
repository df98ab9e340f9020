import { useMemo } from 'react'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { decodeBytes } from '../bausteine/bytes.ts'
import { saveDatei } from '../bausteine/herunterladen.ts'
import { useDokument } from '../dokument/dokument.ts'
import { findBruecke } from '../host/bruecke.ts'
import { useAktionen, useHost } from '../host/HostKontext.tsx'
import { openProjektdialog } from './dialogspeicher.ts'
import { showInFenster } from './fensterprojekt.ts'
import { waehleOrdner } from './ordnerwahl.ts'
import { choosePaket } from './paketwahl.ts'

/** What can be done with projects from anywhere in the window. */
export interface Projektaktionen {
  /** Shows another project in this window; what is not saved of the present one waits for it in the journal. */
  show(ordner: string): Promise<void>
  showStartseite(): Promise<void>
  /** Lets the user choose a project: in a dialog of the system where there is one. */
  oeffne(): Promise<void>
  choosePaket(): Promise<void>
  /** Saves the present state as one file. */
  saveKopie(): Promise<void>
}

export function useProjektaktionen(): Projektaktionen {
  const host = useHost()
  const aktionen = useAktionen()
  return useMemo(() => {
    const melde = useMeldungen.getState().melde
    const show = async (ordner: string): Promise<void> => {
      await aktionen.leave()
      showInFenster({ ordner })
    }
    return {
      show,
      showStartseite: async () => {
        await aktionen.leave()
        showInFenster('startseite')
      },
      oeffne: async () => {
        if (findBruecke() === undefined) {
          openProjektdialog({ art: 'oeffnen' })
          return
        }
        const gewaehlt = await waehleOrdner('projekt')
        if (!gewaehlt.ok) melde(gewaehlt.befunde)
        else if (gewaehlt.wert !== undefined) await show(gewaehlt.wert)
      },
      choosePaket: async () => {
        const paket = await choosePaket()
        if (paket === undefined) return
        if (paket.ok) openProjektdialog({ art: 'paket', paket: paket.wert })
        else melde(paket.befunde)
      },
      saveKopie: async () => {
        const { sitzung } = useDokument.getState()
        if (sitzung === undefined) return
        await aktionen.settle()
        const paket = await host.rufe('packeProjekt', { sitzung })
        if (paket.ok) saveDatei(paket.wert.name, decodeBytes(paket.wert.inhalt))
        melde(paket.ok ? [] : paket.befunde)
      },
    }
  }, [host, aktionen])
}
