import { listDatensaetze } from '../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { NeueLeistungKnopf } from '../muster/NeueLeistungKnopf.tsx'
import { listAbgeleitete } from './nachrichtenwahl.ts'

/** Why nothing is played, and the way to it. */
export function Spielleer() {
  const projekt = useDokument((dokument) => dokument.projekt)
  const { leistung, setAnsicht } = useArbeitsplatz()
  if (projekt === undefined) return null
  if (listDatensaetze(projekt, 'organisation').length === 0) {
    return (
      <Leerzustand
        titel="Noch keine Organisation"
        text="Eine Nachricht braucht eine Organisation, die sie annimmt. Mit einer neuen Leistung entsteht eine."
        knopf={<NeueLeistungKnopf voll />}
      />
    )
  }
  if (listAbgeleitete(projekt, leistung).length === 0) {
    return (
      <Leerzustand
        titel="Noch keine Nachricht"
        text="In dieser Leistung sendet noch niemand etwas. Ziehen Sie im Nachrichtenfluss eine Nachricht von Rolle zu Rolle."
        knopf={
          <button type="button" className="knopf" onClick={() => setAnsicht('nachrichtenfluss')}>
            Nachrichtenfluss öffnen
          </button>
        }
      />
    )
  }
  return <Leerzustand titel="Noch keine Nachricht gewählt" text="Wählen Sie oben eine Nachricht." />
}
