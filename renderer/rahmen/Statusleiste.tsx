import { Check, CircleDot, FolderSync, Lock, PencilLine } from 'lucide-react'
import { useMemo, useRef } from 'react'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { runBefehl } from '../arbeitsplatz/befehle.ts'
import { nameOf } from '../arbeitsplatz/elemente.ts'
import { useHervorhebung } from '../arbeitsplatz/hervorhebung.ts'
import { Schwerezeichen, STIMMUNGEN } from '../bausteine/Schwerezeichen.tsx'
import { countSchweren, SCHWEREN } from '../befunde/befundsicht.ts'
import { useBefunde } from '../befunde/befundspeicher.ts'
import { useDokument } from '../dokument/dokument.ts'
import { listLiegengebliebene, useTextentwuerfe } from '../dokument/textentwuerfe.ts'
import { showFeldtext } from '../eigenschaften/showFeldtext.ts'
import { Pfadleiste } from './Pfadleiste.tsx'
import { describeStand } from './speicherstand.ts'
import { useSpeicherzeit } from './useSpeicherzeit.ts'

/** Project, findings, tests and the path of the selection at the left; Organisation, Stufe and saved state at the right. */
export function Statusleiste() {
  const projekt = useDokument((stand) => stand.projekt)
  const befunde = useBefunde((stand) => stand.befunde)
  const stufe = useArbeitsplatz((stand) => stand.stufe)
  const organisation = useArbeitsplatz((stand) => stand.organisation)
  const zahlen = countSchweren(befunde)
  if (projekt === undefined) return null
  return (
    <footer className="status">
      <span>
        <FolderSync size={14} strokeWidth={1.75} aria-hidden />
        {projekt.name}
      </span>
      <button type="button" className="str" onClick={() => runBefehl('pruefen.befunde')}>
        {SCHWEREN.map((schwere) => (
          <span key={schwere} className="reihe eng">
            <Schwerezeichen schwere={schwere} groesse={14} stumm />
            <span className="zahl">{zahlen[schwere]}</span>
            <span className="unsichtbar">{STIMMUNGEN[schwere].mehrzahl}</span>
          </span>
        ))}
      </button>
      <Teststand />
      <Pfadleiste />
      <span className="dehn" />
      {organisation === undefined ? null : <span className="str nebensache">{nameOf(projekt, organisation)}</span>}
      <span className="str">Stufe {stufe}</span>
      <Textstand />
      <Speicherstand />
    </footer>
  )
}

function Teststand() {
  const zahlen = useHervorhebung((stand) => stand.testzahlen)
  if (zahlen === undefined) return null
  const { bestanden, gesamt } = zahlen
  return (
    <span className="str" role="status">
      <Schwerezeichen schwere={bestanden === gesamt ? 'erfolg' : 'fehler'} groesse={14} stumm />
      {bestanden.toLocaleString('de')} von {gesamt.toLocaleString('de')} Tests bestanden
    </span>
  )
}

/** Texts in fields that could not be taken over, or were left before; the button leads from one to the next. */
function Textstand() {
  const texte = useTextentwuerfe((stand) => stand.texte)
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const zuletzt = useRef(-1)
  const liegende = useMemo(() => listLiegengebliebene(texte), [texte])
  if (liegende.length === 0 || !schreibrecht) return null
  const stelle = (zuletzt.current + 1) % liegende.length
  const naechster = liegende[stelle]
  return (
    <span className="str statusziel" role="status">
      <button
        type="button"
        title={naechster && `Zeigen: ${naechster.entwurf.feld} von „${naechster.entwurf.element}“`}
        onClick={() => {
          zuletzt.current = stelle
          if (naechster !== undefined) showFeldtext(naechster)
        }}
      >
        <PencilLine size={14} strokeWidth={1.75} aria-hidden />
        {liegende.length === 1 ? '1 Text nicht übernommen' : `${liegende.length} Texte nicht übernommen`}
      </button>
    </span>
  )
}

function Speicherstand() {
  const stand = useDokument()
  const zeit = useSpeicherzeit()
  const { text, art } = describeStand(stand, zeit)
  const Icon = art === 'gespeichert' ? Check : art === 'offen' ? CircleDot : Lock
  const inhalt = (
    <>
      <Icon size={14} strokeWidth={1.75} aria-hidden />
      {text}
    </>
  )
  return (
    <span className={art === 'offen' ? 'str statusziel' : 'str'} role="status">
      {art === 'offen' ? (
        <button
          type="button"
          title="Zeigen, was sich seit dem Speichern geändert hat"
          onClick={() => runBefehl('vergleich.gespeichert')}
        >
          {inhalt}
        </button>
      ) : (
        inhalt
      )}
    </span>
  )
}
