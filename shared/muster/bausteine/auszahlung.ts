import { addDokument, addNachricht, addRolle, addTeilleistung, type Bau } from './bau.ts'
import type { Ergebnis } from './entscheidung.ts'
import { FREIWILLIG } from './felder.ts'
import { betreff, vorlage } from './texte.ts'
import { addWegeZuAnderen, addWegeZurStelle } from './wege.ts'

/** A German account; the form is checked, whether the account exists is not. */
export const IBAN = 'DE[0-9]{20}'

/**
 * The rule orders the Kasse to pay as soon as the Bewilligung goes out, with nothing but the part of it that says how much to
 * whom; the Kasse reports when it has paid. Answers the Teilleistung.
 */
export function addAuszahlung(bau: Bau, bewilligung: Ergebnis, auszahlung: string): string {
  const { recht, zustaendig, antworten } = bau
  const kasse = bau.gemeinsames.kasse()
  addRolle(bau, kasse)
  const rechtsgrundlagen = [recht('fachrecht', 'Auszahlung der bewilligten Erstattung')]
  const meldung = addAuszahlungsmeldung(bau)
  const teilleistung = addTeilleistung(bau, {
    name: 'Betrag auszahlen',
    technischerName: 'betragAuszahlen',
    ergebnis: 'Der bewilligte Betrag ist überwiesen.',
    nach: [bewilligung.teilleistung],
    benoetigt: [bewilligung.dokument],
    erzeugt: [meldung],
    beteiligt: [kasse],
    rechtsgrundlagen,
  })
  const anordnung = addNachricht(bau, {
    name: 'Auszahlung anordnen',
    technischerName: 'auszahlungAnordnen',
    beschreibung: 'Entsteht von selbst, sobald die Bewilligung bekannt gegeben wird.',
    von: zustaendig,
    an: [kasse],
    teilleistung,
    ausgeloestDurch: bewilligung.nachricht,
    dokumentsichten: [
      {
        dokument: bewilligung.dokument,
        pflicht: true,
        felder: [auszahlung],
        rechtsgrundlagen: [...rechtsgrundlagen, recht('datenverarbeitung', 'Auszahlung durch die Kasse')],
      },
    ],
    betreff: betreff(`${antworten.name}: Auszahlung`),
    hinweistext: vorlage(['stelle'], ` ordnet eine Auszahlung zu „${antworten.name}“ an.`),
    rechtsgrundlagen,
  })
  addWegeZuAnderen(
    bau,
    { nachricht: anordnung, name: 'Auszahlungsanordnung', technisch: 'auszahlung', rechtsgrundlagen },
    kasse,
  )
  const bericht = addNachricht(bau, {
    name: 'Auszahlung melden',
    technischerName: 'auszahlungMelden',
    von: kasse,
    an: [zustaendig],
    teilleistung,
    beantwortet: bewilligung.nachricht,
    dokumentsichten: [{ dokument: meldung, pflicht: true, felder: 'alle', rechtsgrundlagen }],
    zustand: 'ausgezahlt',
    betreff: betreff(`${antworten.name}: Auszahlung erfolgt`),
    hinweistext: vorlage('Die Kasse hat gemeldet, dass der bewilligte Betrag ausgezahlt ist.'),
    rechtsgrundlagen,
  })
  addWegeZurStelle(bau, {
    nachricht: bericht,
    name: 'Auszahlungsmeldung',
    technisch: 'auszahlungsmeldung',
    rechtsgrundlagen,
  })
  return teilleistung
}

function addAuszahlungsmeldung(bau: Bau): string {
  const { f, recht } = bau
  return addDokument(bau, {
    name: 'Auszahlungsmeldung',
    technischerName: 'auszahlungsmeldung',
    dokumentart: 'mitteilung',
    formerfordernis: 'keins',
    kinder: [
      f.feld('datum', 'Ausgezahlt am', 'ausgezahltAm'),
      f.feld('betrag', 'Ausgezahlter Betrag in Euro', 'betrag', { bereich: { min: 0.01, max: 999_999.99 } }),
      f.text('Buchungszeichen', 'buchungszeichen', [3, 40], { anzahl: FREIWILLIG }),
    ],
    rechtsgrundlagen: [recht('fachrecht', 'Nachweis der Auszahlung')],
  })
}
