/** Ids of controls in the properties that commands of the frame lead to. */
export const NAME = 'eigenschaft-name'
export const ELEMENT_LOESCHEN = 'eigenschaft-element-loeschen'
