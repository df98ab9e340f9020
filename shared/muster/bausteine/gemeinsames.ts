import type { Dokument } from '../../modell/elemente/dokument.ts'
import type { Rolle } from '../../modell/elemente/nachricht.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import type { Werkbank } from '../werkbank.ts'
import { findImBaukasten, withinBaukasten } from './baukasten.ts'
import { createFeldbau, FREIWILLIG } from './felder.ts'
import type { Beziehe } from './recht.ts'

/** What Leistungen share: taken from a Baukasten of the project where it is there, else brought along. */
export interface Gemeinsames {
  anschrift(): string
  ansprechpartner(): string
  eingangsbestaetigung(): string
  nachforderung(): string
  zahlungsmeldung(): Zahlungsmeldung
  zustaendigeStelle(): string
  kasse(): string
}

export interface Zahlungsmeldung {
  dokument: string
  stand: string
  betrag: string
}

/** What became of a payment, in the words that every project has for it. */
export const ZAHLUNG_AUSGEBLIEBEN = ['abgebrochen', 'fehlgeschlagen']

export function createGemeinsames(werkbank: Werkbank, recht: Beziehe): Gemeinsames {
  const f = createFeldbau(werkbank)
  const personenbezogen = { schutz: 'personenbezogen' } as const

  const anschrift = (): string =>
    findGruppe('anschrift', ['ort', 'postleitzahl']) ??
    withinBaukasten(werkbank, () =>
      f.gruppe('Anschrift', 'anschrift', [
        f.text('Straße', 'strasse', [1, 55], personenbezogen),
        f.muster('Hausnummer', 'hausnummer', '[0-9]{1,4}[ ]?[A-Za-z]?', [1, 6], personenbezogen),
        f.text('Adresszusatz', 'adresszusatz', [1, 40], { ...personenbezogen, anzahl: FREIWILLIG }),
        f.muster('Postleitzahl', 'postleitzahl', '[0-9]{5}', [5, 5], personenbezogen),
        f.text('Ort', 'ort', [1, 50], personenbezogen),
      ]),
    )

  const ansprechpartner = (): string =>
    findGruppe('ansprechpartner', ['name', 'telefon']) ??
    withinBaukasten(werkbank, () =>
      f.gruppe(
        'Ansprechperson der Behörde',
        'ansprechpartner',
        [
          f.text('Name', 'name', [1, 120], personenbezogen),
          f.telefon('Telefon', 'telefon', personenbezogen),
          f.mail('E-Mail', 'mail', { ...personenbezogen, anzahl: FREIWILLIG }),
          f.text('Zimmer', 'zimmer', [1, 20], { anzahl: FREIWILLIG }),
        ],
        { anzahl: FREIWILLIG },
      ),
    )

  const aktenzeichen = (): string => f.text('Aktenzeichen', 'aktenzeichen', [3, 60], { abStufe: 2, anzahl: FREIWILLIG })

  const ansprechperson = (): string =>
    f.verwendung('Ansprechperson', 'ansprechpartner', ansprechpartner(), { anzahl: FREIWILLIG })

  const eingangsbestaetigung = (): string =>
    findDokument('eingangsbestaetigung', ['eingegangenAm'])?.id ??
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
    findDokument('nachforderung', ['nachreichenBis'])?.id ??
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

  const zahlungsmeldung = (): Zahlungsmeldung => {
    const vorhandene = findDokument('zahlungsmeldung', ['stand', 'betrag'])
    const stand = vorhandene && findKind(vorhandene.kinder, 'stand')
    const betrag = vorhandene && findKind(vorhandene.kinder, 'betrag')
    if (vorhandene === undefined || stand === undefined || betrag === undefined) {
      return withinBaukasten(werkbank, addZahlungsmeldung)
    }
    return { dokument: vorhandene.id, stand, betrag }
  }

  const addZahlungsmeldung = (): Zahlungsmeldung => {
    const stand = f.muster('Stand der Zahlung', 'stand', 'bezahlt|abgebrochen|fehlgeschlagen', [7, 15], {
      abStufe: 3,
      hilfe: 'bezahlt, abgebrochen oder fehlgeschlagen',
    })
    const betrag = f.feld('betrag', 'Betrag in Euro', 'betrag', {
      abStufe: 3,
      bereich: { min: 0.01, max: 99_999.99 },
    })
    const dokument = werkbank.add('dokument', {
      name: 'Zahlungsmeldung',
      technischerName: 'zahlungsmeldung',
      beschreibung: 'Was aus einer Zahlung geworden ist; für alle Leistungen gleich.',
      dokumentart: 'mitteilung',
      formerfordernis: 'keins',
      kinder: [
        f.text('Kennung der Zahlung', 'zahlung', [1, 60], {
          abStufe: 3,
          hilfe: 'So führt der Zahlungsverkehr die Zahlung.',
        }),
        stand,
        betrag,
        f.feld('zeitpunkt', 'Zeitpunkt der Zahlung', 'zeitpunkt', { abStufe: 3, anzahl: FREIWILLIG }),
      ],
      rechtsgrundlagen: [],
    })
    return { dokument, stand, betrag }
  }

  return {
    anschrift,
    ansprechpartner,
    eingangsbestaetigung,
    nachforderung,
    zahlungsmeldung,
    zustaendigeStelle: () =>
      findImBaukasten(werkbank, 'rolle', ({ bindung }) => bindung.art === 'zustaendigkeit')?.id ??
      withinBaukasten(werkbank, () =>
        werkbank.add('rolle', {
          name: 'Zuständige Stelle',
          technischerName: 'zustaendigeStelle',
          beschreibung: 'Stelle, die über den Vorgang entscheidet.',
          bindung: { art: 'zustaendigkeit' },
        }),
      ),
    kasse: () =>
      findImBaukasten(werkbank, 'rolle', isKasse)?.id ??
      withinBaukasten(werkbank, () =>
        werkbank.add('rolle', {
          name: 'Kasse',
          technischerName: 'kasse',
          beschreibung: 'Nimmt Gebühren ein und zahlt aus.',
          bindung: { art: 'konfiguration' },
        }),
      ),
  }

  function findGruppe(technischerName: string, felder: readonly string[]): string | undefined {
    return findImBaukasten(
      werkbank,
      'datenfeldgruppe',
      (gruppe) => gruppe.technischerName === technischerName && hasKinder(gruppe.kinder, felder),
    )?.id
  }

  function findDokument(technischerName: string, felder: readonly string[]): Dokument | undefined {
    return findImBaukasten(
      werkbank,
      'dokument',
      (dokument) => dokument.technischerName === technischerName && hasKinder(dokument.kinder, felder),
    )
  }

  function hasKinder(kinder: readonly string[], namen: readonly string[]): boolean {
    return namen.every((name) => findKind(kinder, name) !== undefined)
  }

  function findKind(kinder: readonly string[], name: string): string | undefined {
    return kinder.find((id) => findDatensatz(werkbank.projekt, 'datenfeld', id)?.technischerName === name)
  }
}

function isKasse({ technischerName, bindung }: Rolle): boolean {
  return technischerName === 'kasse' && bindung.art === 'konfiguration'
}
