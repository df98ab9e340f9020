import { addDokument, addNachricht, addTeilleistung, type Bau } from './bau.ts'
import { betreff, vorlage } from './texte.ts'
import { addWegeZurPerson, addWegeZurStelle } from './wege.ts'

export interface Eroeffnung {
  /** form with which the person turns to the authority */
  formular: string
  nachricht: string
  teilleistung: string
  /** Zustellweg of the opening message to the Fachverfahren */
  fachverfahren: string
}

/** The form opens a case, reaches the Stelle in charge and its receipt is confirmed. */
export function addEroeffnung(
  bau: Bau,
  felder: string[],
  { erwartetAntwort = false }: { erwartetAntwort?: boolean } = {},
): Eroeffnung {
  const { wort, recht, antworten } = bau
  const { name: leistung } = antworten
  const formular = addDokument(bau, {
    name: wort.name,
    technischerName: wort.technisch,
    dokumentart: 'formular',
    formerfordernis: 'keins',
    kinder: felder,
    rechtsgrundlagen: [
      recht('fachrecht', 'Gegenstand der Leistung'),
      recht('datenverarbeitung', 'Verarbeitung zur Bearbeitung'),
    ],
  })
  const bestaetigung = bau.gemeinsames.eingangsbestaetigung()
  const teilleistung = addTeilleistung(bau, {
    name: `${wort.name} entgegennehmen`,
    technischerName: `${wort.technisch}Entgegennehmen`,
    ergebnis: `${wort.der} liegt der zuständigen Stelle vor, der Eingang ist bestätigt.`,
    erzeugt: [formular, bestaetigung],
    beteiligt: [bau.person],
    rechtsgrundlagen: [recht('fachrecht', 'Entgegennahme')],
  })
  const nachricht = addNachricht(bau, {
    name: `${wort.name} einreichen`,
    technischerName: `${wort.technisch}Einreichen`,
    von: bau.person,
    an: [bau.zustaendig],
    teilleistung,
    eroeffnet: true,
    erwartetAntwort,
    vertrauensniveau: 'niedrig',
    dokumentsichten: [
      {
        dokument: formular,
        pflicht: true,
        felder: 'alle',
        rechtsgrundlagen: [recht('datenverarbeitung', 'Bearbeitung durch die zuständige Stelle')],
      },
    ],
    zustand: 'eingegangen',
    betreff: vorlage(`${leistung}, ${wort.name} vom `, ['eingangsdatum'], ' (Vorgang ', ['geschaeftszeichen'], ')'),
    hinweistext: vorlage(
      'In ',
      ['organisation'],
      ' ist am ',
      ['eingangsdatum'],
      ` ${wort.ein} zu „${leistung}“ eingegangen und steht zur Bearbeitung bereit.`,
    ),
    rechtsgrundlagen: [recht('fachrecht', 'Gegenstand der Leistung')],
  })
  const { fachverfahren } = addWegeZurStelle(bau, {
    nachricht,
    name: wort.name,
    technisch: wort.technisch,
    rechtsgrundlagen: [recht('datenverarbeitung', 'Bearbeitung durch die zuständige Stelle')],
  })
  confirmEingang(bau, teilleistung, bestaetigung)
  return { formular, nachricht, teilleistung, fachverfahren }
}

function confirmEingang(bau: Bau, teilleistung: string, bestaetigung: string): void {
  const { wort, recht, antworten } = bau
  const rechtsgrundlagen = [recht('auskunft', 'Auskunft über den Stand des Verfahrens')]
  const nachricht = addNachricht(bau, {
    name: 'Eingang bestätigen',
    technischerName: 'eingangBestaetigen',
    von: bau.zustaendig,
    an: [bau.person],
    teilleistung,
    dokumentsichten: [{ dokument: bestaetigung, pflicht: true, felder: 'alle', rechtsgrundlagen }],
    zustand: 'in Bearbeitung',
    betreff: betreff(`${antworten.name}: ${wort.ihr} ist eingegangen`),
    hinweistext: vorlage(
      `Guten Tag, ${wort.ihr} ist eingegangen. Zuständig: `,
      ['stelle'],
      '. Die Eingangsbestätigung mit Ihrer Ansprechperson steht für Sie bereit.',
    ),
    rechtsgrundlagen,
  })
  addWegeZurPerson(bau, { nachricht, name: 'Eingangsbestätigung', technisch: 'eingang', rechtsgrundlagen })
}
