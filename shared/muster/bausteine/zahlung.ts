import type { Bedingung } from '../../modell/elemente/ausdruck.ts'
import { findDatensatz } from '../../modell/projekt.ts'
import { addNachricht, addRolle, addTeilleistung, type Bau, createFrist } from './bau.ts'
import type { Eroeffnung } from './eroeffnung.ts'
import { betreff, vorlage } from './texte.ts'
import { addWeg } from './wege.ts'
import { ZAHLUNG_AUSGEBLIEBEN, type Zahlungsmeldung } from './zahlungsmeldung.ts'

/** Werktage in which the fee is to be paid. */
const ZAHLUNGSFRIST = 10

/**
 * From stage 3 on the fee is paid online: an order to the Kasse, its report as a later message, and a word to the person where
 * nothing was paid. `betrag` is the field of the form with the fee. Answers the Teilleistung.
 */
export function addZahlung(
  bau: Bau,
  { formular, nachricht, teilleistung, fachverfahren }: Eroeffnung,
  betrag: string,
): string {
  const { recht, person, zustaendig, antworten } = bau
  const kasse = bau.gemeinsames.kasse()
  addRolle(bau, kasse)
  const meldung = bau.gemeinsames.zahlungsmeldung()
  const rechtsgrundlagen = [recht('bezahlung', 'Elektronische Bezahlung')]
  const einziehen = addTeilleistung(bau, {
    name: 'Gebühr einziehen',
    technischerName: 'gebuehrEinziehen',
    ergebnis: 'Die Gebühr ist bezahlt oder wird mit Rechnung erhoben.',
    abStufe: 3,
    nach: [teilleistung],
    benoetigt: [formular],
    erzeugt: [meldung.dokument],
    beteiligt: [kasse, person],
    fristen: [
      createFrist(bau, {
        name: 'Gebühr bezahlen',
        beginn: 'beginnDerTeilleistung',
        dauerWerktage: ZAHLUNGSFRIST,
        wirkung: 'erinnern',
        rechtsgrundlagen,
      }),
    ],
    rechtsgrundlagen,
  })
  addWeg(bau, {
    name: 'Gebühr online bezahlen lassen',
    technischerName: `${bau.wort.technisch}Zahlung`,
    nachrichtentyp: nachricht,
    rolle: kasse,
    komponententyp: bau.systeme.zahlung(),
    abStufe: 3,
    nach: fachverfahren,
    zahlung: { betrag, zahlungspflichtig: person },
    rechtsgrundlagen,
  })
  const melden = addNachricht(bau, {
    name: 'Zahlung melden',
    technischerName: 'zahlungMelden',
    von: kasse,
    an: [zustaendig],
    teilleistung: einziehen,
    beantwortet: nachricht,
    dokumentsichten: [{ dokument: meldung.dokument, pflicht: true, felder: 'alle', rechtsgrundlagen }],
    zustand: 'Zahlung gemeldet',
    betreff: betreff(`${antworten.name}: Zahlung der Gebühr`),
    hinweistext: vorlage('Die Kasse hat gemeldet, was aus der Zahlung der Gebühr geworden ist.'),
    rechtsgrundlagen,
  })
  addMeldewege(bau, melden)
  tellAusgebliebene(bau, melden, einziehen, meldung)
  return einziehen
}

function addMeldewege(bau: Bau, nachrichtentyp: string): void {
  const ablage = addWeg(bau, {
    name: 'Zahlungsmeldung in die E-Akte',
    technischerName: 'zahlungAblage',
    nachrichtentyp,
    rolle: bau.zustaendig,
    komponententyp: bau.systeme.ablage(),
    abStufe: 3,
    pflicht: false,
    rechtsgrundlagen: [bau.recht('aktenfuehrung', 'Elektronische Aktenführung')],
  })
  const gemeinsam = {
    nachrichtentyp,
    rolle: bau.zustaendig,
    abStufe: 3,
    rechtsgrundlagen: [bau.recht('bezahlung', 'Elektronische Bezahlung')],
  } as const
  const postfach = addWeg(bau, {
    ...gemeinsam,
    rechtsgrundlagen: [...gemeinsam.rechtsgrundlagen],
    name: 'Zahlungsmeldung an das Behördenpostfach der Stelle',
    technischerName: 'zahlungBehoerdenpostfach',
    komponententyp: bau.systeme.behoerdenpostfach(),
    nurAlsErsatz: true,
  })
  addWeg(bau, {
    ...gemeinsam,
    rechtsgrundlagen: [...gemeinsam.rechtsgrundlagen],
    name: 'Zahlungsmeldung an das Fachverfahren',
    technischerName: 'zahlungFachverfahren',
    komponententyp: bau.systeme.fachverfahren(),
    nach: ablage,
    ersatz: postfach,
  })
}

/** The rule itself makes this message from the report of the Kasse. */
function tellAusgebliebene(bau: Bau, melden: string, teilleistung: string, meldung: Zahlungsmeldung): void {
  const { recht, person, zustaendig, antworten } = bau
  const rechtsgrundlagen = [recht('auskunft', 'Auskunft über den Stand des Verfahrens')]
  const unterrichten = addNachricht(bau, {
    name: 'Über ausgebliebene Zahlung unterrichten',
    technischerName: 'zahlungAusgeblieben',
    von: zustaendig,
    an: [person],
    teilleistung,
    ausgeloestDurch: melden,
    dokumentsichten: [
      { dokument: meldung.dokument, pflicht: true, felder: [meldung.stand, meldung.betrag], rechtsgrundlagen },
    ],
    betreff: betreff(`${antworten.name}: die Gebühr ist nicht bezahlt`),
    hinweistext: vorlage(
      'Guten Tag, die Zahlung der Gebühr ist nicht zustande gekommen. Sie erhalten eine Rechnung; ',
      'bearbeitet wird weiter, sobald sie bezahlt ist.',
    ),
    rechtsgrundlagen,
  })
  const gemeinsam = {
    nachrichtentyp: unterrichten,
    rolle: person,
    abStufe: 3,
    bedingung: createAusgebliebenbedingung(bau, meldung.stand),
  } as const
  const mail = addWeg(bau, {
    ...gemeinsam,
    name: 'Ausgebliebene Zahlung: Hinweis per E-Mail',
    technischerName: 'ausgebliebenMail',
    komponententyp: bau.systeme.mail(),
    nurAlsErsatz: true,
    rechtsgrundlagen,
  })
  addWeg(bau, {
    ...gemeinsam,
    name: 'Ausgebliebene Zahlung: Postfach',
    technischerName: 'ausgebliebenPostfach',
    komponententyp: bau.systeme.postfach(),
    ersatz: mail,
    rechtsgrundlagen: [...rechtsgrundlagen, recht('postfach', 'Bekanntgabe über das Postfach')],
  })
}

function createAusgebliebenbedingung({ werkbank }: Bau, feld: string): Bedingung {
  if (findDatensatz(werkbank.projekt, 'datenfeld', feld)?.datentyp === 'auswahl') {
    return { art: 'inCodeliste', feld, codes: ZAHLUNG_AUSGEBLIEBEN }
  }
  return {
    art: 'oder',
    bedingungen: ZAHLUNG_AUSGEBLIEBEN.map((wert) => ({ art: 'vergleich', feld, operator: 'gleich', wert })),
  }
}
