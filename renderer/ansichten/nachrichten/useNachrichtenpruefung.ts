import { useEffect, useState } from 'react'
import type { Befund } from '../../../shared/befund.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useBestaetigtesProjekt } from '../../dokument/useBestaetigtesProjekt.ts'
import { useHost } from '../../host/HostKontext.tsx'

/** The check waits until nobody has typed for so long. */
const TIPPPAUSE_MS = 250

interface Pruefung {
  nachrichtentyp: string | undefined
  /** Schnittstelle whose schema a foreign message was checked against */
  schnittstelle: string | undefined
  befunde: readonly Befund[]
  laeuft: boolean
}

const UNGEPRUEFT: Pruefung = { nachrichtentyp: undefined, schnittstelle: undefined, befunde: [], laeuft: true }

/** Has the host check a message, again after every change of the text or of the model. */
export function useNachrichtenpruefung(text: string): Pruefung {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const projekt = useBestaetigtesProjekt()
  const [stand, setStand] = useState<Pruefung>(UNGEPRUEFT)
  useEffect(() => {
    // another state of the model is another schema, and only one that the host has can be asked about
    if (sitzung === undefined || projekt === undefined || text === '') return
    let gilt = true
    setStand((alt) => ({ ...alt, laeuft: true }))
    const frist = setTimeout(() => {
      void host.rufe('pruefeNachricht', { sitzung, xml: text }).then((ergebnis) => {
        if (!gilt) return
        if (ergebnis.ok) {
          const { nachrichtentyp, schnittstelle, befunde } = ergebnis.wert
          setStand({ nachrichtentyp, schnittstelle, befunde, laeuft: false })
        } else setStand((alt) => ({ ...alt, befunde: ergebnis.befunde, laeuft: false }))
      })
    }, TIPPPAUSE_MS)
    return () => {
      gilt = false
      clearTimeout(frist)
    }
  }, [host, sitzung, projekt, text])
  return stand
}
