import { Group, Panel, Separator, useDefaultLayout } from 'react-resizable-panels'
import type { Ansichtseintrag } from '../ansichten/verzeichnis.ts'
import { Eigenschaften } from '../eigenschaften/Eigenschaften.tsx'
import { Spielbereich } from '../spiel/Spielbereich.tsx'
import { useSpiel } from '../spiel/spielspeicher.ts'
import { Haupt } from './Haupt.tsx'
import { Navigator } from './Navigator.tsx'
import { Schiene, Ueberlagerung } from './Seitenbereich.tsx'
import type { Bereiche } from './useBereiche.ts'

/** Navigator, work and properties side by side, or the sides over the work where there is no room. */
export function Mitte({ eintrag, bereiche }: { eintrag: Ansichtseintrag | undefined; bereiche: Bereiche }) {
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
