import { create } from 'zustand'
import {
  isAktuell,
  keyOfTextort,
  readGrundlage,
  TEXTENTWUERFE_MAXIMUM,
  type Textentwurf,
  type Textort,
  textentwurfSchema,
} from '../../shared/dokument/textentwurf.ts'
import { useDokument } from './dokument.ts'

/** A text in a field that the model does not have. */
interface Feldtext {
  text: string
  /** why it was refused, where the check of the field does not say it */
  ablehnung?: string | undefined
  /** nobody is typing it now */
  verlassen: boolean
  /** what outlives the field and the window; undefined where the text is about nothing that the model names */
  bleibend: Omit<Textentwurf, 'text' | 'ablehnung'> | undefined
}

/** A text that outlives its field, as it is told about outside of the form. */
export interface Liegengebliebener {
  schluessel: string
  entwurf: Textentwurf
}

/** Texts by the key of their field: `keyOfTextort`, or any id of a field that nothing outlives. */
export const useTextentwuerfe = create<{ texte: ReadonlyMap<string, Feldtext> }>(() => ({ texte: new Map() }))

/** What is being typed in a field; nothing of it is lost when the field goes. */
export function noteText(schluessel: string, text: string, angaben: { ort?: Textort | undefined; feld: string }): void {
  const { projekt } = useDokument.getState()
  const bisher = useTextentwuerfe.getState().texte.get(schluessel)
  const { ort, feld } = angaben
  const grundlage = ort && projekt && readGrundlage(projekt, ort)
  const bleibend =
    ort === undefined || grundlage === undefined ? undefined : { ort, feld, element: nameOfOrt(ort), grundlage }
  change((texte) => texte.set(schluessel, { text, verlassen: false, bleibend: bisher?.bleibend ?? bleibend }))
}

/** The field was left, or went away: a text that only it knew goes with it. */
export function leaveText(schluessel: string): void {
  const text = useTextentwuerfe.getState().texte.get(schluessel)
  if (text === undefined || text.verlassen) return
  change((texte) => texte.set(schluessel, { ...text, verlassen: true }))
}

export function refuseText(schluessel: string, ablehnung: string): void {
  const text = useTextentwuerfe.getState().texte.get(schluessel)
  if (text === undefined || text.ablehnung === ablehnung) return
  change((texte) => texte.set(schluessel, { ...text, ablehnung }))
}

/** It was taken over or given up. */
export function dropText(schluessel: string): void {
  if (useTextentwuerfe.getState().texte.has(schluessel)) change((texte) => texte.delete(schluessel))
}

/** Takes up what earlier lives of the window have left, of it what is still about what the model says; typed since goes before. */
export function takeUpTexte(entwuerfe: readonly Textentwurf[]): void {
  const { projekt } = useDokument.getState()
  const aktuelle = projekt === undefined ? [] : entwuerfe.filter((einer) => isAktuell(projekt, einer))
  if (aktuelle.length === 0) return
  const uebernommene = aktuelle.map(({ text, ablehnung, ...bleibend }): [string, Feldtext] => [
    keyOfTextort(bleibend.ort),
    { text, ablehnung, verlassen: true, bleibend },
  ])
  // of the same field the first one, and before all the one in it
  const { texte } = useTextentwuerfe.getState()
  useTextentwuerfe.setState({ texte: new Map([...uebernommene.reverse(), ...texte]) })
}

/** Everything that is to outlive the window, the latest where it is too much. */
export function listBleibende(): Textentwurf[] {
  const alle = [...useTextentwuerfe.getState().texte.values()].flatMap((text) => toEntwurf(text) ?? [])
  return alle.filter((einer) => textentwurfSchema.safeParse(einer).success).slice(-TEXTENTWUERFE_MAXIMUM)
}

/** Texts that nobody is typing now, for those who tell of them outside of the form. */
export function listLiegengebliebene(texte: ReadonlyMap<string, Feldtext>): Liegengebliebener[] {
  return [...texte].flatMap(([schluessel, text]) => {
    const entwurf = text.verlassen ? toEntwurf(text) : undefined
    return entwurf === undefined ? [] : [{ schluessel, entwurf }]
  })
}

function toEntwurf({ text, ablehnung, bleibend }: Feldtext): Textentwurf | undefined {
  return bleibend && { ...bleibend, text, ...(ablehnung === undefined ? {} : { ablehnung }) }
}

function nameOfOrt({ elemente }: Textort): string {
  const id = elemente[0]?.split('/').at(-1) ?? ''
  const name = useDokument.getState().projekt?.datensaetze.get(id)?.name ?? id
  return elemente.length === 1 ? name : `${elemente.length} Elemente`
}

function change(write: (texte: Map<string, Feldtext>) => void): void {
  const texte = new Map(useTextentwuerfe.getState().texte)
  write(texte)
  useTextentwuerfe.setState({ texte })
}

/** A text is about what the model said; where that is changed otherwise, or gone, the text is too. */
useDokument.subscribe(({ projekt, wiederherstellbar }, { projekt: voriges }) => {
  const { texte } = useTextentwuerfe.getState()
  // what is yet to be decided about is not in the project that is shown
  if (projekt === voriges || texte.size === 0 || wiederherstellbar !== undefined) return
  const veraltete = [...texte].filter(([, text]) => {
    const entwurf = toEntwurf(text)
    return entwurf !== undefined && (projekt === undefined || !isAktuell(projekt, entwurf))
  })
  if (veraltete.length === 0) return
  change((neue) => {
    for (const [schluessel] of veraltete) neue.delete(schluessel)
  })
})
