import { Menu } from '@mantine/core'
import { Fragment, type KeyboardEvent, useRef, useState } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { type Befehl, MENUES, type Menue, useBefehlsspeicher } from '../arbeitsplatz/befehle.ts'
import { listAbschnitte } from './menue.ts'

/** The German menus: built from the commands there are, full keyboard operation (F10, arrows, letters). */
export function Menueleiste() {
  const menues = useBefehlsspeicher(useShallow(listMenues))
  const [offen, setOffen] = useState<Menue>()
  const leiste = useRef<HTMLDivElement>(null)

  const gehe = (von: Menue, richtung: 1 | -1): void => {
    const ziel = menues[(menues.indexOf(von) + richtung + menues.length) % menues.length]
    if (ziel === undefined) return
    leiste.current?.querySelector<HTMLElement>(`[data-menue="${ziel}"]`)?.focus()
    setOffen((bisher) => (bisher === undefined ? undefined : ziel))
  }
  const onKeyDown = (menue: Menue, ereignis: KeyboardEvent): void => {
    if (ereignis.key === 'ArrowRight') gehe(menue, 1)
    else if (ereignis.key === 'ArrowLeft') gehe(menue, -1)
    else if (ereignis.key === 'ArrowDown' && offen !== menue) setOffen(menue)
    else return
    ereignis.preventDefault()
  }

  return (
    <div ref={leiste} className="menue" role="menubar" aria-label="Hauptmenü">
      {menues.map((menue, index) => (
        <div key={menue} role="none" onKeyDown={(ereignis) => onKeyDown(menue, ereignis)}>
          <Menu
            opened={offen === menue}
            onChange={(auf) => setOffen(auf ? menue : undefined)}
            position="bottom-start"
            width={290}
            loop
            alignItemsLabels="all"
            withInitialFocusPlaceholder={false}
          >
            <Menu.Target>
              <button
                type="button"
                role="menuitem"
                data-menue={menue}
                className={offen === menue ? 'an' : ''}
                tabIndex={index === 0 ? 0 : -1}
                onMouseEnter={() => setOffen((bisher) => (bisher === undefined ? undefined : menue))}
              >
                {menue}
              </button>
            </Menu.Target>
            <Menu.Dropdown aria-label={menue}>
              <Menueinhalt menue={menue} />
            </Menu.Dropdown>
          </Menu>
        </div>
      ))}
    </div>
  )
}

function listMenues({ saetze }: { saetze: ReadonlyMap<string, readonly Befehl[]> }): Menue[] {
  const befehle = [...saetze.values()].flat()
  return MENUES.filter((menue) => befehle.some((befehl) => befehl.menue === menue))
}

/** The commands of an open menu; closed ones do not follow what changes with each choice. */
function Menueinhalt({ menue }: { menue: Menue }) {
  const saetze = useBefehlsspeicher((stand) => stand.saetze)
  return listAbschnitte([...saetze.values()].flat(), menue).map((abschnitt, stelle) => (
    <Fragment key={abschnitt[0]?.id}>
      {stelle === 0 ? null : <Menu.Divider />}
      {abschnitt.map((befehl) => (
        <Menuepunkt key={befehl.id} befehl={befehl} />
      ))}
    </Fragment>
  ))
}

function Menuepunkt({ befehl }: { befehl: Befehl }) {
  const gemeinsam = {
    disabled: befehl.gesperrt !== undefined,
    rightSection: befehl.taste === undefined ? null : <span className="taste">{befehl.taste}</span>,
    // why it cannot be done; disabled entries get no focus, so a tooltip of the browser is all there can be
    title: befehl.gesperrt,
    onClick: befehl.fuehreAus,
  }
  if (befehl.an === undefined) return <Menu.Item {...gemeinsam}>{befehl.name}</Menu.Item>
  return (
    <Menu.CheckboxItem {...gemeinsam} checked={befehl.an} closeMenuOnClick>
      {befehl.name}
    </Menu.CheckboxItem>
  )
}
