import { z } from 'zod'
import type { Projekt } from '../modell/projekt.ts'
import { readFeldangabe } from './befehle/feldort.ts'

/** So many at once outlive the window; who leaves more fields open than that works on none of them. */
export const TEXTENTWUERFE_MAXIMUM = 50
const TEXT_MAXIMUM = 20_000

/** The value that a field of a form is about: at one element, or the same value of several that are changed together. */
export const textortSchema = z.strictObject({
  elemente: z.array(z.string().min(1).max(500)).min(1).max(500).describe('Ids oder Feldpfade'),
  stelle: z.array(z.string().max(300)).min(1).max(20).describe('Angabe und was in ihr gemeint ist'),
})
export type Textort = z.infer<typeof textortSchema>

/** A text that somebody typed into a field and that the model does not have: it is refused, or not taken over yet. */
export const textentwurfSchema = z.strictObject({
  ort: textortSchema,
  element: z.string().max(300).describe('wie das Element heißt'),
  feld: z.string().max(300).describe('wie das Feld heißt'),
  text: z.string().max(TEXT_MAXIMUM),
  grundlage: z.string().max(TEXT_MAXIMUM).describe('was im Modell stand, als der Text begonnen wurde'),
  ablehnung: z
    .string()
    .max(500)
    .optional()
    .describe('warum er abgelehnt wurde, wo es nicht die Prüfung des Felds sagt'),
})
export type Textentwurf = z.infer<typeof textentwurfSchema>

/** Stands in a place for the entries of a Codeliste, which are no Angabe of its record. */
const EINTRAEGE = 'eintraege'

/** The code or the name of an entry of a Codeliste; with an empty code, of one that is yet to be added. */
export function createEintragsort(liste: string, code: string, spalte: 'code' | 'name'): Textort {
  return { elemente: [liste], stelle: [EINTRAEGE, code, spalte] }
}

/** Which entry a place is about; undefined for a value of a record. */
export function readEintragsort({ elemente, stelle }: Textort): { liste: string; code: string } | undefined {
  const [liste = ''] = elemente
  const [angabe, code = ''] = stelle
  return angabe === EINTRAEGE ? { liste, code } : undefined
}

export const textentwuerfeSchema = z.array(textentwurfSchema).max(TEXTENTWUERFE_MAXIMUM)

export function keyOfTextort({ elemente, stelle }: Textort): string {
  return JSON.stringify([elemente, stelle])
}

/** A place inside a value. */
export function withinTextort({ elemente, stelle }: Textort, teil: string | number): Textort {
  return { elemente, stelle: [...stelle, String(teil)] }
}

/** What the model says at a place; undefined once one of its elements is gone. A text is about exactly this. */
export function readGrundlage(projekt: Projekt, { elemente, stelle }: Textort): string | undefined {
  const werte: unknown[] = []
  for (const element of elemente) {
    if (element.split('/').some((id) => !projekt.datensaetze.has(id))) return undefined
    werte.push(readWert(projekt, element, stelle))
  }
  return JSON.stringify(werte)
}

/** Whether the model still says what it said when the text was begun. */
export function isAktuell(projekt: Projekt, { ort, grundlage }: Textentwurf): boolean {
  return readGrundlage(projekt, ort) === grundlage
}

function readWert(projekt: Projekt, element: string, [angabe = '', ...teile]: readonly string[]): unknown {
  if (angabe === EINTRAEGE) return readEintrag(projekt, element, teile)
  let wert = readFeldangabe(projekt, element, angabe)
  for (const teil of teile) {
    if (typeof wert !== 'object' || wert === null || !Object.hasOwn(wert, teil)) return undefined
    wert = new Map<string, unknown>(Object.entries(wert)).get(teil)
  }
  return wert
}

function readEintrag(projekt: Projekt, liste: string, [code, spalte]: readonly string[]): unknown {
  const eintrag = projekt.codelisteninhalte.get(liste)?.find((einer) => einer.code === code)
  return eintrag && new Map<string, unknown>(Object.entries(eintrag)).get(spalte ?? '')
}
