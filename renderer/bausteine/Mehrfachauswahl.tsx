import { MultiSelect, type MultiSelectProps } from '@mantine/core'
import { useState } from 'react'
import {
  type Anlage,
  filterAuswahl,
  isNeues,
  listNeues,
  Neuzeile,
  type Wahlgruppe,
  type Wahlwert,
} from './Auswahlfeld.tsx'
import { OHNE_ENTWURF } from './textfeld.ts'
import { useSpaeteListe } from './useSpaeteListe.ts'
import { useTreffermarke } from './useTreffermarke.ts'

interface Eigenschaften extends Pick<MultiSelectProps, 'className' | 'nothingFoundMessage' | 'placeholder'> {
  name: string
  werte: readonly (Wahlwert | Wahlgruppe)[]
  gewaehlte: readonly string[]
  lesend?: boolean
  /** a name that nothing has can be given to something new */
  anlage?: Anlage | undefined
  onWahl(werte: readonly string[]): void
}

/** Several values of a list, with search, and with „… anlegen“ where that can be. */
export function Mehrfachauswahl({
  name,
  werte,
  gewaehlte,
  lesend = false,
  anlage,
  placeholder,
  nothingFoundMessage = 'Nichts passt dazu.',
  onWahl,
  ...weitere
}: Eigenschaften) {
  const [suche, setSuche] = useState('')
  const { keepMounted, onFocus } = useSpaeteListe()
  const treffermarke = useTreffermarke(suche === '' ? undefined : suche)
  const einzelne = werte.flatMap((einer) => ('items' in einer ? einer.items : [einer]))
  const [neues] = listNeues(einzelne, suche, anlage === undefined || lesend ? [] : [anlage])
  return (
    <MultiSelect
      {...weitere}
      {...treffermarke}
      {...(suche === '' ? OHNE_ENTWURF : {})}
      aria-label={name}
      data={neues === undefined ? [...werte] : [...werte, { value: neues.value, label: neues.label }]}
      value={[...gewaehlte]}
      {...(gewaehlte.length === 0 && placeholder !== undefined ? { placeholder } : {})}
      searchable
      readOnly={lesend}
      classNames={{ wrapper: lesend ? 'nurgelesen' : '' }}
      searchValue={suche}
      onSearchChange={setSuche}
      filter={filterAuswahl}
      nothingFoundMessage={anlage?.hinweis ?? nothingFoundMessage}
      renderOption={({ option }) =>
        isNeues(option.value) ? <Neuzeile name={option.label} als={anlage?.als} /> : option.label
      }
      comboboxProps={{ width: 'max-content', position: 'bottom-start', keepMounted }}
      onFocus={onFocus}
      onChange={(neue) => {
        if (neues !== undefined && neue.includes(neues.value)) {
          anlage?.lege(neues.label)
          setSuche('')
        } else onWahl(neue)
      }}
    />
  )
}
