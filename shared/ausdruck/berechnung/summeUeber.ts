import { compoundSatz, labelOf, partOf } from '../satz/namen.ts'
import { listAngaben } from '../vorkommen.ts'
import { givenOnly, relativePathTo } from '../xpath/pfad.ts'
import { closed } from '../xpath/text.ts'
import { add, type Dezimalzahl } from '../zahl.ts'
import type { Berechnungshandler } from './handler.ts'

const NULL: Dezimalzahl = { ziffern: 0n, stellen: 0 }

/** The sum of a part over all occurrences of a Gruppe; those without a result count nothing. */
export const summeUeber: Berechnungshandler<'summeUeber'> = {
  xpath({ gruppe, berechnung }, umgebung, weiter) {
    const pfad = relativePathTo(umgebung, gruppe)
    const knoten = umgebung.felder.get(gruppe)
    if (pfad === undefined || knoten === undefined) return closed('0')
    const teil = weiter.berechnung(berechnung, { ...umgebung, kontext: { art: 'vorkommen', knoten } })
    return closed(`sum(${givenOnly(umgebung, gruppe, pfad)}/(${teil.text}))`)
  },

  evaluate({ gruppe, berechnung }, quelle, kontext, weiter) {
    const werte = listAngaben(quelle, gruppe, kontext).map((vorkommen) => weiter.berechnung(berechnung, vorkommen))
    return werte.reduce<Dezimalzahl>((summe, wert) => (wert === undefined ? summe : add(summe, wert)), NULL)
  },

  satz({ gruppe, berechnung }, lage, weiter) {
    const teil = weiter.berechnung(berechnung, { ...lage, kontext: lage.namen.felder.get(gruppe) })
    return compoundSatz(`Summe über alle Angaben zu ${labelOf(lage, gruppe)} von ${partOf(teil)}`)
  },

  testwerte(_berechnung, _ziel, lage) {
    return [lage.dokumente]
  },
}
