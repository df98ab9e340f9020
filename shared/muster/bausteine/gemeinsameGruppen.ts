import type { Werkbank } from '../werkbank.ts'
import { findMitFeldern, withinBaukasten } from './baukasten.ts'
import { type Feldbau, FREIWILLIG } from './felder.ts'

/** Gruppen that Leistungen share; each answers its id. */
export interface GemeinsameGruppen {
  anschrift(): string
  ansprechpartner(): string
}

const PERSONENBEZOGEN = { schutz: 'personenbezogen' } as const

/** Finds each in a Baukasten, or adds it to that of the patterns. */
export function createGemeinsameGruppen(werkbank: Werkbank, f: Feldbau): GemeinsameGruppen {
  return {
    anschrift: () =>
      findMitFeldern(werkbank, 'datenfeldgruppe', 'anschrift', ['ort', 'postleitzahl'])?.id ??
      withinBaukasten(werkbank, () =>
        f.gruppe('Anschrift', 'anschrift', [
          f.text('Straße', 'strasse', [1, 55], PERSONENBEZOGEN),
          f.muster('Hausnummer', 'hausnummer', '[0-9]{1,4}[ ]?[A-Za-z]?', [1, 6], PERSONENBEZOGEN),
          f.text('Adresszusatz', 'adresszusatz', [1, 40], { ...PERSONENBEZOGEN, anzahl: FREIWILLIG }),
          f.muster('Postleitzahl', 'postleitzahl', '[0-9]{5}', [5, 5], PERSONENBEZOGEN),
          f.text('Ort', 'ort', [1, 50], PERSONENBEZOGEN),
        ]),
      ),

    ansprechpartner: () =>
      findMitFeldern(werkbank, 'datenfeldgruppe', 'ansprechpartner', ['name', 'telefon'])?.id ??
      withinBaukasten(werkbank, () =>
        f.gruppe(
          'Ansprechperson der Behörde',
          'ansprechpartner',
          [
            f.text('Name', 'name', [1, 120], PERSONENBEZOGEN),
            f.telefon('Telefon', 'telefon', PERSONENBEZOGEN),
            f.mail('E-Mail', 'mail', { ...PERSONENBEZOGEN, anzahl: FREIWILLIG }),
            f.text('Zimmer', 'zimmer', [1, 20], { anzahl: FREIWILLIG }),
          ],
          { anzahl: FREIWILLIG },
        ),
      ),
  }
}
