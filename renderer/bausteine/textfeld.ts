/** Whether text is typed here: it has keys and an undo of its own. */
export function isTextfeld(ziel: EventTarget | null): ziel is HTMLElement {
  return (
    ziel instanceof HTMLElement &&
    (ziel.isContentEditable || ziel instanceof HTMLTextAreaElement || ziel instanceof HTMLInputElement) &&
    !(ziel instanceof HTMLInputElement && ['checkbox', 'radio', 'range', 'button'].includes(ziel.type))
  )
}

/** For a text field that shows what the model has, with nothing typed beside it. */
export const OHNE_ENTWURF = { 'data-ohne-entwurf': '' } as const

/**
 * Whether something is typed here that the model does not have yet: undo means the typing, otherwise the last step of the model. In
 * the field of a list that only offers a choice nothing is typed.
 */
export function hasEntwurf(ziel: EventTarget | null): boolean {
  return isTextfeld(ziel) && !('ohneEntwurf' in ziel.dataset) && !(ziel instanceof HTMLInputElement && ziel.readOnly)
}

/**
 * Takes over what is being typed, as leaving its field would: what comes next (saving, playing, letting another window change
 * the project) is about it too. The field keeps the focus.
 */
export function finishEingabe(): void {
  const feld = document.activeElement
  if (!isTextfeld(feld)) return
  feld.blur()
  if (feld.isConnected && document.activeElement === document.body) feld.focus()
}
