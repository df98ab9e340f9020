/** Ids of controls in the properties that commands of the frame lead to. */
export const NAME = 'eigenschaft-name'
export const ZUSTELLWEG_LOESCHEN = 'eigenschaft-zustellweg-loeschen'
