import { pfadOfHauptdatensatz } from '../dokument/dateien.ts'
import type { Dokumentstand } from '../dokument/dokumentstand.ts'
import { isGleich } from '../dokument/gleich.ts'
import { isSammeldatei, MODELLDATEIARTEN, MODELLDATEINAMEN } from '../modell/dateiarten.ts'
import type { Datensatz } from '../modell/datensatz.ts'
import { findFreienNamen } from '../modell/freierName.ts'
import type { Projekt } from '../modell/projekt.ts'
import type { DreiStaende } from './mergeStaende.ts'

/** Kinds of records that each have a file of their own name. */
const HAUPTARTEN: ReadonlySet<string> = new Set(
  MODELLDATEINAMEN.filter((art) => !isSammeldatei(art)).map((art) => MODELLDATEIARTEN[art].wurzel),
)

/** Room for a number behind the longest technical name. */
const NAME_MAXIMUM = 76

/**
 * One's own state with other technical names for what the other side has a file of the same name for, without meaning the same: two
 * people made an Organisation "neustadt". Both in one file could not be read again.
 */
export function separateGleichnamige({ basis, eigene, fremde }: DreiStaende): Dokumentstand {
  const hier = mapHauptdatensaetze(eigene.projekt)
  const dort = mapHauptdatensaetze(fremde.projekt)
  const belegt = new Set([...hier.keys(), ...dort.keys()])
  let { projekt } = eigene
  for (const [ort, { satz, pfad }] of hier) {
    const anderer = dort.get(ort)?.satz
    if (anderer === undefined || fremde.projekt.datensaetze.has(satz.id) || projekt.datensaetze.has(anderer.id))
      continue
    // what one's own side did not touch goes as the other side has removed it
    if (isGleich(basis.projekt.datensaetze.get(satz.id), satz)) continue
    const neu = renameFrei(satz, pfad, belegt)
    projekt = moveDatei(projekt, neu.satz, pfad, neu.pfad)
  }
  return projekt === eigene.projekt ? eigene : { ...eigene, projekt }
}

/** New records with other technical names where a project has another record's file in their place. */
export function renameBelegte(projekt: Projekt, neue: readonly Datensatz[]): Datensatz[] {
  const belegt = new Set(mapHauptdatensaetze(projekt).keys())
  return neue.map((satz) => {
    const pfad = pfadOfHauptdatensatz(projekt, satz)
    const frei = pfad === undefined || projekt.datensaetze.has(satz.id) || !belegt.has(pfad.toLowerCase())
    return frei ? satz : renameFrei(satz, pfad, belegt).satz
  })
}

/** Main records that have a file for themselves, by its path as file systems see it that do not tell upper from lower case. */
function mapHauptdatensaetze({ datensaetze, dateien }: Projekt): Map<string, { satz: Datensatz; pfad: string }> {
  const ergebnis = new Map<string, { satz: Datensatz; pfad: string }>()
  for (const satz of datensaetze.values()) {
    const pfad = HAUPTARTEN.has(satz.art) ? dateien.get(satz.id) : undefined
    if (pfad !== undefined) ergebnis.set(pfad.toLowerCase(), { satz, pfad })
  }
  return ergebnis
}

/** The first name with a number behind it whose file is free; it is taken then. */
function renameFrei<T extends Datensatz>(satz: T, pfad: string, belegt: Set<string>): { satz: T; pfad: string } {
  const pfadOf = (name: string): string =>
    satz.art === 'produkt' ? `produkte/${name}/produkt.json` : replaceName(pfad, name)
  const wunsch = satz.technischerName.slice(0, NAME_MAXIMUM)
  const technischerName = findFreienNamen(wunsch, '', (name) => belegt.has(pfadOf(name).toLowerCase()))
  const neuer = pfadOf(technischerName)
  belegt.add(neuer.toLowerCase())
  return { satz: { ...satz, technischerName }, pfad: neuer }
}

function replaceName(pfad: string, name: string): string {
  return pfad.replace(/[^/]+$/, `${name}.json`)
}

/** A main record with all records of its file in another one; the Zuordnungen of a Produkt go with it. */
function moveDatei(projekt: Projekt, satz: Datensatz, von: string, nach: string): Projekt {
  const [alter, neuer] = [von, nach].map((pfad) => pfad.replace(/produkt\.json$/, ''))
  const dateien = new Map(projekt.dateien)
  for (const [id, datei] of projekt.dateien) {
    if (datei === von) dateien.set(id, nach)
    else if (satz.art === 'produkt' && alter !== undefined && datei.startsWith(alter)) {
      dateien.set(id, `${neuer}${datei.slice(alter.length)}`)
    }
  }
  return { ...projekt, dateien, datensaetze: new Map(projekt.datensaetze).set(satz.id, satz) }
}
