import { lstat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Befund, type Ergebnis, hasFehler, succeed } from '../../../shared/befund.ts'
import type { Dokumentstand } from '../../../shared/dokument/dokumentstand.ts'
import { isGleich } from '../../../shared/dokument/gleich.ts'
import { listEintraege } from '../../../shared/dokument/listen.ts'
import type { HostWert } from '../../../shared/host.ts'
import { PROJEKTDATEI } from '../../../shared/modell/modelldateien.ts'
import { listDatensaetze } from '../../../shared/modell/projekt.ts'
import type { Lesespeicher } from '../projekte/lesespeicher.ts'
import { listDateien } from '../projekte/ordner.ts'
import { MODELLORDNER, readProjekt } from '../projekte/readProjekt.ts'
import { TESTFALLORDNER } from '../projekte/testfallpfade.ts'
import { writeDateien } from '../projekte/writeProjektdateien.ts'

/** Looks whether the files of an open project still say what was read or saved last. */
export interface Dateiwaechter {
  check(gespeichert: Dokumentstand): Promise<Ergebnis<HostWert<'pruefeDateien'>>>
}

type Dateipruefung = HostWert<'pruefeDateien'>

const GLEICH: Dateipruefung = { stand: 'gleich', dateien: [], befunde: [] }

/**
 * Reads a project only when one of its files has another time or size than when it was looked at last. Testfälle are never
 * unsaved, so there is nothing to merge: `onTestfaelle` tells that they are to be read again.
 */
export function createDateiwaechter(ordner: string, speicher: Lesespeicher, onTestfaelle: () => void): Dateiwaechter {
  let letzte: { spur: string; gespeichert: Dokumentstand; antwort: Dateipruefung } | undefined
  let testfallspur: string | undefined
  const checkTestfaelle = async (): Promise<void> => {
    const bisher = testfallspur
    testfallspur = await readSpur(ordner, [TESTFALLORDNER])
    if (bisher !== undefined && bisher !== testfallspur) onTestfaelle()
  }
  return {
    check: async (gespeichert) => {
      await checkTestfaelle()
      const spur = await readSpur(ordner, MODELLDATEIEN)
      if (letzte?.spur === spur && letzte.gespeichert === gespeichert) return succeed(letzte.antwort)
      const gelesen = await readProjekt(ordner, speicher)
      if (!gelesen.ok) return succeed({ stand: 'fehlerhaft', dateien: [], befunde: gelesen.befunde })
      const { projekt, positionen, befunde } = gelesen.wert
      const antwort = compareDateien(gespeichert, { projekt, positionen }, befunde)
      // what changes while it is read is looked at again
      if ((await readSpur(ordner, MODELLDATEIEN)) === spur) letzte = { spur, gespeichert, antwort }
      return succeed(antwort)
    },
  }
}

function compareDateien(gespeichert: Dokumentstand, jetzt: Dokumentstand, befunde: readonly Befund[]): Dateipruefung {
  const fehler = befunde.filter(({ schwere }) => schwere === 'fehler')
  const betroffene = fehler.flatMap(({ ort }) => (ort?.datei === undefined ? [] : [ort.datei]))
  if (hasFehler(fehler)) return { stand: 'fehlerhaft', dateien: [...new Set(betroffene)], befunde: fehler }
  const dateien = listUnterschiedene(gespeichert, jetzt)
  return dateien.length === 0 ? GLEICH : { stand: 'geaendert', dateien, befunde: [] }
}

/** Files that say something else; how they say it is nobody's business. */
function listUnterschiedene(a: Dokumentstand, b: Dokumentstand): string[] {
  const [alte, neue] = [writeDateien(a), writeDateien(b)]
  const modell = [...new Set([...alte.keys(), ...neue.keys()])].filter((pfad) => alte.get(pfad) !== neue.get(pfad))
  const texte = (['schemata', 'eigeneRegeln'] as const).flatMap((art) =>
    listAndere(a.projekt[art], b.projekt[art]).map((pfad) => (art === 'schemata' ? pfad : `regeln/${pfad}.xsl`)),
  )
  const listen = listDatensaetze(b.projekt, 'codeliste')
    .filter(({ id }) => !isGleich(listEintraege(a.projekt, id), listEintraege(b.projekt, id)))
    .map(({ datei }) => datei)
  return [...modell, ...texte, ...listen]
}

function listAndere(alte: ReadonlyMap<string, unknown>, neue: ReadonlyMap<string, unknown>): string[] {
  return [...new Set([...alte.keys(), ...neue.keys()])].filter((id) => !isGleich(alte.get(id), neue.get(id)))
}

const MODELLDATEIEN = [PROJEKTDATEI, ...MODELLORDNER]

/** Time and size of every file below some folders: another trace means that one may have changed. */
async function readSpur(ordner: string, teile: readonly string[]): Promise<string> {
  const { pfade } = await listDateien(ordner, teile)
  const angaben = await Promise.all(
    pfade.map(async (pfad) => {
      const eine = await lstat(join(ordner, pfad), { bigint: true }).catch(() => undefined)
      return `${pfad} ${eine?.mtimeNs} ${eine?.ctimeNs} ${eine?.size} ${eine?.ino}`
    }),
  )
  return angaben.join('\n')
}
