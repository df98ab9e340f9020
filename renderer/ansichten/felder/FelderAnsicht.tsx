import { useEffect, useMemo } from 'react'
import { Group, Panel, Separator } from 'react-resizable-panels'
import { type Feldbaum, pathOfKnoten, resolveFeldbaum } from '../../../shared/modell/feldbaum.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { markBereit } from '../../bausteine/bereit.ts'
import { Leerzustand } from '../../bausteine/Leerzustand.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { ownerOf } from './auswahl.ts'
import { Dokumenteinfuegen } from './Dokumenteinfuegen.tsx'
import { Feldfuss } from './Feldfuss.tsx'
import { Feldtabelle } from './Feldtabelle.tsx'
import './felder.css'
import { useFelderzustand } from './felderzustand.ts'
import { findGefilterte, listFeldzeilen } from './feldzeilen.ts'
import { Rueckfrage } from './Rueckfrage.tsx'
import { Sammelleiste } from './Sammelleiste.tsx'
import { Tabelleneinfuegen } from './Tabelleneinfuegen.tsx'
import { useFeldaktionen } from './useFeldaktionen.ts'
import { useFeldbefehle } from './useFeldbefehle.ts'
import { Vorschau } from './Vorschau.tsx'
import { Werkzeugleiste } from './Werkzeugleiste.tsx'
import { findWurzelOf, listWurzeln, type Wurzel } from './wurzelwahl.ts'

/** The Datenfelder of a Dokument, or of a Gruppe of the Baukasten, as a table that is edited in place. */
export default function FelderAnsicht() {
  const projekt = useDokument((stand) => stand.projekt)
  const leistung = useArbeitsplatz((platz) => platz.leistung)
  const wurzel = useFelderzustand((stand) => stand.wurzel)
  useGewaehltes(projekt, leistung)
  useEffect(() => markBereit('felder'), [])
  const element = projekt?.datensaetze.get(wurzel ?? '')
  if (projekt === undefined) return null
  if (element?.art !== 'dokument' && element?.art !== 'datenfeldgruppe') {
    return (
      <Leerzustand
        titel="Noch kein Dokument"
        text="Datenfelder stehen in Dokumenten; legen Sie im Graph ein Dokument an."
      />
    )
  }
  return <Editor projekt={projekt} wurzel={element} leistung={leistung} />
}

function Editor({ projekt, wurzel, leistung }: { projekt: Projekt; wurzel: Wurzel; leistung: string | undefined }) {
  const { offene, entwurf, filter, vorschau, tabelle, dokumentwahl, auswahl } = useFelderzustand()
  const baum = useMemo(() => resolveFeldbaum(projekt, wurzel.id), [projekt, wurzel.id])
  const gezeigte = useMemo(() => findGefilterte(baum, filter), [baum, filter])
  const zeilen = useMemo(
    () => listFeldzeilen(baum, { offene, entwurf: entwurf?.ort, gezeigte }),
    [baum, offene, entwurf, gezeigte],
  )
  const aktionen = useFeldaktionen()
  useFeldbefehle(baum, zeilen, aktionen)
  usePassendeAuswahl(baum)
  if (tabelle) {
    return <Tabelleneinfuegen projekt={projekt} baum={baum} zeilen={zeilen} wurzel={wurzel} />
  }
  if (dokumentwahl) {
    return <Dokumenteinfuegen projekt={projekt} leistung={leistung} baum={baum} zeilen={zeilen} wurzel={wurzel} />
  }
  return (
    <section className="felderansicht" aria-label={`Datenfelder von ${wurzel.name}`}>
      <Werkzeugleiste
        projekt={projekt}
        wurzel={wurzel}
        leistung={leistung}
        baum={baum}
        zeilen={zeilen}
        aktionen={aktionen}
      />
      {auswahl.size > 1 ? <Sammelleiste projekt={projekt} baum={baum} aktionen={aktionen} /> : null}
      <Group className="felder-gruppe" orientation="vertical" id="fachwerk.felder">
        <Panel key="tabelle" id="felder-tabelle" minSize="8rem">
          <div className="felder-oben">
            {zeilen.length === 0 ? (
              <Leerzustand
                titel={`Nichts heißt „${filter.trim()}“.`}
                text="Der Filter sieht Namen, technische Namen und FIM-Ids."
              />
            ) : (
              <Feldtabelle
                projekt={projekt}
                baum={baum}
                zeilen={zeilen}
                name={`Datenfelder von ${wurzel.name}`}
                aktionen={aktionen}
              />
            )}
            <Rueckfrage aktionen={aktionen} />
            <Feldfuss baum={baum} />
          </div>
        </Panel>
        {vorschau === undefined ? null : (
          <Separator key="linie" className="trennlinie waagerecht" aria-label="Höhe der Vorschau" />
        )}
        {vorschau === undefined ? null : (
          <Panel key="vorschau" id="felder-vorschau" defaultSize="36%" minSize="6rem">
            <Vorschau projekt={projekt} wurzel={wurzel} art={vorschau} />
          </Panel>
        )}
      </Group>
    </section>
  )
}

/** What was open in the trees that are not shown. */
const OFFENE = new Map<string, ReadonlySet<string>>()

/** Follows what is chosen in the window: its tree is shown, its row is active and can be seen. */
function useGewaehltes(projekt: Projekt | undefined, leistung: string | undefined): void {
  const gewaehltes = useArbeitsplatz((platz) => platz.auswahl.at(-1))
  const feld = useArbeitsplatz((platz) => platz.feld)
  useEffect(() => {
    if (projekt === undefined) return
    const { wurzel: bisherige, aktiv } = useFelderzustand.getState()
    const gemeinte = findWurzelOf(projekt, gewaehltes)
    const gruppen = listWurzeln(projekt, leistung)
    const bleibt = bisherige !== undefined && isWaehlbar(gruppen, bisherige) ? bisherige : undefined
    const wurzel = gemeinte?.id ?? bleibt ?? gruppen[0]?.wurzeln[0]?.id
    const baum = wurzel === undefined ? undefined : resolveFeldbaum(projekt, wurzel)
    const knoten = baum?.nachPfad.get(feld ?? gewaehltes ?? '')
    if (wurzel !== bisherige) {
      if (bisherige !== undefined) OFFENE.set(bisherige, useFelderzustand.getState().offene)
      useFelderzustand.setState({
        wurzel,
        offene: OFFENE.get(wurzel ?? '') ?? new Set(baum?.kinder.map(({ pfad }) => pfad)),
        auswahl: new Set(),
        aktiv: undefined,
        anker: undefined,
        entwurf: undefined,
        bearbeitet: false,
        filter: '',
        hinweis: '',
        rueckfrage: undefined,
        tabelle: false,
        dokumentwahl: false,
      })
    }
    const fuehrend = feld ?? gewaehltes
    const schonDa = wurzel === bisherige && aktiv !== undefined && (aktiv === fuehrend || ownerOf(aktiv) === fuehrend)
    if (baum === undefined || knoten === undefined || schonDa) return
    const darueber = pathOfKnoten(knoten).slice(0, -1)
    useFelderzustand.setState(({ offene, filter }) => ({
      // what is chosen elsewhere is to be seen here
      filter: findGefilterte(baum, filter)?.has(knoten.pfad) === false ? '' : filter,
      tabelle: false,
      dokumentwahl: false,
      offene: new Set([...offene, ...darueber.map(({ pfad }) => pfad)]),
      auswahl: new Set([knoten.pfad]),
      aktiv: knoten.pfad,
      anker: knoten.pfad,
    }))
  }, [projekt, leistung, gewaehltes, feld])
}

function isWaehlbar(gruppen: ReturnType<typeof listWurzeln>, id: string): boolean {
  return gruppen.some(({ wurzeln }) => wurzeln.some((wurzel) => wurzel.id === id))
}

/** Rows that are gone (undo, another window) are no longer chosen. */
function usePassendeAuswahl(baum: Feldbaum): void {
  useEffect(() => {
    const { auswahl, aktiv } = useFelderzustand.getState()
    const vorhandene = [...auswahl].filter((pfad) => baum.nachPfad.has(pfad))
    if (vorhandene.length < auswahl.size) useFelderzustand.setState({ auswahl: new Set(vorhandene) })
    if (aktiv !== undefined && !baum.nachPfad.has(aktiv)) {
      useFelderzustand.setState({ aktiv: vorhandene.at(-1), bearbeitet: false })
    }
  }, [baum])
}
