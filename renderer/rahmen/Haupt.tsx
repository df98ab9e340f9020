import { Suspense } from 'react'
import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import { listLeistungen } from '../../shared/modell/leistungen.ts'
import type { Ansichtseintrag } from '../ansichten/verzeichnis.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Wartezeichen } from '../bausteine/Wartezeichen.tsx'
import { Blatt } from '../blatt/Blatt.tsx'
import { useBlatt } from '../blatt/blattspeicher.ts'
import { useDokument } from '../dokument/dokument.ts'
import { Folgenstreifen } from '../spiel/Folgenstreifen.tsx'
import { Ansichtsgrenze } from './Ansichtsgrenze.tsx'
import { Ansichtsleiste } from './Ansichtsleiste.tsx'
import { OhneLeistung } from './OhneLeistung.tsx'
import { Unterbereich } from './Unterbereich.tsx'
import { useUntenOffen } from './useUntenOffen.ts'

/** The open view with what stands below it: Befunde and search, or a sheet. */
export function Haupt({ eintrag }: { eintrag: Ansichtseintrag | undefined }) {
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
