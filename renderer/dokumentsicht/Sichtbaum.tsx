import { ShieldAlert, ShieldUser } from 'lucide-react'
import { useMemo, useState } from 'react'
import { readSichtzustaende, type Sichtzustand, toggleSichtfeld } from '../../shared/dokument/sichtfelder.ts'
import type { Dokumentsicht } from '../../shared/modell/elemente/nachricht.ts'
import { type Feldbaum, type Feldknoten, walkFeldbaum } from '../../shared/modell/feldbaum.ts'
import { Baum, type Haken } from '../bausteine/Baum.tsx'
import type { Baumknoten } from '../bausteine/baumzeilen.ts'
import { Filterfeld } from '../bausteine/Filterfeld.tsx'
import { describeDatentyp } from '../eigenschaften/datentyp.ts'
import { Feldfehler } from '../eigenschaften/Feldfehler.tsx'

interface Eigenschaften {
  baum: Feldbaum
  sicht: Dokumentsicht
  lesend: boolean
  onFelder(felder: Dokumentsicht['felder'], was: string): void
}

const HAKEN: Readonly<Record<Sichtzustand, Haken>> = { ganz: 'true', teils: 'mixed', nicht: 'false' }
const WORTE: Readonly<Record<Sichtzustand, string>> = {
  ganz: 'wird weitergegeben',
  teils: 'wird teilweise weitergegeben',
  nicht: 'wird nicht weitergegeben',
}
const SCHUTZ = { keine: '', personenbezogen: 'personenbezogen', artikel9: 'besonders geschützt (Artikel 9 DSGVO)' }

/** The fields of a Dokument with boxes: a Gruppe carries all its parts, also those that come later. */
export function Sichtbaum({ baum, sicht, lesend, onFelder }: Eigenschaften) {
  const [suche, setSuche] = useState('')
  const [offene, setOffene] = useState<ReadonlySet<string>>(() => new Set(baum.kinder.map(({ pfad }) => pfad)))
  const [gewaehlt, setGewaehlt] = useState<string>()
  const [leer, setLeer] = useState(false)
  const zustaende = useMemo(() => readSichtzustaende(baum, sicht.felder), [baum, sicht.felder])
  const treffer = useMemo(() => findTreffer(baum, suche), [baum, suche])
  const knoten = useMemo(() => createKnoten(baum.kinder, treffer), [baum, treffer])
  const toggle = ({ pfad, name }: Feldknoten): void => {
    if (lesend) return
    const felder = toggleSichtfeld(baum, sicht.felder, pfad)
    setLeer(felder.length === 0)
    const weg = zustaende.get(pfad) === 'ganz'
    if (felder.length > 0) onFelder([...felder], weg ? `ohne „${name}“` : `mit „${name}“`)
  }
  return (
    <>
      <Filterfeld
        name="Datenfelder suchen"
        klasse="ds-suche"
        platzhalter="Datenfelder suchen"
        filter={suche}
        onFilter={setSuche}
      />
      <Feldfehler satz={leer ? 'Mindestens ein Feld bleibt. Nehmen Sie sonst das ganze Dokument heraus.' : undefined} />
      {knoten.length === 0 ? <p className="eig-leer dritt">Kein Datenfeld heißt so.</p> : null}
      <Baum
        name="Weitergegebene Datenfelder"
        knoten={knoten}
        offene={treffer === undefined ? offene : new Set(baum.nachPfad.keys())}
        onOffene={setOffene}
        gewaehlt={new Set(gewaehlt === undefined ? [] : [gewaehlt])}
        onWahl={({ knoten: { schluessel } }) => setGewaehlt(schluessel)}
        onAusfuehren={({ knoten: { wert } }) => toggle(wert)}
        hakenOf={({ knoten: { schluessel } }) => HAKEN[zustaende.get(schluessel) ?? 'nicht']}
        onHaken={({ knoten: { wert } }) => toggle(wert)}
        nameOf={({ knoten: { wert } }) =>
          [wert.name, describeDatentyp(wert), schutzOf(wert), WORTE[zustaende.get(wert.pfad) ?? 'nicht']]
            .filter((teil) => teil !== '')
            .join(', ')
        }
        klasseOf={({ knoten: { wert } }) => `df ${wert.art === 'gruppe' ? 'gruppenzeile' : ''}`}
        zeile={({ knoten: { wert } }) => (
          <>
            <span className={`kurz ${zustaende.get(wert.pfad) === 'nicht' ? 'zweit' : ''}`} title={wert.name}>
              {wert.name}
            </span>
            <Schutzzeichen knoten={wert} />
            <span className="re">
              {(wert.feld?.abStufe ?? 1) > 1 ? <span>ab {wert.feld?.abStufe}</span> : null}
              <span className="ty">{describeDatentyp(wert)}</span>
            </span>
          </>
        )}
      />
    </>
  )
}

function schutzOf({ feld }: Feldknoten): string {
  return SCHUTZ[feld?.schutzkategorie ?? 'keine']
}

/** Personal data and those of Article 9 carry a sign; what it means stands in its tooltip and in the name of the row. */
function Schutzzeichen({ knoten }: { knoten: Feldknoten }) {
  const kategorie = knoten.feld?.schutzkategorie ?? 'keine'
  if (kategorie === 'keine') return null
  return (
    <span className={kategorie === 'artikel9' ? 'plk warnung' : 'dritt'} title={SCHUTZ[kategorie]}>
      {kategorie === 'artikel9' ? (
        <>
          <ShieldAlert size={12} strokeWidth={1.75} aria-hidden /> Art. 9
        </>
      ) : (
        <ShieldUser size={14} strokeWidth={1.75} aria-hidden />
      )}
    </span>
  )
}

/** Nodes to show for a search: hits, what lies in them, and the way to them; undefined: everything. */
function findTreffer(baum: Feldbaum, suche: string): ReadonlySet<Feldknoten> | undefined {
  const gesucht = suche.trim().toLocaleLowerCase('de')
  if (gesucht === '') return undefined
  const gezeigte = new Set<Feldknoten>()
  for (const knoten of walkFeldbaum(baum.kinder)) {
    if (!knoten.name.toLocaleLowerCase('de').includes(gesucht)) continue
    for (const teil of walkFeldbaum([knoten])) gezeigte.add(teil)
    for (let oben = knoten.eltern; oben !== undefined; oben = oben.eltern) gezeigte.add(oben)
  }
  return gezeigte
}

function createKnoten(
  kinder: readonly Feldknoten[],
  treffer: ReadonlySet<Feldknoten> | undefined,
): Baumknoten<Feldknoten>[] {
  return kinder
    .filter((knoten) => treffer === undefined || treffer.has(knoten))
    .map((knoten) => ({
      schluessel: knoten.pfad,
      name: knoten.name,
      wert: knoten,
      ...(knoten.kinder.length === 0 ? {} : { kinder: () => createKnoten(knoten.kinder, treffer) }),
    }))
}
