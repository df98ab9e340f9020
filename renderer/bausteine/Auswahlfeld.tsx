import { type ComboboxItem, type ComboboxParsedItem, Select, type SelectProps } from '@mantine/core'
import { Plus } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { OHNE_ENTWURF } from './textfeld.ts'
import { useSpaeteListe } from './useSpaeteListe.ts'
import { useTreffermarke } from './useTreffermarke.ts'

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
    | 'maxDropdownHeight'
    | 'nothingFoundMessage'
    | 'onBlur'
    | 'onDropdownClose'
    | 'onKeyDown'
    | 'placeholder'
    | 'aria-describedby'
    | 'aria-description'
  > {
  name: string
  werte: readonly (Wahlwert | Wahlgruppe)[]
  /** undefined: nothing is chosen, or something is added to a list with each choice */
  wert: string | undefined
  lesend?: boolean
  leerbar?: boolean
  /** a name that nothing has can be given to something new; of several kinds the likeliest first */
  anlage?: Anlage | readonly Anlage[] | undefined
  /** what is said of a value besides its name */
  zusatz?(wert: string): ReactNode
  onWahl(wert: string | undefined): void
}

/** Few values are read in the list, more are searched. */
const SUCHE_AB = 12
/** More options than anyone reads; who looks for one of thousands types. */
const GEZEIGTE_MAXIMUM = 200
/** Options that create begin with it; no id and no Feldpfad looks like it. */
const NEU = 'neu '
/** The option that takes the value away; the cross in the field is for the mouse only. */
const LEER = 'leer'

/** A list to choose one value from, with search where it is long, and with „… neu anlegen“ where that can be. */
export function Auswahlfeld({
  name,
  werte,
  wert,
  lesend = false,
  leerbar = false,
  anlage,
  zusatz,
  placeholder,
  nothingFoundMessage = 'Nichts passt dazu.',
  comboboxProps,
  defaultDropdownOpened = false,
  onDropdownClose,
  onWahl,
  ...weitere
}: Eigenschaften) {
  const einzelne = werte.flatMap((einer) => ('items' in einer ? einer.items : [einer]))
  const gewaehlter = einzelne.find(({ value }) => value === wert)?.label
  const [suche, setSuche] = useState(gewaehlter ?? '')
  const { keepMounted, onFocus } = useSpaeteListe()
  const anlagen = anlage === undefined || lesend ? [] : [anlage].flat()
  const leeren = leerbar && !lesend && wert !== undefined ? [{ value: LEER, label: 'Angabe entfernen' }] : []
  const neue = listNeues(einzelne, suche, anlagen)
  const unveraendert = suche === (gewaehlter ?? '')
  // an empty text looks for nothing, except for taking the value away
  const gesucht = unveraendert || (suche === '' && leeren.length === 0) ? undefined : suche
  const treffermarke = useTreffermarke(gesucht, defaultDropdownOpened, onDropdownClose)
  const choose = (gewaehltes: string | null): void => {
    const neues = neue.find(({ value }) => value === gewaehltes)
    if (neues !== undefined) neues.anlage.lege(neues.label)
    else onWahl(gewaehltes === LEER ? undefined : (gewaehltes ?? undefined))
    if (wert === undefined) setSuche('')
  }
  return (
    <Select
      {...weitere}
      {...treffermarke}
      {...(unveraendert ? OHNE_ENTWURF : {})}
      aria-label={name}
      data={[...leeren, ...werte, ...neue.map(({ value, label }) => ({ value, label }))]}
      value={wert ?? null}
      readOnly={lesend}
      searchable={einzelne.length > SUCHE_AB || anlagen.length > 0}
      searchValue={suche}
      onSearchChange={setSuche}
      defaultDropdownOpened={defaultDropdownOpened}
      filter={filterAuswahl}
      limit={GEZEIGTE_MAXIMUM}
      renderOption={({ option }) => {
        const neues = neue.find(({ value }) => value === option.value)
        if (neues !== undefined) return <Neuzeile name={neues.label} als={neues.anlage.als} />
        if (option.value === LEER) return <span className="zweit">{option.label}</span>
        return zusatz === undefined ? option.label : <Wertzeile name={option.label} zusatz={zusatz(option.value)} />
      }}
      clearable={leerbar && !lesend}
      clearButtonProps={{ 'aria-label': `${name} leeren` }}
      allowDeselect={false}
      placeholder={placeholder ?? (anlagen.length === 0 ? 'keine' : 'wählen oder neu …')}
      nothingFoundMessage={anlagen[0]?.hinweis ?? nothingFoundMessage}
      classNames={{ input: 'auswahlfeld', wrapper: lesend ? 'nurgelesen' : '' }}
      title={gewaehlter}
      comboboxProps={{ width: 'max-content', position: 'bottom-start', keepMounted, ...comboboxProps }}
      onFocus={onFocus}
      onChange={choose}
    />
  )
}

function Wertzeile({ name, zusatz }: { name: string; zusatz: ReactNode }) {
  return (
    <span className="auswahl-wert">
      <span>{name}</span>
      <span className="dritt">{zusatz}</span>
    </span>
  )
}

/** What creates, under the name that was typed in: none where something is called so already. */
export function listNeues(
  werte: readonly Wahlwert[],
  suche: string,
  anlagen: readonly Anlage[],
): (Wahlwert & { anlage: Anlage })[] {
  const name = suche.trim()
  const klein = name.toLocaleLowerCase('de')
  if (name === '' || werte.some(({ label }) => label.toLocaleLowerCase('de') === klein)) return []
  return anlagen
    .map((anlage, stelle) => ({ value: `${NEU}${stelle}`, label: name, anlage }))
    .filter(({ anlage }) => anlage.passt(name))
}

/** The option that creates something. */
export function Neuzeile({ name, als }: { name: string; als: string | undefined }) {
  return (
    <span className="auswahl-neu">
      <Plus size={14} strokeWidth={1.75} aria-hidden />„{name}“{' '}
      {als === undefined ? 'neu anlegen' : `als ${als} anlegen`}
    </span>
  )
}

export function isNeues(wert: string): boolean {
  return wert.startsWith(NEU)
}

/** What contains the searched text, under its headings, no more than anyone reads; what creates stays. */
export function filterAuswahl({ options, search, limit }: Suche): ComboboxParsedItem[] {
  const gesucht = search.trim().toLocaleLowerCase('de')
  let frei = limit
  const take = (option: ComboboxItem): boolean => {
    if (isNeues(option.value)) return true
    if (option.value === LEER) return gesucht === ''
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
