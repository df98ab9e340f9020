import { MultiSelect } from '@mantine/core'
import type { z } from 'zod'
import type { Erzeugung } from '../../../shared/dokument/befehle/erzeugen.ts'
import type { Textort } from '../../../shared/dokument/textentwurf.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import type { Projekt } from '../../../shared/modell/projekt.ts'
import { labelOfAngabe, labelOfWert } from '../../../shared/worte/angaben.ts'
import { describeWert } from '../../../shared/worte/lesbar.ts'
import { OHNE_ENTWURF } from '../../bausteine/textfeld.ts'
import { Lesbares } from '../Lesbares.tsx'
import { Einzelwert } from './Einzelwert.tsx'
import { Listenbearbeitung } from './Listenbearbeitung.tsx'
import { Teilebearbeitung } from './Teilebearbeitung.tsx'
import { Variantenbearbeitung } from './Variantenbearbeitung.tsx'
import { Vorlagenfeld } from './Vorlagenfeld.tsx'
import { Wertetabelle } from './Wertetabelle.tsx'
import { classifySchema } from './werteart.ts'

/** Takes a value over; what it refers to may be new and is then part of the change. False: it was refused. */
export type Uebernahme = (wert: unknown, neues?: Erzeugung) => boolean

export interface Bearbeitung {
  projekt: Projekt
  /** the record that the value belongs to */
  datensatz: Datensatz
  angabe: string
  /** where the value stands in the model; a text about it that is not taken over stays with it */
  ort: Textort
  schema: z.core.$ZodType
  wert: unknown
  /** may be taken away */
  optional: boolean
  lesend: boolean
  /** why the last change of a single value was refused */
  fehler?: string | undefined
  /** the value stands for several elements that differ */
  verschieden?: boolean
  /** what it is called where its Angabe alone does not say it */
  label?: string
  /** what the schema says the value is for */
  hilfe?: string | undefined
  /** id of what is said about the value below its field */
  beschriebenVon?: string | undefined
  /** id of the control of a single text */
  feldId?: string
  onWert: Uebernahme
}

/** Edits a value of any shape as its schema describes it; each change is the whole new value. */
export function Wertbearbeitung(bearbeitung: Bearbeitung) {
  const { projekt, angabe, schema, wert, lesend, onWert } = bearbeitung
  const art = classifySchema(schema)
  switch (art.art) {
    case 'aufzaehlung':
      return (
        <MultiSelect
          {...OHNE_ENTWURF}
          aria-label={labelOfAngabe(angabe)}
          aria-description={bearbeitung.hilfe}
          {...(bearbeitung.beschriebenVon === undefined ? {} : { 'aria-describedby': bearbeitung.beschriebenVon })}
          data={art.werte.map((einer) => ({ value: einer, label: labelOfWert(angabe, einer) }))}
          value={Array.isArray(wert) ? wert.map(String) : []}
          readOnly={lesend}
          classNames={{ wrapper: lesend ? 'nurgelesen' : '' }}
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
    default:
      return <Einzelwert {...bearbeitung} art={art} />
  }
}
