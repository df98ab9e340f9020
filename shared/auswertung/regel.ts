import type { Stelle } from '../modell/elemente/organisation.ts'
import type { Projekt } from '../modell/projekt.ts'
import { createAbschluss } from './abschluss.ts'
import { evaluateAnfragen } from './anfragen.ts'
import { type EigeneErgebnisse, NICHTS_EIGENES } from './eigenes.ts'
import type { Regeleingabe } from './eingabe.ts'
import type { Ausgang, Regelbefund, Regelergebnis } from './ergebnis.ts'
import { createLage, createRegelbefund, type Lage } from './lage.ts'
import { checkNachricht } from './pruefung.ts'
import { findErstes, findWert } from './werte.ts'
import { planWege } from './ziele.ts'
import { evaluateZustaendigkeit, type Zustaendigkeit } from './zustaendigkeit.ts'

/**
 * What the Integrationsregel must return for these inputs, found from the model alone: no code of the generator takes part.
 * The model must have passed the model check. What an own rule adds (`readEigenes`) has to be given.
 */
export function evaluateRegel(
  projekt: Projekt,
  eingabe: Regeleingabe,
  eigenes: EigeneErgebnisse = NICHTS_EIGENES,
): Regelergebnis {
  const lage = createLage(projekt, eingabe)
  const zustaendigkeit = findZustaendigkeit(lage)
  const stelle = zustaendigkeit.art === 'stelle' ? zustaendigkeit.stelle : undefined
  const eingangsbefunde = [
    ...checkNachricht(lage),
    ...eigenes.befunde,
    ...checkBeantwortung(lage),
    ...reportZustaendigkeit(lage, zustaendigkeit),
  ]
  const { befunde, ausgang } = decideAusgang(lage, stelle, eingangsbefunde)
  if (ausgang.art === 'abschluss') ausgang.merkmale.push(...eigenes.merkmale)
  return {
    leistung: lage.leistung.id,
    stufe: eingabe.stufe,
    nachrichtentyp: lage.typ.id,
    ...(stelle === undefined ? {} : { stelle: stelle.id }),
    befunde,
    ausgang,
    unbestimmt: [...lage.unbestimmt],
  }
}

function decideAusgang(
  lage: Lage,
  stelle: Stelle | undefined,
  eingangsbefunde: Regelbefund[],
): { befunde: Regelbefund[]; ausgang: Ausgang } {
  const rueckweisung = { art: 'rueckweisung' } as const
  if (stelle === undefined || hasFehler(eingangsbefunde)) return { befunde: eingangsbefunde, ausgang: rueckweisung }
  const wegplaene = planWege(lage, stelle)
  const stand = evaluateAnfragen(lage, wegplaene)
  const wegbefunde = wegplaene.flatMap((plan) => [...plan.befunde, ...(stand.befunde.get(plan.weg.id) ?? [])])
  const befunde = [...eingangsbefunde, ...wegbefunde]
  if (hasFehler(befunde)) return { befunde, ausgang: rueckweisung }
  if (stand.offen.length > 0) return { befunde, ausgang: { art: 'anfragen', anfragen: stand.offen } }
  return { befunde, ausgang: createAbschluss(lage, stelle, wegplaene, stand.merkmale) }
}

/** A running case stays with its Stelle; a new one goes by the Zuständigkeitsmerkmal. */
function findZustaendigkeit(lage: Lage): Zustaendigkeit {
  const { vorgang, organisation } = lage.eingabe
  if (vorgang.stelle !== undefined) {
    const stelle = lage.stellen.find(({ id }) => id === vorgang.stelle)
    return stelle === undefined ? { art: 'keine' } : { art: 'stelle', stelle }
  }
  const { ars, bereich } = lage.leistung.zustaendigkeitsmerkmal
  return evaluateZustaendigkeit(lage.projekt, lage.leistung, organisation, {
    ars: findWert(lage, ars),
    bereich: bereich === undefined ? undefined : findErstes(lage, bereich)?.text,
  })
}

function reportZustaendigkeit({ leistung }: Lage, { art }: Zustaendigkeit): Regelbefund[] {
  if (art === 'stelle') return []
  const code = art === 'keine' ? 'regel.zustaendigkeitKeine' : 'regel.zustaendigkeitMehrdeutig'
  return [createRegelbefund(code, leistung.name, { element: leistung.id })]
}

/** An answer must meet a request that is still open. */
function checkBeantwortung({ typ, eingabe }: Lage): Regelbefund[] {
  const { beantwortet } = typ
  if (beantwortet === undefined) return []
  if (eingabe.vorgang.erwartet.some((eine) => eine.nachrichtentyp === beantwortet)) return []
  return [createRegelbefund('regel.keineOffeneAnfrage', typ.name, { element: typ.id })]
}

function hasFehler(befunde: readonly Regelbefund[]): boolean {
  return befunde.some(({ schwere }) => schwere === 'fehler')
}
