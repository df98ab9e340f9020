import { createFeldverzeichnis } from '../../ausdruck/felder.ts'
import type { Namen } from '../../ausdruck/satz/lage.ts'
import { createNamen } from '../../ausdruck/satz/namen.ts'
import { listNachrichtentypen } from '../../generator/leistungen.ts'
import { getFeldbaum } from '../../generator/sichtbaum.ts'
import type { Umsetzungsstufe } from '../../modell/elemente/gemeinsam.ts'
import type { Leistung } from '../../modell/elemente/leistung.ts'
import type { Komponententyp, Nachrichtentyp, Zustellweg } from '../../modell/elemente/nachricht.ts'
import { listLeistungen } from '../../modell/leistungen.ts'
import { findDatensatz, getDatensatz, type Projekt } from '../../modell/projekt.ts'

/** What a Systemkonzept is about, and everything of the model that concerns it. */
export interface Systembezug {
  projekt: Projekt
  komponententyp: Komponententyp
  stufe: Umsetzungsstufe
  /** those in which the system takes part at the stage */
  leistungen: readonly Leistung[]
  empfang: readonly Empfang[]
  versand: readonly Versand[]
  /** names for the conditions in a Nachrichtentyp */
  namenOf(nachrichtentyp: string): Namen
}

/** A Nachrichtentyp that reaches the system, itself or as the occasion of a Dienstauftrag. */
export interface Empfang {
  leistung: Leistung
  typ: Nachrichtentyp
  wege: readonly Empfangsweg[]
}

export interface Empfangsweg {
  weg: Zustellweg
  /** Zustellwege that this one stands in for where their system is missing; empty for a way of its own */
  ersatzFuer: readonly Zustellweg[]
}

/** A Nachrichtentyp that the system sends to the Datendrehscheibe. */
export interface Versand {
  leistung: Leistung
  typ: Nachrichtentyp
}

/**
 * Resolves what concerns a Komponententyp at a stage. The model must have passed the model check.
 * @param leistung id of the only Leistung it is about; without it all
 */
export function createSystembezug(
  projekt: Projekt,
  komponententyp: Komponententyp,
  stufe: Umsetzungsstufe,
  leistung?: string,
): Systembezug {
  const alle = listLeistungen(projekt).filter(({ id }) => leistung === undefined || id === leistung)
  const empfang = alle.flatMap((leistung) => listEmpfang(projekt, leistung, komponententyp, stufe))
  const versand = alle.flatMap((leistung) => listVersand(projekt, leistung, komponententyp, stufe))
  const beteiligte = new Set([...empfang, ...versand].map(({ leistung }) => leistung.id))
  const namen = new Map<string, Namen>()
  return {
    projekt,
    komponententyp,
    stufe,
    leistungen: alle.filter(({ id }) => beteiligte.has(id)),
    empfang,
    versand,
    namenOf: (id) => {
      const bekannte = namen.get(id)
      if (bekannte !== undefined) return bekannte
      const sichten = getDatensatz(projekt, 'nachrichtentyp', id).dokumentsichten
      const baeume = sichten.map(({ dokument }) => getFeldbaum(projekt, dokument))
      const neue = createNamen(createFeldverzeichnis(baeume), projekt.codelisteninhalte)
      namen.set(id, neue)
      return neue
    },
  }
}

function listEmpfang(
  projekt: Projekt,
  leistung: Leistung,
  komponententyp: Komponententyp,
  stufe: Umsetzungsstufe,
): Empfang[] {
  const wege = leistung.zustellwege.map((id) => getDatensatz(projekt, 'zustellweg', id))
  const eigene = wege.filter((weg) => !weg.nurAlsErsatz && isInStufe(weg, stufe))
  const ersetzte = new Map<string, Zustellweg[]>()
  for (const weg of eigene) {
    for (const ersatz of listErsatz(projekt, weg)) ersetzte.set(ersatz.id, [...(ersetzte.get(ersatz.id) ?? []), weg])
  }
  const hier = wege.filter(
    (weg) => weg.komponententyp === komponententyp.id && (eigene.includes(weg) || ersetzte.has(weg.id)),
  )
  return listNachrichtentypen(projekt, leistung).flatMap((typ): Empfang[] => {
    const passende = hier.filter(({ nachrichtentyp }) => nachrichtentyp === typ.id)
    if (passende.length === 0) return []
    const empfangswege = passende.map((weg) => ({
      weg,
      ersatzFuer: eigene.includes(weg) ? [] : (ersetzte.get(weg.id) ?? []),
    }))
    return [{ leistung, typ, wege: empfangswege }]
  })
}

function isInStufe({ abStufe, bisStufe = 4 }: Zustellweg, stufe: number): boolean {
  return abStufe <= stufe && stufe <= bisStufe
}

/** What is used in place of a way, one after another; the model check has made sure that there is no circle. */
function listErsatz(projekt: Projekt, weg: Zustellweg): Zustellweg[] {
  const ersatz = findDatensatz(projekt, 'zustellweg', weg.ersatz)
  return ersatz === undefined ? [] : [ersatz, ...listErsatz(projekt, ersatz)]
}

/**
 * Messages of people come from the system that takes in applications, those of authorities from their Fachverfahren. What the
 * rule makes itself (`ausgeloestDurch`) nobody sends.
 */
function listVersand(
  projekt: Projekt,
  leistung: Leistung,
  { systemart }: Komponententyp,
  stufe: Umsetzungsstufe,
): Versand[] {
  if (systemart !== 'antragsmanagement' && systemart !== 'fachverfahren') return []
  return listNachrichtentypen(projekt, leistung).flatMap((typ): Versand[] => {
    const vonPerson = getDatensatz(projekt, 'rolle', typ.von).bindung.art === 'nachricht'
    const spaeter = getDatensatz(projekt, 'teilleistung', typ.teilleistung).abStufe > stufe
    if (typ.ausgeloestDurch !== undefined || spaeter || vonPerson !== (systemart === 'antragsmanagement')) return []
    return [{ leistung, typ }]
  })
}
