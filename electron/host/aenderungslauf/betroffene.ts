import { isDeepStrictEqual } from 'node:util'
import { KONFIGURATIONSARTEN } from '../../../shared/modell/dateiarten.ts'
import type { Datensatz } from '../../../shared/modell/datensatz.ts'
import { UMSETZUNGSSTUFEN } from '../../../shared/modell/elemente/gemeinsam.ts'
import { listDatensaetze, type Projekt } from '../../../shared/modell/projekt.ts'
import { findVerwendungen } from '../../../shared/modell/referenzen.ts'

/** What an edit touches: where to look for tests that may now turn out otherwise. */
export interface Betroffene {
  /** ids of the changed, new and deleted records */
  geaenderte: ReadonlySet<string>
  /** ids of the elements whose derived cases depend on them */
  elemente: ReadonlySet<string>
  /** ids of the incoming Nachrichtentypen that depend on them */
  nachrichtentypen: ReadonlySet<string>
  /** stages at which anything can turn out otherwise */
  stufen: ReadonlySet<number>
}

/** Compares two states of a project; what they share is passed over quickly. */
export function findBetroffene(vorher: Projekt, nachher: Projekt): Betroffene {
  const geaenderte = listGeaenderte(vorher, nachher)
  const elemente = new Set(geaenderte)
  const typen = new Set<string>()
  for (const projekt of [vorher, nachher]) {
    for (const id of geaenderte) {
      for (const abhaengiges of listAbhaengige(projekt, id)) elemente.add(abhaengiges)
    }
    for (const typ of listNachrichtentypen(projekt, geaenderte)) typen.add(typ)
  }
  const stufen = new Set(UMSETZUNGSSTUFEN.filter((stufe) => concernsStufe(vorher, nachher, geaenderte, stufe)))
  return { geaenderte, elemente, nachrichtentypen: typen, stufen }
}

/** A Zustellweg changes nothing at stages that it has neither before nor after. */
function concernsStufe(vorher: Projekt, nachher: Projekt, geaenderte: ReadonlySet<string>, stufe: number): boolean {
  return [...geaenderte].some((id) =>
    [vorher, nachher].some((projekt) => {
      const datensatz = projekt.datensaetze.get(id)
      if (datensatz?.art !== 'zustellweg') return datensatz !== undefined
      return datensatz.abStufe <= stufe && stufe <= (datensatz.bisStufe ?? 4)
    }),
  )
}

/** Ids of the changed, new and deleted records. */
export function listGeaenderte(vorher: Projekt, nachher: Projekt): Set<string> {
  const geaenderte = new Set<string>()
  for (const id of new Set([...vorher.datensaetze.keys(), ...nachher.datensaetze.keys()])) {
    const alt = vorher.datensaetze.get(id)
    const neu = nachher.datensaetze.get(id)
    if (alt === neu || isDeepStrictEqual(alt, neu)) continue
    if (alt === undefined || neu === undefined || !hasOnlyOtherParts(alt, neu)) geaenderte.add(id)
  }
  for (const [id, eintraege] of nachher.codelisteninhalte) {
    if (!isDeepStrictEqual(vorher.codelisteninhalte.get(id), eintraege)) geaenderte.add(id)
  }
  return geaenderte
}

/** Lists of ids that a record only keeps the order of: parts that come and go are records of their own. */
const TEILE = new Set(['zustellwege', 'nachrichtentypen', 'teilleistungen', 'dokumente', 'rollen', 'kinder', 'stellen'])

/** A part was added to the record or taken from it, nothing else. */
function hasOnlyOtherParts(alt: Datensatz, neu: Datensatz): boolean {
  const schluessel = new Set([...Object.keys(alt), ...Object.keys(neu)])
  const werte = (datensatz: Datensatz, name: string): unknown =>
    Object.entries(datensatz).find(([n]) => n === name)?.[1]
  return [...schluessel].every((name) => {
    const [a, b] = [werte(alt, name), werte(neu, name)]
    if (isDeepStrictEqual(a, b)) return true
    return TEILE.has(name) && Array.isArray(a) && Array.isArray(b) && a.length !== b.length
  })
}

/** Elements with cases of their own that refer to another one: a Bedingung over it, a Codeliste, a Rolle. */
const FALLTRAEGER: readonly Datensatz['art'][] = ['datenfeld', 'datenfeldgruppe', 'baukastenverwendung', 'zustellweg']

function listAbhaengige(projekt: Projekt, id: string): string[] {
  return findVerwendungen(projekt, id)
    .filter(({ von, referenz }) => FALLTRAEGER.includes(von.art) && !referenz.pfad.startsWith('/kinder'))
    .map(({ von }) => von.id)
}

/** Upwards from the changed records to the messages that carry, send or are triggered by them. */
function listNachrichtentypen(projekt: Projekt, geaenderte: ReadonlySet<string>): Set<string> {
  const typen = new Set<string>()
  const gesehene = new Set<string>()
  const offene = [...geaenderte]
  for (let id = offene.pop(); id !== undefined; id = offene.pop()) {
    const datensatz = projekt.datensaetze.get(id)
    if (datensatz === undefined || gesehene.has(id)) continue
    gesehene.add(id)
    if (datensatz.art === 'nachrichtentyp') typen.add(datensatz.ausgeloestDurch ?? id)
    else if (datensatz.art === 'zustellweg') offene.push(datensatz.nachrichtentyp)
    else if (datensatz.art === 'leistung') offene.push(...datensatz.nachrichtentypen)
    else if (KONFIGURATIONSARTEN.has(datensatz.art)) {
      // what it says holds for messages of every type
      for (const typ of listDatensaetze(projekt, 'nachrichtentyp')) offene.push(typ.id)
    } else {
      for (const { von } of findVerwendungen(projekt, id)) if (WEGE_NACH_OBEN.includes(von.art)) offene.push(von.id)
    }
  }
  return typen
}

/** What a message is made of, and what makes messages; others only name what they refer to. */
const WEGE_NACH_OBEN: readonly Datensatz['art'][] = [...FALLTRAEGER, 'dokument', 'nachrichtentyp']
