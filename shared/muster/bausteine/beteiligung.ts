import { addDokument, addNachricht, addRolle, addTeilleistung, type Bau, createFrist } from './bau.ts'
import { FREIWILLIG } from './felder.ts'
import { betreff, vorlage } from './texte.ts'
import { addWegeZuAnderen, addWegeZurStelle } from './wege.ts'

/** What other Stellen get to see of the form. */
export interface Beteiligungsgegenstand {
  formular: string
  felder: string[]
}

/**
 * The clerk asks other Stellen for their statement; each gets only what the question is about. Who has not answered in time
 * keeps nobody from deciding. Answers the Teilleistung.
 */
export function addBeteiligung(bau: Bau, nach: string[], { formular, felder }: Beteiligungsgegenstand): string {
  const { f, recht, zustaendig, antworten, werkbank } = bau
  const rechtsgrundlagen = [recht('amtshilfe', 'Stellungnahme anderer Stellen')]
  const beteiligte = werkbank.add('rolle', {
    name: 'Beteiligte Stelle',
    technischerName: 'beteiligteStelle',
    beschreibung: 'Von der Sachbearbeitung im Einzelfall gewählt.',
    bindung: { art: 'auswahl' },
  })
  addRolle(bau, beteiligte)
  const bitte = addDokument(bau, {
    name: 'Bitte um Stellungnahme',
    technischerName: 'beteiligung',
    dokumentart: 'mitteilung',
    formerfordernis: 'keins',
    kinder: [
      f.text('Frage an die beteiligte Stelle', 'frage', [10, 2000]),
      f.feld('datum', 'Stellungnahme erbeten bis', 'antwortBis'),
      f.verwendung('Ansprechperson', 'ansprechpartner', bau.gemeinsames.ansprechpartner(), { anzahl: FREIWILLIG }),
    ],
    rechtsgrundlagen,
  })
  const stellungnahme = addStellungnahme(bau)
  const frist = createFrist(bau, {
    name: 'Stellungnahme abgeben',
    beginn: 'beginnDerTeilleistung',
    dauerWerktage: antworten.stellungnahmefrist,
    wirkung: 'fortfahren',
    rechtsgrundlagen,
  })
  const teilleistung = addTeilleistung(bau, {
    name: 'Andere Stellen beteiligen',
    technischerName: 'stellenBeteiligen',
    ergebnis: 'Die Stellungnahmen liegen vor oder die Frist ist abgelaufen.',
    nach,
    benoetigt: [formular],
    erzeugt: [bitte, stellungnahme],
    beteiligt: [beteiligte],
    fristen: [frist],
    rechtsgrundlagen,
  })
  const anfrage = addNachricht(bau, {
    name: 'Stelle beteiligen',
    technischerName: 'stelleBeteiligen',
    beschreibung: 'Die Sachbearbeitung wählt die Stelle als Leser der Nachricht.',
    von: zustaendig,
    an: [beteiligte],
    teilleistung,
    erwartetAntwort: true,
    dokumentsichten: [
      { dokument: bitte, pflicht: true, felder: 'alle', rechtsgrundlagen },
      { dokument: formular, pflicht: false, felder, rechtsgrundlagen },
    ],
    zustand: 'Beteiligung läuft',
    betreff: betreff(`${antworten.name}: Bitte um Stellungnahme`),
    hinweistext: vorlage(['stelle'], ` bittet um Stellungnahme zu „${antworten.name}“.`),
    rechtsgrundlagen,
  })
  addWegeZuAnderen(
    bau,
    { nachricht: anfrage, name: 'Bitte um Stellungnahme', technisch: 'beteiligung', rechtsgrundlagen },
    beteiligte,
  )
  const antwort = addNachricht(bau, {
    name: 'Stellungnahme abgeben',
    technischerName: 'stellungnahmeAbgeben',
    von: beteiligte,
    an: [zustaendig],
    teilleistung,
    beantwortet: anfrage,
    dokumentsichten: [{ dokument: stellungnahme, pflicht: true, felder: 'alle', rechtsgrundlagen }],
    zustand: 'Stellungnahme liegt vor',
    betreff: betreff(`${antworten.name}: Stellungnahme`),
    hinweistext: vorlage('In ', ['organisation'], ' ist am ', ['eingangsdatum'], ' eine Stellungnahme eingegangen.'),
    rechtsgrundlagen,
  })
  addWegeZurStelle(bau, {
    nachricht: antwort,
    name: 'Stellungnahme',
    technisch: 'stellungnahme',
    rechtsgrundlagen,
  })
  return teilleistung
}

function addStellungnahme(bau: Bau): string {
  const { f, recht } = bau
  const bedenken = f.feld('jaNein', 'Es bestehen Bedenken', 'bedenken')
  return addDokument(bau, {
    name: 'Stellungnahme',
    technischerName: 'stellungnahme',
    dokumentart: 'mitteilung',
    formerfordernis: 'keins',
    kinder: [
      f.text('Stelle', 'stelle', [3, 150]),
      bedenken,
      f.text('Begründung', 'begruendung', [10, 2000], {
        hilfe: 'Nötig, wenn Bedenken bestehen.',
        pflichtWenn: { art: 'vergleich', feld: bedenken, operator: 'gleich', wert: true },
      }),
      f.text('Auflagen, die vorgeschlagen werden', 'auflage', [3, 500], { anzahl: { min: 0, max: 10 } }),
    ],
    rechtsgrundlagen: [recht('amtshilfe', 'Stellungnahme anderer Stellen')],
  })
}
