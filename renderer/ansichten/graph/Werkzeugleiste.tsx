import { Menu } from '@mantine/core'
import { LayoutDashboard, ListFilter, Rows3, Search, Table2 } from 'lucide-react'
import { useMemo } from 'react'
import { resetPositionen } from '../../../shared/dokument/befehle/positionen.ts'
import { listLagenOf } from '../../../shared/dokument/lagen.ts'
import { ARTNAMEN } from '../../../shared/graph/ableitung/woerter.ts'
import { type Bild, writeSvg } from '../../../shared/graph/bild/schreibeSvg.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, runBefehl, useBefehlssatz } from '../../arbeitsplatz/befehle.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { useNurlesegrund } from '../../dokument/useNurlesegrund.ts'
import { useAktionen } from '../../host/HostKontext.tsx'
import { SpielKnopf } from '../../spiel/SpielKnopf.tsx'
import { Bildmenue, type Bildmittel } from './bild/Bildmenue.tsx'
import { Artzeichen } from './darstellung/Artzeichen.tsx'
import { useLage } from './GraphKontext.tsx'
import { Stufenschieber } from './Stufenschieber.tsx'
import { AUSBLENDBARE, chooseLeiseKanten, describeGedaempftes, filterElemente, filterKanten } from './sichtbares.ts'
import { useGraphzustand } from './zustand.ts'

/** Left what is shown, right the tools and the one main action. */
export function Werkzeugleiste() {
  const { graph } = useLage()
  const modus = useGraphzustand((zustand) => zustand.modus)
  const setModus = useGraphzustand((zustand) => zustand.setModus)
  const tabelle = useGraphzustand((zustand) => zustand.tabelle)
  const setTabelle = useGraphzustand((zustand) => zustand.setTabelle)
  const suche = useGraphzustand((zustand) => zustand.suche)
  const setSuche = useGraphzustand((zustand) => zustand.setSuche)
  return (
    <div className="werkzeug umbrechend" role="toolbar" aria-label="Graph">
      <Stufenschieber describe={(stufe) => describeGedaempftes(graph, stufe)} />
      <span className="trenn" />
      <fieldset className="gruppe" aria-label="Anordnung">
        <button
          type="button"
          className={modus === 'bahnen' ? 'an' : ''}
          aria-pressed={modus === 'bahnen'}
          onClick={() => setModus('bahnen')}
        >
          <Rows3 size={14} strokeWidth={1.75} aria-hidden />
          Bahnen
        </button>
        <button
          type="button"
          className={modus === 'frei' ? 'an' : ''}
          aria-pressed={modus === 'frei'}
          onClick={() => setModus('frei')}
        >
          frei
        </button>
      </fieldset>
      <Artenmenue />
      <span className="dehn" />
      <Anordnen />
      <Symbolknopf zeichen={Search} name="Im Graph suchen" taste="Strg F" an={suche} onClick={() => setSuche(!suche)} />
      <Symbolknopf zeichen={Table2} name="Als Tabelle zeigen" an={tabelle} onClick={() => setTabelle(!tabelle)} />
      <Graphbildmenue />
      <span className="trenn" />
      <SpielKnopf />
    </div>
  )
}

function Artenmenue() {
  const { graph } = useLage()
  const ohneArten = useGraphzustand((zustand) => zustand.ohneArten)
  const toggleArt = useGraphzustand((zustand) => zustand.toggleArt)
  const showAlleArten = useGraphzustand((zustand) => zustand.showAlleArten)
  const gezeigte = AUSBLENDBARE.length - ohneArten.size
  const filtert = ohneArten.size > 0
  return (
    <Menu closeOnItemClick={false} position="bottom-start">
      <Menu.Target>
        <button
          type="button"
          className={filtert ? 'knopf leise an' : 'knopf leise'}
          aria-label={filtert ? `Arten: ${gezeigte} von ${AUSBLENDBARE.length} gezeigt` : 'Arten: alle gezeigt'}
        >
          <ListFilter size={14} strokeWidth={1.75} aria-hidden />
          <span className="artenwort">Arten</span>
          {filtert ? (
            <span className="plk zahl">
              {gezeigte} von {AUSBLENDBARE.length}
            </span>
          ) : null}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {AUSBLENDBARE.map((art) => (
          <Menu.CheckboxItem
            key={art}
            checked={!ohneArten.has(art)}
            rightSection={
              <span className="dritt zahl">{graph.elemente.filter((element) => element.art === art).length}</span>
            }
            onChange={() => toggleArt(art)}
          >
            <span className={`${art} ka artzeile`}>
              <Artzeichen art={art} />
              <span>{ARTNAMEN[art].mehrzahl}</span>
            </span>
          </Menu.CheckboxItem>
        ))}
        <Menu.Divider />
        <Menu.Item disabled={ohneArten.size === 0} onClick={showAlleArten}>
          Alle Arten zeigen
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** Lays out anew, whatever was moved or has been kept where it was; also a command of the menu. */
function Anordnen() {
  const { graph, art: anordnung } = useLage()
  const aktionen = useAktionen()
  const leistung = graph.leistung.id
  const nurLesen = useNurlesegrund()?.satz
  const bewegt = useDokument(({ positionen }) => listLagenOf(positionen, leistung, anordnung).length > 0)
  const gesperrt = nurLesen ?? (bewegt ? undefined : 'Alles steht, wie Fachwerk es anordnet.')
  const befehle = useMemo(
    (): Befehl[] => [
      {
        id: 'graph.anordnen.alles',
        name: 'Automatisch anordnen',
        menue: 'Ansicht',
        abschnitt: 7,
        gesperrt,
        fuehreAus: () => aktionen.run(resetPositionen(useDokument.getState().positionen, { leistung, anordnung })),
      },
    ],
    [aktionen, gesperrt, leistung, anordnung],
  )
  useBefehlssatz('graph.anordnen.alles', befehle)
  return (
    <Symbolknopf
      zeichen={LayoutDashboard}
      name={gesperrt === undefined ? 'Automatisch anordnen' : `Automatisch anordnen: ${gesperrt}`}
      disabled={gesperrt !== undefined}
      onClick={() => runBefehl('graph.anordnen.alles')}
    />
  )
}

/** The picture of the elements and edges that are shown. */
function Graphbildmenue() {
  const { graph, anordnung, kanten, elemente, art: anordnungsart } = useLage()
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const draw = (mittel: Bildmittel): Bild => {
    const { ohneArten, leiseKanten } = useGraphzustand.getState()
    const arten = new Map([...elemente.values()].map(({ id, art }) => [id, art]))
    return writeSvg({
      ...mittel,
      graph,
      anordnung,
      elemente: filterElemente(graph, ohneArten),
      // as on the screen: without lanes, nobody asked who is in charge of what
      kanten: filterKanten(kanten, arten, ohneArten, chooseLeiseKanten(graph, leiseKanten), new Set()).filter(
        ({ bezug }) => anordnungsart === 'bahnen' || bezug !== 'zustaendig',
      ),
      stufe,
      titel: `${graph.leistung.name}, Umsetzungsstufe ${stufe}`,
    })
  }
  return <Bildmenue name={`${graph.leistung.name} Stufe ${stufe}`} draw={draw} />
}
