import { Menu } from '@mantine/core'
import { ChevronDown, CircleCheck, CirclePlay, Code, Download, FileText, Reply } from 'lucide-react'
import { useEffect, useState } from 'react'
import type { Antwortmoeglichkeit, Pruefstandvorgang } from '../../../shared/host/pruefstandstand.ts'
import type { HostWert } from '../../../shared/host.ts'
import type { Umsetzungsstufe } from '../../../shared/modell/elemente/gemeinsam.ts'
import { formatGroesse } from '../../antrag/anlagen.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { openEigenesSpiel } from '../../spiel/oeffnen.ts'
import { readSpielnachricht } from './durchspielen.ts'
import { saveInhalt } from './herunterladen.ts'
import { usePruefstand } from './pruefstandspeicher.ts'
import { formatZeit, LAGEN } from './worte.ts'

/** So many answers stand as buttons; the others are in the menu. */
const KNOEPFE = 2

/** A case as the clerk sees it: what to do, what was said, what came along, what happened so far. */
export function Vorgangsblatt({
  vorgang,
  onAntwort,
}: {
  vorgang: Pruefstandvorgang
  onAntwort(nachrichtentyp: string): void
}) {
  const [gewaehlte, setGewaehlte] = useState<string>()
  const erste = vorgang.nachrichten[0]
  const nachricht = vorgang.nachrichten.find(({ transaktion }) => transaktion === gewaehlte) ?? erste
  const { name, klasse } = LAGEN[vorgang.lage]
  return (
    <div className="fall-blatt">
      <div className="reihe fall-kopf">
        <div className="dehn">
          <h3>{vorgang.titel}</h3>
          <div className="zweit fall-art">
            {vorgang.vorgangstyp}
            {vorgang.aktenzeichen === undefined ? null : (
              <>
                {' · '}
                <span className="fest">{vorgang.aktenzeichen}</span>
              </>
            )}
          </div>
        </div>
        <span className={`plk ${klasse}`}>{name}</span>
      </div>
      <Antworten antworten={vorgang.antworten} onAntwort={onAntwort} />
      {vorgang.wege.length === 0 ? null : <p className="zweit fall-weg">Angekommen über {vorgang.wege.join(', ')}</p>}
      {vorgang.nachrichten.length > 1 ? (
        <div className="fall-verlauf">
          <div className="ab">Verlauf</div>
          <ol>
            {vorgang.nachrichten.map((eine) => (
              <li key={eine.transaktion}>
                <button
                  type="button"
                  className={eine === nachricht ? 'an' : ''}
                  aria-pressed={eine === nachricht}
                  onClick={() => {
                    setGewaehlte(eine.transaktion)
                    usePruefstand.setState({ transaktion: eine.transaktion })
                  }}
                >
                  <span className="zahl zweit">{formatZeit(eine.zeit)}</span>
                  <span className="kurz dehn">{eine.name}</span>
                  <span className="zweit kurz">{eine.von}</span>
                </button>
              </li>
            ))}
          </ol>
        </div>
      ) : null}
      {nachricht === undefined ? null : (
        <Nachrichteninhalt
          key={nachricht.transaktion}
          transaktion={nachricht.transaktion}
          eroeffnend={nachricht === erste}
          organisation={vorgang.organisation}
          leistung={vorgang.leistung}
        />
      )}
    </div>
  )
}

function Antworten({
  antworten,
  onAntwort,
}: {
  antworten: readonly Antwortmoeglichkeit[]
  onAntwort(nachrichtentyp: string): void
}) {
  const eigene = antworten.filter((eine) => eine.eigene)
  const rest = [...eigene.slice(KNOEPFE), ...antworten.filter((eine) => !eine.eigene)]
  const rollen = [...new Set(rest.map(({ rolle }) => rolle))]
  return (
    <div className="akt">
      {eigene.slice(0, KNOEPFE).map(({ nachrichtentyp, name }, nummer) => (
        <button
          key={nachrichtentyp}
          type="button"
          className={nummer === 0 ? 'knopf an' : 'knopf'}
          onClick={() => onAntwort(nachrichtentyp)}
        >
          {nummer === 0 ? <Reply size={14} aria-hidden /> : null}
          {name}
        </button>
      ))}
      {rest.length === 0 ? null : (
        <Menu position="bottom-start" width={300}>
          <Menu.Target>
            <button type="button" className="knopf">
              Weitere <ChevronDown size={14} aria-hidden />
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            {rollen.map((rolle) => (
              <div key={rolle} role="none">
                <Menu.Label>{rolle}</Menu.Label>
                {rest
                  .filter((eine) => eine.rolle === rolle)
                  .map(({ nachrichtentyp, name }) => (
                    <Menu.Item key={nachrichtentyp} onClick={() => onAntwort(nachrichtentyp)}>
                      {name}
                    </Menu.Item>
                  ))}
              </div>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </div>
  )
}

/** A message in the words of the form, with its files and its XML. */
function Nachrichteninhalt({
  transaktion,
  eroeffnend,
  organisation,
  leistung,
}: {
  transaktion: string
  /** opened the case: what follows in a case means nothing alone */
  eroeffnend: boolean
  organisation: string
  leistung: string
}) {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const [inhalt, setInhalt] = useState<HostWert<'pruefstandNachricht'>>()
  useEffect(() => {
    let gilt = true
    if (sitzung === undefined) return
    void host.rufe('pruefstandNachricht', { sitzung, transaktion }).then((ergebnis) => {
      if (gilt && ergebnis.ok) setInhalt(ergebnis.wert)
    })
    return () => {
      gilt = false
    }
  }, [host, sitzung, transaktion])
  if (inhalt === undefined) return null
  const play = async (): Promise<void> => {
    if (sitzung === undefined) return
    const nachricht = await readSpielnachricht(host, sitzung, transaktion, inhalt.anlagen)
    if (!nachricht.ok) {
      usePruefstand.setState({ meldung: { satz: 'Die Nachricht ist nicht mehr lesbar.', befunde: nachricht.befunde } })
      return
    }
    const stufe = usePruefstand.getState().stand?.transaktionen.find(({ id }) => id === transaktion)?.stufe
    const { openLeistung, setOrganisation, setStufe } = useArbeitsplatz.getState()
    openLeistung(leistung)
    setOrganisation(organisation)
    if (stufe !== undefined) setStufe(stufe as Umsetzungsstufe)
    const eigene = {
      kennung: `pruefstand:${transaktion}`,
      name: `${inhalt.name} (Prüfstand)`,
      nachricht: nachricht.wert,
    }
    openEigenesSpiel(eigene)
  }
  return (
    <>
      <div className="ab reihe">
        <span className="dehn">{inhalt.name}</span>
        {eroeffnend ? (
          <button
            type="button"
            className="knopf klein"
            title="Diese Nachricht Schritt für Schritt im Graph durchspielen"
            onClick={() => void play()}
          >
            <CirclePlay size={12} aria-hidden /> Im Graph
          </button>
        ) : null}
        <button
          type="button"
          className="knopf klein"
          onClick={() =>
            usePruefstand.setState({
              xml: { titel: inhalt.name, quelle: { art: 'nachricht', transaktion, roh: false } },
            })
          }
        >
          <Code size={12} aria-hidden /> XML
        </button>
      </div>
      {inhalt.abschnitte.map(({ schluessel, titel, ebene, zeilen }) => (
        <div key={schluessel} className={`angaben ebene-${Math.min(ebene, 3)}`}>
          {titel === '' ? null : <div className="angaben-titel">{titel}</div>}
          {zeilen.length === 0 ? null : (
            <dl className="paare">
              {zeilen.map((zeile) => (
                <div key={zeile.schluessel}>
                  <dt>{zeile.name}</dt>
                  <dd>{zeile.wert}</dd>
                </div>
              ))}
            </dl>
          )}
        </div>
      ))}
      {inhalt.anlagen.length === 0 ? null : (
        <>
          <div className="ab">Anlagen</div>
          {inhalt.anlagen.map(({ id, name, groesse }) => (
            <div key={id} className="anlage">
              <FileText size={14} className="ka dokument" aria-hidden />
              <span className="dehn kurz" title={name}>
                {name}
              </span>
              <span className="zweit zahl">{formatGroesse(groesse)}</span>
              <CircleCheck size={14} className="sz erfolg" role="img" aria-label="Prüfsumme stimmt" />
              <button
                type="button"
                className="sym"
                aria-label={`${name} herunterladen`}
                onClick={() =>
                  sitzung !== undefined && void saveInhalt(host, sitzung, { art: 'anlage', transaktion, id })
                }
              >
                <Download size={14} aria-hidden />
              </button>
            </div>
          ))}
        </>
      )}
    </>
  )
}
