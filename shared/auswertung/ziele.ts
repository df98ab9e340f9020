import { collapseSpace } from '../ausdruck/zeichen.ts'
import type { Dienst, Rolle, Zustellweg } from '../modell/elemente/nachricht.ts'
import type { Stelle } from '../modell/elemente/organisation.ts'
import { findDatensatz, getDatensatz } from '../modell/projekt.ts'
import { type Annahme, findAnnahme } from './annahme.ts'
import { findBeteiligten } from './beteiligte.ts'
import type { Regelbefund } from './ergebnis.ts'
import { createRegelbefund, holds, type Lage } from './lage.ts'
import { isZustellwegInStufe } from './stufen.ts'

/** One delivery or Anfrage to be made. */
export interface Auftragsplan extends Annahme {
  id: string
  /** the Zustellweg whose turn it is */
  weg: Zustellweg
  /** the one really used: `weg` or its Ersatz */
  benutzt: Zustellweg
  stelle: Stelle
  rolle: Rolle
  /** an earlier Zustellweg already leads to the same order; this one only stands for it */
  doppelt: boolean
}

/** A Zustellweg that applies to this message, with what it leads to. */
export interface Wegplan {
  weg: Zustellweg
  plaene: Auftragsplan[]
  befunde: Regelbefund[]
}

/** The Zustellwege of the Leistung that apply to this message, in their order; `zustaendig` is the Stelle in charge. */
export function planWege(lage: Lage, zustaendig: Stelle): Wegplan[] {
  const ids = new Set<string>()
  return listWege(lage).map((weg) => {
    const plan = planWeg(lage, weg, zustaendig)
    const plaene = plan.plaene.map((einer) => ({ ...einer, doppelt: ids.has(einer.id) }))
    for (const { id } of plaene) ids.add(id)
    return { ...plan, plaene }
  })
}

function listWege(lage: Lage): Zustellweg[] {
  const { stufe, vorgang } = lage.eingabe
  const wege = lage.leistung.zustellwege.flatMap((id) => findDatensatz(lage.projekt, 'zustellweg', id) ?? [])
  return wege.filter((weg) => {
    const typ = findDatensatz(lage.projekt, 'nachrichtentyp', weg.nachrichtentyp)
    const gehoertDazu = typ !== undefined && (typ.id === lage.typ.id || typ.ausgeloestDurch === lage.typ.id)
    if (!gehoertDazu || !typ.vorgangstypen.includes(vorgang.vorgangstyp)) return false
    if (!isZustellwegInStufe(weg, stufe)) return false
    return weg.bedingung === undefined || holds(lage, weg.id, weg.bedingung)
  })
}

function planWeg(lage: Lage, weg: Zustellweg, zustaendig: Stelle): Wegplan {
  const rolle = getDatensatz(lage.projekt, 'rolle', weg.rolle)
  const stellen = listZielstellen(lage, rolle, zustaendig)
  if (stellen.length === 0) return { weg, plaene: [], befunde: reportRolleOhneStelle(weg, rolle) }
  const plan: Wegplan = { weg, plaene: [], befunde: [] }
  for (const stelle of stellen) {
    const auftrag = planAuftrag(lage, weg, rolle, stelle)
    if (auftrag === undefined) plan.befunde.push(reportOhneSystem(weg))
    else plan.plaene.push(auftrag)
  }
  return plan
}

/** The Stellen whose Installationen serve a Rolle: for the applicant, those of the Stelle in charge. */
function listZielstellen(lage: Lage, rolle: Rolle, zustaendig: Stelle): Stelle[] {
  const gewaehlt = collapseSpace(lage.eingabe.nachricht.kopf.leser.kennung)
  switch (rolle.bindung.art) {
    case 'zustaendigkeit':
    case 'nachricht':
      return [zustaendig]
    case 'konfiguration':
      return lage.stellen.filter((stelle) => stelle.rollen.includes(rolle.id))
    case 'auswahl':
      return lage.stellen.filter((stelle) => stelle.kennung === gewaehlt).slice(0, 1)
  }
}

/** The Zustellweg itself or the first Ersatz that works; an Anfrage is never replaced by a delivery, nor the reverse. */
function planAuftrag(lage: Lage, weg: Zustellweg, rolle: Rolle, stelle: Stelle): Auftragsplan | undefined {
  const versucht = new Set<string>()
  let benutzt: Zustellweg | undefined = weg
  while (benutzt !== undefined && !versucht.has(benutzt.id) && isAbfrage(lage, benutzt) === isAbfrage(lage, weg)) {
    versucht.add(benutzt.id)
    const annahme = isReachable(lage, benutzt, rolle) ? findAnnahme(lage.projekt, stelle, benutzt) : undefined
    const id = `${benutzt.id}.${stelle.id}`
    if (annahme !== undefined) return { ...annahme, id, weg, benutzt, stelle, rolle, doppelt: false }
    benutzt = findDatensatz(lage.projekt, 'zustellweg', benutzt.ersatz)
  }
  return undefined
}

/** Whether a Zustellweg asks instead of delivering. */
export function isAbfrage(lage: Lage, weg: Zustellweg): boolean {
  return dienstOf(lage, weg) === 'registerabfrage'
}

function dienstOf({ projekt }: Lage, weg: Zustellweg): Dienst | undefined {
  return findDatensatz(projekt, 'komponententyp', weg.komponententyp)?.dienst
}

/** A party found in the message is reached only where it gave a Postfach or a mail address. */
function isReachable(lage: Lage, weg: Zustellweg, rolle: Rolle): boolean {
  if (rolle.bindung.art !== 'nachricht') return true
  const { postfach, mail } = findBeteiligten(lage, rolle)
  switch (dienstOf(lage, weg)) {
    case 'postfach':
      return postfach !== undefined
    case 'mitteilung':
      return mail !== undefined
    default:
      return true
  }
}

function reportRolleOhneStelle(weg: Zustellweg, rolle: Rolle): Regelbefund[] {
  const befunde = [createRegelbefund('regel.rolleOhneStelle', rolle.name, { element: rolle.id })]
  return weg.pflicht ? [...befunde, reportOhneSystem(weg)] : befunde
}

function reportOhneSystem(weg: Zustellweg): Regelbefund {
  const code = weg.pflicht ? 'regel.zustellungNichtMoeglich' : 'regel.zustellungEntfaellt'
  return createRegelbefund(code, weg.name, { element: weg.id })
}
