import { CircleHelp, ListTree, ShieldOff, Waypoints, Wrench } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Befund } from '../../shared/befund.ts'
import { artOfId } from '../../shared/modell/ids.ts'
import { isAusnehmbar } from '../../shared/pruefung/ausnahmen.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { runBefehl } from '../arbeitsplatz/befehle.ts'
import { isImGraph } from '../arbeitsplatz/elemente.ts'
import { useNurlesegrund } from '../dokument/useNurlesegrund.ts'
import { focusAngabe, runNachEigenschaften } from '../eigenschaften/anker.ts'
import { useAktionen } from '../host/HostKontext.tsx'
import { Ausnahmeformular, Ausnahmegrund } from './Ausnahmebereich.tsx'
import { useBefunde } from './befundspeicher.ts'
import { behebe, listGleiche, loadBehebung } from './beheben.ts'
import { describeDateistelle } from './dateistelle.ts'
import { isRegelcode, openRegelhilfe } from './regelseiten.ts'

/** The chosen Befund with all its words, and the ways to mend, understand or accept it. Its element has been chosen with it. */
export function Befunddetails({ befund }: { befund: Befund }) {
  const { satz, code, abhilfe, rechtsgrundlage, einzelheiten, ort, ausnahme } = befund
  const [nimmtAus, setNimmtAus] = useState(false)
  const nurLesen = useNurlesegrund()?.satz
  const datei = describeDateistelle(ort ?? {})
  return (
    <section className="befunddetails" aria-label="Gewählter Befund">
      <p className="stark">
        {satz}
        {rechtsgrundlage === undefined ? '' : ` (${rechtsgrundlage})`}
      </p>
      <p>{abhilfe}</p>
      {ausnahme === undefined ? null : <Ausnahmegrund ausnahme={ausnahme} />}
      <div className="reihe">
        {ausnahme === undefined ? <Behebungen befund={befund} /> : null}
        {ort?.element === undefined ? null : <Spruenge element={ort.element} angabe={ort.pfad?.split('/')[1]} />}
        {isRegelcode(code) ? (
          <button type="button" className="knopf klein" onClick={() => openRegelhilfe(code)}>
            <CircleHelp size={14} strokeWidth={1.75} aria-hidden /> Hilfe zu dieser Regel
          </button>
        ) : null}
        {isAusnehmbar(befund) && ausnahme === undefined ? (
          <button
            type="button"
            className="knopf klein"
            aria-expanded={nimmtAus}
            disabled={nurLesen !== undefined}
            title={nurLesen ?? 'Der Befund zählt dann nicht mehr; die Begründung steht im Systemkonzept.'}
            onClick={() => setNimmtAus(!nimmtAus)}
          >
            <ShieldOff size={14} strokeWidth={1.75} aria-hidden /> Ausnehmen …
          </button>
        ) : null}
      </div>
      {nimmtAus && nurLesen === undefined ? <Ausnahmeformular befund={befund} onZu={() => setNimmtAus(false)} /> : null}
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
  const behebbar = befund.behebung !== undefined
  useEffect(() => {
    if (behebbar) void loadBehebung()
  }, [behebbar])
  if (!behebbar) return null
  return (
    <>
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
    </>
  )
}

function Spruenge({ element, angabe }: { element: string; angabe: string | undefined }) {
  const art = artOfId(element)
  return (
    <>
      <button
        type="button"
        className="knopf klein"
        onClick={() => {
          runBefehl('bearbeiten.eigenschaften')
          // they may have to be opened first
          if (angabe !== undefined) runNachEigenschaften(() => focusAngabe(angabe))
        }}
      >
        <ListTree size={14} strokeWidth={1.75} aria-hidden /> Eigenschaften öffnen
      </button>
      {art !== undefined && isImGraph(art) ? (
        <button type="button" className="knopf klein" onClick={() => useArbeitsplatz.getState().setAnsicht('graph')}>
          <Waypoints size={14} strokeWidth={1.75} aria-hidden /> Im Graph zeigen
        </button>
      ) : null}
    </>
  )
}
