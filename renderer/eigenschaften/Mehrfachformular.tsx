import { Select } from '@mantine/core'
import { changeMehrere } from '../../shared/dokument/befehle/changeMehrere.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { labelOfAngabe, labelOfWert } from '../../shared/worte/angaben.ts'
import { Auswahlgruppe } from '../bausteine/Auswahlgruppe.tsx'
import { useDokument } from '../dokument/dokument.ts'
import { Feldfehler } from './Feldfehler.tsx'
import { type Formularfeld, listFormularfelder, readAngabe } from './formularfelder.ts'
import { Stufenwahl } from './Stufenwahl.tsx'
import { useAendern } from './useAendern.ts'
import { listWaehlbare } from './waehlbare.ts'

/** What several elements of one kind can have in common; names and texts are their own. */
const GEMEINSAME: ReadonlySet<Formularfeld['art']> = new Set(['schalter', 'stufe', 'wahl', 'verweis'])

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
  const felder = listFormularfelder(erster.art).filter(({ art, lesend }) => GEMEINSAME.has(art) && !lesend)
  if (felder.length === 0) return <p className="eig-hinweis zweit">Diese Elemente haben nur eigene Angaben.</p>
  return (
    <div className="form">
      {felder.map((feld) => (
        <Mehrfachzeile key={feld.angabe} projekt={projekt} datensaetze={datensaetze} feld={feld} />
      ))}
    </div>
  )
}

interface Zeile {
  projekt: Projekt
  datensaetze: readonly Datensatz[]
  feld: Formularfeld
}

const VERSCHIEDENE = 'verschiedene'

function Mehrfachzeile({ projekt, datensaetze, feld }: Zeile) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  const label = labelOfAngabe(feld.angabe)
  const werte = new Set(datensaetze.map((datensatz) => readAngabe(datensatz, feld.angabe)))
  const [wert] = werte.size === 1 ? werte : []
  const change = (neu: unknown): void => {
    const ids = datensaetze.map(({ id }) => id)
    run((stand) => changeMehrere(stand, ids, { [feld.angabe]: neu }))
  }
  return (
    <>
      <span className="formlabel">{label}</span>
      <div>
        <Wert
          {...{ projekt, datensaetze, feld, label, wert, change }}
          lesend={!schreibrecht}
          verschieden={werte.size > 1}
        />
        <Feldfehler satz={fehler} />
      </div>
    </>
  )
}

interface Wertangaben extends Zeile {
  label: string
  wert: unknown
  lesend: boolean
  verschieden: boolean
  change(neu: unknown): void
}

function Wert({ projekt, datensaetze, feld, label, wert, lesend, verschieden, change }: Wertangaben) {
  const [erster] = datensaetze
  if (feld.art === 'stufe') {
    return (
      <Stufenwahl name={label} stufe={typeof wert === 'number' ? wert : undefined} lesend={lesend} onWahl={change} />
    )
  }
  if (feld.art === 'schalter') {
    return (
      <Auswahlgruppe
        name={label}
        werte={[
          { wert: 'ja', text: 'ja' },
          { wert: 'nein', text: 'nein' },
        ]}
        gewaehlt={verschieden ? undefined : wert === true ? 'ja' : 'nein'}
        lesend={lesend}
        onWahl={(neu) => change(neu === 'ja')}
      />
    )
  }
  if (erster === undefined || (feld.art !== 'wahl' && feld.art !== 'verweis')) return null
  const data =
    feld.art === 'wahl'
      ? feld.werte.map((einer) => ({ value: einer, label: labelOfWert(feld.angabe, einer) }))
      : listWaehlbare(projekt, erster, feld.zielart)
  return (
    <Select
      aria-label={label}
      data={data}
      value={typeof wert === 'string' ? wert : null}
      placeholder={verschieden ? VERSCHIEDENE : 'keine'}
      readOnly={lesend}
      searchable={data.length > 12}
      allowDeselect={false}
      nothingFoundMessage="Nichts passt dazu."
      classNames={{ input: 'auswahlfeld' }}
      onChange={(neu) => neu !== null && change(neu)}
    />
  )
}
