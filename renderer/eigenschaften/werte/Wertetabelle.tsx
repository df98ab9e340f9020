import { Plus } from 'lucide-react'
import { z } from 'zod'
import { withinTextort } from '../../../shared/dokument/textentwurf.ts'
import { labelOfGlied } from '../../../shared/worte/angaben.ts'
import { createSchluessel } from '../../bausteine/schluessel.ts'
import { Textwert } from '../Textwert.tsx'
import { Entfernenknopf } from './Entfernenknopf.tsx'
import { describeMangel } from './eingabe.ts'
import type { Bearbeitung } from './Wertbearbeitung.tsx'
import { unwrap } from './werteart.ts'

/** Names with their texts, such as prefixes with their namespaces. */
export function Wertetabelle({ angabe, ort, schema, wert, lesend, hilfe, onWert }: Bearbeitung) {
  const eintraege = Object.entries(typeof wert === 'object' && wert !== null ? wert : {})
  const change = (stelle: number, neue: readonly [string, unknown][]): boolean =>
    onWert(Object.fromEntries([...eintraege.slice(0, stelle), ...neue, ...eintraege.slice(stelle + 1)]))
  const tabelle = unwrap(schema)
  const schemata = tabelle instanceof z.ZodRecord ? tabelle : undefined
  const label = labelOfGlied(angabe)
  return (
    <div className="wertliste">
      {createSchluessel(eintraege, () => 'Eintrag').map(([schluessel, [name, inhalt]], stelle) => (
        <div key={schluessel} className="wertpaar">
          <Textwert
            name={`${label}: Name`}
            ort={withinTextort(withinTextort(ort, name), 'name')}
            wert={name}
            lesend={lesend}
            technisch
            pruefe={(neu) => findMangel(schemata?.keyType, neu) ?? findDoppelten(eintraege, stelle, neu)}
            onWert={(neu) => change(stelle, [[neu, inhalt]])}
          />
          <Textwert
            name={`${label}: ${name}`}
            ort={withinTextort(ort, name)}
            wert={String(inhalt)}
            lesend={lesend}
            technisch
            pruefe={(neu) => findMangel(schemata?.valueType, neu)}
            onWert={(neu) => change(stelle, [[name, neu]])}
          />
          {lesend ? null : <Entfernenknopf name={`${name} entfernen`} onEntfernen={() => change(stelle, [])} />}
        </div>
      ))}
      {lesend ? null : (
        <button
          type="button"
          className="knopf leise klein"
          aria-description={hilfe}
          onClick={() => onWert({ ...Object.fromEntries(eintraege), [findFreien(eintraege)]: 'urn:neu' })}
        >
          <Plus size={14} strokeWidth={1.75} aria-hidden />
          {label} ergänzen
        </button>
      )}
    </div>
  )
}

function findMangel(schema: z.core.$ZodType | undefined, text: string): string | undefined {
  return schema && describeMangel('text', schema, text)
}

function findDoppelten(
  eintraege: readonly (readonly [string, unknown])[],
  stelle: number,
  name: string,
): string | undefined {
  const doppelt = eintraege.some(([anderer], andere) => anderer === name && andere !== stelle)
  return doppelt ? `„${name}“ gibt es schon; geben Sie einen anderen Namen ein.` : undefined
}

function findFreien(eintraege: readonly (readonly [string, unknown])[]): string {
  const namen = new Set(eintraege.map(([name]) => name))
  for (let nummer = 1; ; nummer += 1) if (!namen.has(`neu${nummer}`)) return `neu${nummer}`
}
