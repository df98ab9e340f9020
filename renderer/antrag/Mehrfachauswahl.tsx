import type { Codelisteneintrag } from '../../shared/modell/projekt.ts'
import type { Feldansicht } from './ansicht.ts'
import { Feldrahmen } from './Feldrahmen.tsx'
import type { Formular } from './useFormular.ts'
import { keyOf, setWerte } from './werte.ts'

/** Several codes of a short list: boxes to tick, sent in the order of the list. */
export function Mehrfachauswahl({
  formular,
  ansicht,
  codes,
  rechtsgrundlage,
}: {
  formular: Formular
  ansicht: Feldansicht
  codes: readonly Codelisteneintrag[]
  rechtsgrundlage: string | undefined
}) {
  const { knoten, ort, werte, pflicht } = ansicht
  const schluessel = keyOf(ort, knoten.id)
  const toggle = (code: string, an: boolean): void => {
    const neue = codes.map((eintrag) => eintrag.code).filter((einer) => (einer === code ? an : werte.includes(einer)))
    formular.change((alle) => setWerte(alle, ort, knoten.id, neue))
  }
  return (
    <Feldrahmen
      gruppe
      {...{ schluessel, pflicht, rechtsgrundlage }}
      name={knoten.name}
      hilfe={knoten.hilfe ?? 'Mehreres ist möglich.'}
      befund={formular.findBefund(schluessel)}
    >
      {() => (
        <div className="f-wahl f-liste">
          {codes.map(({ code, name }) => (
            <label key={code}>
              <input
                type="checkbox"
                checked={werte.includes(code)}
                onChange={({ target }) => toggle(code, target.checked)}
              />
              {name}
            </label>
          ))}
        </div>
      )}
    </Feldrahmen>
  )
}
