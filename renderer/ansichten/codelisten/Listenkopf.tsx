import { CopyPlus, ListTree, Trash2, TriangleAlert } from 'lucide-react'
import { describePflege, listBenutzende, listVersionen } from '../../../shared/modell/codelisten.ts'
import type { Codeliste } from '../../../shared/modell/elemente/dokument.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import type { Listenaktionen } from './useListenaktionen.ts'

/** What a list is, who maintains and who uses it, and its other versions. */
export function Listenkopf({
  projekt,
  liste,
  aktionen,
}: {
  projekt: Projekt
  liste: Codeliste
  aktionen: Listenaktionen
}) {
  const gesperrt = useNurlesegrund()?.satz
  const pflege = describePflege(liste.kennung)
  const benutzende = listBenutzende(projekt, liste.id).length
  const versionen = listVersionen(projekt, liste.kennung)
  const neuere = versionen.slice(versionen.findIndex(({ id }) => id === liste.id) + 1).at(-1)
  const benutzt = benutzende === 1 ? '1 Stelle' : `${benutzende} Stellen`
  return (
    <header className="codelisten-kopf">
      <div className="reihe codelisten-titel">
        <div className="dehn">
          <h2 className="kurz" title={liste.name}>
            {liste.name}
          </h2>
          <p className="zweit kurz" title={`${liste.kennung}, Version ${liste.version}`}>
            Version {liste.version}, <span className="fest">{liste.kennung}</span>
          </p>
        </div>
        <button
          type="button"
          className="knopf klein"
          disabled={benutzende === 0}
          title={
            benutzende === 0 ? 'Kein Datenfeld verwendet diese Liste.' : 'Zeigt unten, wo die Liste verwendet wird'
          }
          onClick={() => {
            useArbeitsplatz.getState().select([liste.id])
            useArbeitsplatz.getState().setUnterbereich('verwendungen')
          }}
        >
          <ListTree size={14} strokeWidth={1.75} aria-hidden />
          {benutzende === 0 ? 'Nicht verwendet' : `Verwendet an ${benutzt}`}
        </button>
        <button
          type="button"
          className="knopf klein"
          disabled={gesperrt !== undefined}
          title={gesperrt ?? 'Legt eine neue Version mit denselben Einträgen an; diese bleibt, wie sie ist'}
          onClick={aktionen.addVersion}
        >
          <CopyPlus size={14} strokeWidth={1.75} aria-hidden />
          Neue Version
        </button>
        <Symbolknopf
          zeichen={Trash2}
          name="Codeliste löschen"
          sperre={gesperrt ?? (benutzende > 0 ? `Die Liste wird noch an ${benutzt} verwendet.` : undefined)}
          onClick={aktionen.removeListe}
        />
      </div>
      {pflege === undefined ? null : (
        <p className="codelisten-pflege warnung">
          <TriangleAlert className="sz" size={14} strokeWidth={1.75} aria-hidden />
          <span>
            Diese Liste wird {pflege} gepflegt. Was Sie hier ändern, gilt nur in diesem Projekt und weicht von der
            veröffentlichten Liste ab.
          </span>
        </p>
      )}
      {neuere === undefined || benutzende === 0 ? null : (
        <p className="codelisten-pflege hinweis">
          <span className="dehn">
            Es gibt Version {neuere.version}; {benutzt} {benutzende === 1 ? 'verwendet' : 'verwenden'} noch diese.
          </span>
          <button
            type="button"
            className="knopf klein"
            disabled={gesperrt !== undefined}
            title={gesperrt}
            onClick={() => aktionen.replaceListe(neuere.id)}
          >
            Überall Version {neuere.version} verwenden
          </button>
        </p>
      )}
    </header>
  )
}
