import { Menu } from '@mantine/core'
import { memo, useMemo } from 'react'
import { listAnhaenge } from '../../../../shared/dokument/befehle/anhaengen.ts'
import { useDokument } from '../../../dokument/dokument.ts'
import { Artzeichen } from '../darstellung/Artzeichen.tsx'
import { useBearbeitung } from './bearbeitung.ts'
import { GRAPHART_OF } from './Elementleiste.tsx'
import { useElementaktionen } from './useElementaktionen.ts'

/** What can be joined to an element, where a line was let go over an empty place or the tool box was asked. */
export const Anhaengemenue = memo(function Anhaengemenue() {
  const anhaengen = useBearbeitung((stand) => stand.anhaengen)
  const set = useBearbeitung((stand) => stand.set)
  const projekt = useDokument((dokument) => dokument.projekt)
  const { append } = useElementaktionen()
  const anhaenge = useMemo(
    () => (projekt === undefined || anhaengen === undefined ? [] : listAnhaenge(projekt, anhaengen.zu)),
    [projekt, anhaengen],
  )
  if (anhaengen === undefined || anhaenge.length === 0) return null
  const { zu, fenster, ort } = anhaengen
  const close = (): void => set({ anhaengen: undefined })
  return (
    <Menu
      opened
      onChange={(offen) => !offen && close()}
      position="bottom-start"
      offset={2}
      width={270}
      loop
      returnFocus
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <span className="menueort" style={{ left: fenster.x, top: fenster.y }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label="Neu anlegen und verbinden">
        {anhaenge.map(({ id, art, name }) => (
          <Menu.Item
            key={id}
            leftSection={
              <span className={`${GRAPHART_OF[art]} ka`}>
                <Artzeichen art={GRAPHART_OF[art]} />
              </span>
            }
            onClick={() => append(zu, id, ort)}
          >
            {name}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => set({ verbindungenVon: zu })}>Mit vorhandenem Element verbinden …</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
})
