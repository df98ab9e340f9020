import { useCallback, useEffect, useState } from 'react'
import type { Befund } from '../../shared/befund.ts'
import type { Konzeptformat } from '../../shared/host/konzept.ts'
import type { HostWert } from '../../shared/host.ts'
import { decodeBytes } from '../bausteine/bytes.ts'
import { useDokument } from '../dokument/dokument.ts'
import { useHost } from '../host/HostKontext.tsx'

type Konzeptdatei = HostWert<'systemkonzept'>

interface Vorschau {
  html: string
  anforderungen: number
  testfaelle: number
}

interface Konzept {
  vorschau: Vorschau | undefined
  befunde: readonly Befund[]
  arbeitet: boolean
  /** the document in another form; undefined where that failed, with Befunde */
  lade(format: Konzeptformat): Promise<Konzeptdatei | undefined>
}

/** The Systemkonzept of the model as it is, made anew for every Komponententyp, Leistung (or all) and stage that is looked at. */
export function useKonzept(komponententyp: string | undefined, leistung: string | undefined, stufe: number): Konzept {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const [vorschau, setVorschau] = useState<Vorschau>()
  const [befunde, setBefunde] = useState<readonly Befund[]>([])
  const [arbeitet, setArbeitet] = useState(false)

  const lade = useCallback(
    async (format: Konzeptformat) => {
      if (sitzung === undefined || komponententyp === undefined) return undefined
      setArbeitet(true)
      const nur = leistung === undefined ? {} : { leistung }
      const ergebnis = await host.rufe('systemkonzept', { sitzung, komponententyp, stufe, format, ...nur })
      setArbeitet(false)
      setBefunde(ergebnis.ok ? [] : ergebnis.befunde)
      return ergebnis.ok ? ergebnis.wert : undefined
    },
    [host, sitzung, komponententyp, leistung, stufe],
  )

  useEffect(() => {
    let gilt = true
    setVorschau(undefined)
    void lade('html').then((datei) => {
      // an answer to what is no longer asked is passed over
      if (!gilt || datei === undefined) return
      const { base64, anforderungen, testfaelle } = datei
      setVorschau({ html: new TextDecoder().decode(decodeBytes(base64)), anforderungen, testfaelle })
    })
    return () => {
      gilt = false
    }
  }, [lade])

  return { vorschau, befunde, arbeitet, lade }
}
