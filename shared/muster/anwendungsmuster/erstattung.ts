import { VERFAHRENSFRAGEN } from '../antworten.ts'
import { addAuszahlung, IBAN } from '../bausteine/auszahlung.ts'
import { type Bau, finishLeistung } from '../bausteine/bau.ts'
import { beginLeistung } from '../bausteine/beginn.ts'
import {
  ABLEHNUNG,
  addAblehnung,
  addAbschluss,
  addEntscheidung,
  addErgebnis,
  type Ergebnis,
} from '../bausteine/entscheidung.ts'
import { addEroeffnung } from '../bausteine/eroeffnung.ts'
import { addErklaerung } from '../bausteine/formular.ts'
import { addVollstaendigkeit } from '../bausteine/pruefung.ts'
import { ANTRAG } from '../bausteine/texte.ts'
import type { Muster } from '../muster.ts'

/** The smallest amount that anybody asks for, in Euro. */
const KLEINSTER_BETRAG = 0.01

/** Money back for what somebody has paid: receipts, a sum, a decision and the Kasse that pays. */
export const erstattung: Muster = {
  kennung: 'erstattung',
  name: 'Erstattung',
  beschreibung: 'Jemand legt Belege vor; mit der Bewilligung geht die Anordnung zur Auszahlung an die Kasse.',
  beispiele: 'Schülerbeförderungskosten, Verdienstausfall, Rückzahlung zu viel gezahlter Gebühren',
  fragen: [...VERFAHRENSFRAGEN, 'hoechstbetrag', 'nachforderung'],
  frist: 15,
  build: (werkbank, antworten) => {
    const { bau, person, ort } = beginLeistung(werkbank, antworten, ANTRAG, 'Wohnort', 'Zuständigkeit')
    const eroeffnung = addEroeffnung(bau, [
      person.gruppe,
      ort.gruppe,
      bau.f.text('Wofür Sie eine Erstattung beantragen', 'grund', [10, 2000]),
      ...addPosten(bau),
      addKonto(bau, 'Konto für die Erstattung', 'konto', []),
      ...addErklaerung(bau),
    ])
    const { danach } = addVollstaendigkeit(bau, eroeffnung)
    const entscheiden = addEntscheidung(
      bau,
      {
        name: 'Belege prüfen und entscheiden',
        technischerName: 'belegePruefen',
        ergebnis: 'Es steht fest, welcher Betrag erstattet wird.',
        nach: danach,
        benoetigt: [eroeffnung.formular],
      },
      { name: 'Über die Erstattung entscheiden', beginn: 'vollstaendigkeit' },
    )
    const { bewilligung, auszahlung } = addBewilligung(bau, entscheiden, eroeffnung.formular)
    const ausgezahlt = addAuszahlung(bau, bewilligung, auszahlung)
    const ablehnung = addAblehnung(bau, { ...ABLEHNUNG, handlung: 'Erstattung ablehnen' }, entscheiden)
    addAbschluss(bau, [ausgezahlt, ablehnung])
    finishLeistung(bau, {
      beschreibung: `„${antworten.name}“ auf Antrag, höchstens ${antworten.hoechstbetrag.toLocaleString('de-DE')} Euro.`,
      zielgruppen: ['buerger'],
      aufbewahrungJahre: 10,
      person,
      ort,
      anliegen: {
        frage: 'Haben Sie Belege über die Kosten?',
        weiter: 'Ja, ich kann sie hochladen',
        sonst: 'Nein',
        hinweis: 'Ohne Belege ist keine Erstattung möglich. Bitte besorgen Sie zuerst Rechnungen oder Quittungen.',
      },
    })
    return bau.leistung
  },
}

/** Receipts one by one, and their sum. */
function addPosten({ f, antworten }: Bau): string[] {
  const bereich = { min: KLEINSTER_BETRAG, max: antworten.hoechstbetrag }
  const betrag = f.feld('betrag', 'Betrag in Euro', 'betrag', { bereich })
  const posten = f.gruppe(
    'Beleg',
    'beleg',
    [
      f.feld('datum', 'Datum', 'datum'),
      f.text('Wofür', 'zweck', [3, 250], { schutz: 'personenbezogen' }),
      betrag,
      f.datei('Beleg als Datei', 'datei', { schutz: 'personenbezogen' }),
    ],
    { anzahl: { min: 1, max: 20 } },
  )
  const summe = f.feld('betrag', 'Summe in Euro', 'summe', {
    bereich,
    berechnung: { art: 'summeUeber', gruppe: posten, berechnung: { art: 'feldwert', feld: betrag } },
  })
  return [posten, summe]
}

/** An account, with more about the payment before it. */
function addKonto({ f, recht }: Bau, name: string, technischerName: string, davor: string[]): string {
  const geschuetzt = { schutz: 'personenbezogen' } as const
  return f.gruppe(
    name,
    technischerName,
    [
      ...davor,
      f.text('Kontoinhaberin oder Kontoinhaber', 'inhaber', [2, 120], geschuetzt),
      f.muster('IBAN', 'iban', IBAN, [22, 22], { ...geschuetzt, hilfe: 'Ohne Leerzeichen, beginnt mit DE.' }),
    ],
    { rechtsgrundlagen: [recht('datenverarbeitung', 'Auszahlung')] },
  )
}

function addBewilligung(bau: Bau, nach: string, formular: string): { bewilligung: Ergebnis; auszahlung: string } {
  const { f, antworten } = bau
  const auszahlung = addKonto(bau, 'Auszahlung', 'auszahlung', [
    f.feld('betrag', 'Erstatteter Betrag in Euro', 'betrag', {
      bereich: { min: KLEINSTER_BETRAG, max: antworten.hoechstbetrag },
    }),
    f.text('Verwendungszweck', 'verwendungszweck', [3, 140]),
  ])
  const bewilligung = addErgebnis(bau, {
    name: 'Bewilligung',
    handlung: 'Erstattung bewilligen',
    ergebnis: 'Die Bewilligung ist bekannt gegeben und die Auszahlung angeordnet.',
    nach: [nach],
    benoetigt: [formular],
    dokumentart: 'bescheid',
    felder: [
      f.feld('datum', 'Datum des Bescheides', 'bescheiddatum'),
      f.text('Begründung, soweit gekürzt wird', 'kuerzung', [10, 2000], {
        schutz: 'personenbezogen',
        anzahl: { min: 0, max: 1 },
      }),
      auszahlung,
      f.text('Rechtsbehelfsbelehrung', 'rechtsbehelfsbelehrung', [20, 2000], {
        rechtsgrundlagen: [bau.recht('rechtsbehelf', 'Rechtsbehelfsbelehrung')],
      }),
    ],
    zustand: 'bewilligt',
    betreff: 'Ihre Erstattung ist bewilligt',
    hinweis: 'über Ihre Erstattung ist entschieden.',
    recht: ['fachrecht', 'bekanntgabe'],
    erwartetAntwort: true,
  })
  return { bewilligung, auszahlung }
}
