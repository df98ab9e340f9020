import { useId, useMemo } from 'react'
import { labelOfAngabe, labelOfWert } from '../../../shared/worte/angaben.ts'
import { Auswahlfeld } from '../../bausteine/Auswahlfeld.tsx'
import { JaNein } from '../../bausteine/JaNein.tsx'
import { createAnlage } from '../anlage.ts'
import { Feldfehler } from '../Feldfehler.tsx'
import { Stufenwahl } from '../Stufenwahl.tsx'
import { Textwert } from '../Textwert.tsx'
import { describeMangel, type Eingabeart, formatWert, parseWert } from './eingabe.ts'
import { isMehrzeilig, isTechnisch } from './textform.ts'
import type { Bearbeitung } from './Wertbearbeitung.tsx'
import type { Einzelart } from './werteart.ts'
import { listFeldpfade, listVerweisziele } from './ziele.ts'

const VERSCHIEDENE = 'verschiedene Werte'

/** A value of one part: a text, a number, a choice, a reference. */
export function Einzelwert({ art, ...bearbeitung }: Bearbeitung & { art: Einzelart }) {
  const { angabe, wert, lesend, fehler, hilfe, beschriebenVon, verschieden = false, onWert } = bearbeitung
  const label = bearbeitung.label ?? labelOfAngabe(angabe)
  switch (art.art) {
    case 'text':
    case 'zahl':
    case 'datum':
      return <Eingabe {...bearbeitung} art={art.art} />
    case 'schalter':
      return (
        <div>
          <JaNein
            {...{ name: label, lesend, hilfe, beschriebenVon }}
            wert={verschieden ? undefined : wert === true}
            onWahl={onWert}
          />
          <Feldfehler satz={fehler} />
        </div>
      )
    case 'stufe':
      return (
        <div>
          <Stufenwahl
            {...{ name: label, lesend, hilfe, beschriebenVon }}
            stufe={typeof wert === 'number' ? wert : undefined}
            onWahl={onWert}
          />
          <Feldfehler satz={fehler} />
        </div>
      )
    case 'wahl':
      return (
        <Wahl
          {...bearbeitung}
          werte={art.werte.map((einer) => ({ value: einer, label: labelOfWert(angabe, einer) }))}
        />
      )
    case 'verweis':
    case 'feldpfad':
      return <Verweis {...bearbeitung} zielart={art.art === 'verweis' ? art.zielart : 'feldpfad'} />
  }
}

function Eingabe({ art, ...bearbeitung }: Bearbeitung & { art: Eingabeart }) {
  const {
    feldId,
    angabe,
    ort,
    schema,
    wert,
    optional,
    lesend,
    fehler,
    label,
    hilfe,
    beschriebenVon,
    verschieden,
    onWert,
  } = bearbeitung
  const parse = (text: string): unknown => parseWert(art, text, angabe, optional)
  return (
    <Textwert
      {...(feldId === undefined ? {} : { id: feldId })}
      name={label ?? labelOfAngabe(angabe)}
      ort={ort}
      wert={formatWert(art, wert)}
      lesend={lesend}
      mehrzeilig={art === 'text' && isMehrzeilig(angabe)}
      technisch={isTechnisch(angabe)}
      fehler={fehler}
      hilfe={hilfe}
      beschriebenVon={beschriebenVon}
      pruefe={(text) => describeMangel(art, schema, parse(text))}
      onWert={(text) => onWert(parse(text))}
      {...(verschieden ? { platzhalter: VERSCHIEDENE } : art === 'datum' ? { platzhalter: 'TT.MM.JJJJ' } : {})}
    />
  )
}

type Wahlangaben = Bearbeitung & Pick<Parameters<typeof Auswahlfeld>[0], 'werte' | 'anlage'>

function Wahl({
  angabe,
  label,
  werte,
  anlage,
  wert,
  lesend,
  optional,
  verschieden,
  fehler,
  hilfe,
  beschriebenVon,
  onWert,
}: Wahlangaben) {
  const fehlerId = useId()
  const beschreibung = fehler === undefined ? beschriebenVon : fehlerId
  return (
    <div>
      <Auswahlfeld
        name={label ?? labelOfAngabe(angabe)}
        werte={werte}
        wert={typeof wert === 'string' ? wert : undefined}
        lesend={lesend}
        leerbar={optional}
        anlage={anlage}
        error={fehler !== undefined}
        {...(beschreibung === undefined ? {} : { 'aria-describedby': beschreibung })}
        aria-description={hilfe}
        {...(verschieden ? { placeholder: VERSCHIEDENE } : {})}
        onWahl={(neu) => onWert(neu)}
      />
      <Feldfehler id={fehlerId} satz={fehler} />
    </div>
  )
}

type Verweisangaben = Bearbeitung & { zielart: Parameters<typeof createAnlage>[1]['zielart'] }

function Verweis({ zielart, ...bearbeitung }: Verweisangaben) {
  const { projekt, datensatz, angabe, onWert } = bearbeitung
  const werte = useMemo(
    () => (zielart === 'feldpfad' ? listFeldpfade(projekt, datensatz) : listVerweisziele(projekt, datensatz, zielart)),
    [projekt, datensatz, zielart],
  )
  const anlage = createAnlage(projekt, { von: datensatz, angabe, zielart }, (neues) => onWert(neues.id, neues))
  return <Wahl {...bearbeitung} werte={werte} anlage={anlage} />
}
