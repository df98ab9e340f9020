import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { NeueLeistungKnopf } from '../muster/NeueLeistungKnopf.tsx'

/** Stands in every view of a project without Leistungen. */
export function OhneLeistung() {
  return (
    <Leerzustand
      titel="Dieses Projekt hat noch keine Leistung."
      text="Graph, Nachrichten, Regel, Antrag, Prüfstand und Abnahme entstehen mit der ersten."
      knopf={<NeueLeistungKnopf voll />}
    />
  )
}
