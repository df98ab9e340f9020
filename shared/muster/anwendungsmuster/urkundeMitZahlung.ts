import { VERFAHRENSFRAGEN } from '../antworten.ts'
import { addTeilleistung, type Bau, finishLeistung } from '../bausteine/bau.ts'
import { beginLeistung } from '../bausteine/beginn.ts'
import { ABLEHNUNG, addAblehnung, addAbschluss, addEntscheidung, addErgebnis } from '../bausteine/entscheidung.ts'
import { addEroeffnung } from '../bausteine/eroeffnung.ts'
import { addErklaerung } from '../bausteine/formular.ts'
import { ANTRAG } from '../bausteine/texte.ts'
import { addZahlung } from '../bausteine/zahlung.ts'
import type { Muster } from '../muster.ts'

const AUSFERTIGUNGEN = 10

/** A document from a register for a fee that depends on the number of copies. */
export const urkundeMitZahlung: Muster = {
  kennung: 'urkundeMitZahlung',
  name: 'Urkunde oder Auszug mit Zahlung',
  beschreibung: 'Jemand braucht eine Urkunde oder einen Registerauszug und bezahlt die Gebühr ab Stufe 3 online.',
  beispiele: 'Geburtsurkunde, Meldebescheinigung, Auszug aus der Liegenschaftskarte',
  fragen: [...VERFAHRENSFRAGEN, 'gebuehr'],
  frist: 5,
  build: (werkbank, antworten) => {
    const { bau, person, ort } = beginLeistung(
      werkbank,
      antworten,
      ANTRAG,
      'Ort des Eintrags',
      'Auffinden des Eintrags',
    )
    const { felder, gebuehr } = addBestellung(bau)
    const eroeffnung = addEroeffnung(
      bau,
      [person.gruppe, addEintrag(bau), ort.gruppe, ...felder, ...addErklaerung(bau)],
      { erwartetAntwort: true },
    )
    const zahlung = addZahlung(bau, eroeffnung, gebuehr)
    const pruefen = addEntscheidung(
      bau,
      {
        name: 'Berechtigung prüfen',
        technischerName: 'berechtigungPruefen',
        ergebnis: 'Es steht fest, ob die Urkunde ausgestellt werden darf.',
        nach: [eroeffnung.teilleistung],
        benoetigt: [eroeffnung.formular],
      },
      { name: 'Urkunde ausstellen', beginn: 'vollstaendigkeit' },
    )
    const suchen = addTeilleistung(bau, {
      name: 'Eintrag im Register suchen',
      technischerName: 'eintragSuchen',
      ergebnis: 'Der Eintrag liegt vor, oder es steht fest, dass es keinen gibt.',
      nach: [pruefen],
      benoetigt: [eroeffnung.formular],
      rechtsgrundlagen: [bau.recht('fachrecht', 'Auffinden des Eintrags')],
    })
    const urkunde = addUrkunde(bau, [suchen, zahlung], eroeffnung.formular)
    const ablehnung = addAblehnung(bau, ABLEHNUNG, pruefen)
    addAbschluss(bau, [urkunde, ablehnung])
    finishLeistung(bau, {
      beschreibung: `„${antworten.name}“ auf Antrag und gegen Gebühr.`,
      zielgruppen: ['buerger', 'unternehmen'],
      aufbewahrungJahre: 5,
      person,
      ort,
      anliegen: {
        frage: 'Brauchen Sie eine neue Ausfertigung?',
        weiter: 'Ja, ich beantrage sie',
        sonst: 'Nein, ich habe eine Frage zu einer vorhandenen',
        hinweis: 'Bitte wenden Sie sich mit der Nummer der Urkunde an die ausstellende Stelle.',
      },
    })
    return bau.leistung
  },
}

/** Whom or what the register is asked for, and why, where that is somebody else. */
function addEintrag({ f, recht }: Bau): string {
  const geschuetzt = { schutz: 'personenbezogen' } as const
  const eigener = f.feld('jaNein', 'Es geht um mich selbst', 'eigenerEintrag')
  return f.gruppe(
    'Gesuchter Eintrag',
    'eintrag',
    [
      eigener,
      f.text('Name oder Bezeichnung', 'bezeichnung', [2, 250], geschuetzt),
      f.feld('datum', 'Datum des Eintrags oder der Geburt', 'datum', { ...geschuetzt, anzahl: { min: 0, max: 1 } }),
      f.text('Rechtliches Interesse', 'interesse', [20, 2000], {
        ...geschuetzt,
        hilfe: 'Wofür Sie die Urkunde brauchen.',
        pflichtWenn: { art: 'vergleich', feld: eigener, operator: 'gleich', wert: false },
      }),
    ],
    { rechtsgrundlagen: [recht('fachrecht', 'Auffinden des Eintrags')] },
  )
}

/** How many copies, on paper or not, and what that costs. */
function addBestellung({ f, recht, antworten }: Bau): { felder: string[]; gebuehr: string } {
  const ausfertigungen = f.feld('ganzzahl', 'Zahl der Ausfertigungen', 'ausfertigungen', {
    bereich: { min: 1, max: AUSFERTIGUNGEN },
  })
  const gebuehr = f.feld('betrag', 'Gebühr in Euro', 'gebuehr', {
    bereich: { min: antworten.gebuehr, max: antworten.gebuehr * AUSFERTIGUNGEN },
    berechnung: {
      art: 'produkt',
      faktoren: [
        { art: 'feldwert', feld: ausfertigungen },
        { art: 'zahl', wert: antworten.gebuehr },
      ],
    },
    rechtsgrundlagen: [recht('fachrecht', 'Gebühr')],
  })
  return { felder: [ausfertigungen, f.feld('jaNein', 'Auf Papier zusenden', 'aufPapier'), gebuehr], gebuehr }
}

function addUrkunde(bau: Bau, nach: string[], formular: string): string {
  const { f } = bau
  const urkunde = addErgebnis(bau, {
    name: 'Urkunde',
    handlung: 'Urkunde ausstellen',
    ergebnis: 'Die Urkunde ist ausgestellt und bekannt gegeben.',
    nach,
    benoetigt: [formular],
    dokumentart: 'bescheid',
    felder: [
      f.muster('Nummer der Urkunde', 'nummer', '[A-Z0-9][A-Z0-9/-]{3,29}', [4, 30]),
      f.feld('datum', 'Ausgestellt am', 'ausgestelltAm'),
      f.text('Inhalt des Eintrags', 'inhalt', [5, 4000], { schutz: 'personenbezogen' }),
      f.datei('Urkunde als Datei', 'urkundendatei', { schutz: 'personenbezogen', dateitypen: ['application/pdf'] }),
    ],
    zustand: 'ausgestellt',
    betreff: 'Ihre Urkunde',
    hinweis: 'die beantragte Urkunde ist ausgestellt.',
    recht: ['fachrecht', 'bekanntgabe'],
  })
  return urkunde.teilleistung
}
