import type { Werkbank } from '../werkbank.ts'
import { findMitFeldern, withinBaukasten } from './baukasten.ts'
import { type Feldbau, FREIWILLIG } from './felder.ts'
import type { GemeinsameGruppen } from './gemeinsameGruppen.ts'
import type { Beziehe } from './recht.ts'

/** Dokumente of the authority that Leistungen share; each answers its id. */
export interface GemeinsameDokumente {
  eingangsbestaetigung(): string
  nachforderung(): string
}

/** Finds each in a Baukasten, or adds it to that of the patterns. */
export function createGemeinsameDokumente(
  werkbank: Werkbank,
  recht: Beziehe,
  f: Feldbau,
  gruppen: GemeinsameGruppen,
): GemeinsameDokumente {
  const aktenzeichen = (): string => f.text('Aktenzeichen', 'aktenzeichen', [3, 60], { abStufe: 2, anzahl: FREIWILLIG })

  const ansprechperson = (): string =>
    f.verwendung('Ansprechperson', 'ansprechpartner', gruppen.ansprechpartner(), { anzahl: FREIWILLIG })

  const eingangsbestaetigung = (): string =>
    findMitFeldern(werkbank, 'dokument', 'eingangsbestaetigung', ['eingegangenAm'])?.id ??
    withinBaukasten(werkbank, () =>
      werkbank.add('dokument', {
        name: 'Eingangsbestätigung',
        technischerName: 'eingangsbestaetigung',
        dokumentart: 'mitteilung',
        formerfordernis: 'keins',
        kinder: [
          aktenzeichen(),
          f.feld('zeitpunkt', 'Eingegangen am', 'eingegangenAm'),
          f.feld('datum', 'Voraussichtlich bearbeitet bis', 'bearbeitungBis', { anzahl: FREIWILLIG }),
          ansprechperson(),
        ],
        rechtsgrundlagen: [recht('auskunft', 'Auskunft über den Stand des Verfahrens')],
      }),
    )

  const nachforderung = (): string =>
    findMitFeldern(werkbank, 'dokument', 'nachforderung', ['nachreichenBis'])?.id ??
    withinBaukasten(werkbank, () =>
      werkbank.add('dokument', {
        name: 'Nachforderung von Unterlagen',
        technischerName: 'nachforderung',
        dokumentart: 'mitteilung',
        formerfordernis: 'keins',
        kinder: [
          aktenzeichen(),
          f.feld('datum', 'Nachzureichen bis', 'nachreichenBis'),
          f.gruppe(
            'Fehlende Unterlage oder Angabe',
            'posten',
            [f.text('Was fehlt', 'angabe', [3, 300]), f.text('Begründung', 'begruendung', [5, 1000])],
            { anzahl: { min: 1, max: 15 } },
          ),
          ansprechperson(),
        ],
        rechtsgrundlagen: [recht('mitwirkung', 'Mitwirkung der Beteiligten')],
      }),
    )

  return { eingangsbestaetigung, nachforderung }
}
