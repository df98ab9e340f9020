import type { Datensatz } from '../../modell/datensatz.ts'

type Nachschlag = ReadonlyMap<string, Datensatz>

/** Deeper nesting is refused, as in `resolveFeldbaum`. */
const TIEFE_MAXIMUM = 24

/** What makes no difference to what a Dokument carries. */
const UNERHEBLICH: ReadonlySet<string> = new Set(['id', 'name', 'beschreibung', 'hilfe', 'rechtsgrundlagen'])

/** Gruppe or Dokument with everything below it, each once, in document order; what a use refers to comes after it. */
export function listTeile(datensaetze: Nachschlag, id: string, tiefe = 0): string[] {
  const datensatz = datensaetze.get(id)
  if (datensatz === undefined || tiefe > TIEFE_MAXIMUM) return []
  const kinder = 'kinder' in datensatz ? datensatz.kinder : []
  const gruppe = datensatz.art === 'baukastenverwendung' ? [datensatz.gruppe] : []
  return [...new Set([id, ...[...kinder, ...gruppe].flatMap((kind) => listTeile(datensaetze, kind, tiefe + 1))])]
}

/**
 * A Gruppe or Dokument as text without ids and labels: two that have the same text carry the same fields, under the same names and
 * conditions.
 */
export function describeGestalt(datensaetze: Nachschlag, id: string): string {
  return JSON.stringify(shapeOf(datensaetze, id, 0))
}

function shapeOf(datensaetze: Nachschlag, id: string, tiefe: number): unknown {
  const datensatz = datensaetze.get(id)
  if (datensatz === undefined || tiefe > TIEFE_MAXIMUM) return null
  if (datensatz.art === 'codeliste') return `${datensatz.kennung} ${datensatz.version}`
  const angaben = Object.entries(datensatz)
    .filter(([angabe]) => !UNERHEBLICH.has(angabe))
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return angaben.map(([angabe, wert]) => {
    if (angabe === 'kinder') return [angabe, (wert as string[]).map((kind) => shapeOf(datensaetze, kind, tiefe + 1))]
    if (angabe === 'gruppe' || angabe === 'codeliste') return [angabe, shapeOf(datensaetze, String(wert), tiefe + 1)]
    return [angabe, JSON.stringify(wert).replace(/\b[a-z]{3}-[0-9a-z]{10}\b/g, (teil) => nameOf(datensaetze, teil))]
  })
}

function nameOf(datensaetze: Nachschlag, id: string): string {
  return datensaetze.get(id)?.technischerName ?? id
}
