import type { Datensatz } from '../../shared/modell/datensatz.ts'
import { findDatensatz, type Projekt } from '../../shared/modell/projekt.ts'
import { Verweis } from './Verweis.tsx'

/** Where an element comes from: its legal bases with their purpose, and the file it stands in. */
export function Herkunft({ projekt, datensatz }: { projekt: Projekt; datensatz: Datensatz }) {
  const rechtsgrundlagen = 'rechtsgrundlagen' in datensatz ? datensatz.rechtsgrundlagen : undefined
  return (
    <div className="eig-rollt">
      {rechtsgrundlagen === undefined ? null : (
        <section>
          <h3 className="absch">Rechtsgrundlagen</h3>
          {rechtsgrundlagen.length === 0 ? <p className="eig-leer dritt">Keine Rechtsgrundlage angegeben.</p> : null}
          <ul className="herkunftsliste">
            {rechtsgrundlagen.map(({ rechtsgrundlage, zweck }) => {
              const norm = findDatensatz(projekt, 'rechtsgrundlage', rechtsgrundlage)
              return (
                <li key={`${rechtsgrundlage} ${zweck}`}>
                  <Verweis id={rechtsgrundlage} />
                  <p>{zweck}</p>
                  {norm === undefined ? null : (
                    <p className="zweit">
                      {norm.paragraf} {norm.norm}, Fassung {norm.fassung}
                    </p>
                  )}
                </li>
              )
            })}
          </ul>
        </section>
      )}
      <section>
        <h3 className="absch">Ablage</h3>
        <dl className="leseteile eig-rand">
          <div>
            <dt>Datei</dt>
            <dd className="fest umbruch">{projekt.dateien.get(datensatz.id) ?? '–'}</dd>
          </div>
          <div>
            <dt>Id</dt>
            <dd className="fest">{datensatz.id}</dd>
          </div>
          <div>
            <dt>Technischer Name</dt>
            <dd className="fest umbruch">{datensatz.technischerName}</dd>
          </div>
        </dl>
      </section>
    </div>
  )
}
