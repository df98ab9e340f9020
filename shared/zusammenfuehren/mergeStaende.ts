import type { Position } from '../dokument/diff.ts'
import type { Dokumentstand } from '../dokument/dokumentstand.ts'
import { isGleich } from '../dokument/gleich.ts'
import { elementOfLage } from '../dokument/lagen.ts'
import type { Datensatz } from '../modell/datensatz.ts'
import type { Projekt } from '../modell/projekt.ts'
import { listReferenzen } from '../modell/referenzen.ts'
import { besitzerOf, hauptdatensatzOf, ordnungOf } from '../vergleich/besitz.ts'
import { type Entfernung, type Entfernungen, listEntfernungen } from './entfernte.ts'
import { separateGleichnamige } from './gleichnamige.ts'
import { createKonfliktbuch, type Entscheidungen, idOfKonflikt, type Konflikt, type Konfliktbuch } from './konflikt.ts'
import { mergeCodelisten } from './mergeCodelisten.ts'
import { mergeDatensatz } from './mergeDatensatz.ts'
import { restoreTeile } from './restoreTeile.ts'

/** A common state and what two sides made of it. */
export interface DreiStaende {
  basis: Dokumentstand
  eigene: Dokumentstand
  fremde: Dokumentstand
}

export interface Zusammenfuehrung {
  /** as decided; what is not decided yet counts as one's own side says */
  stand: Dokumentstand
  /** everything that both sides changed differently, decided or not */
  konflikte: readonly Konflikt[]
}

/**
 * One state from two that began as the same one, element by element and value by value. What only one side changed is taken;
 * what both changed differently is a conflict, also the entries of a Codeliste. Places in the graph never are: one's own count. Where
 * both made something with a file of the same name, one's own gets another name. What is read from the disk alone (formats, own rules) is taken from there.
 */
export function mergeStaende(seiten: DreiStaende, entscheidungen: Entscheidungen = new Map()): Zusammenfuehrung {
  const staende = { ...seiten, eigene: separateGleichnamige(seiten) }
  const projekte = mapProjekte(staende, (projekt) => projekt)
  const entfernungen = listEntfernungen(projekte)
  const verwendete = new Map<string, string[]>()
  for (;;) {
    const buch = createKonfliktbuch(entscheidungen)
    const datensaetze = mergeDatensaetze(staende, buch, entfernungen, entscheidungen, verwendete)
    const neue = findVerwaiste(staende, datensaetze, entfernungen, verwendete)
    if (neue.size > 0) {
      for (const [id, von] of neue) verwendete.set(id, von)
      continue
    }
    const gesetzte = settleUmzuege(staende, datensaetze, buch)
    const listen = mergeCodelisten(projekte, gesetzte.values(), buch)
    const projekt = composeProjekt(staende, gesetzte, listen)
    const positionen = mergePositionen(staende, projekt)
    return { stand: { projekt, positionen }, konflikte: buch.konflikte }
  }
}

type Saetze = Map<string, Datensatz>

function mergeDatensaetze(
  staende: DreiStaende,
  buch: Konfliktbuch,
  entfernungen: Entfernungen,
  entscheidungen: Entscheidungen,
  verwendete: ReadonlyMap<string, string[]>,
): Saetze {
  const { basis, eigene, fremde } = mapProjekte(staende, ({ datensaetze }) => datensaetze)
  const behalten = collectBehaltene(eigene, entfernungen, entscheidungen, verwendete)
  const ergebnis: Saetze = new Map()
  for (const id of new Set([...eigene.keys(), ...fremde.keys()])) {
    const [b, e, f] = [basis.get(id), eigene.get(id), fremde.get(id)]
    const satz =
      e !== undefined && f !== undefined
        ? mergeDatensatz({ element: id, buch }, b, restoreTeile(b, e, behalten), restoreTeile(b, f, behalten))
        : mergeEinseitiges(buch, { id, basis: b, eigene: e, fremde: f }, entfernungen.get(id), behalten, verwendete)
    if (satz !== undefined) ergebnis.set(id, satz)
  }
  return ergebnis
}

/** A record that one side does not have: new on the other, or removed on this one. What is part of something bigger goes with that. */
function mergeEinseitiges(
  buch: Konfliktbuch,
  { id, ...seiten }: { id: string; basis?: Datensatz; eigene?: Datensatz; fremde?: Datensatz },
  entfernung: Entfernung | undefined,
  behalten: ReadonlySet<string>,
  verwendete: ReadonlyMap<string, string[]>,
): Datensatz | undefined {
  const vorhandener = seiten.eigene ?? seiten.fremde
  if (entfernung === undefined) return vorhandener
  const verwendetVon = entfernung.unveraendert ? verwendete.get(id) : undefined
  if (entfernung.wurzel === id && (!entfernung.unveraendert || verwendetVon !== undefined)) {
    buch.decide({
      element: id,
      art: 'entfernt',
      pfad: [],
      basis: seiten.basis,
      eigene: seiten.eigene,
      fremde: seiten.fremde,
      ...(verwendetVon === undefined ? {} : { verwendetVon }),
    })
  }
  return behalten.has(id) ? vorhandener : undefined
}

/**
 * Elements that stay although one side has removed them: those that were decided to stay (or are not decided), with all parts
 * that went with them.
 */
function collectBehaltene(
  eigene: ReadonlyMap<string, Datensatz>,
  entfernungen: Entfernungen,
  entscheidungen: Entscheidungen,
  verwendete: ReadonlyMap<string, string[]>,
): ReadonlySet<string> {
  const behalten = new Set<string>()
  for (const { wurzel, teile, unveraendert } of new Set(entfernungen.values())) {
    if (unveraendert && !verwendete.has(wurzel)) continue
    const entscheidung = entscheidungen.get(idOfKonflikt(wurzel, 'entfernt', []))
    if (entscheidung !== undefined && (entscheidung === 'eigene') !== eigene.has(wurzel)) continue
    for (const id of teile) behalten.add(id)
  }
  return behalten
}

/** Elements that one side removed and the other, newly or still, uses: with what uses them, or a part of them. */
function findVerwaiste(
  staende: DreiStaende,
  datensaetze: Saetze,
  entfernungen: Entfernungen,
  bekannte: ReadonlyMap<string, string[]>,
): Map<string, string[]> {
  const { basis, eigene, fremde } = mapProjekte(staende, (projekt) => projekt.datensaetze)
  const verwaiste = new Map<string, string[]>()
  for (const satz of datensaetze.values()) {
    for (const { ziel } of listReferenzen(satz)) {
      const wurzel = entfernungen.get(ziel)?.wurzel
      if (wurzel === undefined || datensaetze.has(ziel) || !basis.has(ziel) || bekannte.has(wurzel)) continue
      const entfernende = eigene.has(ziel) ? fremde : eigene
      const stehtDort = entfernende.get(satz.id)
      if (stehtDort !== undefined && listReferenzen(stehtDort).some((eine) => eine.ziel === ziel)) continue
      verwaiste.set(wurzel, [...new Set([...(verwaiste.get(wurzel) ?? []), satz.id])])
    }
  }
  return verwaiste
}

/** Where both sides moved a part, to different places, both lists name it now: one of them has to let go. */
function settleUmzuege(staende: DreiStaende, datensaetze: Saetze, buch: Konfliktbuch): Saetze {
  const { basis, eigene, fremde } = mapProjekte(staende, besitzerOf)
  for (const [id, hier] of eigene) {
    const dort = fremde.get(id)
    const vorher = basis.get(id)
    if (dort === undefined || vorher === undefined || hier === dort || hier === vorher || dort === vorher) continue
    if (!datensaetze.has(id)) continue
    const seite = buch.decide({ element: id, art: 'ort', pfad: [], basis: vorher, eigene: hier, fremde: dort })
    const verlierer = datensaetze.get(seite === 'eigene' ? dort : hier)
    if (verlierer !== undefined) datensaetze.set(verlierer.id, leaveOutTeil(verlierer, id))
  }
  return datensaetze
}

function leaveOutTeil(satz: Datensatz, teil: string): Datensatz {
  if (satz.art !== 'dokument' && satz.art !== 'datenfeldgruppe') return satz
  const kinder = satz.kinder.filter((id) => id !== teil)
  // an empty Gruppe could not be saved: then the model check tells that the part stands in two
  return kinder.length === 0 ? satz : { ...satz, kinder }
}

/** The same objects as one's own wherever nothing changed, so that what was derived from them can be kept. */
function composeProjekt(
  { basis, eigene, fremde }: DreiStaende,
  datensaetze: Saetze,
  codelisteninhalte: Projekt['codelisteninhalte'],
): Projekt {
  const dateien = new Map([...fremde.projekt.dateien, ...eigene.projekt.dateien])
  for (const [id, datei] of fremde.projekt.dateien) {
    if (eigene.projekt.dateien.get(id) === basis.projekt.dateien.get(id)) dateien.set(id, datei)
  }
  followUmbenannte(dateien, eigene.projekt, fremde.projekt)
  followUmbenannte(dateien, fremde.projekt, eigene.projekt)
  const hier = eigene.projekt
  const dort = fremde.projekt
  const saetze = [...datensaetze].map(([id, satz]) => {
    const eigener = eigene.projekt.datensaetze.get(id)
    return [id, isGleich(eigener, satz) ? (eigener ?? satz) : satz] as const
  })
  return {
    ...hier,
    name: dort.name,
    codelisteninhalte: keepGleiche(hier.codelisteninhalte, codelisteninhalte),
    schemata: keepGleiche(hier.schemata, dort.schemata),
    eigeneRegeln: keepGleiche(hier.eigeneRegeln, dort.eigeneRegeln),
    dateien,
    datensaetze: new Map(saetze),
  }
}

/** What only one side has goes along where the other has given its file, or the folder of its Produkt, another name. */
function followUmbenannte(dateien: Map<string, string>, halter: Projekt, anderer: Projekt): void {
  for (const id of halter.datensaetze.keys()) {
    const haupt = hauptdatensatzOf(halter, id)?.id
    if (haupt === undefined || haupt === id || anderer.datensaetze.has(id)) continue
    const [datei, vorher, nachher] = [halter.dateien.get(id), halter.dateien.get(haupt), dateien.get(haupt)]
    if (datei === undefined || vorher === undefined || nachher === undefined) continue
    dateien.set(id, datei.replace(ordnungOf(vorher), ordnungOf(nachher)))
  }
}

function keepGleiche<T>(hier: ReadonlyMap<string, T>, dort: ReadonlyMap<string, T>): ReadonlyMap<string, T> {
  const gleich = hier.size === dort.size && [...dort].every(([name, wert]) => isGleich(hier.get(name), wert))
  return gleich ? hier : dort
}

/** Places of elements that went with the merge go with them. */
function mergePositionen({ basis, eigene, fremde }: DreiStaende, { datensaetze }: Projekt): Map<string, Position> {
  const ergebnis = new Map<string, Position>()
  for (const id of new Set([...eigene.positionen.keys(), ...fremde.positionen.keys()])) {
    const [b, e, f] = [basis.positionen.get(id), eigene.positionen.get(id), fremde.positionen.get(id)]
    const position = isGleich(b, e) ? f : e
    const element = elementOfLage({ id })
    const gab = [eigene, fremde].some(({ projekt }) => projekt.datensaetze.has(element))
    if (position !== undefined && (!gab || datensaetze.has(element))) ergebnis.set(id, position)
  }
  return ergebnis
}

export function mapProjekte<T>(staende: DreiStaende, map: (projekt: Projekt) => T): { basis: T; eigene: T; fremde: T } {
  const { basis, eigene, fremde } = staende
  return { basis: map(basis.projekt), eigene: map(eigene.projekt), fremde: map(fremde.projekt) }
}
