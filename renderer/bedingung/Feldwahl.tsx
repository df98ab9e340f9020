import { useMemo } from 'react'
import type { Feldvorgabe } from '../../shared/dokument/befehle/ausdrucksziele.ts'
import type { Feldknoten } from '../../shared/modell/feldbaum.ts'
import { stufeOfKnoten } from '../../shared/pruefung/modellsicht.ts'
import { Auswahlfeld } from '../bausteine/Auswahlfeld.tsx'
import { describeDatentyp } from '../eigenschaften/datentyp.ts'
import { createFeldanlagen, describeOhneAnlage, type Feldauswahl } from './feldanlage.ts'
import { listFeldauswahl } from './feldauswahl.ts'
import { useZeilen } from './zeilenkontext.ts'

interface Eigenschaften {
  name: string
  wert: string | undefined
  isWaehlbar(knoten: Feldknoten): boolean
  /** kinds of fields that can be created here, the likeliest first; none for Gruppen, which need a first field too */
  neue: readonly Feldvorgabe[]
  /** the Gruppe over whose occurrences the row speaks */
  innen: Feldknoten | undefined
  onWahl: Feldauswahl
}

/** A Datenfeld or Gruppe among those that may be read here, with search; a Datenfeld that is missing can be created. */
export function Feldwahl({ name, wert, isWaehlbar, neue, innen, onWahl }: Eigenschaften) {
  const { projekt, lage, lesend } = useZeilen()
  const auswahl = useMemo(
    () => listFeldauswahl(projekt, lage.felder, isWaehlbar, innen),
    [projekt, lage, isWaehlbar, innen],
  )
  const bekannt = wert === undefined || lage.felder.has(wert)
  const anlagen = createFeldanlagen(projekt, lage, neue, onWahl)
  return (
    <Auswahlfeld
      className="be-feld"
      name={name}
      werte={auswahl}
      wert={bekannt ? wert : undefined}
      placeholder={bekannt ? `${name} wählen` : 'fehlt hier'}
      lesend={lesend}
      error={!bekannt}
      anlage={anlagen}
      nothingFoundMessage={describeOhneAnlage(lage, neue)}
      maxDropdownHeight={320}
      zusatz={(pfad) => describeFeld(lage.felder.get(pfad))}
      onWahl={(pfad) => {
        if (pfad !== undefined && pfad !== wert) onWahl(pfad, lage)
      }}
    />
  )
}

function describeFeld(knoten: Feldknoten | undefined): string {
  if (knoten === undefined) return ''
  const stufe = stufeOfKnoten(knoten)
  return `${describeDatentyp(knoten)}${stufe > 1 ? `, ab Stufe ${stufe}` : ''}`
}
