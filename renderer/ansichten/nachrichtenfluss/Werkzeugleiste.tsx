import { Select } from '@mantine/core'
import { Search } from 'lucide-react'
import { findDatensatz } from '../../../shared/modell/projekt.ts'
import { writeFlussbild } from '../../../shared/nachrichtenfluss/bild.ts'
import { useArbeitsplatz } from '../../arbeitsplatz/arbeitsplatz.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { useDokument } from '../../dokument/dokument.ts'
import { Bildmenue } from '../graph/bild/Bildmenue.tsx'
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
      <Flussbildmenue />
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

function Flussbildmenue() {
  const { fluss, anordnung } = useFlusslage()
  const stufe = useArbeitsplatz((platz) => platz.stufe)
  const name = `Nachrichtenfluss ${fluss.leistung.name}`
  return (
    <Bildmenue
      name={`${name} Stufe ${stufe}`}
      draw={(mittel) => writeFlussbild({ ...mittel, anordnung, stufe, titel: `${name}, Umsetzungsstufe ${stufe}` })}
    />
  )
}
