import { useEffect, useState } from 'react'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useBestaetigtesProjekt } from '../../dokument/useBestaetigtesProjekt.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { kennungOfAbgeleitete, type Testfalleintrag } from '../../spiel/nachrichtenwahl.ts'
import { chooseOrganisation } from '../antrag/wahl.ts'

/** Short: they stand below the name of their Nachrichtentyp. */
const NAMEN = {
  beispiel: 'Beispiel',
  klein: 'Abgeleitet: Pflichtangaben',
  gross: 'Abgeleitet: alle Angaben',
} as const

/** The messages that follow from the open Leistung, as if somebody had written them; undefined until they are there. */
export function useAbgeleitete(): readonly Testfalleintrag[] | undefined {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const projekt = useBestaetigtesProjekt()
  const { leistung, organisation: gewaehlte, stufe } = useArbeitsplatz()
  const organisation = projekt && chooseOrganisation(projekt, leistung, gewaehlte)?.id
  const [abgeleitete, setAbgeleitete] = useState<readonly Testfalleintrag[]>()
  useEffect(() => {
    if (sitzung === undefined || projekt === undefined || leistung === undefined) return
    if (organisation === undefined) return setAbgeleitete([])
    let veraltet = false
    void host.rufe('leiteNachrichtenAb', { sitzung, leistung, organisation, stufe }).then((ergebnis) => {
      if (veraltet) return
      const nachrichten = ergebnis.ok ? ergebnis.wert.nachrichten : []
      setAbgeleitete(
        nachrichten.map(({ abgeleitet, testfall, nachricht }) => ({
          kennung: kennungOfAbgeleitete(abgeleitet),
          testfall: { ...testfall, name: NAMEN[abgeleitet.fuelle] },
          nachricht,
        })),
      )
    })
    return () => {
      veraltet = true
    }
  }, [host, sitzung, projekt, leistung, organisation, stufe])
  return abgeleitete
}
