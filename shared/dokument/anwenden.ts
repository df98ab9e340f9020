import { type Befund, createBefund, type Ergebnis, fail, succeed } from '../befund.ts'
import type { Datensatz } from '../modell/datensatz.ts'
import { followDateigruppen } from '../modell/modelldateien.ts'
import { followStandverzeichnis, type Satzaenderung } from '../modell/standverzeichnis.ts'
import { checkHauptdatensaetze, resolveDateien } from './dateien.ts'
import type { Diff } from './diff.ts'
import type { Dokumentstand } from './dokumentstand.ts'
import { isGleich } from './gleich.ts'
import { applyListenaenderungen } from './listen.ts'

/**
 * Applies a diff to a state; host and windows use the same. A diff fits only a state that holds exactly what it says it
 * changes or removes, and whose new records belong in a file; otherwise nothing is applied. Records are taken as they are:
 * whoever gets a diff from outside checks it against `diffSchema` first.
 */
export function applyDiff(stand: Dokumentstand, diff: Diff): Ergebnis<Dokumentstand> {
  const datensaetze = applySatzdiff(stand.projekt.datensaetze, diff.datensaetze)
  if (!datensaetze.ok) return datensaetze
  const positionen = applySatzdiff(stand.positionen, diff.positionen)
  if (!positionen.ok) return positionen
  const inhalte = applyListenaenderungen(stand.projekt.codelisteninhalte, diff.codelisten ?? [])
  if (!inhalte.ok) return inhalte
  const mitInhalten =
    inhalte.wert === stand.projekt.codelisteninhalte
      ? stand.projekt
      : { ...stand.projekt, codelisteninhalte: inhalte.wert }
  if (datensaetze.wert === stand.projekt.datensaetze) {
    followDateigruppen(stand.projekt, mitInhalten, [])
    return succeed({ projekt: mitInhalten, positionen: positionen.wert })
  }
  followStandverzeichnis(stand.projekt.datensaetze, datensaetze.wert, listSatzaenderungen(diff))
  const geaenderteArt = diff.datensaetze.geaendert.find(({ von, nach }) => von.art !== nach.art)
  if (geaenderteArt !== undefined) return fail(createArtbefund(geaenderteArt.nach))
  const ohneDateien = { ...mitInhalten, datensaetze: datensaetze.wert }
  const dateien = resolveDateien(ohneDateien, diff.datensaetze.hinzugefuegt, diff.heimaten)
  if (!dateien.ok) return dateien
  const projekt = { ...ohneDateien, dateien: dateien.wert }
  const { hinzugefuegt, geaendert, entfernt } = diff.datensaetze
  if (hinzugefuegt.length + entfernt.length === 0) followDateigruppen(stand.projekt, projekt, geaendert)
  const befunde = checkHauptdatensaetze(projekt, diff.datensaetze)
  return befunde.length > 0 ? fail(...befunde) : succeed({ projekt, positionen: positionen.wert })
}

function listSatzaenderungen({ datensaetze: { hinzugefuegt, geaendert, entfernt } }: Diff): Satzaenderung[] {
  return [
    ...entfernt.map((davor) => ({ davor, danach: undefined })),
    ...geaendert.map(({ von, nach }) => ({ davor: von, danach: nach })),
    ...hinzugefuegt.map((danach) => ({ davor: undefined, danach })),
  ]
}

interface Satzdiff<T> {
  hinzugefuegt: readonly T[]
  geaendert: readonly { von: T; nach: T }[]
  entfernt: readonly T[]
}

function applySatzdiff<T extends { id: string }>(
  saetze: ReadonlyMap<string, T>,
  { hinzugefuegt, geaendert, entfernt }: Satzdiff<T>,
): Ergebnis<ReadonlyMap<string, T>> {
  if (hinzugefuegt.length + geaendert.length + entfernt.length === 0) return succeed(saetze)
  const neu = new Map(saetze)
  const beruehrt = new Set<string>()
  for (const [id, von, nach] of [
    ...entfernt.map((satz) => [satz.id, satz, undefined] as const),
    ...geaendert.map(({ von, nach }) => [von.id, von, nach] as const),
    ...hinzugefuegt.map((satz) => [satz.id, undefined, satz] as const),
  ]) {
    if (beruehrt.has(id) || (nach !== undefined && nach.id !== id)) return fail(createDoppeltbefund(id))
    beruehrt.add(id)
    if (!isGleich(neu.get(id), von)) return fail(createVeraltetbefund(id))
    if (nach === undefined) neu.delete(id)
    else neu.set(id, nach)
  }
  return succeed(neu)
}

function createVeraltetbefund(id: string): Befund {
  return createBefund({
    code: 'dokument.veraltet',
    satz: 'Das Element hat sich inzwischen geändert.',
    ort: { element: id },
    abhilfe: 'Der aktuelle Stand wird geladen; bitte wiederholen Sie Ihre Änderung.',
  })
}

function createDoppeltbefund(id: string): Befund {
  return createBefund({
    code: 'dokument.widerspruch',
    satz: 'Eine Änderung nennt dasselbe Element mehrfach.',
    ort: { element: id },
    abhilfe: 'Bitte melden Sie den Fehler mit den Einzelheiten dem Hersteller.',
    einzelheiten: `Id ${id}`,
  })
}

function createArtbefund({ id, art }: Datensatz): Befund {
  return createBefund({
    code: 'dokument.art',
    satz: 'Ein Element behält seine Art.',
    ort: { element: id },
    abhilfe: 'Legen Sie ein neues Element der gewünschten Art an.',
    einzelheiten: `neue Art ${art}`,
  })
}
