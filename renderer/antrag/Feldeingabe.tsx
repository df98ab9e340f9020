import { Plus, Trash2 } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { citeErste } from '../../shared/generator/rechtsgrundlagen.ts'
import { findDatensatz } from '../../shared/modell/projekt.ts'
import type { Feldansicht } from './ansicht.ts'
import { Dateieingabe } from './Dateieingabe.tsx'
import { formatEingabe } from './eingabetext.ts'
import { Feldrahmen } from './Feldrahmen.tsx'
import { Mehrfachauswahl } from './Mehrfachauswahl.tsx'
import type { Formular } from './useFormular.ts'
import { Werteingabe } from './Werteingabe.tsx'
import { addVorkommen, keyOf, removeVorkommen, setWert } from './werte.ts'

/** Up to so many codes a field that takes several is a list of boxes to tick. */
const KAESTCHEN_MAXIMUM = 10

/** A field with label, help and what is wrong, in the control that fits its Datentyp. */
export function Feldeingabe({ formular, ansicht }: { formular: Formular; ansicht: Feldansicht }): ReactNode {
  const { knoten, ort, werte, berechnet } = ansicht
  const { feld } = knoten
  const { projekt } = formular.form
  // what holds for the whole Dokument is said once, at its top
  const eigene = citeErste(projekt, knoten.rechtsgrundlagen)
  const dokument = findDatensatz(projekt, 'dokument', knoten.dokument)
  const rechtsgrundlage = eigene === citeErste(projekt, dokument?.rechtsgrundlagen ?? []) ? undefined : eigene
  if (feld === undefined) return null
  if (berechnet) return <Berechnet ansicht={ansicht} text={formatEingabe(feld, werte[0] ?? '')} />
  const codes = projekt.codelisteninhalte.get(feld.codeliste ?? '') ?? []
  if (feld.datentyp === 'auswahl' && knoten.anzahl.max !== 1 && codes.length <= KAESTCHEN_MAXIMUM) {
    return <Mehrfachauswahl formular={formular} ansicht={ansicht} codes={codes} rechtsgrundlage={rechtsgrundlage} />
  }
  const { max } = knoten.anzahl
  return (
    <>
      {werte.map((wert, index) => {
        const schluessel = keyOf(ort, knoten.id, index)
        const rahmen = {
          ...{ schluessel, rechtsgrundlage, hilfe: index === 0 ? knoten.hilfe : undefined },
          name: max === 1 || werte.length === 1 ? knoten.name : `${index + 1}. ${knoten.name}`,
          pflicht: ansicht.pflicht && index === 0,
          befund: formular.findBefund(schluessel),
        }
        return (
          <div key={schluessel} className="f-wiederholt">
            {feld.datentyp === 'datei' ? (
              <Dateieingabe formular={formular} ansicht={ansicht} feld={feld} index={index} rahmen={rahmen} />
            ) : (
              <Werteingabe
                rahmen={rahmen}
                feld={feld}
                codes={codes}
                wert={wert}
                onWert={(neuer) => formular.change((alle) => setWert(alle, ort, knoten.id, index, neuer))}
                onVerlassen={() => formular.visit(schluessel)}
              />
            )}
            {werte.length > 1 ? (
              <button
                type="button"
                className="f-link"
                onClick={() => formular.change((alle) => removeVorkommen(alle, ort, knoten.id, index))}
              >
                <Trash2 size={16} aria-hidden /> {index + 1}. {knoten.name} entfernen
              </button>
            ) : null}
          </div>
        )
      })}
      {max !== 1 && (max === null || werte.length < max) && werte.at(-1) !== '' ? (
        <button
          type="button"
          className="f-link f-weitere"
          onClick={() => formular.change((alle) => addVorkommen(alle, ort, knoten.id, ''))}
        >
          <Plus size={16} aria-hidden /> {knoten.name}: weitere Angabe
        </button>
      ) : null}
    </>
  )
}

function Berechnet({ ansicht, text }: { ansicht: Feldansicht; text: string }) {
  const id = useId()
  const { knoten } = ansicht
  return (
    <Feldrahmen
      schluessel={id}
      name={knoten.name}
      pflicht
      hilfe={knoten.hilfe ?? 'Wird aus Ihren Angaben berechnet.'}
      befund={undefined}
      rechtsgrundlage={undefined}
    >
      {(beschreibung) => (
        <output id={id} className="f-ein f-berechnet" {...beschreibung}>
          {text === '' ? '–' : text}
        </output>
      )}
    </Feldrahmen>
  )
}
