import { Workflow } from 'lucide-react'
import { useState } from 'react'
import type { Testfalldetail } from '../../../shared/host/abnahme.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Befundliste } from '../../bausteine/Befundliste.tsx'
import { useRembreite } from '../../bausteine/useRembreite.ts'
import type { Abnahmeablauf } from './ablauf.ts'
import { Eingangsbereich } from './Eingangsbereich.tsx'
import { Ersetzen } from './Ersetzen.tsx'
import { useAbnahme } from './ergebnisse.ts'
import { STAENDE, Teststandzeichen } from './Teststandzeichen.tsx'
import { Transaktionsschritte } from './Transaktionsschritte.tsx'
import { Vergleichsbereich } from './Vergleichsbereich.tsx'
import { standOf } from './zahlen.ts'

/** In a narrower view (rem) three texts side by side are hard to read: the message folds. */
const BREITE_DREI_TEXTE = 52

/** One case closely: how it went in words, message, expected and delivered, and the steps of its Transaktion. */
export function Testfallansicht({ detail, ablauf }: { detail: Testfalldetail; ablauf: Abnahmeablauf }) {
  const modellstand = useAbnahme((stand) => stand.modellstand)
  const befunde = useAbnahme((stand) => stand.detailbefunde)
  const { ref, rem } = useRembreite<HTMLDivElement>()
  const [wahl, setWahl] = useState<boolean>()
  const eingangOffen = wahl ?? rem >= BREITE_DREI_TEXTE
  const stand = standOf(detail.ergebnis, modellstand)
  const klasse = stand === 'gescheitert' ? 'fehler' : stand === 'bestanden' ? 'erfolg' : ''
  return (
    <article className="testfall" aria-label={detail.eintrag.titel}>
      <header className="tk">
        <div className="reihe">
          <span className={`plk ${klasse}`}>
            <Teststandzeichen stand={stand} groesse={13} />
            {STAENDE[stand].wort}
          </span>
          <h2 className="kurz dehn" title={detail.eintrag.titel}>
            {detail.eintrag.titel}
          </h2>
          <ImGraph detail={detail} />
          <Ersetzen key={detail.stand} detail={detail} ablauf={ablauf} />
        </div>
        <p className="zweit tktext">{describeAusgang(detail)}</p>
        {detail.vorlaeufig ? <Vorlaeufig name={detail.eintrag.name} ablauf={ablauf} /> : null}
        {befunde.length === 0 ? null : <Befundliste befunde={befunde} klasse="tkbefunde" />}
      </header>
      <div className={eingangOffen ? 'xs' : 'xs ohne-eingang'} ref={ref}>
        <Eingangsbereich nachricht={detail.nachricht} offen={eingangOffen} setOffen={setWahl} />
        <Vergleichsbereich key={detail.stand} detail={detail} />
      </div>
      <Transaktionsschritte detail={detail} />
    </article>
  )
}

/** Why the result counts for nothing yet, and how it comes to count. */
function Vorlaeufig({ name, ablauf }: { name: string; ablauf: Abnahmeablauf }) {
  const laeuft = useAbnahme((stand) => stand.lauf !== undefined)
  return (
    <div className="reihe vorlaeufig">
      <span className="plk">vorläufig</span>
      <span className="zweit dehn">
        Gerechnet mit der geänderten Regel, bevor sie übersetzt ist. Als Ergebnis der Abnahme zählt erst der
        ausgelieferte Text.
      </span>
      <button
        type="button"
        className="knopf klein"
        disabled={laeuft}
        onClick={() => void ablauf.starte({ art: 'namen', namen: [name] })}
      >
        Übersetzen und prüfen
      </button>
    </div>
  )
}

/** "Abgewiesen von der Regel, wie erwartet." or what differs. */
function describeAusgang({ saetze, schicht, ergebnis, beschreibung }: Testfalldetail): string {
  if (saetze.length > 0) return saetze.join(' ')
  const ausgang = ergebnis.ebene === 'keine' ? 'Alles wie erwartet.' : `${schicht}, wie erwartet.`
  return beschreibung === undefined ? ausgang : `${ausgang} ${beschreibung}`
}

function ImGraph({ detail }: { detail: Testfalldetail }) {
  const { select, setAnsicht } = useArbeitsplatz()
  const elemente = listElemente(detail)
  return (
    <button
      type="button"
      className={`knopf klein${elemente.length === 0 ? ' aus' : ''}`}
      disabled={elemente.length === 0}
      onClick={() => {
        select(elemente)
        setAnsicht('graph')
      }}
    >
      <Workflow size={13} strokeWidth={1.75} aria-hidden />
      Im Graph zeigen
    </button>
  )
}

/** What a failed case has to do with; of others the element it is about and where it was delivered. */
function listElemente({ ergebnis, eintrag, vergleiche }: Testfalldetail): string[] {
  const beteiligte =
    ergebnis.elemente.length > 0
      ? ergebnis.elemente
      : [eintrag.element, ...vergleiche.map(({ element }) => element)].filter((id) => id !== undefined)
  const alle = beteiligte.length > 0 ? beteiligte : [eintrag.nachrichtentyp]
  return [...new Set(alle.filter((id) => id !== ''))]
}
