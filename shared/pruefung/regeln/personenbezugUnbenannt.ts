import { changeDatensatz } from '../../dokument/befehle/changeDatensatz.ts'
import { quote } from '../modellsicht.ts'
import type { Pruefregel } from '../pruefregel.ts'

/** Names that leave no doubt; whole words, so that the Rufname of a dog is none. */
const PERSON =
  /(?<!\p{L})(?:Familienname|Nachname|Vornamen?|Geburts(?:name|datum|ort)|Staatsangehörigkeit(?:en)?|Telefon(?:nummer)?|Mobilnummer|E-Mail(?:-Adresse)?|IBAN|Steuer-?(?:ID|identifikationsnummer)|Rentenversicherungsnummer)(?!\p{L})/iu

export const regel: Pruefregel = {
  titel: 'Angaben zu Personen sind als solche gekennzeichnet',
  erlaeuterung:
    'Ein Feld, dessen Name eindeutig eine Angabe zu einer Person nennt, hat die Schutzkategorie „personenbezogen“ oder eine höhere.',
  hilfe: {
    thema: 'Datenschutz',
    warum: 'Nur gekennzeichnete Felder schützt die Prüfung vor Weitergabe ohne Rechtsgrundlage und vor offenen Mails.',
    quelle: 'Artikel 4 Nummer 1 DSGVO',
    falsch: '„Geburtsdatum“, Schutzkategorie keine',
    richtig: '„Geburtsdatum“, Schutzkategorie personenbezogen',
    schritte: ['Wählen Sie das Datenfeld.', 'Setzen Sie die Schutzkategorie auf „personenbezogen“.'],
  },
  schwere: 'hinweis',
  abhilfe: 'Setzen Sie die Schutzkategorie auf „personenbezogen“.',
  pruefe: {
    *datenfeld(feld) {
      if (feld.schutzkategorie !== 'keine' || !PERSON.test(feld.name)) return
      yield {
        element: feld.id,
        satz: `${quote(feld)} gilt nicht als personenbezogen.`,
        pfad: '/schutzkategorie',
        behebung: 'Als personenbezogen kennzeichnen',
      }
    },
  },
  behebe: (projekt, { element }) =>
    changeDatensatz(projekt, element, { schutzkategorie: 'personenbezogen' }, 'Als personenbezogen kennzeichnen'),
  beispiele: {
    gueltig: { aendere: { 'fel-wurfdatum0': { name: 'Geburtstag des Hundes' } } },
    ungueltig: { aendere: { 'fel-wurfdatum0': { name: 'Geburtsdatum des Hundes' } } },
  },
}
