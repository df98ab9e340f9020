import { Check, PackageX, X } from 'lucide-react'
import { useState } from 'react'
import type { Testfalldetail, Vergleichsstueck } from '../../../shared/host/abnahme.ts'
import { Befundliste } from '../../bausteine/Befundliste.tsx'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { onPfeiltasten } from '../../bausteine/pfeiltasten.ts'
import { createSchluessel } from '../../bausteine/schluessel.ts'
import { Wahlknopf } from '../../bausteine/Wahlknopf.tsx'
import { XmlText } from '../../xml/XmlText.tsx'
import { XmlVergleich } from '../../xml/XmlVergleich.tsx'

const SOLL = <Check className="sz erfolg" size={15} strokeWidth={2} aria-hidden />
const IST = <X className="sz fehler" size={15} strokeWidth={2} aria-hidden />
/** The canonical form decides whether deliveries are equal; where prefixes are declared does not matter to it. */
const AUSNAHMEN = [{ bezeichnung: 'Namensraumkürzel', muster: /\s*xmlns(?::[\w.-]+)?="[^"]*"/g }]
const GLEICH = <Check className="sz erfolg" size={15} strokeWidth={2} aria-hidden />

/** What was expected beside what was delivered, one delivery at a time; the first that differs is shown first. */
export function Vergleichsbereich({ detail }: { detail: Testfalldetail }) {
  const { vergleiche } = detail
  const erster = Math.max(
    vergleiche.findIndex(({ gleich }) => !gleich),
    0,
  )
  const [gewaehlt, setGewaehlt] = useState(erster)
  const stueck = vergleiche[gewaehlt]
  if (stueck === undefined) return <OhneZustellung detail={detail} />
  return (
    <div className="vb">
      {vergleiche.length < 2 ? null : (
        <div className="vwahl" role="tablist" aria-label="Zustellungen" onKeyDown={onPfeiltasten}>
          {createSchluessel(vergleiche, ({ titel }) => titel).map(([schluessel, eines], nummer) => (
            <Wahlknopf
              rolle="tab"
              key={schluessel}
              an={nummer === gewaehlt}
              title={eines.zusatz}
              onWahl={() => setGewaehlt(nummer)}
            >
              {eines.gleich ? GLEICH : IST}
              <span className="kurz">{eines.titel}</span>
              <span className="unsichtbar">{eines.gleich ? 'wie erwartet' : 'weicht ab'}</span>
            </Wahlknopf>
          ))}
        </div>
      )}
      <Stueck key={gewaehlt} stueck={stueck} />
    </div>
  )
}

function Stueck({ stueck }: { stueck: Vergleichsstueck }) {
  const { erwartet, tatsaechlich, quelle, titel, zusatz, gleich } = stueck
  const ziel = zusatz === '' ? titel : zusatz
  if (quelle === 'ohne' && tatsaechlich !== null) {
    return <XmlText xml={tatsaechlich} titel="Geliefert" zeichen={GLEICH} zusatz={<OhneSoll ziel={ziel} />} />
  }
  if (erwartet === null && tatsaechlich === null) return <Fehlende />
  return (
    <XmlVergleich
      erwartet={erwartet ?? ''}
      tatsaechlich={tatsaechlich ?? ''}
      zeichen={[SOLL, gleich ? GLEICH : IST]}
      titel={[quelle === 'vorhersage' ? 'Erwartet nach dem Modell' : 'Erwartet', 'Geliefert']}
      zusatz={ziel}
      ausnahmen={AUSNAHMEN}
    />
  )
}

/** Expected without a file that says what it holds: there is nothing to compare. */
function Fehlende() {
  return (
    <>
      <div className="xk">
        <PackageX size={15} strokeWidth={1.75} className="zweit" aria-hidden />
        Nicht geliefert
      </div>
      <div className="vbefunde">
        <Leerzustand
          titel="Diese Zustellung fehlt."
          text="Der Testfall erwartet sie, geliefert wurde nichts. Was in ihr stehen soll, legt er nicht fest."
        />
      </div>
    </>
  )
}

function OhneSoll({ ziel }: { ziel: string }) {
  return (
    <span className="zweit kurz nebenbei" title={ziel}>
      {ziel}; der Inhalt ist nicht festgelegt
    </span>
  )
}

function OhneZustellung({ detail: { schicht, befunde, ergebnis } }: { detail: Testfalldetail }) {
  return (
    <div className="vb">
      <div className="xk">
        <PackageX size={15} strokeWidth={1.75} className="zweit" aria-hidden />
        Keine Zustellung
      </div>
      <div className="vbefunde">
        {befunde.length === 0 ? (
          <Leerzustand titel="Die Nachricht führt zu keiner Zustellung." text={`${schicht}.`} />
        ) : (
          <>
            <p>
              <b>{ergebnis.ebene === 'keine' ? 'Festgestellt wurde:' : `${schicht}:`}</b>
            </p>
            <Befundliste befunde={befunde} />
          </>
        )}
      </div>
    </div>
  )
}
