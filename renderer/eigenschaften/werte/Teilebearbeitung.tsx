import { Plus, X } from 'lucide-react'
import type { Ausdrucksort } from '../../../shared/dokument/befehle/ausdruecke.ts'
import type { Erzeugung } from '../../../shared/dokument/befehle/erzeugen.ts'
import { withinTextort } from '../../../shared/dokument/textentwurf.ts'
import { labelOfTeil } from '../../../shared/worte/angaben.ts'
import { Symbolknopf } from '../../bausteine/Symbolknopf.tsx'
import { Ausdruckswert } from '../../bedingung/Ausdruckswert.tsx'
import { findAusdrucksort } from '../../bedingung/ausdrucksorte.ts'
import { Beschriftung, Hilfezeile } from '../Feldzeile.tsx'
import { useFeldhilfe } from '../feldhilfe.ts'
import { createVorgabe, OHNE_VORGABE } from './vorgabe.ts'
import { type Bearbeitung, Wertbearbeitung } from './Wertbearbeitung.tsx'
import { classifySchema, type Teil } from './werteart.ts'

/** The parts of a value, one below the other with their labels; an optional one can be added and taken away. */
export function Teilebearbeitung({ teile, ...bearbeitung }: Bearbeitung & { teile: readonly Teil[] }) {
  const { wert, lesend, onWert } = bearbeitung
  const werte: Readonly<Record<string, unknown>> = typeof wert === 'object' && wert !== null ? { ...wert } : {}
  const change = (name: string, neu: unknown, neues?: Erzeugung): boolean => {
    const { [name]: _bisher, ...rest } = werte
    return onWert(neu === undefined ? rest : { ...rest, [name]: neu }, neues)
  }
  return (
    <div className="wertteile">
      {teile
        .filter(({ name }) => name !== 'id')
        .map((teil) => (
          <Teilzeile
            key={teil.name}
            {...bearbeitung}
            teil={teil}
            wert={werte[teil.name]}
            angabe={bearbeitung.angabe}
            ausdrucksort={findAusdrucksort(bearbeitung.datensatz, teil.name, werte)}
            lesend={lesend}
            onTeil={change}
          />
        ))}
    </div>
  )
}

interface Zeile extends Omit<Bearbeitung, 'onWert' | 'schema' | 'optional'> {
  teil: Teil
  /** an expression stands here, which has an editor of its own */
  ausdrucksort: Ausdrucksort | undefined
  onTeil(name: string, wert: unknown, neues?: Erzeugung): boolean
}

function Teilzeile({ teil, ausdrucksort, onTeil, ...bearbeitung }: Zeile) {
  const { name, schema, optional, hilfe } = teil
  const { projekt, datensatz, wert, lesend } = bearbeitung
  const label = labelOfTeil(bearbeitung.angabe, name)
  const feldhilfe = useFeldhilfe(hilfe)
  if (ausdrucksort !== undefined) {
    return (
      <div className="wertteil" {...feldhilfe.anker}>
        <Beschriftung className="wertlabel" hilfe={feldhilfe}>
          {label}
        </Beschriftung>
        <Ausdruckswert projekt={projekt} ort={ausdrucksort} hilfe={hilfe} />
        <Hilfezeile hilfe={feldhilfe} />
      </div>
    )
  }
  if (optional && wert === undefined) {
    if (lesend || classifySchema(schema).art === 'anderes') return null
    return (
      <button
        type="button"
        className="knopf leise klein"
        title={hilfe}
        aria-description={hilfe}
        onClick={() => {
          const vorgabe = createVorgabe(schema, projekt, datensatz)
          if (vorgabe !== OHNE_VORGABE) onTeil(name, vorgabe)
        }}
      >
        <Plus size={14} strokeWidth={1.75} aria-hidden />
        {label} ergänzen
      </button>
    )
  }
  return (
    <div className="wertteil" {...feldhilfe.anker}>
      <span className="wertkopf">
        <Beschriftung className="wertlabel" hilfe={feldhilfe}>
          {label}
        </Beschriftung>
        {optional && !lesend ? (
          <Symbolknopf zeichen={X} name={`${label} entfernen`} groesse={13} onClick={() => onTeil(name, undefined)} />
        ) : null}
      </span>
      <Wertbearbeitung
        {...bearbeitung}
        angabe={name}
        ort={withinTextort(bearbeitung.ort, name)}
        schema={schema}
        optional={optional}
        label={label}
        hilfe={hilfe}
        beschriebenVon={undefined}
        onWert={(neu, neues) => onTeil(name, neu, neues)}
      />
      <Hilfezeile hilfe={feldhilfe} />
    </div>
  )
}
