import { Popover, Select } from '@mantine/core'
import { ClipboardPen, RotateCcw, Send, ZapOff } from 'lucide-react'
import { useMemo, useState } from 'react'
import type { Pruefstandstand, Stoerungsart } from '../../../shared/host/pruefstandstand.ts'
import { findDatensatz, type Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { chooseErste, listNachrichten, readAbgeleitete } from '../../spiel/nachrichtenwahl.ts'
import { chooseOrganisation, listWaehlbare } from '../antrag/wahl.ts'
import { showTransaktion, usePruefstand } from './pruefstandspeicher.ts'
import { describeVerlust, STOERUNGEN } from './worte.ts'

/** Sends messages, chooses for whom, disturbs systems, starts anew. */
export function Werkzeugleiste({ projekt, stand }: { projekt: Projekt; stand: Pruefstandstand | undefined }) {
  const host = useHost()
  const { sitzung, testfaelle } = useDokument()
  const { leistung, organisation: gewaehlte, stufe, setOrganisation, setAnsicht } = useArbeitsplatz()
  const laeuft = usePruefstand((alles) => alles.laeuft)
  const organisation = chooseOrganisation(projekt, leistung, gewaehlte)
  const angebote = useMemo(
    () => listNachrichten(projekt, testfaelle, { leistung, organisation: organisation?.id, stufe }),
    [projekt, testfaelle, leistung, organisation?.id, stufe],
  )
  const [gewaehlt, setGewaehlt] = useState<string | null>(null)
  const kennung = angebote.some((eines) => eines.kennung === gewaehlt)
    ? gewaehlt
    : (chooseErste(angebote)?.kennung ?? null)

  const send = async (): Promise<void> => {
    if (sitzung === undefined || organisation === undefined || kennung === null) return
    const name = angebote.find((eines) => eines.kennung === kennung)?.name ?? ''
    usePruefstand.setState({ laeuft: `„${name}“ ist unterwegs`, meldung: undefined, transaktion: undefined })
    const abgeleitete = readAbgeleitete(kennung)
    const nachricht =
      abgeleitete === undefined ? { art: 'testfall' as const, kennung } : { art: 'abgeleitet' as const, ...abgeleitete }
    const ergebnis = await host.rufe('pruefstandSende', { sitzung, organisation: organisation.id, nachricht })
    usePruefstand.setState({ laeuft: undefined })
    if (!ergebnis.ok) {
      usePruefstand.setState({ meldung: { satz: 'Die Nachricht ließ sich nicht senden.', befunde: ergebnis.befunde } })
      return
    }
    const { transaktion, vorgang, satz, befunde } = ergebnis.wert
    showTransaktion(transaktion, vorgang)
    usePruefstand.setState({ meldung: { satz, befunde } })
  }

  return (
    <div className="werkzeug umbrechend" role="toolbar" aria-label="Prüfstand">
      <button
        type="button"
        className="knopf voll"
        disabled={laeuft !== undefined || kennung === null}
        title={kennung === null ? 'In dieser Leistung sendet noch niemand etwas.' : undefined}
        onClick={() => void send()}
      >
        <Send size={14} aria-hidden /> Nachricht senden
      </button>
      <Select
        aria-label="Nachricht"
        className="pruefstand-testfall"
        searchable
        allowDeselect={false}
        nothingFoundMessage="Keine Nachricht heißt so."
        data={angebote.map((angebot) => ({ value: angebot.kennung, label: angebot.name }))}
        value={kennung}
        onChange={setGewaehlt}
        renderOption={({ option }) => (
          <span className="pruefstand-angebot">
            <span>{option.label}</span>
            <span className="zweit">{angebote.find((eines) => eines.kennung === option.value)?.zusatz}</span>
          </span>
        )}
      />
      <button type="button" className="knopf" onClick={() => setAnsicht('antrag')}>
        <ClipboardPen size={14} aria-hidden /> Antrag ausfüllen
      </button>
      <span className="trenn" />
      <span className="zweit pruefstand-wort">Organisation</span>
      <Select
        aria-label="Organisation"
        className="pruefstand-organisation"
        allowDeselect={false}
        data={listWaehlbare(projekt, leistung).map(({ id, name }) => ({ value: id, label: name }))}
        value={organisation?.id ?? null}
        onChange={(id) => id !== null && setOrganisation(id)}
      />
      <Stoerungswahl projekt={projekt} organisation={organisation?.id} stand={stand} />
      <span className="dehn" />
      <Zuruecksetzen stand={stand} />
    </div>
  )
}

function Stoerungswahl({
  projekt,
  organisation,
  stand,
}: {
  projekt: Projekt
  organisation: string | undefined
  stand: Pruefstandstand | undefined
}) {
  const host = useHost()
  const sitzung = useDokument((alles) => alles.sitzung)
  const eine = findDatensatz(projekt, 'organisation', organisation)
  const ids = new Set([
    ...(eine?.installationen ?? []),
    ...(eine?.stellen ?? []).flatMap((stelle) => findDatensatz(projekt, 'stelle', stelle)?.installationen ?? []),
  ])
  const installationen = [...ids].flatMap((id) => findDatensatz(projekt, 'installation', id) ?? [])
  const stoerungen = stand?.stoerungen ?? []
  const change = (installation: string, stoerung: Stoerungsart | null): void => {
    if (sitzung !== undefined) void host.rufe('pruefstandStoerung', { sitzung, installation, stoerung })
  }
  return (
    <Popover position="bottom-start" width={400} trapFocus>
      <Popover.Target>
        <button type="button" className="knopf leise">
          <ZapOff size={14} aria-hidden /> Störungen
          <span className={`plk ${stoerungen.length === 0 ? '' : 'warnung'}`}>
            {stoerungen.length === 0 ? 'keine' : stoerungen.length}
          </span>
        </button>
      </Popover.Target>
      <Popover.Dropdown className="pruefstand-blase">
        <p className="zweit">Ein gestörtes System zeigt, wie Zustellfehler entstehen und nachgeholt werden.</p>
        <div className="stoerungen">
          {installationen.map(({ id, name }) => (
            <label key={id}>
              <span className="kurz dehn">{name}</span>
              <select
                className="feld klein"
                value={stoerungen.find(({ installation }) => installation === id)?.art ?? ''}
                onChange={({ target }) => change(id, target.value === '' ? null : (target.value as Stoerungsart))}
              >
                <option value="">arbeitet</option>
                {Object.entries(STOERUNGEN).map(([art, worte]) => (
                  <option key={art} value={art}>
                    {worte}
                  </option>
                ))}
              </select>
            </label>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}

/** Says what would be gone before it is gone. */
function Zuruecksetzen({ stand }: { stand: Pruefstandstand | undefined }) {
  const host = useHost()
  const sitzung = useDokument((alles) => alles.sitzung)
  const [offen, setOffen] = useState(false)
  const verlust = stand === undefined ? '' : describeVerlust(stand)
  const reset = async (): Promise<void> => {
    setOffen(false)
    if (sitzung === undefined) return
    const ergebnis = await host.rufe('pruefstandZuruecksetzen', { sitzung })
    usePruefstand.setState({
      ...{ vorgang: undefined, dokument: undefined, mail: undefined, transaktion: undefined, xml: undefined },
      meldung: ergebnis.ok ? undefined : { satz: 'Der Prüfstand ließ sich nicht leeren.', befunde: ergebnis.befunde },
    })
  }
  return (
    <Popover opened={offen} onChange={setOffen} position="bottom-end" width={360} trapFocus>
      <Popover.Target>
        <Symbolknopf
          zeichen={RotateCcw}
          name="Prüfstand leeren"
          disabled={verlust === ''}
          onClick={() => setOffen((bisher) => !bisher)}
        />
      </Popover.Target>
      <Popover.Dropdown className="pruefstand-blase">
        <p>
          <b>Prüfstand leeren</b>
        </p>
        <p className="zweit">Gelöscht werden {verlust}. Das Projekt selbst bleibt, wie es ist.</p>
        <div className="akt">
          <button type="button" className="knopf" onClick={() => void reset()}>
            Leeren
          </button>
          <button type="button" className="knopf leise" onClick={() => setOffen(false)}>
            Abbrechen
          </button>
        </div>
      </Popover.Dropdown>
    </Popover>
  )
}
