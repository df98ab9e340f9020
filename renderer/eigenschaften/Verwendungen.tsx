import { useArbeitsplatz } from '../arbeitsplatz/arbeitsplatz.ts'
import { openElement } from '../arbeitsplatz/oeffnen.ts'
import { ARTEN } from '../bausteine/arten.ts'
import { Leerzustand } from '../bausteine/Leerzustand.tsx'
import { Zeichen } from '../bausteine/Zeichen.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { listVerwender } from './bezuege.ts'

/** Where the chosen element (or Datenfeld) is used, everywhere in the project. */
export function Verwendungen() {
  const projekt = useDokument((stand) => stand.projekt)
  const id = useArbeitsplatz((stand) => stand.feld?.split('/').at(-1) ?? stand.auswahl.at(-1))
  const element = id === undefined ? undefined : projekt?.datensaetze.get(id)
  if (projekt === undefined || element === undefined) {
    return <Leerzustand titel="Nichts gewählt" text="Wählen Sie ein Element; hier steht dann, wo es verwendet wird." />
  }
  const verwender = listVerwender(projekt, element.id)
  if (verwender.length === 0) return <Leerzustand titel={`„${element.name}“ wird nirgends verwendet.`} />
  return (
    <div className="verwendungen">
      <table className="tab">
        <caption className="unsichtbar">Verwendungen von {element.name}</caption>
        <thead>
          <tr>
            <th scope="col">Verwendet von</th>
            <th scope="col">Art</th>
            <th scope="col">Angabe</th>
            <th scope="col">Datei</th>
          </tr>
        </thead>
        <tbody>
          {verwender.map(({ id: anderer, art, name, angabe }) => (
            <tr key={`${anderer} ${angabe}`}>
              <td>
                <button type="button" className="verweis" onClick={() => openElement(anderer)}>
                  <Zeichen art={art} groesse={14} />
                  {name}
                </button>
              </td>
              <td className="zweit">{ARTEN[art].name}</td>
              <td className="zweit">{angabe}</td>
              <td className="fest zweit">{projekt.dateien.get(anderer)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
