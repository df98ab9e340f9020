import { Menu } from '@mantine/core'
import { ImageDown } from 'lucide-react'
import type { Bild } from '../../../../shared/graph/bild/schreibeSvg.ts'
import type { Farbe } from '../../../../shared/graph/bild/svgteile.ts'
import { Symbolknopf } from '../../../bausteine/Symbolknopf.tsx'
import { readFarben, savePng, saveSvg } from './ausgabe.ts'
import { loadSchriften } from './schriften.ts'

/** What the window gives to a picture: colours of its scheme, fonts as text. */
export interface Bildmittel {
  farbe: Farbe
  schriften: string
}

/** Saves what a view shows as a picture; `name` is the file's, without its ending. */
export function Bildmenue({ name, draw }: { name: string; draw(mittel: Bildmittel): Bild }) {
  const create = async (): Promise<Bild> => {
    const schriften = await loadSchriften()
    return readFarben((farbe) => draw({ farbe, schriften }))
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Symbolknopf zeichen={ImageDown} name="Bild ausgeben" />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={async () => saveSvg(await create(), name)}>Als SVG speichern</Menu.Item>
        <Menu.Item onClick={async () => void savePng(await create(), name)}>Als PNG speichern</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
