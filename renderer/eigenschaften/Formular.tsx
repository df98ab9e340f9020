import { useEffect, useRef } from 'react'
import type { Datensatz } from '../../shared/modell/datensatz.ts'
import { hasDatentypangabe } from '../../shared/modell/datentypen.ts'
import type { Projekt } from '../../shared/modell/projekt.ts'
import { labelOfAngabe } from '../../shared/worte/angaben.ts'
import { Ausdruckswert } from '../bedingung/Ausdruckswert.tsx'
import { findAusdrucksort } from '../bedingung/ausdrucksorte.ts'
import { useBefundangabe } from '../befunde/befundwahl.ts'
import { useDokument } from '../dokument/dokument.ts'
import { Sichtenwert } from '../dokumentsicht/Sichtenwert.tsx'
import { angabeanker, NAME } from './anker.ts'
import { Feldbefunde, useWertbefunde } from './Feldbefunde.tsx'
import { Feldfehler } from './Feldfehler.tsx'
import { Feldzeile } from './Feldzeile.tsx'
import { createFormularschritt, readFormularwert } from './formularaenderung.ts'
import { type Formularfeld, listFormularfelder, readAngabe } from './formularfelder.ts'
import { isPassend } from './passend.ts'
import { useAendern } from './useAendern.ts'
import { Teilwert } from './werte/Teilwert.tsx'
import { isMehrzeilig } from './werte/textform.ts'
import { type Bearbeitung, Wertbearbeitung } from './werte/Wertbearbeitung.tsx'
import { isBlock, isEinzeln } from './werte/werteart.ts'

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
        .filter(({ angabe, optional }) => {
          if (readAngabe(datensatz, angabe) !== undefined) return true
          return schreibrecht && (!optional || isPassend(projekt, datensatz, angabe))
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
  const zeile = useRef<HTMLSpanElement>(null)
  const befunde = useWertbefunde({ elemente: [datensatz.id], stelle: [feld.angabe] })
  const gemeint = useBefundangabe(datensatz.id) === feld.angabe
  useEffect(() => {
    if (gemeint) zeile.current?.scrollIntoView({ block: 'nearest' })
  }, [gemeint])
  return (
    <Feldzeile
      label={labelOfAngabe(feld.angabe)}
      hilfe={feld.hilfe}
      oben={!isEinzeln(feld.wert) || isMehrzeilig(feld.angabe) || befunde.id !== undefined}
      block={isBlock(feld.schema)}
      beschriftung={{ ref: zeile, className: gemeint ? 'befundstelle' : '', ...angabeanker(feld.angabe) }}
    >
      <Formularwert projekt={projekt} datensatz={datensatz} feld={feld} beschriebenVon={befunde.id} />
      <Feldbefunde {...befunde} name={datensatz.name} />
    </Feldzeile>
  )
}

function Formularwert({
  projekt,
  datensatz,
  feld,
  beschriebenVon,
}: Zeileneigenschaften & { beschriebenVon: string | undefined }) {
  const schreibrecht = useDokument((stand) => stand.schreibrecht)
  const { fehler, run } = useAendern()
  const { angabe, schema, optional, hilfe } = feld
  const ort = findAusdrucksort(datensatz, angabe)
  if (ort !== undefined) return <Ausdruckswert projekt={projekt} ort={ort} hilfe={hilfe} />
  if (datensatz.art === 'nachrichtentyp' && angabe === 'dokumentsichten') {
    return <Sichtenwert projekt={projekt} typ={datensatz} />
  }
  const bearbeitung: Bearbeitung = {
    ...{ projekt, datensatz, angabe, schema, optional, hilfe, beschriebenVon },
    ort: { elemente: [datensatz.id], stelle: [angabe] },
    wert: readFormularwert(datensatz, angabe),
    lesend: feld.lesend || !schreibrecht,
    onWert: (wert, neues) => run((stand) => createFormularschritt(stand, datensatz, feld, wert, neues)),
  }
  if (isEinzeln(feld.wert)) {
    return (
      <Wertbearbeitung
        {...bearbeitung}
        {...{ fehler, beschriebenVon }}
        {...(angabe === 'name' ? { feldId: NAME } : {})}
      />
    )
  }
  return (
    <div>
      <Teilwert {...bearbeitung} />
      <Feldfehler satz={fehler} />
    </div>
  )
}
