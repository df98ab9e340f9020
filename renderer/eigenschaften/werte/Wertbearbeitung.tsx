import { MultiSelect, Select } from '@mantine/core'
import type { z } from 'zod'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { labelOfAngabe, labelOfWert } from '../../../shared/worte/angaben.ts'
import { describeWert } from '../../../shared/worte/lesbar.ts'
import { Auswahlgruppe } from '../../bausteine/Auswahlgruppe.tsx'
import { Lesbares } from '../Lesbares.tsx'
import { Stufenwahl } from '../Stufenwahl.tsx'
import { Textwert } from '../Textwert.tsx'
import { formatDatum, formatZahl, parseDatum, parseZahl } from '../werteingabe.ts'
import { Listenbearbeitung } from './Listenbearbeitung.tsx'
import { Teilebearbeitung } from './Teilebearbeitung.tsx'
import { Variantenbearbeitung } from './Variantenbearbeitung.tsx'
import { Vorlagenfeld } from './Vorlagenfeld.tsx'
import { Wertetabelle } from './Wertetabelle.tsx'
import { classifySchema } from './werteart.ts'
import { listFeldpfade, listVerweisziele } from './ziele.ts'

export interface Bearbeitung {
  projekt: Projekt
  /** the record that the value belongs to */
  datensatz: Datensatz
  angabe: string
  schema: z.core.$ZodType
  wert: unknown
  /** may be taken away */
  optional: boolean
  lesend: boolean
  /** false: the value was refused and stays in the field */
  onWert(wert: unknown): boolean
}

/** Edits a value of any shape as its schema describes it; each change is the whole new value. */
export function Wertbearbeitung(bearbeitung: Bearbeitung) {
  const { projekt, datensatz, angabe, schema, wert, optional, lesend, onWert } = bearbeitung
  const label = labelOfAngabe(angabe)
  const art = classifySchema(schema)
  switch (art.art) {
    case 'text':
      return (
        <Textwert
          name={label}
          wert={typeof wert === 'string' ? wert : ''}
          lesend={lesend}
          onWert={(neu) => onWert(neu === '' && optional ? undefined : neu)}
        />
      )
    case 'zahl':
      return (
        <Textwert
          name={label}
          wert={typeof wert === 'number' ? formatZahl(wert) : ''}
          lesend={lesend}
          onWert={(neu) => onWert(parseZahl(neu))}
        />
      )
    case 'datum':
      return (
        <Textwert
          name={label}
          wert={typeof wert === 'string' ? formatDatum(wert) : ''}
          platzhalter="TT.MM.JJJJ"
          lesend={lesend}
          onWert={(neu) => onWert(parseDatum(neu))}
        />
      )
    case 'schalter':
      return (
        <Auswahlgruppe
          name={label}
          werte={[
            { wert: 'ja', text: 'ja' },
            { wert: 'nein', text: 'nein' },
          ]}
          gewaehlt={wert === true ? 'ja' : 'nein'}
          lesend={lesend}
          onWahl={(neu) => onWert(neu === 'ja')}
        />
      )
    case 'stufe':
      return (
        <Stufenwahl name={label} stufe={typeof wert === 'number' ? wert : undefined} lesend={lesend} onWahl={onWert} />
      )
    case 'wahl':
      return (
        <Wahl
          {...{ label, wert, lesend, optional, onWert }}
          werte={art.werte.map((einer) => ({ value: einer, label: labelOfWert(angabe, einer) }))}
        />
      )
    case 'verweis':
      return (
        <Wahl
          {...{ label, wert, lesend, optional, onWert }}
          werte={listVerweisziele(projekt, datensatz, art.zielart)}
        />
      )
    case 'feldpfad':
      return <Wahl {...{ label, wert, lesend, optional, onWert }} werte={listFeldpfade(projekt, datensatz)} />
    case 'aufzaehlung':
      return (
        <MultiSelect
          aria-label={label}
          data={art.werte.map((einer) => ({ value: einer, label: labelOfWert(angabe, einer) }))}
          value={Array.isArray(wert) ? wert.map(String) : []}
          readOnly={lesend}
          onChange={(neu) => onWert(art.werte.filter((einer) => neu.includes(einer)))}
        />
      )
    case 'vorlage':
      return <Vorlagenfeld {...bearbeitung} />
    case 'liste':
      return <Listenbearbeitung {...bearbeitung} element={art.element} />
    case 'teile':
      return <Teilebearbeitung {...bearbeitung} teile={art.teile} />
    case 'varianten':
      return <Variantenbearbeitung {...bearbeitung} varianten={art.varianten} />
    case 'zuordnungstabelle':
      return <Wertetabelle {...bearbeitung} />
    case 'anderes':
      return <Lesbares wert={describeWert(projekt, angabe, schema, wert)} />
  }
}

interface Wahlangaben {
  label: string
  werte: { value: string; label: string }[]
  wert: unknown
  lesend: boolean
  optional: boolean
  onWert(wert: unknown): boolean
}

function Wahl({ label, werte, wert, lesend, optional, onWert }: Wahlangaben) {
  return (
    <Select
      aria-label={label}
      data={werte}
      value={typeof wert === 'string' ? wert : null}
      readOnly={lesend}
      searchable={werte.length > 12}
      clearable={optional && !lesend}
      allowDeselect={false}
      placeholder="keine"
      nothingFoundMessage="Nichts passt dazu."
      clearButtonProps={{ 'aria-label': `${label} leeren` }}
      classNames={{ input: 'auswahlfeld' }}
      title={werte.find(({ value }) => value === wert)?.label}
      onChange={(neu) => onWert(neu ?? undefined)}
    />
  )
}
