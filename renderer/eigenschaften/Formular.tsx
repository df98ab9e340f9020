import { Select } from '@mantine/core'
import { useEffect, useId, useRef } from 'react'
import { changeDatensatz, changeText, renameElement } from '../../shared/dokument/befehle/changeDatensatz.ts'
import { setPflicht } from '../../shared/dokument/befehle/haeufigkeit.ts'
import { setBisStufe, setStufe } from '../../shared/dokument/befehle/stufen.ts'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import { hasDatentypangabe } from '../../shared/modell/datentypen.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { labelOfAngabe, labelOfWert } from '../../shared/worte/angaben.ts'
import { Auswahlgruppe } from '../bausteine/Auswahlgruppe.tsx'
import { Ausdruckswert } from '../bedingung/Ausdruckswert.tsx'
import { findAusdrucksort } from '../bedingung/ausdrucksorte.ts'
import { useBefundangabe } from '../befunde/befundwahl.ts'
import { useDokument } from '../dokument/dokument.ts'
import { Sichtenwert } from '../dokumentsicht/Sichtenwert.tsx'
import { angabeanker, NAME } from './anker.ts'
import { Feldfehler } from './Feldfehler.tsx'
import { type Formularfeld, listFormularfelder, readAngabe } from './formularfelder.ts'
import { isPassend } from './passend.ts'
import { Stufenwahl } from './Stufenwahl.tsx'
import { Textwert } from './Textwert.tsx'
import { useAendern } from './useAendern.ts'
import { listWaehlbare } from './waehlbare.ts'
import { Teilwert } from './werte/Teilwert.tsx'
import { isBlock } from './werte/werteart.ts'
import { formatDatum, formatZahl, parseDatum, parseZahl } from './werteingabe.ts'

/** A Zustellweg without a last stage goes on to this one. */
const LETZTE_STUFE = 4

/** The values of a record as a form; which fields there are says the schema of its kind. */
export function Formular({
  projekt,
  datensatz,
  ohne = [],
}: {
  projekt: Projekt
  datensatz: Datensatz
  ohne?: readonly string[]
}) {
  const felder = listFormularfelder(datensatz.art).filter(({ angabe }) => !ohne.includes(angabe))
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  return (
    <div className="form">
      {felder
        .filter(({ angabe, art, optional }) => {
          if (readAngabe(datensatz, angabe) !== undefined) return true
          return schreibrecht && (art !== 'anderes' || !optional || isPassend(projekt, datensatz, angabe))
        })
        .filter(({ angabe }) => datensatz.art !== 'datenfeld' || hasDatentypangabe(datensatz, angabe))
        .map((feld) => (
          <Formularzeile key={`${datensatz.id} ${feld.angabe}`} projekt={projekt} datensatz={datensatz} feld={feld} />
        ))}
    </div>
  )
}

interface Zeileneigenschaften {
  projekt: Projekt
  datensatz: Datensatz
  feld: Formularfeld
}

function Formularzeile({ projekt, datensatz, feld }: Zeileneigenschaften) {
  const label = labelOfAngabe(feld.angabe)
  const oben = feld.art === 'anderes' || (feld.art === 'text' && feld.mehrzeilig)
  const zeile = useRef<HTMLSpanElement>(null)
  const gemeint = useBefundangabe(datensatz.id) === feld.angabe
  useEffect(() => {
    if (gemeint) zeile.current?.scrollIntoView({ block: 'nearest' })
  }, [gemeint])
  const klasse = `formlabel ${feld.hilfe === undefined ? '' : 'mit-hilfe'} ${gemeint ? 'befundstelle' : ''}`
  if (feld.art === 'anderes' && isBlock(feld.schema)) {
    return (
      <div className="formblock">
        <span ref={zeile} className={klasse} title={feld.hilfe} {...angabeanker(feld.angabe)}>
          {label}
        </span>
        <Formularwert projekt={projekt} datensatz={datensatz} feld={feld} />
      </div>
    )
  }
  return (
    <>
      <span ref={zeile} className={`${klasse} ${oben ? 'oben' : ''}`} title={feld.hilfe} {...angabeanker(feld.angabe)}>
        {label}
      </span>
      <Formularwert projekt={projekt} datensatz={datensatz} feld={feld} />
    </>
  )
}

function Formularwert({ projekt, datensatz, feld }: Zeileneigenschaften) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  const fehlerId = useId()
  const { angabe } = feld
  const { id } = datensatz
  const wert = readAngabe(datensatz, angabe)
  const label = labelOfAngabe(angabe)
  const lesend = feld.lesend || !schreibrecht
  switch (feld.art) {
    case 'text':
      return (
        <Textwert
          {...(angabe === 'name' ? { id: NAME } : {})}
          name={label}
          wert={typeof wert === 'string' ? wert : ''}
          lesend={lesend}
          mehrzeilig={feld.mehrzeilig}
          technisch={feld.technisch}
          fehler={fehler}
          onWert={(neu) =>
            run((stand) => (angabe === 'name' ? renameElement(stand, id, neu) : changeText(stand, id, angabe, neu)))
          }
        />
      )
    case 'zahl':
      return (
        <Textwert
          name={label}
          wert={typeof wert === 'number' ? formatZahl(wert) : ''}
          lesend={lesend}
          fehler={fehler}
          onWert={(neu) =>
            run((stand) => changeDatensatz(stand, id, { [angabe]: parseZahl(neu) }), 'Bitte geben Sie eine Zahl ein.')
          }
        />
      )
    case 'datum':
      return (
        <Textwert
          name={label}
          wert={typeof wert === 'string' ? formatDatum(wert) : ''}
          lesend={lesend}
          platzhalter="TT.MM.JJJJ"
          fehler={fehler}
          onWert={(neu) =>
            run(
              (stand) => changeDatensatz(stand, id, { [angabe]: parseDatum(neu) }),
              'Bitte geben Sie das Datum als TT.MM.JJJJ ein.',
            )
          }
        />
      )
    case 'schalter':
      return (
        <Auswahlgruppe
          name={label}
          werte={[
            { wert: 'ja', text: 'ja' },
            { wert: 'nein', text: 'nein' },
          ]}
          gewaehlt={wert === true ? 'ja' : 'nein'}
          lesend={lesend}
          onWahl={(neu) =>
            run((stand) =>
              angabe === 'pflicht' && datensatz.art === 'zustellweg'
                ? setPflicht(stand, id, neu === 'ja')
                : changeDatensatz(stand, id, { [angabe]: neu === 'ja' }),
            )
          }
        />
      )
    case 'stufe':
      return (
        <div>
          <Stufenwahl
            name={label}
            stufe={typeof wert === 'number' ? wert : LETZTE_STUFE}
            lesend={lesend}
            onWahl={(stufe) =>
              run((stand) =>
                angabe === 'bisStufe'
                  ? setBisStufe(stand, id, stufe === LETZTE_STUFE ? undefined : stufe)
                  : setStufe(stand, id, stufe),
              )
            }
          />
          <Feldfehler satz={fehler} />
        </div>
      )
    case 'wahl':
    case 'verweis': {
      const waehlbare =
        feld.art === 'wahl'
          ? feld.werte.map((einer) => ({ value: einer, label: labelOfWert(angabe, einer) }))
          : listWaehlbare(projekt, datensatz, feld.zielart)
      return (
        <div>
          <Select
            aria-label={label}
            data={waehlbare}
            value={typeof wert === 'string' ? wert : null}
            readOnly={lesend}
            searchable={waehlbare.length > 12}
            clearable={feld.optional && !lesend}
            allowDeselect={false}
            placeholder="keine"
            nothingFoundMessage="Nichts passt dazu."
            clearButtonProps={{ 'aria-label': `${label} leeren` }}
            classNames={{ input: 'auswahlfeld' }}
            error={fehler !== undefined}
            aria-describedby={fehlerId}
            onChange={(neu) => run((stand) => changeDatensatz(stand, id, { [angabe]: neu ?? undefined }))}
          />
          <Feldfehler id={fehlerId} satz={fehler} />
        </div>
      )
    }
    case 'anderes': {
      const ort = findAusdrucksort(datensatz, angabe)
      if (ort !== undefined) return <Ausdruckswert projekt={projekt} ort={ort} />
      if (datensatz.art === 'nachrichtentyp' && angabe === 'dokumentsichten') {
        return <Sichtenwert projekt={projekt} typ={datensatz} />
      }
      return (
        <div>
          <Teilwert
            projekt={projekt}
            datensatz={datensatz}
            angabe={angabe}
            schema={feld.schema}
            wert={wert}
            optional={feld.optional}
            lesend={lesend}
            onWert={(neu) => run((stand) => changeDatensatz(stand, id, { [angabe]: neu }))}
          />
          <Feldfehler satz={fehler} />
        </div>
      )
    }
  }
}
