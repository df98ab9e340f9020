import { Select } from '@mantine/core'
import { useMemo } from 'react'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import { stufeOfKnoten } from '../../shared/pruefung/modellsicht.ts'
import { describeDatentyp } from '../eigenschaften/datentyp.ts'
import { listFeldauswahl } from './feldauswahl.ts'
import { useZeilen } from './zeilenkontext.ts'

interface Eigenschaften {
  name: string
  wert: string | undefined
  isWaehlbar(knoten: Feldknoten): boolean
  /** the Gruppe over whose occurrences the row speaks */
  innen: Feldknoten | undefined
  ungueltig?: boolean
  onWahl(pfad: string): void
}

/** A Datenfeld or Gruppe among those that may be read here, with search. */
export function Feldwahl({ name, wert, isWaehlbar, innen, ungueltig = false, onWahl }: Eigenschaften) {
  const { projekt, lage, lesend } = useZeilen()
  const auswahl = useMemo(
    () => listFeldauswahl(projekt, lage.felder, isWaehlbar, innen),
    [projekt, lage, isWaehlbar, innen],
  )
  const bekannt = wert === undefined || lage.felder.has(wert)
  return (
    <Select
      className="be-feld"
      classNames={{ input: 'auswahlfeld' }}
      aria-label={name}
      data={auswahl}
      value={bekannt ? (wert ?? null) : null}
      placeholder={bekannt ? `${name} wählen` : 'fehlt hier'}
      searchable
      allowDeselect={false}
      readOnly={lesend}
      error={ungueltig || !bekannt}
      nothingFoundMessage="Nichts passt dazu."
      comboboxProps={{ width: 'max-content', position: 'bottom-start' }}
      maxDropdownHeight={320}
      title={lage.felder.get(wert ?? '')?.name}
      renderOption={({ option }) => <Feldzeile knoten={lage.felder.get(option.value)} label={option.label} />}
      onChange={(pfad) => {
        if (pfad !== null && pfad !== wert) onWahl(pfad)
      }}
    />
  )
}

function Feldzeile({ knoten, label }: { knoten: Feldknoten | undefined; label: string }) {
  const stufe = knoten === undefined ? 1 : stufeOfKnoten(knoten)
  return (
    <span className="be-option">
      <span>{label}</span>
      <span className="dritt">
        {knoten === undefined ? '' : describeDatentyp(knoten)}
        {stufe > 1 ? `, ab Stufe ${stufe}` : ''}
      </span>
    </span>
  )
}
