import { useMemo } from 'react'
import { textvorlageSchema } from '../../../shared/modell/elemente/leistung.ts'
import { labelOfAngabe } from '../../../shared/worte/angaben.ts'
import { VORLAGENANGABEN } from '../../../shared/worte/lesbar.ts'
import { Auswahlfeld } from '../../bausteine/Auswahlfeld.tsx'
import { Textwert } from '../Textwert.tsx'
import { describeVorlagenmangel, type Einsetzbares, formatVorlage, parseVorlage } from './vorlagentext.ts'
import type { Bearbeitung } from './Wertbearbeitung.tsx'
import { listFeldpfade } from './ziele.ts'

/** A text with values in it: the values stand as names in square brackets and are put in by a list. */
export function Vorlagenfeld({
  projekt,
  datensatz,
  angabe,
  ort,
  wert,
  lesend,
  hilfe,
  beschriebenVon,
  verschieden = false,
  onWert,
}: Bearbeitung) {
  const einsetzbare = useMemo(() => listEinsetzbares(listFeldpfade(projekt, datensatz)), [projekt, datensatz])
  const vorlage = textvorlageSchema.safeParse(wert)
  const text = vorlage.success ? formatVorlage(vorlage.data, einsetzbare) : ''
  const label = labelOfAngabe(angabe)
  const takeOver = (neu: string): boolean => {
    const gelesen = parseVorlage(neu, einsetzbare)
    return 'vorlage' in gelesen && onWert(gelesen.vorlage)
  }
  return (
    <div className="wertliste">
      <Textwert
        name={label}
        ort={ort}
        wert={text}
        lesend={lesend}
        hilfe={hilfe}
        beschriebenVon={beschriebenVon}
        mehrzeilig
        {...(verschieden ? { platzhalter: 'verschiedene Werte' } : {})}
        pruefe={(neu) => describeVorlagenmangel(neu, einsetzbare)}
        onWert={takeOver}
      />
      {lesend ? null : (
        <Auswahlfeld
          name={`Angabe in ${label} einsetzen`}
          placeholder="Angabe einsetzen …"
          werte={einsetzbare.map(({ name }) => ({ value: name, label: name }))}
          wert={undefined}
          onWahl={(name) => name !== undefined && takeOver(`${text} [${name}]`)}
        />
      )}
    </div>
  )
}

function listEinsetzbares(felder: readonly { value: string; label: string }[]): Einsetzbares[] {
  const angaben = Object.entries(VORLAGENANGABEN).map(
    ([angabe, name]): Einsetzbares => ({
      name,
      teil: { art: 'angabe', angabe: angabe as keyof typeof VORLAGENANGABEN },
    }),
  )
  const gesehen = new Map<string, number>()
  const namen = felder.map(({ value, label }): Einsetzbares => {
    const name = label.replaceAll(/[[\]]/g, '')
    const zahl = (gesehen.get(name) ?? 0) + 1
    gesehen.set(name, zahl)
    return { name: zahl === 1 ? name : `${name} ${zahl}`, teil: { art: 'feld', feld: value } }
  })
  return [...angaben, ...namen]
}
