import '../graph/graph.css'
import './zustellwege.css'
import { UserRoundPlus } from 'lucide-react'
import { useEffect, useMemo, useState } from 'react'
import { deriveZustellmatrix } from '../../../shared/zustellwege/matrix.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { markBereit, unmarkBereit } from '../../bausteine/bereit.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { schwerenOfElemente } from '../../befunde/befundsicht.ts'
import { useBefunde } from '../../befunde/befundspeicher.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { Stufenschieber } from '../graph/Stufenschieber.tsx'
import { Matrixtabelle } from './Matrixtabelle.tsx'
import { SchwerenKontext } from './schweren.ts'
import { Wegelegende } from './Wegelegende.tsx'

/** Which message reaches which Rolle through which kind of system, from stage to stage. */
export default function ZustellwegeAnsicht() {
  const projekt = useDokument((dokument) => dokument.projekt)
  const leistung = useArbeitsplatz((platz) => platz.leistung)
  const befunde = useBefunde((stand) => stand.befunde)
  const [alleRollen, setAlleRollen] = useState(false)
  const matrix = useMemo(
    () =>
      projekt === undefined || leistung === undefined ? undefined : deriveZustellmatrix(projekt, leistung, alleRollen),
    [projekt, leistung, alleRollen],
  )
  const schweren = useMemo(() => schwerenOfElemente(befunde), [befunde])
  useEffect(() => {
    markBereit('zustellwege')
    return () => unmarkBereit('zustellwege')
  }, [])
  if (projekt === undefined || matrix === undefined) {
    return (
      <Leerzustand
        titel="Keine Leistung gewählt."
        text="Wählen Sie links eine Leistung, dann stehen hier ihre Zustellwege."
      />
    )
  }
  return (
    <SchwerenKontext value={schweren}>
      <div className="graphansicht wegeansicht">
        <div className="werkzeug umbrechend" role="toolbar" aria-label="Zustellwege">
          <Stufenschieber />
          <span className="trenn" />
          <button
            type="button"
            className={alleRollen ? 'knopf an' : 'knopf'}
            aria-pressed={alleRollen}
            title="Auch Rollen zeigen, zu denen es noch keinen Zustellweg gibt, etwa Register und Kassen"
            onClick={() => setAlleRollen(!alleRollen)}
          >
            <UserRoundPlus size={14} strokeWidth={1.75} aria-hidden />
            Alle Rollen
          </button>
        </div>
        {matrix.gruppen.length === 0 || matrix.spalten.length === 0 ? (
          <Leerzustand
            titel={
              matrix.spalten.length === 0
                ? 'Das Projekt hat noch keinen Komponententyp.'
                : 'Die Leistung hat noch keine Nachricht.'
            }
            text="Zustellwege führen Nachrichten über Systeme zu Rollen; sie entstehen, sobald es beides gibt."
          />
        ) : (
          <Matrixtabelle key={matrix.leistung.id} projekt={projekt} matrix={matrix} />
        )}
        <Wegelegende />
      </div>
    </SchwerenKontext>
  )
}
