import { Menu } from '@mantine/core'
import { Copy, GripVertical, Minus, Plus } from 'lucide-react'
import { type KeyboardEvent, useId } from 'react'
import {
  type Entwurf,
  type Entwurfspfad,
  klasseAt,
  klasseOf,
  teilformOf,
} from '../../shared/ausdruck/entwurf/knoten.ts'
import { isUeberGruppe, keyOfPfad } from '../../shared/ausdruck/entwurf/probe.ts'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import { isTaste } from '../arbeitsplatz/tasten.ts'
import { Schwerezeichen } from '../bausteine/Schwerezeichen.tsx'
import { Symbolknopf } from '../bausteine/Symbolknopf.tsx'
import { createSchluessel } from '../bausteine/schluessel.ts'
import { Ergebniszeichen } from './Ergebniszeichen.tsx'
import { Zeileninhalt } from './Zeileninhalt.tsx'
import { addZeile, listNeuezeilen, listZeilenbefehle, nameOfTeil } from './zeilenbefehle.ts'
import { useZeilen } from './zeilenkontext.ts'

interface Eigenschaften {
  zeile: Entwurf
  pfad: Entwurfspfad
  innen: Feldknoten | undefined
  /** the kind it is a part of */
  eltern: Entwurf | undefined
}

/** One row of an expression with what can be done with it, and its parts indented below. */
export function Zeile({ zeile, pfad, innen, eltern }: Eigenschaften) {
  const { lage, maengel, ergebnisse, lesend, remove } = useZeilen()
  const mangelId = useId()
  const schluessel = keyOfPfad(pfad)
  const eigene = maengel.filter((mangel) => keyOfPfad(mangel.pfad) === schluessel)
  const teilname = eltern && nameOfTeil(eltern.art, pfad.at(-1) ?? 0)
  const unten = isUeberGruppe(zeile) ? (lage.felder.get(zeile.gruppe ?? '') ?? innen) : innen
  const hatTeile = teilformOf(zeile.art).art !== 'keine'
  const form = teilformOf(zeile.art)
  return (
    <li className="be-ast">
      <fieldset className="be-zeile" aria-label={`Zeile ${nummerOf(pfad)}`} aria-describedby={mangelId}>
        <Griff pfad={pfad} />
        <Ergebniszeichen ergebnis={ergebnisse.get(schluessel)} />
        {teilname === undefined ? null : <span className="be-teil">{teilname}</span>}
        <div className="be-inhalt">
          <Zeileninhalt zeile={zeile} pfad={pfad} innen={innen} />
        </div>
        {lesend ? null : (
          <span className="be-ende">
            <Verdoppeln pfad={pfad} />
            <Symbolknopf zeichen={Minus} groesse={14} name="Zeile entfernen" onClick={() => remove(pfad)} />
          </span>
        )}
      </fieldset>
      <div id={mangelId}>
        {eigene.map(({ satz, art }) => (
          <p key={satz} className={`be-mangel ${art === 'fehler' ? 'fehler' : 'hinweis'}`}>
            <Schwerezeichen
              schwere={art === 'fehler' ? 'fehler' : art === 'luecke' ? 'hinweis' : 'warnung'}
              groesse={14}
              stumm
            />
            {satz}
          </p>
        ))}
      </div>
      {hatTeile ? (
        <ul className="be-teile">
          {createSchluessel(zeile.teile, () => 'Teil').map(([schluesselDesTeils, teil], stelle) => (
            <Zeile
              key={schluesselDesTeils}
              zeile={teil}
              pfad={[...pfad, stelle]}
              innen={klasseAt(zeile.art, stelle) === klasseOf(teil.art) ? unten : innen}
              eltern={zeile}
            />
          ))}
          {form.art === 'liste' && !lesend ? (
            <li className="be-ast">
              <Neuezeile pfad={pfad} />
            </li>
          ) : null}
        </ul>
      ) : null}
    </li>
  )
}

function nummerOf(pfad: Entwurfspfad): string {
  return pfad.length === 0 ? 'ganz oben' : pfad.map((stelle) => stelle + 1).join('.')
}

/** Moves, copies and wraps a row: by its menu, or by keys while it has the focus. */
function Griff({ pfad }: { pfad: Entwurfspfad }) {
  const { wurzel, lesend, rebuild, remove } = useZeilen()
  if (lesend) return null
  const befehle = listZeilenbefehle(wurzel, pfad).filter(({ umbau }) => umbau !== undefined)
  const onKeyDown = (ereignis: KeyboardEvent<HTMLButtonElement>): void => {
    const befehl = befehle.find(({ taste }) => taste !== undefined && isTaste(taste, ereignis))
    if (befehl !== undefined) rebuild(befehl.umbau)
    else if (isTaste('Entf', ereignis)) remove(pfad)
    else if (isTaste('Runter', ereignis)) focusNeighbour(ereignis.currentTarget, 1)
    else if (isTaste('Hoch', ereignis)) focusNeighbour(ereignis.currentTarget, -1)
    else return
    ereignis.preventDefault()
    ereignis.stopPropagation()
  }
  return (
    <Menu position="bottom-start" width={320} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button
          type="button"
          className="sym be-griff"
          data-pfad={keyOfPfad(pfad)}
          aria-label={`Zeile ${nummerOf(pfad)} bearbeiten`}
          title="Zeile verschieben, verdoppeln, einklammern"
          onKeyDownCapture={onKeyDown}
        >
          <GripVertical size={14} strokeWidth={1.75} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {befehle.map(({ name, taste, umbau }) => (
          <Menu.Item
            key={name}
            rightSection={taste === undefined ? null : <span className="taste">{taste}</span>}
            onClick={() => rebuild(umbau)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item rightSection={<span className="taste">Entf</span>} onClick={() => remove(pfad)}>
          Entfernen
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

/** From one grip to the next, as the rows stand. */
function focusNeighbour(griff: HTMLElement, richtung: 1 | -1): void {
  const griffe = [...(griff.closest('.be-baum')?.querySelectorAll<HTMLElement>('.be-griff') ?? [])]
  griffe[griffe.indexOf(griff) + richtung]?.focus()
}

function Verdoppeln({ pfad }: { pfad: Entwurfspfad }) {
  const { wurzel, rebuild } = useZeilen()
  const umbau = listZeilenbefehle(wurzel, pfad).find(({ name }) => name === 'Verdoppeln')?.umbau
  return umbau === undefined ? null : (
    <Symbolknopf zeichen={Copy} groesse={14} name="Zeile verdoppeln" onClick={() => rebuild(umbau)} />
  )
}

/** Adds a row at the end of a list; beside a whole that is no list the choice is how the two belong together. */
export function Neuezeile({ pfad, art, name = 'Zeile' }: { pfad: Entwurfspfad; art?: Entwurf['art']; name?: string }) {
  const { wurzel, rebuild } = useZeilen()
  const klasse = klasseOf(wurzel.art)
  const add = (neu: Entwurf): void =>
    rebuild(addZeile(wurzel, pfad, neu, art ?? (klasse === 'bedingung' ? 'und' : 'summe')), 'eingabe')
  return (
    <Menu position="bottom-start" width={300} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className="knopf klein leise">
          <Plus size={14} strokeWidth={1.75} aria-hidden /> {name}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {listNeuezeilen(klasse).map(({ name: eine, neu }) => (
          <Menu.Item key={eine} onClick={() => add(neu)}>
            {eine}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
