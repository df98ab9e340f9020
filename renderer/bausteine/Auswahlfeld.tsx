import { type ComboboxItem, type ComboboxParsedItem, Select, type SelectProps } from '@mantine/core'
import { Plus } from 'lucide-react'
import { useState } from 'react'

export interface Wahlwert {
  value: string
  label: string
  disabled?: boolean
}

/** Values under a heading. */
export interface Wahlgruppe {
  group: string
  items: Wahlwert[]
}

/** Creates what there is not yet, from the name that was typed in. */
export interface Anlage {
  /** whether something can be created under this name */
  passt(name: string): boolean
  /** how a name must be written, where not any will do */
  hinweis?: string
  /** what is created, where the list has several kinds: „Vorgangstyp“ */
  als?: string
  lege(name: string): void
}

interface Eigenschaften
  extends Pick<
    SelectProps,
    | 'autoFocus'
    | 'className'
    | 'comboboxProps'
    | 'defaultDropdownOpened'
    | 'disabled'
    | 'error'
    | 'id'
    | 'label'
    | 'leftSection'
    | 'nothingFoundMessage'
    | 'onBlur'
    | 'onDropdownClose'
    | 'onKeyDown'
    | 'placeholder'
    | 'aria-describedby'
  > {
  name: string
  werte: readonly (Wahlwert | Wahlgruppe)[]
  /** undefined: nothing is chosen, or something is added to a list with each choice */
  wert: string | undefined
  lesend?: boolean
  leerbar?: boolean
  /** a name that nothing has can be given to something new */
  anlage?: Anlage | undefined
  onWahl(wert: string | undefined): void
}

/** Few values are read in the list, more are searched. */
const SUCHE_AB = 12
/** More options than anyone reads; who looks for one of thousands types. */
const GEZEIGTE_MAXIMUM = 200
/** The option that creates; no id and no Feldpfad looks like it. */
const NEU = 'neu'

/** A list to choose one value from, with search where it is long, and with „… neu anlegen“ where that can be. */
export function Auswahlfeld({
  name,
  werte,
  wert,
  lesend = false,
  leerbar = false,
  anlage,
  placeholder,
  nothingFoundMessage = 'Nichts passt dazu.',
  comboboxProps,
  onWahl,
  ...weitere
}: Eigenschaften) {
  const einzelne = werte.flatMap((einer) => ('items' in einer ? einer.items : [einer]))
  const gewaehlter = einzelne.find(({ value }) => value === wert)?.label
  const [suche, setSuche] = useState(gewaehlter ?? '')
  const neuer = anlage === undefined || lesend ? undefined : findNeuenNamen(einzelne, suche, anlage)
  const data = neuer === undefined ? [...werte] : [...werte, { value: NEU, label: neuer }]
  const choose = (gewaehltes: string | null): void => {
    if (gewaehltes === NEU && neuer !== undefined) anlage?.lege(neuer)
    else onWahl(gewaehltes ?? undefined)
    if (wert === undefined) setSuche('')
  }
  return (
    <Select
      {...weitere}
      aria-label={name}
      data={data}
      value={wert ?? null}
      readOnly={lesend}
      searchable={einzelne.length > SUCHE_AB || anlage !== undefined}
      searchValue={suche}
      onSearchChange={setSuche}
      selectFirstOptionOnChange={anlage !== undefined}
      filter={filterAuswahl}
      limit={GEZEIGTE_MAXIMUM}
      renderOption={({ option }) =>
        option.value === NEU ? (
          <span className="auswahl-neu">
            <Plus size={14} strokeWidth={1.75} aria-hidden />„{option.label}“{' '}
            {anlage?.als === undefined ? 'neu anlegen' : `als ${anlage.als} anlegen`}
          </span>
        ) : (
          option.label
        )
      }
      clearable={leerbar && !lesend}
      clearButtonProps={{ 'aria-label': `${name} leeren` }}
      allowDeselect={false}
      placeholder={placeholder ?? (anlage === undefined || lesend ? 'keine' : 'wählen oder neu …')}
      nothingFoundMessage={anlage?.hinweis ?? nothingFoundMessage}
      classNames={{ input: 'auswahlfeld' }}
      title={gewaehlter}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', ...comboboxProps }}
      onChange={choose}
    />
  )
}

function findNeuenNamen(werte: readonly Wahlwert[], suche: string, anlage: Anlage): string | undefined {
  const name = suche.trim()
  const klein = name.toLocaleLowerCase('de')
  const gibtEs = werte.some(({ label }) => label.toLocaleLowerCase('de') === klein)
  return name === '' || gibtEs || !anlage.passt(name) ? undefined : name
}

/** What contains the searched text, under its headings, no more than anyone reads; what creates stays. */
function filterAuswahl({ options, search, limit }: Suche): ComboboxParsedItem[] {
  const gesucht = search.trim().toLocaleLowerCase('de')
  let frei = limit
  const take = (option: ComboboxItem): boolean => {
    if (option.value === NEU) return true
    if (frei <= 0 || !option.label.toLocaleLowerCase('de').includes(gesucht)) return false
    frei -= 1
    return true
  }
  return options.flatMap((option): ComboboxParsedItem[] => {
    if (!('items' in option)) return take(option) ? [option] : []
    const items = option.items.filter(take)
    return items.length === 0 ? [] : [{ ...option, items }]
  })
}

interface Suche {
  options: ComboboxParsedItem[]
  search: string
  limit: number
}
