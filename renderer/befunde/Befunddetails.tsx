import { CircleHelp, Waypoints, Wrench } from 'lucide-react'
import type { Befund } from '../../shared/befund.ts'
import { artOfId } from '../../shared/modell/ids.ts'
import { isAusnehmbar } from '../../shared/pruefung/ausnahmen.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { isImGraph } from '../arbeitsplatz/elemente.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { Ausnahmebereich } from './Ausnahmebereich.tsx'
import { useBefunde } from './befundspeicher.ts'
import { behebe, listGleiche } from './beheben.ts'
import { describeDateistelle } from './dateistelle.ts'
import { isRegelcode, openRegelhilfe } from './regelseiten.ts'
import { Sprungknopf } from './Sprungknopf.tsx'

/** The chosen Befund with all its words, and the ways to mend, understand or accept it. Its element has been chosen with it. */
export function Befunddetails({ befund }: { befund: Befund }) {
  const { satz, code, abhilfe, rechtsgrundlage, einzelheiten, ort, ausnahme } = befund
  const datei = describeDateistelle(ort ?? {})
  return (
    <section className="befunddetails" aria-label="Gewählter Befund">
      <p className="stark">
        {satz}
        {rechtsgrundlage === undefined ? '' : ` (${rechtsgrundlage})`}
      </p>
      <p>{abhilfe}</p>
      {ausnahme === undefined ? <Behebungen befund={befund} /> : null}
      <div className="reihe">
        {ort?.element === undefined ? null : <Spruenge element={ort.element} pfad={ort.pfad} />}
        {isRegelcode(code) ? (
          <button type="button" className="knopf klein" onClick={() => openRegelhilfe(code)}>
            <CircleHelp size={14} strokeWidth={1.75} aria-hidden /> Hilfe zu dieser Regel
          </button>
        ) : null}
      </div>
      {isAusnehmbar(befund) ? <Ausnahmebereich key={`${satz} ${ausnahme?.id}`} befund={befund} /> : null}
      {einzelheiten === undefined ? null : <p className="dritt">{einzelheiten}</p>}
      {datei === '' ? null : <p className="fest dritt">{datei}</p>}
    </section>
  )
}

function Behebungen({ befund }: { befund: Befund }) {
  const aktionen = useAktionen()
  const nurLesen = useNurlesegrund()?.satz
  const gleiche = listGleiche(
    useBefunde((stand) => stand.befunde),
    befund,
  )
  if (befund.behebung === undefined) return null
  return (
    <div className="reihe">
      <button
        type="button"
        className="knopf klein"
        disabled={nurLesen !== undefined}
        title={nurLesen ?? 'Strg Eingabe'}
        onClick={() => void behebe(aktionen, [befund])}
      >
        <Wrench size={14} strokeWidth={1.75} aria-hidden /> {befund.behebung}
      </button>
      {gleiche.length < 2 ? null : (
        <button
          type="button"
          className="knopf klein"
          disabled={nurLesen !== undefined}
          title={nurLesen}
          onClick={() => void behebe(aktionen, gleiche)}
        >
          Alle {gleiche.length} so beheben
        </button>
      )}
    </div>
  )
}

function Spruenge({ element, pfad }: { element: string; pfad: string | undefined }) {
  const art = artOfId(element)
  return (
    <>
      <Sprungknopf angabe={pfad?.split('/')[1]} />
      {art !== undefined && isImGraph(art) ? (
        <button type="button" className="knopf klein" onClick={() => useArbeitsplatz.getState().setAnsicht('graph')}>
          <Waypoints size={14} strokeWidth={1.75} aria-hidden /> Im Graph zeigen
        </button>
      ) : null}
    </>
  )
}
