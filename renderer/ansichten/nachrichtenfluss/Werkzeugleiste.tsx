import { Menu, Select } from '@mantine/core'
import { ImageDown, Search } from 'lucide-react'
import type { Bild } from '../../../shared/graph/bild/schreibeSvg.ts'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { writeFlussbild } from '../../../shared/nachrichtenfluss/bild.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { readFarben, savePng, saveSvg } from '../graph/bild/ausgabe.ts'
import { loadSchriften } from '../graph/bild/schriften.ts'
import { Stufenschieber } from '../graph/Stufenschieber.tsx'
import { useFlusslage } from './FlussKontext.tsx'
import { useFlusszustand } from './flusszustand.ts'
import { Nachrichtanlage } from './Nachrichtanlage.tsx'

/** Left what is shown, right the tools. */
export function Werkzeugleiste() {
  const suche = useFlusszustand((zustand) => zustand.suche)
  const setSuche = useFlusszustand((zustand) => zustand.setSuche)
  return (
    <div className="werkzeug umbrechend" role="toolbar" aria-label="Nachrichtenfluss">
      <Stufenschieber />
      <span className="trenn" />
      <Vorgangstypwahl />
      <span className="dehn" />
      <Symbolknopf
        zeichen={Search}
        name="Im Nachrichtenfluss suchen"
        taste="Strg F"
        an={suche}
        onClick={() => setSuche(!suche)}
      />
      <Bildmenue />
      <span className="trenn" />
      <Nachrichtanlage />
    </div>
  )
}

const ALLE = 'alle'

/** Only what belongs to one Vorgangstyp; nothing to choose where there is only one. */
function Vorgangstypwahl() {
  const { fluss } = useFlusslage()
  const projekt = useDokument((dokument) => dokument.projekt)
  const gewaehlter = useFlusszustand((zustand) => zustand.vorgangstypen.get(fluss.leistung.id))
  const setVorgangstyp = useFlusszustand((zustand) => zustand.setVorgangstyp)
  const ids = (projekt && findDatensatz(projekt, 'leistung', fluss.leistung.id)?.vorgangstypen) ?? []
  const typen = ids.flatMap((id) => (projekt && findDatensatz(projekt, 'vorgangstyp', id)) ?? [])
  if (typen.length < 2) return null
  return (
    <div className="flusswahl">
      <Select
        aria-label="Vorgangstyp"
        data={[
          { value: ALLE, label: 'Alle Vorgangstypen' },
          ...typen.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={typen.some(({ id }) => id === gewaehlter) ? (gewaehlter ?? ALLE) : ALLE}
        allowDeselect={false}
        onChange={(neuer) => setVorgangstyp(fluss.leistung.id, neuer === null || neuer === ALLE ? undefined : neuer)}
      />
    </div>
  )
}

function Bildmenue() {
  const { fluss, anordnung } = useFlusslage()
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const draw = async (): Promise<Bild> => {
    const schriften = await loadSchriften()
    const titel = `Nachrichtenfluss ${fluss.leistung.name}, Umsetzungsstufe ${stufe}`
    return readFarben((farbe) => writeFlussbild({ anordnung, stufe, farbe, schriften, titel }))
  }
  const name = `Nachrichtenfluss ${fluss.leistung.name} Stufe ${stufe}`
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Symbolknopf zeichen={ImageDown} name="Bild ausgeben" />
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={async () => saveSvg(await draw(), name)}>Als SVG speichern</Menu.Item>
        <Menu.Item onClick={async () => void savePng(await draw(), name)}>Als PNG speichern</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
