import type { Befund } from '../../../shared/befund.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import { describeKonflikt, type Konfliktworte } from '../../../shared/zusammenfuehren/describeKonflikt.ts'
import { mergeFuerSeite } from '../../../shared/zusammenfuehren/mergeFuerSeite.ts'
import { CODELISTENDATEI } from '../projekte/codelisten.ts'
import { writeDateien } from '../projekte/writeProjektdateien.ts'
import { type Dateimischung, mergeDatei } from './dateimischung.ts'
import type { Drei } from './elementmischung.ts'
import { markUnterschiede } from './markierung.ts'

/** One of three states of a whole project, with its files as they are. */
export interface Projektfassung {
  stand: Dokumentstand
  inhalte: ReadonlyMap<string, Uint8Array>
}

export interface Projektmischung {
  /** what each file that has elements says afterwards; undefined: there is none any more */
  dateien: ReadonlyMap<string, Uint8Array | undefined>
  /** files with marked lines: somebody has to decide what counts */
  markierte: ReadonlySet<string>
  konflikte: readonly (Konfliktworte & { datei: string })[]
  /** why a file could only be merged as text */
  befunde: readonly Befund[]
}

/**
 * Merges three states of a whole project, so that also what hangs together over several files is seen: elements that one side removed
 * and the other uses elsewhere, that moved from file to file, files of the same name. What is in conflict stands marked in the files.
 */
export function mergeProjekt(fassungen: Drei<Projektfassung>): Projektmischung {
  const staende = { basis: fassungen.basis.stand, eigene: fassungen.eigene.stand, fremde: fassungen.fremde.stand }
  const [hier, dort] = [mergeFuerSeite(staende, 'eigene'), mergeFuerSeite(staende, 'fremde')]
  const modell = writeModell(fassungen, hier.stand, dort.stand)
  const listen = new Set(
    [hier, dort].flatMap(({ stand }) => listDatensaetze(stand.projekt, 'codeliste').map(({ datei }) => datei)),
  )
  const einzelne = listEinzelne(fassungen).map((pfad) => [pfad, mergeEinzelne(fassungen, pfad, listen)] as const)
  const konflikte = new Map([...hier.konflikte, ...dort.konflikte].map((einer) => [einer.id, einer]))
  const orte = [fassungen.eigene, fassungen.fremde].map(({ stand }) => stand.projekt.dateien)
  return {
    dateien: new Map([...modell.dateien, ...einzelne.map(([pfad, mischung]) => [pfad, mischung?.bytes] as const)]),
    markierte: new Set([
      ...modell.markierte,
      ...einzelne.flatMap(([pfad, mischung]) => (mischung?.markiert === true ? [pfad] : [])),
    ]),
    konflikte: [
      // what is in conflict in a list is told of its element
      ...einzelne.flatMap(([datei, mischung]) =>
        datei === PROJEKTDATEI ? (mischung?.konflikte ?? []).map((einer) => ({ ...einer, datei })) : [],
      ),
      ...[...konflikte.values()].map((einer) => ({
        ...describeKonflikt(staende, einer),
        datei: orte.flatMap((eine) => eine.get(einer.element) ?? [])[0] ?? '',
      })),
    ],
    befunde: einzelne.flatMap(([, mischung]) => mischung?.befunde ?? []),
  }
}

/** Files of records and places. Where one side's file already says what comes out, it stays byte for byte. */
function writeModell(
  { eigene, fremde }: Drei<Projektfassung>,
  hier: Dokumentstand,
  dort: Dokumentstand,
): { dateien: Map<string, Uint8Array | undefined>; markierte: Set<string> } {
  const [neueHier, neueDort] = [writeDateien(hier), writeDateien(dort)]
  const alte = [eigene, fremde].map(({ stand, inhalte }) => ({ texte: writeDateien(stand), inhalte }))
  const dateien = new Map<string, Uint8Array | undefined>()
  const markierte = new Set<string>()
  for (const pfad of new Set(
    [neueHier, neueDort, ...alte.map(({ texte }) => texte)].flatMap((einer) => [...einer.keys()]),
  )) {
    if (pfad === PROJEKTDATEI) continue
    const [a, b] = [neueHier.get(pfad), neueDort.get(pfad)]
    if (a !== b) {
      markierte.add(pfad)
      dateien.set(pfad, Buffer.from(markUnterschiede(a ?? '', b ?? '')))
      continue
    }
    const gleiche = alte.find(({ texte }) => texte.get(pfad) === a)
    dateien.set(pfad, gleiche?.inhalte.get(pfad) ?? (a === undefined ? undefined : Buffer.from(a)))
  }
  return { dateien, markierte }
}

/** Files that hold more than the model knows; each is merged by itself. */
function listEinzelne({ eigene, fremde }: Drei<Projektfassung>): string[] {
  const pfade = new Set([...eigene.inhalte.keys(), ...fremde.inhalte.keys()])
  return [...pfade].filter((pfad) => pfad === PROJEKTDATEI || CODELISTENDATEI.test(pfad))
}

/** Undefined: the file goes, since one side has removed it, the other left it as it was, and no list needs it. */
function mergeEinzelne(
  { basis, eigene, fremde }: Drei<Projektfassung>,
  pfad: string,
  listen: ReadonlySet<string>,
): Dateimischung | undefined {
  const [alt, hier, dort] = [basis, eigene, fremde].map(({ inhalte }) => inhalte.get(pfad))
  if (hier !== undefined && dort !== undefined) {
    return mergeDatei(pfad, { basis: alt ?? new Uint8Array(), eigene: hier, fremde: dort })
  }
  const einzige = hier ?? dort
  const entfaellt = einzige === undefined || (alt !== undefined && Buffer.compare(alt, einzige) === 0)
  if (einzige === undefined || (entfaellt && !listen.has(pfad))) return undefined
  return { bytes: einzige, markiert: false, konflikte: [], befunde: [] }
}
