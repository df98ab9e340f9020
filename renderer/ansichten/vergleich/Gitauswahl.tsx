import { Select } from '@mantine/core'
import { useEffect, useState } from 'react'
import type { Gitfassung } from '../../../shared/host/vergleich.ts'
import { useDokument } from '../../dokument/dokument.ts'
import { useHost } from '../../host/HostKontext.tsx'
import { describeFassung } from './gitworte.ts'
import { loadVergleichsstand, useVergleichszustand } from './vergleichspeicher.ts'

/** The revisions that touched the project, the latest first; typing finds by subject, author, date, branch or number. */
export function Gitauswahl() {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const quelle = useVergleichszustand((stand) => stand.quelle)
  const fassungen = useGitfassungen()
  if (sitzung === undefined || fassungen === undefined) return null
  if (fassungen.length === 0) return <span className="zweit">Noch keine Fassung in Git.</span>
  return (
    <Select
      className="vergleichgit"
      aria-label="Git-Fassung"
      placeholder="Fassung wählen oder suchen"
      searchable
      nothingFoundMessage="Keine Fassung passt dazu."
      maxDropdownHeight={420}
      data={fassungen.map((fassung) => ({ value: fassung.id, label: describeFassung(fassung) }))}
      value={quelle?.art === 'git' ? quelle.fassung : null}
      onChange={(fassung) => {
        if (fassung !== null) void loadVergleichsstand(host, sitzung, { art: 'git', fassung })
      }}
      renderOption={({ option }) => <Fassungszeile fassung={fassungen.find(({ id }) => id === option.value)} />}
    />
  )
}

function Fassungszeile({ fassung }: { fassung: Gitfassung | undefined }) {
  if (fassung === undefined) return null
  const { betreff, urheber, zeitpunkt, namen, id } = fassung
  return (
    <span className="fassung">
      <span className="kurz">
        {betreff === '' ? 'Ohne Betreff' : betreff}
        {namen.map((name) => (
          <span key={name} className="plk rand">
            {name}
          </span>
        ))}
      </span>
      <small className="zweit">
        {formatZeitpunkt(zeitpunkt)}, {urheber} <span className="fest dritt">{id.slice(0, 8)}</span>
      </small>
    </span>
  )
}

function formatZeitpunkt(zeitpunkt: string): string {
  const zeit = new Date(zeitpunkt)
  return Number.isNaN(zeit.getTime())
    ? zeitpunkt
    : zeit.toLocaleString('de', { dateStyle: 'medium', timeStyle: 'short' })
}

/** Undefined until Git has answered; why it could not stands where Befunde of the comparison stand. */
function useGitfassungen(): readonly Gitfassung[] | undefined {
  const host = useHost()
  const sitzung = useDokument((stand) => stand.sitzung)
  const [fassungen, setFassungen] = useState<readonly Gitfassung[]>()
  useEffect(() => {
    if (sitzung === undefined) return
    let gilt = true
    void host.rufe('gitfassungen', { sitzung }).then((ergebnis) => {
      if (!gilt) return
      if (ergebnis.ok) setFassungen(ergebnis.wert.fassungen)
      else useVergleichszustand.setState({ befunde: ergebnis.befunde })
    })
    return () => {
      gilt = false
    }
  }, [host, sitzung])
  return fassungen
}
