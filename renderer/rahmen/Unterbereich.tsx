import { ChevronDown, ChevronUp } from 'lucide-react'
import { lazy, type ReactNode, Suspense } from 'react'
import { type Unterbereich as Name, useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { onPfeiltasten } from '../bausteine/pfeiltasten.ts'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { Wahlknopf } from '../bausteine/Wahlknopf.tsx'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { Befundtabelle, Schwerefilter } from '../befunde/Befundtabelle.tsx'
import { useBefunde } from '../befunde/befundspeicher.ts'
import { Verwendungen } from '../eigenschaften/Verwendungen.tsx'
import { Suchbereich } from '../suche/Suchbereich.tsx'

const Transaktionsprotokoll = lazy(async () => {
  const { Transaktionsprotokoll: komponente } = await import('../ansichten/pruefstand/Transaktionsprotokoll.tsx')
  return { default: komponente }
})

interface Abteilung {
  name: Name
  titel: string
  inhalt(): ReactNode
  werkzeug?: () => ReactNode
}

/** The tabs of the bottom panel; one entry each. */
const ABTEILUNGEN: readonly Abteilung[] = [
  {
    name: 'befunde',
    titel: 'Befunde',
    inhalt: () => <Befundtabelle />,
    werkzeug: () => <Schwerefilter />,
  },
  {
    name: 'transaktionen',
    titel: 'Transaktionen',
    inhalt: () => (
      <Suspense fallback={<Wartezeichen text="Protokoll wird geladen" />}>
        <Transaktionsprotokoll />
      </Suspense>
    ),
  },
  { name: 'verwendungen', titel: 'Verwendungen', inhalt: () => <Verwendungen /> },
  { name: 'suche', titel: 'Suche', inhalt: () => <Suchbereich /> },
]

interface Eigenschaften {
  offen: boolean
  setOffen(offen: boolean): void
}

/** Befunde, uses of the selection, protocol. Folded it is one line with its tabs. */
export function Unterbereich({ offen, setOffen }: Eigenschaften) {
  const aktuell = useArbeitsplatz((stand) => stand.unterbereich)
  const setUnterbereich = useArbeitsplatz((stand) => stand.setUnterbereich)
  const zahl = useBefunde((stand) => stand.befunde.length)
  const abteilung = ABTEILUNGEN.find(({ name }) => name === aktuell) ?? ABTEILUNGEN[0]
  if (abteilung === undefined) return null
  return (
    <section className="unten" data-bereich="unten" aria-label="Unterer Bereich">
      <div className="unten-kopf">
        <div className="unten-reiter" role="tablist" aria-label="Unterer Bereich" onKeyDown={onPfeiltasten}>
          {ABTEILUNGEN.map(({ name, titel }) => {
            const an = offen && name === abteilung.name
            return (
              <Wahlknopf
                rolle="tab"
                key={name}
                an={an}
                aria-controls="unterbereich"
                tabIndex={name === abteilung.name ? 0 : -1}
                onWahl={() => {
                  setUnterbereich(name)
                  setOffen(true)
                }}
              >
                {titel}
                {name === 'befunde' ? <span className="zahl">{zahl}</span> : null}
              </Wahlknopf>
            )
          })}
        </div>
        <span className="dehn" />
        {offen ? abteilung.werkzeug?.() : null}
        <Symbolknopf
          zeichen={offen ? ChevronDown : ChevronUp}
          name={offen ? 'Unteren Bereich einklappen' : 'Unteren Bereich öffnen'}
          taste="Strg J"
          onClick={() => setOffen(!offen)}
        />
      </div>
      <div id="unterbereich" className="unten-inhalt" role="tabpanel" aria-label={abteilung.titel}>
        {offen ? abteilung.inhalt() : null}
      </div>
    </section>
  )
}
