import { findDatensatz, type Projekt } from '../../../modell/projekt.ts'
import type { Schritt } from '../../diff.ts'
import { nameOfAngabe, nennen } from '../benennung.ts'
import { changeDatensatz } from '../changeDatensatz.ts'
import { type Feldangaben, findElementAt } from '../feldort.ts'
import { runNacheinander } from '../nacheinander.ts'
import { createSchritt } from '../schritt.ts'

type Angabe = keyof Feldangaben
const ANGABEN: readonly Angabe[] = ['anzahl', 'hilfe', 'abStufe']

/** Which Angaben the own use of a place says otherwise than the Baukasten. */
export function listAbweichende(projekt: Projekt, feldpfad: string): Angabe[] {
  const [aeusserste = '', ...teile] = feldpfad.split('/')
  const verwendung = findDatensatz(projekt, 'baukastenverwendung', aeusserste)
  const eine = verwendung?.ueberschreibungen?.find(({ teil }) => teil === teile.join('/'))
  return ANGABEN.filter((angabe) => eine?.[angabe] !== undefined)
}

/** Takes back what the own use of a place overrides, so that the Baukasten holds there again. */
export function resetUeberschreibung(
  projekt: Projekt,
  feldpfad: string,
  angaben: readonly Angabe[] = ANGABEN,
): Schritt {
  const [aeusserste = '', ...teile] = feldpfad.split('/')
  const verwendung = findDatensatz(projekt, 'baukastenverwendung', aeusserste)
  const element = findElementAt(projekt, feldpfad)
  const [einzige, ...weitere] = angaben
  const was = einzige !== undefined && weitere.length === 0 ? nameOfAngabe(einzige) : 'Vorgabe'
  const name =
    element === undefined ? 'Vorgabe wiederherstellen' : `${nennen(element)}: ${was} des Baukastens gilt wieder`
  if (verwendung === undefined || teile.length === 0) return createSchritt(name, {})
  const teil = teile.join('/')
  const ueberschreibungen = (verwendung.ueberschreibungen ?? []).flatMap((eine) => {
    if (eine.teil !== teil) return [eine]
    const rest = Object.fromEntries(
      Object.entries(eine).filter(([angabe]) => !angaben.some((zurueck) => zurueck === angabe)),
    ) as typeof eine
    return Object.keys(rest).length > 1 ? [rest] : []
  })
  return changeDatensatz(
    projekt,
    verwendung.id,
    { ueberschreibungen: ueberschreibungen.length === 0 ? undefined : ueberschreibungen },
    name,
  )
}

/** The same for several places as one Schritt. */
export function resetUeberschreibungen(projekt: Projekt, feldpfade: readonly string[]): Schritt {
  const [einziger, ...weitere] = feldpfade
  if (einziger !== undefined && weitere.length === 0) return resetUeberschreibung(projekt, einziger)
  return runNacheinander(
    projekt,
    `An ${feldpfade.length} Stellen gilt wieder der Baukasten`,
    feldpfade.map((pfad) => (stand) => resetUeberschreibung(stand, pfad)),
  )
}
