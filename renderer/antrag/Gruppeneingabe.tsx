import { Plus, Trash2 } from 'lucide-react'
import type { Formansicht, Gruppenansicht } from './ansicht.ts'
import { Feldeingabe } from './Feldeingabe.tsx'
import type { Formular } from './useFormular.ts'
import { addVorkommen, keyOf, removeVorkommen } from './werte.ts'

/** Fields and Gruppen one below the other; `ebene` is the level of the headings. */
export function Formularteile({
  formular,
  ansichten,
  ebene,
}: {
  formular: Formular
  ansichten: readonly Formansicht[]
  ebene: number
}) {
  return ansichten.map((ansicht) =>
    ansicht.art === 'feld' ? (
      <Feldeingabe key={keyOf(ansicht.ort, ansicht.knoten.id)} formular={formular} ansicht={ansicht} />
    ) : (
      <Gruppeneingabe key={ansicht.schluessel} formular={formular} ansicht={ansicht} ebene={ebene} />
    ),
  )
}

/** A Gruppe with its occurrences; one that is not needed appears when somebody wants to give it. */
function Gruppeneingabe({ formular, ansicht, ebene }: { formular: Formular; ansicht: Gruppenansicht; ebene: number }) {
  const { knoten, ort, vorkommen, erweiterbar, entfernbar } = ansicht
  const einzeln = knoten.anzahl.max === 1
  const Titel = `h${Math.min(ebene, 6)}` as 'h2' | 'h3' | 'h4' | 'h5' | 'h6'
  const add = (): void => formular.change((alle) => addVorkommen(alle, ort, knoten.id, {}))
  const addKnopf = (
    <button type="button" className="f-knopf" onClick={add}>
      <Plus size={18} aria-hidden />{' '}
      {einzeln ? `${knoten.name} angeben` : `${vorkommen.length === 0 ? '' : 'Weitere: '}${knoten.name}`}
    </button>
  )
  if (vorkommen.length === 0) {
    return (
      <section className="f-gruppe f-leer" id={ansicht.schluessel} tabIndex={-1} aria-label={knoten.name}>
        <Titel className="f-titel">
          {knoten.name} <span className="f-frei">(freiwillig)</span>
        </Titel>
        {knoten.hilfe === undefined ? null : <p className="f-hilfe">{knoten.hilfe}</p>}
        {addKnopf}
      </section>
    )
  }
  return (
    <div className="f-gruppen" id={ansicht.schluessel} tabIndex={-1}>
      {vorkommen.map((eines, index) => {
        const name = einzeln ? knoten.name : `${index + 1}. ${knoten.name}`
        return (
          <section key={eines.schluessel} className="f-gruppe" aria-label={name}>
            <div className="f-kopf">
              <Titel className="f-titel">{name}</Titel>
              {entfernbar ? (
                <button
                  type="button"
                  className="f-link"
                  onClick={() => formular.change((alle) => removeVorkommen(alle, ort, knoten.id, index))}
                >
                  <Trash2 size={16} aria-hidden /> {name} entfernen
                </button>
              ) : null}
            </div>
            {index > 0 || knoten.hilfe === undefined ? null : <p className="f-hilfe">{knoten.hilfe}</p>}
            <Formularteile formular={formular} ansichten={eines.kinder} ebene={ebene + 1} />
          </section>
        )
      })}
      {!einzeln && erweiterbar ? addKnopf : null}
    </div>
  )
}
