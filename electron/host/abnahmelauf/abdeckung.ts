import type { Abdeckung } from '../../../shared/host/abnahme.ts'
import { pathOfKnoten, walkFeldbaum } from '../../../shared/modell/feldbaum.ts'
import { artOfId } from '../../../shared/modell/ids.ts'
import type { Gruppenwert, Nachricht } from '../../../shared/modell/nachricht.ts'
import { findDatensatz, listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import type { Modellindex } from '../prozessor/modellindex.ts'

/** So many untouched things of a kind are named; their number tells the rest. */
const GENANNTE = 40

type Bereich = Abdeckung[number]['bereich']
type Ungeprueftes = Abdeckung[number]['nie'][number]

/** Feldpfade of all values of a message. Only uses of a Baukasten lengthen a Feldpfad, plain Gruppen do not. */
export function* walkAngegebene({ dokumente }: Nachricht): Generator<string> {
  for (const inhalt of Object.values(dokumente)) yield* walkInhalt(inhalt, '')
}

function* walkInhalt(inhalt: Gruppenwert, praefix: string): Generator<string> {
  for (const [id, vorkommen] of Object.entries(inhalt)) {
    const unten = artOfId(id) === 'baukastenverwendung' ? `${praefix}${id}/` : praefix
    for (const eines of vorkommen) {
      if (typeof eines === 'string') yield praefix + id
      else yield* walkInhalt(eines, unten)
    }
  }
}

const ZIELE = new WeakMap<Projekt, ReadonlyMap<Bereich, ReadonlyMap<string, Ungeprueftes>>>()

/** How much of the model the cases that ran have touched; `beruehrt` holds ids and Feldpfade. */
export function measureAbdeckung(modell: Modellindex, beruehrt: ReadonlySet<string>): Abdeckung {
  const { projekt } = modell
  const ziele = ZIELE.get(projekt) ?? listZiele(modell)
  ZIELE.set(projekt, ziele)
  return [...ziele].map(([bereich, alle]) => {
    const nie = [...alle].filter(([schluessel]) => !beruehrt.has(schluessel)).map(([, ziel]) => ziel)
    return { bereich, geprueft: alle.size - nie.length, gesamt: alle.size, nie: nie.slice(0, GENANNTE) }
  })
}

function listZiele(modell: Modellindex): Map<Bereich, Map<string, Ungeprueftes>> {
  const { projekt } = modell
  const typen = listDatensaetze(projekt, 'leistung').flatMap((leistung) =>
    leistung.nachrichtentypen.flatMap((id) => findDatensatz(projekt, 'nachrichtentyp', id) ?? []),
  )
  const eingehende = typen.filter(({ ausgeloestDurch }) => ausgeloestDurch === undefined)
  const wege = listDatensaetze(projekt, 'leistung').flatMap((leistung) =>
    leistung.zustellwege.flatMap((id) => findDatensatz(projekt, 'zustellweg', id) ?? []),
  )
  const byId = (elemente: readonly { id: string; name: string }[]): Map<string, Ungeprueftes> =>
    new Map(elemente.map(({ id, name }) => [id, { id, name }]))
  return new Map([
    [
      'Datenfelder',
      listFelder(
        modell,
        eingehende.map(({ id }) => id),
      ),
    ],
    ['Nachrichtentypen', byId(typen)],
    ['Zustellwege', byId(wege)],
    ['Zuordnungen', byId(listDatensaetze(projekt, 'zuordnung'))],
  ])
}

function listFelder(modell: Modellindex, typen: readonly string[]): Map<string, Ungeprueftes> {
  const felder = new Map<string, Ungeprueftes>()
  for (const typ of typen) {
    for (const { dokument, baum } of modell.findForm(typ)?.dokumente ?? []) {
      for (const knoten of walkFeldbaum(baum.kinder)) {
        if (knoten.feld === undefined) continue
        const name = [dokument.name, ...pathOfKnoten(knoten).map((einer) => einer.name)].join(' › ')
        felder.set(knoten.pfad, { id: dokument.id, feld: knoten.pfad, name })
      }
    }
  }
  return felder
}
