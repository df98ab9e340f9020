import { Modal } from '@mantine/core'
import { listBefehle, MENUES } from '../arbeitsplatz/befehle.ts'

const WEITERE: readonly [string, string][] = [
  ['Pfeiltasten', 'in Bäumen, Listen und Reitern bewegen'],
  ['F10', 'Menü'],
  ['Eingabe', 'Wert übernehmen'],
  ['Esc', 'Wert verwerfen, eine Ebene zurück'],
]

/** All keys of the window; what is not here does not exist. */
export function Tastenuebersicht({ offen, onZu }: { offen: boolean; onZu(): void }) {
  const befehle = offen ? listBefehle().filter(({ taste }) => taste !== undefined) : []
  return (
    <Modal opened={offen} onClose={onZu} title="Tastenübersicht" size="lg">
      <div className="tasten">
        {MENUES.filter((menue) => befehle.some((befehl) => befehl.menue === menue)).map((menue) => (
          <section key={menue}>
            <h3>{menue}</h3>
            <dl>
              {befehle
                .filter((befehl) => befehl.menue === menue)
                .map(({ id, name, taste }) => (
                  <div key={id}>
                    <dt>{name}</dt>
                    <dd className="taste">{taste}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
        <section>
          <h3>Überall</h3>
          <dl>
            {WEITERE.map(([taste, wofuer]) => (
              <div key={taste}>
                <dt>{wofuer}</dt>
                <dd className="taste">{taste}</dd>
              </div>
            ))}
          </dl>
        </section>
      </div>
    </Modal>
  )
}
