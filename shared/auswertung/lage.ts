import { evaluateBedingung } from '../ausdruck/auswertung.ts'
import { createFeldverzeichnis } from '../ausdruck/felder.ts'
import type { Datenquelle, Vorkommen } from '../ausdruck/vorkommen.ts'
import { shortenSatz } from '../befund.ts'
import type { Bedingung } from '../modell/elemente/ausdruck.ts'
import type { Leistung } from '../modell/elemente/leistung.ts'
import type { Nachrichtentyp } from '../modell/elemente/nachricht.ts'
import type { Stelle } from '../modell/elemente/organisation.ts'
import { getDatensatz, type Projekt } from '../modell/projekt.ts'
import { REGELBEFUNDE, type Regelbefundcode } from '../modell/regelbefunde.ts'
import type { Regeleingabe } from './eingabe.ts'
import type { Regelbefund } from './ergebnis.ts'
import { listSichtdokumente, type Sichtdokument } from './sichtbaum.ts'
import { listStellen } from './zustaendigkeit.ts'

/** Everything the steps of one evaluation read; only `unbestimmt` grows. */
export interface Lage {
  projekt: Projekt
  eingabe: Regeleingabe
  leistung: Leistung
  /** the incoming Nachrichtentyp */
  typ: Nachrichtentyp
  dokumente: readonly Sichtdokument[]
  quelle: Datenquelle
  /** Stellen of the Organisation in the order of its configuration */
  stellen: Stelle[]
  unbestimmt: Set<string>
}

/** Throws where Leistung or Nachrichtentyp do not exist: evaluation runs on a checked model. */
export function createLage(projekt: Projekt, eingabe: Regeleingabe): Lage {
  const typ = getDatensatz(projekt, 'nachrichtentyp', eingabe.nachricht.nachrichtentyp)
  const dokumente = listSichtdokumente(projekt, typ)
  const felder = createFeldverzeichnis(dokumente.map(({ baum }) => baum))
  return {
    projekt,
    eingabe,
    leistung: getDatensatz(projekt, 'leistung', eingabe.leistung),
    typ,
    dokumente,
    quelle: { felder, dokumente: eingabe.nachricht.dokumente },
    stellen: listStellen(projekt, eingabe.organisation),
    unbestimmt: new Set(),
  }
}

/** Whether a Bedingung of the element holds; free XPath counts as false and is noted. */
export function holds(lage: Lage, element: string, bedingung: Bedingung, kontext?: Vorkommen): boolean {
  const wahrheit = evaluateBedingung(bedingung, lage.quelle, kontext)
  if (wahrheit === undefined) lage.unbestimmt.add(element)
  return wahrheit === true
}

type Befundort = Pick<Regelbefund, 'element' | 'feld' | 'angabe' | 'rechtsgrundlage'>

/** A Befund in the shared words; `schwere` differs from the usual one only for register answers. */
export function createRegelbefund(
  code: Regelbefundcode,
  name: string,
  ort: Befundort,
  schwere: Regelbefund['schwere'] = REGELBEFUNDE[code].schwere,
): Regelbefund {
  const { satz, abhilfe } = REGELBEFUNDE[code]
  return { code, schwere, ...ort, satz: shortenSatz(satz(name)), abhilfe }
}
