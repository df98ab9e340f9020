import { computeFeldtext, evaluateBedingung } from '../../shared/ausdruck/auswertung.ts'
import type { Datenquelle, Vorkommen } from '../../shared/ausdruck/vorkommen.ts'
import type { Wahrheit } from '../../shared/ausdruck/wahrheit.ts'
import { isBlank } from '../../shared/ausdruck/zeichen.ts'
import type { Sichtknoten } from '../../shared/auswertung/sichtbaum.ts'
import type { Feldwert, Gruppenwert } from '../../shared/modell/nachricht.ts'
import type { Form } from './form.ts'
import type { Formwerte } from './werte.ts'

/** Hiding one value may hide others; more rounds mean Bedingungen that contradict each other. */
const RUNDEN_MAXIMUM = 12

/** The form with what has been typed: what is asked now, and with which computed values. */
export interface Formlage {
  form: Form
  werte: Formwerte
  /** what of it counts: hidden fields left out, computed ones set, blanks still there */
  quelle: Datenquelle
}

/**
 * Works out which values count. A field or Gruppe that is mandatory only under a Bedingung is asked only while it holds; what was
 * typed into it before does not count then and does not make other Bedingungen true.
 */
export function createFormlage(form: Form, werte: Formwerte): Formlage {
  let quelle: Datenquelle = { felder: form.felder, dokumente: werte }
  for (let runde = 0; runde < RUNDEN_MAXIMUM; runde += 1) {
    const naechste = { felder: form.felder, dokumente: restrict(form, werte, quelle) }
    const fertig = JSON.stringify(naechste.dokumente) === JSON.stringify(quelle.dokumente)
    quelle = naechste
    if (fertig) break
  }
  return { form, werte, quelle }
}

function restrict(form: Form, werte: Formwerte, quelle: Datenquelle): Record<string, Gruppenwert> {
  const dokumente: Record<string, Gruppenwert> = {}
  for (const { dokument, sicht, kinder } of form.dokumente) {
    const inhalt = werte[dokument.id] ?? (sicht.pflicht ? {} : undefined)
    if (inhalt === undefined) continue
    dokumente[dokument.id] = restrictGruppe(quelle, kinder, inhalt, quelle.dokumente[dokument.id] ?? {}, undefined)
  }
  return dokumente
}

/** `vorher` is the same Gruppe as the round before left it: what was hidden there decides nothing here. */
function restrictGruppe(
  quelle: Datenquelle,
  kinder: readonly Sichtknoten[],
  inhalt: Gruppenwert,
  vorher: Gruppenwert,
  eltern: Vorkommen | undefined,
): Gruppenwert {
  const wert: Gruppenwert = {}
  for (const kind of kinder) {
    const { knoten } = kind
    if (!isAsked(quelle, kind, eltern)) continue
    const berechnet = computeWert(quelle, kind, eltern)
    if (berechnet !== undefined) {
      wert[knoten.id] = berechnet === '' ? [] : [berechnet]
      continue
    }
    const vorkommen = completeVorkommen(quelle, kind, inhalt[knoten.id] ?? [], eltern)
    wert[knoten.id] = vorkommen.map((eines, index): Feldwert => {
      if (typeof eines === 'string') return eines
      const frueheres = vorher[knoten.id]?.[index]
      const wert = typeof frueheres === 'object' ? frueheres : {}
      return restrictGruppe(quelle, kind.kinder, eines, wert, { knoten, wert, index, eltern })
    })
  }
  return wert
}

/** Gruppen that have to be there are there without anybody adding them. */
function completeVorkommen(
  quelle: Datenquelle,
  kind: Sichtknoten,
  vorhandene: readonly Feldwert[],
  eltern: Vorkommen | undefined,
): readonly Feldwert[] {
  const { knoten } = kind
  const passende = vorhandene.filter((wert) => (typeof wert === 'string') === (knoten.art === 'feld'))
  if (knoten.art === 'feld') return passende
  const fehlende = Math.max(0, minimumOf(quelle, kind, eltern) - passende.length)
  return [...passende, ...Array.from({ length: fehlende }, (): Gruppenwert => ({}))]
}

/** undefined: no computed field; empty: no result yet. */
function computeWert(quelle: Datenquelle, { knoten }: Sichtknoten, eltern: Vorkommen | undefined): string | undefined {
  if (knoten.berechnung === undefined || knoten.feld === undefined) return undefined
  return computeFeldtext(knoten.feld, knoten.berechnung, quelle, eltern) ?? ''
}

/** How a Bedingung of mandatoriness stands; true where there is none. */
function conditionOf(quelle: Datenquelle, { knoten }: Sichtknoten, eltern: Vorkommen | undefined): Wahrheit {
  return knoten.pflichtWenn === undefined ? true : evaluateBedingung(knoten.pflichtWenn, quelle, eltern)
}

/** Whether the form asks for a node now; an undecidable Bedingung leaves it to whoever fills in. */
export function isAsked(quelle: Datenquelle, kind: Sichtknoten, eltern: Vorkommen | undefined): boolean {
  return conditionOf(quelle, kind, eltern) !== false
}

/** How often a node has to be there at least. */
export function minimumOf(quelle: Datenquelle, kind: Sichtknoten, eltern: Vorkommen | undefined): number {
  const { anzahl, pflichtWenn } = kind.knoten
  if (pflichtWenn === undefined) return anzahl.min
  return conditionOf(quelle, kind, eltern) === true ? Math.max(1, anzahl.min) : 0
}

/** The content as it is sent: no blanks, no empty Gruppen that need not be there. */
export function listInhalte({ form, quelle }: Formlage): Record<string, Gruppenwert> {
  const dokumente: Record<string, Gruppenwert> = {}
  for (const { dokument, sicht, kinder } of form.dokumente) {
    const inhalt = quelle.dokumente[dokument.id]
    if (inhalt === undefined) continue
    const bereinigt = cleanGruppe(quelle, kinder, inhalt, undefined)
    if (sicht.pflicht || Object.keys(bereinigt).length > 0) dokumente[dokument.id] = bereinigt
  }
  return dokumente
}

function cleanGruppe(
  quelle: Datenquelle,
  kinder: readonly Sichtknoten[],
  inhalt: Gruppenwert,
  eltern: Vorkommen | undefined,
): Gruppenwert {
  const wert: Gruppenwert = {}
  for (const kind of kinder) {
    const { knoten } = kind
    const minimum = minimumOf(quelle, kind, eltern)
    const vorkommen = (inhalt[knoten.id] ?? []).flatMap((eines, index): Feldwert[] => {
      if (typeof eines === 'string') return isBlank(eines) ? [] : [eines]
      const unten = cleanGruppe(quelle, kind.kinder, eines, { knoten, wert: eines, index, eltern })
      const entbehrlich = knoten.anzahl.max === 1 && minimum === 0 && Object.keys(unten).length === 0
      return entbehrlich ? [] : [unten]
    })
    if (vorkommen.length > 0) wert[knoten.id] = vorkommen
  }
  return wert
}
