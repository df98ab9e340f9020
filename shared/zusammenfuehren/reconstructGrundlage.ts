import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../befund.ts'
import { applyDiff } from '../dokument/anwenden.ts'
import { resolveDateien } from '../dokument/dateien.ts'
import type { Diff, Listenaenderung } from '../dokument/diff.ts'
import type { Dokumentstand } from '../dokument/dokumentstand.ts'
import { applyListenaenderungen, compareEintraege, listEintraege } from '../dokument/listen.ts'
import { allowedArten, MODELLDATEIARTEN, modelldateiartOf } from '../modell/dateiarten.ts'
import type { Datensatz } from '../modell/datensatz.ts'
import type { Codelisteneintrag, Projekt } from '../modell/projekt.ts'
import { listTeile } from '../vergleich/besitz.ts'
import { renameBelegte } from './gleichnamige.ts'

/** What changes were made on, and what they made of it. */
export interface Rekonstruktion {
  basis: Dokumentstand
  eigene: Dokumentstand
}

/** Where changed records were before. */
export interface Herkunft {
  /** id of a record -> path of the file it was in */
  orte: ReadonlyMap<string, string>
  /** by id the records that named them as their parts */
  besitzer: ReadonlyMap<string, Datensatz>
}

/**
 * The state that changes were made on, as far as they tell it: as the files are now, but everything that was changed as it was before.
 * What the changes do not touch is in both states as in the files: in a merge with them it has nothing to say. Only what named a part
 * that the files no longer have names it in both, so that the part can come back to its place. Refused where a file that a changed
 * record belongs to is gone.
 */
export function reconstructGrundlage(
  dateien: Dokumentstand,
  diff: Diff,
  { orte, besitzer }: Herkunft,
): Ergebnis<Rekonstruktion> {
  const datensaetze = takeBack(dateien.projekt.datensaetze, diff.datensaetze)
  const fehlende = [...datensaetze.values()].filter(({ id }) => !dateien.projekt.datensaetze.has(id))
  for (const satz of listBesitzer(dateien.projekt, diff, fehlende, besitzer)) datensaetze.set(satz.id, satz)
  const ohneOrte = { ...dateien.projekt, datensaetze }
  const aufgeloest = resolveDateien(placeSaetze(ohneOrte, fehlende, orte), fehlende, diff.heimaten)
  if (!aufgeloest.ok) return fail(...aufgeloest.befunde.map(explainHeimatlos))
  const listen = rebuildListen(dateien.projekt, diff.codelisten ?? [])
  const projekt = {
    ...ohneOrte,
    dateien: aufgeloest.wert,
    codelisteninhalte: new Map([...dateien.projekt.codelisteninhalte, ...listen.basis]),
  }
  const basis = { projekt, positionen: takeBack(dateien.positionen, diff.positionen) }
  const hinzugefuegt = renameBelegte(projekt, diff.datensaetze.hinzugefuegt)
  const passende = { ...diff, datensaetze: { ...diff.datensaetze, hinzugefuegt }, codelisten: listen.aenderungen }
  const eigene = applyDiff(basis, passende)
  if (!eigene.ok) return fail(...eigene.befunde.map(explainHeimatlos))
  const verwaiste = [basis, eigene.wert].flatMap((stand) => findVerwaiste(stand.projekt, diff))
  return verwaiste.length > 0 ? fail(...verwaiste.slice(0, 1)) : succeed({ basis, eigene: eigene.wert })
}

interface Satzdiff<T> {
  hinzugefuegt: readonly T[]
  geaendert: readonly { von: T }[]
  entfernt: readonly T[]
}

function takeBack<T extends { id: string }>(
  jetzige: ReadonlyMap<string, T>,
  { hinzugefuegt, geaendert, entfernt }: Satzdiff<T>,
): Map<string, T> {
  const ergebnis = new Map(jetzige)
  for (const { id } of hinzugefuegt) ergebnis.delete(id)
  for (const satz of [...geaendert.map(({ von }) => von), ...entfernt]) ergebnis.set(satz.id, satz)
  return ergebnis
}

/** Records that nobody here has changed, but that named what the files no longer have. */
function listBesitzer(
  dateien: Projekt,
  { datensaetze }: Diff,
  fehlende: readonly Datensatz[],
  besitzer: ReadonlyMap<string, Datensatz>,
): Datensatz[] {
  const weg = new Set(fehlende.map(({ id }) => id))
  const beruehrte = new Set(
    [...datensaetze.geaendert.map(({ von }) => von), ...datensaetze.entfernt].map(({ id }) => id),
  )
  return [...besitzer.values()].filter(
    (satz) =>
      dateien.datensaetze.get(satz.id)?.art === satz.art &&
      !beruehrte.has(satz.id) &&
      listTeile(satz).some((teil) => weg.has(teil)),
  )
}

/** A record that the files no longer have stood where the journal says, if it may stand there. */
function placeSaetze(projekt: Projekt, saetze: readonly Datensatz[], orte: Herkunft['orte']): Projekt {
  const dateien = new Map(projekt.dateien)
  for (const { id, art } of saetze) {
    const ort = orte.get(id)
    const dateiart = ort === undefined ? undefined : modelldateiartOf(ort)
    if (ort !== undefined && dateiart !== undefined && allowedArten(dateiart).includes(art)) dateien.set(id, ort)
  }
  return { ...projekt, dateien }
}

/** A file of changed records that has no main record: somebody has removed it. */
function findVerwaiste({ datensaetze, dateien }: Projekt, { datensaetze: diff }: Diff): Befund[] {
  const beruehrte = [...diff.hinzugefuegt, ...diff.entfernt, ...diff.geaendert.map(({ nach }) => nach)]
  const haupt = new Set<string>()
  for (const { id, art } of datensaetze.values()) {
    const datei = dateien.get(id) ?? ''
    const dateiart = modelldateiartOf(datei)
    if (dateiart !== undefined && MODELLDATEIARTEN[dateiart].wurzel === art) haupt.add(datei)
  }
  return beruehrte.flatMap(({ id }) => {
    const datei = datensaetze.has(id) ? dateien.get(id) : undefined
    return datei === undefined || haupt.has(datei) ? [] : [createVerwaistbefund(id, datei)]
  })
}

interface Listen {
  basis: Map<string, readonly Codelisteneintrag[]>
  aenderungen: Listenaenderung[]
}

/** Entries of lists before and after their changes: place by place where they still fit, else code by code. */
function rebuildListen(projekt: Projekt, aenderungen: readonly Listenaenderung[]): Listen {
  const ergebnis: Listen = { basis: new Map(), aenderungen: [] }
  for (const liste of new Set(aenderungen.map((eine) => eine.liste))) {
    const eigene = aenderungen.filter((eine) => eine.liste === liste)
    if (applyListenaenderungen(projekt.codelisteninhalte, eigene).ok) {
      ergebnis.aenderungen.push(...eigene)
      continue
    }
    const { vorher, nachher } = collectCodes(eigene)
    const basis = replaceCodes(listEintraege(projekt, liste), vorher)
    const geaenderte = compareEintraege(liste, basis, replaceCodes(basis, nachher))
    ergebnis.basis.set(liste, basis)
    if (geaenderte !== undefined) ergebnis.aenderungen.push(geaenderte)
  }
  return ergebnis
}

/** An entry, or that there is none. */
type Codes = Map<string, Codelisteneintrag | undefined>

/** What stood for each code before the first and after the last change. */
function collectCodes(aenderungen: readonly Listenaenderung[]): { vorher: Codes; nachher: Codes } {
  const [vorher, nachher]: [Codes, Codes] = [new Map(), new Map()]
  const note = (code: string, davor: Codelisteneintrag | undefined, danach: Codelisteneintrag | undefined): void => {
    if (!vorher.has(code)) vorher.set(code, davor)
    nachher.set(code, danach)
  }
  for (const { entfernt, hinzugefuegt } of aenderungen) {
    for (const eintrag of entfernt) note(eintrag.code, eintrag, undefined)
    for (const eintrag of hinzugefuegt) note(eintrag.code, undefined, eintrag)
  }
  return { vorher, nachher }
}

/** Entries with others for some codes, in their place; codes that were not there come last. */
function replaceCodes(eintraege: readonly Codelisteneintrag[], codes: Codes): Codelisteneintrag[] {
  const vorhandene = new Set(eintraege.map(({ code }) => code))
  const ersetzt = eintraege.map((eintrag) => (codes.has(eintrag.code) ? codes.get(eintrag.code) : eintrag))
  const neue = [...codes].flatMap(([code, eintrag]) => (vorhandene.has(code) ? [] : [eintrag]))
  return [...ersetzt, ...neue].filter((eintrag) => eintrag !== undefined)
}

function createVerwaistbefund(element: string, datei: string | undefined): Befund {
  return createBefund({
    code: 'zusammenfuehren.ohneDatei',
    satz: 'Die Datei, zu der Änderungen gehören, gibt es nicht mehr.',
    ort: { element, ...(datei === undefined ? {} : { datei }) },
    abhilfe: 'Stellen Sie die Datei wieder her, etwa mit Git, oder legen Sie die Änderungen beiseite.',
  })
}

/** Where a record belongs was clear when it was changed: now what it belonged to is gone. */
function explainHeimatlos(befund: Befund): Befund {
  const { element = '', datei } = befund.ort ?? {}
  return befund.code === 'dokument.ohneDatei' ? createVerwaistbefund(element, datei) : befund
}
