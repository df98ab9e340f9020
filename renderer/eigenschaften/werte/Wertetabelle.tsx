import { Plus } from 'lucide-react'
import { labelOfGlied } from '../../../shared/worte/angaben.ts'
import { Textwert } from '../Textwert.tsx'
import { Entfernenknopf } from './Entfernenknopf.tsx'
import type { Bearbeitung } from './Wertbearbeitung.tsx'

/** Names with their texts, such as prefixes with their namespaces. */
export function Wertetabelle({ angabe, wert, lesend, onWert }: Bearbeitung) {
  const eintraege = Object.entries(typeof wert === 'object' && wert !== null ? wert : {})
  const change = (stelle: number, neue: readonly [string, unknown][]): boolean =>
    onWert(Object.fromEntries([...eintraege.slice(0, stelle), ...neue, ...eintraege.slice(stelle + 1)]))
  const label = labelOfGlied(angabe)
  return (
    <div className="wertliste">
      {eintraege.map(([name, inhalt], stelle) => (
        <div key={name} className="wertpaar">
          <Textwert
            name={`${label}: Name`}
            wert={name}
            lesend={lesend}
            technisch
            onWert={(neu) =>
              neu !== '' && !eintraege.some(([anderer]) => anderer === neu) && change(stelle, [[neu, inhalt]])
            }
          />
          <Textwert
            name={`${label}: ${name}`}
            wert={String(inhalt)}
            lesend={lesend}
            technisch
            onWert={(neu) => change(stelle, [[name, neu]])}
          />
          {lesend ? null : <Entfernenknopf name={`${name} entfernen`} onEntfernen={() => change(stelle, [])} />}
        </div>
      ))}
      {lesend ? null : (
        <button
          type="button"
          className="knopf leise klein"
          onClick={() => onWert({ ...Object.fromEntries(eintraege), [findFreien(eintraege)]: 'urn:neu' })}
        >
          <Plus size={14} strokeWidth={1.75} aria-hidden />
          {label} ergänzen
        </button>
      )}
    </div>
  )
}

function findFreien(eintraege: readonly (readonly [string, unknown])[]): string {
  const namen = new Set(eintraege.map(([name]) => name))
  for (let nummer = 1; ; nummer += 1) if (!namen.has(`neu${nummer}`)) return `neu${nummer}`
}
