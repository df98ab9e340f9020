import type { Datensatz } from '../../modell/datensatz.ts'
import { adaptTechnischenNamen, TECHNISCHEN_NAMEN_ANPASSEN } from '../behebung.ts'
import { quote } from '../modellsicht.ts'
import type { Fund, Pruefregel } from '../pruefregel.ts'

const FORM = /^[a-z][A-Za-z0-9]*$/

export const regel: Pruefregel = {
  titel: 'Namen in der XSD folgen der Schreibweise der XÖV',
  erlaeuterung:
    'Technische Namen von Nachrichten, Dokumenten, Gruppen und Feldern beginnen mit einem Kleinbuchstaben; weitere Wörter beginnen groß, ' +
    'ohne Unterstrich und Bindestrich.',
  hilfe: {
    thema: 'Namen',
    warum:
      'Aus ihnen entstehen die Elemente der erzeugten XSD. Gemischte Schreibweisen machen Zuordnungen fehleranfällig.',
    quelle: 'XÖV-Handbuch: Namens- und Entwurfsregeln für XML-Schemata',
    falsch: 'Anschrift_Betrieb',
    richtig: 'anschriftBetrieb',
    schritte: [
      'Wählen Sie das Element.',
      'Ändern Sie den technischen Namen, solange noch kein Hersteller die XSD benutzt.',
      'Danach erhöhen Sie die Hauptversion der Leistung.',
    ],
  },
  schwere: 'warnung',
  abhilfe: 'Schreiben Sie den technischen Namen klein beginnend und ohne Trennzeichen.',
  pruefe: {
    nachrichtentyp: checkForm,
    dokument: checkForm,
    datenfeldgruppe: checkForm,
    datenfeld: checkForm,
    baukastenverwendung: checkForm,
  },
  behebe: (projekt, { element }) => adaptTechnischenNamen(projekt, element),
  beispiele: {
    gueltig: { aendere: { 'fel-hundename0': { technischerName: 'rufnameDesHundes' } } },
    ungueltig: { aendere: { 'fel-hundename0': { technischerName: 'Rufname_des-Hundes' } } },
  },
}

function* checkForm(element: Datensatz): Generator<Fund> {
  if (FORM.test(element.technischerName)) return
  yield {
    element: element.id,
    satz: `Der technische Name von ${quote(element)} folgt nicht der XÖV.`,
    pfad: '/technischerName',
    einzelheiten: element.technischerName,
    behebung: TECHNISCHEN_NAMEN_ANPASSEN,
  }
}
