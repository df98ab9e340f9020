/** Id of the command that opens the wizard, for whoever offers it. */
export const NEUE_LEISTUNG = 'modell.neueLeistung'
