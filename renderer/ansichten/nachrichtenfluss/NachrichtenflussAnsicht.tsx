import '../graph/graph.css'
import './nachrichtenfluss.css'
import { useEffect, useMemo } from 'react'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { arrangeFluss } from '../../../shared/nachrichtenfluss/anordnung.ts'
import { deriveNachrichtenfluss } from '../../../shared/nachrichtenfluss/deriveNachrichtenfluss.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { markBereit, unmarkBereit } from '../../bausteine/bereit.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { useSuchtaste } from '../../bausteine/useSuchtaste.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useZusatzangaben } from '../graph/zusaetze.ts'
import { Flussflaeche } from './Flussflaeche.tsx'
import { FlussKontext } from './FlussKontext.tsx'
import { Flusslegende } from './Flusslegende.tsx'
import { Flusssuche } from './Flusssuche.tsx'
import { useFlusszustand } from './flusszustand.ts'
import { useFlussbefehle } from './useFlussbefehle.ts'
import { Werkzeugleiste } from './Werkzeugleiste.tsx'

/** The messages of a Leistung between its Rollen, one Teilleistung below the other. */
export default function NachrichtenflussAnsicht() {
  const projekt = useDokument((dokument) => dokument.projekt)
  const leistung = useArbeitsplatz((platz) => platz.leistung)
  useEffect(() => {
    markBereit('nachrichtenfluss')
    return () => unmarkBereit('nachrichtenfluss')
  }, [])
  if (projekt === undefined || leistung === undefined || !projekt.datensaetze.has(leistung)) {
    return (
      <Leerzustand
        titel="Keine Leistung gewählt."
        text="Wählen Sie links eine Leistung, dann steht hier, wer wem welche Nachricht sendet."
      />
    )
  }
  return <Fluss key={leistung} projekt={projekt} leistung={leistung} />
}

function Fluss({ projekt, leistung }: { projekt: Projekt; leistung: string }) {
  const vorgangstyp = useFlusszustand((zustand) => zustand.vorgangstypen.get(leistung))
  const suche = useFlusszustand((zustand) => zustand.suche)
  const zusaetze = useZusatzangaben(projekt, leistung)
  const fluss = useMemo(() => {
    // a Vorgangstyp that is gone filters nothing
    const filter = vorgangstyp !== undefined && projekt.datensaetze.has(vorgangstyp) ? vorgangstyp : undefined
    return deriveNachrichtenfluss(projekt, leistung, filter)
  }, [projekt, leistung, vorgangstyp])
  const lage = useMemo(
    () => (fluss === undefined ? undefined : { fluss, anordnung: arrangeFluss(fluss), zusaetze }),
    [fluss, zusaetze],
  )
  useSuchtaste(useFlusszustand((zustand) => zustand.setSuche))
  useFlussbefehle(lage)
  if (lage === undefined) return null
  return (
    <FlussKontext value={lage}>
      <div className="graphansicht flussansicht">
        <Werkzeugleiste />
        <div className="graphmitte">
          {lage.anordnung.baender.length === 0 || lage.anordnung.linien.length === 0 ? (
            <Leerzustand
              titel="Die Leistung hat noch keine Teilleistung."
              text="Der Nachrichtenfluss entsteht mit der ersten Teilleistung und ihrer zuständigen Rolle."
            />
          ) : (
            <Flussflaeche />
          )}
          {suche ? <Flusssuche /> : null}
        </div>
        <Flusslegende />
      </div>
    </FlussKontext>
  )
}
