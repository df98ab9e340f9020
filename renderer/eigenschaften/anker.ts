/** Ids of controls in the properties that commands of the frame lead to. */
export const NAME = 'eigenschaft-name'
export const ELEMENT_LOESCHEN = 'eigenschaft-element-loeschen'

/** Where an Angabe of the chosen element stands in the properties, for `focusAngabe`. */
export function angabeanker(angabe: string): { 'data-angabe': string } {
  return { 'data-angabe': angabe }
}

/** Puts the focus on the control of an Angabe of the chosen element, if the properties show it. */
export function focusAngabe(angabe: string): void {
  const label = document.querySelector<HTMLElement>(
    `[data-bereich='eigenschaften'] [data-angabe='${CSS.escape(angabe)}']`,
  )
  label?.scrollIntoView({ block: 'nearest' })
  const wert = label?.nextElementSibling
  const feld = wert?.matches('input, textarea, button') ? wert : wert?.querySelector('input, textarea, button')
  if (feld instanceof HTMLElement) feld.focus()
}

/** A field whose text the model does not have, for `showFeldtext`. */
export function feldtextanker(schluessel: string): { 'data-feldtext': string } {
  return { 'data-feldtext': schluessel }
}

/** Runs what needs the properties of what is chosen as soon as they have been drawn; they follow a selection a moment later. */
export function runNachEigenschaften(handlung: () => void): void {
  requestAnimationFrame(() => {
    const folgen = document.querySelector("[data-bereich='eigenschaften'][aria-busy='true']")
    if (folgen === null) handlung()
    else runNachEigenschaften(handlung)
  })
}
