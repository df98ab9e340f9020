import { Modal } from '@mantine/core'
import { listBefehle, MENUES } from '../arbeitsplatz/befehle.ts'
import { FELDHILFETASTE } from '../eigenschaften/feldhilfe.ts'

/** Keys that belong to a part of the window and not to a command. */
const WEITERE: readonly { bereich: string; tasten: readonly [string, string][] }[] = [
  {
    bereich: 'Im Graph',
    tasten: [
      ['Eingabe', 'Element wählen'],
      ['Alt Pfeil', 'den Kanten folgen'],
      ['Pfeil', 'Gewähltes verschieben'],
      ['Umschalt Pfeil', 'in kleinen Schritten'],
      ['Einfg', 'Neues Element anhängen'],
      ['F2', 'Im Knoten umbenennen'],
      ['+, -', 'Auf- und zuklappen'],
      ['Entf', 'Gewählte Kante lösen'],
      ['Strg F', 'Suchen'],
      ['Strg Mausrad', 'Vergrößern, verkleinern'],
    ],
  },
  {
    bereich: 'Im Nachrichtenfluss',
    tasten: [
      ['Pfeil hoch, runter', 'von Nachricht zu Nachricht'],
      ['Pfeil links, rechts', 'dem Pfeil zur Rolle folgen'],
      ['Pos1', 'zur Teilleistung'],
      ['Alt Pfeil', 'zur Frage, zur Antwort'],
      ['Strg Pfeil hoch, runter', 'in andere Teilleistung'],
      ['Strg Pfeil links, rechts', 'an andere Rolle'],
      ['Strg Umschalt Pfeil', 'von anderer Rolle'],
    ],
  },
  {
    bereich: 'In den Zustellwegen',
    tasten: [
      ['Pfeil', 'von Zelle zu Zelle'],
      ['Eingabe', 'in freier Zelle anlegen'],
      ['Einfg', 'weiteren anlegen'],
      ['Strg Pfeil', 'letzte Stufe ändern'],
      ['Strg Umschalt Pfeil', 'erste Stufe ändern'],
      ['Bild auf, ab', 'von Nachricht zu Nachricht'],
    ],
  },
  {
    bereich: 'In den Eigenschaften',
    tasten: [
      [FELDHILFETASTE, 'Hilfe zum Feld zeigen'],
      ['Umschalt Eingabe', 'neue Zeile im Text'],
    ],
  },
  {
    bereich: 'Beim Durchspielen',
    tasten: [
      ['Leertaste', 'Abspielen, anhalten'],
      ['Pfeil rechts', 'Nächster Schritt'],
      ['Pfeil links', 'Voriger Schritt'],
      ['Pos1, Ende', 'Anfang, Ende'],
    ],
  },
  {
    bereich: 'Überall',
    tasten: [
      ['Pfeil', 'in Bäumen, Listen, Reitern'],
      ['F10', 'Menü'],
      ['Eingabe', 'Wert übernehmen'],
      ['Esc', 'Wert verwerfen, zurück'],
    ],
  },
]

/** All keys of the window; what is not here does not exist. */
export function Tastenuebersicht({ offen, onZu }: { offen: boolean; onZu(): void }) {
  const befehle = offen ? listBefehle().filter(({ taste }) => taste !== undefined) : []
  return (
    <Modal opened={offen} onClose={onZu} title="Tastenübersicht" size="54rem">
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
        {WEITERE.map(({ bereich, tasten }) => (
          <section key={bereich}>
            <h3>{bereich}</h3>
            <dl>
              {tasten.map(([taste, wofuer]) => (
                <div key={taste}>
                  <dt>{wofuer}</dt>
                  <dd className="taste">{taste}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Modal>
  )
}
