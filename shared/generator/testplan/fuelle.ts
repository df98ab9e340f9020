/**
 * How a derived message is filled: as a person would do it, with the mandatory fields alone, or with everything that may
 * occur, as large as possible.
 */
export const FUELLEN = ['beispiel', 'klein', 'gross'] as const
export type Fuelle = (typeof FUELLEN)[number]
