import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../befund.ts'
import type { Datensatz } from '../modell/datensatz.ts'
import type { Codelisteneintrag, Projekt } from '../modell/projekt.ts'
import type { Listenaenderung } from './diff.ts'
import { isGleich } from './gleich.ts'

type Inhalte = Projekt['codelisteninhalte']

export function listEintraege(projekt: Projekt, liste: string): readonly Codelisteneintrag[] {
  return projekt.codelisteninhalte.get(liste) ?? []
}

/** The change that takes this one back. */
export function invertListenaenderung({ entfernt, hinzugefuegt, ...ort }: Listenaenderung): Listenaenderung {
  return { ...ort, entfernt: hinzugefuegt, hinzugefuegt: entfernt }
}

/**
 * Applies changes of entries one after the other. Each fits only where exactly the entries stand that it takes away; afterwards no
 * code is empty or stands twice, for such a file could not be read again.
 */
export function applyListenaenderungen(inhalte: Inhalte, aenderungen: readonly Listenaenderung[]): Ergebnis<Inhalte> {
  if (aenderungen.length === 0) return succeed(inhalte)
  const neue = new Map<string, Codelisteneintrag[]>()
  for (const { liste, stelle, entfernt, hinzugefuegt } of aenderungen) {
    const eintraege = neue.get(liste) ?? [...(inhalte.get(liste) ?? [])]
    neue.set(liste, eintraege)
    if (stelle > eintraege.length) return fail(createVeraltetbefund(liste))
    const weg = eintraege.splice(stelle, entfernt.length, ...hinzugefuegt)
    if (!isGleich(weg, entfernt)) return fail(createVeraltetbefund(liste))
  }
  for (const [liste, eintraege] of neue) {
    const doppelt = findDoppelten(eintraege)
    if (doppelt !== undefined) return fail(createDoppeltbefund(liste, doppelt))
  }
  return succeed(new Map([...inhalte, ...neue]))
}

/** One change after another as few as possible: what is changed at the same place twice, or changed back, is one or none. */
export function composeListenaenderungen(aenderungen: readonly Listenaenderung[]): Listenaenderung[] {
  const nachListe = new Map<string, Listenaenderung[]>()
  for (const aenderung of aenderungen) {
    const bisherige = nachListe.get(aenderung.liste) ?? []
    nachListe.set(aenderung.liste, bisherige)
    add(bisherige, aenderung)
  }
  return [...nachListe.values()].flat()
}

function add(bisherige: Listenaenderung[], neue: Listenaenderung): void {
  const davor = bisherige.at(-1)
  const gemeinsame = davor && unite(davor, neue)
  if (gemeinsame === undefined) {
    bisherige.push(neue)
    return
  }
  bisherige.pop()
  const kurz = trimGleiche(gemeinsame)
  if (kurz.entfernt.length + kurz.hinzugefuegt.length > 0) add(bisherige, kurz)
}

/** Both as one where the second lies within what the first has put there, or the other way round. */
function unite(erste: Listenaenderung, zweite: Listenaenderung): Listenaenderung | undefined {
  const versatz = zweite.stelle - erste.stelle
  if (versatz >= 0 && versatz + zweite.entfernt.length <= erste.hinzugefuegt.length) {
    const hinzugefuegt = [...erste.hinzugefuegt]
    hinzugefuegt.splice(versatz, zweite.entfernt.length, ...zweite.hinzugefuegt)
    return { ...erste, hinzugefuegt }
  }
  if (versatz <= 0 && zweite.entfernt.length + versatz >= erste.hinzugefuegt.length) {
    const entfernt = [...zweite.entfernt]
    entfernt.splice(-versatz, erste.hinzugefuegt.length, ...erste.entfernt)
    return { ...zweite, entfernt }
  }
  return undefined
}

/** Without entries that are the same before and after, at both ends. */
function trimGleiche({ liste, stelle, entfernt, hinzugefuegt }: Listenaenderung): Listenaenderung {
  const laenge = Math.min(entfernt.length, hinzugefuegt.length)
  let vorn = 0
  while (vorn < laenge && isGleich(entfernt[vorn], hinzugefuegt[vorn])) vorn += 1
  let hinten = 0
  while (hinten < laenge - vorn && isGleich(entfernt.at(-1 - hinten), hinzugefuegt.at(-1 - hinten))) hinten += 1
  return {
    liste,
    stelle: stelle + vorn,
    entfernt: entfernt.slice(vorn, entfernt.length - hinten),
    hinzugefuegt: hinzugefuegt.slice(vorn, hinzugefuegt.length - hinten),
  }
}

/** The change from one list of entries to another, as small as one place allows; undefined where there is none. */
export function compareEintraege(
  liste: string,
  von: readonly Codelisteneintrag[],
  nach: readonly Codelisteneintrag[],
): Listenaenderung | undefined {
  const kurz = trimGleiche({ liste, stelle: 0, entfernt: [...von], hinzugefuegt: [...nach] })
  return kurz.entfernt.length + kurz.hinzugefuegt.length === 0 ? undefined : kurz
}

/** Entries of lists go with their records, so that undoing brings both back. */
export function dropEintraege(projekt: Projekt, entfernt: readonly Datensatz[]): Listenaenderung[] {
  return entfernt.flatMap(({ id }) => compareEintraege(id, listEintraege(projekt, id), []) ?? [])
}

/** The first code that stands in a list for the second time. */
export function findDoppelten(eintraege: readonly Codelisteneintrag[]): string | undefined {
  const gesehen = new Set<string>()
  for (const { code } of eintraege) {
    if (gesehen.has(code)) return code
    gesehen.add(code)
  }
  return undefined
}

function createVeraltetbefund(liste: string): Befund {
  return createBefund({
    code: 'dokument.veraltet',
    satz: 'Die Codeliste hat sich inzwischen geändert.',
    ort: { element: liste },
    abhilfe: 'Der aktuelle Stand wird geladen; bitte wiederholen Sie Ihre Änderung.',
  })
}

export function createDoppeltbefund(liste: string, code: string): Befund {
  return createBefund({
    code: 'codeliste.codeDoppelt',
    satz: `Den Code „${code}“ gibt es in der Liste schon.`,
    ort: { element: liste },
    abhilfe: 'Geben Sie jedem Eintrag einen anderen Code.',
  })
}
