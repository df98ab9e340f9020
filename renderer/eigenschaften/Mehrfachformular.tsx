import { changeMehrere } from '../../shared/dokument/befehle/changeMehrere.ts'
import { linkErzeugung } from '../../shared/dokument/befehle/verweisziele.ts'
import { isGleich } from '../../shared/dokument/gleich.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { labelOfAngabe } from '../../shared/worte/angaben.ts'
import { useDokument } from '../dokument/dokument.ts'
import { Feldfehler } from './Feldfehler.tsx'
import { Feldzeile } from './Feldzeile.tsx'
import { readFormularwert, toModellwert } from './formularaenderung.ts'
import type { Formularfeld } from './formularfelder.ts'
import { listGemeinsame } from './gemeinsamefelder.ts'
import { useAendern } from './useAendern.ts'
import { isMehrzeilig } from './werte/textform.ts'
import { Wertbearbeitung } from './werte/Wertbearbeitung.tsx'
import { isEinzeln } from './werte/werteart.ts'

/** Values of several chosen elements at once: each change counts for all of them and is one step. */
export function Mehrfachformular({ projekt, datensaetze }: { projekt: Projekt; datensaetze: readonly Datensatz[] }) {
  const [erster] = datensaetze
  if (erster === undefined || datensaetze.some(({ art }) => art !== erster.art)) {
    return (
      <p className="eig-hinweis zweit">
        Die gewählten Elemente sind von verschiedener Art; gemeinsam ändern lassen sich Elemente einer Art.
      </p>
    )
  }
  const felder = listGemeinsame(datensaetze)
  if (felder.length === 0) return <p className="eig-hinweis zweit">Diese Elemente haben nur eigene Angaben.</p>
  const auswahl = datensaetze.map(({ id }) => id).join(' ')
  return (
    <div className="form">
      {felder.map((feld) => (
        <Mehrfachzeile key={`${auswahl} ${feld.angabe}`} projekt={projekt} datensaetze={datensaetze} feld={feld} />
      ))}
    </div>
  )
}

interface Zeile {
  projekt: Projekt
  datensaetze: readonly Datensatz[]
  feld: Formularfeld
}

function Mehrfachzeile({ projekt, datensaetze, feld }: Zeile) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  const { angabe, schema, optional, hilfe } = feld
  const [erster, ...weitere] = datensaetze
  if (erster === undefined) return null
  const wert = readFormularwert(erster, angabe)
  const verschieden = weitere.some((einer) => !isGleich(readFormularwert(einer, angabe), wert))
  const ids = datensaetze.map(({ id }) => id)
  return (
    <Feldzeile label={labelOfAngabe(angabe)} hilfe={hilfe} oben={isMehrzeilig(angabe) || feld.wert.art === 'vorlage'}>
      <Wertbearbeitung
        {...{ projekt, angabe, schema, optional, hilfe, verschieden }}
        datensatz={erster}
        ort={{ elemente: ids, stelle: [angabe] }}
        wert={verschieden ? undefined : wert}
        lesend={!schreibrecht}
        fehler={isEinzeln(feld.wert) ? fehler : undefined}
        onWert={(neu, neues) =>
          run((stand) =>
            linkErzeugung(stand, neues, (danach) =>
              changeMehrere(danach, ids, { [angabe]: toModellwert(angabe, neu) }),
            ),
          )
        }
      />
      {isEinzeln(feld.wert) ? null : <Feldfehler satz={fehler} />}
    </Feldzeile>
  )
}
