import { Blocks, RotateCcw } from 'lucide-react'
import { listAbweichende, resetUeberschreibung } from '../../shared/dokument/befehle/felder/ueberschreibungen.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { labelOfAngabe } from '../../shared/worte/angaben.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../dokument/dokument.ts'
import { Felddetails } from './Felddetails.tsx'
import { useAendern } from './useAendern.ts'
import { useFeldknoten } from './useFeldknoten.ts'

/** A part of a Gruppe of the Baukasten at one place that uses it: what holds there, and what differs from the Baukasten. */
export function Baukastenteil({ projekt, feldpfad }: { projekt: Projekt; feldpfad: string }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { run } = useAendern()
  const knoten = useFeldknoten(projekt, feldpfad)
  if (knoten === undefined) return null
  const abweichende = listAbweichende(projekt, feldpfad)
  return (
    <div className="eig-rollt">
      <Felddetails projekt={projekt} knoten={knoten} />
      <section className="eig-rand">
        <h3 className="absch">Baukasten</h3>
        {abweichende.length === 0 ? (
          <p className="eig-leer dritt">
            Hier gilt die Vorgabe des Baukastens. Häufigkeit, Hilfe und Stufe dürfen abweichen.
          </p>
        ) : (
          <ul>
            {abweichende.map((angabe) => (
              <li key={angabe} className="reihe">
                <span className="dehn">{labelOfAngabe(angabe)} weicht ab</span>
                <button
                  type="button"
                  className="knopf klein"
                  disabled={!schreibrecht}
                  onClick={() => run((stand) => resetUeberschreibung(stand, feldpfad, [angabe]))}
                >
                  <RotateCcw size={14} strokeWidth={1.75} aria-hidden />
                  Vorgabe wiederherstellen
                </button>
              </li>
            ))}
          </ul>
        )}
        <button
          type="button"
          className="knopf klein eig-mehr"
          onClick={() => useArbeitsplatz.getState().select([knoten.id])}
        >
          <Blocks size={14} strokeWidth={1.75} aria-hidden />
          Im Baukasten ansehen
        </button>
      </section>
    </div>
  )
}
