import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { Search } from 'lucide-react'
import { useMemo, useState } from 'react'
import { create } from 'zustand'
import { ANSICHTEN } from '../ansichten/verzeichnis.ts'
import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { type Befehl, useBefehlsspeicher } from '../arbeitsplatz/befehle.ts'
import { openElement } from '../arbeitsplatz/oeffnen.ts'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { type Fundstelle, findElemente, rankName } from './palettensuche.ts'
import { type Palettenart, usePalettenorte } from './usePalettenorte.tsx'
import { findZielansicht } from './zielansicht.ts'

const [speicher, spotlight] = createSpotlight()

const usePalettenart = create<{ art: Palettenart }>(() => ({ art: 'alles' }))

/** Opens the command palette; `gehe` offers places only. */
export function openPalette(art: Palettenart): void {
  usePalettenart.setState({ art })
  spotlight.open()
}

/** Command palette (Strg K) and "go to" (Strg P): all commands; every element, Testfall and Befund, and the views. */
export function Palette() {
  const art = usePalettenart((stand) => stand.art)
  const [gesucht, setGesucht] = useState('')
  return (
    <Spotlight.Root
      store={speicher}
      query={gesucht}
      onQueryChange={setGesucht}
      shortcut={null}
      scrollable
      maxHeight="60vh"
      size="38.75rem"
      centered={false}
      yOffset="2.5rem"
      overlayProps={{ backgroundOpacity: 0.25, blur: 0 }}
      transitionProps={{ duration: 0 }}
      classNames={{
        content: 'palette',
        search: 'palette-suche',
        action: 'palette-eintrag',
        actionsGroup: 'palette-gruppe',
        actionsList: 'palette-liste',
      }}
    >
      <Spotlight.Search
        placeholder={
          art === 'gehe'
            ? 'Gehe zu: Name, Id, LeiKa-Schlüssel, Testfall, Befund oder Ansicht'
            : 'Befehl, Name, Id oder LeiKa-Schlüssel'
        }
        aria-label={art === 'gehe' ? 'Gehe zu' : 'Suchen und Befehle'}
        leftSection={<Search size={16} strokeWidth={1.75} aria-hidden />}
      />
      <Spotlight.ActionsList aria-label="Treffer">
        <Treffer art={art} gesucht={gesucht} />
      </Spotlight.ActionsList>
    </Spotlight.Root>
  )
}

/** What is found; a closed palette looks for nothing. */
function Treffer({ art, gesucht }: { art: Palettenart; gesucht: string }) {
  const projekt = useDokument((stand) => stand.projekt)
  const saetze = useBefehlsspeicher((stand) => stand.saetze)
  const elemente = useMemo(() => (projekt === undefined ? [] : findElemente(projekt, gesucht)), [projekt, gesucht])
  const befehle = useMemo(
    () => (art === 'gehe' ? [] : findBefehle([...saetze.values()].flat(), gesucht)),
    [art, saetze, gesucht],
  )
  const orte = usePalettenorte(art, gesucht)
  return (
    <>
      {befehle.length === 0 ? null : (
        <Spotlight.ActionsGroup label="Befehle">
          {befehle.map((befehl) => (
            <Spotlight.Action key={befehl.id} onClick={befehl.fuehreAus}>
              <span className="dehn kurz">{befehl.name}</span>
              <span className="dritt">{befehl.menue}</span>
              {befehl.taste === undefined ? null : <span className="taste">{befehl.taste}</span>}
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      )}
      {elemente.length === 0 ? null : (
        <Spotlight.ActionsGroup label="Elemente">
          {elemente.map((element) => (
            <Spotlight.Action key={element.id} onClick={() => showElement(element)}>
              <Zeichen art={element.art} />
              <span className="dehn kurz">{element.name}</span>
              <span className="dritt kurz">{element.zusatz}</span>
            </Spotlight.Action>
          ))}
        </Spotlight.ActionsGroup>
      )}
      {orte.map(({ titel, eintraege }) =>
        eintraege.length === 0 ? null : (
          <Spotlight.ActionsGroup key={titel} label={titel}>
            {eintraege.map(({ id, name, zusatz, zeichen, gehe }) => (
              <Spotlight.Action key={id} onClick={gehe}>
                {zeichen}
                <span className="dehn kurz">{name}</span>
                <span className="dritt kurz">{zusatz}</span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        ),
      )}
      {befehle.length + elemente.length + orte.flatMap(({ eintraege }) => eintraege).length === 0 ? (
        <Spotlight.Empty>
          {gesucht.trim() === ''
            ? 'Geben Sie einen Namen, eine Id oder einen LeiKa-Schlüssel ein.'
            : 'Nichts passt dazu.'}
        </Spotlight.Empty>
      ) : null}
    </>
  )
}

function showElement({ id, art }: Fundstelle): void {
  const { ansicht, setAnsicht } = useArbeitsplatz.getState()
  const ohneNavigator = ANSICHTEN.find((eine) => eine.ansicht === ansicht)?.navigatorZu === true
  setAnsicht(findZielansicht(art, ansicht, ohneNavigator))
  openElement(id)
}

function findBefehle(befehle: readonly Befehl[], gesucht: string): Befehl[] {
  return befehle
    .filter(({ id, gesperrt }) => gesperrt === undefined && !id.startsWith('hilfe.befehle'))
    .map((befehl) => ({ befehl, rang: rankName(`${befehl.name} ${befehl.menue}`, gesucht) }))
    .filter(({ rang }) => rang !== undefined)
    .sort((a, b) => (a.rang ?? 0) - (b.rang ?? 0))
    .map(({ befehl }) => befehl)
}
