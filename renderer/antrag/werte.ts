import type { Feldwert, Gruppenwert } from '../../shared/modell/nachricht.ts'

/**
 * What has been typed: the content of the message with blanks in it, and with what is hidden at the moment, so that it comes back
 * when a condition holds again. Never changed in place.
 */
export type Formwerte = Readonly<Record<string, Gruppenwert>>

/** Way to an occurrence of a Gruppe (or, without steps, to a Dokument). */
export interface Ort {
  dokument: string
  schritte: readonly { id: string; index: number }[]
}

/** Names an occurrence or a field of it, unique in the form; usable as id of an element of the page. */
export function keyOf({ dokument, schritte }: Ort, feld?: string, index = 0): string {
  const weg = schritte.map((schritt) => `${schritt.id}.${schritt.index}`)
  return [dokument, ...weg, ...(feld === undefined ? [] : [`${feld}.${index}`])].join('_')
}

/** The place of one occurrence of a Gruppe within another place. */
export function stepInto(ort: Ort, id: string, index: number): Ort {
  return { dokument: ort.dokument, schritte: [...ort.schritte, { id, index }] }
}

/** What is filled in at a place; undefined where nothing is yet. */
export function readGruppe(werte: Formwerte, { dokument, schritte }: Ort): Gruppenwert | undefined {
  let hier = Object.hasOwn(werte, dokument) ? werte[dokument] : undefined
  for (const { id, index } of schritte) {
    const unten: Feldwert | undefined = hier?.[id]?.[index]
    if (unten === undefined || typeof unten === 'string') return undefined
    hier = unten
  }
  return hier
}

/** Changes one Gruppe on its way and makes missing ones. */
function changeGruppe(werte: Formwerte, ort: Ort, change: (gruppe: Gruppenwert) => Gruppenwert): Formwerte {
  const descend = (gruppe: Gruppenwert, [schritt, ...rest]: Ort['schritte']): Gruppenwert => {
    if (schritt === undefined) return change(gruppe)
    const vorkommen = [...(gruppe[schritt.id] ?? [])]
    while (vorkommen.length <= schritt.index) vorkommen.push({})
    const unten = vorkommen[schritt.index]
    vorkommen[schritt.index] = descend(unten === undefined || typeof unten === 'string' ? {} : unten, rest)
    return { ...gruppe, [schritt.id]: vorkommen }
  }
  return { ...werte, [ort.dokument]: descend(werte[ort.dokument] ?? {}, ort.schritte) }
}

/** Fills in one value of a field; those before it begin empty. */
export function setWert(werte: Formwerte, ort: Ort, feld: string, index: number, wert: string): Formwerte {
  return changeGruppe(werte, ort, (gruppe) => {
    const alle = [...(gruppe[feld] ?? [])]
    while (alle.length <= index) alle.push('')
    alle[index] = wert
    return { ...gruppe, [feld]: alle }
  })
}

/** Replaces all occurrences of a field, e.g. of several ticked codes. */
export function setWerte(werte: Formwerte, ort: Ort, feld: string, neue: readonly string[]): Formwerte {
  return changeGruppe(werte, ort, (gruppe) => ({ ...gruppe, [feld]: [...neue] }))
}

/** Adds one more value of a field, or one more occurrence of a Gruppe. */
export function addVorkommen(werte: Formwerte, ort: Ort, id: string, neues: Feldwert): Formwerte {
  return changeGruppe(werte, ort, (gruppe) => ({ ...gruppe, [id]: [...(gruppe[id] ?? []), neues] }))
}

/** Takes one value of a field, or one occurrence of a Gruppe, out again. */
export function removeVorkommen(werte: Formwerte, ort: Ort, id: string, index: number): Formwerte {
  return changeGruppe(werte, ort, (gruppe) => ({
    ...gruppe,
    [id]: (gruppe[id] ?? []).filter((_, stelle) => stelle !== index),
  }))
}

/** Encloses a Dokument; one that is there stays as it is. */
export function addDokument(werte: Formwerte, dokument: string): Formwerte {
  return { ...werte, [dokument]: werte[dokument] ?? {} }
}

/** Takes a Dokument out, with all that was filled in. */
export function removeDokument(werte: Formwerte, dokument: string): Formwerte {
  const { [dokument]: _, ...rest } = werte
  return rest
}
