/** Below a field whose text is not taken over and has nothing wrong with it. */
export const NICHT_UEBERNOMMEN = 'Noch nicht übernommen: Eingabetaste übernimmt, Esc verwirft.'
