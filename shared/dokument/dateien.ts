import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../befund.ts'
import { allowedArten, isSammeldatei, MODELLDATEIARTEN, modelldateiartOf } from '../modell/dateiarten.ts'
import type { Datensatz } from '../modell/datensatz.ts'
import { compareCodepoints } from '../modell/kanonisch.ts'
import { listDatensaetze, type Projekt } from '../modell/projekt.ts'
import { findVerwendungen } from '../modell/referenzen.ts'

/** Lists of ids by which a record owns others; they say more about where a new record belongs than any other reference. */
const BESITZ =
  /^\/(?:kinder|vorgangstypen|teilleistungen|dokumente|rollen|nachrichtentypen|zustellwege|anliegensklaerung|stellen|installationen|schnittstellen)(?:\/|$)/

/**
 * The files of all records once new ones are there. A record that was there before keeps its file (its undo brings it back to
 * where it was), a main record gets a file of its own name, any other lies where `heimaten` says, else beside the record that owns or
 * uses it.
 */
export function resolveDateien(
  projekt: Projekt,
  neue: readonly Datensatz[],
  heimaten: Readonly<Record<string, string>> = {},
): Ergebnis<ReadonlyMap<string, string>> {
  const offen = new Set(neue.filter(({ id }) => !projekt.dateien.has(id)))
  if (offen.size === 0) return succeed(projekt.dateien)
  const dateien = new Map(projekt.dateien)
  for (const datensatz of offen) {
    const pfad = pfadOfHauptdatensatz(projekt, datensatz)
    if (pfad === undefined) continue
    if (isBelegt(dateien, projekt, pfad)) return fail(createBelegtbefund(datensatz, pfad))
    dateien.set(datensatz.id, pfad)
    offen.delete(datensatz)
  }
  for (const datensatz of offen) {
    const pfad = findHeimatdatei(dateien, datensatz, heimaten)
    if (pfad === undefined) continue
    dateien.set(datensatz.id, pfad)
    offen.delete(datensatz)
  }
  // an owner may itself be new, so until nothing more is found
  for (let vorher = -1; offen.size > 0 && offen.size !== vorher; ) {
    vorher = offen.size
    for (const datensatz of offen) {
      const pfad = findNachbardatei(projekt, dateien, datensatz)
      if (pfad === undefined) continue
      dateien.set(datensatz.id, pfad)
      offen.delete(datensatz)
    }
  }
  const [heimatlos] = offen
  return heimatlos === undefined ? succeed(dateien) : fail(createHeimatlosbefund(heimatlos))
}

/** The main records of the files of records that no reference brings home: new ones, or what undoing brings back. */
export function listHeimaten(projekt: Projekt, saetze: readonly Datensatz[]): Record<string, string> | undefined {
  const lose = saetze.filter(
    (satz) =>
      pfadOfHauptdatensatz(projekt, satz) === undefined &&
      findNachbardatei(projekt, projekt.dateien, satz) !== projekt.dateien.get(satz.id),
  )
  const heimaten = lose.flatMap(({ id }) => {
    const haupt = findHauptdatensatz(projekt, projekt.dateien.get(id))
    return haupt === undefined ? [] : [[id, haupt.id] as const]
  })
  return heimaten.length === 0 ? undefined : Object.fromEntries(heimaten)
}

function findHauptdatensatz(projekt: Projekt, datei: string | undefined): Datensatz | undefined {
  const dateiart = datei === undefined ? undefined : modelldateiartOf(datei)
  if (dateiart === undefined) return undefined
  return listDatensaetze(projekt, MODELLDATEIARTEN[dateiart].wurzel).find(({ id }) => projekt.dateien.get(id) === datei)
}

/** Every file that a diff touches still has exactly one main record (`buendel.json`, `ausnahmen.json`: at least one), or is gone. */
export function checkHauptdatensaetze(
  projekt: Projekt,
  { hinzugefuegt, entfernt }: { hinzugefuegt: readonly Datensatz[]; entfernt: readonly Datensatz[] },
): Befund[] {
  const hauptarten: ReadonlySet<string> = new Set(Object.values(MODELLDATEIARTEN).map(({ wurzel }) => wurzel))
  const dateien = new Set(
    [...hinzugefuegt, ...entfernt]
      .filter(({ art }) => hauptarten.has(art))
      .flatMap(({ id }) => projekt.dateien.get(id) ?? []),
  )
  return [...dateien].flatMap((datei) => {
    const dateiart = modelldateiartOf(datei)
    if (dateiart === undefined) return []
    const saetze = [...projekt.datensaetze.values()].filter(({ id }) => projekt.dateien.get(id) === datei)
    const haupt = saetze.filter(({ art }) => art === MODELLDATEIARTEN[dateiart].wurzel)
    const passt = saetze.length === 0 || haupt.length === 1 || (isSammeldatei(dateiart) && haupt.length > 0)
    return passt ? [] : [createHauptbefund(datei)]
  })
}

/** Path of the file of a main record, by its technical name; undefined for all others. */
export function pfadOfHauptdatensatz(projekt: Projekt, datensatz: Datensatz): string | undefined {
  switch (datensatz.art) {
    case 'buendel':
      return 'buendel.json'
    case 'ausnahme':
      return 'ausnahmen.json'
    case 'baukasten':
      return `baukasten/${datensatz.technischerName}.json`
    case 'leistung':
      return `leistungen/${datensatz.technischerName}.json`
    case 'organisation':
      return `organisationen/${datensatz.technischerName}.json`
    case 'produkt':
      return `produkte/${datensatz.technischerName}/produkt.json`
    case 'zuordnung': {
      const produkt = listDatensaetze(projekt, 'produkt').find(({ schnittstellen }) =>
        schnittstellen.includes(datensatz.schnittstelle),
      )
      const ordner = produkt && (projekt.dateien.get(produkt.id) ?? pfadOfHauptdatensatz(projekt, produkt))
      return ordner?.replace(/produkt\.json$/, `zuordnungen/${datensatz.technischerName}.json`)
    }
    default:
      return undefined
  }
}

/** The file of the main record that a change names as home, if records of this kind may stand there. */
function findHeimatdatei(
  dateien: ReadonlyMap<string, string>,
  { id, art }: Datensatz,
  heimaten: Readonly<Record<string, string>>,
): string | undefined {
  const datei = Object.hasOwn(heimaten, id) ? dateien.get(heimaten[id] ?? '') : undefined
  const dateiart = datei === undefined ? undefined : modelldateiartOf(datei)
  const hauptart = dateiart === undefined ? undefined : MODELLDATEIARTEN[dateiart].wurzel
  return dateiart !== undefined && hauptart !== art && allowedArten(dateiart).includes(art) ? datei : undefined
}

function isBelegt(dateien: ReadonlyMap<string, string>, projekt: Projekt, pfad: string): boolean {
  const dateiart = modelldateiartOf(pfad)
  if (dateiart !== undefined && isSammeldatei(dateiart)) return false
  // file systems of Windows and macOS do not tell upper from lower case
  const klein = pfad.toLowerCase()
  return [...dateien].some(([id, belegt]) => belegt.toLowerCase() === klein && projekt.datensaetze.has(id))
}

function findNachbardatei(
  projekt: Projekt,
  dateien: ReadonlyMap<string, string>,
  { id, art }: Datensatz,
): string | undefined {
  const kandidaten: { datei: string; besitzt: boolean }[] = []
  for (const { von, referenz } of findVerwendungen(projekt, id)) {
    const datei = dateien.get(von.id)
    const dateiart = datei === undefined ? undefined : modelldateiartOf(datei)
    if (datei === undefined || dateiart === undefined || !allowedArten(dateiart).includes(art)) continue
    kandidaten.push({ datei, besitzt: BESITZ.test(referenz.pfad) })
  }
  const [bester] = kandidaten.sort(
    (a, b) => Number(b.besitzt) - Number(a.besitzt) || compareCodepoints(a.datei, b.datei),
  )
  return bester?.datei
}

function createBelegtbefund({ id, name }: Datensatz, datei: string): Befund {
  return createBefund({
    code: 'dokument.dateiBelegt',
    satz: `Der technische Name von „${name}“ ist schon vergeben.`,
    ort: { element: id, datei },
    abhilfe: 'Wählen Sie einen anderen technischen Namen.',
  })
}

function createHeimatlosbefund({ id, name }: Datensatz): Befund {
  return createBefund({
    code: 'dokument.ohneDatei',
    satz: `Für „${name}“ ist nicht klar, in welche Datei es gehört.`,
    ort: { element: id },
    abhilfe: 'Verwenden Sie das neue Element an einer Stelle des Modells.',
  })
}

function createHauptbefund(datei: string): Befund {
  return createBefund({
    code: 'dokument.hauptdatensatz',
    satz: 'Die Datei hätte danach keinen oder mehrere Hauptdatensätze.',
    ort: { datei },
    abhilfe: 'Entfernen Sie auch alle anderen Elemente der Datei.',
  })
}
