import { FlaskConical, FolderClosed, FolderOpen, PanelLeftClose } from 'lucide-react'
import { useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react'
import { useAbnahme } from '../ansichten/abnahme/ergebnisse.ts'
import { countByTeil, formatZahl } from '../ansichten/abnahme/zahlen.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useHervorhebung } from '../arbeitsplatz/hervorhebung.ts'
import { ARTEN } from '../bausteine/arten.ts'
import { Baum } from '../bausteine/Baum.tsx'
import type { Baumzeile } from '../bausteine/baumzeilen.ts'
import { Filterfeld } from '../bausteine/Filterfeld.tsx'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Mittelkurz } from '../bausteine/Mittelkurz.tsx'
import { Schwerezeichen, STIMMUNGEN } from '../bausteine/Schwerezeichen.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { useBeiWechsel } from '../bausteine/useBeiWechsel.ts'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { schwerenOfElemente } from '../befunde/befundsicht.ts'
import { useBefunde } from '../befunde/befundspeicher.ts'
import { useDokument } from '../dokument/dokument.ts'
import { NeueLeistungKnopf } from '../muster/NeueLeistungKnopf.tsx'
import { Navigatormenue } from './Navigatormenue.tsx'
import { createNavigatorbaum } from './navigatorbaum.ts'
import type { Eintrag, Navigatorknoten } from './navigatorknoten.ts'
import { filterBaum, findSchluessel } from './navigatorsuche.ts'
import { describeTestmarke, type Teilzahlen, type Testmarke, testmarkeOf } from './testmarken.ts'

/** Tree of the project: what there is, how much of it, where something is wrong. */
export function Navigator({ onZu }: { onZu(): void }) {
  const projekt = useDokument((stand) => stand.projekt)
  const testfaelle = useDokument((stand) => stand.testfaelle)
  const befunde = useBefunde((stand) => stand.befunde)
  const leistung = useArbeitsplatz((stand) => stand.leistung)
  const stufe = useArbeitsplatz((stand) => stand.stufe)
  const [filter, setFilter] = useState('')
  const [menue, setMenue] = useState<{ knoten: Navigatorknoten; ort: { x: number; y: number } }>()
  const [offene, setOffene] = useState<ReadonlySet<string>>(new Set())
  const schweren = useMemo(() => schwerenOfElemente(befunde), [befunde])
  const roteTests = useHervorhebung((stand) => stand.roteTests)
  const zahlen = useTestzahlen()
  const drawZeile = useCallback(
    (zeile: Baumzeile<Eintrag>) => <Navigatorzeile zeile={zeile} zahlen={zahlen} />,
    [zahlen],
  )
  const baum = useMemo(
    () => (projekt === undefined ? [] : createNavigatorbaum({ projekt, testfaelle, schweren, roteTests })),
    [projekt, testfaelle, schweren, roteTests],
  )
  // what is typed shows at once, however large the tree is
  const gesucht = useDeferredValue(filter)
  const gefiltert = useMemo(() => filterBaum(baum, gesucht), [baum, gesucht])
  const gewaehlt = useGewaehlte(baum, (schluessel) => setOffene((bisher) => openAlle(bisher, schluessel)))

  useEffect(() => {
    if (leistung === undefined) return
    setOffene((bisher) => openAlle(bisher, [leistung, `${leistung}/teilleistung`, `${leistung}/dokument`]))
  }, [leistung])
  useEffect(() => {
    const buendel = baum.filter(({ wert }) => wert.art === 'buendel').map(({ schluessel }) => schluessel)
    setOffene((bisher) => openAlle(bisher, buendel))
  }, [baum])

  return (
    <section className="navi" data-bereich="navigator" aria-label="Navigator">
      <header className="kopf">
        <h2>Navigator</h2>
        <span className="rechts">
          <NeueLeistungKnopf />
          <Symbolknopf zeichen={PanelLeftClose} name="Navigator einklappen" taste="Strg B" onClick={onZu} />
        </span>
      </header>
      <div className="navi-filter">
        <Filterfeld name="Navigator filtern" filter={filter} onFilter={setFilter} />
      </div>
      {gefiltert?.knoten.length === 0 ? (
        <Leerzustand titel={`Nichts heißt „${gesucht.trim()}“.`} text="Die Suche sieht Namen und Ids." />
      ) : (
        <Baum
          name="Elemente des Projekts"
          knoten={gefiltert?.knoten ?? baum}
          offene={gefiltert?.offene ?? offene}
          onOffene={(neue) => {
            if (gefiltert === undefined) setOffene(neue)
          }}
          gewaehlt={gewaehlt}
          onWahl={choose}
          onMenue={(zeile, ort) => {
            choose(zeile)
            setMenue(zeile.knoten.wert.id === undefined ? undefined : { knoten: zeile.knoten, ort })
          }}
          nameOf={(zeile) => nameOfZeile(zeile, zahlen)}
          klasseOf={({ knoten }) => ((knoten.wert.stufe ?? 1) > stufe ? 'spaeter' : '')}
          zeile={drawZeile}
        />
      )}
      {menue === undefined ? null : <Navigatormenue {...menue} onZu={() => setMenue(undefined)} />}
    </section>
  )
}

/** These open too; the same set where they are open already, so that the tree stays as it is. */
function openAlle(offene: ReadonlySet<string>, schluessel: readonly string[]): ReadonlySet<string> {
  return schluessel.every((einer) => offene.has(einer)) ? offene : new Set([...offene, ...schluessel])
}

/** Rows of the current choice; what lies above it is opened when the choice comes from elsewhere. */
function useGewaehlte(
  baum: ReturnType<typeof createNavigatorbaum>,
  onDarueber: (schluessel: readonly string[]) => void,
): ReadonlySet<string> {
  const auswahl = useArbeitsplatz((stand) => stand.auswahl)
  const feld = useArbeitsplatz((stand) => stand.feld)
  const stellen = useMemo(
    () => auswahl.map((id) => findSchluessel(baum, id, feld)).filter((stelle) => stelle !== undefined),
    [baum, auswahl, feld],
  )
  const wahl = useMemo(() => ({ auswahl, feld }), [auswahl, feld])
  // on a new choice only, so that a user can fold again
  useBeiWechsel(wahl, () => onDarueber(stellen.flatMap(({ darueber }) => darueber)))
  return useMemo(() => new Set(stellen.map(({ schluessel }) => schluessel)), [stellen])
}

function choose({ knoten }: Baumzeile<Eintrag>): void {
  const { id, feld, leistung } = knoten.wert
  const arbeitsplatz = useArbeitsplatz.getState()
  if (leistung !== undefined && leistung !== arbeitsplatz.leistung) arbeitsplatz.openLeistung(leistung)
  if (id !== undefined) arbeitsplatz.select([id], feld)
}

function nameOfZeile({ knoten }: Baumzeile<Eintrag>, zahlen: Teilzahlen): string {
  const { art, zahl, schwere, stufe } = knoten.wert
  return [
    art === 'ordner' ? knoten.name : `${ARTEN[art].name} ${knoten.name}`,
    zahl === undefined ? '' : `${zahl} Einträge`,
    schwere === undefined ? '' : STIMMUNGEN[schwere].name,
    (stufe ?? 1) > 1 ? `ab Stufe ${stufe}` : '',
    describeTestmarke(testmarkeOf(knoten.wert, zahlen)),
  ]
    .filter((teil) => teil !== '')
    .join(', ')
}

function Navigatorzeile({ zeile, zahlen }: { zeile: Baumzeile<Eintrag>; zahlen: Teilzahlen }) {
  const { art, zahl, schwere, stufe } = zeile.knoten.wert
  const Ordner = zeile.offen === true ? FolderOpen : FolderClosed
  return (
    <>
      {art === 'ordner' ? <Ordner size={16} strokeWidth={1.75} className="zweit" aria-hidden /> : <Zeichen art={art} />}
      <Mittelkurz
        name={zeile.knoten.name}
        anfangsgleich={zeile.anfangsgleich}
        klasse={art === 'leistung' ? 'stark' : ''}
      />
      <span className="re">
        <Testmarkenzeichen marke={testmarkeOf(zeile.knoten.wert, zahlen)} />
        {schwere === undefined ? null : <Schwerezeichen schwere={schwere} groesse={14} stumm />}
        {(stufe ?? 1) > 1 ? <span>ab {stufe}</span> : null}
        {zahl === undefined ? null : <span className="zahl">{zahl}</span>}
      </span>
    </>
  )
}

/** How the tests of each Leistung and Nachrichtentyp stand since the last run. */
function useTestzahlen(): Teilzahlen {
  const faelle = useAbnahme((stand) => stand.faelle)
  const ergebnisse = useAbnahme((stand) => stand.ergebnisse)
  const modellstand = useAbnahme((stand) => stand.modellstand)
  return useMemo(() => countByTeil(faelle, ergebnisse, modellstand), [faelle, ergebnisse, modellstand])
}

const STIMMUNG = { rot: 'sz fehler', gruen: 'sz erfolg', ueberholt: 'dritt' } as const

function Testmarkenzeichen({ marke }: { marke: Testmarke | undefined }) {
  if (marke === undefined) return null
  return (
    <span className={`reihe eng zahl ${marke.stand === 'rot' ? 'fehler st' : ''}`} title={describeTestmarke(marke)}>
      <FlaskConical className={STIMMUNG[marke.stand]} size={14} strokeWidth={1.75} aria-hidden />
      {marke.stand === 'ueberholt' ? null : formatZahl(marke.anzahl)}
    </span>
  )
}
