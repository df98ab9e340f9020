import { labelOfAngabe, labelOfWert } from '../../../shared/worte/angaben.ts'
import { Auswahlfeld } from '../../bausteine/Auswahlfeld.tsx'
import { Teilebearbeitung } from './Teilebearbeitung.tsx'
import { createTeile, OHNE_VORGABE } from './vorgabe.ts'
import type { Bearbeitung } from './Wertbearbeitung.tsx'
import type { Teil } from './werteart.ts'

interface Varianten extends Bearbeitung {
  varianten: readonly { name: string; teile: readonly Teil[] }[]
}

/** One of several shapes of a value: which one, then its parts. What both shapes have is kept. */
export function Variantenbearbeitung({ varianten, ...bearbeitung }: Varianten) {
  const { projekt, datensatz, angabe, wert, lesend, onWert } = bearbeitung
  const werte: Readonly<Record<string, unknown>> = typeof wert === 'object' && wert !== null ? { ...wert } : {}
  const gewaehlte = varianten.find(({ name }) => name === werte.art)
  const choose = (name: string | undefined): void => {
    const variante = varianten.find((eine) => eine.name === name)
    if (variante === undefined) return
    const bleibende = variante.teile.flatMap((teil) => (teil.name in werte ? [[teil.name, werte[teil.name]]] : []))
    const neu = createTeile(variante.teile, { ...Object.fromEntries(bleibende), art: name }, projekt, datensatz)
    if (neu !== OHNE_VORGABE) onWert(neu)
  }
  return (
    <div className="wertteile">
      <Auswahlfeld
        name={labelOfAngabe(angabe)}
        werte={varianten.map(({ name, teile }) => ({
          value: name,
          label: labelOfWert(angabe, name),
          disabled: createTeile(teile, { art: name }, projekt, datensatz) === OHNE_VORGABE,
        }))}
        wert={gewaehlte?.name}
        lesend={lesend}
        aria-description={bearbeitung.hilfe}
        onWahl={choose}
      />
      {gewaehlte === undefined || gewaehlte.teile.length === 0 ? null : (
        <Teilebearbeitung {...bearbeitung} teile={gewaehlte.teile} />
      )}
    </div>
  )
}
