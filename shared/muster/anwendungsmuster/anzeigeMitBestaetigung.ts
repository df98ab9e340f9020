import { VERFAHRENSFRAGEN } from '../antworten.ts'
import { type Bau, finishLeistung } from '../bausteine/bau.ts'
import { beginLeistung } from '../bausteine/beginn.ts'
import { addAblehnung, addAbschluss, addEntscheidung, addErgebnis } from '../bausteine/entscheidung.ts'
import { addEroeffnung } from '../bausteine/eroeffnung.ts'
import { FREIWILLIG } from '../bausteine/felder.ts'
import { addErklaerung, addUnterlagen } from '../bausteine/formular.ts'
import { addVollstaendigkeit } from '../bausteine/pruefung.ts'
import { ANZEIGE } from '../bausteine/texte.ts'
import type { Muster } from '../muster.ts'

/** A duty to tell: somebody tells, the authority confirms; nothing has to be granted. */
export const anzeigeMitBestaetigung: Muster = {
  kennung: 'anzeigeMitBestaetigung',
  name: 'Anzeige mit Bestätigung',
  beschreibung: 'Jemand muss etwas anzeigen. Die Behörde bescheinigt den Empfang oder weist die Anzeige zurück.',
  beispiele: 'Veranstaltungsanzeige, Hundeanmeldung, Anzeige eines Osterfeuers',
  fragen: [...VERFAHRENSFRAGEN, 'nachforderung'],
  frist: 3,
  build: (werkbank, antworten) => {
    const { bau, person, ort } = beginLeistung(werkbank, antworten, ANZEIGE, 'Ort, um den es geht')
    const eroeffnung = addEroeffnung(bau, [
      person.gruppe,
      bau.f.text('Was Sie anzeigen', 'gegenstand', [10, 2000]),
      bau.f.feld('datum', 'Ab wann', 'beginn'),
      ...addFruehereAnzeige(bau),
      ort.gruppe,
      addUnterlagen(bau, 'Unterlagen', 'unterlagen', 0),
      ...addErklaerung(bau),
    ])
    const { danach } = addVollstaendigkeit(bau, eroeffnung)
    const pruefen = addEntscheidung(
      bau,
      {
        name: 'Anzeige prüfen',
        technischerName: 'anzeigePruefen',
        ergebnis: 'Es steht fest, ob die Anzeige bestätigt oder zurückgewiesen wird.',
        nach: danach,
        benoetigt: [eroeffnung.formular],
      },
      { name: 'Empfang bescheinigen', beginn: 'eingang' },
    )
    const bestaetigung = addBestaetigung(bau, pruefen, eroeffnung.formular)
    const zurueckweisung = addAblehnung(
      bau,
      { name: 'Zurückweisung', handlung: 'Anzeige zurückweisen', zustand: 'zurückgewiesen' },
      pruefen,
    )
    addAbschluss(bau, [bestaetigung, zurueckweisung])
    finishLeistung(bau, {
      beschreibung: `Anzeige „${antworten.name}“, deren Empfang bescheinigt wird.`,
      zielgruppen: ['buerger', 'unternehmen'],
      aufbewahrungJahre: 5,
      person,
      ort,
      anliegen: {
        frage: `Geht es um „${antworten.name}“?`,
        weiter: 'Ja, ich möchte das anzeigen',
        sonst: 'Nein, ich brauche eine Erlaubnis',
        hinweis: 'Eine Erlaubnis beantragen Sie gesondert; die Anzeige ersetzt sie nicht.',
      },
    })
    return bau.leistung
  },
}

/** A change names what it changes. */
function addFruehereAnzeige({ f }: Bau): string[] {
  const aenderung = f.feld('jaNein', 'Ändert eine frühere Anzeige', 'aendert')
  return [
    aenderung,
    f.text('Nummer der früheren Anzeige', 'fruehereNummer', [4, 30], {
      pflichtWenn: { art: 'vergleich', feld: aenderung, operator: 'gleich', wert: true },
      hilfe: 'Sie steht auf der Bescheinigung.',
    }),
  ]
}

function addBestaetigung(bau: Bau, nach: string, formular: string): string {
  const { f } = bau
  const bestaetigung = addErgebnis(bau, {
    name: 'Empfangsbescheinigung',
    handlung: 'Empfang bescheinigen',
    ergebnis: 'Der Empfang der Anzeige ist bescheinigt.',
    nach: [nach],
    benoetigt: [formular],
    dokumentart: 'bescheid',
    felder: [
      f.muster('Nummer der Bescheinigung', 'nummer', '[A-Z0-9][A-Z0-9/-]{3,29}', [4, 30]),
      f.feld('datum', 'Ausgestellt am', 'ausgestelltAm'),
      f.text('Hinweise der Behörde', 'hinweise', [5, 2000], { anzahl: FREIWILLIG }),
      f.datei('Bescheinigung als Datei', 'bescheinigungsdatei', {
        anzahl: FREIWILLIG,
        schutz: 'personenbezogen',
        dateitypen: ['application/pdf'],
      }),
    ],
    zustand: 'bestätigt',
    betreff: 'Empfangsbescheinigung',
    hinweis: 'der Empfang Ihrer Anzeige ist bescheinigt.',
    recht: ['fachrecht', 'bekanntgabe'],
  })
  return bestaetigung.teilleistung
}
