import { PanelLeftOpen, PanelRightOpen } from 'lucide-react'
import { type ReactNode, Suspense, useCallback, useEffect, useState } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { listLeistungen } from '../../shared/modell/leistungen.ts'
import { Abgleichleiste } from '../abgleich/Abgleichleiste.tsx'
import { useAbnahmebefehle } from '../ansichten/abnahme/useAbnahmebefehle.ts'
import { ANSICHTEN, type Ansichtseintrag } from '../ansichten/verzeichnis.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { useEinstellungen } from '../arbeitsplatz/einstellungen.ts'
import { useMeldungen } from '../arbeitsplatz/meldungen.ts'
import { BREITE_NEBENEINANDER, isNavigatorOffen, keyOfLage } from '../arbeitsplatz/navigatorlage.ts'
import { Baukastenuebernahme } from '../baukasten/Baukastenuebernahme.tsx'
import { markBereit } from '../bausteine/bereit.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { usePruefung } from '../befunde/befundspeicher.ts'
import { Regelhilfe } from '../befunde/Regelhilfe.tsx'
import { Blatt } from '../blatt/Blatt.tsx'
import { useBlatt } from '../blatt/blattspeicher.ts'
import { useDokument } from '../dokument/dokument.ts'
import { Entscheidungsleiste } from '../dokument/Entscheidungsleiste.tsx'
import { Verbindungsleiste } from '../dokument/Verbindungsleiste.tsx'
import { Eigenschaften } from '../eigenschaften/Eigenschaften.tsx'
import { useAktionen } from '../host/HostKontext.tsx'
import { Systemkonzept } from '../konzept/Systemkonzept.tsx'
import { AlsMuster } from '../muster/AlsMuster.tsx'
import { NeueLeistung } from '../muster/NeueLeistung.tsx'
import { Ablegeflaeche } from '../projekt/Ablegeflaeche.tsx'
import { Projektdialoge } from '../projekt/Projektdialoge.tsx'
import { Folgenstreifen } from '../spiel/Folgenstreifen.tsx'
import { Spielbereich } from '../spiel/Spielbereich.tsx'
import { useSpiel } from '../spiel/spielspeicher.ts'
import { useSpielbefehle } from '../spiel/useSpielbefehle.ts'
import { useSpielDerLeistung } from '../spiel/useSpielDerLeistung.ts'
import { useSuchbefehle } from '../suche/useSuchbefehle.ts'
import { Ansichtsgrenze } from './Ansichtsgrenze.tsx'
import { Ansichtsleiste } from './Ansichtsleiste.tsx'
import { Meldungsleiste } from './Meldungsleiste.tsx'
import { Navigator } from './Navigator.tsx'
import { OhneLeistung } from './OhneLeistung.tsx'
import { Palette } from './Palette.tsx'
import { Reiterleiste } from './Reiterleiste.tsx'
import { Statusleiste } from './Statusleiste.tsx'
import { Tastenuebersicht } from './Tastenuebersicht.tsx'
import { Titelleiste } from './Titelleiste.tsx'
import { Unterbereich } from './Unterbereich.tsx'
import { useDarstellung } from './useDarstellung.ts'
import { useErsteLeistung } from './useErsteLeistung.ts'
import { useFensterbefehle } from './useFensterbefehle.ts'
import { useFensterbreite } from './useFenstermass.ts'
import { useOrtsbefehle } from './useOrtsbefehle.ts'
import { useTasten } from './useTasten.ts'
import { useUntenOffen } from './useUntenOffen.ts'
import { useVergleichsbefehle } from './useVergleichsbefehle.ts'
import './rahmen.css'

/** The window of an open project. */
export function Fenster() {
  const ansicht = useArbeitsplatz((stand) => stand.ansicht)
  const eintrag = ANSICHTEN.find((einer) => einer.ansicht === ansicht) ?? ANSICHTEN[0]
  const bereiche = useBereiche(eintrag)
  const [tasten, setTasten] = useState(false)
  const openTastenuebersicht = useCallback(() => setTasten(true), [])
  usePruefung()
  useDarstellung()
  useErsteLeistung()
  useFremdeBefunde()
  useTasten()
  useSpielbefehle()
  useSpielDerLeistung()
  useAbnahmebefehle()
  useVergleichsbefehle()
  useSuchbefehle()
  useOrtsbefehle()
  useFensterbefehle({
    navigatorOffen: bereiche.navigator,
    eigenschaftenOffen: bereiche.eigenschaften,
    toggleNavigator: bereiche.toggleNavigator,
    toggleEigenschaften: bereiche.toggleEigenschaften,
    openEigenschaften: bereiche.openEigenschaften,
    openTastenuebersicht,
  })
  useEffect(() => markBereit('fenster'), [])
  return (
    <div className="fenster">
      <Titelleiste />
      <Reiterleiste />
      <Mitte eintrag={eintrag} bereiche={bereiche} />
      <Meldungsleiste />
      <Entscheidungsleiste />
      <Abgleichleiste />
      <Verbindungsleiste />
      <Statusleiste />
      <Palette />
      <Systemkonzept />
      <Baukastenuebernahme />
      <Projektdialoge />
      <Ablegeflaeche />
      <Regelhilfe />
      <NeueLeistung />
      <AlsMuster />
      <Tastenuebersicht offen={tasten} onZu={() => setTasten(false)} />
    </div>
  )
}

interface Bereiche {
  navigator: boolean
  /** undefined: this view has none */
  eigenschaften: boolean | undefined
  /** side panels lie over the work */
  ueber: boolean
  toggleNavigator(): void
  toggleEigenschaften(): void
  openEigenschaften(): void
}

/** Which panels are open in this view at this width. */
function useBereiche(eintrag: Ansichtseintrag | undefined): Bereiche {
  const breite = useFensterbreite()
  const { navigator: wahlen, eigenschaftenOffen, setNavigator, setEinstellung } = useEinstellungen()
  const [eigenschaftenUeber, setEigenschaftenUeber] = useState(false)
  const lage = { breite, navigatorZu: eintrag?.navigatorZu ?? false }
  const schluessel = keyOfLage(lage)
  const navigator = isNavigatorOffen(wahlen, lage)
  const ueber = breite < BREITE_NEBENEINANDER
  const toggleNavigator = useCallback(() => setNavigator(schluessel, !navigator), [setNavigator, schluessel, navigator])
  const toggleEigenschaften = useCallback(() => {
    if (ueber) setEigenschaftenUeber((offen) => !offen)
    else setEinstellung('eigenschaftenOffen', !eigenschaftenOffen)
  }, [ueber, setEinstellung, eigenschaftenOffen])
  const hatEigenschaften = eintrag?.eigenschaften === true
  // a play takes the place of the properties, and some views have none
  const openEigenschaften = useCallback(() => {
    if (useSpiel.getState().offen) useSpiel.getState().close()
    if (!hatEigenschaften) useArbeitsplatz.getState().setAnsicht('graph')
    if (ueber) setEigenschaftenUeber(true)
    else setEinstellung('eigenschaftenOffen', true)
  }, [hatEigenschaften, ueber, setEinstellung])
  return {
    navigator,
    eigenschaften: hatEigenschaften ? (ueber ? eigenschaftenUeber : eigenschaftenOffen) : undefined,
    ueber,
    toggleNavigator,
    toggleEigenschaften,
    openEigenschaften,
  }
}

/** Befunde that come without a call of this window, e.g. a change the host refused. */
function useFremdeBefunde(): void {
  const aktionen = useAktionen()
  const melde = useMeldungen((stand) => stand.melde)
  useEffect(() => aktionen.beobachteBefunde(melde), [aktionen, melde])
}

function Mitte({ eintrag, bereiche }: { eintrag: Ansichtseintrag | undefined; bereiche: Bereiche }) {
  const { navigator, eigenschaften, ueber, toggleNavigator, toggleEigenschaften } = bereiche
  const ansicht = eintrag?.ansicht
  const linksDaneben = navigator && !ueber
  const spielt = useSpiel((spiel) => spiel.offen) && ansicht === 'graph'
  const rechts = spielt ? 'spiel' : eigenschaften === true ? 'eigenschaften' : undefined
  // a play stays beside the graph at any width: one watches both
  const rechtsDaneben = rechts !== undefined && (spielt || !ueber)
  const panelIds = [...(linksDaneben ? ['navigator'] : []), 'haupt', ...(rechtsDaneben ? [rechts] : [])]
  const lage = useDefaultLayout({ id: 'fachwerk.bereiche', panelIds, storage: localStorage })
  return (
    <div className="mitte">
      {linksDaneben ? null : <Schiene seite="links" name="Navigator" taste="Strg B" onAuf={toggleNavigator} />}
      <Group className="mitte-gruppe" orientation="horizontal" id="fachwerk.bereiche" {...lage}>
        {linksDaneben ? (
          <Panel
            key="navigator"
            id="navigator"
            defaultSize="15rem"
            minSize="12.5rem"
            maxSize="26rem"
            groupResizeBehavior="preserve-pixel-size"
          >
            <Navigator onZu={toggleNavigator} />
          </Panel>
        ) : null}
        {linksDaneben ? (
          <Separator key="links" className="trennlinie senkrecht" aria-label="Breite des Navigators" />
        ) : null}
        <Panel key="haupt" id="haupt" minSize="18rem">
          <Haupt eintrag={eintrag} />
        </Panel>
        {rechtsDaneben ? (
          <Separator key="rechts" className="trennlinie senkrecht" aria-label="Breite der Eigenschaften" />
        ) : null}
        {rechtsDaneben ? (
          <Panel
            key={rechts}
            id={rechts}
            defaultSize={spielt ? (ueber ? '19rem' : '24rem') : '19.5rem'}
            minSize="17rem"
            maxSize="35rem"
            groupResizeBehavior="preserve-pixel-size"
          >
            {spielt ? <Spielbereich /> : <Eigenschaften onZu={toggleEigenschaften} />}
          </Panel>
        ) : null}
      </Group>
      {eigenschaften === undefined || rechtsDaneben ? null : (
        <Schiene seite="rechts" name="Eigenschaften" taste="Strg E" onAuf={toggleEigenschaften} />
      )}
      {ueber && navigator ? (
        <Ueberlagerung seite="links" onZu={toggleNavigator}>
          <Navigator onZu={toggleNavigator} />
        </Ueberlagerung>
      ) : null}
      {rechts !== undefined && !rechtsDaneben ? (
        <Ueberlagerung seite="rechts" onZu={toggleEigenschaften}>
          <Eigenschaften onZu={toggleEigenschaften} />
        </Ueberlagerung>
      ) : null}
    </div>
  )
}

function Haupt({ eintrag }: { eintrag: Ansichtseintrag | undefined }) {
  const [untenOffen, setUntenOffen] = useUntenOffen()
  const ohneLeistung = useDokument(({ projekt }) => projekt !== undefined && listLeistungen(projekt).length === 0)
  const mitUnten = eintrag?.unten === true
  // an open sheet takes the place of the bottom panel
  const blatt = useBlatt((stand) => stand.inhalt !== undefined)
  const offen = mitUnten && untenOffen && !blatt
  const lage = useDefaultLayout({
    id: 'fachwerk.hoehen',
    panelIds: blatt ? ['arbeit', 'blatt'] : offen ? ['arbeit', 'unten'] : ['arbeit'],
    storage: localStorage,
  })
  return (
    <main className="haupt">
      <Ansichtsleiste aktuelle={eintrag?.ansicht} />
      <Group className="haupt-gruppe" orientation="vertical" id="fachwerk.hoehen" {...lage}>
        <Panel key="arbeit" id="arbeit" minSize={blatt ? '4rem' : '8rem'}>
          <div
            id="arbeitsflaeche"
            className="arbeit"
            data-bereich="arbeit"
            role="tabpanel"
            {...(eintrag === undefined ? {} : { 'aria-labelledby': `ansicht-${eintrag.ansicht}` })}
          >
            {eintrag === undefined ? (
              <Leerzustand titel="Keine Ansicht" />
            ) : ohneLeistung ? (
              <OhneLeistung />
            ) : (
              <Ansichtsgrenze name={eintrag.name}>
                <Suspense fallback={<Wartezeichen text={`${eintrag.name} wird geladen`} />}>
                  <eintrag.komponente />
                </Suspense>
              </Ansichtsgrenze>
            )}
          </div>
        </Panel>
        {offen ? (
          <Separator key="linie" className="trennlinie waagerecht" aria-label="Höhe des unteren Bereichs" />
        ) : null}
        {offen ? (
          <Panel
            key="unten"
            id="unten"
            defaultSize="9rem"
            minSize="6rem"
            maxSize="60%"
            groupResizeBehavior="preserve-pixel-size"
          >
            <Unterbereich offen setOffen={setUntenOffen} />
          </Panel>
        ) : null}
        {blatt ? <Separator key="blattlinie" className="trennlinie waagerecht" aria-label="Höhe des Blatts" /> : null}
        {blatt ? (
          <Panel key="blatt" id="blatt" defaultSize="56%" minSize="12rem" maxSize="85%">
            <Ansichtsgrenze name="Bearbeiten">
              <Blatt />
            </Ansichtsgrenze>
          </Panel>
        ) : null}
      </Group>
      {mitUnten && !untenOffen && !blatt ? <Unterbereich offen={false} setOffen={setUntenOffen} /> : null}
      <Folgenstreifen />
    </main>
  )
}

/** Folded side panel: one button and its name. */
function Schiene({
  seite,
  name,
  taste,
  onAuf,
}: {
  seite: 'links' | 'rechts'
  name: string
  taste: string
  onAuf(): void
}) {
  return (
    <div className={`schmal ${seite}`} data-bereich={seite === 'links' ? 'navigator' : 'eigenschaften'}>
      <Symbolknopf
        zeichen={seite === 'links' ? PanelLeftOpen : PanelRightOpen}
        name={`${name} öffnen`}
        taste={taste}
        aria-expanded={false}
        onClick={onAuf}
      />
      <span className="schmal-name" aria-hidden>
        {name}
      </span>
    </div>
  )
}

/** A side panel over the work, where there is no room beside it; Esc or a click beside it closes. */
function Ueberlagerung({ seite, onZu, children }: { seite: 'links' | 'rechts'; onZu(): void; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc is offered in addition to the button inside
    <div
      className={`ueber ${seite}`}
      onKeyDown={(ereignis) => {
        if (ereignis.key === 'Escape') onZu()
      }}
    >
      {children}
      <button type="button" className="ueber-rest" tabIndex={-1} aria-label="Schließen" onClick={onZu} />
    </div>
  )
}
