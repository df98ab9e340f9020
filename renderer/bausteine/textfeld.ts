/** Whether text is typed here: it has keys and an undo of its own. */
export function isTextfeld(ziel: EventTarget | null): boolean {
  return (
    ziel instanceof HTMLElement &&
    (ziel.isContentEditable || ziel instanceof HTMLTextAreaElement || ziel instanceof HTMLInputElement) &&
    !(ziel instanceof HTMLInputElement && ['checkbox', 'radio', 'range', 'button'].includes(ziel.type))
  )
}
