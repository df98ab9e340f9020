import { ChevronDown, ChevronUp, FlaskConical, LoaderCircle, X } from 'lucide-react'
import { useEffect } from 'react'
import type { Testfolge } from '../../shared/host/spiel.ts'
import { openTestfall } from '../ansichten/abnahme/oeffnen.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { Schwerezeichen } from '../bausteine/Schwerezeichen.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { useHost } from '../host/HostKontext.tsx'
import { describeAbgeleitete, describeFolgen, isEntwarnung, isRuhig, isStumm, useFolgen } from './folgenspeicher.ts'
import { useAenderungsfolgen } from './useAenderungsfolgen.ts'
import './spiel.css'

/** Long enough to read one line twice. */
const ENTWARNUNG_MS = 10_000

/** After a change of the model: which tests no longer hold, and what derived ones say now. Undo turns it green. */
export function Folgenstreifen() {
  const { folgen, offen, wiederGut, beilaeufig, geschlossen, setOffen, close, forgetEntwarnung } = useFolgen()
  useAenderungsfolgen()
  // it asks for nothing: good news goes by itself
  const vergeht = wiederGut && folgen !== undefined && isEntwarnung(folgen)
  useEffect(() => {
    if (!vergeht) return
    const uhr = setTimeout(forgetEntwarnung, ENTWARNUNG_MS)
    return () => clearTimeout(uhr)
  }, [vergeht, forgetEntwarnung])
  if (folgen === undefined || isStumm({ folgen, wiederGut, geschlossen })) return null
  const { stand, fehlgeschlagen, abgeleitet, befunde, taetigkeit } = folgen
  const ruhig = isRuhig(folgen)
  const laeuft = stand === 'laeuft'
  const schwere =
    laeuft && ruhig
      ? 'laeuft'
      : ruhig
        ? stand === 'unveraendert' && folgen.testfaelleGeaendert === true
          ? 'hinweis'
          : 'erfolg'
        : fehlgeschlagen.length > 0 || stand === 'modellfehler'
          ? 'fehler'
          : 'hinweis'
  const anderes = describeAbgeleitete(folgen)
  const hatMehr = fehlgeschlagen.length + abgeleitet.length + befunde.length > 0
  return (
    <section className={`folgenstreifen ${schwere} ${beilaeufig ? 'beilaeufig' : ''}`} aria-label="Folgen der Änderung">
      <div className="folgen-kopf">
        {laeuft && ruhig ? null : (
          <>
            {schwere === 'laeuft' ? null : <Schwerezeichen schwere={schwere} />}
            <p role="status" className="kurz">
              <span className="folgen-satz st">{describeFolgen(folgen)}</span>
              {anderes === '' ? null : <span className="zweit"> {anderes}</span>}
            </p>
          </>
        )}
        {laeuft ? (
          <span className="folgen-lauf zweit" role="status">
            <LoaderCircle className="dreht" size={14} strokeWidth={1.75} aria-hidden />
            {taetigkeit ?? 'Betroffene Tests laufen'} …
          </span>
        ) : null}
        <span className="dehn" />
        {hatMehr ? (
          <Symbolknopf
            zeichen={offen ? ChevronUp : ChevronDown}
            name={offen ? 'Folgen einklappen' : 'Folgen im Einzelnen'}
            aria-expanded={offen}
            onClick={() => setOffen(!offen)}
          />
        ) : null}
        {laeuft ? null : <Symbolknopf zeichen={X} name="Folgen schließen, bis sich etwas ändert" onClick={close} />}
      </div>
      {hatMehr && offen ? (
        <ul className="folgen-liste">
          {befunde.map((befund) => (
            <li key={`${befund.code} ${befund.satz}`}>
              <Schwerezeichen schwere={befund.schwere} groesse={14} />
              <span>
                {befund.satz} <span className="zweit">{befund.abhilfe}</span>
              </span>
            </li>
          ))}
          {fehlgeschlagen.map((folge) => (
            <Folge key={folge.kennung} folge={folge} rot />
          ))}
          {abgeleitet.map((folge) => (
            <Folge key={folge.kennung} folge={folge} />
          ))}
        </ul>
      ) : null}
    </section>
  )
}

function Folge({ folge, rot = false }: { folge: Testfolge; rot?: boolean }) {
  const host = useHost()
  const select = useArbeitsplatz((platz) => platz.select)
  const open = (): void => {
    select(folge.elemente)
    // the Abnahme tells all about it and needs the room
    useFolgen.getState().setOffen(false)
    openTestfall(host, folge.kennung)
  }
  return (
    <li>
      {rot ? (
        <Schwerezeichen schwere="fehler" groesse={14} />
      ) : (
        <FlaskConical className="dritt" size={14} strokeWidth={1.75} role="img" aria-label="abgeleitet" />
      )}
      <span>
        <button type="button" className="spiel-verweis folgen-name" onClick={open}>
          {folge.name}
        </button>{' '}
        <span className="zweit">{folge.satz}</span>
      </span>
    </li>
  )
}
